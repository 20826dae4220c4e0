/** What the claims let pass and what they do not. */
import { describe, expect, test } from 'vitest';
import { tensor } from '#tensor';
import type { Data } from '../../../engine/sandbox/codec.ts';
import { equal, finite, holds, within } from '../../../engine/kit/claims.ts';
import { Broken, type Failure } from '../../../engine/kit/failure.ts';
import {
  aBoolean,
  aNumber,
  aRecord,
  aString,
  aTensor,
  listOf,
  type Result,
} from '../../../engine/kit/results.ts';

function failureOf(claim: () => void): Failure | undefined {
  try {
    claim();
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(Broken);
    return (error as Broken).failure;
  }
}

describe('equal', () => {
  test('holds within the tolerance', () => {
    expect(failureOf(() => equal(1, 1 + 1e-10))).toBeUndefined();
    expect(failureOf(() => equal(1, 1.0001, { tolerance: 1e-3 }))).toBeUndefined();
  });

  test('keeps both sides and their names', () => {
    expect(
      failureOf(() => equal(tensor([1, 2]), tensor([1, 3]), { expected: '1 − σ(x)' })),
    ).toMatchObject({
      type: 'differs',
      reason: 'value',
      path: '[1]',
      sides: { expected: '1 − σ(x)' },
    });
  });
});

describe('within', () => {
  test.for([
    [0, undefined],
    [1, undefined],
    [1.0000001, '[0, 1]'],
    [-1e-300, '[0, 1]'],
    [NaN, '[0, 1]'],
  ] as const)('%d in [0, 1]', ([value, range]) => {
    const failure = failureOf(() => within(value, 0, 1));
    expect(failure && 'range' in failure ? failure.range : undefined).toBe(range);
  });

  test('an open range leaves its ends out', () => {
    expect(failureOf(() => within(0, 0, 1, { open: true }))).toMatchObject({ range: '(0, 1)' });
    expect(failureOf(() => within(0.5, 0, 1, { open: true }))).toBeUndefined();
  });

  test('tells which element', () => {
    expect(failureOf(() => within(tensor([[0, 2]]), 0, 1))).toMatchObject({ path: '[0, 1]' });
  });

  test('finite refuses NaN and infinities', () => {
    expect(failureOf(() => finite(tensor([1e308, -1e308])))).toBeUndefined();
    for (const bad of [NaN, Infinity, -Infinity])
      expect(failureOf(() => finite(bad))).toBeDefined();
  });
});

test('holds', () => {
  expect(failureOf(() => holds(true, 'a ≤ b', {}))).toBeUndefined();
  expect(failureOf(() => holds(false, 'a ≤ b', { a: 2, b: 1 }))).toEqual({
    type: 'untrue',
    statement: 'a ≤ b',
    values: Object.entries({ a: 2, b: 1 }),
  });
});

describe('a promised result', () => {
  const state = aRecord<{ theta: unknown; t: number }>({ theta: aTensor, t: aNumber });
  const cases: [Result<unknown>, Data, string | undefined][] = [
    [aTensor, tensor([1]), undefined],
    [aTensor, [1], ''],
    [aNumber, NaN, undefined],
    [aNumber, '1', ''],
    [aNumber, undefined, ''],
    [aBoolean, false, undefined],
    [aBoolean, 0, ''],
    [aString, '', undefined],
    [aString, 1, ''],
    [listOf(aNumber), [], undefined],
    [listOf(aNumber), [1, '2'], '[1]'],
    [listOf(listOf(aNumber)), [[1], [2, null]], '[1][1]'],
    [listOf(aNumber), tensor([1]), ''],
    [state, { theta: tensor([1]), t: 1, more: 2 }, undefined],
    [state, { theta: tensor([1]) }, ''],
    [state, { theta: tensor([1]), t: '1' }, '.t'],
    [listOf(state), [{ t: 1 }], '[0]'],
    [state, tensor([1]), ''],
    [state, null, ''],
    [state, [], ''],
  ];
  test.for(cases)('%#', ([result, data, path]) => {
    const failure = failureOf(() => result.read(data, ''));
    expect(failure && 'path' in failure ? failure.path : undefined).toBe(path);
  });

  test('drops the fields that were not promised', () => {
    expect(state.read({ theta: tensor([1]), t: 1, more: 2 }, '')).toEqual({
      theta: tensor([1]),
      t: 1,
    });
  });
});
