import * as reference from '../../../reference/perceptron.ts';
import { tensor } from '#tensor';
import type { LessonPictures } from './lesson.ts';
import type { Rows } from './picture.ts';

type Functions = typeof reference;

const POINTS = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;
const AND = [0, 0, 0, 1];
const OR = [0, 1, 1, 1];
const XOR = [0, 1, 1, 0];

const line =
  (targets: readonly number[], w: readonly number[], b: number) =>
  ({ weightedSum, step, perceptron }: Functions): Rows =>
    POINTS.map((point, i) => {
      const [x, weights] = [tensor(point), tensor(w)];
      const z = weightedSum(x, weights, b);
      return [...point, targets[i]!, z, step(z), perceptron(x, weights, b)];
    });

/** From w = 0 and b = 0 with lr = 1, until a pass has no mistake, or for 25 passes. */
const rule =
  (targets: readonly number[]) =>
  ({ weightedSum, step, perceptronUpdate }: Functions): Rows => {
    const rows: number[][] = [];
    let neuron = { w: tensor([0, 0]), b: 0 };
    for (let pass = 1; pass <= 25; pass++) {
      const before = rows.length;
      for (const [i, point] of POINTS.entries()) {
        const [x, target] = [tensor(point), targets[i]!];
        const z = weightedSum(x, neuron.w, neuron.b);
        neuron = perceptronUpdate(neuron, x, target, 1);
        const { w, b } = neuron;
        rows.push([pass, ...point, target, z, step(z), target - step(z), ...w.data, b]);
      }
      if (rows.slice(before).every(([, , , , , , e]) => e === 0)) break;
    }
    return rows;
  };

export const perceptron: LessonPictures<Functions> = {
  lesson: 'perceptron',
  reference,
  mistakes: [['.item() + b', '.item() - b']],
  pictures: {
    gates: [
      { rows: line(AND, [2, 2], -3) },
      { by: (picture) => picture.type('b', -1.5), rows: line(AND, [2, 2], -1.5) },
      { by: (picture) => picture.choose('OR'), rows: line(OR, [2, 2], -1.5) },
    ],
    separates: [
      { rows: line(XOR, [1, 1], -1) },
      { by: (picture) => picture.type('w₁', -2), rows: line(XOR, [-2, 1], -1) },
    ],
    rule: [
      { rows: rule(AND) },
      // It never ends: the picture shows 25 passes.
      { by: (picture) => picture.choose('XOR'), rows: rule(XOR) },
    ],
  },
};
