/** The laws of lesson 03: the fully connected layer, and flatten. */
import { tensor, type Tensor, zeros } from '#tensor';
import fc, { type Arbitrary } from 'fast-check';
import { real, shapes, tensorOf, tensors } from '../../engine/kit/arbitraries.ts';
import { equal } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { aTensor } from '../../engine/kit/results.ts';
import type { Data } from '../../engine/sandbox/codec.ts';

const LARGEST = 4;
const extent = fc.integer({ min: 1, max: LARGEST });

/** n, in and out: mostly different, and such that a square layer shrinks to a smaller square. */
const sizes = fc
  .tuple(extent, extent, fc.nat({ max: LARGEST - 1 }))
  .map(([n, inputs, offset]) => ({ n, inputs, outputs: 1 + ((inputs - 1 + offset) % LARGEST) }));

/** Two extents that differ, either of them the larger. */
const unequal = fc.tuple(extent, extent).map(([a, b]) => [a, b < a ? b : b + 1] as const);

type Layer = [x: Tensor, w: Tensor, b: Tensor];
type Shape = readonly number[];

const ofShapes = (x: Shape, w: Shape, b: Shape, of = real()): Arbitrary<Layer> =>
  fc.tuple(tensorOf(x, of), tensorOf(w, of), tensorOf(b, of));

/** A batch x `[n, in]` and a layer w `[out, in]`, b `[out]` that fits it. */
const fitting = sizes.chain(({ n, inputs, outputs }) =>
  ofShapes([n, inputs], [outputs, inputs], [outputs]),
);

/** Larger extents than anything here needs, of larger numbers. */
const large = [
  ofShapes([2, 13], [3, 13], [3], real(1000)),
  ofShapes([12, 3], [11, 3], [11], real(1000)),
];

/** Square in every way, where no shape tells what belongs to what. */
const square = ofShapes([2, 2], [2, 2], [2]);

/** Two batches of one shape, a w that fits both, and a factor that leads out to large numbers. */
const linearInputs = sizes.chain(({ n, inputs, outputs }) =>
  fc.tuple(tensorOf([n, inputs]), tensorOf([n, inputs]), tensorOf([outputs, inputs]), real(100)),
);

/** One `in` for x and another for w. */
const unfittingW = fc
  .tuple(extent, unequal, extent)
  .chain(([n, [inputs, other], outputs]) => ofShapes([n, inputs], [outputs, other], [outputs]));

/** w laid out as `[in, out]`, which is plain to see where it is not square. */
const turnedW = fc
  .tuple(extent, unequal)
  .chain(([n, [inputs, outputs]]) => ofShapes([n, inputs], [inputs, outputs], [outputs]));

/** Among them the lengths that broadcasting accepts: 1, or any at all where out = 1. */
const unfittingB = fc
  .tuple(extent, extent, unequal)
  .chain(([n, inputs, [outputs, length]]) => ofShapes([n, inputs], [outputs, inputs], [length]));

/** One sample, a batch of matrices, biases in a column: each would fit but for its rank. */
const otherRanks = fc
  .tuple(extent, extent, fc.integer({ min: 2, max: LARGEST }), extent, fc.nat({ max: 6 }))
  .chain(([n, inputs, outputs, more, which]) => {
    const [x, w, b] = [[n, inputs], [outputs, inputs], [outputs]];
    const shapes: readonly (readonly [Shape, Shape, Shape])[] = [
      [[n, inputs, more], w, b],
      [[more, n, inputs], w, b],
      [x, [inputs], [1]],
      [x, [outputs, inputs, more], b],
      [x, w, []],
      [x, w, [outputs, 1]],
      [x, w, [n, outputs]],
    ];
    return ofShapes(...shapes[which]!);
  });

const rowsOf = (x: Tensor): number[][] => x.toArray<number[][]>();

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** Neuron by neuron and sample by sample, without any matrix. */
const neurons = (x: Tensor, w: Tensor, b: Tensor): Tensor =>
  tensor(rowsOf(x).map((row) => rowsOf(w).map((weights, j) => dot(weights, row) + b.at(j))));

const SMALL = tensor([
  [1, 0],
  [2, 3],
]);

