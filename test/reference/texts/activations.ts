/** What the tables in the text of the lesson have to say. */
import { tensor } from '#tensor';
import { chainGradient, softmax } from '../../../reference/activations.ts';
import { type Computed, numbersUpTo } from '../tables.ts';

const scores = tensor([0.674, 1.489, 0.6908, 0.4289, 1.1718]);

export const tables: readonly Computed[] = [
  [
    'softmax',
    0,
    () => [
      [null, ...scores.exp().data],
      [null, ...softmax(scores).data],
      [null, ...scores.neg().exp().data],
      [null, ...softmax(scores.neg()).data],
      [null, ...softmax(scores).data],
    ],
  ],
  [
    'chainGradient',
    0,
    () =>
      numbersUpTo(10).map((n) => {
        const at = (z: number) => Array.from({ length: n }, () => z);
        const [zeros, ones] = [at(0), at(1)];
        const best = chainGradient(zeros, 'sigmoid');
        const others = (['sigmoid', 'tanh', 'relu'] as const).map((f) => chainGradient(ones, f));
        return [n, best, others].flat();
      }),
  ],
];
