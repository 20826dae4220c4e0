/**
 * A failing exercise as a terminal shows it, in so many lines at most: the cause first, then the
 * smallest case that shows it, then whatever else has failed.
 */
import pc from 'picocolors';
import {
  type ReportedExercise,
  tellTotal,
  tellingCheck,
  tellPieces,
  totalOf,
} from '../formats/evidence.ts';
import type { CheckReport, ExerciseReport } from '../formats/report.ts';
import { label, oneLine } from '../formats/untrusted.ts';
import { WORDS } from '../formats/words.ts';
import { showPlace } from '../kit/messages.ts';
import { cutApart } from '../kit/show.ts';
import type { Language } from '../kit/words.ts';
import { excerpt, type SourceLine } from './excerpt.ts';
import { fitLine, heightOf } from './fit.ts';
import { Pen } from './pen.ts';
import { type Degree, showWhere } from './show-where.ts';

export interface FailureOptions {
  readonly language: Language;
  readonly columns: number;
  /** How many lines there may be; from 14 on there is room for all that matters. */
  readonly rows: number;
  readonly lineAt: SourceLine;
  /** How much is told of the place of the mistake: only what is decided there, unless it is given. */
  readonly degree?: Degree;
}

/** How many lines each part may take. */
interface Shares {
  readonly cause: number;
  /** For what is right so far, wrong, and not yet written. */
  readonly pieces: number;
  readonly message: number;
  readonly calls: number;
  readonly side: number;
  readonly printed: number;
  /** For the place, and the student's line there. */
  readonly place: number;
  /** For where the mistake is, and what is to be done about it. */
  readonly where: number;
  readonly law: number;
  readonly replay: number;
  /** How many of the other laws that failed are named at least. */
  readonly others: number;
}

/** Of what has a line or none, a line. */
const ALL = { place: 3, where: 14, law: 1, replay: 1 };
const NONE = {
  pieces: 0,
  message: 0,
  calls: 0,
  printed: 0,
  others: 0,
  place: 0,
  law: 0,
  replay: 0,
};

/** From all that is worth showing to the least: the cause, what came back, and what should have. */
const SHARES: readonly Shares[] = [
  { ...ALL, cause: 6, pieces: 3, message: 4, calls: 6, side: 4, printed: 10, others: 99 },
  { ...ALL, cause: 4, pieces: 3, message: 3, calls: 4, side: 3, printed: 5, others: 4 },
  { ...ALL, cause: 3, pieces: 2, message: 3, calls: 3, side: 2, printed: 2, others: 2 },
  { ...ALL, cause: 3, pieces: 2, message: 2, calls: 2, side: 1, printed: 1, others: 1 },
  { ...ALL, cause: 3, pieces: 1, message: 1, calls: 1, side: 1, printed: 0, others: 0 },
  { ...ALL, cause: 3, pieces: 1, message: 1, calls: 1, side: 1, printed: 0, others: 0, replay: 0 },
  { ...ALL, cause: 2, pieces: 0, message: 0, calls: 1, side: 1, printed: 0, others: 0, replay: 0 },
  { ...NONE, cause: 2, calls: 1, side: 1, place: 1, where: 4 },
  { ...NONE, cause: 1, side: 1, where: 3 },
  { ...NONE, cause: 1, side: 1, where: 1 },
];

/** The lines for a failing exercise; where several fail for one reason, for all of them. */
export function showFailure(alike: readonly ReportedExercise[], options: FailureOptions): string[] {
  let lines: string[] = [];
  for (const shares of SHARES) {
    lines = versionWith(shares, alike, options);
    if (heightOf(lines, options.columns) <= options.rows) return lines;
  }
  return lines.slice(0, options.rows);
}

/** How far one has come in what is still to do, where that can be told. */
export function showBegun(
  graded: ReportedExercise,
  { language, columns }: Pick<FailureOptions, 'language' | 'columns'>,
): string[] {
  if (graded.exercise.status !== 'todo' || !graded.exercise.pieces) return [];
  const pen = new Pen(WORDS[language], columns, [], 4);
  return ['', headOf([graded], pen), ...showPieces(graded.exercise, Infinity, pen)];
}

/** What was printed where nothing failed; a failure shows it by itself. */
export function showPrinted(
  { lesson, exercise }: ReportedExercise,
  { language, columns }: Pick<FailureOptions, 'language' | 'columns'>,
): string[] {
  const { name, status, console: printed } = exercise;
  if (status !== 'passed' || printed.length === 0) return [];
  const words = WORDS[language];
  const pen = new Pen(words, columns, [words.printed], 4);
  const head = `  ${pc.bold(`${label(lesson.id)} › ${label(name)}`)}`;
  return ['', head, ...printedBy(exercise, SHARES[0]!.printed, pen)];
}

/** Why an exercise fails, in a sentence or two. */
export function causeOf(exercise: ExerciseReport): string {
  const { mistake, message, checks } = exercise;
  if (mistake) return oneLine(mistake.text, LONGEST);
  return sentence(message, (tellingCheck(exercise) ?? checks[0])?.place ?? null);
}

/** A message without its place, which is shown with the student's line. */
function sentence(message: string | null, place: CheckReport['place']): string {
  const text = oneLine(message ?? '', LONGEST);
  const said = place ? text.replaceAll(`${showPlace(place)}: `, '') : text;
  // A word begins a sentence with a capital; a path or a name in code stays as it is.
  return said.replace(/^[a-z](?=[a-z]* )/, (letter) => letter.toUpperCase());
}

/** Units of text that a submission can make as long as it likes. */
const LONGEST = 4000;

