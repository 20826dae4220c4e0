import { type Cases, isMatrix, isVector, type Value } from '../parts/case.ts';

const [ROWS, INPUTS, NEURONS] = [4, 6, 4];

export const CASES: Cases = {
  dense: {
    picture: 'dense',
    state: (x, w, b) => {
      const fit = isMatrix(x, ROWS, INPUTS) && isMatrix(w, NEURONS, INPUTS) && isVector(b, NEURONS);
      if (!fit || x[0]!.length !== w[0]!.length || b.length !== w.length) return undefined;
      return { x, w, b: [b], row: 0, neuron: 0 };
    },
  },
  flatten: {
    picture: 'flatten',
    state: (x) => {
      const shape = shapeOf(x);
      const fits = shape.length >= 2 && shape.length <= 4;
      return fits && shape.every((extent) => extent >= 1 && extent <= 4) ? { shape } : undefined;
    },
  },
};

const shapeOf = (nested: Value): number[] =>
  Array.isArray(nested) ? [nested.length, ...shapeOf((nested as Value[])[0])] : [];
