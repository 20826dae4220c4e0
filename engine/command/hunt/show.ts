/** A hunt as a terminal shows it: the right functions first, then the suspects as a row of masks. */
import pc from 'picocolors';
import type { HuntReport, MaskReport } from '../../formats/hunt-report.ts';
import { caughtIn, showStars } from '../../formats/stars.ts';
import { label, oneLine } from '../../formats/untrusted.ts';
import { WORDS as FORMAT_WORDS } from '../../formats/words.ts';
import type { Language } from '../../kit/words.ts';
import { fitProse } from '../fit.ts';
import { COLUMNS, table } from '../layout.ts';
import { Pen } from '../pen.ts';
import { HUNT_WORDS } from './words.ts';

/** Units of text that a submission can make as long as it likes. */
const LONGEST = 4000;
const MOST_CALLS = 6;
const MOST_PRINTED = 10;
const INDENT = 6;

/** In brief, masks alone are shown, and not who is behind those that are off. */
export function showHunt(
  lesson: string,
  hunt: HuntReport,
  language: Language,
  isBrief = false,
): string[] {
  const { status, message, title, stars } = hunt;
  const words = HUNT_WORDS[language];
  const head = `  ${pc.bold(`${label(lesson)} › ${label(hunt.name)}`)} ${pc.dim(`· ${oneLine(title)}`)}`;
  const said = status === 'todo' ? words.todo(hunt.name) : message;
  return [
    `${head}  ${status === 'todo' ? '' : pc.yellow(showStars(stars))}`.trimEnd(),
    '',
    ...(said === null ? [] : told(said, status === 'todo' ? String : pc.yellow)),
    ...(status === 'unfit' ? evidence(hunt, language) : []),
    ...(status === 'judged' ? verdict(hunt, language) : []),
    ...(isBrief || hunt.masks.length === 0 ? [] : ['', ...unmasked(hunt.masks)]),
    ...printedBy(hunt, language),
  ];
}

const told = (text: string, paint: (line: string) => string): string[] =>
  fitProse(oneLine(text, LONGEST), { columns: COLUMNS - 4 }).map((line) => `    ${paint(line)}`);

/** The smallest input on which the law accuses who is right, and what it had asked. */
function evidence({ counterexample, calls }: HuntReport, language: Language): string[] {
  const words = HUNT_WORDS[language];
  const pen = new Pen(FORMAT_WORDS[language], COLUMNS, [words.called, words.asked], INDENT);
  const all = [...new Set(calls)];
  const asked = all.slice(0, MOST_CALLS).map((call) => oneLine(call, LONGEST));
  const left = all.length - asked.length;
  return [
    '',
    `    ${words.fails}`,
    ...pen.code(words.called, oneLine(counterexample ?? '', LONGEST), 4, pc.cyan),
    ...asked.flatMap((call, i) => pen.code(i === 0 ? words.asked : '', call, 3)),
    ...(left > 0 ? [pen.line('', words.more(left))] : []),
  ];
}

function verdict(hunt: HuntReport, language: Language): string[] {
  const { masks } = hunt;
  const words = HUNT_WORDS[language];
  const count = words.caught(caughtIn(hunt), masks.length);
  const rows = table([
    [pc.dim(words.right), `${pc.green('✓')} ${words.holds}`],
    [pc.dim(words.suspects), `${rowOf(masks)}  ${count}`],
  ]);
  return rows.split('\n');
}

/** `✓1 ●2 ✓3`: a mask for each who is at large. */
const rowOf = (masks: readonly MaskReport[]): string =>
  masks
    .map(({ isCaught }, i) => (isCaught ? pc.green(`✓${i + 1}`) : pc.yellow(`●${i + 1}`)))
    .join(' ');

/** Of the caught, what they do wrong; of those at large, why the law said nothing, if so. */
function unmasked(masks: readonly MaskReport[]): string[] {
  return masks.flatMap(({ isCaught, text }, i) => {
    if (text === null) return [];
    const [mark, paint] = isCaught ? [pc.green('✓'), String] : [pc.yellow('●'), pc.yellow];
    const lines = fitProse(oneLine(text, LONGEST), { columns: COLUMNS - 10 });
    return lines.map((line, at) =>
      at === 0 ? `    ${mark}${String(i + 1).padEnd(3)} ${paint(line)}` : `         ${paint(line)}`,
    );
  });
}

function printedBy({ console: printed, consoleLeft }: HuntReport, language: Language): string[] {
  if (printed.length === 0) return [];
  const words = HUNT_WORDS[language];
  const pen = new Pen(FORMAT_WORDS[language], COLUMNS, [words.printed], INDENT);
  const shown = printed.slice(0, MOST_PRINTED);
  const left = printed.length - shown.length + consoleLeft;
  return [
    '',
    ...shown.map((text, i) => pen.line(i === 0 ? words.printed : '', oneLine(text, LONGEST))),
    ...(left > 0 ? [pen.line('', words.more(left))] : []),
  ];
}
