/** The laws of oneHot and crossEntropy: labels as probabilities, and what they are compared with. */
import fc, { type Arbitrary } from 'fast-check';
import { tensor, Tensor } from '#tensor';
import { FORMULA, PRINTED } from '../../engine/kit/agree.ts';
import { extents, labels } from '../../engine/kit/arbitraries.ts';
import { equal, holds } from '../../engine/kit/claims.ts';
import { exercise, type OnPurpose } from '../../engine/kit/exercise.ts';
import { scalar } from '../../engine/kit/oracles.ts';
import { aNumber, aTensor } from '../../engine/kit/results.ts';
import {
  broadcastingMatrices,
  broadcastMatrices,
  differentMatrices,
  FRACTIONAL,
  fractional,
  NEGATIVE,
  negative,
  normalised,
  oneHotRows,
  probabilities,
  sizes,
  targets,
  TOO_LARGE,
  tooLarge,
  unequalMatrices,
  withStranger,
} from './inputs.ts';

const labelsAndClasses = extents(2, 5).chain(([n, c]) => fc.tuple(labels(n!, c!), fc.constant(c!)));

/** Labels of which one is none, and the number of classes. */
const withOneOf = (stranger: (c: number) => Arbitrary<number>) =>
  extents(2).chain(([n, c]) => fc.tuple(withStranger(n!, c!, stranger(c!)), fc.constant(c!)));

/** Labels of three classes, one of which is none. */
const strangers = (lists: readonly number[][]) => ({
  first: lists.map((chosen): [number[], number] => [chosen, 3]),
  cases: 3,
});

const FEW = { cases: 3 };

export const oneHot = exercise(1, ['labels', 'classes'], aTensor)
  .example("the document's label 2 of 3", [[2], 3], tensor([[0, 0, 1]]))
  .formula("1 in the label's column, 0 elsewhere", labelsAndClasses, oneHotRows, {
    first: [
      [[2, 0, 1], 3],
      [[1, 0], 4],
      [[0, 0], 1],
      [[0, 11, 3, 10, 1, 4, 2, 9, 7], 12],
    ],
    cases: 4,
  })
  .law(
    'each row sums to 1',
    labelsAndClasses,
    (oneHot, chosen, classes) => {
      const y = oneHot(chosen, classes);
      holds(y.rank === 2, 'one row per label, one column per class', { shape: [...y.shape] });
      equal(y.sum(1), tensor(chosen.map(() => 1)), { received: 'Σ_i y_ni', expected: '1' });
    },
    FEW,
  )
  .law(
    'the labels can be read back: Σ_i i·y_ni = label_n',
    labelsAndClasses,
    (oneHot, chosen, c) => {
      const y = oneHot(chosen, c);
      holds(y.rank === 2, 'one row per label, one column per class', { shape: [...y.shape] });
      const numbered = y.map((value, index) => value * (index % y.shape[1]!));
      equal(numbered.sum(1), tensor(chosen), { received: 'Σ_i i·y_ni', expected: 'labels' });
    },
    FEW,
  )
  .rejects('rejects labels that are not whole', withOneOf(fractional), strangers(FRACTIONAL))
  .rejects('rejects negative labels', withOneOf(negative), strangers(NEGATIVE))
  .rejects('rejects labels from `classes` on', withOneOf(tooLarge), strangers(TOO_LARGE))
  .pure(labelsAndClasses, { first: [[[2, 0, 1], 3]], cases: 2 });

const minusLog = scalar('-log(x)');

/** −(1/N) Σ y·log p, only where y is not 0. */
function closedCrossEntropy(p: Tensor, y: Tensor): number {
  const [n] = p.shape;
  const terms = Array.from(y.data, (yi, i) => (yi === 0 ? 0 : yi * minusLog(p.data[i]!)));
  return terms.reduce((sum, term) => sum + term) / n!;
}

const probabilitiesAndTargets = sizes.chain(([n, c]) =>
  fc.tuple(probabilities([n, c]), targets(n, c)),
);

/** The same probability for all classes. */
const uniformAndTargets = sizes.chain(([n, c]) =>
  fc.tuple(fc.constant(new Tensor([n, c], Array(n * c).fill(1 / c))), targets(n, c)),
);

/** Two distributions in which everything is possible. */
const twoDistributions = sizes.chain(([n, c]) =>
  fc.tuple(probabilities([n, c]), probabilities([n, c])),
);

