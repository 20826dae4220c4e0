/** Wide inputs of lessons 08 and 09. */
import fc, { type Arbitrary } from 'fast-check';
import type { Tensor } from '#tensor';
import { labels, real } from '../../../engine/kit/arbitraries.ts';
import { type Arg } from '../../../engine/sandbox/codec.ts';
import {
  alike,
  any,
  batches,
  choose,
  column,
  list,
  network,
  nonZero,
  of,
  pairs,
  probability,
  whole,
  type Wide,
} from './parts.ts';

const rate = choose(0.1, 0.01, 1, 0.5, 1e-4, 3);
const share = choose(0, 0.5, 0.9, 0.99, 0.999);
const squared = nonZero.map((value) => value * value);

/** A state, a gradient of its shape, and options of which those that need not be given may be missing. */
const step = (
  fields: Record<string, Arbitrary<number>>,
  options: Record<string, Arbitrary<Arg>>,
  counted = false,
): Wide => ({
  right: alike([0, 6], ...Object.values(fields), nonZero).chain((all) => {
    const names = Object.keys(fields);
    const tensors = Object.fromEntries(names.map((name, i) => [name, fc.constant(all[i]!)]));
    const counts = counted && { t: choose(0, 1, 2, 9, 100, 5000) };
    const state = fc.record({ ...tensors, ...counts }).map(atStart);
    const given = fc.record(
      { lr: rate, ...options },
      { requiredKeys: ('alpha' in options ? ['lr', 'alpha'] : ['lr']) as never[] },
    );
    return of(state as Arbitrary<Arg>, fc.constant(all.at(-1)!), given as Arbitrary<Arg>);
  }),
});

/** Before the first step there are no moments: what becomes of others is open. */
const atStart = (state: Record<string, Arg>): Record<string, Arg> =>
  state['t'] === 0 ? { ...state, m: none(state['m']), v: none(state['v']) } : state;

const none = (moment: Arg): Tensor => (moment as Tensor).mul(0);

const eps = choose(0, 1e-10, 1e-8, 1e-3, 1);
const betas = { beta1: share, beta2: share, eps };
const moments = { theta: real(), m: real(), v: squared };

export const OPTIMIZERS: Record<string, Wide> = {
  sgd: {
    right: alike([0, 6], real(), any).chain(([theta, grad]) =>
      of(fc.constant(theta!), fc.constant(grad!), fc.record({ lr: rate })),
    ),
  },
  // Not so far from 0 that rounding grows with the values: solutions round in different places.
  descendQuadratic: {
    right: of(choose(0.1, 1, 2, 5, -1, 0), any, choose(0.1, 0.5, 0.05), whole(0, 40)),
  },
  miniBatches: {
    right: of(
      whole(1, 30).chain((n) =>
        fc.shuffledSubarray(
          Array.from({ length: n }, (_, i) => i),
          { minLength: 1 },
        ),
      ),
      whole(1, 35),
    ),
    wrong: of(list(whole(0, 9), 1, 6), choose(0, -1, 0.5, 0.99, -0.5, -7)),
  },
  momentum: step({ theta: real(), v: real() }, { alpha: choose(0, 0.5, 0.9, 0.99, 1) }),
  adagrad: step({ theta: real(), g: squared }, { eps }),
  ewa: { right: of(list(any, 1, 40), choose(0, 0.5, 0.9, 0.99, 1)) },
  rmsprop: step({ theta: real(), g: squared }, { rho: share, eps }),
  adam: step(moments, betas, true),
  adamw: step(moments, { ...betas, weightDecay: choose(0, 0.01, 0.1, 1) }, true),
};

const training = fc.record({ lr: rate, steps: choose(0, 1, 2, 5, 12) }) as Arbitrary<Arg>;

export const TRAINING: Record<string, Wide> = {
  accuracy: {
    right: whole(1, 20).chain((n) =>
      of(
        list(
          probability.map((p) => (p === 0.5 ? 0.6 : p)),
          n,
          n,
        ).map(column),
        labels(n, 2),
      ),
    ),
  },
  train: {
    right: batches(5).chain(([n, sizes]) => of(...pairs(n, sizes), network(sizes), training)),
  },
};
