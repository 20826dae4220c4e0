/** What the tables in the text of the lesson have to say. */
import { ones, tensor, zeros } from '#tensor';
import { adagrad, adam, adamw, descendQuadratic, rmsprop } from '../../../reference/optimizers.ts';
import type { Computed, Row } from '../tables.ts';

/** Each step of AdaGrad and RMSProp under a gradient that is always 5, and the way they have gone. */
function stall(): Row[] {
  const start = { theta: zeros([1]), g: zeros([1]) };
  const paths = [adagrad, rmsprop].map((rule) => {
    const thetas = [0];
    let state = start;
    for (let t = 1; t <= 10_000; t++) {
      state = rule(state, tensor([5]), { lr: 0.1 });
      thetas.push(state.theta.item());
    }
    return thetas;
  });
  const stepOf = (t: number) => paths.map((thetas) => thetas[t - 1]! - thetas[t]!);
  const way = paths.map((thetas) => -thetas.at(-1)!);
  const rows = [1, 2, 10, 100, 1000].map((t) => [t, stepOf(t)].flat());
  return [...rows, ['10,000', ...stepOf(10_000)], [null, ...way]];
}

/** A gradient that alternates between +G and −G, under three kinds of decay. */
function decays(): Row[] {
  return [100, 10, 1, 0.1].map((size) => {
    const start = { theta: ones([1]), m: zeros([1]), v: zeros([1]), t: 0 };
    let [none, added, apart] = [start, start, start];
    for (let t = 0; t < 10_000; t++) {
      const grad = tensor([t % 2 === 0 ? size : -size]);
      none = adam(none, grad, { lr: 0.001 });
      added = adam(added, grad.add(added.theta.mul(0.01)), { lr: 0.001 });
      apart = adamw(apart, grad, { lr: 0.001 });
    }
    return [size, none.theta.item(), added.theta.item(), apart.theta.item()];
  });
}

export const tables: readonly Computed[] = [
  [
    'descendQuadratic',
    0,
    () =>
      [0.05, 0.25, 0.4, 0.5, 0.55].map((lr) => {
        const path = descendQuadratic(4, 1, lr, 50);
        return [lr, 1 - 4 * lr, null, path[50]!, null];
      }),
  ],
  ['rmsprop', 0, stall],
  ['adamw', 0, decays],
];
