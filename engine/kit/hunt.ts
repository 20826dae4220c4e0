/**
 * How a lesson declares its hunts: students write a law, which is given a function under suspicion and
 * what is drawn, and says whether it holds. It has to hold of right functions, and to catch wrong ones.
 *
 *     softmaxLaw: hunt(['softmax'], ['x'], [tensors()], { first: [[farRows]], cases: 30 })
 *
 * is for `softmaxLaw(softmax, x): boolean`. The functions stand in a file of the hunt's name in
 * `hunts/`, beside `mistakes/`: see `suspect.ts`.
 */
import type { Arg, Data } from '../sandbox/codec.ts';
import type { Inputs, OnPurpose } from './exercise.ts';
import { type Cases, together } from './property.ts';
import type { Words } from './words.ts';

export interface Hunt extends Cases {
  /** What the law calls the functions that it is given, first of all. */
  readonly functions: readonly string[];
  /** What it calls what is drawn. */
  readonly params: readonly string[];
  readonly probe: (asks: readonly Ask[], inputs: readonly unknown[]) => void;
}

/** One of the functions, to be asked by whoever is no law. */
export type Ask = (...args: Arg[]) => Data;

export interface HuntOptions<F extends readonly string[], A extends unknown[]> {
  /** Inputs that have to be tried in every run, each once, before the random ones. */
  readonly first?: readonly NoInfer<OnPurpose<A>>[];
  /** How many random inputs are drawn where the usual number is asked for. */
  readonly cases?: number;
  /**
   * How the functions are asked to see where a suspect is wrong: its first answer that no right
   * function gives is told to whoever asks about it. Unless this is given, each is called with all
   * that is drawn.
   *
   *     { probe: ([matmul], a, b) => matmul(a, b) }  // c is for the law alone
   */
  readonly probe?: Probe<F, A>;
}

type Probe<F extends readonly string[], A extends unknown[]> = (
  asks: { readonly [K in keyof F]: Ask },
  ...inputs: Given<A>
) => unknown;

/** What is drawn, and is not told by the probe: `NoInfer` would have it take all of them. */
type Given<A extends unknown[]> = [A][A extends unknown ? 0 : never];

/** Enough for a suspect that is wrong on every seventh of them to be met, all but always. */
const CASES = 30;

/**
 * A law to be written, of these functions and of what is drawn. Its inputs should be small where they
 * can: a right function that is accused is shown with the smallest of them.
 *
 *     slopeLaw: hunt(['f', 'fPrime'], ['x'], [tensors({ of: smooth() })])
 */
export function hunt<const F extends readonly string[], A extends unknown[]>(
  functions: F,
  params: readonly string[],
  inputs: Inputs<A>,
  { first = [], cases = CASES, probe = callEach }: HuntOptions<F, A> = {},
): Hunt {
  return {
    functions,
    params,
    first: first.map(together),
    inputs: together(inputs),
    cases,
    probe: (asks, drawn) => void probe(asks as never, ...(drawn as Given<A>)),
  };
}

function callEach(asks: readonly Ask[], ...inputs: unknown[]): void {
  for (const ask of asks) ask(...(inputs as Arg[]));
}

/** The words of a hunt in the languages `L`. */
export interface HuntWords<L extends string> {
  /** What the law is about, as a heading: `Laws of softmax`. */
  readonly title: Words<L>;
  /** The second more explicit than the first. */
  readonly hints: readonly [Words<L>, Words<L>];
}
