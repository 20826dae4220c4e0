/** What is longer than a slip of the hand, and was left out: the likeliest first. */
import type { Family } from '../candidate.ts';
import { helperMissing, stepMissing, unreadMissing } from './helpers.ts';
import { changeMissing, pieceMissing, startMissing, tensorPieceMissing } from './parts.ts';
import { tensorProductMissing, tensorStepMissing } from './tensor-terms.ts';
import { functionMissing, powerMissing, productMissing } from './terms.ts';

export const LEFT_OUT: readonly Family[] = [
  unreadMissing,
  changeMissing,
  startMissing,
  tensorStepMissing,
  helperMissing,
  tensorPieceMissing,
  pieceMissing,
  functionMissing,
  productMissing,
  tensorProductMissing,
  powerMissing,
  stepMissing,
];
