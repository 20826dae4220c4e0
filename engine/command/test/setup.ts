/** Runs in vitest's main thread, before the tests: they only declare what has been graded here. */
import type { TestProject } from 'vitest/node';
import { takeBegun } from './begun.js';
import type { Grading, Settings } from './grading.ts';

declare module 'vitest' {
  interface ProvidedContext {
    gradlings: Settings;
    grading: Grading;
  }
}

export default async function setup(project: TestProject): Promise<void> {
  const grade = async (): Promise<void> => {
    const begun = takeBegun() ?? (await import('./grading.ts')).gradeOwn(settingsOf(project));
    project.provide('grading', await begun);
  };
  project.onTestsRerun(grade);
  await grade();
}

const settingsOf = (project: TestProject): Settings =>
  project.config.provide['gradlings'] as Settings;
