import { type Case, type Cases, isMatrix, type Value } from '../parts/case.ts';

/** What the fields of a shape take. */
const isShape = (value: Value): value is readonly number[] =>
  Array.isArray(value) &&
  value.length <= 3 &&
  value.every((extent) => Number.isInteger(extent) && extent >= 1 && extent <= 5);

/** Whether broadcasting has a result: what is refused has no numbers to compare. */
const doFit = (a: readonly number[], b: readonly number[]): boolean =>
  a.toReversed().every((m, axis) => {
    const n = b.at(-1 - axis) ?? 1;
    return m === n || m === 1 || n === 1;
  });

const ofShape: Case = {
  picture: 'memory',
  state: (shape) => (isShape(shape) ? { shape } : undefined),
};

export const CASES: Cases = {
  sizeOf: ofShape,
  stridesOf: ofShape,
  broadcastShape: {
    picture: 'broadcast',
    state: (a, b) => (isShape(a) && isShape(b) && doFit(a, b) ? { a, b } : undefined),
  },
  transpose: { picture: 'views', state: (m) => (isMatrix(m, 4, 4) ? { m } : undefined) },
  matmul: {
    picture: 'product',
    state: (a, b) => {
      const fit = isMatrix(a, 5, 5) && isMatrix(b, 5, 5) && a[0]!.length === b.length;
      return fit ? { order: 'ab', a, b } : undefined;
    },
  },
};
