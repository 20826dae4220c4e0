/** The laws of numericalGradient: central differences, and the step they take. */
import fc, { type Arbitrary } from 'fast-check';
import { tensor, type Tensor, zeros } from '#tensor';
import { DERIVATIVE } from '../../engine/kit/agree.ts';
import { extents, real, tensorOf, tensors } from '../../engine/kit/arbitraries.ts';
import { equal, holds } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { aTensor } from '../../engine/kit/results.ts';
import { FunctionSource } from '../../engine/sandbox/codec.ts';
import { closedForm } from './expressions.ts';

/** A function as the student's code receives it, and its gradient in closed form. */
interface Known {
  readonly f: FunctionSource;
  readonly gradient: (x: Tensor) => Tensor;
}

const source = (code: string): FunctionSource => new FunctionSource(`(x) => ${code}`);

// --- Quadratics --------------------------------------------------------------------------------

const nonZero = real(3).map((value) => value || 1);

/** c·x_i·x_j, with c ≠ 0; i and j count the elements in row-major order, round and round. */
const term = fc.record({ c: nonZero, i: fc.nat({ max: 59 }), j: fc.nat({ max: 59 }) });
type Term = typeof term extends Arbitrary<infer T> ? T : never;

/** Sums of such terms, each with an x to take its gradient at. */
const quadraticsOf = (xs: Arbitrary<Tensor>, fewest = 1): Arbitrary<[Known, Tensor]> =>
  fc
    .tuple(xs, fc.array(term, { minLength: fewest, maxLength: fewest + 4, size: 'max' }))
    .map(([x, terms]) => [quadratic(terms, x.size), x]);

const quadratics = quadraticsOf(tensors());
const withoutAxes = quadraticsOf(tensorOf([]));
const withManyAxes = quadraticsOf(tensorOf([2, 1, 3, 1, 2, 2]), 8);

function quadratic(terms: readonly Term[], size: number): Known {
  const within = terms.map(({ c, i, j }) => ({ c, i: i % size, j: j % size }));
  return {
    f: source(within.map(({ c, i, j }) => `${c} * x.data[${i}] * x.data[${j}]`).join(' + ')),
    gradient: (x) =>
      x.map((_, k) => {
        const slopes = within.map(
          ({ c, i, j }) => c * ((i === k ? x.data[j]! : 0) + (j === k ? x.data[i]! : 0)),
        );
        return slopes.reduce((sum, slope) => sum + slope, 0);
      }),
  };
}

const squares = quadratic(
  [
    { c: 1, i: 0, j: 0 },
    { c: 1, i: 1, j: 1 },
  ],
  2,
);

// --- Other functions ---------------------------------------------------------------------------

/** Functions of one number, in JavaScript and in the notation of mathjs. */
const SMOOTH: readonly (readonly [code: string, formula: string])[] = [
  ['Math.sin(5 * v)', 'sin(5 x)'],
  ['Math.exp(v)', 'exp(x)'],
  ['v ** 5', 'x^5'],
  ['1 / (1 + Math.exp(-v))', '1 / (1 + exp(-x))'],
  ['Math.log(1 + v * v)', 'log(1 + x^2)'],
  ['v * Math.cos(v)', 'x * cos(x)'],
];

/** The sum of one of them over all elements. */
const smooth = fc.constantFrom(
  ...SMOOTH.map(([code, formula]): Known => {
    const closed = closedForm(formula, ['x']);
    return {
      f: source(`x.map((v) => ${code}).sum().item()`),
      gradient: (at) => at.map((x) => closed({ x })[1]!),
    };
  }),
);

const steps = fc.constantFrom(0.5, 1, 2, 0.25, 0.1, 0.01, 0.001, 10, 1000);

/** Halves are added without rounding; a small h in the place of a given one is off by more. */
const EXACT = 1e-12;

// --- How good the default step is ---------------------------------------------------------------

const FREQUENCY = 50;

/** Bends so soon that a step of 10⁻⁴ loses what a step of 10⁻⁵ keeps. */
const wave: Known = {
  f: source(`x.map((v) => Math.sin(${FREQUENCY} * v)).sum().item()`),
  gradient: (x) => x.map((v) => FREQUENCY * Math.cos(FREQUENCY * v)),
};

/** Is rounded so coarsely that a step of 10⁻⁷ loses what a step of 10⁻⁶ keeps. */
const faraway: Known = {
  f: source('4000 + x.map((v) => v * v).sum().item()'),
  gradient: (x) => x.mul(2),
};

