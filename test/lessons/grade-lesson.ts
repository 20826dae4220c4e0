/** Declares a vitest test for every check of a lesson; the grading itself happens elsewhere. */
import { join } from 'node:path';
import { describe, inject, test } from 'vitest';
import type { Mistake } from '../../checks/grade/name-mistake.ts';
import type { ReportedCheck } from '../../checks/grade/report.ts';
import type { ExerciseOutline, LessonOutline } from '../../checks/node/protocol.ts';
import type { Language } from '../../checks/kit/words.ts';
import type { Mark } from '../../checks/node/replay-word.js';
import { mistakeIn, openLesson, reportOn } from './connection.ts';
import { orderFor, root } from './order-for.js';

/** What to grade and how; `run.js` fills it in from the command line. */
export interface Settings {
  readonly seed: number;
  readonly runs: number;
  readonly language: Language;
  /** Grade this exercise alone, … */
  readonly exercise?: string;
  /** … only this check of it, counted from 1, … */
  readonly check?: number;
  /** … and only this case. */
  readonly path?: string;
  /** What that case was found with, if that is known. */
  readonly mark?: Mark;
}

/** What a test tells the reporter. */
export interface Graded {
  readonly lesson: LessonOutline;
  readonly exercise: string;
  readonly check: string;
  /** Which check of the exercise, counted from 1. */
  readonly number: number;
  readonly report: ReportedCheck;
  /** Where it failed: what explains all failures of the exercise, if anything does. */
  readonly mistake?: Mistake;
}

declare module 'vitest' {
  interface ProvidedContext {
    gradlings: Settings;
  }
  interface TaskMeta {
    gradlings?: Graded;
  }
}

export async function gradeLesson(id: string): Promise<void> {
  const settings = inject('gradlings');
  const lesson = await openLesson(orderFor([id], settings));
  for (const exercise of lesson.exercises) {
    if (settings.exercise !== undefined && settings.exercise !== exercise.name) continue;
    describe(exercise.name, () => declareChecks(lesson, exercise, settings));
  }
}

function declareChecks(lesson: LessonOutline, exercise: ExerciseOutline, settings: Settings): void {
  // There has to be a test; the reporter says that there is no such check.
  if (settings.check !== undefined && !exercise.checks[settings.check - 1])
    return void test.skip('');
  for (const [index, { name, law }] of exercise.checks.entries()) {
    if (settings.check !== undefined && settings.check !== index + 1) continue;
    const asked = reportOn({ lesson: lesson.id, exercise: exercise.name, check: index });
    asked.catch(() => {}); // The test that waits for it will throw.
    test(law, { timeout: 0 }, async (context) => {
      const report = await asked;
      const about = { exercise: exercise.name, check: name, number: index + 1 };
      const graded = { lesson, ...about, report };
      context.task.meta.gradlings = graded;
      if (report.status === 'todo') context.skip(report.message);
      if (report.status !== 'failed') return;
      const mistake = await mistakeIn({ lesson: lesson.id, exercise: exercise.name });
      if (mistake) context.task.meta.gradlings = { ...graded, mistake };
      throw failureOf(report, mistake);
    });
  }
}

/** An error that editors show at the student's own line. */
function failureOf(report: ReportedCheck, mistake: Mistake | undefined): Error {
  const { message = '', counterexample, received, expected, place } = report;
  const lines = [mistake?.text, message, counterexample, received?.value, expected?.value];
  const error = new Error(lines.filter((line) => line !== undefined).join('\n'));
  const at = place ? `\n    at ${join(root, place.file)}:${place.line}:${place.column ?? 1}` : '';
  error.stack = `${error.message}${at}`;
  return error;
}
