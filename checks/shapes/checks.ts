/** The laws of lesson 01, in the order of its exercises. */
import { broadcastShape, sizeOf, stridesOf } from './extents.ts';
import { matmul, transpose } from './matrices.ts';
import { inferDtype, shapeOf } from './nested.ts';

export const exercises = {
  shapeOf,
  sizeOf,
  stridesOf,
  inferDtype,
  broadcastShape,
  transpose,
  matmul,
};
