/** Declares a vitest test for every check of a lesson, from the report on it. */
import { join } from 'node:path';
import { describe, inject, test } from 'vitest';
import type { CheckReport, ExerciseReport } from '../../formats/report.ts';

export function declareLesson(id: string): void {
  const { report, fault } = inject('grading');
  if (!report) throw new Error(fault);
  const exercises = report.lessons.find((lesson) => lesson.id === id)?.exercises ?? [];
  // A file needs a test, and what is there for practice may have been done away with.
  if (exercises.length === 0) test(id, ({ skip }) => skip('its file is not there'));
  for (const exercise of exercises) {
    describe(exercise.name, () => declareChecks(exercise));
  }
}

function declareChecks(exercise: ExerciseReport): void {
  // A replayed line names a check that the exercise does not have.
  if (exercise.checks.length === 0) {
    test('no such case', () => {
      throw new Error(exercise.message!);
    });
  }
  for (const check of exercise.checks) {
    test(check.name, (context) => {
      const isFailed = exercise.status === 'error' || check.status === 'failed';
      if (isFailed) throw failureOf(exercise, check);
      if (check.status === 'skipped') context.skip();
    });
  }
}

/** An error that editors show at the student's own line. */
function failureOf(exercise: ExerciseReport, check: CheckReport): Error {
  const { counterexample, received, expected } = check;
  const place = exercise.mistake?.place ?? check.place;
  const message = check.message ?? exercise.message;
  const lines = [exercise.mistake?.text, message, counterexample, received, expected];
  const error = new Error(lines.filter((line) => typeof line === 'string').join('\n'));
  const at = place
    ? `\n    at ${join(inject('grading').folder, place.file)}:${place.line}:${place.column ?? 1}`
    : '';
  error.stack = `${error.message}${at}`;
  return error;
}
