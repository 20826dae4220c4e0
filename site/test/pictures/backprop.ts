import * as reference from '../../../reference/backprop.ts';
import { formatNumber } from '../../pictures/parts/format.ts';
import type { LessonPictures } from './lesson.ts';
import type { Rows } from './picture.ts';

type Functions = typeof reference;

/** The text's example by the chain rule, worked out by hand; last, what `backward` has to leave. */
const example =
  (a: number, b: number) =>
  ({ Value }: Functions): Rows => {
    const [left, right] = [new Value(a), new Value(b)];
    const c = left.mul(right);
    c.backward();
    const [ca, cb] = [left.grad, right.grad];
    const d = c.data + a;
    const dL = 2 * d;
    const n = (value: number) => formatNumber(value);
    return [
      ['a', a, '', `d: ${n(dL)}, c: ${n(dL * ca)}`, dL + dL * ca, dL + dL * ca],
      ['b', b, '', `c: ${n(dL * cb)}`, dL * cb, dL * cb],
      ['c = a·b', c.data, `∂c/∂a = ${n(ca)}, ∂c/∂b = ${n(cb)}`, `d: ${n(dL)}`, dL, ''],
      ['d = c + a', d, '∂d/∂c = 1, ∂d/∂a = 1', `L: ${n(dL)}`, dL, ''],
      ['L = d²', d * d, `∂L/∂d = ${n(dL)}`, '', 1, ''],
    ];
  };

export const backprop: LessonPictures<Functions> = {
  lesson: 'backprop',
  reference,
  mistakes: [['[a, b.data], [b, a.data]', '[a, a.data], [b, b.data]']],
  pictures: {
    graph: [
      { rows: example(2, -3) },
      { by: (picture) => picture.type('a', 0.5), rows: example(0.5, -3) },
      {
        by: (picture) => picture.choose('x·x'),
        rows: () => [
          ['x', 3, '', 'y: 3, y: 3', 6, 6],
          ['y = x·x', 9, '∂y/∂x = 3, ∂y/∂x = 3', '', 1, ''],
        ],
      },
    ],
  },
};
