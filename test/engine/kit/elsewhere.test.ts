/** Names that other libraries have lead to code that runs here, and to no name of the core's own. */
import { describe, expect, test } from 'vitest';
import * as core from '#tensor';
import { FUNCTIONS_ELSEWHERE, METHODS_ELSEWHERE } from '../../../engine/kit/elsewhere.ts';
import { filled, runs, valueOf } from '../../core/code.ts';

const { tensor, Tensor } = core;

const matrix = tensor([
  [1, 2, 3],
  [4, 5, 6],
]);
const vector = tensor([3, 4, 0]);

test('no method is a name that a Tensor has, and no function one that the core exports', () => {
  const methods = Object.getOwnPropertyNames(Tensor.prototype);
  const own = [...methods, ...Object.keys(matrix), ...Object.getOwnPropertyNames(Object.prototype)];
  expect([...METHODS_ELSEWHERE.keys()].filter((name) => own.includes(name))).toEqual([]);
  expect([...FUNCTIONS_ELSEWHERE.keys()].filter((name) => name in core)).toEqual([]);
});

test('what is a method here is told of who calls it as a function', () => {
  const methods = Object.getOwnPropertyNames(Tensor.prototype);
  const functions = methods.filter((name) => !/^(constructor|toString)$/.test(name));
  expect(functions.filter((name) => !FUNCTIONS_ELSEWHERE.has(name))).toEqual([]);
});

const codes = new Set([...METHODS_ELSEWHERE.values(), ...FUNCTIONS_ELSEWHERE.values()]);

test.for([...codes])('%s runs', (code) => {
  expect(runs(code)).toBe(true);
});

describe('is what it is called elsewhere', () => {
  const e = Math.exp;
  test.each<[name: string, x: core.Tensor, result: unknown]>([
    ['length', matrix, 2],
    ['numel', matrix, 6],
    [
      'square',
      matrix,
      [
        [1, 4, 9],
        [16, 25, 36],
      ],
    ],
    ['rsqrt', vector.maximum(4), [0.5, 0.5, 0.5]],
    ['reciprocal', matrix.slice(0, 1), [[1, 1 / 2, 1 / 3]]],
    [
      'clamp',
      matrix,
      [
        [1, 2, 2],
        [2, 2, 2],
      ],
    ],
    ['greater', vector.sub(3), [0, 0, 0]],
    ['where', vector, [1, 1, 2]],
    ['count_nonzero', vector, 2],
    ['allclose', vector, true],
    ['vdot', vector, 25],
    [
      'outer',
      vector,
      [
        [9, 12, 0],
        [12, 16, 0],
        [0, 0, 0],
      ],
    ],
    ['ravel', matrix, [1, 2, 3, 4, 5, 6]],
    ['row', matrix, [[4, 5, 6]]],
    [
      'cat',
      matrix,
      [
        [1, 2, 3],
        [4, 5, 6],
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ['cat', vector, [3, 4, 0, 3, 4, 0]],
    [
      'stack',
      vector,
      [
        [3, 4, 0],
        [3, 4, 0],
      ],
    ],
    ['push', vector, [3, 4, 0, 4]],
    [
      'diag',
      vector,
      [
        [3, 0, 0],
        [0, 4, 0],
        [0, 0, 0],
      ],
    ],
    ['argmin', vector, 2],
    ['var', tensor([1, 3]), 1],
    ['std', tensor([1, 5]), 2],
    ['norm', vector, 5],
    ['logsumexp', vector, Math.log(e(3) + e(4) + 1)],
    ['prod', matrix, 720],
    ['reduce', matrix, 6],
    ['sort', vector, [0, 3, 4]],
    ['flip', vector, [0, 4, 3]],
    ['linspace', vector, [1, 1.5, 2]],
    ['oneHot', vector, [[0, 1, 0]]],
    ['zeros_like', vector, [0, 0, 0]],
    ['int', vector.div(2), [1, 2, 0]],
    ['bool', vector, [true, true, false]],
  ])('%s of %s', (name, x, result) => {
    const code = filled(FUNCTIONS_ELSEWHERE.get(name)!);
    const letters = { a: 1, b: 2, n: 3, i: 1, v: 4 };
    const value = valueOf(code, { ...letters, x, y: x });
    const plain = value instanceof Tensor ? value.toArray() : value;
    expect(ArrayBuffer.isView(plain) ? [...(plain as Float64Array)] : plain).toEqual(result);
  });
});
