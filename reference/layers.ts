// The fully connected layer, and the step that makes images fit into it.

import type { Tensor } from '#tensor';

/** y = x·wᵀ + b: every row of x `[n, in]` becomes w·row + b, so y is `[n, out]`. */
export function dense(x: Tensor, w: Tensor, b: Tensor): Tensor {
  const fits =
    x.rank === 2 &&
    w.rank === 2 &&
    b.rank === 1 &&
    x.shape[1] === w.shape[1] &&
    b.shape[0] === w.shape[0];
  // Checked here because broadcasting would accept a b of the wrong length, such as [1].
  if (!fits) {
    throw new RangeError(
      `dense needs x [n, in], w [out, in], b [out]; got x [${x.shape}], w [${w.shape}], b [${b.shape}]`,
    );
  }
  return x.matmul(w.transpose()).add(b);
}

/** `[n, d1, d2, …]` → `[n, d1·d2·…]`: the same numbers in the same row-major order, no weights. */
export function flatten(x: Tensor): Tensor {
  const [n, ...extents] = x.shape;
  if (n === undefined || extents.length === 0) {
    throw new RangeError(`flatten needs a batch [n, d1, …]; got [${x.shape}]`);
  }
  return x.reshape([n, extents.reduce((product, extent) => product * extent, 1)]);
}
