import * as reference from '../../../reference/losses.ts';
import { full, tensor } from '#tensor';
import { formatSignificant } from '../../pictures/parts/format.ts';
import type { LessonPictures } from './lesson.ts';
import { type Rows, rowOf } from './picture.ts';

type Functions = typeof reference;

/** One guess for five values; the lowest mae is at their median, the lowest mse at their mean. */
const guess =
  (last: number, at: number, mean: number) =>
  (f: Functions): Rows => {
    const values = [10, 11, 12, 13, last];
    const target = tensor(values);
    const lossesAt = (c: number) => [c, f.mae(full([5], c), target), f.mse(full([5], c), target)];
    const [mae, mse] = [f.maeGrad, f.mseGrad].map((grad) =>
      Array.from(grad(full([5], at), target).data),
    );
    const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);
    return [
      ['prediction', ...lossesAt(at)],
      ['lowest mae', ...lossesAt(12)],
      ['lowest mse', ...lossesAt(mean)],
      ...values.map((value, i) => ['gradient for', value, mae![i]!, mse![i]!]),
      ['together', '', sum(mae!), sum(mse!)],
    ];
  };

/** At the point that can be moved, and then at those of the text's table. */
const surprise =
  (p: number) =>
  ({ crossEntropy }: Functions): Rows =>
    [p, 1, 0.9, 0.5, 0.01].map((at) => [
      at,
      crossEntropy(tensor([[at, 1 - at]]), tensor([[1, 0]])),
      -1 / at,
    ]);

const WHOLE = Array.from({ length: 21 }, (_, i) => i - 10);

/** Two classes with the scores 0 and z, of which the second is the truth. */
const score =
  (z: number) =>
  (f: Functions): Rows =>
    [z, ...WHOLE].map((at) => {
      const [logits, truth] = [tensor([[0, at]]), tensor([1])];
      const y = Math.exp(f.logSoftmax(logits).at(0, 1));
      const numbers = [
        y,
        f.mse(tensor([y]), truth),
        f.crossEntropyWithLogits(logits, [1]),
        f.mseGrad(tensor([y]), truth).at(0) * y * (1 - y),
        f.crossEntropyWithLogitsGrad(logits, [1]).at(0, 1),
      ];
      return rowOf(at, numbers.map(formatSignificant));
    });

export const losses: LessonPictures<Functions> = {
  lesson: 'losses',
  reference,
  mistakes: [
    ['.pow(2).mean()', '.pow(2).sum()'],
    ['terms.sum().item() / n', 'terms.sum().item() / (2 * n)'],
  ],
  pictures: {
    guess: [
      { rows: guess(64, 12, 22) },
      { by: (picture) => picture.type('last value', 14), rows: guess(14, 12, 12) },
      { by: (picture) => picture.type('prediction', 20), rows: guess(14, 20, 12) },
    ],
    surprise: [
      { rows: surprise(0.5) },
      { by: (picture) => picture.type('p of the true class', 0.1), rows: surprise(0.1) },
    ],
    score: [
      { rows: score(-5) },
      { by: (picture) => picture.type('score z', 2.5), rows: score(2.5) },
    ],
  },
};
