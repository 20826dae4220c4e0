/** The laws of a network that is trained on XOR. They cannot see how it came by its weights. */
import fc from 'fast-check';
import { type Layer, tensor } from '#tensor';
import { equal, holds } from '../kit/claims.ts';
import { exercise } from '../kit/exercise.ts';
import { listOf } from '../kit/results.ts';
import { aLayer, loss } from './network.ts';

/** One training takes as long as a hundred calls elsewhere: few seeds, and none of them twice. */
const seeds = fc.noShrink(fc.integer({ min: 1, max: 9999 }));

/**
 * Seeds of which `randn` makes a bad start for two or three hidden neurons, however its numbers are
 * handed out, and a good one for four and more: any seed may be given, and few can be tried.
 */
const UNLUCKY = [1421, 2176, 3379, 3783, 4115, 7196, 7993, 9348, 9813];
const mostlyUnlucky = fc.noShrink(
  fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...UNLUCKY) }, { weight: 1, arbitrary: seeds }),
);

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
  holds(mse < 0.01, 'the MSE on XOR is below 0.01', { MSE: mse, layers });
}

export const trainXor = exercise(2, ['seed'], listOf(aLayer))
  .patient(2.9)
  .definition(
    'for every seed, the MSE on XOR is below 0.01',
    [mostlyUnlucky],
    (trainXor, seed) => mustSolveXor(trainXor(seed)),
    { cases: 4 },
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
      equal(trainXor(seed), trainXor(seed), { received: 'once', expected: 'again' }),
    { cases: 1 },
  );
