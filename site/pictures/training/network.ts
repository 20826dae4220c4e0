// A network 2→h→1 as plain numbers, and what it answers: thousands of times for one drawing of its
// surface, and therefore without tensors.

export interface Network {
  /** Of every hidden neuron its weights and bias, and its weight v in the output. */
  readonly hidden: readonly {
    readonly w: readonly [number, number];
    readonly b: number;
    readonly v: number;
  }[];
  readonly b: number;
}

/** XOR, in the lesson's order. */
export const POINTS = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;
export const LABELS = [0, 1, 1, 0] as const;

/** More hidden neurons than a drawing has to bear. */
export const WIDEST = 1000;

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** σ(v·σ(W·x + b) + b) */
export function outputAt({ hidden, b }: Network, x1: number, x2: number): number {
  let z = b;
  for (const neuron of hidden) {
    z += neuron.v * sigmoid(neuron.w[0] * x1 + neuron.w[1] * x2 + neuron.b);
  }
  return sigmoid(z);
}
