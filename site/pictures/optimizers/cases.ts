import { type Cases, isWithin } from '../parts/case.ts';

export const CASES: Cases = {
  descendQuadratic: {
    picture: 'parabola',
    state: (a, x0, lr, steps) => {
      const fit = isWithin(a, 0.5, 8) && isWithin(x0, -2, 2) && isWithin(lr, 0.01, 0.6);
      return fit && isWithin(steps, 1, 50) ? { a, x0, lr } : undefined;
    },
  },
};
