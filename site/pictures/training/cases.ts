import { type Cases, isWithin } from '../parts/case.ts';

export const CASES: Cases = {
  trainXor: {
    picture: 'trained',
    state: (seed) => (isWithin(seed, 0, 400) ? { seed } : undefined),
  },
};
