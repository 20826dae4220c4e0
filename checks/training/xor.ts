/** The laws of a network that is trained on XOR. They cannot see how it came by its weights. */
import fc from 'fast-check';
import { type Layer, tensor } from '#tensor';
import { equal, holds } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { listOf } from '../../engine/kit/results.ts';
import { aLayer, loss } from './network.ts';

/** One training takes as long as a hundred calls elsewhere: few seeds, and none of them twice. */
const seeds = fc.noShrink(fc.noBias(fc.integer({ min: 1, max: 999_999 })));

/**
 * Seeds from which networks that are trained once, without a look at the result, tend to fail: of
 * 430 such solutions (two to eight hidden neurons, ten ways to hand out what `randn` gives, rates
 * from 3 to 10, 100 to 1000 steps) which fail for 2 to 70 % of all seeds, 94 % fail for one of
 * these, and of five seeds at random for 60 %. Any seed may be given, and few can be tried.
 */
const UNLUCKY = [318, 937, 159, 1203, 347];

const corners = tensor([
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
]);
const xor = tensor([[0], [1], [1], [0]]);

/** Each w is [out, in] with `in` what came before, each b is [out]; one number comes out. */
function chain(layers: readonly Layer[]): boolean {
  let width = 2;
  const fits = layers.every(({ w, b }) => {
    const isFit = w.rank === 2 && w.shape[1] === width && b.rank === 1 && b.size === w.shape[0];
    width = b.size;
    return isFit;
  });
  return fits && width === 1;
}

function mustSolveXor(layers: readonly Layer[]): void {
  const mse = chain(layers) ? loss(corners, xor, layers) : NaN;
  holds(mse < 0.01, 'MSE < 0.01', { MSE: mse, layers });
}

export const trainXor = exercise(2, ['seed'], listOf(aLayer))
  .patient(6)
  .definition(
    'for every seed, the MSE on XOR is below 0.01',
    [seeds],
    (trainXor, seed) => mustSolveXor(trainXor(seed)),
    { first: UNLUCKY.map((seed): [number] => [seed]), cases: 1 },
  )
  .law(
    'seed 0 is a seed, too',
    [fc.constant(0)],
    (trainXor, seed) => mustSolveXor(trainXor(seed)),
    { cases: 1 },
  )
  .contract(
    'two layers, 2→h→1',
    [seeds],
    (trainXor, seed) => {
      const layers = trainXor(seed);
      const shapes = layers.map(({ w, b }) => ({ w: [...w.shape], b: [...b.shape] }));
      holds(layers.length === 2 && chain(layers), 'w₁ [h, 2], b₁ [h], w₂ [1, h], b₂ [1]', {
        layers: shapes,
      });
    },
    { cases: 1 },
  )
  .contract(
    'the same seed trains the same network',
    [seeds],
    (trainXor, seed) =>
      equal(trainXor(seed), trainXor(seed), {
        received: 'the first answer',
        expected: 'the second',
      }),
    { cases: 1 },
  );
