/** What the laws of the optimizers share: runs of several steps, and where they should lead. */
import fc, { type Arbitrary } from 'fast-check';
import { Tensor } from '#tensor';
import { listOfLength, real, shapesOfSize, tensorOf } from '../../engine/kit/arbitraries.ts';
import { equal } from '../../engine/kit/claims.ts';
import type { Subject } from '../../engine/kit/subject.ts';
import type { Arg, Data } from '../../engine/sandbox/codec.ts';

/** Where a run begins, and the gradients it meets on its way, all of one shape. */
export type Run = { readonly theta: Tensor; readonly grads: readonly Tensor[] };

const FEW = 4;

/** Every case is a run of several calls: fewer cases will do for a law beside the formula. */
export const SOME = { cases: 3 };
/** … and one where a run is as long as it can be. */
export const LONG = { cases: 1 };

export const rates: Arbitrary<number> = fc.constantFrom(0.1, 0.5, 0.01, 0.001, 2);

/** The share that a memory keeps: α, ρ or β, from 0.05 to 0.95; the plainest is a half. */
export const shares: Arbitrary<number> = fc.integer({ min: -9, max: 9 }).map((n) => (10 + n) / 20);

const signs = fc.constantFrom(1, -1);

/** A gradient of either sign, from 0.1 to 5: so large that a small ε does not show. */
export const pulls: Arbitrary<number> = fc
  .tuple(signs, fc.integer({ min: -90, max: 400 }))
  .map(([sign, n]) => (sign * (100 + n)) / 100);

/** An ε that does not show, wherever it stands and however small the gradient. */
export const negligible: Arbitrary<number> = fc.constant(1e-30);

/** A gradient of about the size of ε, from a tenth to ten times as large. */
export function faint(eps: number): Arbitrary<number> {
  return fc
    .tuple(signs, fc.integer({ min: -9, max: 90 }))
    .map(([sign, n]) => (sign * (10 + n) * eps) / 10);
}

/** The options with any of them left out, except lr. */
export function partial<O extends { lr: number }>(
  options: Arbitrary<O>,
): Arbitrary<{ lr: number } & Partial<O>> {
  return fc.tuple(options, fc.nat({ max: 31 })).map(([full, kept]) => {
    const given = Object.entries(full).filter(([key], i) => key === 'lr' || (kept >> i) % 2 === 1);
    return Object.fromEntries(given) as { lr: number } & Partial<O>;
  });
}

/** At most a few steps, each with a gradient of its own. */
export function runs(of: Arbitrary<number> = pulls, most = FEW): Arbitrary<Run> {
  const steps = fc.integer({ min: 1, max: most });
  return arranged(listOfLength(most, of), steps, (gs) => gs);
}

/** So many steps that all meet the same gradient. */
export function repeats(of: Arbitrary<number>, steps: number): Arbitrary<Run> {
  return arranged(of, fc.constant(steps), (g) => Array<number>(steps).fill(g));
}

/** So many steps of which only the first meets a gradient. */
export function pushes(of: Arbitrary<number>, steps: number): Arbitrary<Run> {
  return arranged(of, fc.constant(steps), (g) => Array<number>(steps).fill(0).with(0, g));
}

/** So many steps with tensors of exactly this shape, and large parameters. */
export function runOf(
  shape: readonly number[],
  steps: number,
  of: Arbitrary<number> = pulls,
): Arbitrary<Run> {
  const grads = listOfLength(steps, tensorOf(shape, of));
  return fc.record({ theta: tensorOf(shape, real(1000)), grads });
}

const MANY_AXES = [2, 1, 3, 1, 2];
const LONG_RUN = 12;

/** What a formula has to hold for as well: no axis, many of them, and many steps. */
export const unusual = <O>(options: Arbitrary<O>): [Arbitrary<Run>, Arbitrary<O>][] => [
  [runOf([], 2), options],
  [runOf(MANY_AXES, 2), options],
  [runOf([2], LONG_RUN), options],
];

export const aFewSteps: Arbitrary<Run> = runOf([2], FEW);

/** Steps that no gradient leads anywhere. */
export const nowhere: Arbitrary<Run> = runOf([2], 2, fc.constant(0));

/** A few steps with gradients of about the size of ε, where every default shows. */
export const faintly = (eps: number): Arbitrary<Run> => runOf([2], FEW, faint(eps));

