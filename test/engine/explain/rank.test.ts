/** Of several failures, the one whose message stands for the exercise. */
import { describe, expect, test } from 'vitest';
import { exerciseReport } from '../../../engine/grade/exercise-report.ts';
import type { Verdict } from '../../../engine/grade/verdict.ts';
import { rankOf } from '../../../engine/explain/rank.ts';
import { type CheckKind, type Exercise, exercise } from '../../../engine/kit/exercise.ts';
import type { Failure } from '../../../engine/kit/failure.ts';
import type { Call } from '../../../engine/kit/subject.ts';
import { tellingCheck } from '../../../engine/formats/evidence.ts';
import { aNumber } from '../../../engine/kit/results.ts';
import { NOTHING_PRINTED } from '../../../engine/sandbox/interpreter.ts';

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

const call: Call = { how: 'call', args: [1], outcome: { ok: true, value: 1 } };

/** From what tells most to what tells least. */
const ORDER: readonly (readonly [CheckKind, Failure, calls?: number])[] = [
  ['formula', threw],
  ['law', nothing],
  ['example', differs('value')],
  ['formula', differs('shape')],
  ['formula', differs('value')],
  ['gradient', differs('value')],
  ['law', differs('shape')],
  ['law', differs('value')],
  ['formula', unusable],
  ['law', threw, 2],
  ['formula', unwritten],
  ['stability', threw],
  ['contract', { type: 'unsteady', first: 1, second: 2 }],
];

test('what came to no answer says more than a wrong one, the printed example more than the formula, and that more than a law', () => {
  const ranks = ORDER.map(([kind, failure, calls = 1]) =>
    rankOf(kind, { failure, calls: Array.from({ length: calls }, () => call) }),
  );
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  expect(new Set(ranks).size).toBe(ranks.length);
});

describe('the message of an exercise', () => {
  const graded = ['1', '2', '3'].reduce(
    (all, law) => all.law(law, [], () => {}),
    exercise(1, ['x'], aNumber) as Exercise<number>,
  );
  const broken = (name: string, failure: Failure, calls: readonly Call[] = []): Verdict => ({
    name,
    kind: 'law',
    status: 'failed',
    cases: 1,
    printed: NOTHING_PRINTED,
    broken: { failure, calls, path: '0' },
  });
  const heading = { lesson: 'numbers', name: 'f', mark: '+abcdef' };
  const report = (...verdicts: Verdict[]) =>
    exerciseReport(
      heading,
      graded,
      ['1', '2', '3'],
      verdicts,
      {},
      {
        seed: 7,
        runs: 100,
        language: 'en',
      },
    );

  test('is that of the check that tells most', () => {
    const verdicts = [broken('1', unusable), broken('2', threw), broken('3', differs('value'))];
    expect(report(...verdicts).message).toBe(report(broken('2', threw)).message);
  });

  test('is the first of those that tell as much', () => {
    const threwToo: Failure = { type: 'problem', problem: { type: 'threw', error: 'y' } };
    const { message, checks } = report(broken('1', threw), broken('2', threwToo));
    expect(message).toBe(checks[0]!.message);
    expect(message).not.toBe(checks[1]!.message);
  });

  test('is, of laws that tell as much, that of the one with the fewest calls, and the least to read', () => {
    const long: Call = { ...call, args: [1000] };
    const value = differs('value');
    const found = (...verdicts: Verdict[]) => report(...verdicts).telling;
    expect(found(broken('1', value, [call, call]), broken('2', value, [long]))).toBe(1);
    expect(found(broken('1', value, [long]), broken('3', value, [call]))).toBe(1);
    expect(found(broken('1', value, [call]), broken('3', value, [call]))).toBe(0);
  });

  test('and which check that is stands in the report, also where several say the same', () => {
    const graded = report(
      broken('1', differs('value'), [call, call]),
      broken('2', threw),
      broken('3', threw),
    );
    expect(tellingCheck(graded)).toBe(graded.checks[1]);
    const { telling: _, ...older } = graded;
    expect(tellingCheck(older)).toBe(older.checks[1]);
  });

  test('and each check is replayed by its own number, also where not all were run', () => {
    const [check] = report(broken('3', threw)).checks;
    expect(check!.replay).toBe('npm test numbers/f@3:7:0+abcdef');
  });
});
