import { type Case, type Cases, isMatrix, isVector, isWithin } from '../parts/case.ts';
import { FARTHEST, HIGHEST, LEAST } from './compute.ts';

/** One guess for all values, none of them beyond the line. */
const guess: Case = {
  picture: 'guess',
  state: (pred, values) => {
    const fit = isVector(pred, 8) && isVector(values, 8) && pred.length === values.length;
    if (!fit || pred.some((each) => each !== pred[0])) return undefined;
    const areNear = [pred[0], ...values].every((value) => isWithin(value, 0, HIGHEST));
    return areNear ? { values, guess: pred[0] } : undefined;
  },
};

/** Two classes with the scores 0 and z, of which the second is the truth. */
const score: Case = {
  picture: 'score',
  state: (logits, labels) => {
    const fit = isMatrix(logits, 1, 2) && logits[0]![0] === 0;
    const isSecond = labels === undefined || `${labels as number[]}` === '1';
    const z = fit ? logits[0]![1] : undefined;
    return isSecond && isWithin(z, -FARTHEST, FARTHEST) ? { z } : undefined;
  },
};

export const CASES: Cases = {
  mae: guess,
  maeGrad: guess,
  mse: guess,
  mseGrad: guess,
  crossEntropy: {
    picture: 'surprise',
    state: (probs, target) => {
      const isFirst = `${target as number[]}` === '1,0' && isMatrix(probs, 1, 2);
      const [p, q] = isFirst ? probs[0]! : [];
      return isWithin(p, LEAST, 1) && p + (q ?? 0) === 1 ? { p } : undefined;
    },
  },
  logSoftmax: score,
  crossEntropyWithLogits: score,
  crossEntropyWithLogitsGrad: score,
};
