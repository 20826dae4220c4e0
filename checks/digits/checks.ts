/** The laws of lesson 10: a network that reads handwriting. */
import { confusion } from './confusion.ts';
import { fit } from './fit.ts';
import { logits, predict } from './forward.ts';
import { initLayers } from './init.ts';
import { lossGrads } from './loss.ts';
import { readDigits } from './read.ts';

export const exercises = { initLayers, logits, lossGrads, fit, predict, confusion, readDigits };
