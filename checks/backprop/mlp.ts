/** The laws of mlpBackward: the gradient of a whole network. */
import fc, { type Arbitrary } from 'fast-check';
import { type Layer, tensor, Tensor, zeros } from '#tensor';
import { layers, real, tensorOf } from '../../engine/kit/arbitraries.ts';
import { equal } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { numericalGradient } from '../../engine/kit/oracles.ts';
import { aNumber, aRecord, aTensor, listOf } from '../../engine/kit/results.ts';

type Network = [x: Tensor, target: Tensor, layers: Layer[]];

/** A batch of n samples, targets for it, and a network of these widths. */
const networkOf = (
  n: number,
  widths: readonly number[],
  weights: Arbitrary<number> = real(2),
  inputs: Arbitrary<number> = real(3),
): Arbitrary<Network> =>
  fc.tuple(
    tensorOf([n, widths[0]!], inputs),
    tensorOf([n, widths.at(-1)!], real(1)),
    layers(widths, weights),
  );

/** A batch of up to three samples, targets for it, and a network of up to `depth` layers. */
function networks(depth: number, weights: Arbitrary<number> = real(2)): Arbitrary<Network> {
  const width = fc.integer({ min: 1, max: 4 });
  const widths = fc.array(width, { minLength: 2, maxLength: depth + 1, size: 'max' });
  return fc
    .tuple(fc.integer({ min: 1, max: 3 }), widths)
    .chain(([n, sizes]) => networkOf(n, sizes, weights));
}

const DEPTH = 12;

const halfway = fc.constantFrom(4, 3.5, 4.5, -4).map((w): Layer => {
  return { w: tensor([[w]]), b: tensor([-w / 2]) };
});

/**
 * So deep that few would write it out. Whatever a layer gets is near 0.5, where w ≈ ±4 and
 * b = −w/2 pass a gradient on as large as it is: it arrives at the first layer, too.
 */
const deep: Arbitrary<Network> = fc.tuple(
  tensorOf([1, 1], fc.constantFrom(0.4, 0.5, 0.6)),
  tensorOf([1, 1], fc.constantFrom(0, 1)),
  fc.tuple(...Array.from({ length: DEPTH }, () => halfway)),
);

const wide = networkOf(9, [7, 6, 5]);

/** Inputs as large as pixels, and weights to match. */
const unscaled = networkOf(
  2,
  [3, 2],
  real(1).map((weight) => weight / 100),
  real(255),
);

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);

const rowsOf = (x: Tensor): number[][] => x.toArray<number[][]>();

/** What every layer gives for one sample, the sample itself first. */
function outputs(sample: number[], network: readonly Layer[]): number[][] {
  const ys = [sample];
  for (const { w, b } of network) {
    ys.push(rowsOf(w).map((row, j) => sigmoid(dot(row, ys.at(-1)!) + b.at(j))));
  }
  return ys;
}

function loss(x: Tensor, target: Tensor, network: readonly Layer[]): number {
  const errors = rowsOf(x).flatMap((sample, s) =>
    outputs(sample, network)
      .at(-1)!
      .map((y, j) => (y - target.at(s, j)) ** 2),
  );
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}

type Gradient = { loss: number; grads: { dw: Tensor; db: Tensor }[] };

/**
 * Sample by sample and neuron by neuron. δ_j = ∂L/∂z_j is (2/N)·(y_j − t_j)·y_j·(1 − y_j) at the
 * end, and y_i·(1 − y_i)·Σ_j δ_j·w_ji in the layer before; dw_ji = Σ δ_j·y_i and db_j = Σ δ_j.
 */
function sampleBySample(x: Tensor, target: Tensor, network: readonly Layer[]): Gradient {
  const grads = network.map(({ w, b }) => ({ dw: zeros(w.shape), db: zeros(b.shape) }));
  for (const [s, sample] of rowsOf(x).entries()) {
    const ys = outputs(sample, network);
    let deltas = ys.at(-1)!.map((y, j) => (2 / target.size) * (y - target.at(s, j)) * y * (1 - y));
    for (let k = network.length - 1; k >= 0; k--) {
      const [inputs, { w }, { dw, db }] = [ys[k]!, network[k]!, grads[k]!];
      for (const [j, delta] of deltas.entries()) {
        db.data[j]! += delta;
        for (const [i, y] of inputs.entries()) dw.data[j * inputs.length + i]! += delta * y;
      }
      deltas = inputs.map((y, i) => y * (1 - y) * dot(deltas, columnOf(w, i)));
    }
  }
  return { loss: loss(x, target, network), grads };
}

const columnOf = (w: Tensor, i: number): number[] => rowsOf(w).map((row) => row[i]!);

/** Every weight and every bias, moved by itself. */
function byDifferences(x: Tensor, target: Tensor, network: readonly Layer[]): Gradient {
  const lossWith = (k: number, layer: Layer) => loss(x, target, network.with(k, layer));
  const grads = network.map(({ w, b }, k) => ({
    dw: numericalGradient((at) => lossWith(k, { w: at, b }), w),
    db: numericalGradient((at) => lossWith(k, { w, b: at }), b),
  }));
  return { loss: loss(x, target, network), grads };
}

const twice = (x: Tensor): Tensor => tensor([...rowsOf(x), ...rowsOf(x)]);

const huge = fc.constantFrom(40, -40, 400, -400, 1000, -1000);

export const mlpBackward = exercise(
  3,
  ['x', 'target', 'layers'],
  aRecord({ loss: aNumber, grads: listOf(aRecord({ dw: aTensor, db: aTensor })) }),
)
  .formula(
    'δ = (y − t)·y·(1 − y)·2/N at the end, then backwards layer by layer',
    networks(4),
    sampleBySample,
    { first: [deep, wide, unscaled], cases: 6 },
  )
  .gradient('the slopes of the loss by every weight and bias', networks(3), byDifferences, {
    cases: 2,
  })
  .law(
    'a batch given twice over has the same loss and gradient',
    networks(2),
    (mlpBackward, x, target, network) =>
      equal(mlpBackward(twice(x), twice(target), network), mlpBackward(x, target, network), {
        received: 'mlpBackward of the batch twice over',
        expected: 'mlpBackward of the batch',
      }),
    { cases: 3 },
  )
  .stability(
    'finite and right where neurons saturate',
    networks(2, huge),
    (mlpBackward, x, target, network) =>
      equal(mlpBackward(x, target, network), sampleBySample(x, target, network)),
    { first: [networkOf(1, [1, 1], fc.constant(1000), fc.constant(1))], cases: 4 },
  )
  .pure(networks(2), { first: [networkOf(2, [2, 3, 2, 1])], cases: 2 });
