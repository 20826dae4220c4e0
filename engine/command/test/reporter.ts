/** Has printed what `npm test` found once the tests have been run. */
import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import { systemLanguage } from '../../node/language.js';
import { runUnderWay } from './shared.ts';
import { WORDS } from './words.ts';

export default class LessonReporter implements Reporter {
  async onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly SerializedError[],
  ): Promise<void> {
    // By itself vitest finds files of tests, not names of exercises.
    if (modules.length + errors.length === 0) {
      console.error(`  ${WORDS[systemLanguage()].nothingFound}`);
      return;
    }
    const isRun = (folder: string) =>
      modules.some(({ moduleId }) => moduleId.endsWith(`/${folder}.test.ts`));
    const faults = [...modules.flatMap((module) => module.errors()), ...errors];
    await runUnderWay()?.print(isRun, [...new Set(faults.map(({ message }) => message))]);
  }
}
