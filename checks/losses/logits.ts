/** The laws of the cross-entropy that starts from logits. */
import fc, { type Arbitrary } from 'fast-check';
import { tensor, Tensor, zeros } from '#tensor';
import { FORMULA, PRINTED } from '../../engine/kit/agree.ts';
import { extents, labels, real, tensorOf } from '../../engine/kit/arbitraries.ts';
import { equal, holds } from '../../engine/kit/claims.ts';
import { type CheckOptions, exercise } from '../../engine/kit/exercise.ts';
import { derivative, numericalGradient } from '../../engine/kit/oracles.ts';
import { aNumber, aTensor } from '../../engine/kit/results.ts';
import {
  far,
  farRows,
  FRACTIONAL,
  fractional,
  largeLogits,
  logitsAndLabels,
  NEGATIVE,
  negative,
  oneClass,
  oneHotRows,
  TOO_LARGE,
  tooLarge,
  withStranger,
} from './inputs.ts';
import { closedLogSoftmax, ofShape, rowAround } from './log-softmax.ts';

const FEW = { cases: 3 };

/** p_i = 1 / Σ_j e^(x_j − x_i) */
const closedSoftmax = (x: Tensor): Tensor =>
  x.map((xi, i) => 1 / rowAround(x, i).reduce((sum, xj) => sum + Math.exp(xj - xi), 0));

/** (1/N) Σ_n (log Σ_j e^{x_nj} − x_n,label) */
function closedLoss(logits: Tensor, chosen: readonly number[]): number {
  const logP = closedLogSoftmax(logits);
  return chosen.reduce((sum, label, n) => sum - logP.at(n, label), 0) / chosen.length;
}

/** −(1/N) Σ_n log p_n,label in the two steps that the loss joins. */
function lossInTwoSteps(logits: Tensor, chosen: readonly number[]): number {
  const p = closedSoftmax(logits);
  const truth = chosen.reduce((product, label, n) => product * p.at(n, label), 1);
  return -Math.log(truth) / chosen.length;
}

const equalLogits = extents(2).chain(([n, c]) =>
  fc.tuple(
    real(100).map((value) => new Tensor([n!, c!], Array(n! * c!).fill(value))),
    labels(n!, c!),
  ),
);

const logitsLabelsAndShift = extents(2).chain(([n, c]) =>
  fc.tuple(tensorOf([n!, c!]), labels(n!, c!), tensorOf([n!, 1], real(10))),
);

/** A label too few or too many; a single label or a single row are among them. */
const unfittingCount: Arbitrary<[Tensor, number[]]> = extents(2).chain(([n, c]) =>
  fc
    .integer({ min: 1, max: 3 })
    .map((other) => (other < n! ? other : other + 1))
    .chain((count) => fc.tuple(tensorOf([n!, c!]), labels(count, c!))),
);

const withStrangers: Arbitrary<[Tensor, number[]]> = extents(2).chain(([n, c]) =>
  fc.tuple(
    tensorOf([n!, c!]),
    withStranger(n!, c!, fc.oneof(fractional(c!), negative(), tooLarge(c!))),
  ),
);

type Options = CheckOptions<[Tensor, number[]]>;

/** With many samples of many classes, one class, and an answer that is nearly certain. */
const ANY_SIZE: Options = {
  first: [oneClass, [tensor([[10, 0, 0]]), [0]], largeLogits],
  cases: 5,
};

/** The least probable class is the true one, and the most probable; no row is in reach of e^x. */
const FAR: Options = {
  first: [
    [tensor([[1000, 0, -1000]]), [2]],
    [tensor([[1000, -1000]]), [1]],
    // Here e^720 is lost already, but e^−720 is not.
    [tensor([[0, 720]]), [0]],
    [tensor([[-1000, -1001]]), [1]],
    [farRows, [0, 1, 2, 0]],
  ],
  cases: 3,
};

/** One for all, one too many, one too few, and half as many. */
const OTHER_COUNT: Options = {
  first: [
    [3, 1],
    [1, 2],
    [4, 3],
    [4, 2],
    [9, 10],
  ].map(([n, count]) => fc.tuple(tensorOf([n!, 3]), labels(count!, 3))),
  cases: 3,
};

const STRANGERS: Options = {
  first: [...FRACTIONAL, ...NEGATIVE, ...TOO_LARGE].map((chosen) => [tensorOf([3, 3]), chosen]),
  cases: 3,
};

const UNSORTED: Options = {
  first: [
    [
      tensor([
        [1, 2, 3],
        [0, 1, 0],
      ]),
      [2, 0],
    ],
  ],
  cases: 2,
};

