/** The words that name a case: `activations/softmax@3:1:0:2+k3f9x2`. */

export interface ReplayWord {
  readonly lesson?: string;
  /** Of the exercise, or of a lesson. */
  readonly name: string;
  /** Counted from 1; where there is one, there are a seed and a path. */
  readonly check?: number;
  readonly seed?: number;
  readonly path?: string;
  /** What the case was found with, where the word says so. */
  readonly mark?: Mark;
}

/** Of the code and of the laws; see `engine/grade/mark.ts`. Who grades without files has no laws. */
export interface Mark {
  readonly code: string;
  readonly laws?: string;
}

/** More cases than there can be are not drawn in vain: so many digits no number needs. */
const PARTS =
  /^(?:(?<lesson>[\w-]+)\/)?(?<name>\w[\w-]*)(?:@(?<check>\d{1,3}):(?<seed>\d+):(?<path>\d{1,6}(?::\d{1,6})*)(?:\+(?<code>[a-z\d]{3})(?<laws>[a-z\d]{3})?)?)?$/;

/** Undefined where the word names no case, no exercise and no lesson, whatever there is of them. */
export function readWord(word: string): ReplayWord | undefined {
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
