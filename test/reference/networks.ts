/** Random networks, with samples and targets to go with them. */
import { type Layer, randn, type Tensor, tensor } from '#tensor';

/** What XOR and the gates are about. */
export const corners = tensor([
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
]);

export interface Network {
  readonly x: Tensor;
  readonly target: Tensor;
  readonly layers: Layer[];
}

/** So many layers of unequal widths; another `seed` gives other widths and numbers. */
export function network(depth: number, seed = 1): Network {
  const widths = Array.from({ length: depth + 1 }, (_, k) => 1 + ((seed + 3 * k * k) % 4));
  return {
    x: randn([3 + (seed % 3), widths[0]!], seed),
    target: randn([3 + (seed % 3), widths.at(-1)!], seed + 1),
    layers: widths.slice(1).map((out, k) => ({
      w: randn([out, widths[k]!], seed + 2 * k + 2),
      b: randn([out], seed + 2 * k + 3),
    })),
  };
}
