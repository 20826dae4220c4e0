/** Runs in vitest's main thread, before the tests: they only declare what has been graded. */
import type { TestProject } from 'vitest/node';
import type { Course } from '../../course.ts';
import { configAbove } from '../config.js';
import { keepRun, runUnderWay } from './shared.ts';
import type { Grading, TestRun } from './test-run.ts';

declare module 'vitest' {
  interface ProvidedContext {
    grading: Grading;
  }
}

/** What it returns, vitest calls in the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const run = runUnderWay() ?? (await begin(project.config.root));
  project.onTestsRerun(async () => {
    run.gradeAgain();
    project.provide('grading', await run.grading);
  });
  project.provide('grading', await run.grading);
  return () => run.close();
}

/** Where vitest was not started by `gradlings test`: by an editor, say. */
async function begin(folder: string): Promise<TestRun> {
  const { TestRun } = await import('./test-run.ts');
  const { default: course } = (await import(configAbove(folder)!)) as { default: Course };
  const run = new TestRun(course, folder);
  keepRun(run);
  return run;
}
