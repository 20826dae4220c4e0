/** The laws of chainGradient: how a gradient fares through many activations. */
import fc from 'fast-check';
import { FORMULA } from '../kit/agree.ts';
import { real, smooth } from '../kit/arbitraries.ts';
import { equal, holds } from '../kit/claims.ts';
import { exercise } from '../kit/exercise.ts';
import { scalar } from '../kit/oracles.ts';
import { aNumber } from '../kit/results.ts';
import { far } from './inputs.ts';

/** f′ in forms that stay finite: σ(1 − σ) and 1 − tanh² multiplied out. */
const slopeOf = {
  sigmoid: scalar('1 / (exp(x) + 2 + exp(-x))'),
  tanh: scalar('1 / cosh(x)^2'),
  relu: scalar('x > 0 ? 1 : 0'),
};

type Activation = keyof typeof slopeOf;

const activations = fc.constantFrom<Activation[]>('sigmoid', 'tanh', 'relu');

const product = (zs: readonly number[], activation: Activation): number =>
  zs.reduce((factor, z) => factor * slopeOf[activation](z), 1);

const layers = (of: fc.Arbitrary<number>, maxLength = 5) =>
  fc.array(of, { minLength: 1, maxLength, size: 'max' });

const positives = layers(smooth(5).map(Math.abs));

/** Positive numbers with a single 0 among them. */
const withKink = fc
  .tuple(positives, fc.nat({ max: 5 }))
  .map(([zs, place]): [number[]] => [zs.toSpliced(place, 0, 0)]);

/** Numbers of which some come again. */
const repeating = fc.oneof(smooth(3), fc.constantFrom(0.5, -0.5));

export const chainGradient = exercise(1, ['zs', 'activation'], aNumber)
  .formula('∏ f′(z_i)', [layers(repeating), activations], product)
  .law('with sigmoid at most 4^−n', [layers(real(3), 8)], (chainGradient, zs) => {
    const [n, factor] = [zs.length, chainGradient(zs, 'sigmoid')];
    holds(factor <= 4 ** -n + FORMULA, '∏ σ′(z_i) ≤ 4^−n', {
      n,
      '∏ σ′(z_i)': factor,
      '4^−n': 4 ** -n,
    });
  })
  .law('with relu 1 where every z is positive', [positives], (chainGradient, zs) =>
    equal(chainGradient(zs, 'relu'), 1, { received: '∏ relu′(z_i)', expected: '1' }),
  )
  .contract('with relu one z of 0 makes 0, by convention', withKink, (chainGradient, zs) =>
    equal(chainGradient(zs, 'relu'), 0, { received: '∏ relu′(z_i)', expected: '0' }),
  )
  .stability('finite and right up to ±1000', [layers(far), activations], (chainGradient, zs, f) =>
    equal(chainGradient(zs, f), product(zs, f)),
  )
  .pure([layers(smooth(3)), activations]);
