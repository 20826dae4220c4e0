/** Adam over given batches, each number by itself. */
import { type Layer, Tensor } from '#tensor';
import { gradientsOf, imagesIn, lossOf } from './network.ts';

export type Fitted = { layers: Layer[]; losses: number[] };

/** One parameter on its way: θ_t, m_t, v_t. */
interface Moments {
  theta: number;
  m: number;
  v: number;
}

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;

/** m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ), θ ← θ − μ·m̂/(√v̂ + ε). */
function step(of: Moments, g: number, lr: number, t: number): void {
  of.m = BETA1 * of.m + (1 - BETA1) * g;
  of.v = BETA2 * of.v + (1 - BETA2) * g * g;
  const [mHat, vHat] = [of.m / (1 - BETA1 ** t), of.v / (1 - BETA2 ** t)];
  of.theta -= (lr * mHat) / (Math.sqrt(vHat) + EPSILON);
}

/** Trains on these batches, an epoch after the other; each batch is a list of rows of x. */
export function fittedOn(
  x: Tensor,
  labels: readonly number[],
  layers: readonly Layer[],
  lr: number,
  epochs: readonly (readonly (readonly number[])[])[],
): Fitted {
  const images = imagesIn(x);
  const states = layers.map(({ w, b }) => ({ w: atRest(w), b: atRest(b) }));
  const now = (): Layer[] =>
    layers.map(({ w, b }, k) => ({ w: at(w, states[k]!.w), b: at(b, states[k]!.b) }));
  const losses = [lossOf(x, labels, layers)];
  let t = 0;
  for (const batches of epochs) {
    for (const batch of batches) {
      const rows = new Tensor(
        [batch.length, images[0]!.length],
        batch.flatMap((i) => images[i]!),
      );
      const gradients = gradientsOf(
        rows,
        batch.map((i) => labels[i]!),
        now(),
      );
      t++;
      for (const [k, { dw, db }] of gradients.entries()) {
        for (const [i, of] of states[k]!.w.entries()) step(of, dw.data[i]!, lr, t);
        for (const [i, of] of states[k]!.b.entries()) step(of, db.data[i]!, lr, t);
      }
    }
    losses.push(lossOf(x, labels, now()));
  }
  return { layers: now(), losses };
}

const atRest = ({ data }: Tensor): Moments[] =>
  Array.from(data, (theta) => ({ theta, m: 0, v: 0 }));

const at = ({ shape }: Tensor, moments: readonly Moments[]): Tensor =>
  new Tensor(
    shape,
    moments.map(({ theta }) => theta),
  );
