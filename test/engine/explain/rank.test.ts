/** Of several failures, the one whose message stands for the exercise. */
import { describe, expect, test } from 'vitest';
import { type NumberedCheck, tellGraded } from '../../../engine/grade/exercise-report.ts';
import { rankOf } from '../../../engine/explain/rank.ts';
import type { CheckKind } from '../../../engine/kit/exercise.ts';
import type { Failure } from '../../../engine/kit/failure.ts';

const part = { received: 1, expected: 2 };
const differs = (reason: 'value' | 'shape'): Failure => ({
  type: 'differs',
  reason,
  path: '',
  ...part,
  part,
  sides: {},
});
const threw: Failure = { type: 'problem', problem: { type: 'threw', error: 'x' } };
const unwritten: Failure = { type: 'problem', problem: { type: 'not-written' } };
const nothing: Failure = { type: 'wrong-kind', path: '', promised: 'tensor', received: undefined };
const unusable: Failure = { type: 'unusable', message: 'x', received: 1 };

/** From what tells most to what tells least. */
const ORDER: readonly (readonly [CheckKind, Failure])[] = [
  ['formula', threw],
  ['law', nothing],
  ['law', differs('shape')],
  ['formula', differs('value')],
  ['gradient', differs('value')],
  ['example', differs('value')],
  ['law', differs('value')],
  ['formula', unusable],
  ['formula', unwritten],
  ['stability', threw],
  ['contract', { type: 'unsteady', first: 1, second: 2 }],
];

test('what came to no answer says more than a wrong one, and the formula more than a law', () => {
  const ranks = ORDER.map(([kind, failure]) => rankOf(kind, failure));
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  expect(new Set(ranks).size).toBe(ranks.length);
});

describe('the message of an exercise', () => {
  const checkOf = (number: number, message: string, rank: number): NumberedCheck => ({
    number,
    report: {
      name: `law ${number}`,
      kind: 'law',
      status: 'failed',
      message,
      calls: [],
      printed: { lines: [], left: 0 },
      path: '0',
      rank,
    },
  });
  const graded = (...checks: NumberedCheck[]) =>
    tellGraded({
      lesson: 'numbers',
      name: 'f',
      earned: 0,
      possible: 1,
      checks,
      mistake: undefined,
      seed: 7,
      mark: '+abcdef',
    });

  test('is that of the check that tells most', () => {
    expect(graded(checkOf(1, 'a', 23), checkOf(2, 'b', 3), checkOf(3, 'c', 12)).message).toBe('b');
  });

  test('is the first of those that tell as much', () => {
    expect(graded(checkOf(1, 'a', 23), checkOf(2, 'b', 23)).message).toBe('a');
  });

  test('and each check is replayed by its own number, also where not all were run', () => {
    const [check] = graded(checkOf(3, 'c', 12)).checks;
    expect(check!.replay).toBe('npm test numbers/f@3:7:0+abcdef');
  });
});
