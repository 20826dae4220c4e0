/** The laws of lesson 08, in the order of its exercises. */
import { adagrad, rmsprop } from './adaptive.ts';
import { adam, adamw } from './adam.ts';
import { descendQuadratic, miniBatches, sgd } from './descent.ts';
import { ewa, momentum } from './momentum.ts';

export const exercises = {
  sgd,
  descendQuadratic,
  miniBatches,
  momentum,
  adagrad,
  ewa,
  rmsprop,
  adam,
  adamw,
};
