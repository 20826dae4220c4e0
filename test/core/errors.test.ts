/** What the core cannot use it refuses, in a sentence that says what it was given and what it takes. */
import { describe, expect, test } from 'vitest';
import { arange, erf, eye, full, ones, randn, tensor, Tensor, zeros } from '#tensor';

/** For what TypeScript would not let through. */
const any = (value: unknown): never => value as never;
const deep = [[[[1]]]];
const x = tensor([
  [1, 2],
  [3, 4],
]);

describe.each(['add', 'sub', 'mul', 'div', 'pow', 'maximum', 'minimum'] as const)('%s', (name) => {
  test.each<[unknown, string]>([
    [[1, 2], 'the array [1, 2]: tensor([1, 2])'],
    [deep, 'the array [[[[…]]]]: tensor([[[[…]]]])'],
    [Array(9).fill(0), 'the array [0, 0, 0, 0, 0, 0, …]: tensor([0, 0, 0, 0, 0, 0, …])'],
    ['3', "the string '3'"],
    ['3'.repeat(100), `the string '${'3'.repeat(40)}'`],
    [undefined, 'undefined'],
    [null, 'null'],
    [true, 'true'],
    [3n, '3'],
    [{ shape: [1] }, 'an object'],
    [() => 1, 'a function'],
  ])('of %s', (other, given) => {
    const message = `${name} takes a Tensor or a number, not ${given}`;
    expect(() => x[name](any(other))).toThrow(new TypeError(message));
  });
});

test.each<[() => unknown, string]>([
  [() => x.matmul(any(undefined)), 'matmul takes a Tensor, not undefined'],
  [() => x.matmul(any(null)), 'matmul takes a Tensor, not null'],
  [() => x.matmul(any(3)), 'matmul takes a Tensor, not the number 3'],
  [() => x.matmul(any([[1]])), 'matmul takes a Tensor, not the array [[1]]: tensor([[1]])'],
  [() => x.matmul(any([x])), 'matmul takes a Tensor, not the array [a Tensor]: tensor([a Tensor])'],
  [() => x.map(any(3)), 'map takes a function, not the number 3'],
  [() => x.map(any(x)), 'map takes a function, not a Tensor of shape [2, 2]'],
  [() => x.reshape(any(4)), 'reshape takes one array, such as [2, 3], not the number 4'],
  [() => x.reshape(any(undefined)), 'reshape takes one array, such as [2, 3], not undefined'],
  [() => full([2], any(undefined)), 'full takes a shape and a number, not undefined'],
  [() => full([2], any('1')), "full takes a shape and a number, not the string '1'"],
  [() => erf(any(x)), 'erf takes a number, not a Tensor of shape [2, 2]'],
  [() => zeros(any(3)), 'a shape is an array, such as [2, 3], not the number 3'],
  [() => zeros(any('23')), "a shape is an array, such as [2, 3], not the string '23'"],
  [() => ones(any(undefined)), 'a shape is an array, such as [2, 3], not undefined'],
  [() => randn(any(null), 1), 'a shape is an array, such as [2, 3], not null'],
  [() => new Tensor(any({}), [1]), 'a shape is an array, such as [2, 3], not an object'],
  [() => new Tensor([1], any(5)), 'new Tensor takes a shape and a flat array, not the number 5'],
  [() => new Tensor([1], any(null)), 'new Tensor takes a shape and a flat array, not null'],
])('the wrong kind: %#', (work, message) => {
  expect(work).toThrow(new TypeError(message));
});

test.each<[() => unknown, string]>([
  [
    () => tensor([1], any('int64')),
    "a dtype is float64, float32, int32 or bool, not the string 'int64'",
  ],
  [() => tensor([1], any(null)), 'a dtype is float64, float32, int32 or bool, not null'],
  [() => zeros([1e10]), 'shape [10000000000] has too many elements to hold'],
  [() => randn([1e5, 1e5], 1), 'shape [100000, 100000] has too many elements to hold'],
  [
    () => zeros([1e5, 1]).add(zeros([1, 1e5])),
    'shape [100000, 100000] has too many elements to hold',
  ],
  [() => zeros([NaN]), 'shape [NaN] needs whole, non-negative extents'],
  [() => zeros([2, -1]), 'shape [2, -1] needs whole, non-negative extents'],
  [() => zeros([0.5]), 'shape [0.5] needs whole, non-negative extents'],
  [() => zeros(any(['2'])), "shape ['2'] needs whole, non-negative extents"],
  [() => zeros(any([[2]])), 'shape [[2]] needs whole, non-negative extents'],
  [() => eye(any(undefined)), 'shape [undefined, undefined] needs whole, non-negative extents'],
  [() => arange(-1), 'shape [-1] needs whole, non-negative extents'],
  [() => x.slice(NaN), 'slice takes whole numbers, not the number NaN and the number Infinity'],
  [() => x.slice(0, 0.5), 'slice takes whole numbers, not the number 0 and the number 0.5'],
  [() => x.slice(0.5, 1.5), 'slice takes whole numbers, not the number 0.5 and the number 1.5'],
  [
    () => x.slice(any([0, 1])),
    'slice takes whole numbers, not the array [0, 1] and the number Infinity',
  ],
  [() => x.at(any('a'), 0), "index ['a', 0] is outside shape [2, 2]"],
  [() => x.at(any([0, 1])), 'index [[0, 1]] is outside shape [2, 2]'],
  [() => x.at(any(undefined), 0), 'index [undefined, 0] is outside shape [2, 2]'],
])('what does not fit: %#', (work, message) => {
  expect(work).toThrow(new RangeError(message));
});
