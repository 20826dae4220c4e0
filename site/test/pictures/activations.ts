import * as reference from '../../../reference/activations.ts';
import { tensor } from '#tensor';
import { formatSignificant } from '../../pictures/parts/format.ts';
import type { LessonPictures } from './lesson.ts';
import { type Rows, rowOf } from './picture.ts';

type Functions = typeof reference;
type Name = 'sigmoid' | 'tanh' | 'relu' | 'leakyRelu' | 'gelu' | 'silu';

const HALVES = Array.from({ length: 25 }, (_, i) => i / 2 - 6);

/** At the point of the tangent, and then at every half. */
const curve =
  (name: Name, x: number) =>
  (functions: Functions): Rows =>
    [x, ...HALVES].map((at) => [
      at,
      functions[name](tensor([at])).item(),
      functions[`${name}Prime`](tensor([at])).item(),
    ]);

const SCORES = [0.674, 1.489, 0.6908, 0.4289, 1.1718];
const PRINTED = [0.1492, 0.337, 0.1517, 0.1167, 0.2454];

const softmax =
  (sign: 1 | -1) =>
  (functions: Functions): Rows => {
    const p = functions.softmax(tensor(SCORES.map((x) => sign * x))).data;
    return SCORES.map((x, i) => ['₁₂₃₄₅'[i]!, x, Math.exp(sign * x), p[i]!, PRINTED[i]!]);
  };

const chain =
  (z: number, layers: number) =>
  ({ chainGradient }: Functions): Rows =>
    Array.from({ length: layers }, (_, i) => i + 1).map((n) =>
      rowOf(
        n,
        formatSignificant(0.25 ** n),
        (['sigmoid', 'tanh', 'relu'] as const).map((name) =>
          formatSignificant(chainGradient(Array<number>(n).fill(z), name)),
        ),
      ),
    );

export const activations: LessonPictures<Functions> = {
  lesson: 'activations',
  reference,
  mistakes: [
    ['1 / (1 + Math.exp(-v))', '1 / (1 + Math.exp(v))'],
    ['v : slope * v', 'v : -slope * v'],
    ['e.div(e.sum(-1, true))', 'e.div(e.max(-1, true))'],
    ['product *= factor', 'product += factor'],
  ],
  pictures: {
    'curve-sigmoid': [
      { rows: curve('sigmoid', 2) },
      { by: (picture) => picture.type('x', -1), rows: curve('sigmoid', -1) },
      { by: (picture) => picture.choose('gelu'), rows: curve('gelu', -1) },
    ],
    'curve-leaky': [
      { rows: curve('leakyRelu', -2) },
      { by: (picture) => picture.choose('tanh'), rows: curve('tanh', -2) },
    ],
    'curve-silu': [
      { rows: curve('silu', 1) },
      { by: (picture) => picture.choose('relu'), rows: curve('relu', 1) },
    ],
    softmax: [
      { rows: softmax(1) },
      { by: (picture) => picture.choose('with e^(−x), as printed'), rows: softmax(-1) },
    ],
    chain: [
      { rows: chain(1, 10) },
      { by: (picture) => picture.type('layers n', 3), rows: chain(1, 3) },
      { by: (picture) => picture.type('every z', -2), rows: chain(-2, 3) },
    ],
  },
};