/** How far the evidence is indented. */
const INDENT = 6;

function versionWith(
  shares: Shares,
  alike: readonly ReportedExercise[],
  options: FailureOptions,
): string[] {
  const { language, columns, rows, lineAt } = options;
  const { exercise } = alike[0]!;
  const words = WORDS[language];
  const { called, received, expected, replay, printed } = words;
  const pen = new Pen(words, columns, [called, received, expected, replay, printed], INDENT);
  const cause = causeOf(exercise);
  const check = tellingCheck(exercise);
  // One place is enough: that of the mistake, or else where it broke down.
  const mistaken = exercise.mistake?.place ?? null;
  const broken = (check ?? exercise.checks[0])?.place ?? null;
  const { where } = exercise;
  const lines = [
    headOf(alike, pen),
    ...pen.prose(cause, 4, shares.cause, pc.yellow),
    ...showLine(mistaken, shares.place, columns, lineAt),
    ...showPieces(exercise, shares.pieces, pen),
    // What cannot be loaded breaks no law: it only shows where it stops.
    ...(check ? evidence(check, mistaken ? null : cause, shares, pen) : []),
    ...(mistaken ? [] : showLine(broken, shares.place, columns, lineAt)),
    ...(where ? showWhere(where, { ...options, lines: shares.where }) : []),
    ...(check?.replay && shares.replay > 0 ? [pen.labelled(replay, pc.dim(check.replay))] : []),
    ...printedBy(exercise, shares.printed, pen),
  ];
  const others = exercise.checks.filter((each) => each.status === 'failed' && each !== check);
  const left = Math.max(shares.others, rows - heightOf(lines, columns));
  const names = others.map(({ name }) => oneLine(name, LONGEST));
  return [...lines, ...upTo(left, names, words.otherLaws).map((law) => pen.broken(law))];
}

const showPieces = (exercise: ExerciseReport, lines: number, pen: Pen): string[] => {
  const told = tellPieces(exercise, pen.words);
  return told === '' ? [] : pen.prose(told, 4, lines);
};

function headOf(alike: readonly ReportedExercise[], { words, columns }: Pen): string {
  const [{ lesson, exercise }, ...others] = alike as [ReportedExercise, ...ReportedExercise[]];
  const more = others.length > 0 ? ` ${words.alike(others.length)}` : '';
  const name = `${label(lesson.id)} › ${label(exercise.name)}${more}`;
  const points = `· ${tellTotal(totalOf(alike), words)}`;
  const line = fitLine(`${name} ${points}`, columns - 2);
  return `  ${pc.bold(line.slice(0, name.length))}${pc.dim(line.slice(name.length))}`;
}

/** `known` is what has been told above it; null where that says all that the message could. */
function evidence(check: CheckReport, known: string | null, shares: Shares, pen: Pen): string[] {
  const message = sentence(check.message, check.place);
  return [
    ...(shares.law > 0 ? [pen.broken(oneLine(check.name, LONGEST))] : []),
    ...(known === null || message === known ? [] : pen.prose(message, INDENT, shares.message)),
    ...asked(check, shares.calls, pen),
    ...sides(check, shares.side, pen),
  ];
}

/** A single call is shown alone: its answer follows, or the message has said what came of it. */
function asked({ calls, counterexample }: CheckReport, lines: number, pen: Pen): string[] {
  if (calls.length > 1 && lines > 1) return several(calls, lines, pen.words.called, pen);
  if (counterexample === null || lines === 0) return [];
  return pen.code(pen.words.called, oneLine(counterexample, LONGEST), lines, pc.cyan);
}

function sides({ received, expected }: CheckReport, lines: number, pen: Pen): string[] {
  const { words, room } = pen;
  const a = oneLine(received ?? '', LONGEST);
  const b = oneLine(expected ?? '', LONGEST);
  const isPair = received !== null && expected !== null;
  const [left, right] = isPair ? cutApart(a, b, lines * room) : [a, b];
  return [
    ...(received === null ? [] : pen.code(words.received, left, lines)),
    ...(expected === null ? [] : pen.code(words.expected, right, lines)),
  ];
}

function showLine(
  place: CheckReport['place'],
  most: number,
  columns: number,
  lineAt: SourceLine,
): string[] {
  if (!place) return [];
  const room = columns - INDENT;
  const lines = [fitLine(showPlace(place), room), ...excerpt(place, lineAt, room)];
  return lines.slice(0, most).map((line) => ' '.repeat(INDENT) + pc.dim(line));
}

const printedBy = ({ console, consoleLeft }: ExerciseReport, lines: number, pen: Pen): string[] =>
  several(console, lines, pen.words.printed, pen, consoleLeft);

/** One line each behind a label, `before` of which are left out already. */
const several = (
  texts: readonly string[],
  lines: number,
  name: string,
  pen: Pen,
  before?: number,
): string[] =>
  upTo(
    lines,
    texts.map((text) => oneLine(text, LONGEST)),
    pen.words.more,
    before,
  ).map((text, i) => pen.line(i === 0 ? name : '', text));

/** As many lines as there may be; if there is no room for all, the last says how many are left out. */
function upTo(
  most: number,
  lines: readonly string[],
  more: (count: number) => string,
  before = 0,
): string[] {
  const isCut = lines.length + Math.sign(before) > most;
  const shown = isCut ? lines.slice(0, Math.max(0, most - 1)) : lines;
  const left = before + lines.length - shown.length;
  return [...shown, ...(left > 0 && most > 0 ? [more(left)] : [])];
}
