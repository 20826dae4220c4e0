/** The laws of gradients derived by hand: a product, the sigmoid, flatten and the dense layer. */
import fc, { type Arbitrary } from 'fast-check';
import { tensor, Tensor, zeros } from '#tensor';
import { PRINTED } from '../../engine/kit/agree.ts';
import {
  extents,
  listOfLength,
  real,
  shapes,
  tensorOf,
  tensors,
} from '../../engine/kit/arbitraries.ts';
import { equal } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { numericalGradient, slope } from '../../engine/kit/oracles.ts';
import { aNumber, aRecord, aTensor } from '../../engine/kit/results.ts';

const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};

/** Σ a ⊙ b of two tensors with as many elements, whatever their shapes. */
const inner = (a: Tensor, b: Tensor): number => sum(a.data.map((value, i) => value * b.data[i]!));

const LARGEST = 12;

/** Two tensors of one shape. */
function alike(a: Arbitrary<number>, b: Arbitrary<number>): Arbitrary<[Tensor, Tensor]> {
  return fc
    .tuple(tensors({ of: a, maxSize: LARGEST }), listOfLength(LARGEST, b))
    .map(([x, numbers]) => [x, new Tensor(x.shape, numbers.slice(0, x.size))]);
}

/** Two tensors without an axis, and two with many axes and large numbers. */
const unusual = (a: Arbitrary<number>, b: Arbitrary<number>): Arbitrary<[Tensor, Tensor]>[] =>
  [[], [2, 3, 1, 2, 3]].map((shape) => fc.tuple(tensorOf(shape, a), tensorOf(shape, b)));

// --- productMeanGradients ----------------------------------------------------------------------

const productMean = (x: Tensor, y: Tensor): number => inner(x, y) / x.size - 1;

const printed = {
  x: tensor([0.9117, -1.1718, 0.2997]),
  y: tensor([-0.5994, 0.3249, -0.0549]),
  loss: -1.3145,
  dx: tensor([-0.1998, 0.1083, -0.0183]),
  dy: tensor([0.3039, -0.3906, 0.0999]),
};

export const productMeanGradients = exercise(
  2,
  ['x', 'y'],
  aRecord({ loss: aNumber, dx: aTensor, dy: aTensor }),
)
  .example(
    "the document's example",
    [printed.x, printed.y],
    { loss: printed.loss, dx: printed.dx, dy: printed.dy },
    PRINTED,
  )
  .formula(
    'loss = mean(x ⊙ y − 1), dx = y/n, dy = x/n',
    alike(real(), real()),
    (x, y) => ({
      loss: productMean(x, y),
      dx: y.map((value) => value / x.size),
      dy: x.map((value) => value / x.size),
    }),
    { first: unusual(real(500), real(500)), cases: 6 },
  )
  .gradient(
    'dx and dy are the slopes of the loss',
    alike(real(), real()),
    (x, y) => ({
      loss: productMean(x, y),
      dx: numericalGradient((at) => productMean(at, y), x),
      dy: numericalGradient((at) => productMean(x, at), y),
    }),
    { cases: 4 },
  )
  .pure(alike(real(), real()));

// --- sigmoidBackward ---------------------------------------------------------------------------

/** What a sigmoid can have given, 0.5 the simplest. */
const outputs = fc.integer({ min: -499, max: 499 }).map((n) => (500 + n) / 1000);
const saturated = fc.constantFrom(0, 1);

/** The x with y = σ(x). */
const logit = (y: number): number => Math.log(y / (1 - y));
const sigmoidSlope = slope('1 / (1 + exp(-x))');

const times = (a: Tensor, b: Tensor): Tensor => a.map((value, i) => value * b.data[i]!);

export const sigmoidBackward = exercise(1, ['y', 'dy'], aTensor)
  .formula(
    'dx = dy·y·(1 − y)',
    alike(outputs, real()),
    (y, dy) => y.map((p, i) => dy.data[i]! * (p - p * p)),
    { first: unusual(outputs, real(500)), cases: 6 },
  )
  .gradient(
    'dy times the slope of σ at the x where y = σ(x)',
    alike(outputs, real()),
    (y, dy) => times(sigmoidSlope(y.map(logit)), dy),
    { cases: 4 },
  )
  .stability(
    '0 where the output is exactly 0 or 1',
    alike(saturated, real()),
    (backward, y, dy) =>
      equal(
        backward(y, dy),
        y.map(() => 0),
      ),
    { first: [[tensor([0, 1]), tensor([2, 2])]], cases: 3 },
  )
  .pure(alike(outputs, real()));

// --- flattenBackward ---------------------------------------------------------------------------

/** A shape `[n, d1, d2, …]`, and a gradient of what was flattened from it. */
const flattenedFrom = (from: Arbitrary<number[]>): Arbitrary<[dy: Tensor, shape: number[]]> =>
  from.chain((shape) => {
    const [n, ...rest] = shape as [number, ...number[]];
    return tensorOf([n, rest.reduce((product, extent) => product * extent, 1)]).map(
      (dy): [Tensor, number[]] => [dy, shape],
    );
  });

