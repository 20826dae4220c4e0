/** The results of `grade` as a person reads them in a terminal. */
import pc from 'picocolors';
import { failuresIn, gradedIn, tellRatios, tellScore } from '../formats/evidence.ts';
import type { ClassMember } from '../formats/class/record.ts';
import type { LessonReport, Report } from '../formats/report.ts';
import { oneLine, withoutCommands } from '../formats/untrusted.ts';
import { WORDS } from '../formats/words.ts';
import { statusOf } from '../kit/totals.ts';
import type { Language } from '../kit/words.ts';
import { showBars } from './bars.ts';
import type { SourceLine } from './excerpt.ts';

const COLUMNS = 80;

/** A line a lesson, then what is wrong and why, then the score. */
export async function showReport(
  report: Report,
  lineAt: SourceLine = () => undefined,
): Promise<string> {
  const { language, submission, runs, seed } = report;
  const lines = [
    pc.dim(`\n  ${oneLine(submission)} · ${WORDS[language].cases(runs, seed)}\n`),
    ...showBars(report.lessons, language),
    ...(report.lessons.some(hasMoreToSay) ? await showMore(report, lineAt) : []),
    `\n  ${pc.bold(tellScore(report, language))}\n\n`,
  ];
  return withoutCommands(lines.join('\n'));
}

/** Something has failed, is begun or was printed: showing it takes what is only then worth loading. */
export const hasMoreToSay = ({ exercises }: LessonReport): boolean =>
  statusOf(exercises) === 'failed' ||
  exercises.some(({ console: lines, pieces }) => lines.length > 0 || pieces !== undefined);

async function showMore(report: Report, lineAt: SourceLine): Promise<string[]> {
  const { showBegun, showFailure, showPrinted } = await import('./failure.ts');
  const options = {
    language: report.language,
    columns: COLUMNS,
    rows: Infinity,
    lineAt,
    degree: 3,
  } as const;
  return [
    ...failuresIn(report).flatMap((alike) => [''].concat(showFailure(alike, options))),
    ...gradedIn(report).flatMap((graded) =>
      showBegun(graded, options).concat(showPrinted(graded, options)),
    ),
  ];
}

/** A line of a list of submissions. */
export function showRow(member: ClassMember, language: Language): string {
  const { submission, score, maxScore, extra, note } = member;
  const paint = score === 0 ? pc.dim : score >= maxScore ? pc.green : pc.yellow;
  const points = maxScore === 0 && !extra ? note : tellRatios(member, WORDS[language]);
  return `${paint(oneLine(submission))}  ${points}\n`;
}
