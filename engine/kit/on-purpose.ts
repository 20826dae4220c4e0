/** Cases that a law tries on purpose. */
import fc, { type Arbitrary } from 'fast-check';

/** So rarely is a usual value drawn in place of the one on purpose: that makes it shrink, only. */
const HARDLY_EVER = 1e6;

/**
 * Drawn from `large`, and shrunk to something of `usual` if that breaks the law too: what is wrong
 * everywhere is to be seen in a small case.
 */
export const onPurpose = <T>(large: Arbitrary<T>, usual: Arbitrary<T>): Arbitrary<T> =>
  fc.oneof(
    { withCrossShrink: true },
    { arbitrary: usual, weight: 1 },
    { arbitrary: large, weight: HARDLY_EVER },
  );