/**
 * Tensors of any shape, drawn parameter by parameter: dropping a parameter or a step while
 * shrinking leaves all the other numbers as they are.
 */
function arranged<G>(
  drawn: Arbitrary<G>,
  steps: Arbitrary<number>,
  gradientsOf: (drawn: G) => readonly number[],
): Arbitrary<Run> {
  const parameters = fc.array(fc.tuple(real(), drawn), { minLength: 1, maxLength: 4, size: 'max' });
  return fc.tuple(parameters, steps, fc.nat({ max: 1000 })).map(([drawns, count, choice]) => {
    const shapes = shapesOfSize(drawns.length, 1, 3);
    const shape = shapes[choice % shapes.length]!;
    const arrange = (numbers: number[]) => new Tensor(shape, numbers);
    const gradients = drawns.map(([, g]) => gradientsOf(g));
    return {
      theta: arrange(drawns.map(([theta]) => theta)),
      grads: Array.from({ length: count }, (_, t) => arrange(gradients.map((gs) => gs[t]!))),
    };
  });
}

/** Every gradient of a run, c times as large. */
const scaled = ({ theta, grads }: Run, c: number): Run => ({
  theta,
  grads: grads.map((grad) => grad.mul(c)),
});

type State = { readonly [field: string]: Data };

/** The states after each step, as the optimizer under test goes on from its own answers. */
export function* walk<S extends State>(
  optimizer: Subject<S>,
  begin: S,
  grads: readonly Tensor[],
  options: Arg,
): Generator<S> {
  let state = begin;
  for (const grad of grads) yield (state = optimizer(state, grad, options));
}

/** The claim that from `begin` on, the state after each step t is as `expected`. */
export function follows<S extends State, Options extends Arg>(
  begin: (theta: Tensor) => S,
  expected: (run: Run, t: number, options: Options) => Partial<S> & State,
) {
  return (optimizer: Subject<S>, run: Run, options: Options): void => {
    let t = 0;
    for (const state of walk(optimizer, begin(run.theta), run.grads, options)) {
      const at = `step ${++t}`;
      equal(state, expected(run, t, options), { received: at, expected: at });
    }
  };
}

/** The claim that θ takes the same way, whichever positive number scales all gradients. */
export function ignoresScale<S extends State & { readonly theta: Tensor }>(
  begin: (theta: Tensor) => S,
) {
  return (optimizer: Subject<S>, run: Run, options: Arg, c: number): void => {
    const plain = [...walk(optimizer, begin(run.theta), run.grads, options)];
    const other = [...walk(optimizer, begin(run.theta), scaled(run, c).grads, options)];
    equal(
      other.map(({ theta }) => theta),
      plain.map(({ theta }) => theta),
      { received: `θ(${c}·g)`, expected: 'θ(g)' },
    );
  };
}

/** After t steps, element by element: from where it began and the gradients g_1 … g_t. */
export function each<Field extends string>(
  { theta, grads }: Run,
  t: number,
  element: (theta: number, gs: readonly number[]) => Record<Field, number>,
): Record<Field, Tensor> {
  const elements = Array.from(theta.data, (from, i) => {
    const met = grads.slice(0, t).map((grad) => grad.data[i]!);
    return element(from, met);
  });
  const arrange = (numbers: number[]) => new Tensor(theta.shape, numbers);
  const fields = Object.keys(elements[0]!) as Field[];
  const tensors = fields.map((field) => [field, arrange(elements.map((of) => of[field]))]);
  return Object.fromEntries(tensors) as Record<Field, Tensor>;
}

/** Σ_i keep^{t−i}·x_i: the newest in full, each one before it `keep` times as much. */
export const fading = (xs: readonly number[], keep: number): number =>
  xs.reduce((sum, x, i) => sum + keep ** (xs.length - 1 - i) * x, 0);

export const total = (xs: readonly number[]): number => fading(xs, 1);

export const squares = (xs: readonly number[]): number[] => xs.map((x) => x * x);

/** What `f` makes of g_1, of g_1 and g_2, …, of g_1 … g_t. */
export const overTime = (gs: readonly number[], f: (past: readonly number[]) => number): number[] =>
  gs.map((_, i) => f(gs.slice(0, i + 1)));
