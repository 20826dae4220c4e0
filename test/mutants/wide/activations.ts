/** Wide inputs of lessons 04 and 05. */
import fc, { type Arbitrary } from 'fast-check';
import { real, smooth, tensorOf } from '../../../engine/kit/arbitraries.ts';
import { type Arg } from '../../../engine/sandbox/codec.ts';
import {
  any,
  batches,
  brokenNetwork,
  choose,
  list,
  network,
  of,
  tensors,
  whole,
  type Wide,
} from './parts.ts';

const elementwise: Wide = { right: of(tensors(0, 7)) };
const leaky: Wide = {
  right: of(tensors(0, 6), choose(undefined, 0, 0.01, 0.5, 1, 2, 30, -0.5, -3)),
};

const chain = list(whole(1, 3), 2, 16).chain((extents) =>
  fc.tuple(...extents.slice(1).map((columns, i) => tensorOf([extents[i]!, columns], real(2)))),
);

/** A batch for a network, and the network. */
const run = (layersOf: (of: readonly number[]) => Arbitrary<Arg>, most = 9) =>
  batches(most).chain(([n, sizes]) => of(tensorOf([n, sizes[0]!], any), layersOf(sizes)));

export const ACTIVATIONS: Record<string, Wide> = {
  ...Object.fromEntries(
    ['sigmoid', 'tanh', 'relu', 'gelu', 'silu'].flatMap((name) => [
      [name, elementwise],
      [`${name}Prime`, elementwise],
    ]),
  ),
  leakyRelu: leaky,
  leakyReluPrime: leaky,
  collapseLinear: { right: of(chain) },
  softmax: { right: of(tensors(1, 6)) },
  softmaxJacobian: { right: of(whole(1, 10).chain((k) => tensorOf([k], any))) },
  chainGradient: {
    right: of(list(fc.oneof(smooth(1), any), 1, 30), choose('sigmoid', 'tanh', 'relu')),
  },
  mlpForward: { right: run(network), wrong: run(brokenNetwork, 4) },
  describeMlp: { right: of(list(whole(1, 20), 2, 15)) },
};
