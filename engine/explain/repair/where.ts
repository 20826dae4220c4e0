/** Where in a student's file the mistake is, and what is to be said of it, by degrees. */
import type { Kind } from './candidate.ts';

export interface Where {
  readonly file: string;
  /** Lines and columns count from 1; the end is the first column behind it. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly kind: Kind;
  /** What is decided there: the first that is told. */
  readonly text: string;
  /** The kind of change that is needed, for a first hint. */
  readonly change: string;
  /** The change itself as code, for a second; left out where nobody is to be told. */
  readonly repair?: string;
}
