/** The laws of lesson 01, in the order of its exercises. */
import { broadcastShape } from './broadcast.ts';
import { inferDtype } from './dtype.ts';
import { sizeOf, stridesOf } from './extents.ts';
import { matmul, transpose } from './matrices.ts';
import { shapeOf } from './shape-of.ts';

export const exercises = {
  shapeOf,
  sizeOf,
  stridesOf,
  inferDtype,
  broadcastShape,
  transpose,
  matmul,
};
