import { describe, expect, test } from 'vitest';
import { ones, tensor, zeros } from '#tensor';
import {
  crossEntropy,
  crossEntropyWithLogits,
  crossEntropyWithLogitsGrad,
  logSoftmax,
  mae,
  maeGrad,
  mse,
  mseGrad,
  oneHot,
} from '../../reference/losses.ts';

test('mse: the document’s 1.1295', () => {
  const pred = tensor([-0.5549, 0.9619, 0.0894, -0.5288, 0.7511]);
  expect(mse(pred, ones([5]))).toBeCloseTo(1.1295, 4);
  expect(mae(pred, ones([5]))).toBeCloseTo(0.8563, 4);
});

test('errors of −1, 0 and 2; at the kink |·|′(0) = 0', () => {
  const [pred, target] = [tensor([0, 1, 3]), tensor([1, 1, 1])];
  expect(mae(pred, target)).toBe(1);
  expect(maeGrad(pred, target).mul(3)).toEqual(tensor([-1, 0, 1]));
  expect(mse(pred, target)).toBe(5 / 3);
  expect(String(mseGrad(pred, target))).toBe('tensor([-0.6667,  0.0000,  1.3333])');
});

test.for([mae, maeGrad, mse, mseGrad, crossEntropy])('$name rejects unequal shapes', (loss) => {
  expect(() => loss(zeros([3, 1]), zeros([3]))).toThrow('[3,1] and [3]');
  expect(() => loss(zeros([3, 1]), zeros([1, 3]))).toThrow(RangeError);
});

test('oneHot: the document’s label 2 of 3', () => {
  expect(oneHot([2], 3)).toEqual(tensor([[0, 0, 1]]));
  expect(oneHot([1, 0], 2)).toEqual(
    tensor([
      [0, 1],
      [1, 0],
    ]),
  );
});

test.for([3, -1, 0.5, NaN])('oneHot rejects the label %s of 3', (label) => {
  expect(() => oneHot([0, label], 3)).toThrow('from 0 to 2');
});

describe('crossEntropy', () => {
  test('is the mean surprise at the truth', () => {
    const probs = tensor([
      [0.7, 0.2, 0.1],
      [0.5, 0.3, 0.2],
    ]);
    expect(crossEntropy(probs, oneHot([0, 1], 3))).toBeCloseTo(0.7803, 4);
  });

  test('never multiplies a zero target by log 0', () => {
    expect(crossEntropy(tensor([[1, 0]]), tensor([[1, 0]]))).toBe(0);
  });

  test('needs one row per sample', () => {
    expect(() => crossEntropy(tensor([1, 0]), tensor([1, 0]))).toThrow('[n, c]; got [2]');
    expect(() => crossEntropy(tensor(1), tensor(1))).toThrow(RangeError);
    expect(() => crossEntropy(ones([1, 1, 1]), ones([1, 1, 1]))).toThrow(RangeError);
  });
});

const logits = tensor([[-2.2957, -0.3874, 0.0251]]);

test('with logits: the document’s 0.5654, also a thousand higher', () => {
  expect(crossEntropyWithLogits(logits, [2])).toBeCloseTo(0.5654, 4);
  expect(crossEntropyWithLogits(logits.add(1000), [2])).toBeCloseTo(0.5654, 4);
  expect(String(logSoftmax(tensor([1000, 1001, 999])))).toBe('tensor([-1.4076, -0.4076, -2.4076])');
});

test('its gradient: prediction minus truth, over N', () => {
  const grad = crossEntropyWithLogitsGrad(logits, [2]);
  expect(grad.sum().item()).toBeCloseTo(0, 15);
  expect(grad.at(0, 2)).toBeCloseTo(Math.exp(-0.5654) - 1, 4);
});

test.for([crossEntropyWithLogits, crossEntropyWithLogitsGrad])('$name rejects', (f) => {
  expect(() => f(logits, [0, 1])).toThrow('logits [1,3], 2 labels');
  expect(() => f(logits, [3])).toThrow('from 0 to 2');
  expect(() => f(tensor([1, 2]), [0, 1])).toThrow('[n, c]');
});
