/**
 * `results.json` of an Exercism test runner, version 3: a test a law, a task an exercise. Fields:
 * https://exercism.org/docs/building/tooling/test-runners/interface
 */
import { type ReportedExercise, gradedIn, tellCheck, tellPrinted } from './evidence.ts';
import type { CheckReport, ExerciseReport, Report } from './report.ts';
import { label, oneLine, plain, toJson } from './untrusted.ts';
import { type FormatWords, WORDS } from './words.ts';

/** Longer output is not accepted. */
const MOST_OUTPUT = 500;

export function exercism(report: Report): string {
  const graded = gradedIn(report);
  const status = statusOf(graded);
  return toJson({
    version: 3,
    status,
    // Where no test could be run, this is all that is shown.
    message: status === 'error' ? reasonsIn(graded) : null,
    tests: graded.flatMap(({ exercise }, i) => testsOf(exercise, i + 1, WORDS[report.language])),
  });
}

function statusOf(graded: readonly ReportedExercise[]): 'pass' | 'fail' | 'error' {
  if (graded.every(({ exercise }) => exercise.status === 'error')) return 'error';
  return graded.every(({ exercise }) => exercise.status === 'passed') ? 'pass' : 'fail';
}

/** A file that cannot be loaded is the same reason for each of its exercises. */
function reasonsIn(graded: readonly ReportedExercise[]): string {
  const reasons = graded.map(({ exercise }) => exercise.message ?? exercise.status);
  return plain([...new Set(reasons)].join('\n') || 'no exercises', 10_000);
}

function testsOf(exercise: ExerciseReport, task: number, words: FormatWords) {
  const output = plain(tellPrinted(exercise, words), MOST_OUTPUT);
  return exercise.checks.map((check) => ({
    name: `${label(exercise.name)}: ${oneLine(check.name)}`,
    test_code: codeOf(check),
    status: testStatus(check, exercise),
    message: messageOf(check, exercise, words),
    output: output || null,
    task_id: task,
  }));
}

function testStatus(check: CheckReport, exercise: ExerciseReport): 'pass' | 'fail' | 'error' {
  if (check.status === 'passed') return 'pass';
  return exercise.status === 'error' ? 'error' : 'fail';
}

function messageOf(check: CheckReport, exercise: ExerciseReport, words: FormatWords) {
  if (check.status === 'passed') return null;
  if (check.status === 'failed') return plain(tellCheck(check, words), 3000);
  return exercise.status === 'error' ? plain(exercise.message ?? '', 3000) : words.todo;
}

/** The law, and the smallest case that breaks it. */
function codeOf({ name, counterexample }: CheckReport): string {
  const law = `// ${oneLine(name)}`;
  return counterexample === null ? law : `${law}\n${plain(counterexample, 1000)}`;
}
