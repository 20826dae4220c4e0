/** The laws of sigmoid and tanh, which flatten out at both ends, and of their derivatives. */
import fc from 'fast-check';
import { real } from '../../engine/kit/arbitraries.ts';
import { equal, holds, within } from '../../engine/kit/claims.ts';
import { FORMULA } from '../../engine/kit/agree.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { derivative, elementwise, slope } from '../../engine/kit/oracles.ts';
import { aTensor } from '../../engine/kit/results.ts';
import { ANY_SHAPE, CHANGING, farTensors, FEW, negated, tensors, TO_THE_ENDS } from './inputs.ts';

const SIGMOID = '1 / (1 + exp(-x))';
const closedSigmoid = elementwise(SIGMOID);
const stretchedSigmoid = elementwise('2 / (1 + exp(-2 x)) - 1');

/** How far to move to the right: wide enough for the rise to show. */
const steps = fc.integer({ min: 1, max: 3000 }).map((n) => n / 1000);

const atMost = (bound: number) => (value: number) => value <= bound + FORMULA;

export const sigmoid = exercise(1, ['x'], aTensor)
  .formula('σ(x) = 1 / (1 + e^−x)', [tensors()], (x) => closedSigmoid(x), ANY_SHAPE)
  .law(
    '0 < σ(x) < 1 for |x| ≤ 10',
    [tensors({ of: real(10) })],
    (sigmoid, x) => within(sigmoid(x), 0, 1, { open: true }),
    FEW,
  )
  .law(
    'σ(−x) = 1 − σ(x)',
    [tensors()],
    (sigmoid, x) =>
      equal(sigmoid(negated(x)), sigmoid(x).neg().add(1), {
        received: 'σ(−x)',
        expected: '1 − σ(x)',
      }),
    FEW,
  )
  .law(
    'σ(x) < σ(x + d) for d > 0',
    [tensors(), steps],
    (sigmoid, x, d) => {
      const [left, right] = [sigmoid(x), sigmoid(x.add(d))];
      const rises = left.data.every((value, i) => value < right.data[i]!);
      holds(rises, 'σ(x) < σ(x + d)', { d, 'σ(x)': left, 'σ(x + d)': right });
    },
    FEW,
  )
  .stability(
    'finite and right up to ±1000',
    [farTensors],
    (sigmoid, x) => equal(sigmoid(x), closedSigmoid(x)),
    TO_THE_ENDS,
  )
  .pure([tensors()], CHANGING);

const symbolicSigmoidPrime = derivative(SIGMOID);
const sigmoidSlope = slope(SIGMOID);
const stableSigmoidPrime = elementwise('1 / (exp(x) + 2 + exp(-x))');

export const sigmoidPrime = exercise(1, ['x'], aTensor)
  .formula('σ′(x) = σ(x)·(1 − σ(x))', [tensors()], (x) => symbolicSigmoidPrime(x), ANY_SHAPE)
  .gradient('the slope of σ, by differences', [tensors()], (x) => sigmoidSlope(x), FEW)
  .law(
    'σ′(x) ≤ 1/4',
    [tensors()],
    (sigmoidPrime, x) => {
      const slopes = sigmoidPrime(x);
      holds(slopes.data.every(atMost(1 / 4)), 'σ′(x) ≤ 1/4', { 'σ′(x)': slopes });
    },
    FEW,
  )
  .stability(
    'finite and right up to ±1000',
    [farTensors],
    (sigmoidPrime, x) => equal(sigmoidPrime(x), stableSigmoidPrime(x)),
    TO_THE_ENDS,
  )
  .pure([tensors()], CHANGING);

const printedTanh = elementwise('(exp(x) - exp(-x)) / (exp(x) + exp(-x))');
const stableTanh = elementwise('tanh(x)');

export const tanh = exercise(1, ['x'], aTensor)
  .formula('tanh x = (e^x − e^−x) / (e^x + e^−x)', [tensors()], (x) => printedTanh(x), ANY_SHAPE)
  .law(
    'tanh(−x) = −tanh x',
    [tensors()],
    (tanh, x) =>
      equal(tanh(negated(x)), negated(tanh(x)), { received: 'tanh(−x)', expected: '−tanh x' }),
    FEW,
  )
  .law(
    'tanh x = 2σ(2x) − 1',
    [tensors()],
    (tanh, x) =>
      equal(tanh(x), stretchedSigmoid(x), { received: 'tanh x', expected: '2σ(2x) − 1' }),
    FEW,
  )
  .stability(
    'finite and right up to ±1000',
    [farTensors],
    (tanh, x) => equal(tanh(x), stableTanh(x)),
    TO_THE_ENDS,
  )
  .pure([tensors()], CHANGING);

const symbolicTanhPrime = derivative('tanh(x)');
const tanhSlope = slope('tanh(x)');
const stableTanhPrime = elementwise('1 / cosh(x)^2');

export const tanhPrime = exercise(1, ['x'], aTensor)
  .formula('tanh′(x) = 1 − tanh²x', [tensors()], (x) => symbolicTanhPrime(x), ANY_SHAPE)
  .gradient('the slope of tanh, by differences', [tensors()], (x) => tanhSlope(x), FEW)
  .law(
    'tanh′(x) ≤ 1',
    [tensors()],
    (tanhPrime, x) => {
      const slopes = tanhPrime(x);
      holds(slopes.data.every(atMost(1)), 'tanh′(x) ≤ 1', { 'tanh′(x)': slopes });
    },
    FEW,
  )
  .stability(
    'finite and right up to ±1000',
    [farTensors],
    (tanhPrime, x) => equal(tanhPrime(x), stableTanhPrime(x)),
    TO_THE_ENDS,
  )
  .pure([tensors()], CHANGING);
