import { type Cases, isVector, isWithin, type Value } from '../parts/case.ts';
import { type Gate, GATES, POINTS } from './compute.ts';

const isCorner = (x: Value): boolean => POINTS.some((point) => `${point}` === `${x as number[]}`);

/** A neuron that the sliders reach. */
function neuron(w: Value, b: Value): object | undefined {
  const fits =
    isVector(w, 2) &&
    w.length === 2 &&
    w.every((each) => isWithin(each, -4, 4)) &&
    isWithin(b, -4, 4);
  return fits ? { w1: w[0], w2: w[1], b } : undefined;
}

export const CASES: Cases = {
  weightedSum: {
    picture: 'gates',
    state: (x, w, b) => (isCorner(x) ? neuron(w, b) : undefined),
  },
  separates: {
    picture: 'separates',
    state: (w, b, points, labels) => {
      const names = Object.keys(GATES) as Gate[];
      const gate = names.find((name) => `${GATES[name]}` === `${labels as number[]}`);
      const isTable = JSON.stringify(points) === JSON.stringify(POINTS);
      const state = gate && isTable ? neuron(w, b) : undefined;
      return state && { ...state, gate };
    },
  },
};
