/** Prints the failed checks of a lesson, each with the smallest case that breaks it. */
import pc from 'picocolors';
import wrapAnsi from 'wrap-ansi';
import type { ReportedCheck, Shown } from '../../checks/grade/report.ts';
import type { Graded, Settings } from './grade-lesson.ts';
import { type ExerciseResult, formatPoints, type LessonResult } from './results.ts';
import { excerpt } from './source.ts';
import type { ReporterWords } from './words.ts';

const COLUMNS = 80;
const MOST_PRINTED = 10;

export function printFailures(
  { lesson, exercises }: LessonResult,
  settings: Settings,
  words: ReporterWords,
): void {
  const shown = new Set<string>();
  for (const exercise of exercises) {
    const failed = exercise.checks.filter(({ report }) => report.status === 'failed');
    const printed = printedBy(exercise);
    if (failed.length === 0 && printed.length === 0) continue;
    const whole = commonProblem(exercise);
    // A file that cannot be loaded fails every exercise in it for one reason: said once.
    if (whole && shown.has(whole)) continue;
    if (whole) shown.add(whole);

    const points = words.points(formatPoints(exercise.earned), formatPoints(exercise.possible));
    console.log(`\n  ${pc.bold(`${lesson.id} › ${exercise.name}`)} ${pc.dim(`· ${points}`)}`);
    const mistake = failed.find((graded) => graded.mistake)?.mistake;
    if (mistake) console.log(wrapped(pc.yellow(mistake.text), 4));
    const reasons = new Set<string>();
    for (const graded of whole ? failed.slice(0, 1) : failed) {
      const reason = `${graded.report.message} ${graded.report.counterexample}`;
      printFailure(graded, settings, words, {
        whole: Boolean(whole),
        repeated: reasons.has(reason),
      });
      reasons.add(reason);
    }
    for (const line of printed) console.log(`    ${pc.dim(words.printed)}  ${oneLine(line)}`);
  }
}

/** The one reason why no check of the exercise could be run at all, if there is one. */
function commonProblem({ checks }: ExerciseResult): string | undefined {
  const messages = new Set(checks.map(({ report }) => report.message));
  const uncalled = checks.every(({ report }) => report.calls.length === 0);
  return messages.size === 1 && uncalled ? checks[0]?.report.message : undefined;
}

function printFailure(
  { lesson, exercise, number, report }: Graded,
  { seed }: Settings,
  words: ReporterWords,
  { whole, repeated }: { whole: boolean; repeated: boolean },
): void {
  const write = (text: string, indent = 6) => console.log(wrapped(text, indent));
  if (!whole) write(`${pc.red('✗')} ${report.name}`, 4);
  if (repeated) write(words.asAbove);
  else printReason(report, words, write, whole ? 4 : 6);
  if (report.path === undefined) return;
  const replay = `npm test ${lesson.id}/${exercise}@${number}:${seed}:${report.path}`;
  console.log(`      ${pc.dim(`${words.replay}: ${replay}`)}`);
}

type Write = (text: string, indent?: number) => void;

function printReason(
  report: ReportedCheck,
  words: ReporterWords,
  write: Write,
  indent: number,
): void {
  write(report.message ?? '', indent);
  if (report.place) for (const line of excerpt(report.place)) console.log(`      ${pc.dim(line)}`);
  for (const call of callsOf(report)) write(pc.cyan(call));
  printSides(report, words, write);
}

/** A single call is shown alone: its answer follows, or the message has said what came of it. */
function callsOf({ calls, counterexample }: ReportedCheck): readonly string[] {
  return calls.length > 1 || counterexample === undefined ? calls : [counterexample];
}

function printSides(
  { received, expected }: ReportedCheck,
  words: ReporterWords,
  write: Write,
): void {
  const side = (word: string, { name, value }: Shown) => write(`${name ?? word}: ${value}`);
  if (received) side(words.returned, received);
  if (expected) side(words.expected, expected);
}

function printedBy({ checks }: ExerciseResult): string[] {
  const lines = checks.flatMap(({ report }) => report.printed);
  return [...new Set(lines)].slice(0, MOST_PRINTED);
}

/** What a student prints must not steer the terminal. */
function oneLine(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replaceAll(/[\u0000-\u001F\u007F-\u009F]+/g, ' ').slice(0, COLUMNS * 2);
}

function wrapped(text: string, indent: number): string {
  const margin = ' '.repeat(indent);
  const lines = wrapAnsi(text, COLUMNS - indent - 2, { trim: true, hard: false }).split('\n');
  return lines.map((line, i) => margin + (i > 0 ? '  ' : '') + line).join('\n');
}
