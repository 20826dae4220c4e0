/** The exercises of lesson 06 in their order. */
import { crossEntropy, oneHot } from './classes.ts';
import { logSoftmax } from './log-softmax.ts';
import { crossEntropyWithLogits, crossEntropyWithLogitsGrad } from './logits.ts';
import { mae, maeGrad, mse, mseGrad } from './regression.ts';

export const exercises = {
  mae,
  maeGrad,
  mse,
  mseGrad,
  oneHot,
  crossEntropy,
  logSoftmax,
  crossEntropyWithLogits,
  crossEntropyWithLogitsGrad,
};
