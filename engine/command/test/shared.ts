/** The run of `npm test` that is under way in this process. */
import type { TestRun } from './test-run.ts';

const KEY = Symbol.for('gradlings.test-run');
// vitest loads the files of this project by itself, and would not share what a module keeps.
const shared = globalThis as { [KEY]?: TestRun };

export const keepRun = (run: TestRun): void => void (shared[KEY] = run);

export const runUnderWay = (): TestRun | undefined => shared[KEY];
