/** Where a part of a value is: a path that is found leads back to what it was found for. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Tensor } from '#tensor';
import { axisDifference, partAt, pathOfNaN } from '../../../engine/kit/parts.ts';
import { shapes } from '../../../engine/kit/arbitraries.ts';
import type { Data } from '../../../engine/sandbox/codec.ts';
import { law } from '../../law.ts';

const leaves = fc.oneof(
  fc.integer(),
  fc.constant(NaN),
  fc.constantFrom('NaN', true, null, undefined),
  fc
    .array(fc.constantFrom(0, 1, NaN), { minLength: 6, maxLength: 6 })
    .map((data) => new Tensor([2, 3], data)),
);
const { data: anything } = fc.letrec<{ data: Data }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 3 },
    leaves,
    fc.array(tie('data'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('theta', 'v', 'w1'), tie('data'), { maxKeys: 2 }),
  ),
}));

function holdsNaN(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return Number.isNaN(data);
  return Object.values(data instanceof Tensor ? data.data : data).some(holdsNaN);
}

law('where there is a NaN, the path of the first leads to it', anything, (data) => {
  const path = pathOfNaN(data);
  expect(path !== undefined).toBe(holdsNaN(data));
  if (path !== undefined) expect(partAt(data, path)).toBeNaN();
});

test('the first, and not any', () => {
  const a = new Tensor([2, 2], [1, 2, NaN, NaN]);
  expect(pathOfNaN([1, { a }, NaN])).toBe('[1].a[1, 0]');
  expect(pathOfNaN({ a: [0, 'NaN', null] })).toBeUndefined();
});

test('a path that leads nowhere leads to nothing', () => {
  expect(partAt(3, '[0]')).toBeUndefined();
  expect(partAt({ a: 1 }, '.b')).toBeUndefined();
  expect(partAt({ a: 1 }, '')).toEqual({ a: 1 });
});

law(
  'of two shapes that differ, what is said of an axis is true',
  shapes(0, 4, 3),
  shapes(0, 4, 3),
  (received, expected) => {
    fc.pre(received.join() !== expected.join());
    const axis = axisDifference(received, expected);
    if (axis.is === 'long') {
      expect(axis).toMatchObject({
        received: received[axis.axis],
        expected: expected[axis.axis],
      });
      expect(axis.received).not.toBe(axis.expected);
    } else if (axis.is === 'ranks') {
      expect(axis).toMatchObject({ received: received.length, expected: expected.length });
    } else {
      const [longer, shorter] = axis.is === 'extra' ? [received, expected] : [expected, received];
      expect(longer.toSpliced(axis.axis, 1)).toEqual(shorter);
    }
  },
);
