/** The laws of mlpForward: one layer after the other, each with a sigmoid. */
import fc, { type Arbitrary } from 'fast-check';
import { type Layer, tensor, type Tensor } from '#tensor';
import { PRINTED } from '../../engine/kit/agree.ts';
import { layer, layers, smooth, tensorOf } from '../../engine/kit/arbitraries.ts';
import { equal, holds, within } from '../../engine/kit/claims.ts';
import { exercise, type OnPurpose } from '../../engine/kit/exercise.ts';
import { aTensor } from '../../engine/kit/results.ts';
import type { Data } from '../../engine/sandbox/codec.ts';
import {
  answer,
  batch,
  batchAndNetwork,
  deepWidths,
  networksOnPurpose,
  otherThan,
  rowsOf,
  widths,
} from './network.ts';

const forward = (x: Tensor, network: readonly Layer[]): Tensor =>
  tensor(rowsOf(x).map((sample) => answer(sample, network)));

/** A batch, a network that fits it, and one of its gaps between two layers: after layer `cut`. */
const withCut = widths(2).chain((sizes) =>
  fc.tuple(
    batch(sizes[0]!),
    layers(sizes),
    fc.integer({ min: 1, max: sizes.length - 2 }), // layers 1 … cut, and the others
  ),
);

/** Totals of at most 18, where σ is not yet rounded to 0 or 1. */
const moderate = widths().chain((sizes) =>
  fc.tuple(batch(sizes[0]!, smooth(2)), layers(sizes, smooth(2))),
);

/** A network, and another order for the neurons of one of its hidden layers. */
const withNewOrder = withCut.chain(([x, network, cut]) => {
  const places = Array.from(network[cut]!.w.slice(0, 1).data, (_, place) => place);
  const length = { minLength: places.length, maxLength: places.length };
  return fc.tuple(
    fc.constant(x),
    fc.constant(network),
    fc.constant(cut),
    fc.shuffledSubarray(places, length),
  );
});

const inOrder = <T>(items: readonly T[], order: readonly number[]): T[] =>
  order.map((place) => items[place]!);

/** Neurons `before` the gap in another order, and the weights `after` it accordingly. */
function reordered(before: Layer, after: Layer, order: readonly number[]): [Layer, Layer] {
  const { w, b } = before;
  return [
    { w: tensor(inOrder(rowsOf(w), order)), b: tensor(inOrder([...b.data], order)) },
    { w: tensor(rowsOf(after.w).map((row) => inOrder(row, order))), b: after.b },
  ];
}

const SIZES = [1000, 800, 745, 710, 400, 100, 40, 20];
const far = fc.constantFrom(...SIZES.flatMap((size) => [size, -size]));
const few = fc.integer({ min: -2, max: 2 });

/** Whole numbers, and two layers at most: weights of 1000 magnify every rounding. */
const saturated = widths(1, 2).chain((sizes) =>
  fc.tuple(batch(sizes[0]!, few), layers(sizes, far)),
);

/** e^z of 1000 is too large for float64, and so is e^−z of −1000. */
const overflowing: OnPurpose<[Tensor, Layer[]]> = [
  tensor([[1], [-1]]),
  [{ w: tensor([[1000]]), b: tensor([0]) }],
];

// --- Networks that do not chain ----------------------------------------------------------------

type Call = [x: Tensor, layers: Layer[]];

const unfittingX: Arbitrary<Call> = widths().chain((sizes) =>
  fc.tuple(otherThan(sizes[0]!).chain(batch), layers(sizes)),
);

/** Too few values, too many, and a batch that would fit if it were transposed. */
const unfittingXOnPurpose: Arbitrary<Call>[] = [
  fc.tuple(tensorOf([2, 2]), layers([3, 1])),
  fc.tuple(tensorOf([2, 4]), layers([3, 1])),
  fc.tuple(tensorOf([3, 2]), layers([3, 2])),
];

/** A network, and the place of the layer in it, counted from 0, that shall not fit. */
type Place = readonly [x: Tensor, layers: Layer[], place: number];

/** The layer there expects another width than the layer before it has. */
const breakChain = ([x, network, place]: Place): Arbitrary<Call> => {
  const [outputs, inputs] = network[place]!.w.shape;
  return otherThan(inputs!)
    .chain((other) => layer(other, outputs!, smooth(2)))
    .map((stranger): Call => [x, network.with(place, stranger)]);
};

const brokenChain: Arbitrary<Call> = withCut.chain(breakChain);

/** Where only the first few layers are compared, a late one goes unnoticed. */
const deepAt = (place: number): Arbitrary<Place> =>
  deepWidths.chain((sizes) => fc.tuple(batch(sizes[0]!), layers(sizes), fc.constant(place)));

/** The layer there with so many biases. */
const withBiases =
  (count: number) =>
  ([x, network, place]: Place): Arbitrary<Call> =>
    tensorOf([count]).map((b): Call => [x, network.with(place, { w: network[place]!.w, b })]);

