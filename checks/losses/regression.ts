/** The laws of mae and mse, the losses of regression, and of their gradients. */
import fc, { type Arbitrary } from 'fast-check';
import { Tensor, tensor } from '#tensor';
import { FORMULA, PRINTED } from '../../engine/kit/agree.ts';
import { smooth, tensorOf, tensors } from '../../engine/kit/arbitraries.ts';
import { equal, holds } from '../../engine/kit/claims.ts';
import { type CheckOptions, exercise } from '../../engine/kit/exercise.ts';
import { derivative, elementwise, numericalGradient } from '../../engine/kit/oracles.ts';
import { aNumber, aTensor } from '../../engine/kit/results.ts';
import {
  allWrong,
  broadcastingShapes,
  broadcastShapes,
  differentShapes,
  distinct,
  errorsOfAnySize,
  largeDistinct,
  largePredictions,
  ofShapes,
  placeIn,
  predictions,
  targetsAndErrors,
  unequalShapes,
} from './inputs.ts';

type Options = CheckOptions<[Tensor, Tensor]>;

const unequal = ofShapes(unequalShapes);
const UNEQUAL: Options = { first: differentShapes.map((shapes) => ofShapes(shapes)), cases: 3 };

const broadcast = ofShapes(broadcastShapes);
const BROADCAST: Options = {
  first: broadcastingShapes.map((shapes) => ofShapes(shapes)),
  cases: 3,
};

const ANY_SHAPE: Options = { first: [...errorsOfAnySize, largePredictions], cases: 4 };
const ANY_DISTINCT: Options = { first: [...errorsOfAnySize, largeDistinct], cases: 4 };
const ALL_WRONG: Options = { first: allWrong, cases: 1 };
const FEW = { cases: 3 };

const total = (x: Tensor): number => [...x.data].reduce((sum, value) => sum + value);

const squared = elementwise('x^2');
const size = elementwise('sqrt(x^2)');
const slopeOfSize = derivative('abs(x) / n');
const slopeOfSquare = derivative('x^2 / n');

const closedMae = (pred: Tensor, target: Tensor): number =>
  total(size(pred.sub(target))) / pred.size;

const closedMse = (pred: Tensor, target: Tensor): number =>
  total(squared(pred.sub(target))) / pred.size;

/** The same numbers, with `change` made to the one at `place`. */
const changed = (x: Tensor, place: number, change: (value: number) => number): Tensor =>
  x.map((value, i) => (i === place ? change(value) : value));

/** Targets, errors, one of the errors, and how much further out that one is to go. */
const withOutlier = targetsAndErrors.chain(([target, errors]) =>
  fc.tuple(
    fc.constant(target),
    fc.constant(errors),
    fc.nat({ max: 1000 }).map((choice) => placeIn(errors, choice)),
    fc.integer({ min: 1, max: 1000 }),
  ),
);

/** `error` moved away from 0 by `d`. */
const outwards = (d: number) => (error: number) => error + Math.sign(error) * d;

export const mae = exercise(1, ['pred', 'target'], aNumber)
  .example('the worked example, errors −1, 0 and 2', [tensor([2, 5, 1]), tensor([3, 5, -1])], 1)
  .formula('(1/N) Σ |pred_i − target_i| over all elements', predictions, closedMae, ANY_SHAPE)
  .law(
    'mae(a, b) = mae(b, a)',
    predictions,
    (mae, a, b) => equal(mae(a, b), mae(b, a), { received: 'mae(a, b)', expected: 'mae(b, a)' }),
    FEW,
  )
  .law(
    'an outlier counts linearly: d more error adds d/N',
    withOutlier,
    (mae, target, errors, place, d) => {
      const worse = target.add(changed(errors, place, outwards(d)));
      equal(mae(worse, target), mae(target.add(errors), target) + d / errors.size, {
        received: 'mae with the outlier',
        expected: 'mae before + d/N',
      });
    },
    FEW,
  )
  .rejects('rejects unequal shapes', unequal, UNEQUAL)
  .rejects('rejects unequal shapes, also those that broadcast', broadcast, BROADCAST)
  .pure(predictions, ALL_WRONG);

const factor = fc.constantFrom(0.001, 0.01, 0.5, 2, 3, 100, 1000);

const targetsErrorsAndFactor = targetsAndErrors.chain(([target, errors]) =>
  fc.tuple(fc.constant(target), fc.constant(errors), factor),
);

/** The error in one of the places is 0. */
const someEqual: Arbitrary<[Tensor, Tensor]> = tensors().chain((target) =>
  fc
    .tuple(tensorOf(target.shape, smooth()), fc.nat({ max: 1000 }))
    .map(([errors, choice]) => [
      target.add(changed(errors, placeIn(errors, choice), () => 0)),
      target,
    ]),
);

