import * as reference from '../../../reference/training.ts';
import { type Layer, randn, type Tensor, tensor, zeros } from '#tensor';
import type { LessonPictures } from './lesson.ts';
import { type Rows, rowOf } from './picture.ts';

type Functions = typeof reference;

const POINTS = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
const LABELS = [0, 1, 1, 0];

function randomLayers(h: number, seed: number): Layer[] {
  const weights = randn([3 * h], seed);
  return [
    { w: weights.slice(0, 2 * h).reshape([h, 2]), b: zeros([h]) },
    { w: weights.slice(2 * h).reshape([1, h]), b: zeros([1]) },
  ];
}

const answers = (layers: readonly Layer[]): Tensor =>
  layers.reduce(
    (a, { w, b }) =>
      a
        .matmul(w.transpose())
        .add(b)
        .map((z) => 1 / (1 + Math.exp(-z))),
    tensor(POINTS),
  );

/** The loss, the four answers and the accuracy, at the start and after each step. */
const course =
  (h: number, seed: number, steps: number) =>
  ({ train, accuracy }: Functions): Rows => {
    const rows: number[][] = [];
    const target = tensor(LABELS.map((label) => [label]));
    let layers = randomLayers(h, seed);
    for (let step = 0; step <= steps; step++) {
      const { losses, layers: next } = train(tensor(POINTS), target, layers, { lr: 10, steps: 1 });
      const y = answers(layers);
      rows.push([step, losses[0]!, ...y.data, accuracy(y, LABELS)]);
      layers = next;
    }
    return rows;
  };

const trained =
  (seed: number) =>
  ({ trainXor }: Functions): Rows => {
    const y = answers(trainXor(seed));
    return POINTS.map((point, i) => rowOf(point, LABELS[i]!, y.data[i]!));
  };

export const training: LessonPictures<Functions> = {
  lesson: 'training',
  reference,
  mistakes: [
    ['grads[k]!.dw.mul(lr)', 'grads[k]!.dw.mul(lr / 2)'],
    ['steps: 120 }', 'steps: 300 }'],
  ],
  pictures: {
    train: [
      { rows: course(8, 1, 120) },
      { by: (picture) => picture.type('hidden neurons', 3), rows: course(3, 1, 120) },
    ],
    width: [
      { rows: course(2, 4, 200) },
      { by: (picture) => picture.type('seed', 5), rows: course(2, 5, 200) },
    ],
    trained: [{ rows: trained(1) }, { by: (picture) => picture.type('seed', 7), rows: trained(7) }],
  },
};
