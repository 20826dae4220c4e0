import { type Cases, isMatrix, isVector, isWithin, type Value } from '../parts/case.ts';

const MOST = 4;

export const CASES: Cases = {
  mlpForward: {
    picture: 'network',
    state: (x, layers) => {
      if (!isMatrix(x, 1, 2) || x[0]!.length !== 2) return undefined;
      if (!x[0]!.every((value) => isWithin(value, -3, 3))) return undefined;
      const [first, second, ...others] = Array.isArray(layers) ? (layers as Value[]) : [];
      if (!isLayer(first) || !isLayer(second) || others.length > 0) return undefined;
      const [x1, x2] = x[0]!;
      const [w1, b1, w2, b2] = [first.w, [first.b], second.w, [second.b]];
      return { example: 'hand', x1, x2, w1, b1, w2, b2 };
    },
  },
};

interface Layer {
  readonly w: readonly (readonly number[])[];
  readonly b: readonly number[];
}

function isLayer(value: Value): value is Layer & { readonly [name: string]: Value } {
  if (typeof value !== 'object' || !('w' in value)) return false;
  return isMatrix(value['w'], MOST, MOST) && isVector(value['b'], MOST);
}