const flattened = flattenedFrom(shapes(2, 4, 3));
const ofManyAxes = flattenedFrom(fc.constant([2, 1, 3, 2, 1, 2, 2]));
const ofLongAxes = flattenedFrom(fc.constant([2, 5, 11]));

/** Row by row and axis by axis, through nested arrays. */
function folded(numbers: readonly number[], [extent, ...inner]: readonly number[]): unknown {
  if (extent === undefined) return numbers[0];
  const step = numbers.length / extent;
  return Array.from({ length: extent }, (_, i) =>
    folded(numbers.slice(i * step, (i + 1) * step), inner),
  );
}

/** The same with an image batch to flatten. */
const withImages = flattened.chain(([dy, shape]) =>
  tensorOf(shape).map((x): [Tensor, number[], Tensor] => [dy, shape, x]),
);

const flatten = (x: Tensor): Tensor =>
  tensor(x.toArray<unknown[][]>().map((sample) => sample.flat(Infinity) as number[]));

export const flattenBackward = exercise(1, ['dy', 'shape'], aTensor)
  .formula(
    'each row of dy, folded in row-major order',
    flattened,
    (dy, shape) => tensor(folded([...dy.data], shape) as number[][]),
    { first: [ofManyAxes, ofLongAxes], cases: 6 },
  )
  .law(
    'Σ dx ⊙ x = Σ dy ⊙ flatten(x) for every x',
    withImages,
    (backward, dy, shape, x) =>
      equal(inner(backward(dy, shape), x), inner(dy, flatten(x)), {
        received: 'Σ dx ⊙ x',
        expected: 'Σ dy ⊙ flatten(x)',
      }),
    { cases: 4 },
  )
  .pure(flattened, { first: [ofLongAxes], cases: 2 });

// --- denseBackward -----------------------------------------------------------------------------

/** x `[n, in]`, w `[out, in]` and dy `[n, out]`. */
const denseOf = (n: number, inputs: number, outputs: number) =>
  fc.tuple(tensorOf([n, inputs]), tensorOf([outputs, inputs]), tensorOf([n, outputs]));

const denseInputs = extents(3).chain(([n, inputs, outputs]) => denseOf(n!, inputs!, outputs!));

/** Each element from its sum over samples s or neurons j. */
function elementwise(x: Tensor, w: Tensor, dy: Tensor) {
  const [samples, inputs, outputs] = [range(x.shape[0]!), range(x.shape[1]!), range(w.shape[0]!)];
  return {
    dx: tensor(
      samples.map((s) => inputs.map((i) => sum(outputs.map((j) => dy.at(s, j) * w.at(j, i))))),
    ),
    dw: tensor(
      outputs.map((j) => inputs.map((i) => sum(samples.map((s) => dy.at(s, j) * x.at(s, i))))),
    ),
    db: tensor(outputs.map((j) => sum(samples.map((s) => dy.at(s, j))))),
  };
}

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** Σ dy ⊙ (x·wᵀ + b): a loss whose gradient arrives as dy, whatever that is. */
const weighted = (x: Tensor, w: Tensor, b: Tensor, dy: Tensor): number =>
  sum(
    range(dy.size).map((place) => {
      const [s, j] = [Math.floor(place / dy.shape[1]!), place % dy.shape[1]!];
      const y = b.at(j) + sum(range(x.shape[1]!).map((i) => x.at(s, i) * w.at(j, i)));
      return dy.at(s, j) * y;
    }),
  );

function slopesOfWeighted(x: Tensor, w: Tensor, dy: Tensor) {
  const b = zeros([w.shape[0]!]);
  return {
    dx: numericalGradient((at) => weighted(at, w, b, dy), x),
    dw: numericalGradient((at) => weighted(x, at, b, dy), w),
    db: numericalGradient((at) => weighted(x, w, at, dy), b),
  };
}

export const denseBackward = exercise(
  2,
  ['x', 'w', 'dy'],
  aRecord({ dx: aTensor, dw: aTensor, db: aTensor }),
)
  .formula(
    'dx_si = Σ_j dy_sj·w_ji, dw_ji = Σ_s dy_sj·x_si, db_j = Σ_s dy_sj',
    denseInputs,
    elementwise,
    { first: [denseOf(9, 7, 6)], cases: 6 },
  )
  .gradient('the slopes of Σ dy ⊙ (x·wᵀ + b)', denseInputs, slopesOfWeighted, { cases: 3 })
  .law(
    'over a batch dw and db add up, and each row of dx is its own',
    denseInputs,
    (backward, x, w, dy) => {
      const alone = range(x.shape[0]!).map((s) =>
        backward(x.slice(s, s + 1), w, dy.slice(s, s + 1)),
      );
      const expected = {
        dx: new Tensor(
          x.shape,
          alone.flatMap(({ dx }) => [...dx.data]),
        ),
        dw: alone.map(({ dw }) => dw).reduce((total, dw) => total.add(dw)),
        db: alone.map(({ db }) => db).reduce((total, db) => total.add(db)),
      };
      equal(backward(x, w, dy), expected, {
        received: 'denseBackward(x, w, dy)',
        expected: 'denseBackward row by row',
      });
    },
    { cases: 4 },
  )
  .pure(denseInputs, { first: [denseOf(2, 3, 2)], cases: 2 });
