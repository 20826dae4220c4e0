/** Has printed what `npm test` found once the tests have been run. */
import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import { runUnderWay } from './shared.ts';

export default class LessonReporter implements Reporter {
  async onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly SerializedError[],
  ): Promise<void> {
    const isRun = (folder: string) =>
      modules.some(({ moduleId }) => moduleId.endsWith(`/${folder}.test.ts`));
    const faults = [...modules.flatMap((module) => module.errors()), ...errors];
    await runUnderWay()?.print(isRun, [...new Set(faults.map(({ message }) => message))]);
  }
}
