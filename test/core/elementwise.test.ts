import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tensor, Tensor, zeros } from '#tensor';
import { law } from '../law.ts';
import { anyTensor, extent, indicesOf, quarter, shapeOfRank, tensorOf } from './arbitraries.ts';

const binary = {
  add: (a: number, b: number) => a + b,
  sub: (a: number, b: number) => a - b,
  mul: (a: number, b: number) => a * b,
  div: (a: number, b: number) => a / b,
  pow: (a: number, b: number) => a ** b,
  maximum: (a: number, b: number) => (a > b ? a : b),
  minimum: (a: number, b: number) => (a < b ? a : b),
};
const unary = {
  neg: (a: number) => -a,
  exp: (a: number) => Math.exp(a),
  log: (a: number) => Math.log(a),
  sqrt: (a: number) => Math.sqrt(a),
  abs: (a: number) => (a < 0 ? -a : a),
  sign: (a: number) => (a < 0 ? -1 : a > 0 ? 1 : 0),
};
const keys = <T extends object>(table: T) => Object.keys(table) as (keyof T)[];

/** A shape that broadcasts to `shape`: some extents are 1, some leading axes are missing. */
const narrowed = (shape: number[]): fc.Arbitrary<Tensor> =>
  fc
    .tuple(fc.nat({ max: shape.length }), fc.tuple(...shape.map(() => fc.boolean())))
    .chain(([from, kept]) => tensorOf(shape.map((n, i) => (kept[i] ? n : 1)).slice(from)));
const pair = shapeOfRank(0, 4).chain((shape) => fc.tuple(narrowed(shape), narrowed(shape)));

/** The element of `x` that broadcasts to `index`. */
const source = (x: Tensor, index: number[]): number =>
  x.at(...x.shape.map((length, axis) => (length === 1 ? 0 : index.at(axis - x.rank)!)));

/** The shape of the result: on each axis the larger extent. */
const joined = (a: Tensor, b: Tensor): number[] => {
  const rank = Math.max(a.rank, b.rank);
  return Array.from({ length: rank }, (_, axis) =>
    Math.max(a.shape.at(axis - rank) ?? 1, b.shape.at(axis - rank) ?? 1),
  );
};

describe.each(keys(binary))('%s', (name) => {
  const f = binary[name];

  law('broadcasts as a loop over every index does', pair, ([a, b]) => {
    const out = a[name](b);
    const expected = joined(a, b);
    expect(out.shape).toEqual(expected);
    indicesOf(expected).forEach((index, flat) => {
      expect(out.data[flat]).toEqual(f(source(a, index), source(b, index)));
    });
  });

  law('with a number is the same as with a rank-0 tensor', anyTensor, quarter, (x, c) => {
    expect(x[name](c)).toEqual(x[name](tensor(c)));
  });

  test('passes NaN on', () => {
    const [two, nan] = [tensor(2), tensor(NaN)];
    expect([two[name](nan).item(), nan[name](two).item()]).toEqual([NaN, NaN]);
  });
});

test.each(keys(unary))('%s works on each element', (name) => {
  fc.assert(
    fc.property(anyTensor, (x) => {
      expect(x[name]()).toEqual(new Tensor(x.shape, [...x.data].map(unary[name])));
    }),
  );
});

test('map sees every value with its flat index', () => {
  const x = tensor([
    [5, 6],
    [7, 8],
  ]);
  const seen: number[][] = [];
  const out = x.map((value, index) => {
    seen.push([value, index]);
    return value * 10 + index;
  });
  expect(seen).toEqual([
    [5, 0],
    [6, 1],
    [7, 2],
    [8, 3],
  ]);
  expect(out).toEqual(
    tensor([
      [50, 61],
      [72, 83],
    ]),
  );
});

test('unequal extents, neither of them 1, do not broadcast', () => {
  fc.assert(
    fc.property(extent, extent, shapeOfRank(0, 2), (n, more, rest) => {
      const [a, b] = [zeros([n + 1, ...rest]), zeros([3, n + 1 + more, ...rest])];
      const message = `shapes [${a.shape.join(', ')}] and [${b.shape.join(', ')}] do not broadcast`;
      expect(() => a.add(b)).toThrow(message);
    }),
  );
  expect(() => zeros([0]).add(zeros([2]))).toThrow('shapes [0] and [2] do not broadcast');
});

test('an extent of 1 stretches to 0 as well', () => {
  expect(zeros([3, 1]).add(zeros([1, 0])).shape).toEqual([3, 0]);
});

law('operands stay as they were', anyTensor, (x) => {
  const before = new Tensor(x.shape, x.data);
  keys(binary).forEach((name) => x[name](x));
  keys(unary).forEach((name) => x[name]());
  expect(x).toEqual(before);
});
