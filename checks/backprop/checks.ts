/** The laws of lesson 07, in the order of its exercises. */
import {
  denseBackward,
  flattenBackward,
  productMeanGradients,
  sigmoidBackward,
} from './backward.ts';
import { numericalGradient } from './measured.ts';
import { mlpBackward } from './mlp.ts';
import { Value } from './value.ts';

export const exercises = {
  numericalGradient,
  productMeanGradients,
  sigmoidBackward,
  flattenBackward,
  denseBackward,
  mlpBackward,
  Value,
};
