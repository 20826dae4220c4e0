/**
 * `results.json` of an Exercism test runner, version 3: a test a law, a task an exercise. Fields:
 * https://exercism.org/docs/building/tooling/test-runners/interface
 */
import {
  askedIn,
  gradedIn,
  outcomeOf,
  tellCause,
  tellCheck,
  tellPrinted,
  whyNothingRuns,
} from './evidence.ts';
import type { CheckReport, ExerciseReport, Report } from './report.ts';
import { label, oneLine, plain, toJson } from './untrusted.ts';
import { type FormatWords, WORDS } from './words.ts';

/** Longer output is not accepted. */
const MOST_OUTPUT = 500;

export function exercism(report: Report): string {
  const all = gradedIn(report).map(({ exercise }) => exercise);
  const asked = askedIn(report).map(({ exercise }) => exercise);
  const reasons = whyNothingRuns(report);
  const isRight = asked.every(({ status }) => status === 'passed');
  return toJson({
    version: 3,
    status: reasons ? 'error' : isRight ? 'pass' : 'fail',
    // Where no test could be run, this is all that is shown.
    message: reasons ? plain(reasons.join('\n') || 'no exercises', 10_000) : null,
    tests: asked.flatMap((exercise) =>
      testsOf(exercise, all.indexOf(exercise) + 1, WORDS[report.language]),
    ),
  });
}

function testsOf(exercise: ExerciseReport, task: number, words: FormatWords) {
  const output = plain(tellPrinted(exercise, words), MOST_OUTPUT);
  return exercise.checks.map((check) => ({
    name: `${label(exercise.name)}: ${oneLine(check.name)}`,
    test_code: codeOf(check),
    ...outcome(check, exercise, words),
    output: output || null,
    task_id: task,
  }));
}

function outcome(check: CheckReport, exercise: ExerciseReport, words: FormatWords) {
  const because = (told: string) => plain([...tellCause(exercise, 2), told].join('\n'), 3000);
  switch (outcomeOf(check, exercise)) {
    case 'passed':
      return { status: 'pass', message: null };
    case 'failed':
      return { status: 'fail', message: because(tellCheck(check, words)) };
    case 'error':
      return { status: 'error', message: because(exercise.message ?? '') };
    case 'skipped':
      return { status: 'fail', message: plain(check.message ?? words.todo, 3000) };
  }
}

/** The law, and the smallest case that breaks it. */
function codeOf({ name, counterexample }: CheckReport): string {
  const law = `// ${oneLine(name)}`;
  return counterexample === null ? law : `${law}\n${plain(counterexample, 1000)}`;
}
