/** A small change of a student's code that is tried: where all laws hold with it, the mistake is there. */
import type { Edit } from '../slips/repair.ts';
import type { AnyNode, Source } from '../slips/source.ts';

/** What is decided at a place, by wrong code. */
export type Kind =
  /** `+`, `*`, `<`, `&&`, `+=`: another operator. */
  | 'operator'
  /** Operands, arguments or elements in each other's place. */
  | 'order'
  | 'sign'
  /** What belongs together. */
  | 'grouping'
  | 'number'
  | 'variable'
  | 'axis'
  /** Another function or method. */
  | 'function'
  /** An argument that is missing, or too many. */
  | 'argument'
  /** Which element, row or column. */
  | 'index'
  /** Where a loop begins and ends, and which way it goes. */
  | 'loop'
  | 'condition'
  /** What is refused: a check that is missing. */
  | 'check'
  /** A part of a formula that is missing, or too many: a factor, a square, `1 −`. */
  | 'term'
  /** A statement that is missing or too many, or stands in the wrong place. */
  | 'statement'
  /** What is kept or set: `=` or `+=`, this variable or that field. */
  | 'assignment'
  /** What a parameter is where nobody gives it. */
  | 'default'
  /** What is given back. */
  | 'result';

export interface Candidate {
  /** They do not overlap; what comes of them parses. */
  readonly edits: readonly Edit[];
  /** What is wrong if this is right: the least expression or statement that holds all edits. */
  readonly at: AnyNode;
  readonly kind: Kind;
}

/** What is known where candidates are made. */
export interface Context {
  readonly source: Source;
  /** All that the exercise reaches by names, in the order of the text. */
  readonly nodes: readonly AnyNode[];
  /** The text of a node. */
  readonly text: (node: AnyNode) => string;
}

/** One way of making candidates of a node: what a slip of one sort could have been before. */
export type Family = (node: AnyNode, context: Context) => readonly Candidate[];
