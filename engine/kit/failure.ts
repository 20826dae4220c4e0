/** Why a check failed, as data; `messages.ts` has the words. */
import type { Data } from '../sandbox/codec.ts';
import type { Place, Problem } from '../sandbox/problem.ts';

/** The kinds of value an exercise can promise to return. */
export type Kind = 'tensor' | 'number' | 'boolean' | 'string' | 'list' | 'record';

export type Failure =
  /** The call gave no answer. */
  | { readonly type: 'problem'; readonly problem: Problem }
  /** The answer, or the part of it at `path`, is not the kind of value that was promised. */
  | {
      readonly type: 'wrong-kind';
      readonly path: string;
      readonly promised: Kind;
      /** Those of a record that was promised. */
      readonly keys?: readonly string[];
      readonly received: Data;
    }
  /** The answer, or the part of it at `path`, is an object that lacks keys, or has functions there. */
  | {
      readonly type: 'wrong-keys';
      readonly path: string;
      readonly has: readonly string[];
      readonly lacks: readonly string[];
      /** Keys that it has, and that were not promised. */
      readonly strange: readonly string[];
      readonly functions: readonly string[];
      readonly received: Data;
    }
  /** Two values that should agree do not; `path` says where they part first. */
  | {
      readonly type: 'differs';
      readonly reason: 'value' | 'shape' | 'length' | 'kind';
      readonly path: string;
      readonly received: Data;
      readonly expected: Data;
      readonly part: { readonly received: Data; readonly expected: Data };
      readonly sides: Sides;
    }
  /** A number lies outside its range. */
  | {
      readonly type: 'outside';
      readonly path: string;
      readonly range: string;
      readonly received: Data;
    }
  /** A number is NaN or infinite where any other would do. */
  | { readonly type: 'not-finite'; readonly path: string; readonly received: Data }
  /** A statement about the named values does not hold. */
  | {
      readonly type: 'untrue';
      readonly statement: string;
      readonly values: readonly (readonly [name: string, value: Data])[];
    }
  /** The answer has a shape, a length or a part with which the law cannot even be written down. */
  | { readonly type: 'unusable'; readonly message: string; readonly received: Data }
  /** Bad input came back with an answer instead of an error. */
  | { readonly type: 'accepted'; readonly received: Data }
  /** An argument was changed in place, or the part of it at `path`. */
  | {
      readonly type: 'changed-argument';
      readonly name: string;
      readonly path: string;
      readonly before: Data;
      readonly after: Data;
    }
  /** The same call answered differently the second time. */
  | { readonly type: 'unsteady'; readonly first: Data; readonly second: Data };

/** What the two sides of a law are called: `σ(−x)` and `1 − σ(x)`. */
export interface Sides {
  readonly received?: string | undefined;
  readonly expected?: string | undefined;
}

/** Thrown by a claim that does not hold. */
export class Broken extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.type);
    this.failure = failure;
  }
}

/** The first operation that made a number which is not finite, and where the student's code has it. */
export interface Origin {
  /** `div(0, 0)` */
  readonly operation: string;
  /** `NaN`, `Infinity`, or `undefined` where a function given to `map` returned nothing. */
  readonly result: string;
  readonly place: Place;
  /** Where NaN was made of numbers that were infinite: what made the first of them. */
  readonly before?: { readonly operation: string; readonly result: string; readonly line: number };
}
