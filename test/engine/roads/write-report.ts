/** A reporter for vitest that writes the report which `npm test` shows, for the tests beside this. */
import { writeFileSync } from 'node:fs';
import type { Reporter, Vitest } from 'vitest/node';
import type { Grading } from '../../../engine/command/test/test-run.ts';

export default class WriteReport implements Reporter {
  #vitest!: Vitest;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunEnd(): void {
    const { grading } = this.#vitest.projects[0]!.getProvidedContext() as { grading: Grading };
    writeFileSync(process.env['GRADLINGS_REPORT']!, JSON.stringify(grading.report));
  }
}
