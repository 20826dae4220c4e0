/** What the tables in the text of the lesson have to say. */
import { ones, tensor, zeros } from '#tensor';
import { mae, maeGrad, mse, mseGrad } from '../../../reference/losses.ts';
import type { Computed } from '../tables.ts';

const errors = [-1, -10, -100].map((outlier) => tensor([1, -1, 1, outlier]));
const pred = tensor([-0.5549, 0.9619, 0.0894, -0.5288, 0.7511]);

export const tables: readonly Computed[] = [
  [
    'mse',
    0,
    () => [
      [null, ...pred.sub(1).data],
      [null, ...pred.sub(1).pow(2).data],
      [null, ...mseGrad(pred, ones([5])).data],
      [null, ...maeGrad(pred, ones([5])).data],
    ],
  ],
  [
    'mse',
    1,
    () =>
      errors.map((e) => {
        const zero = zeros([4]);
        return [null, mae(e, zero), mse(e, zero), mseGrad(e, zero).at(-1)];
      }),
  ],
];
