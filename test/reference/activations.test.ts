import { describe, expect, test } from 'vitest';
import { Tensor, tensor } from '#tensor';
import {
  chainGradient,
  collapseLinear,
  gelu,
  geluPrime,
  leakyRelu,
  leakyReluPrime,
  relu,
  reluPrime,
  sigmoid,
  sigmoidPrime,
  silu,
  siluPrime,
  softmax,
  softmaxJacobian,
  tanh,
  tanhPrime,
} from '../../reference/activations.ts';

const at = (f: (x: Tensor) => Tensor, ...xs: number[]): number[] => f(tensor(xs)).toArray();

test('three linear layers are one, in the order of the formula', () => {
  const [w1, w2] = [
    tensor([
      [1, 2],
      [0, 1],
    ]),
    tensor([
      [3, 0],
      [1, 1],
    ]),
  ];
  expect(collapseLinear([w1, w2])).toEqual(
    tensor([
      [5, 2],
      [1, 1],
    ]),
  );
  expect(collapseLinear([w1])).toEqual(w1);
});

test('relu: the document’s example', () => {
  const x = [-0.012, 0.7495, 0.6459, -1.5374, 0.3889];
  expect(at(relu, ...x)).toEqual([0, 0.7495, 0.6459, 0, 0.3889]);
  expect(at(reluPrime, ...x)).toEqual([0, 1, 1, 0, 1]);
});

test('softmax: the document’s example, and its formula with the sign that gives it', () => {
  const x = tensor([0.674, 1.489, 0.6908, 0.4289, 1.1718]);
  expect(String(softmax(x))).toBe('tensor([0.1492, 0.3370, 0.1517, 0.1167, 0.2454])');
  expect(String(softmax(x.neg()))).toBe('tensor([0.2319, 0.1027, 0.2281, 0.2964, 0.1410])');
});

describe('at the kink, by convention', () => {
  test('relu′(0) = 0', () => expect(at(reluPrime, 0)).toEqual([0]));
  test('leakyRelu′(0) = slope', () => {
    expect(at(leakyReluPrime, 0, 1)).toEqual([0.01, 1]);
    expect(leakyReluPrime(tensor([0]), 0.3).item()).toBe(0.3);
  });
  test('leakyRelu itself is 0', () => {
    expect(at(leakyRelu, -2, 0, 3)).toEqual([-0.02, 0, 3]);
    expect(leakyRelu(tensor([-1]), 2).item()).toBe(-2);
  });
});

test.for<[string, (x: Tensor) => Tensor, number, number]>([
  ['sigmoid', sigmoid, 2, 0.8808],
  ['sigmoidPrime', sigmoidPrime, 2, 0.105],
  ['tanh', tanh, 1, 0.7616],
  ['tanhPrime', tanhPrime, 1, 0.42],
  ['gelu', gelu, 1, 0.8413],
  ['geluPrime', geluPrime, 1, 1.0833],
  ['silu', silu, 1, 0.7311],
  ['siluPrime', siluPrime, 1, 0.9277],
])('%s: the number of the text', ([, f, x, expected]) => {
  expect(f(tensor([x])).item()).toBeCloseTo(expected, 4);
});

test.for([sigmoid, sigmoidPrime, tanh, tanhPrime, gelu, geluPrime, silu, siluPrime, softmax])(
  'finite at ±1000: $name',
  (f) => expect(at(f, 1000, -1000).every(Number.isFinite)).toBe(true),
);

test('softmaxJacobian: the table of the text, in 64ths', () => {
  const j = softmaxJacobian(tensor([1, 2, 5].map(Math.log))).mul(64);
  const table = [7, -2, -5, -2, 12, -10, -5, -10, 15];
  for (const [i, value] of table.entries()) expect(j.data[i]).toBeCloseTo(value, 12);
  expect(() => softmaxJacobian(tensor([[1]]))).toThrow('[1,1]');
});

test('chainGradient: z = (0, 1, 2)', () => {
  expect(chainGradient([0, 1, 2], 'sigmoid')).toBeCloseTo(0.0052, 4);
  expect(chainGradient([0, 1, 2], 'tanh')).toBeCloseTo(0.0297, 4);
  expect(chainGradient([0, 1, 2], 'relu')).toBe(0);
  expect(chainGradient([1, 2, 3], 'relu')).toBe(1);
});
