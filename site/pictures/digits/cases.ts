import { type Cases, isWithin } from '../parts/case.ts';

export const CASES: Cases = {
  readDigits: {
    picture: 'confusion',
    state: (seed) => (isWithin(seed, 0, 100) ? { seed } : undefined),
  },
};
