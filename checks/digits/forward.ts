/** The laws of reading: logits, and the digit that is read. */
import fc, { type Arbitrary } from 'fast-check';
import { type Layer, tensor, Tensor } from '#tensor';
import { real } from '../../engine/kit/arbitraries.ts';
import { equal } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { aNumber, aTensor, listOf } from '../../engine/kit/results.ts';
import { brokenChain, deep, images, SILENT, unfittingBias, unfittingImages } from './inputs.ts';
import { logitsOf, predictedBy } from './network.ts';

const ofDeep: Arbitrary<[Tensor, Layer[]]> = deep.map(([x, , layers]) => [x, layers]);

/** Several images, and one of them. */
const oneOfSeveral = images().chain(([x, layers]) =>
  fc.tuple(fc.constant(x), fc.constant(layers), fc.nat({ max: x.shape[0]! - 1 })),
);

/** ReLU alone bends: without it in the last layer, biases of the last layer only shift. */
const withShift = fc.tuple(images(), real(5));

export const logits = exercise(1, ['x', 'layers'], aTensor)
  .formula('a_k = relu(a_{k−1}·w_kᵀ + b_k), the last without relu', images(), logitsOf, {
    first: [SILENT, ofDeep],
    cases: 6,
  })
  .law(
    'each image is read by itself',
    oneOfSeveral,
    (logits, x, layers, n) =>
      equal(logits(x, layers).slice(n, n + 1), logits(x.slice(n, n + 1), layers), {
        received: 'row n of all',
        expected: 'image n alone',
      }),
    { cases: 3 },
  )
  .law(
    'a flattened image is the same image',
    images(),
    (logits, x, layers) =>
      equal(logits(x, layers), logits(x.reshape([x.shape[0]!, x.size / x.shape[0]!]), layers)),
    { cases: 3 },
  )
  .law(
    'a shift of the last biases shifts every logit, whatever its sign',
    withShift,
    (logits, [x, layers], c) => {
      const { w, b } = layers.at(-1)!;
      equal(logits(x, [...layers.slice(0, -1), { w, b: b.add(c) }]), logits(x, layers).add(c), {
        received: 'with b + c',
        expected: 'logits + c',
      });
    },
    { cases: 3 },
  )
  .rejects('rejects images that do not fit the first layer', unfittingImages, { cases: 4 })
  .rejects('rejects a layer that does not fit the one before it', brokenChain, { cases: 4 })
  .rejects('rejects a b whose length is not out', unfittingBias, { cases: 4 })
  .pure(images(), { first: [SILENT], cases: 2 });

/** One layer whose logits are those that are wanted, for images of one black pixel. */
const ofLogits = (rows: number[][]): [Tensor, Layer[]] => [
  tensor(rows.map((_, n) => rows.map((_, m) => Number(n === m)))),
  [{ w: tensor(rows).transpose(), b: tensor(rows[0]!.map(() => 0)) }],
];

/** Logits with equals among the largest. */
const withEquals = fc
  .array(fc.array(fc.constantFrom(0, 1, 2, -1), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map(ofLogits);

export const predict = exercise(1, ['x', 'layers'], listOf(aNumber))
  .formula('argmax_j logits_nj', images(), predictedBy, { first: [SILENT, ofDeep], cases: 6 })
  .law(
    'the first of equals',
    withEquals,
    (predict, x, layers) => equal(predict(x, layers), predictedBy(x, layers)),
    {
      first: [
        ofLogits([[1, 1, 1]]),
        ofLogits([
          [-1, -3, -1],
          [0, 2, 2],
        ]),
      ],
      cases: 3,
    },
  )
  .law(
    'below 0, too',
    images(1).map(([x, [layer]]) => [x, [{ w: layer!.w, b: layer!.b.sub(100) }]] as const),
    (predict, x, layers) => equal(predict(x, [...layers]), predictedBy(x, layers)),
    { cases: 2 },
  )
  .pure(images(), { cases: 2 });
