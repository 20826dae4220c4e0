import { expect, test } from 'vitest';
import { arange, tensor, Tensor, zeros } from '#tensor';
import type { Dtype, Nested } from '#tensor';

test.each<[string, Nested, Dtype, string]>([
  ['whole numbers end in a point', [1, -2, 30], 'float64', 'tensor([ 1., -2., 30.])'],
  ['others have four decimals', [1, 2.5], 'float64', 'tensor([1.0000, 2.5000])'],
  ['rank 0 has no brackets', 1.2, 'float64', 'tensor(1.2000)'],
  ['integers have no point', [1, -2], 'int32', 'tensor([ 1, -2])'],
  ['booleans are words', [true, false], 'bool', 'tensor([ True, False])'],
  ['float32 says so', [0.5], 'float32', 'tensor([0.5000], dtype=float32)'],
  ['zeros', [0, -0], 'float64', 'tensor([0., 0.])'],
  [
    'NaN and infinities',
    [NaN, Infinity, -Infinity, 1],
    'float64',
    'tensor([ nan,  inf, -inf,   1.])',
  ],
  ['far apart: powers', [1, 2000], 'float64', 'tensor([1.0000e+00, 2.0000e+03])'],
  ['not so far apart', [1, 1000], 'float64', 'tensor([   1., 1000.])'],
  ['zero is not far from anything', [0, 2000], 'float64', 'tensor([   0., 2000.])'],
  ['large: powers', [2e8, 1e9], 'float64', 'tensor([2.0000e+08, 1.0000e+09])'],
  ['small: powers', [-5e-5, 1e-5], 'float64', 'tensor([-5.0000e-05,  1.0000e-05])'],
  ['three digits of power', 1e-100, 'float64', 'tensor(1.0000e-100)'],
])('%s', (_, nested, dtype, expected) => {
  expect(String(tensor(nested, dtype))).toBe(expected);
});

test('rows are aligned, and blocks a line apart', () => {
  expect(
    String(
      tensor([
        [1.25, -2],
        [10, 4],
      ]),
    ),
  ).toBe(['tensor([[ 1.2500, -2.0000],', '        [10.0000,  4.0000]])'].join('\n'));
  expect(String(arange(8).reshape([2, 2, 2]))).toBe(
    [
      'tensor([[[0., 1.],',
      '         [2., 3.]],',
      '',
      '        [[4., 5.],',
      '         [6., 7.]]])',
    ].join('\n'),
  );
});

test('no elements: the shape is told', () => {
  expect(String(zeros([2, 0]))).toBe('tensor([], shape=[2, 0])');
  expect(String(new Tensor([0], [], 'float32'))).toBe('tensor([], shape=[0], dtype=float32)');
});

test('more than a thousand elements: only the edges', () => {
  expect(String(tensor(Array(1001).fill(7)))).toBe('tensor([7., 7., 7., ..., 7., 7., 7.])');
  expect(String(tensor(Array(1000).fill(7)))).not.toContain('...');
  expect(String(arange(1400).reshape([2, 700]).sub(700).sign())).toBe(
    [
      'tensor([[-1., -1., -1., ..., -1., -1., -1.],',
      '        [ 0.,  1.,  1., ...,  1.,  1.,  1.]])',
    ].join('\n'),
  );
  expect(String(zeros([200, 6])).split('\n')).toEqual([
    'tensor([[0., 0., 0., 0., 0., 0.],',
    ...Array(2).fill('        [0., 0., 0., 0., 0., 0.],'),
    '        ...,',
    ...Array(2).fill('        [0., 0., 0., 0., 0., 0.],'),
    '        [0., 0., 0., 0., 0., 0.]])',
  ]);
});

test('only what is shown decides the format', () => {
  const x = zeros([1001]).map((_, i) => (i === 500 ? 1e-9 : 1));
  expect(String(x)).toBe('tensor([1., 1., 1., ..., 1., 1., 1.])');
});
