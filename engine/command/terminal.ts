/** The results of `grade` as a person reads them in a terminal. */
import pc from 'picocolors';
import { failuresIn, gradedIn, tellRatio, tellScore } from '../formats/evidence.ts';
import type { GradebookRow } from '../formats/gradebook.ts';
import type { Report } from '../formats/report.ts';
import { oneLine, withoutCommands } from '../formats/untrusted.ts';
import { WORDS } from '../formats/words.ts';
import { showBars } from './bars.ts';
import type { SourceLine } from './excerpt.ts';
import { showFailure, showPrinted } from './failure.ts';

const COLUMNS = 80;

/** A line a lesson, then what is wrong and why, then the score. */
export function showReport(report: Report, lineAt: SourceLine = () => undefined): string {
  const { language, submission, runs, seed } = report;
  const words = WORDS[language];
  const options = { language, columns: COLUMNS, rows: Infinity, lineAt };
  const lines = [
    pc.dim(`\n  ${oneLine(submission)} · ${words.cases(runs, seed)}\n`),
    ...showBars(report.lessons, language),
    ...failuresIn(report).flatMap((alike) => [''].concat(showFailure(alike, options))),
    ...gradedIn(report).flatMap((graded) => showPrinted(graded, options)),
    `\n  ${pc.bold(tellScore(report, language))}\n\n`,
  ];
  return withoutCommands(lines.join('\n'));
}

/** A line of a list of submissions. */
export function showRow({ submission, score, maxScore, note }: GradebookRow): string {
  const paint = score === 0 ? pc.dim : score === maxScore ? pc.green : pc.yellow;
  const points = maxScore === 0 ? note : tellRatio({ score, maxScore });
  return `${paint(oneLine(submission))}  ${points}\n`;
}