const dense = exercise(3, ['x', 'w', 'b'], aTensor)
  .example(
    'one row through a layer from 5 to 3',
    [
      tensor([[1, 2, 0, -1, 3]]),
      tensor([
        [1, 0, 2, 1, 0],
        [0, 1, -1, 0, 1],
        [2, -1, 0, 3, 1],
      ]),
      tensor([0.5, -1, 2]),
    ],
    tensor([[0.5, 4, 2]]),
  )
  .formula('each row of the answer is W·(row of x) + b', fitting, neurons, {
    // Twice, of other numbers: nothing may be kept.
    first: [square, square, ofShapes([3, 2], [1, 2], [1]), ...large],
    cases: 6,
  })
  .law(
    'linear in x when b = 0',
    linearInputs,
    (dense, x1, x2, w, a) => {
      const b = zeros([w.shape[0]!]);
      const [y1, y2] = [dense(x1, w, b), dense(x2, w, b)];
      // Not y1.mul(a).add(y2): answers of unequal shapes are a failure of the law, not of the check.
      const combined = y1.map((value, i) => a * value + y2.data[i]!);
      equal(dense(x1.mul(a).add(x2), w, b), combined, {
        received: 'dense(a·x₁ + x₂)',
        expected: 'a·dense(x₁) + dense(x₂)',
      });
    },
    { first: [[tensor([[3]]), tensor([[2]]), tensor([[4]]), 100]], cases: 3 },
  )
  .law(
    'rows are independent: a batch gives what its rows give alone',
    fitting,
    (dense, x, w, b) => {
      const together = dense(x, w, b).toArray();
      const alone = rowsOf(x).flatMap((row) => dense(tensor([row]), w, b).toArray<Data[]>());
      equal(together, alone, { received: 'dense(x)', expected: 'dense of each row of x alone' });
    },
    { first: [ofShapes([2, 3], [2, 3], [2])], cases: 2 },
  )
  .law(
    'b is added to every row',
    fitting,
    (dense, x, w, b) => {
      const [without, biases] = [dense(x, w, zeros(b.shape)), b.toArray<number[]>()];
      const added = without.map((value, i) => value + biases[i % b.size]!);
      equal(dense(x, w, b), added, { received: 'dense(x, w, b)', expected: 'dense(x, w, 0) + b' });
    },
    { first: [[tensor([[1, 2]]), SMALL, tensor([5, -6])]], cases: 2 },
  )
  .rejects('rejects a w that does not fit x', fc.oneof(unfittingW, turnedW), {
    first: [
      ofShapes([2, 3], [3, 2], [2]),
      ofShapes([2, 3], [2, 2], [2]),
      ofShapes([2, 2], [2, 3], [2]),
      ofShapes([2, 1], [2, 3], [2]),
      ofShapes([2, 3], [2, 1], [2]),
      ofShapes([2, 12], [2, 13], [2]),
      ofShapes([2, 13], [2, 12], [2]),
    ],
    cases: 3,
  })
  .rejects('rejects a b whose length is not out', unfittingB, {
    first: [
      ofShapes([2, 2], [3, 2], [1]),
      ofShapes([2, 2], [1, 2], [3]),
      ofShapes([2, 2], [4, 2], [2]),
      ofShapes([2, 2], [2, 2], [4]),
    ],
    cases: 3,
  })
  .rejects('rejects an x, w or b of another rank', otherRanks, {
    first: [
      ofShapes([1, 3], [4, 3], [4, 1]),
      ofShapes([4, 3], [4, 3], [4, 1]),
      ofShapes([2, 3, 1], [4, 3], [4]),
      ofShapes([2, 3, 2], [4, 3], [4]),
      ofShapes([2, 3, 2], [4, 2], [4]),
      ofShapes([2, 3], [4, 3, 1], [4]),
      ofShapes([1, 1], [4, 1, 3], [4]),
      ofShapes([2, 3], [4, 3], []),
    ],
    cases: 3,
  })
  .pure(fitting, { first: [ofShapes([2, 3], [2, 3], [2])], cases: 3 });

/** Samples with two to four axes of their own: `[n, d1, d2]` and longer. */
const images = fc.oneof(shapes(3, 4, LARGEST), shapes(5, 5, 2)).chain((shape) => tensorOf(shape));

const sevenths = real(1000).map((n) => n / 7);
const [tallImage, manyAxes, longAxes] = [
  [2, 2, 3],
  [2, 1, 3, 1, 2, 1, 2, 1],
  [12, 2, 11],
].map((shape) => tensorOf(shape, sevenths));
const matrices = shapes(2, 2, LARGEST).chain((shape) => tensorOf(shape));
const vectors = tensors({ minRank: 1, maxRank: 1 });

/** Through nested arrays, where the row-major order is that of reading. */
const readOut = (x: Tensor): Tensor =>
  tensor(x.toArray<unknown[][]>().map((sample) => sample.flat(Infinity) as number[]));

const flatten = exercise(2, ['x'], aTensor)
  .example(
    "the document's two samples: [2, 3, 3] becomes [2, 9]",
    [
      tensor([
        [
          [1.7425, -0.9942, -0.7627],
          [-0.9275, -0.1685, 0.2359],
          [0.2866, 0.7387, 2.2588],
        ],
        [
          [-0.4658, 1.7903, 0.1089],
          [-0.7114, -1.1871, 1.172],
          [0.2332, 1.2128, -0.346],
        ],
      ]),
    ],
    tensor([
      [1.7425, -0.9942, -0.7627, -0.9275, -0.1685, 0.2359, 0.2866, 0.7387, 2.2588],
      [-0.4658, 1.7903, 0.1089, -0.7114, -1.1871, 1.172, 0.2332, 1.2128, -0.346],
    ]),
  )
  .formula('[n, d1, d2, …] becomes [n, d1·d2·…] in row-major order', [images], readOut, {
    // Twice, of other numbers: nothing may be kept.
    first: [[tallImage!], [tallImage!], [manyAxes!], [longAxes!]],
    cases: 4,
  })
  .law(
    'a rank-2 tensor comes back unchanged',
    [matrices],
    (flatten, x) => equal(flatten(x), x, { received: 'flatten(x)', expected: 'x' }),
    { first: [[tensorOf([2, 3])], [tensorOf([1, 3])], [tensorOf([3, 1])]], cases: 2 },
  )
  .law(
    'the batch as a single sample is a single row',
    [images],
    (flatten, x) => {
      const numbers = flatten(x).toArray<number[][]>().flat();
      equal(flatten(x.reshape([1, ...x.shape])), tensor([numbers]), {
        received: 'flatten(x as [1, n, d1, …])',
        expected: 'the rows of flatten(x), joined',
      });
    },
    { first: [[tallImage!]], cases: 3 },
  )
  .rejects('rejects rank < 2', [vectors], {
    first: [[tensor(5)], [tensor([5])], [tensorOf([16])]],
    cases: 2,
  })
  .pure([images], {
    first: [[tensorOf([2, 2, 3])], [tensorOf([3, 2])], [tensorOf([2, 3, 1, 2])]],
    cases: 2,
  });

export const exercises = { dense, flatten };
