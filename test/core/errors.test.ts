/** What the core cannot use it refuses, in a sentence that says what it was given and what it takes. */
import { describe, expect, test } from 'vitest';
import * as core from '#tensor';
import { OF_ANOTHER_KIND, THAT_DO_NOT_FIT } from './refusals.ts';

const { arange, eye, erf, ones, randn, tensor, zeros } = core;

const known = {
  ...core,
  x: arange(6).reshape([2, 3]),
  y: arange(6).reshape([3, 2]),
  v: tensor([1, 2, 3]),
  z: zeros([2, 3, 4]),
};

const valueOf = (code: string, names: object = known): unknown =>
  Function(...Object.keys(names), `return ${code}`)(...Object.values(names));

test.for(OF_ANOTHER_KIND)('%s: %s', ([code, message]) => {
  expect(() => valueOf(code)).toThrow(new TypeError(message));
});

test.for(THAT_DO_NOT_FIT)('%s: %s', ([code, message]) => {
  expect(() => valueOf(code)).toThrow(new RangeError(message));
});

/** What an error says to write; nothing where not all of it is written out. */
const advice = (message: string): string => /: (?!.*…\])(.*[)x])$/.exec(message)?.[1] ?? 'x';

describe('what is advised', () => {
  const { x, z } = known;
  const rows = [[1], [2]];
  const subjects = [x, x.reshape([3, 2]), z, tensor([1, 2, 3]), tensor(1)];
  const advised = new Set([...OF_ANOTHER_KIND, ...THAT_DO_NOT_FIT].map(([, said]) => advice(said)));
  test.for([...advised])('%s runs', (code) => {
    const runs = subjects.some((subject) =>
      [subject, subject.rank === 2 ? subject.transpose() : subject].some((y) => {
        try {
          valueOf(code.replace('=> …', '=> v'), { ...known, rows, x: subject, y, i: 0, j: 0 });
          return true;
        } catch {
          return false;
        }
      }),
    );
    expect(runs).toBe(true);
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
