/** The laws of softmax and of its Jacobian. */
import fc from 'fast-check';
import { ones, tensor, Tensor, zeros } from '#tensor';
import { PRINTED } from '../../engine/kit/agree.ts';
import { extents, listOfLength, real, tensorOf } from '../../engine/kit/arbitraries.ts';
import { equal, holds } from '../../engine/kit/claims.ts';
import { exercise, type OnPurpose } from '../../engine/kit/exercise.ts';
import { centralDifference, elementwise } from '../../engine/kit/oracles.ts';
import { aTensor } from '../../engine/kit/results.ts';
import { CHANGING, far, farTensors, FEW, inPairs, ofShape, tensors } from './inputs.ts';

/** p_i = 1 / Σ_j e^(x_j − x_i): the formula divided through by e^{x_i}. It cannot be ∞/∞. */
const probability = (row: ArrayLike<number>, i: number): number =>
  1 / Array.from(row, (xj) => Math.exp(xj - row[i]!)).reduce((sum, term) => sum + term);

/** Softmax of every run of elements along the last axis. */
function closedSoftmax(x: Tensor): Tensor {
  const k = x.shape.at(-1)!;
  return x.map((_, index) => {
    const i = index % k;
    return probability(x.data.slice(index - i, index - i + k), i);
  });
}

/** The same elements in another order. */
const inOrder = (x: Tensor, order: readonly number[]): Tensor =>
  x.map((_, i) => x.data[order[i]!]!);

const scoresAndOrder = fc.integer({ min: 2, max: 6 }).chain((k) => {
  const places = Array.from({ length: k }, (_, i) => i);
  return fc.tuple(tensorOf([k]), fc.shuffledSubarray(places, { minLength: k, maxLength: k }));
});

const vectors = (of: fc.Arbitrary<number>) => tensors({ of, maxRank: 1, maxSize: 6 });

const twoClasses = extents(1).chain(([n]) => fc.tuple(tensorOf([n!, 2])));

const fourScores = tensor([2, -1, 0.5, 0.25]);

/** Many axes; many rows of many classes; a single class; the same numbers as one row and as two. */
const rowsOnPurpose: readonly OnPurpose<[Tensor]>[] = [
  [tensorOf([2, 1, 3, 1, 2, 1, 4])],
  [tensorOf([9, 12])],
  [tensorOf([3, 1])],
  [fourScores],
  [inPairs(fourScores)],
];

/** Each row with another way to lose: overflow, 0/0 beside a row of larger scores, clipping. */
const farRows = tensor([
  [1000, 0, -1000],
  [-1000, 0, 1000],
  [-1000, -1000, -800],
  [800, 745, 710],
  [-710, -745, -800],
]);

const sigmoid = elementwise('1 / (1 + exp(-x))');

export const softmax = exercise(2, ['x'], aTensor)
  .example(
    'the printed example',
    [tensor([0.674, 1.489, 0.6908, 0.4289, 1.1718])],
    tensor([0.1492, 0.337, 0.1517, 0.1167, 0.2454]),
    PRINTED,
  )
  .formula('e^{x_i} / Σ_j e^{x_j} along the last axis', [tensors()], closedSoftmax, {
    first: rowsOnPurpose,
    cases: 6,
  })
  .law(
    'the probabilities along the last axis sum to 1',
    [tensors()],
    (softmax, x) => {
      const sums = ofShape(x.shape, softmax(x)).sum(-1);
      equal(sums, ones(sums.shape), { received: 'Σ_i p_i', expected: '1' });
    },
    FEW,
  )
  .law(
    'softmax(x + c) = softmax(x)',
    [tensors(), real(10)],
    (softmax, x, c) =>
      equal(softmax(x.add(c)), softmax(x), { received: 'softmax(x + c)', expected: 'softmax(x)' }),
    FEW,
  )
  .law(
    'x_i < x_j makes p_i < p_j',
    [vectors(real(3))],
    (softmax, x) => {
      const p = softmax(x);
      const ordered = x.data.every((xi, i) =>
        x.data.every((xj, j) => xi >= xj || p.data[i]! < p.data[j]!),
      );
      holds(ordered, 'x_i < x_j ⇒ p_i < p_j', { x, p });
    },
    FEW,
  )
  .law(
    'reordering x reorders p alike',
    scoresAndOrder,
    (softmax, x, order) =>
      equal(softmax(inOrder(x, order)), inOrder(softmax(x), order), {
        received: 'softmax(P·x)',
        expected: 'P·softmax(x)',
      }),
    FEW,
  )
  .law(
    'for two classes p₁ = σ(x₁ − x₂)',
    twoClasses,
    (softmax, x) => {
      const differences = x.matmul(tensor([1, -1]));
      const first = ofShape(x.shape, softmax(x)).matmul(tensor([1, 0]));
      equal(first, sigmoid(differences), { received: 'p₁', expected: 'σ(x₁ − x₂)' });
    },
    FEW,
  )
  .stability(
    'finite and right up to ±1000',
    [farTensors],
    (softmax, x) => equal(softmax(x), closedSoftmax(x)),
    {
      first: [[farRows], [tensor([-1000, -1001])]],
      cases: 3,
    },
  )
  .pure([tensors()], CHANGING);

/** A `[k, k]` matrix of `entry(i, j)`. */
const square = (k: number, entry: (i: number, j: number) => number): Tensor =>
  new Tensor(
    [k, k],
    Array.from({ length: k * k }, (_, n) => entry(Math.floor(n / k), n % k)),
  );

function closedJacobian(x: Tensor): Tensor {
  const p = closedSoftmax(x).data;
  return square(x.size, (i, j) => p[i]! * ((i === j ? 1 : 0) - p[j]!));
}

/** ∂p_i/∂x_j, by moving x_j a little to both sides. */
function jacobianByDifferences(x: Tensor): Tensor {
  return square(x.size, (i, j) => {
    const along = (moved: number) => probability(x.data.with(j, moved), i);
    return centralDifference(along, x.data[j]!);
  });
}

const scores = vectors(real());

export const softmaxJacobian = exercise(2, ['x'], aTensor)
  .formula('J_ij = p_i·(δ_ij − p_j)', [scores], closedJacobian, {
    first: [
      [listOfLength(16, real()).map((x) => tensor(x))],
      [tensor([2])],
      [tensor([2, 0.5, -1])],
    ],
    cases: 4,
  })
  .gradient('∂p_i/∂x_j, by differences', [scores], jacobianByDifferences, FEW)
  .law(
    'each row sums to 0',
    [scores],
    (softmaxJacobian, x) => {
      const sums = ofShape([x.size, x.size], softmaxJacobian(x)).sum(-1);
      equal(sums, zeros(sums.shape), { received: 'Σ_j J_ij', expected: '0' });
    },
    FEW,
  )
  .law(
    'J is symmetric',
    [scores],
    (softmaxJacobian, x) => {
      const jacobian = ofShape([x.size, x.size], softmaxJacobian(x));
      equal(jacobian, jacobian.transpose(), { received: 'J', expected: 'Jᵀ' });
    },
    FEW,
  )
  .stability(
    'finite and right up to ±1000',
    [vectors(far)],
    (softmaxJacobian, x) => equal(softmaxJacobian(x), closedJacobian(x)),
    { first: [[tensor([1000, 0, -1000])], [tensor([-800, -745])]], cases: 3 },
  )
  .pure([scores], { first: [[tensor([2, 0.5, -1])]], cases: 2 });
