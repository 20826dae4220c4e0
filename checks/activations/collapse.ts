/** The laws of collapseLinear: layers with nothing between them are one layer. */
import fc from 'fast-check';
import { tensor, type Tensor } from '#tensor';
import { extents, tensorOf } from '../kit/arbitraries.ts';
import { equal } from '../kit/claims.ts';
import { exercise } from '../kit/exercise.ts';
import { math } from '../kit/oracles.ts';
import { aTensor } from '../kit/results.ts';
import { ofShape } from './inputs.ts';

/** The extents d0, d1, …, dk of a chain of matrices. */
const chainExtents = fc.integer({ min: 2, max: 4 }).chain((k) => extents(k + 1));

/** Matrices `[d0, d1]`, `[d1, d2]`, …, as many as there are gaps between the extents. */
const matrices = (of: readonly number[]): fc.Arbitrary<Tensor[]> =>
  fc.tuple(...of.slice(1).map((columns, i) => tensorOf([of[i]!, columns])));

const chains = chainExtents.chain((of) => fc.tuple(matrices(of)));

/** A chain of matrices, and a vector for the last of them. */
const chainsAndVectors = chainExtents.chain((of) => fc.tuple(matrices(of), tensorOf([of.at(-1)!])));

const oneMatrix = extents(2).chain((of) => fc.tuple(matrices(of)));

function product(ws: readonly Tensor[]): Tensor {
  const factors = ws.map((w) => w.toArray<number[][]>());
  return tensor(factors.reduce((left, right) => math.multiply(left, right)));
}

export const collapseLinear = exercise(2, ['ws'], aTensor)
  .formula('W = W₁·W₂·…·W_k', chains, product)
  .law('W·x = W₁(W₂(…x))', chainsAndVectors, (collapseLinear, ws, x) => {
    const w = ofShape([ws[0]!.shape[0]!, x.size], collapseLinear(ws));
    const inTurn = ws.reduceRight((y, layer) => layer.matmul(y), x);
    equal(w.matmul(x), inTurn, { received: 'W·x', expected: 'W₁(W₂(…x))' });
  })
  .law('one matrix is its own product', oneMatrix, (collapseLinear, ws) =>
    equal(collapseLinear(ws), ws[0], { received: 'W', expected: 'W₁' }),
  )
  .pure(chains);
