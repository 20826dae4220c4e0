/** What the search has found: where the mistake is, and which changes make all laws hold. */
import type { Source } from '../slips/source.ts';
import type { Kind } from './candidate.ts';

export interface Found {
  readonly source: Source;
  /** The least part of the file that holds all of the changes, or the likeliest of a few lines far apart. */
  readonly start: number;
  readonly end: number;
  /** The lines in which they lie. */
  readonly lines: readonly number[];
  /** What is decided there, the likeliest first. */
  readonly kinds: readonly Kind[];
  /** The changes with which all laws hold, the likeliest first. */
  readonly changes: readonly Change[];
}

/** Code, and what to write instead. */
export interface Change {
  readonly kind: Kind;
  readonly before: string;
  readonly after: string;
}
