/** Prints what failed: the first exercise in full, so that it fits a screen, and the others short. */
import { join } from 'node:path';
import pc from 'picocolors';
import { causeOf, showFailure } from '../failure.ts';
import { fitLine, fitProse } from '../fit.ts';
import { padEnd } from '../layout.ts';
import { failuresIn, type ReportedExercise, gradedIn } from '../../formats/evidence.ts';
import type { LessonReport } from '../../formats/report.ts';
import { oneLine } from '../../formats/untrusted.ts';
import { WORDS as FORMAT_WORDS } from '../../formats/words.ts';
import type { Language } from '../../kit/words.ts';
import { linesOf } from '../../node/definition.ts';
import type { Place } from '../../sandbox/problem.ts';
import { root } from './root.js';
import { type ReporterWords, WORDS } from './words.ts';

/** What is not a terminal is read as if it were a usual one. */
const { columns: width = 80, rows: height = 24 } = process.stdout;
const COLUMNS = Math.min(width, 80);

/** Below a failure the score and what is next take so many lines, and the prompt one more. */
const FOOTER = 8;
const MOST_SHORT = 8;
const MOST_PRINTED = 10;

export function printFailures(lessons: readonly LessonReport[], language: Language): void {
  const words = WORDS[language];
  const [first, ...others] = failuresIn({ lessons });
  if (first) {
    const rows = Math.max(height, 24) - FOOTER - 1;
    print(['', ...showFailure(first, { language, columns: COLUMNS, rows, lineAt })]);
  }
  if (others.length > 0) print(['', ...inShort(others, words)]);
  for (const graded of gradedIn({ lessons })) print(printedBy(graded, language));
}

const print = (lines: readonly string[]): void => lines.forEach((line) => console.log(line));

const lineAt = ({ file, line }: Place): string | undefined => linesOf(join(root, file))[line - 1];

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

/** What was printed where nothing failed; a failure shows it by itself. */
function printedBy({ lesson, exercise }: ReportedExercise, language: Language): string[] {
  const { status, console: lines, consoleLeft = 0, name } = exercise;
  if (status !== 'passed' || lines.length === 0) return [];
  const shown = lines.slice(0, MOST_PRINTED).map((line) => oneLine(line, COLUMNS * 2));
  const left = consoleLeft + lines.length - shown.length;
  if (left > 0) shown.push(FORMAT_WORDS[language].moreLines(left));
  return [
    `\n  ${pc.bold(`${lesson.id} › ${name}`)}`,
    ...shown.map((line) => `    ${pc.dim(WORDS[language].printed)}  ${line}`),
  ];
}
