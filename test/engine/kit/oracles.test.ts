/** The oracles agree with each other, and a slightly wrong derivative does not pass them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Tensor, tensor } from '#tensor';
import { DERIVATIVE, difference } from '../../../engine/kit/agree.ts';
import { smooth, tensors } from '../../../engine/kit/arbitraries.ts';
import {
  centralDifference,
  derivative,
  elementwise,
  numericalGradient,
  scalar,
  slope,
} from '../../../engine/kit/oracles.ts';

const FUNCTIONS = [
  'x * x',
  'x * x * x - 2 * x',
  'exp(x)',
  '1 / (1 + exp(-x))',
  'tanh(x)',
  'x / (1 + exp(-x))',
  'log(1 + exp(x))',
  'sin(x) * exp(-x * x / 4)',
];

const smoothTensors = tensors({ of: smooth() });

describe('derivatives by differences and by algebra agree', () => {
  test.for(FUNCTIONS)('%s', (expression) => {
    const [symbolic, numeric] = [derivative(expression), slope(expression)];
    fc.assert(
      fc.property(smoothTensors, (x) => {
        expect(difference(numeric(x), symbolic(x), DERIVATIVE)).toBeUndefined();
      }),
    );
  });
});

describe('a derivative that is 0.1 % wrong is told from the right one', () => {
  test.for(FUNCTIONS)('%s', (expression) => {
    const [symbolic, numeric] = [derivative(expression), slope(expression)];
    const details = fc.check(
      fc.property(
        smoothTensors,
        (x) => !difference(symbolic(x).mul(1.001), numeric(x), DERIVATIVE),
      ),
      { seed: 1 },
    );
    expect(details.failed).toBe(true);
    expect(details.counterexample).not.toBeNull();
  });
});

test('the slack of central differences is a hundred times smaller than the tolerance', () => {
  const errors = Array.from({ length: 1000 }, (_, i) => (i - 500) / 100).map((x) => {
    const exact = Math.cos(x);
    return Math.abs(centralDifference(Math.sin, x) - exact) / Math.max(1, Math.abs(exact));
  });
  expect(Math.max(...errors)).toBeLessThan(DERIVATIVE / 100);
});

test('scalar takes other letters from its scope', () => {
  expect(scalar('max(x, a * x)')(-2, { a: 0.1 })).toBe(-0.2);
  expect(elementwise('a * x')(tensor([1, 2]), { a: 3 }).toArray()).toEqual([3, 6]);
});

test('the numerical gradient of a quadratic form is (A + Aᵀ)·x', () => {
  const a = tensor([
    [1, 2, 0],
    [0, -1, 3],
    [4, 0, 2],
  ]);
  const x = tensor([0.5, -1, 2]);
  const form = (at: Tensor) => at.matmul(a).matmul(at).item();
  const exact = a.add(a.transpose()).matmul(x);
  expect(difference(numericalGradient(form, x), exact, 1e-8)).toBeUndefined();
});
