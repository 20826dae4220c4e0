import { example, input } from './example.ts';

type Lesson = typeof import('../../reference/perceptron.ts');

const halves = [-4, 4, 0.5] as const;

export const neuron = example<Lesson>()({
  inputs: {
    x1: input('x₁', 2, halves),
    x2: input('x₂', -1, halves),
    x3: input('x₃', 0.5, halves),
    w1: input('w₁', 0.5, halves),
    w2: input('w₂', 1, halves),
    w3: input('w₃', -2, halves),
    b: input('b', 0.25, [-4, 4, 0.25]),
  },
  text: 'x1 x2 x3 w1 w2 w3 b (w1) (x1) (w2) (x2) (w3) (x3) +b p1 +p2 +p3 +b z',
  compute: ({ tensor, weightedSum }, { x1, x2, x3, w1, w2, w3, b }) => ({
    p1: w1 * x1,
    p2: w2 * x2,
    p3: w3 * x3,
    z: weightedSum(tensor([x1, x2, x3]), tensor([w1, w2, w3]), b),
  }),
});

/** The neuron that is AND in the text, at the corners in the order of the table. */
export const gate = example<Lesson>()({
  inputs: { w1: input('w₁', 2, halves), w2: input('w₂', 2, halves), b: input('b', -3, halves) },
  text: 'w1 w2 b z00 z01 z10 z11',
  compute: ({ tensor, weightedSum }, { w1, w2, b }) => {
    const at = (...x: number[]): number => weightedSum(tensor(x), tensor([w1, w2]), b);
    return { z00: at(0, 0), z01: at(0, 1), z10: at(1, 0), z11: at(1, 1) };
  },
  picture: { id: 'gates', state: ({ w1, w2, b }) => ({ gate: 'and', w1, w2, b }) },
});
