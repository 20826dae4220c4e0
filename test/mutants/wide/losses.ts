/** Wide inputs of lesson 06. */
import fc from 'fast-check';
import { Tensor } from '#tensor';
import { labels, listOfLength, tensorOf } from '../../../engine/kit/arbitraries.ts';
import { type Arg } from '../../../engine/sandbox/codec.ts';
import { alike, any, choose, list, of, tensors, unlike, whole, type Wide } from './parts.ts';

/** Predictions and targets, of which some are met exactly. */
const predictions = alike([1, 5], any, any).chain(([pred, target]) =>
  listOfLength(pred!.size, fc.boolean()).map((met): Arg[] => [
    pred!.map((value, i) => (met[i] ? target!.data[i]! : value)),
    target!,
  ]),
);
const regression: Wide = { right: predictions, wrong: unlike() };

const rowOf = (c: number) =>
  list(choose(0, 1, 1e-6, 2, 0.3), c, c).map((row) => {
    const sum = row.reduce((a, b) => a + b, 0);
    return row.map((value) => (sum > 0 ? value / sum : 1 / c));
  });

/** Probabilities, and targets that are 0 wherever these are. */
const distributions = fc
  .tuple(whole(1, 7), whole(1, 7))
  .chain(([n, c]) =>
    fc.tuple(
      fc.constant([n, c]),
      list(rowOf(c), n, n),
      list(list(choose(0, 0, 1, 0.5), c, c), n, n),
    ),
  )
  .map(([extents, probs, weights]): Arg[] => {
    const target = probs.flatMap((row, i) => row.map((p, j) => (p > 0 ? weights[i]![j]! : 0)));
    return [new Tensor(extents, probs.flat()), new Tensor(extents, target)];
  });

const labelled = fc
  .tuple(whole(1, 9), whole(1, 9))
  .chain(([n, c]) => of(tensorOf([n, c], any), labels(n, c)));

const notALabel = (classes: number) =>
  choose(classes, classes + 3, -1, -2, 0.5, -0.5, NaN, Infinity);

const mislabelled = fc
  .tuple(whole(1, 5), whole(1, 5), whole(0, 4))
  .chain(([n, c, at]) =>
    fc
      .tuple(tensorOf([n, c], any), labels(n, c), notALabel(c))
      .map(([logits, right, wrong]): [Tensor, number[]] => [logits, right.with(at % n, wrong)]),
  );

const miscounted = fc
  .tuple(whole(2, 5), whole(1, 5), choose(-1, 1, 2))
  .chain(([n, c, more]) => of(tensorOf([n, c], any), labels(n + more, c)));

const logits: Wide = { right: labelled, wrong: fc.oneof(mislabelled, miscounted) };

export const LOSSES: Record<string, Wide> = {
  mae: regression,
  maeGrad: regression,
  mse: regression,
  mseGrad: regression,
  oneHot: {
    right: whole(1, 12).chain((c) => of(list(fc.nat({ max: c - 1 }), 1, 12), fc.constant(c))),
    wrong: mislabelled.map(([{ shape }, wrong]): Arg[] => [wrong, shape[1]!]),
  },
  crossEntropy: { right: distributions, wrong: unlike(choose(0.25, 0.5)) },
  logSoftmax: { right: of(tensors(1, 5)) },
  crossEntropyWithLogits: logits,
  crossEntropyWithLogitsGrad: logits,
};
