import { expect, test } from 'vitest';
import { tensor, zeros } from '#tensor';
import { describeMlp, mlpForward, xorMlp } from '../../reference/mlp.ts';
import { corners } from './networks.ts';

const layers = [
  {
    w: tensor([
      [1, 0],
      [-1, 1],
    ]),
    b: tensor([0, -1]),
  },
  { w: tensor([[2, -2]]), b: tensor([0.5]) },
];

test('mlpForward: the 2→2→1 network of the text at (1, 2)', () => {
  expect(mlpForward(tensor([[1, 2]]), layers).item()).toBeCloseTo(0.7235, 4);
});

test.for([
  ['x does not fit the first layer', [1, 3], [2, 2], [2]],
  ['x has no batch', [2], [2, 2], [2]],
  ['w is no matrix', [1, 2], [2], [2]],
  ['b is no vector', [1, 2], [2, 2], [1, 2]],
  ['b is short', [1, 2], [2, 2], [1]],
] as const)('mlpForward rejects: %s', ([, x, w, b]) => {
  const message = `w [${w}] and b [${b}] do not fit values [${x}]`;
  expect(() => mlpForward(zeros(x), [{ w: zeros(w), b: zeros(b) }])).toThrow(message);
});

test.for([
  [[4, 1], { hiddenLayers: 0, parameters: 5, deep: false }],
  [[2, 2, 1], { hiddenLayers: 1, parameters: 9, deep: false }],
  [[784, 128, 10], { hiddenLayers: 1, parameters: 101_770, deep: false }],
  [[5, 3, 3, 1], { hiddenLayers: 2, parameters: 34, deep: true }],
] as const)('describeMlp(%j)', ([sizes, description]) => {
  expect(describeMlp([...sizes])).toEqual(description);
});

test('xorMlp: 0.000045 away from XOR', () => {
  const outputs = mlpForward(corners, xorMlp()).toArray<number[][]>();
  for (const [i, [y]] of outputs.entries()) {
    expect(Math.abs(y! - [0, 1, 1, 0][i]!)).toBeCloseTo(0.000045, 6);
  }
});
