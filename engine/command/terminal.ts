/** Results as a person reads them in a terminal. */
import pc from 'picocolors';
import wrapAnsi from 'wrap-ansi';
import {
  failuresIn,
  type ReportedExercise,
  nameOf,
  type Points,
  tellExercise,
  tellPoints,
  tellPrinted,
  totalOf,
} from '../formats/evidence.ts';
import type { GradebookRow } from '../formats/gradebook.ts';
import type { LessonReport, Report } from '../formats/report.ts';
import { oneLine, withoutCommands } from '../formats/untrusted.ts';
import { type FormatWords, WORDS } from '../formats/words.ts';

const BAR_CELLS = 20;
const COLUMNS = 80;

/** A line a lesson, then what is wrong and why, then the score. */
export function showReport(report: Report): string {
  const words = WORDS[report.language];
  const cases = words.cases(report.runs, report.seed);
  return [
    pc.dim(`\n  ${oneLine(report.submission)} · ${cases}\n`),
    ...report.lessons.map(showLesson),
    ...failuresIn(report).map((alike) => showFailure(alike, words)),
    `\n  ${pc.bold(tellPoints(report, words.score))}\n\n`,
  ].join('\n');
}

function showLesson({ id, score, maxScore }: LessonReport): string {
  const filled = maxScore === 0 ? 0 : Math.floor((BAR_CELLS * score) / maxScore);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR_CELLS - filled);
  return `  ${id.padEnd(12)} ${paint({ score, maxScore })(bar)}  ${outOf({ score, maxScore })}`;
}

function showFailure(alike: readonly ReportedExercise[], words: FormatWords): string {
  const [{ exercise }] = alike as [ReportedExercise];
  const names = alike.map(nameOf).join(', ');
  const head = `${pc.bold(names)} ${pc.dim(`· ${tellPoints(totalOf(alike), words.points)}`)}`;
  const told = tellExercise(exercise, words).split('\n');
  const printed = tellPrinted(exercise, words).split('\n').filter(Boolean);
  return [
    '',
    indented(head, 2),
    ...told.map((line) => indented(line, 4)),
    ...printed.map((line) => indented(`${pc.dim(words.printed)}  ${line}`, 4)),
  ].join('\n');
}

/** A line of a list of submissions. */
export function showRow({ submission, score, maxScore, note }: GradebookRow): string {
  const points = maxScore === 0 ? note : outOf({ score, maxScore });
  return `${paint({ score, maxScore })(oneLine(submission))}  ${points}\n`;
}

const outOf = (points: Points): string =>
  tellPoints(points, (earned, possible) => `${earned} / ${possible}`);

function paint({ score, maxScore }: Points): (text: string) => string {
  if (score === 0) return pc.dim;
  return score === maxScore ? pc.green : pc.yellow;
}

function indented(text: string, columns: number): string {
  const inner = text.length - text.trimStart().length;
  const margin = ' '.repeat(columns + inner);
  const wrapped = wrapAnsi(text.trimStart(), COLUMNS - margin.length, { trim: true, hard: false });
  return withoutCommands(wrapped)
    .split('\n')
    .map((line, i) => margin + (i > 0 ? '  ' : '') + line)
    .join('\n');
}
