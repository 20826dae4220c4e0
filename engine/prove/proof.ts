/** What a proof has found: plain data, as it comes from another process. */
import type { Check } from '../kit/exercise.ts';

/** Something that is not as it has to be, in a line. */
export interface Missing {
  /** What to open: a path from the root of the course, with a line where there is one. */
  readonly file: string;
  readonly what: string;
  /** What belongs to it: both sides of a law, say. */
  readonly shown?: readonly string[];
}

export interface ProvenLaw extends Pick<Check, 'name' | 'kind' | 'documentation'> {
  readonly place: string;
}

export interface ProvenMistake {
  readonly name: string;
  /** By the number of the law. */
  readonly caught: readonly boolean[];
  readonly naming: Naming;
}

export interface Naming {
  /** The name that is given, if one is, … */
  readonly given: string | undefined;
  /** … and whether that is right. */
  readonly isRight: boolean;
  /** Other known mistakes that explain as much, where they keep it from being told. */
  readonly twins: readonly string[];
}

/** Something that is no known mistake, and the name it is given. */
export interface OtherNaming extends Pick<Naming, 'given' | 'isRight'> {
  readonly what: string;
}

export interface ExerciseProof {
  readonly lesson: string;
  readonly exercise: string;
  readonly laws: readonly ProvenLaw[];
  /** Those that fell, or should have. */
  readonly mistakes: readonly ProvenMistake[];
  readonly others: readonly OtherNaming[];
  readonly missing: readonly Missing[];
}

/** How much is tried. */
export interface Extent {
  /** The first seed, … */
  readonly from: number;
  /** … and on how many the reference is tried; others on fewer. */
  readonly seeds: number;
}
