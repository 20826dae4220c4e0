/** What mistakes of `dense` are made of. */
import { Tensor } from '#tensor';

export function fits(x: Tensor, w: Tensor, b: Tensor): boolean {
  const areRanks = x.rank === 2 && w.rank === 2 && b.rank === 1;
  return areRanks && x.shape[1] === w.shape[1] && b.size === w.shape[0];
}

export function mustFit(x: Tensor, w: Tensor, b: Tensor): void {
  if (!fits(x, w, b)) throw new RangeError(`dense of [${x.shape}], [${w.shape}], [${b.shape}]`);
}

export function extentsOf(x: Tensor, w: Tensor): [n: number, inputs: number, outputs: number] {
  return [x.shape[0]!, w.shape[1]!, w.shape[0]!];
}

/** y_sj = start(s, j) + Σ_i term(s, j, i), the shape of nearly every hand-written layer. */
export function sums(
  [n, inputs, outputs]: [number, number, number],
  start: (s: number, j: number) => number,
  term: (s: number, j: number, i: number) => number,
): Tensor {
  const out: number[] = [];
  for (let s = 0; s < n; s++) {
    for (let j = 0; j < outputs; j++) {
      let sum = start(s, j);
      for (let i = 0; i < inputs; i++) sum += term(s, j, i);
      out.push(sum);
    }
  }
  return new Tensor([n, outputs], out);
}
