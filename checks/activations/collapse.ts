/** The laws of collapseLinear: layers with nothing between them are one layer. */
import fc from 'fast-check';
import { tensor, type Tensor } from '#tensor';
import { extents, real, tensorOf } from '../../engine/kit/arbitraries.ts';
import { equal } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { math } from '../../engine/kit/oracles.ts';
import { aTensor } from '../../engine/kit/results.ts';
import { FEW, ofShape } from './inputs.ts';

/** The extents d0, d1, …, dk of a chain of matrices. */
const chainExtents = fc.integer({ min: 2, max: 4 }).chain((k) => extents(k + 1));

/** Matrices `[d0, d1]`, `[d1, d2]`, …, as many as there are gaps between the extents. */
const matrices = (of: readonly number[], numbers = real()): fc.Arbitrary<Tensor[]> =>
  fc.tuple(...of.slice(1).map((columns, i) => tensorOf([of[i]!, columns], numbers)));

const chains = chainExtents.chain((of) => fc.tuple(matrices(of)));

/** A chain of matrices, and a vector for the last of them. */
const chainsAndVectors = chainExtents.chain((of) => fc.tuple(matrices(of), tensorOf([of.at(-1)!])));

/**
 * Two dozen matrices, of extents that no part of the chain has. Positive numbers cannot cancel: so
 * whatever the order, all digits but the last are right.
 */
const manyMatrices = extents(23, 3).chain((inner) =>
  fc.tuple(
    matrices(
      [4, ...inner, 5],
      fc.integer({ min: 1, max: 30 }).map((n) => n / 10),
    ),
  ),
);

const largeMatrices = fc.tuple(matrices([9, 12, 10]));

/** The same square matrix again and again. */
const shear = tensor([
  [1, 2],
  [0, 1],
]);

/** The same numbers as matrices of other shapes. */
const reshaped = [
  [
    [2, 2],
    [2, 1],
  ],
  [
    [4, 1],
    [1, 2],
  ],
].map(([left, right]): [Tensor[]] => [
  [tensor([1, 2, 3, 4]).reshape(left!), tensor([5, 6]).reshape(right!)],
]);

/** Where a product has the shape of its first factor, it can be written into it. */
const squareMatrices = fc.tuple(matrices([2, 2, 2, 2]));

const oneMatrix = extents(2).chain((of) => fc.tuple(matrices(of)));

function product(ws: readonly Tensor[]): Tensor {
  const factors = ws.map((w) => w.toArray<number[][]>());
  return tensor(factors.reduce((left, right) => math.multiply(left, right)));
}

export const collapseLinear = exercise(2, ['ws'], aTensor)
  .formula('W = W₁·W₂·…·W_k', chains, product, {
    first: [[[shear, shear, shear]], squareMatrices, ...reshaped, largeMatrices, manyMatrices],
    cases: 6,
  })
  .law(
    'W·x = W₁(W₂(…x))',
    chainsAndVectors,
    (collapseLinear, ws, x) => {
      const w = ofShape([ws[0]!.shape[0]!, x.size], collapseLinear(ws));
      const inTurn = ws.reduceRight((y, layer) => layer.matmul(y), x);
      equal(w.matmul(x), inTurn, { received: 'W·x', expected: 'W₁(W₂(…x))' });
    },
    FEW,
  )
  .law(
    'one matrix is its own product',
    oneMatrix,
    (collapseLinear, ws) => equal(collapseLinear(ws), ws[0], { received: 'W', expected: 'W₁' }),
    FEW,
  )
  .pure(chains, { first: [squareMatrices, manyMatrices], cases: 2 });
