/** Lesson 08: a law that tells Adam from what is none, by what it remembers. */
import { type Tensor, zeros } from '#tensor';

type State = { theta: Tensor; m: Tensor; v: Tensor; t: number };
type Adam = (state: State, grad: Tensor, options: { lr: number }) => State;

const LR = 0.1;

const same = (a: Tensor, b: Tensor): boolean =>
  a.shape.join() === b.shape.join() &&
  a.data.every((value, i) => Math.abs(value - b.data[i]!) <= 1e-10);

/** `share` of the way from `old` to `next`. */
const towards = (old: Tensor, next: Tensor, share: number): Tensor =>
  old.add(next.sub(old).mul(share));

/** At every step the new averages follow from the old ones, and the move of θ from the new ones. */
export function stepLaw(adam: Adam, theta: Tensor, grads: Tensor[]): boolean {
  let state: State = { theta, m: zeros(theta.shape), v: zeros(theta.shape), t: 0 };
  return grads.every((grad) => {
    const old = state;
    state = adam(old, grad, { lr: LR });
    return isStep(old, grad, state);
  });
}

function isStep(old: State, grad: Tensor, { theta, m, v, t }: State): boolean {
  const root = v.div(1 - 0.999 ** t).sqrt();
  const moved = old.theta.sub(theta).mul(root.add(1e-8));
  return (
    t === old.t + 1 &&
    same(m, towards(old.m, grad, 0.1)) &&
    same(v, towards(old.v, grad.mul(grad), 0.001)) &&
    same(moved, m.div(1 - 0.9 ** t).mul(LR))
  );
}
