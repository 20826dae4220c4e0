/**
 * Who handed in the same code, or nearly the same: a reason to look, and no proof of anything. Plain
 * data; `engine/command/class/alike` finds it.
 */

/** What two have in common. The first of two of anything belongs to `names[0]`. */
export interface AlikePair {
  readonly names: Two<string>;
  /** How many words of code are the same, in all lessons. */
  readonly words: number;
  readonly lessons: readonly AlikeLesson[];
}

type Two<T> = readonly [T, T];

export interface AlikeLesson {
  readonly id: string;
  /** Whether the files are the same letter for letter, but for the ends of lines. */
  readonly sameFile: boolean;
  /** How many words are the same, and which part that is of what the one with fewer wrote. */
  readonly words: number;
  readonly share: number;
  /** The functions that are alike, the longest first. */
  readonly functions: readonly AlikeFunction[];
}

export interface AlikeFunction {
  readonly names: Two<string>;
  readonly words: number;
  /** How much of both is the same: 1 is all, but for names, numbers and comments. */
  readonly likeness: number;
  /** Its lines in both, from 1, both included, */
  readonly from: Two<number>;
  readonly to: Two<number>;
  /** … and what stands there. */
  readonly lines: Two<readonly string[]>;
}

export interface AlikeClass {
  /** How many submissions were compared. */
  readonly submissions: number;
  /** Who is alike among themselves. */
  readonly groups: readonly AlikeGroup[];
  /** Who has what is like the course's own solutions, which may be public. */
  readonly solutions: readonly LikeSolution[];
  readonly notCompared: readonly { readonly name: string; readonly why: string }[];
}

/** How it can be written. */
export const ALIKE_FORMATS = ['text', 'html', 'json'] as const;

export type AlikeFormat = (typeof ALIKE_FORMATS)[number];

export interface AlikeGroup {
  readonly names: readonly string[];
  /** So many pairs that they lead from anybody in the group to anybody else, the most alike first. */
  readonly pairs: readonly AlikePair[];
}

export interface LikeSolution {
  readonly name: string;
  readonly lessons: readonly Pick<AlikeLesson, 'id' | 'words' | 'share'>[];
}
