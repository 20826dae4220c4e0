/** The laws of GELU and SiLU, which let x through by a gate between 0 and 1: x·Φ(x), x·σ(x). */
import { equal } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { derivative, elementwise, slope } from '../../engine/kit/oracles.ts';
import { aTensor } from '../../engine/kit/results.ts';
import { ANY_SHAPE, CHANGING, farTensors, FEW, negated, tensors, TO_THE_ENDS } from './inputs.ts';

// A gate g with g(x) + g(−x) = 1 makes x·g(x) − (−x)·g(−x) = x, and the derivatives at x and −x
// add up to 1.

const GELU = 'x * (1 + erf(x / sqrt(2))) / 2';
const closedGelu = elementwise(GELU);

export const gelu = exercise(1, ['x'], aTensor)
  .formula(
    'gelu(x) = x·Φ(x), Φ(x) = (1 + erf(x/√2))/2',
    [tensors()],
    (x) => closedGelu(x),
    ANY_SHAPE,
  )
  .law(
    'gelu(x) = x + gelu(−x)',
    [tensors()],
    (gelu, x) => {
      const reflected = gelu(negated(x)).map((value, i) => x.data[i]! + value);
      equal(gelu(x), reflected, { received: 'gelu(x)', expected: 'x + gelu(−x)' });
    },
    FEW,
  )
  .stability(
    'finite and right up to ±1000',
    [farTensors],
    (gelu, x) => equal(gelu(x), closedGelu(x)),
    TO_THE_ENDS,
  )
  .pure([tensors()], CHANGING);

const closedGeluPrime = elementwise(
  '(1 + erf(x / sqrt(2))) / 2 + x * exp(-x^2 / 2) / sqrt(2 * pi)',
);
const geluSlope = slope(GELU);

export const geluPrime = exercise(2, ['x'], aTensor)
  .formula(
    'gelu′(x) = Φ(x) + x·φ(x), φ(x) = e^(−x²/2)/√(2π)',
    [tensors()],
    (x) => closedGeluPrime(x),
    ANY_SHAPE,
  )
  .gradient('the slope of gelu, by differences', [tensors()], (x) => geluSlope(x), FEW)
  .law(
    'gelu′(x) = 1 − gelu′(−x)',
    [tensors()],
    (geluPrime, x) =>
      equal(geluPrime(x), geluPrime(negated(x)).neg().add(1), {
        received: 'gelu′(x)',
        expected: '1 − gelu′(−x)',
      }),
    FEW,
  )
  .stability(
    'finite and right up to ±1000',
    [farTensors],
    (geluPrime, x) => equal(geluPrime(x), closedGeluPrime(x)),
    TO_THE_ENDS,
  )
  .pure([tensors()], CHANGING);

const SILU = 'x / (1 + exp(-x))';
const closedSilu = elementwise(SILU);

export const silu = exercise(1, ['x'], aTensor)
  .formula('silu(x) = x·σ(x)', [tensors()], (x) => closedSilu(x), ANY_SHAPE)
  .law(
    'silu(x) = x + silu(−x)',
    [tensors()],
    (silu, x) => {
      const reflected = silu(negated(x)).map((value, i) => x.data[i]! + value);
      equal(silu(x), reflected, { received: 'silu(x)', expected: 'x + silu(−x)' });
    },
    FEW,
  )
  .stability(
    'finite and right up to ±1000',
    [farTensors],
    (silu, x) => equal(silu(x), closedSilu(x)),
    TO_THE_ENDS,
  )
  .pure([tensors()], CHANGING);

const symbolicSiluPrime = derivative(SILU);
const siluSlope = slope(SILU);
const stableSiluPrime = elementwise('1 / (1 + exp(-x)) + x / (exp(x) + 2 + exp(-x))');

export const siluPrime = exercise(1, ['x'], aTensor)
  .formula('silu′(x) = σ(x) + x·σ′(x)', [tensors()], (x) => symbolicSiluPrime(x), ANY_SHAPE)
  .gradient('the slope of silu, by differences', [tensors()], (x) => siluSlope(x), FEW)
  .law(
    'silu′(x) = 1 − silu′(−x)',
    [tensors()],
    (siluPrime, x) =>
      equal(siluPrime(x), siluPrime(negated(x)).neg().add(1), {
        received: 'silu′(x)',
        expected: '1 − silu′(−x)',
      }),
    FEW,
  )
  .stability(
    'finite and right up to ±1000',
    [farTensors],
    (siluPrime, x) => equal(siluPrime(x), stableSiluPrime(x)),
    TO_THE_ENDS,
  )
  .pure([tensors()], CHANGING);
