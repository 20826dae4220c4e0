// A network that reads digits, as plain numbers: it reads while somebody writes, and reads the images
// that nobody's code may see, so it asks neither tensors nor the student.

export interface PlainLayer {
  /** `[out, in]` */
  readonly w: readonly (readonly number[])[];
  readonly b: readonly number[];
}

/** From 64 pixels to ten logits, with relu after every layer but the last. */
export type Network = readonly PlainLayer[];

export const PIXELS = 64;
export const DIGITS = 10;

/** Behind each layer: what the hidden ones send on, and at the end the logits. `pixels`: from 0 to 1. */
export function activationsOf(network: Network, pixels: readonly number[]): number[][] {
  const all: number[][] = [];
  for (const [k, { w, b }] of network.entries()) {
    const a = all.at(-1) ?? pixels;
    const z = w.map((weights, i) =>
      weights.reduce((sum, weight, j) => sum + weight * a[j]!, b[i]!),
    );
    all.push(k < network.length - 1 ? z.map((each) => Math.max(0, each)) : z);
  }
  return all;
}

export const logitsOf = (network: Network, pixels: readonly number[]): number[] =>
  activationsOf(network, pixels).at(-1)!;

export function softmax(logits: readonly number[]): number[] {
  const highest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - highest));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}

/** The digit with the largest logit, the first of equals. */
export const readingOf = (logits: readonly number[]): number =>
  logits.reduce((best, logit, digit) => (logit > logits[best]! ? digit : best), 0);

/** −log softmax(logits)[label] */
export function surpriseOf(logits: readonly number[], label: number): number {
  const highest = Math.max(...logits);
  const sum = logits.reduce((all, logit) => all + Math.exp(logit - highest), 0);
  return highest - logits[label]! + Math.log(sum);
}
