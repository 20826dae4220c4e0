/** The laws of logSoftmax. */
import { ones, tensor, type Tensor } from '#tensor';
import { PRINTED } from '../../engine/kit/agree.ts';
import { real, tensorOf, tensors } from '../../engine/kit/arbitraries.ts';
import { equal, holds } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { aTensor } from '../../engine/kit/results.ts';
import { far, farRows } from './inputs.ts';

/** log(e^a + e^b), which overflows neither way. */
const logOfSum = (a: number, b: number): number =>
  Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));

/** The run of elements along the last axis that element `i` belongs to. */
export function rowAround(x: Tensor, i: number): number[] {
  const c = x.shape.at(-1)!;
  return Array.from(x.data.slice(i - (i % c), i - (i % c) + c));
}

/** x_i − log Σ_j e^{x_j}, the sum taken two terms at a time. */
export const closedLogSoftmax = (x: Tensor): Tensor =>
  x.map((value, i) => value - rowAround(x, i).reduce(logOfSum));

/** The answer, if it has this shape: only then can a law reckon with it. */
export function ofShape(shape: readonly number[], answer: Tensor): Tensor {
  const same = answer.shape.join() === shape.join();
  holds(same, `shape = [${shape.join(', ')}]`, { shape: [...answer.shape] });
  return answer;
}

const farTensors = tensors({ of: far, maxSize: 6 });

const FEW = { cases: 3 };

export const logSoftmax = exercise(2, ['logits'], aTensor)
  .example(
    'the worked example, one row of three classes',
    [tensor([[-2.2957, -0.3874, 0.0251]])],
    tensor([[-2.8862, -0.9779, -0.5654]]),
    PRINTED,
  )
  .formula('x_i − log Σ_j e^{x_j} along the last axis', [tensors()], closedLogSoftmax, {
    first: [[tensorOf([2, 1, 3, 1, 2, 1, 4])], [tensorOf([9, 12])], [tensorOf([3, 1])]],
    cases: 5,
  })
  .law(
    'e^logSoftmax sums to 1 along the last axis',
    [tensors()],
    (logSoftmax, x) => {
      const sums = ofShape(x.shape, logSoftmax(x)).exp().sum(-1);
      equal(sums, ones(sums.shape), { received: 'Σ_i e^logSoftmax(x)_i', expected: '1' });
    },
    FEW,
  )
  .law(
    'logSoftmax(x + c) = logSoftmax(x)',
    [tensors(), real(10)],
    (logSoftmax, x, c) =>
      equal(logSoftmax(x.add(c)), logSoftmax(x), {
        received: 'logSoftmax(x + c)',
        expected: 'logSoftmax(x)',
      }),
    FEW,
  )
  .law(
    'differences stay: y_i − y_j = x_i − x_j',
    [tensors()],
    (logSoftmax, x) => {
      const y = ofShape(x.shape, logSoftmax(x));
      const fromFirst = (of: Tensor) => of.map((value, i) => value - rowAround(of, i)[0]!);
      equal(fromFirst(y), fromFirst(x), { received: 'y_i − y_1', expected: 'x_i − x_1' });
    },
    FEW,
  )
  .stability(
    'finite and right up to ±1000',
    [farTensors],
    (logSoftmax, x) => equal(logSoftmax(x), closedLogSoftmax(x)),
    {
      first: [[farRows], [tensor([-1000, -1001])]],
      cases: 3,
    },
  )
  .pure([tensors()], {
    first: [
      [tensor([-1.5, 2, 0.25])],
      [
        tensor([
          [0.5, 1],
          [-3, 0],
        ]),
      ],
    ],
    cases: 1,
  });
