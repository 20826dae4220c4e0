/** The words that name a case: `activations/softmax@3:1:0:2+k3f9x2`. */

/**
 * @typedef {object} ReplayWord
 * @property {string} [lesson]
 * @property {string} name of the exercise, or of a lesson
 * @property {number} [check] counted from 1; where there is one, there are a seed and a path
 * @property {number} [seed]
 * @property {string} [path]
 * @property {Mark} [mark] what the case was found with, where the word says so
 */

/**
 * Of the code and of the laws; see `engine/grade/mark.ts`. Who grades without files has no laws.
 * @typedef {{ code: string, laws?: string }} Mark
 */

/** More cases than there can be are not drawn in vain: so many digits no number needs. */
const PARTS =
  /^(?:(?<lesson>[\w-]+)\/)?(?<name>\w[\w-]*)(?:@(?<check>\d{1,3}):(?<seed>\d+):(?<path>\d{1,6}(?::\d{1,6})*)(?:\+(?<code>[a-z\d]{3})(?<laws>[a-z\d]{3})?)?)?$/;

/**
 * Undefined where the word names no case, no exercise and no lesson, whatever there is of them.
 * @param {string} word
 * @returns {ReplayWord | undefined}
 */
export function readWord(word) {
  const groups = PARTS.exec(word)?.groups;
  if (!groups) return undefined;
  const { lesson, name = '', check, seed, path = '', code, laws } = groups;
  return {
    name,
    ...(lesson !== undefined && { lesson }),
    ...(check !== undefined && { check: Number(check), seed: Number(seed), path }),
    ...(code !== undefined && { mark: { code, ...(laws !== undefined && { laws }) } }),
  };
}
