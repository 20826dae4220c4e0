// Lesson 03, layers: the fully connected layer, and the step that makes images fit into it.
// Text: README.md in this folder (README.ko.md in Korean).
// Check your work: npm test layers

import type { Tensor } from '#tensor';

/**
 * The fully connected layer: y = x·wᵀ + b.
 *
 * Shapes: x `[n, in]`, w `[out, in]`, b `[out]`; returns `[n, out]`.
 * Rejects (RangeError) shapes that do not fit, also a b whose length is not `out`.
 */
export function dense(x: Tensor, w: Tensor, b: Tensor): Tensor {
  throw new Error('not written yet');
}

/**
 * Lays every sample out as one row: `[n, d1, d2, …]` → `[n, d1·d2·…]`.
 *
 * The batch axis stays and the row-major order is kept; a rank-2 input comes back unchanged.
 * Rejects (RangeError) rank < 2.
 */
export function flatten(x: Tensor): Tensor {
  throw new Error('not written yet');
}
