/** What the core cannot use it refuses, in a sentence that says what it was given and what it takes. */
import { describe, expect, test } from 'vitest';
import { arange, erf, eye, ones, randn, tensor, zeros } from '#tensor';
import { runs, valueOf } from './code.ts';
import { OF_ANOTHER_KIND, THAT_DO_NOT_FIT } from './refusals.ts';

const names = {
  x: zeros([2, 3]),
  y: zeros([3, 2]),
  v: tensor([1, 2, 3]),
  z: zeros([2, 3, 4]),
};

test.for(OF_ANOTHER_KIND)('%s: %s', ([code, message]) => {
  expect(() => valueOf(code, names)).toThrow(new TypeError(message));
});

test.for(THAT_DO_NOT_FIT)('%s: %s', ([code, message]) => {
  expect(() => valueOf(code, names)).toThrow(new RangeError(message));
});

describe('what is advised', () => {
  /** The code at the end of a message, where all of it is written out. */
  const advised = [...OF_ANOTHER_KIND, ...THAT_DO_NOT_FIT].flatMap(
    ([, message]) => /: (?!.*…\])(.*[)x])$/.exec(message)?.[1] ?? [],
  );
  test.for([...new Set(advised)])('%s runs', (code) => {
    expect(runs(code)).toBe(true);
  });
});

test('array methods may hand over an index and the array', () => {
  const shapes = [[2], [1, 2]];
  expect(shapes.map(zeros)).toEqual([zeros([2]), zeros([1, 2])]);
  expect(shapes.map(ones)).toEqual([ones([2]), ones([1, 2])]);
  expect(shapes.map(randn)).toEqual([randn([2], 0), randn([1, 2], 1)]);
  expect([1, 2].map(eye)).toEqual([eye(1), eye(2)]);
  expect([1, 2].map(arange)).toEqual([arange(1), arange(2)]);
  expect([0, 1].map(erf)).toEqual([0, erf(1)]);
  expect(tensor([0, 1]).map(erf)).toEqual(tensor([0, erf(1)]));
});
