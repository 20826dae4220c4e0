/** The laws of a network that reads digits it has never seen. */
import type { Layer } from '#tensor';
import { equal, holds } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { RESERVE } from '../../engine/kit/property.ts';
import { listOf } from '../../engine/kit/results.ts';
import { seeds } from './init.ts';
import { aLayer, predictedBy } from './network.ts';
import * as unseen from './unseen.ts';

const LEAST = 0.75;

/** From 64 pixels to 10 logits, by way of whatever is between them. */
function chains(layers: readonly Layer[]): boolean {
  let width = 64;
  const fits = layers.every(({ w, b }) => {
    const isFit = w.rank === 2 && w.shape[1] === width && b.rank === 1 && b.size === w.shape[0];
    width = b.size;
    return isFit;
  });
  return fits && width === 10;
}

function mustRead(layers: readonly Layer[]): void {
  holds(chains(layers), 'layers that chain, from 64 pixels to 10 digits', {
    shapes: layers.map(({ w, b }) => ({ w: [...w.shape], b: [...b.shape] })),
  });
  const read = predictedBy(unseen.images, layers);
  const right = read.filter((digit, n) => digit === unseen.labels[n]).length;
  const share = right / read.length;
  holds(share >= LEAST, '75 % of 397 images it has never seen', { right, share });
}

/** Each call trains a network, so there are three of them: for a seed, and twice for another one. */
export const readDigits = exercise(2, ['seed'], listOf(aLayer))
  .patient(10)
  .definition(
    'reads at least 75 % of 397 images that it has never seen',
    [seeds],
    (readDigits, seed) => mustRead(readDigits(seed)),
    { cases: 1 / RESERVE },
  )
  .contract('the same seed trains the same network, also seed 0', [], (readDigits) => {
    const layers = readDigits(0);
    equal(readDigits(0), layers, { received: 'the second answer', expected: 'the first' });
    mustRead(layers);
  });
