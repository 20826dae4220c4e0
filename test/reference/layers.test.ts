import { expect, test } from 'vitest';
import { ones, tensor, zeros } from '#tensor';
import { dense, flatten } from '../../reference/layers.ts';

test('dense: the document’s 1×5 through 5→3 is 1×3', () => {
  expect(dense(ones([1, 5]), zeros([3, 5]), tensor([1, 2, 3]))).toEqual(tensor([[1, 2, 3]]));
});

test.for([
  ['x has no batch', [5], [3, 5], [3]],
  ['w is no matrix', [1, 5], [5], [1]],
  ['b is no vector', [1, 5], [3, 5], [1, 3]],
  ['w does not fit x', [1, 4], [3, 5], [3]],
  ['b is short', [1, 5], [3, 5], [1]],
] as const)('dense rejects: %s', ([, x, w, b]) => {
  expect(() => dense(zeros(x), zeros(w), zeros(b))).toThrow(`x [${x}], w [${w}], b [${b}]`);
});

test('flatten: the document’s [2, 3, 3] becomes [2, 9]', () => {
  const x = tensor([
    [
      [1.7425, -0.9942, -0.7627],
      [-0.9275, -0.1685, 0.2359],
      [0.2866, 0.7387, 2.2588],
    ],
    [
      [-0.4658, 1.7903, 0.1089],
      [-0.7114, -1.1871, 1.172],
      [0.2332, 1.2128, -0.346],
    ],
  ]);
  const flat = flatten(x);
  expect(flat.shape).toEqual([2, 9]);
  expect(flat.data).toEqual(x.data);
  expect(flatten(flat)).toEqual(flat);
});

test.for([[], [3]])('flatten rejects shape [%s]', (shape) => {
  expect(() => flatten(zeros([shape].flat()))).toThrow('batch');
});
