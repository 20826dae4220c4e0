import { describe, expect, test } from 'vitest';
import { tensor } from '#tensor';
import {
  andGate,
  nandGate,
  orGate,
  perceptron,
  perceptronUpdate,
  separates,
  step,
  weightedSum,
} from '../../reference/perceptron.ts';
import { corners } from './networks.ts';

const x = tensor([2, -1, 0.5]);
const w = tensor([0.5, 1, -2]);

test('the neuron of the text: z = −0.75, y = 0.3208', () => {
  expect(weightedSum(x, w, 0.25)).toBe(-0.75);
  expect(perceptron(x, w, 0.25)).toBeCloseTo(0.3208, 4);
});

test('weightedSum rejects what broadcasting would accept', () => {
  expect(() => weightedSum(x, tensor([1]), 0)).toThrow('x is [3], w is [1]');
  expect(() => weightedSum(tensor([[1, 2]]), w, 0)).toThrow(RangeError);
  expect(() => weightedSum(x, tensor([[1]]), 0)).toThrow(RangeError);
});

test('the boundary belongs to 1', () => {
  expect([-1e-300, 0, 1e-300].map(step)).toEqual([0, 1, 1]);
});

test('perceptron is stable far out', () => {
  expect(perceptron(tensor([1000]), tensor([1]), 0)).toBe(1);
  expect(perceptron(tensor([1000]), tensor([-1]), 0)).toBe(0);
});

describe('separates', () => {
  test.for([
    ['AND', andGate(), [0, 0, 0, 1]],
    ['OR', orGate(), [0, 1, 1, 1]],
    ['NAND', nandGate(), [1, 1, 1, 0]],
  ] as const)('is true of %s and its gate', ([, gate, labels]) => {
    expect(separates(gate.w, gate.b, corners, [...labels])).toBe(true);
    expect(separates(gate.w, gate.b, corners, [0, 1, 1, 0])).toBe(false);
  });

  test('rejects another number of labels, and points without a batch', () => {
    expect(() => separates(tensor([1, 1]), 0, corners, [1])).toThrow('1 labels');
    expect(() => separates(tensor([1, 1]), 0, tensor([1, 1]), [1, 1])).toThrow(RangeError);
  });
});

test('perceptronUpdate follows the first pass of the text over AND', () => {
  let neuron = { w: tensor([0, 0]), b: 0 };
  for (const [i, point] of corners.toArray<number[][]>().entries()) {
    neuron = perceptronUpdate(neuron, tensor(point), i === 3 ? 1 : 0, 1);
  }
  expect(neuron).toEqual({ w: tensor([1, 1]), b: 0 });
});