/** Probabilities that are exactly 0 in some of the places (at least one) where the target is 0. */
const impossibleElsewhere = sizes.chain(([n, c]) =>
  fc
    .tuple(probabilities([n, c]), labels(n, c), fc.nat({ max: n - 1 }))
    .map(([p, chosen, row]): [Tensor, Tensor] => {
      const y = oneHotRows(chosen, c);
      const crossedOut = (i: number) =>
        y.data[i] === 0 && (Math.floor(i / c) === row || i % 2 === 0);
      return [normalised(p.map((value, i) => (crossedOut(i) ? 0 : value))), y];
    }),
);

/** Targets that give a class a thousandth or a millionth; a single class; many of everything. */
const targetsOnPurpose: readonly OnPurpose<[Tensor, Tensor]>[] = [
  [
    tensor([
      [0.7, 0.2, 0.1],
      [0.1, 0.6, 0.3],
    ]),
    tensor([
      [0.989, 0.01, 0.001],
      [0.0001, 0.999899, 0.000001],
    ]),
  ],
  [tensor([[1], [1]]), tensor([[1], [1]])],
  fc.tuple(probabilities([9, 12]), probabilities([9, 12])),
];

/** Certain, and right. */
const certain = oneHotRows([0, 2], 3);

/** p of the true class is small, down to 10⁻¹⁰, and the others share the rest. */
const surprises = sizes.chain(([n, c]) =>
  fc
    .tuple(labels(n, c), fc.integer({ min: 1, max: 10 }))
    .map(([chosen, digits]): [Tensor, Tensor] => {
      const y = oneHotRows(chosen, c);
      const small = 10 ** -digits;
      return [y.map((yi) => (yi === 1 ? small : (1 - small) / (c - 1))), y];
    }),
);

/** One on either side of the limits to which some clip p. */
const smallOnPurpose: readonly OnPurpose<[Tensor, Tensor]>[] = [1e-10, 1e-7, 1e-5].map((small) => [
  tensor([[small, 1 - small]]),
  tensor([[1, 0]]),
]);

const distributionsOf = (shapes: typeof unequalMatrices): Arbitrary<[Tensor, Tensor]> =>
  shapes.chain(([a, b]) => fc.tuple(probabilities(a), probabilities(b)));

export const crossEntropy = exercise(2, ['probs', 'target'], aNumber)
  .example(
    'the worked example, labels 0 and 2',
    [
      tensor([
        [0.7, 0.2, 0.1],
        [0.1, 0.6, 0.3],
      ]),
      tensor([
        [1, 0, 0],
        [0, 0, 1],
      ]),
    ],
    0.7803,
    PRINTED,
  )
  .formula('−(1/N) Σ_n Σ_i y_i·log p_i', probabilitiesAndTargets, closedCrossEntropy, {
    first: targetsOnPurpose,
    cases: 5,
  })
  .law(
    'equal probabilities cost log c, whatever the targets',
    uniformAndTargets,
    (loss, p, y) =>
      equal(loss(p, y), Math.log(p.shape[1]!), { received: 'crossEntropy', expected: 'log c' }),
    FEW,
  )
  .law(
    'least where p = y',
    twoDistributions,
    (loss, p, y) => {
      const [at, least] = [loss(p, y), loss(y, y)];
      holds(at >= least - FORMULA, 'crossEntropy(p, y) ≥ crossEntropy(y, y)', {
        p,
        y,
        'crossEntropy(p, y)': at,
        'crossEntropy(y, y)': least,
      });
    },
    FEW,
  )
  .law(
    'a batch costs the mean of its rows',
    probabilitiesAndTargets,
    (loss, p, y) => {
      const rows = Array.from({ length: p.shape[0]! }, (_, n) =>
        loss(p.slice(n, n + 1), y.slice(n, n + 1)),
      );
      equal(loss(p, y), rows.reduce((sum, row) => sum + row) / rows.length, {
        received: 'crossEntropy of the batch',
        expected: 'mean of crossEntropy row by row',
      });
    },
    FEW,
  )
  .stability(
    'a target of 0 adds nothing, also where p = 0',
    impossibleElsewhere,
    (loss, p, y) => equal(loss(p, y), closedCrossEntropy(p, y)),
    { first: [[certain, certain]], cases: 4 },
  )
  .stability(
    'right for small probabilities too, down to 10⁻¹⁰',
    surprises,
    (loss, p, y) => equal(loss(p, y), closedCrossEntropy(p, y)),
    { first: smallOnPurpose, cases: 3 },
  )
  .rejects('rejects unequal shapes', distributionsOf(unequalMatrices), {
    first: differentMatrices.map(distributionsOf),
    cases: 3,
  })
  .rejects(
    'rejects unequal shapes, also those that broadcast',
    distributionsOf(broadcastMatrices),
    { first: broadcastingMatrices.map(distributionsOf), cases: 3 },
  )
  .pure(probabilitiesAndTargets, { first: [[certain, certain]], cases: 2 });
