import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arange, ones, tensor, Tensor, zeros } from '#tensor';
import { law } from '../law.ts';
import { anyTensor, indicesOf, shapeOfRank, tensorOf } from './arbitraries.ts';

const oracles = {
  sum: (lane: number[]) => lane.reduce((a, b) => a + b, 0),
  mean: (lane: number[]) => lane.reduce((a, b) => a + b, 0) / lane.length,
  max: (lane: number[]) => lane.toSorted((a, b) => b - a)[0]!,
  min: (lane: number[]) => lane.toSorted((a, b) => a - b)[0]!,
  argmax: (lane: number[]) => lane.indexOf(Math.max(...lane)),
};
const names = Object.keys(oracles) as (keyof typeof oracles)[];
const kept = ['sum', 'mean', 'max', 'min'] as const;

const withAxis = shapeOfRank(1, 4).chain((shape) =>
  fc.tuple(tensorOf(shape), fc.nat({ max: shape.length - 1 })),
);

describe.each(names)('%s', (name) => {
  law('along an axis is that of every lane', withAxis, ([x, axis]) => {
    const out = x[name](axis);
    const shape = x.shape.filter((_, i) => i !== axis);
    expect(out.shape).toEqual(shape);
    for (const index of indicesOf(shape)) {
      const lane = Array.from({ length: x.shape[axis]! }, (_, i) =>
        x.at(...index.toSpliced(axis, 0, i)),
      );
      expect(out.at(...index)).toBeCloseTo(oracles[name](lane), 12);
    }
  });

  law('counts a negative axis from the end', withAxis, ([x, axis]) => {
    expect(x[name](axis - x.rank)).toEqual(x[name](axis));
  });

  law('without an axis covers everything, to rank 0', anyTensor, (x) => {
    const out = x[name]();
    expect(out.shape).toEqual([]);
    expect(out.item()).toBeCloseTo(oracles[name]([...x.data]), 12);
  });

  test('rejects an axis that the shape does not have', () => {
    for (const axis of [2, -3, 0.5, NaN]) {
      const message = `axis ${axis} is outside shape [2, 3]`;
      expect(() => ones([2, 3])[name](axis)).toThrow(new RangeError(message));
    }
  });

  test('takes a single number for a lane of one, as PyTorch does', () => {
    for (const axis of [0, -1]) expect(tensor(5)[name](axis)).toEqual(tensor(5)[name]());
    for (const axis of [1, -2, NaN]) {
      expect(() => tensor(5)[name](axis)).toThrow(`axis ${axis} is outside shape []`);
    }
  });
});

test.each(kept)('%s keeps the axis with extent 1 if asked', (name) => {
  fc.assert(
    fc.property(withAxis, ([x, axis]) => {
      expect(x[name](axis, true)).toEqual(x[name](axis).reshape(x.shape.with(axis, 1)));
      expect(x[name](undefined, true)).toEqual(x[name]().reshape(x.shape.map(() => 1)));
      expect(x[name](axis, false)).toEqual(x[name](axis));
    }),
  );
});

test('argmax gives int32, and the first of equal elements', () => {
  expect(tensor([1, 3, 3, 2]).argmax()).toEqual(tensor(1, 'int32'));
  expect(
    tensor([
      [0, -0],
      [-1, 4],
    ]).argmax(1),
  ).toEqual(tensor([0, 1], 'int32'));
});

test('NaN wins', () => {
  const x = tensor([1, NaN, 9, NaN]);
  expect([x.max().item(), x.min().item(), x.argmax().item()]).toEqual([NaN, NaN, 1]);
});

test('infinities compare like numbers', () => {
  const x = tensor([-Infinity, -Infinity]);
  expect([x.max().item(), x.min().item(), x.argmax().item()]).toEqual([-Infinity, -Infinity, 0]);
});

test('no elements: sum 0, mean NaN, and nothing to choose from', () => {
  expect(zeros([2, 0]).sum(1)).toEqual(zeros([2]));
  expect(zeros([0]).mean().item()).toBeNaN();
  for (const name of ['max', 'min', 'argmax'] as const) {
    expect(() => zeros([2, 0])[name](1)).toThrow(RangeError);
    expect(() => zeros([0])[name]()).toThrow('0 elements have no largest and no smallest');
    expect(zeros([0, 3])[name](1).shape).toEqual([0]);
  }
});

test('a worked example', () => {
  const x = arange(6).reshape([2, 3]);
  expect(x.sum(0)).toEqual(tensor([3, 5, 7]));
  expect(x.mean(1, true)).toEqual(new Tensor([2, 1], [1, 4]));
});
