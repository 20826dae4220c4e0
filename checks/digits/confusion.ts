/** The laws of the confusion matrix. */
import fc, { type Arbitrary } from 'fast-check';
import { Tensor } from '#tensor';
import { labels, whole } from '../../engine/kit/arbitraries.ts';
import { equal } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { aTensor } from '../../engine/kit/results.ts';
import { strangeLabels } from './inputs.ts';

type Read = [labels: number[], predicted: number[], classes: number];

const read: Arbitrary<Read> = fc
  .tuple(whole(1, 9), whole(1, 4))
  .chain(([n, classes]) => fc.tuple(labels(n, classes), labels(n, classes), fc.constant(classes)));

function counted(labels: number[], predicted: number[], classes: number): Tensor {
  const pairs = labels.map((label, i) => `${label} ${predicted[i]}`);
  const counts = Array.from({ length: classes * classes }, (_, at) => {
    const pair = `${Math.floor(at / classes)} ${at % classes}`;
    return pairs.filter((each) => each === pair).length;
  });
  return new Tensor([classes, classes], counts);
}

const unequal: Arbitrary<Read> = fc
  .tuple(whole(1, 5), whole(1, 3), fc.boolean())
  .chain(([n, more, isFirst]) =>
    fc.tuple(labels(isFirst ? n + more : n, 3), labels(isFirst ? n : n + more, 3), fc.constant(3)),
  );

/** One of the labels or of what was read is no class. */
const strange: Arbitrary<Read> = fc
  .tuple(read, fc.boolean(), fc.nat({ max: 99 }))
  .chain(([[truth, predicted, classes], isFirst, place]) =>
    strangeLabels(classes).map((stranger): Read => {
      const changed = (list: number[]) => list.with(place % list.length, stranger);
      return isFirst ? [changed(truth), predicted, classes] : [truth, changed(predicted), classes];
    }),
  );

const FIVE_TIMES: Read = [[0, 1, 2, 2, 1], [0, 2, 2, 1, 1], 3];

export const confusion = exercise(1, ['labels', 'predicted', 'classes'], aTensor)
  .formula('how many images of digit i were read as j', read, counted, {
    first: [FIVE_TIMES, [[1], [0], 2], [[], [], 2], [[0], [0], 4]],
    cases: 5,
  })
  .law(
    'its trace over its sum is the accuracy',
    read,
    (confusion, truth, predicted, classes) => {
      const counts = confusion(truth, predicted, classes);
      const trace = diagonal(counts).reduce((sum, each) => sum + each, 0);
      const right = truth.filter((label, i) => label === predicted[i]).length;
      equal(trace / counts.sum().item(), right / truth.length, {
        received: 'trace / sum',
        expected: 'accuracy',
      });
    },
    { cases: 2 },
  )
  .law(
    'exchanging the two lists transposes it',
    read,
    (confusion, truth, predicted, classes) =>
      equal(
        confusion(predicted, truth, classes),
        confusion(truth, predicted, classes).transpose(),
        {
          received: 'confusion(predicted, labels)',
          expected: 'confusion(labels, predicted)ᵀ',
        },
      ),
    { cases: 2 },
  )
  .rejects('rejects lists of unequal lengths', unequal, { cases: 4 })
  .rejects('rejects what is none of the classes', strange, { cases: 6 })
  .pure(read, { first: [FIVE_TIMES], cases: 2 });

const diagonal = (square: Tensor): number[] =>
  Array.from({ length: square.shape[0]! }, (_, i) => square.at(i, i));
