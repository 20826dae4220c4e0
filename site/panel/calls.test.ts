import { describe, expect, it } from 'vitest';
import { argumentsIn } from './calls.ts';

describe('the arguments of a call', () => {
  it.each([
    ['softmax(tensor([[0, 1000]]))', [[[0, 1000]]]],
    ['relu(tensor([-0, 1e-7]))', [[-0, 1e-7]]],
    ['sizeOf([])', [[]]],
    ['step(-Infinity)', [-Infinity]],
    ['step(NaN)', [NaN]],
    ['chainGradient([1, 1], "tanh")', [[1, 1], 'tanh']],
    ['sgd(tensor([1]), tensor([2]), { lr: 0.1 })', [[1], [2], { lr: 0.1 }]],
    ['f(undefined, true)', [undefined, true]],
    [
      'mlpForward(tensor([[1]]), [{ w: tensor([[1]]), b: tensor([0]) }])',
      [[[1]], [{ w: [[1]], b: [0] }]],
    ],
    ['xorMlp()', []],
  ])('are read from %s', (code, values) => {
    expect(argumentsIn(code)).toEqual(values);
  });

  it.each([
    ['several calls', 'relu(tensor([1])); relu(tensor([2]))'],
    ['what was cut short', 'relu(tensor([1, 2, …]))'],
    ['a tensor of another type', "relu(tensor([1], 'float32'))"],
    ['a class', 'a = new Value(2); a.data'],
    ['a tensor without elements', 'relu(new Tensor([0], []))'],
    ['a function', 'numericalGradient((x) => x.sum(), tensor([1]))'],
    ['nothing', ''],
  ])('are not read from %s', (_, code) => {
    expect(argumentsIn(code)).toBeUndefined();
  });
});
