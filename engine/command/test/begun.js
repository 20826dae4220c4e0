/** Grading that was begun before vitest was loaded, for whoever asks for it first in this process. */

/** @import { Grading } from './grading.ts' */

const KEY = Symbol.for('gradlings.grading');
// vitest loads the files of this project by itself, and would not share what a module keeps.
const shared = /** @type {Record<symbol, Promise<Grading> | undefined>} */ (
  /** @type {unknown} */ (globalThis)
);

/** @param {Promise<Grading>} grading */
export function keepBegun(grading) {
  grading.catch(() => {}); // Whoever takes it will see.
  shared[KEY] = grading;
}

export function takeBegun() {
  const begun = shared[KEY];
  shared[KEY] = undefined;
  return begun;
}