/** Between −1 and 1, where the wave is steep: no further than 0.6/50 from where it crosses 0. */
const steep = fc
  .tuple(fc.integer({ min: -15, max: 15 }), fc.integer({ min: -600, max: 600 }))
  .map(([half, n]) => (half * Math.PI + n / 1000) / FREQUENCY);

/**
 * Flat around x, and up by 1 where an element has gone `distance` to the right, down by 1 to the
 * left. Which formula for a central difference it is asked by, and so how steep it looks, is open.
 */
const jumps = (x: Tensor, distance: number): FunctionSource =>
  source(
    `x.map((v, i) => Math.trunc((v - [${[...x.data]}][i]) / ${distance})).sign().sum().item()`,
  );

/** Slopes to the left and to the right of 0. */
const slopes = fc.tuple(real(), nonZero);

const withAxes = tensors({ minRank: 2, maxRank: 4 });

export const numericalGradient = exercise(2, ['f', 'x', 'h'], aTensor)
  .example(
    "the text's x³ at 1 with h = 0.5: 3 + h²",
    [source('x.data[0] ** 3'), tensor([1]), 0.5],
    tensor([3.25]),
    EXACT,
    // A formula from four points is exact for cubics.
    tensor([3]),
  )
  .definition(
    'exact on quadratics: c·x_i·x_j has the slopes c·x_j and c·x_i',
    quadratics,
    (numericalGradient, { f, gradient }, x) =>
      equal(numericalGradient(f, x), gradient(x), { tolerance: DERIVATIVE }),
    { first: [withoutAxes, withManyAxes], cases: 6 },
  )
  .definition(
    'on a quadratic any h gives the same',
    fc.tuple(quadratics, steps).map(([[known, x], h]): [Known, Tensor, number] => [known, x, h]),
    (numericalGradient, { f, gradient }, x, h) => equal(numericalGradient(f, x, h), gradient(x)),
    { first: [[squares, tensor([1000, 1 / 3]), 0.5]], cases: 6 },
  )
  .law(
    'on smooth functions the symbolic derivative',
    [smooth, tensors({ of: real(2), maxSize: 4 })],
    (numericalGradient, { f, gradient }, x) =>
      equal(numericalGradient(f, x), gradient(x), { tolerance: DERIVATIVE }),
    { cases: 6 },
  )
  .stability(
    'the default h is near ∛ε: small enough for sin 50x, large enough for 4000 + x²',
    [tensorOf([3, 4], steep)],
    (numericalGradient, x) => {
      for (const { f, gradient } of [wave, faraway]) {
        equal(numericalGradient(f, x), gradient(x), { tolerance: DERIVATIVE });
      }
    },
    { cases: 3 },
  )
  .law(
    'a given h is used as it is: a jump h/10 away is seen, one 2.5·h away is not',
    [tensors({ maxSize: 4 }), steps],
    (numericalGradient, x, h) => {
      const slopes = numericalGradient(jumps(x, h / 10), x, h);
      const isSeen = slopes.data.every((slope) => slope * h >= 0.5);
      holds(isSeen, 'slope ≥ 1/(2h)', { h, slopes });
      const flat = numericalGradient(jumps(x, 2.5 * h), x, h);
      equal(flat, zeros(x.shape), { received: 'slopes between the jumps', expected: '0' });
    },
    {
      first: [
        [tensor([2]), 1000],
        [tensor([2]), 0.001],
        [tensor([1000]), 0.5],
      ],
      cases: 4,
    },
  )
  .law(
    'at a kink the mean of the slopes on both sides',
    [slopes, extents(1, 3)],
    (numericalGradient, [left, right], shape) => {
      const kinked = source(`x.map((v) => (v < 0 ? ${left} : ${right}) * v).sum().item()`);
      const x = zeros(shape);
      equal(numericalGradient(kinked, x), x.add((left + right) / 2));
    },
    { cases: 4 },
  )
  .contract(
    'f is given tensors of the shape of x',
    [withAxes],
    (numericalGradient, x) => {
      const [first, last] = [x.sum(0), x.sum(-1)];
      const squaredSums = source('x.sum(0).pow(2).sum().item() + x.sum(-1).pow(2).sum().item()');
      const extent = x.shape.at(-1)!;
      const expected = x.map(
        (_, i) => 2 * first.data[i % first.size]! + 2 * last.data[Math.floor(i / extent)]!,
      );
      equal(numericalGradient(squaredSums, x), expected, { tolerance: DERIVATIVE });
    },
    { first: [[tensorOf([2, 3, 2])]], cases: 4 },
  )
  .pure(quadratics.map(([{ f }, x]): [FunctionSource, Tensor] => [f, x]));
