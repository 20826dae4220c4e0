/** Where the mistake is, as a terminal shows it: what is decided there, and the student's code. */
import pc from 'picocolors';
import type { ReportedWhere } from '../formats/report.ts';
import { oneLine } from '../formats/untrusted.ts';
import { showPlace } from '../kit/show-place.ts';
import { excerpt, passage, type SourceLine } from './excerpt.ts';
import { fitLine, fitProse } from './fit.ts';

/** What is decided there; the kind of change it needs too; the change itself too. */
export type Degree = 1 | 2 | 3;

/** Whether nobody is to be told the change depends on who asked for the report. */
export const mostOf = ({ repair }: ReportedWhere): Degree => (repair === undefined ? 2 : 3);

/** One more, if there is any. */
export const nextDegree = (degree: Degree, where: ReportedWhere): Degree =>
  Math.min(degree + 1, mostOf(where)) as Degree;

export interface WhereOptions {
  readonly columns: number;
  readonly lineAt: SourceLine;
  readonly degree?: Degree;
  /** How many lines there may be; with few, only where it is and what was told of it last. */
  readonly lines?: number;
}

/** So many lines of a longer part are shown: more could not be taken in at a glance. */
const MOST = 4;
const LONGEST = 600;
const [PROSE, INDENT] = [4, 6];

/** In the order of `showFailure`: the sentence, the place, the code; then what to do about it. */
export function showWhere(where: ReportedWhere, options: WhereOptions): string[] {
  const { degree = 1, lines = Infinity } = options;
  const { text, change, repair } = where;
  const more = [change, ...(repair === undefined ? [] : [repair])].slice(0, degree - 1);
  const all = [text, ...more].map((each) => told(each, options));
  const whole = [...all[0]!, ...showCode(where, options), ...all.slice(1).flat()];
  if (whole.length <= lines) return whole;
  return (degree === 1 ? whole : [...all[0]!, ...all.at(-1)!]).slice(0, lines);
}

/** The place and the code there, with carets where it is a part of one line. */
function showCode(where: ReportedWhere, { columns, lineAt }: WhereOptions): string[] {
  const room = columns - INDENT;
  const count = where.endLine - where.line + 1;
  const code =
    count === 1
      ? excerpt(where, lineAt, room)
      : passage(where, Math.min(count, MOST), lineAt, room).concat(count > MOST ? ['…'] : []);
  return [fitLine(showPlace(where), room), ...code].map(
    (line) => ' '.repeat(INDENT) + pc.dim(line),
  );
}

const told = (text: string, { columns }: WhereOptions): string[] =>
  fitProse(oneLine(text, LONGEST), { columns: columns - PROSE, lines: 2 }).map(
    (line) => ' '.repeat(PROSE) + pc.yellow(line),
  );
