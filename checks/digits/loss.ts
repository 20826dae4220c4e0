/** The laws of the loss and its gradients. */
import fc from 'fast-check';
import { type Layer, Tensor } from '#tensor';
import { labels, real } from '../../engine/kit/arbitraries.ts';
import { equal } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { numericalGradient } from '../../engine/kit/oracles.ts';
import { aNumber, aRecord, aTensor, listOf } from '../../engine/kit/results.ts';
import { type Answered, answered, brokenChain, deep, far, wrongLabels } from './inputs.ts';
import { type Gradient, gradientsOf, lossOf } from './network.ts';

type LossGrads = { loss: number; grads: Gradient[] };

const lossAndGradients = (x: Tensor, chosen: number[], layers: Layer[]): LossGrads => ({
  loss: lossOf(x, chosen, layers),
  grads: gradientsOf(x, chosen, layers),
});

/** Every weight and every bias, moved by itself. */
function byDifferences(x: Tensor, chosen: number[], network: Layer[]): LossGrads {
  const lossWith = (k: number, layer: Layer) => lossOf(x, chosen, network.with(k, layer));
  const grads = network.map(({ w, b }, k) => ({
    dw: numericalGradient((at) => lossWith(k, { w: at, b }), w),
    db: numericalGradient((at) => lossWith(k, { w, b: at }), b),
  }));
  return { loss: lossOf(x, chosen, network), grads };
}

const twice = (x: Tensor): Tensor =>
  new Tensor([2 * x.shape[0]!, ...x.shape.slice(1)], [...x.data, ...x.data]);

/** A label too few, or too many. */
const wrongCount = answered().chain(([x, chosen, layers]) =>
  fc
    .constantFrom(...(chosen.length > 1 ? [-1, 1] : [1]))
    .chain((more) =>
      fc.tuple(
        fc.constant(x),
        labels(chosen.length + more, layers.at(-1)!.b.size),
        fc.constant(layers),
      ),
    ),
);

const unfitting = brokenChain.map(([x, layers]): Answered => [
  x,
  Array<number>(x.shape[0]!).fill(0),
  layers,
]);

export const lossGrads = exercise(
  3,
  ['x', 'labels', 'layers'],
  aRecord<LossGrads>({
    loss: aNumber,
    grads: listOf(aRecord<Gradient>({ dw: aTensor, db: aTensor })),
  }),
)
  .formula(
    'dz = (softmax − onehot)/n at the end, and through ReLU to the front',
    answered(),
    lossAndGradients,
    {
      first: [deep, answered(1), answered(2)],
      cases: 5,
    },
  )
  .gradient('∂loss/∂w and ∂loss/∂b, by differences', answered(), byDifferences, {
    first: [answered(3)],
    cases: 2,
  })
  .law(
    'every image twice: the same loss and gradients',
    answered(),
    (lossGrads, x, chosen, layers) =>
      equal(lossGrads(twice(x), [...chosen, ...chosen], layers), lossGrads(x, chosen, layers), {
        received: 'of every image twice',
        expected: 'of every image once',
      }),
    { cases: 2 },
  )
  .law(
    'a shift of all last biases changes nothing',
    fc.tuple(answered(), real(10)),
    (lossGrads, [x, chosen, layers], c) => {
      const { w, b } = layers.at(-1)!;
      const shifted = [...layers.slice(0, -1), { w, b: b.add(c) }];
      equal(lossGrads(x, chosen, shifted), lossGrads(x, chosen, layers), {
        received: 'with b + c',
        expected: 'with b',
      });
    },
    { cases: 2 },
  )
  .stability(
    'right at logits of ±1000',
    far,
    (lossGrads, x, chosen, layers) =>
      equal(lossGrads(x, chosen, layers), lossAndGradients(x, chosen, layers)),
    { cases: 4 },
  )
  .rejects('rejects labels that are none of the classes', wrongLabels, { cases: 6 })
  .rejects('rejects a number of labels other than n', wrongCount, { cases: 4 })
  .rejects('rejects layers that do not chain', unfitting, { cases: 3 })
  .pure(answered(), { first: [deep], cases: 2 });
