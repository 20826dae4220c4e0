// Layers with a sigmoid after each, and the smallest network that does what one layer cannot.

import { type Layer, type Tensor, tensor } from '#tensor';

/** What can be said of a network from the sizes of its layers alone. */
export type MlpDescription = { hiddenLayers: number; parameters: number; deep: boolean };

/** a ← σ(a·wᵀ + b), from a = x through every layer, also the last: `[n, in]` → `[n, out]`. */
export function mlpForward(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, layer) => sigmoid(dense(a, layer)), x);
}

/** a·wᵀ + b. */
function dense(a: Tensor, { w, b }: Layer): Tensor {
  const chains = a.rank === 2 && w.rank === 2 && a.shape[1] === w.shape[1];
  // Checked here because broadcasting would accept a b of the wrong length, such as [1].
  if (!chains || b.rank !== 1 || b.size !== w.shape[0]) {
    throw new RangeError(`w [${w.shape}] and b [${b.shape}] do not fit values [${a.shape}]`);
  }
  return a.matmul(w.transpose()).add(b);
}

/** σ(z) = 1/(1 + e^−z). */
function sigmoid(z: Tensor): Tensor {
  return z.map((v) => 1 / (1 + Math.exp(-v)));
}

/** Parameters: Σ in·out + out. Every layer of neurons but the last is hidden; two make it deep. */
export function describeMlp(sizes: number[]): MlpDescription {
  const hiddenLayers = sizes.length - 2;
  const parameters = sizes.slice(1).reduce((sum, out, i) => sum + sizes[i]! * out + out, 0);
  return { hiddenLayers, parameters, deep: hiddenLayers >= 2 };
}

/** XOR = AND(OR, NAND); ten times the weights of a step's gates, so that σ is nearly a step. */
export function xorMlp(): Layer[] {
  const or = { w: [20, 20], b: -10 };
  const nand = { w: [-20, -20], b: 30 };
  const and = { w: [20, 20], b: -30 };
  return [
    { w: tensor([or.w, nand.w]), b: tensor([or.b, nand.b]) },
    { w: tensor([and.w]), b: tensor([and.b]) },
  ];
}
