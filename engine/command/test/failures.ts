/** Prints what failed: the first exercise in full, so that it fits a screen, and the others short. */
import pc from 'picocolors';
import { causeOf, showBegun, showFailure, showPrinted } from '../failure.ts';
import { fitLine, fitProse } from '../fit.ts';
import { padEnd } from '../layout.ts';
import { linesIn } from '../places.ts';
import { failuresIn, type ReportedExercise, gradedIn } from '../../formats/evidence.ts';
import type { LessonReport } from '../../formats/report.ts';
import { withoutCommands } from '../../formats/untrusted.ts';
import type { Language } from '../../kit/words.ts';
import { type ReporterWords, WORDS } from './words.ts';

/** What is not a terminal is read as if it were a usual one, and some terminals say 0. */
const { stdout } = process;
export const COLUMNS = Math.min(stdout.columns || 80, 80);

/**
 * So many lines are left to other things: the seed, a bar or the score, where the mistake is, where to
 * go on, the prompt. What npm says may scroll away for them.
 */
const BESIDES = 11;
const ROWS = Math.max(stdout.rows || 24, 24) - BESIDES;
const MOST_SHORT = 8;

export function printFailures(
  lessons: readonly LessonReport[],
  folder: string,
  language: Language,
): void {
  const words = WORDS[language];
  const [first, ...others] = failuresIn({ lessons });
  if (first) {
    const options = { language, columns: COLUMNS, rows: ROWS, lineAt: linesIn(folder) };
    print(['', ...showFailure(first, options)]);
  }
  if (others.length > 0) print(['', ...inShort(others, words)]);
  const options = { language, columns: COLUMNS };
  for (const graded of gradedIn({ lessons })) {
    print([...showBegun(graded, options), ...showPrinted(graded, options)]);
  }
}

const print = (lines: readonly string[]): void =>
  lines.forEach((line) => console.log(withoutCommands(line)));

/** A line each: what to type to see it in full, and its cause as far as that fits. */
function inShort(
  failures: readonly (readonly ReportedExercise[])[],
  words: ReporterWords,
): string[] {
  const shown = failures.slice(0, MOST_SHORT);
  const commands = shown.map(commandFor);
  const widest = Math.max(...commands.map(({ length }) => length));
  const room = COLUMNS - 4 - widest - 2;
  const left = failures.length - shown.length;
  return [
    ...fitProse(words.others(failures.length), { columns: COLUMNS - 2 }).map((line) => `  ${line}`),
    ...shown.map(([graded], i) => {
      const cause = fitLine(causeOf(graded!.exercise), room);
      return `    ${pc.bold(padEnd(commands[i]!, widest))}  ${cause}`.trimEnd();
    }),
    ...(left > 0 ? [`    ${words.more(left)}`] : []),
  ];
}

/** What fails for one reason in many exercises is a matter of the whole file. */
function commandFor([first, ...alike]: readonly ReportedExercise[]): string {
  const { lesson, exercise } = first!;
  return `npm test ${lesson.id}${alike.length > 0 ? '' : `/${exercise.name}`}`;
}