export const crossEntropyWithLogits = exercise(1, ['logits', 'labels'], aNumber)
  .example(
    'the printed example, label 2',
    [tensor([[-2.2957, -0.3874, 0.0251]]), [2]],
    0.5654,
    PRINTED,
  )
  .formula('(1/N) Σ_n (log Σ_j e^{x_nj} − x_n,label)', logitsAndLabels(), closedLoss, ANY_SIZE)
  .law(
    'crossEntropy(softmax(logits), oneHot(labels))',
    logitsAndLabels(),
    (loss, logits, chosen) =>
      equal(loss(logits, chosen), lossInTwoSteps(logits, chosen), {
        received: 'crossEntropyWithLogits(logits, labels)',
        expected: 'crossEntropy(softmax(logits), oneHot(labels))',
      }),
    FEW,
  )
  .law(
    'never below 0',
    logitsAndLabels(real(10)),
    (loss, logits, chosen) => {
      const value = loss(logits, chosen);
      holds(value >= -FORMULA, 'loss ≥ 0', { loss: value });
    },
    FEW,
  )
  .law(
    'equal logits cost log c',
    equalLogits,
    (loss, logits, chosen) =>
      equal(loss(logits, chosen), Math.log(logits.shape[1]!), { expected: 'log c' }),
    FEW,
  )
  .law(
    'a shift of a whole row changes nothing',
    logitsLabelsAndShift,
    (loss, logits, chosen, c) =>
      equal(loss(logits.add(c), chosen), loss(logits, chosen), {
        received: 'loss of logits + c',
        expected: 'loss of logits',
      }),
    FEW,
  )
  .stability(
    'finite and right up to ±1000',
    logitsAndLabels(far),
    (loss, logits, chosen) => equal(loss(logits, chosen), closedLoss(logits, chosen)),
    FAR,
  )
  .rejects('rejects a number of labels other than n', unfittingCount, OTHER_COUNT)
  .rejects('rejects labels that are not whole numbers from 0 to c − 1', withStrangers, STRANGERS)
  .pure(logitsAndLabels(), UNSORTED);

// --- Its gradient ------------------------------------------------------------------------------

/** ∂/∂x of one row's loss; `s` is the sum of e^{x_j} over the other classes. */
const slopeAtLabel = derivative('log(exp(x) + s) - x');
const slopeElsewhere = derivative('log(exp(x) + s)');

function symbolicGradient(logits: Tensor, chosen: readonly number[]): Tensor {
  const [n, c] = [chosen.length, logits.shape[1]!];
  return logits.map((value, i) => {
    const all = rowAround(logits, i).reduce((sum, xj) => sum + Math.exp(xj), 0);
    const slope = i % c === chosen[Math.floor(i / c)] ? slopeAtLabel : slopeElsewhere;
    return slope(tensor(value), { s: all - Math.exp(value) }).item() / n;
  });
}

const closedGradient = (logits: Tensor, chosen: readonly number[]): Tensor =>
  closedSoftmax(logits).sub(oneHotRows(chosen, logits.shape[1]!)).div(chosen.length);

export const crossEntropyWithLogitsGrad = exercise(2, ['logits', 'labels'], aTensor)
  .example(
    'the worked example, labels 2 and 0',
    [
      tensor([
        [-2.2957, -0.3874, 0.0251],
        [0, 0, 0],
      ]),
      [2, 0],
    ],
    tensor([
      [0.0279, 0.188, -0.2159],
      [-0.3333, 0.1667, 0.1667],
    ]),
    PRINTED,
  )
  .formula('(softmax(logits) − oneHot(labels)) / N', logitsAndLabels(), closedGradient, ANY_SIZE)
  .gradient('∂loss/∂x, symbolically', logitsAndLabels(), symbolicGradient, FEW)
  .gradient(
    '∂loss/∂x, by differences',
    logitsAndLabels(),
    (logits, chosen) => numericalGradient((moved) => closedLoss(moved, chosen), logits),
    FEW,
  )
  .law(
    'each row sums to 0',
    logitsAndLabels(),
    (grad, logits, chosen) => {
      const sums = ofShape(logits.shape, grad(logits, chosen)).sum(-1);
      equal(sums, zeros(sums.shape), { received: 'Σ_i g_ni', expected: '0' });
    },
    FEW,
  )
  .law(
    'each row weighs 1/N of what it weighs alone',
    logitsAndLabels(),
    (grad, logits, chosen) => {
      const alone = chosen.flatMap((label, n) => [...grad(logits.slice(n, n + 1), [label]).data]);
      equal(
        [...grad(logits, chosen).data],
        alone.map((value) => value / chosen.length),
        {
          received: 'gradient of the batch',
          expected: 'gradient of each row alone, divided by N',
        },
      );
    },
    FEW,
  )
  .stability(
    'finite and right up to ±1000',
    logitsAndLabels(far),
    (grad, logits, chosen) => equal(grad(logits, chosen), closedGradient(logits, chosen)),
    FAR,
  )
  .rejects('rejects a number of labels other than n', unfittingCount, OTHER_COUNT)
  .rejects('rejects labels that are not whole numbers from 0 to c − 1', withStrangers, STRANGERS)
  .pure(logitsAndLabels(), UNSORTED);