/** Among the lengths are those that broadcasting accepts: 1, or any at all where out = 1. */
const unfittingB: Arbitrary<Call> = fc
  .tuple(batchAndNetwork, fc.nat({ max: 3 }))
  .chain(([[x, network], choice]) => {
    const place = choice % network.length;
    return otherThan(network[place]!.b.size).chain((count) =>
      withBiases(count)([x, network, place]),
    );
  });

/** One, too few and too many biases, in the first layer, in between, in the last, and far back. */
const unfittingBOnPurpose: Arbitrary<Call>[] = [
  ...[0, 1, 2].flatMap((place) =>
    [1, 2, 4].map((count) =>
      fc.tuple(batch(2), layers([2, 3, 3, 3]), fc.constant(place)).chain(withBiases(count)),
    ),
  ),
  fc.tuple(batch(2), layers([2, 3, 1]), fc.constant(1)).chain(withBiases(3)),
  deepAt(10).chain(withBiases(1)),
];

/** Every w laid out as `[in, out]`, and the first of them not square. */
const turnedWeights: Arbitrary<Call> = widths()
  .chain((sizes) => otherThan(sizes[0]!).map((first) => sizes.with(1, first)))
  .chain((sizes) => fc.tuple(batch(sizes[0]!), layers(sizes)))
  .map(([x, network]): Call => [x, network.map(({ w, b }) => ({ w: w.transpose(), b }))]);

export const mlpForward = exercise(3, ['x', 'layers'], aTensor)
  .example(
    'the worked example, a network 2→2→1',
    [
      tensor([[1, 2]]),
      [
        {
          w: tensor([
            [1, 0],
            [-1, 1],
          ]),
          b: tensor([0, -1]),
        },
        { w: tensor([[2, -2]]), b: tensor([0.5]) },
      ],
    ],
    tensor([[0.7235]]),
    PRINTED,
  )
  .formula('a ← σ(W·a + b) through every layer, for each row of x', batchAndNetwork, forward, {
    first: networksOnPurpose,
    cases: 8,
  })
  .law(
    'the first layers and then the others are the whole network',
    withCut,
    (mlp, x, all, cut) =>
      equal(mlp(x, all), mlp(mlp(x, all.slice(0, cut)), all.slice(cut)), {
        received: 'mlpForward(x, all layers)',
        expected: 'mlpForward(mlpForward(x, first layers), other layers)',
      }),
    { cases: 4 },
  )
  .law(
    'rows are independent: a batch gives what its rows give alone',
    batchAndNetwork,
    (mlp, x, network) => {
      const together = mlp(x, network).toArray();
      const alone = rowsOf(x).flatMap((row) => mlp(tensor([row]), network).toArray<Data[]>());
      equal(together, alone, {
        received: 'mlpForward(x)',
        expected: 'mlpForward of each row of x alone',
      });
    },
    { cases: 4 },
  )
  .law(
    'every output lies between 0 and 1',
    moderate,
    (mlp, x, network) => within(mlp(x, network), 0, 1, { open: true }),
    { cases: 4 },
  )
  .law(
    'larger biases in the last layer make larger outputs',
    moderate,
    (mlp, x, network) => {
      const { w, b } = network.at(-1)!;
      const [before, after] = [
        mlp(x, network),
        mlp(x, [...network.slice(0, -1), { w, b: b.add(1) }]),
      ];
      const risen = before.data.every((output, i) => output < after.data[i]!);
      holds(risen, 'y(b) < y(b + 1)', { 'y(b)': before, 'y(b + 1)': after });
    },
    { cases: 4 },
  )
  .law(
    'hidden neurons in another order make the same network',
    withNewOrder,
    (mlp, x, network, cut, order) => {
      const neighbours = reordered(network[cut - 1]!, network[cut]!, order);
      const other = network.toSpliced(cut - 1, 2, ...neighbours);
      equal(mlp(x, other), mlp(x, network), {
        received: 'output with the hidden neurons reordered',
        expected: 'output before',
      });
    },
    { cases: 4 },
  )
  .stability(
    'finite and right with weights up to ±1000',
    saturated,
    (mlp, x, network) => equal(mlp(x, network), forward(x, network)),
    { first: [overflowing], cases: 4 },
  )
  .rejects('rejects an x that does not fit the first layer', unfittingX, {
    first: unfittingXOnPurpose,
    cases: 4,
  })
  .rejects('rejects a layer that does not fit the one before it', brokenChain, {
    first: [deepAt(10).chain(breakChain)],
    cases: 6,
  })
  .rejects('rejects a b whose length is not out', unfittingB, {
    first: unfittingBOnPurpose,
    cases: 4,
  })
  .rejects('rejects weights laid out as [in, out]', turnedWeights, { cases: 4 })
  .pure(batchAndNetwork, { first: networksOnPurpose.slice(-1), cases: 2 });
