import * as reference from '../../../reference/mlp.ts';
import { type Layer, tensor } from '#tensor';
import { formatPoint } from '../../pictures/parts/format.ts';
import type { LessonPictures } from './lesson.ts';
import type { Rows } from './picture.ts';

type Functions = typeof reference;

const BY_HAND: readonly Layer[] = [
  {
    w: tensor([
      [1, 0],
      [-1, 1],
    ]),
    b: tensor([0, -1]),
  },
  { w: tensor([[2, -2]]), b: tensor([0.5]) },
];

/** The gates of XOR, with k times the weights that a step would need. */
const gates = (k: number): Layer[] => [
  {
    w: tensor([
      [2 * k, 2 * k],
      [-2 * k, -2 * k],
    ]),
    b: tensor([-k, 3 * k]),
  },
  { w: tensor([[2 * k, 2 * k]]), b: tensor([-3 * k]) },
];

/** The total of neuron i: its weights times what went before, and its bias. */
const totalOf = ({ w, b }: Layer, i: number, before: readonly number[]): number =>
  before.reduce((sum, value, j) => sum + w.at(i, j) * value, b.at(i));

/** The values of the hidden layer and of the output, for one input. */
function valuesOf({ mlpForward }: Functions, x: readonly number[], layers: readonly Layer[]) {
  const upTo = (count: number): number[] =>
    Array.from(mlpForward(tensor([x]), layers.slice(0, count)).data);
  return { h: upTo(1), y: upTo(2)[0]! };
}

const network =
  (x: readonly number[], layersOf: (functions: Functions) => readonly Layer[]) =>
  (functions: Functions): Rows => {
    const layers = layersOf(functions);
    const [hidden, output] = layers as [Layer, Layer];
    const { h, y } = valuesOf(functions, x, layers);
    const row = (name: string, layer: Layer, i: number, before: readonly number[], a: number) => [
      name,
      formatPoint([layer.w.at(i, 0), layer.w.at(i, 1)]),
      layer.b.at(i),
      totalOf(layer, i, before),
      a,
    ];
    return [
      row('h₁', hidden, 0, x, h[0]!),
      row('h₂', hidden, 1, x, h[1]!),
      row('y', output, 0, h, y),
    ];
  };

const hidden =
  (k: number) =>
  (functions: Functions): Rows => {
    const layers = gates(k);
    const rowOf = (x: readonly number[], last: string | number) => {
      const { h, y } = valuesOf(functions, x, layers);
      return [formatPoint(x), ...h, totalOf(layers[1]!, 0, h), y, last];
    };
    return [
      rowOf([0, 0], 0),
      rowOf([0, 1], 1),
      rowOf([1, 0], 1),
      rowOf([1, 1], 0),
      rowOf([0.25, 0.25], 'diamond'),
    ];
  };

export const mlp: LessonPictures<Functions> = {
  lesson: 'mlp',
  reference,
  mistakes: [['a.matmul(w.transpose()).add(b)', 'a.matmul(w.transpose())']],
  pictures: {
    network: [
      { rows: network([1, 2], () => BY_HAND) },
      { by: (picture) => picture.type('x₁', -1), rows: network([-1, 2], () => BY_HAND) },
      { by: (picture) => picture.choose('xorMlp()'), rows: network([0, 1], (f) => f.xorMlp()) },
    ],
    hidden: [{ rows: hidden(10) }, { by: (picture) => picture.type('k', 1), rows: hidden(1) }],
  },
};