export const maeGrad = exercise(2, ['pred', 'target'], aTensor)
  .example(
    'the worked example, errors −1, 0 and 2',
    [tensor([2, 5, 1]), tensor([3, 5, -1])],
    tensor([-1 / 3, 0, 1 / 3]),
  )
  .formula(
    'sign(pred_i − target_i) / N',
    distinct,
    (pred, target) => slopeOfSize(pred.sub(target), { n: pred.size }),
    ANY_DISTINCT,
  )
  .gradient(
    '∂mae/∂pred_i, by differences',
    distinct,
    (pred, target) => numericalGradient((moved) => closedMae(moved, target), pred),
    FEW,
  )
  .law(
    'which way, not how far: the same for errors c times as large',
    targetsErrorsAndFactor,
    (maeGrad, target, errors, c) =>
      equal(maeGrad(target.add(errors.mul(c)), target), maeGrad(target.add(errors), target), {
        received: 'maeGrad for the errors c·e',
        expected: 'maeGrad for the errors e',
      }),
    FEW,
  )
  .contract(
    '0 where pred = target, by convention',
    someEqual,
    (maeGrad, pred, target) =>
      equal(maeGrad(pred, target), signs(pred.sub(target)), { received: 'maeGrad' }),
    FEW,
  )
  .rejects('rejects unequal shapes', unequal, UNEQUAL)
  .rejects('rejects unequal shapes, also those that broadcast', broadcast, BROADCAST)
  .pure(predictions, ALL_WRONG);

/** sign(e_i) / N, with 0 for 0. */
const signs = (errors: Tensor): Tensor =>
  errors.map((e) => (Number(e > 0) - Number(e < 0)) / errors.size);

/** Targets, and errors that differ in their signs only. */
const ofOneSize = fc
  .tuple(tensors(), fc.integer({ min: 1, max: 100 }))
  .chain(([target, s]) =>
    fc.tuple(fc.constant(target), tensorOf(target.shape, fc.constantFrom(s, -s)), fc.constant(s)),
  );

export const mse = exercise(1, ['pred', 'target'], aNumber)
  .example(
    'the printed example, five ones as target',
    [tensor([-0.5549, 0.9619, 0.0894, -0.5288, 0.7511]), tensor([1, 1, 1, 1, 1])],
    1.1295,
    PRINTED,
  )
  .formula('(1/N) Σ (pred_i − target_i)² over all elements', predictions, closedMse, ANY_SHAPE)
  .law(
    'mse(a, b) = mse(b, a)',
    predictions,
    (mse, a, b) => equal(mse(a, b), mse(b, a), { received: 'mse(a, b)', expected: 'mse(b, a)' }),
    FEW,
  )
  .law(
    'an outlier counts quadratically: d more error adds (2|e|d + d²)/N',
    withOutlier,
    (mse, target, errors, place, d) => {
      const worse = target.add(changed(errors, place, outwards(d)));
      const more = 2 * Math.abs(errors.data[place]!) * d + d * d;
      equal(mse(worse, target), mse(target.add(errors), target) + more / errors.size, {
        received: 'mse with the outlier',
        expected: 'mse before + (2|e|d + d²)/N',
      });
    },
    FEW,
  )
  .law(
    'mse ≥ mae²',
    predictions,
    (mse, pred, target) => {
      const [squares, bound] = [mse(pred, target), closedMae(pred, target) ** 2];
      const enough = squares >= bound - FORMULA * Math.max(1, bound);
      holds(enough, 'mse ≥ mae²', { pred, target, mse: squares, 'mae²': bound });
    },
    FEW,
  )
  .law(
    'errors that are all ±s have the mse s²',
    ofOneSize,
    (mse, target, errors, s) =>
      equal(mse(target.add(errors), target), s * s, { received: 'mse', expected: 's²' }),
    FEW,
  )
  .rejects('rejects unequal shapes', unequal, UNEQUAL)
  .rejects('rejects unequal shapes, also those that broadcast', broadcast, BROADCAST)
  .pure(predictions, ALL_WRONG);

export const mseGrad = exercise(2, ['pred', 'target'], aTensor)
  .example(
    'the worked example, errors −1, 0 and 2',
    [tensor([2, 5, 1]), tensor([3, 5, -1])],
    tensor([-2 / 3, 0, 4 / 3]),
  )
  .formula(
    '2·(pred_i − target_i) / N',
    predictions,
    (pred, target) => slopeOfSquare(pred.sub(target), { n: pred.size }),
    ANY_SHAPE,
  )
  .gradient(
    '∂mse/∂pred_i, by differences',
    predictions,
    (pred, target) => numericalGradient((moved) => closedMse(moved, target), pred),
    FEW,
  )
  .law(
    'errors c times as large pull c times as hard',
    targetsErrorsAndFactor,
    (mseGrad, target, errors, c) =>
      equal(
        mseGrad(target.add(errors.mul(c)), target),
        mseGrad(target.add(errors), target).mul(c),
        {
          received: 'mseGrad for the errors c·e',
          expected: 'c·mseGrad for the errors e',
        },
      ),
    FEW,
  )
  .law(
    'a step of N/2 against it leads to the target',
    predictions,
    (mseGrad, pred, target) => {
      const gradient = mseGrad(pred, target);
      const arrived = pred.map((value, i) => value - (pred.size / 2) * (gradient.data[i] ?? NaN));
      equal(arrived, target, { received: 'pred − (N/2)·mseGrad', expected: 'target' });
    },
    FEW,
  )
  .rejects('rejects unequal shapes', unequal, UNEQUAL)
  .rejects('rejects unequal shapes, also those that broadcast', broadcast, BROADCAST)
  .pure(predictions, ALL_WRONG);
