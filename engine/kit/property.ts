/** A check as a property for fast-check: first the cases that are there on purpose, then random ones. */
import fc, { type Arbitrary, type IRawProperty, type Random, type Value } from 'fast-check';
import { USUAL_RUNS } from './usual-runs.ts';

/** Which cases a check tries. */
export interface Cases {
  /** What is tried on purpose, before anything else: an edge, or something long, in each. */
  readonly first: readonly Arbitrary<unknown[]>[];
  /** What random cases are drawn from, … */
  readonly inputs: Arbitrary<unknown[]>;
  /** … and how many of them where the usual 100 runs are asked for. */
  readonly cases: number;
}

/** How many random cases a law needs, unless it says otherwise. */
export const CASES = 8;
/** So many times as many are drawn: what nobody foresaw needs more than what somebody did. */
export const RESERVE = 2;

/**
 * How many cases a check has: those on purpose, and its share of the random ones. Where there is
 * nothing to draw, there is one.
 */
export function casesOf({ first, cases }: Cases, runs: number): number {
  return first.length + (cases === 0 ? 0 : Math.max(1, Math.round((cases * runs) / USUAL_RUNS)));
}

type Property = IRawProperty<[unknown[]], false>;
type Drawn = Value<[unknown[]]>;

/**
 * The n-th case is drawn from the n-th of `first`, the cases after these from `inputs`; each shrinks
 * as what it was drawn from. `judge` throws where a case breaks the check.
 */
export function propertyOf(
  { first, inputs }: Pick<Cases, 'first' | 'inputs'>,
  judge: (inputs: unknown[]) => void,
): Property {
  const staged = [...first, inputs].map((drawn) => fc.property(drawn, judge));
  const random = staged.at(-1)!;
  const origins = new WeakMap<Drawn, Property>();
  const from = (property: Property) => (drawn: Drawn) => {
    origins.set(drawn, property);
    return drawn;
  };
  return {
    isAsync: () => false,
    generate(mrng: Random, number = 0): Drawn {
      const isRandom = number >= first.length;
      const property = isRandom ? random : staged[number]!;
      // fast-check tries edges first: so the random cases count from their own beginning.
      return from(property)(property.generate(mrng, isRandom ? number - first.length : undefined));
    },
    shrink(drawn: Drawn) {
      const property = origins.get(drawn) ?? random;
      return property.shrink(drawn).map(from(property));
    },
    run: (drawn) => random.run(drawn),
    runBeforeEach: () => {},
    runAfterEach: () => {},
  };
}

/** One arbitrary for all arguments, of an arbitrary or a plain value for each. */
export function together(inputs: Arbitrary<unknown[]> | readonly unknown[]): Arbitrary<unknown[]> {
  if (!Array.isArray(inputs)) return inputs as Arbitrary<unknown[]>;
  const each = inputs.map((one: unknown) => (one instanceof fc.Arbitrary ? one : fc.constant(one)));
  return fc.tuple(...(each as Arbitrary<unknown>[]));
}
