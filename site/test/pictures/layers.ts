import * as reference from '../../../reference/layers.ts';
import { arange, tensor } from '#tensor';
import { formatPoint } from '../../pictures/parts/format.ts';
import type { LessonPictures } from './lesson.ts';
import { type Rows, rowOf } from './picture.ts';

type Functions = typeof reference;

const X = [
  [1, 2, 0, -1, 3],
  [0, 0, 0, 0, 0],
  [2, 4, 0, -2, 6],
];
const W = [
  [1, 0, 2, 1, 0],
  [0, 1, -1, 0, 1],
  [2, -1, 0, 3, 1],
];
const B = [0.5, -1, 2];
const OUTPUTS = ['y₁', 'y₂', 'y₃'];

/** For each row of x and each neuron what flows in, the bias, and what comes out. */
const dense =
  (w: readonly (readonly number[])[]) =>
  (functions: Functions): Rows => {
    const y = functions.dense(tensor(X), tensor(w), tensor(B));
    return X.flatMap((row, s) =>
      OUTPUTS.map((name, j) => {
        const flows = row.map((value, i) => w[j]![i]! * value);
        return rowOf(s + 1, name, flows, B[j]!, y.at(s, j));
      }),
    );
  };

const PRINTED = [
  1.7425, -0.9942, -0.7627, -0.9275, -0.1685, 0.2359, 0.2866, 0.7387, 2.2588, -0.4658, 1.7903,
  0.1089, -0.7114, -1.1871, 1.172, 0.2332, 1.2128, -0.346,
];

/** Two samples of h by w: where the elements are found after `flatten`, if in their own row. */
const flatten =
  (h: number, w: number, values: readonly number[]) =>
  (functions: Functions): Rows => {
    const flat = functions.flatten(arange(2 * h * w).reshape([2, h, w]));
    return values.map((_, place) => {
      const [s, at] = [Math.floor(place / (h * w)), place % (h * w)];
      const from = flat.at(s, at);
      const index = [Math.floor(from / (h * w)), Math.floor(from / w) % h, from % w];
      return [formatPoint([s, at]), formatPoint(index), values[from]!];
    });
  };

export const layers: LessonPictures<Functions> = {
  lesson: 'layers',
  reference,
  mistakes: [
    ['.add(b)', ''],
    ['x.reshape([n,', 'x.map((_, k) => x.data.at(-1 - k)!).reshape([n,'],
  ],
  pictures: {
    dense: [
      { rows: dense(W) },
      { by: (picture) => picture.type('w, y₁, x₁', 3), rows: dense(W.with(0, W[0]!.with(0, 3))) },
    ],
    flatten: [
      { rows: flatten(3, 3, PRINTED) },
      {
        by: (picture) => picture.type('Shape, extent of axis 2', 2),
        rows: flatten(
          3,
          2,
          Array.from({ length: 12 }, (_, k) => k + 1),
        ),
      },
    ],
  },
};
