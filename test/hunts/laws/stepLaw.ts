/** Laws of Adam as students write them. */
import { type Tensor, zeros } from '#tensor';

type State = { theta: Tensor; m: Tensor; v: Tensor; t: number };
type Options = { lr: number; beta1?: number; beta2?: number; eps?: number };
type Adam = (state: State, grad: Tensor, options: Options) => State;

const near = (a: Tensor, b: Tensor, tolerance = 1e-9): boolean =>
  a.shape.join() === b.shape.join() &&
  a.data.every((value, i) => Math.abs(value - b.data[i]!) <= tolerance);

const fresh = (theta: Tensor): State => ({
  theta,
  m: zeros(theta.shape),
  v: zeros(theta.shape),
  t: 0,
});

/** The states of a walk, after each of its steps. */
function walk(adam: Adam, theta: Tensor, grads: Tensor[], options: Options = { lr: 0.1 }): State[] {
  let state = fresh(theta);
  return grads.map((grad) => (state = adam(state, grad, options)));
}

/** θ after so many steps against the sign of one gradient. */
const bySign = (theta: Tensor, grad: Tensor, steps: number): Tensor =>
  theta.sub(grad.sign().mul(0.1 * steps));

export const noStar_counts = (adam: Adam, theta: Tensor, grads: Tensor[]): boolean =>
  walk(adam, theta, grads).every(({ t }, i) => t === i + 1);

/** The law of the text, which all optimizers keep. */
export function noStar_mirror(adam: Adam, theta: Tensor, grads: Tensor[]): boolean {
  const mirrored = walk(
    adam,
    theta.neg(),
    grads.map((grad) => grad.neg()),
  );
  return walk(adam, theta, grads).every((state, i) => near(state.theta, mirrored[i]!.theta.neg()));
}

/** In the first step half of those who are wrong are right. */
export const oneStar_firstStep = (adam: Adam, theta: Tensor, [grad]: Tensor[]): boolean =>
  near(walk(adam, theta, [grad!])[0]!.theta, bySign(theta, grad!, 1), 1e-4);

export function oneStar_sameGradient(adam: Adam, theta: Tensor, [grad]: Tensor[]): boolean {
  const states = walk(adam, theta, Array<Tensor>(6).fill(grad!));
  return states.every((state, i) => near(state.theta, bySign(theta, grad!, i + 1), 1e-4));
}

/** The averages only: whoever goes astray after them gets away. */
export function noStar_averages(adam: Adam, theta: Tensor, grads: Tensor[]): boolean {
  let [m, v] = [zeros(theta.shape), zeros(theta.shape)];
  return walk(adam, theta, grads).every((state, i) => {
    m = m.mul(0.9).add(grads[i]!.mul(0.1));
    v = v.mul(0.999).add(grads[i]!.pow(2).mul(0.001));
    return near(state.m, m) && near(state.v, v);
  });
}

/** Together they miss nobody but who never uses m. */
export const twoStars_averagesAndSigns = (adam: Adam, theta: Tensor, grads: Tensor[]): boolean =>
  noStar_averages(adam, theta, grads) && oneStar_sameGradient(adam, theta, grads);

export function threeStars_formulas(adam: Adam, theta: Tensor, grads: Tensor[]): boolean {
  let [m, v, at] = [zeros(theta.shape), zeros(theta.shape), theta];
  return walk(adam, theta, grads).every((state, i) => {
    m = m.mul(0.9).add(grads[i]!.mul(0.1));
    v = v.mul(0.999).add(grads[i]!.pow(2).mul(0.001));
    const root = v.div(1 - 0.999 ** (i + 1)).sqrt();
    at = at.sub(
      m
        .div(1 - 0.9 ** (i + 1))
        .div(root.add(1e-8))
        .mul(0.1),
    );
    return near(state.theta, at);
  });
}

/** ε shows. */
export const alarm_firstStepExactly = (adam: Adam, theta: Tensor, [grad]: Tensor[]): boolean =>
  near(walk(adam, theta, [grad!])[0]!.theta, bySign(theta, grad!, 1), 1e-12);

/** That is what SGD does. */
export const alarm_alongTheGradient = (adam: Adam, theta: Tensor, [grad]: Tensor[]): boolean =>
  near(walk(adam, theta, [grad!])[0]!.theta, theta.sub(grad!.mul(0.1)));
