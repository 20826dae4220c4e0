import * as reference from '../../../reference/shapes.ts';
import { formatPoint } from '../../pictures/parts/format.ts';
import type { LessonPictures } from './lesson.ts';
import { type Rows, rowOf } from './picture.ts';

type Functions = typeof reference;
type Shape = readonly number[];

const indicesOf = (shape: Shape): number[][] =>
  shape.reduce<number[][]>(
    (indices, n) => indices.flatMap((index) => Array.from({ length: n }, (_, i) => [...index, i])),
    [[]],
  );
const placeOf = (index: Shape, strides: Shape): number =>
  index.reduce((sum, i, axis) => sum + i * strides[axis]!, 0);

const memory =
  (shape: Shape) =>
  ({ stridesOf }: Functions): Rows =>
    indicesOf(shape).map((index, i) => [
      formatPoint(index),
      i + 1,
      placeOf(index, stridesOf(shape)),
    ]);

/** The first holds 1, 2, 3, … and the second 100, 200, …; an extent of 1 is repeated. */
const sums =
  (a: Shape, b: Shape) =>
  ({ broadcastShape, stridesOf }: Functions): Rows =>
    indicesOf(broadcastShape(a, b)).map((index) => {
      const [x, y] = [a, b].map((shape) => {
        const own = index.slice(index.length - shape.length);
        return placeOf(
          own,
          stridesOf(shape).map((s, axis) => (shape[axis] === 1 ? 0 : s)),
        );
      }) as [number, number];
      return [formatPoint(index), x + 1, 100 * (y + 1), x + 1 + 100 * (y + 1)];
    });

/** Where the number at a place of the memory stands, by the strides of three views of 2 by 3. */
const views = ({ stridesOf }: Functions): Rows => {
  const [m, turned] = [stridesOf([2, 3]), stridesOf([3, 2])];
  const found = (place: number, shape: Shape, strides: Shape): string => {
    const index = indicesOf(shape).find((each) => placeOf(each, strides) === place);
    return index ? formatPoint(index) : '–';
  };
  return [1, 2, 3, 4, 5, 6].map((value, place) => [
    place,
    value,
    found(place, [2, 3], m),
    found(place, [3, 2], m.toReversed()),
    found(place, [3, 2], turned),
  ]);
};

const A = [
  [1, 2, 3],
  [4, 5, 6],
];
const B = [
  [1, 0],
  [2, 1],
  [0, 3],
];
const product =
  (a: number[][], b: number[][]) =>
  ({ matmul }: Functions): Rows =>
    matmul(a, b).map((row, i) => rowOf(`row ${i}`, row));

export const shapes: LessonPictures<Functions> = {
  lesson: 'shapes',
  reference,
  mistakes: [
    ['shape.slice(axis + 1)', 'shape.slice(0, axis)'],
    ['sum + value * v[t]!', 'sum + value'],
  ],
  pictures: {
    memory: [
      { rows: memory([2, 3, 4]) },
      {
        by: (picture) => picture.type('Shape, extent of axis 2', 2),
        rows: memory([2, 3, 2]),
      },
    ],
    broadcast: [
      { rows: sums([4, 1, 3], [5, 1]) },
      { by: (picture) => picture.choose('[4, 3] + [3]'), rows: sums([4, 3], [3]) },
      { by: (picture) => picture.choose('[2, 3] + [2]'), rows: () => [] },
    ],
    views: [
      { rows: views },
      {
        by: (picture) => picture.type('place in memory', 5),
        rows: () => [
          [0, 1, '(0, 0)', '(0, 0)', '(0, 0)'],
          [1, 2, '(0, 1)', '(1, 0)', '(0, 1)'],
          [2, 3, '(0, 2)', '(2, 0)', '(1, 0)'],
          [3, 4, '(1, 0)', '(0, 1)', '(1, 1)'],
          [4, 5, '(1, 1)', '(1, 1)', '(2, 0)'],
          [5, 6, '(1, 2)', '(2, 1)', '(2, 1)'],
        ],
      },
    ],
    product: [
      { rows: product(A, B) },
      // The text's example in the other order.
      { by: (picture) => picture.choose('b · a'), rows: product(B, A) },
    ],
  },
};
