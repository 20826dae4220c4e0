/** When answers count as the same, and what is said where they do not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Tensor, tensor } from '#tensor';
import { difference, numbersAgree, unravel } from '../../../engine/kit/agree.ts';

describe('numbers agree', () => {
  test.for([
    [1, 1 + 9e-10, true],
    [1, 1 + 1.1e-9, false],
    [1e6, 1e6 + 9e-4, true],
    [1e6, 1e6 + 1.1e-3, false],
    [0, -0, true],
    [NaN, NaN, false],
    [NaN, 0, false],
    [0, NaN, false],
    [Infinity, Infinity, true],
    [Infinity, -Infinity, false],
    [1e300, Infinity, false],
    [Infinity, 1e300, false],
  ] as const)('%d and %d: %s', ([a, b, agree]) => {
    expect(numbersAgree(a, b, 1e-9)).toBe(agree);
  });
});

test('with tolerance 0, NaN is what it was before', () => {
  expect(numbersAgree(NaN, NaN, 0)).toBe(true);
  expect(numbersAgree(NaN, 0, 0)).toBe(false);
  expect(numbersAgree(1, 1 + Number.EPSILON, 0)).toBe(false);
});

describe('the first difference', () => {
  const square = (...data: number[]) => new Tensor([2, 2], data);
  const right = {
    theta: square(1, 2, 3, 4),
    steps: [1, 2],
    name: 'adam',
    done: true,
  };

  test.for([
    ['nothing', right, undefined],
    ['an extra field', { ...right, more: 1 }, undefined],
    [
      'a number in a tensor',
      { ...right, theta: square(1, 2, 0, 4) },
      { reason: 'value', path: '.theta[1, 0]' },
    ],
    ['a shape', { ...right, theta: tensor([1, 2, 3, 4]) }, { reason: 'shape', path: '.theta' }],
    ['an array for a tensor', { ...right, theta: [[1, 2]] }, { reason: 'kind', path: '.theta' }],
    ['a number in a list', { ...right, steps: [1, 3] }, { reason: 'value', path: '.steps[1]' }],
    ['a length', { ...right, steps: [1] }, { reason: 'length', path: '.steps' }],
    ['a number for a list', { ...right, steps: 1 }, { reason: 'kind', path: '.steps' }],
    ['a string for a number', { ...right, steps: [1, '2'] }, { reason: 'kind', path: '.steps[1]' }],
    ['a string', { ...right, name: 'sgd' }, { reason: 'value', path: '.name' }],
    ['a boolean', { ...right, done: false }, { reason: 'value', path: '.done' }],
    ['a field missing', { theta: right.theta }, { reason: 'kind', path: '.steps' }],
    ['a list for a record', [right], { reason: 'kind', path: '' }],
    ['null', null, { reason: 'kind', path: '' }],
  ] as const)('%s', ([, received, found]) => {
    const { reason, path } = difference(received, right) ?? {};
    expect(reason && { reason, path }).toEqual(found);
  });
});

test('unravel gives the index that reads the flat element', () => {
  const shapes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(shapes, fc.nat(), (shape, n) => {
      const size = shape.reduce((a, b) => a * b, 1);
      const counting = new Tensor(
        shape,
        Array.from({ length: size }, (_, i) => i),
      );
      expect(counting.at(...unravel(n % size, shape))).toBe(n % size);
    }),
  );
});
