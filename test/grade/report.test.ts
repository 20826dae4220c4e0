/** A verdict in words: what is shown of each kind of failure. */
import { describe, expect, test } from 'vitest';
import { tensor } from '#tensor';
import { reportCheck } from '../../checks/grade/report.ts';
import type { Call } from '../../checks/grade/subject.ts';
import type { Verdict } from '../../checks/grade/verdict.ts';
import type { Failure } from '../../checks/kit/failure.ts';

const call = (value: number): Call => ({ args: [tensor([value])], outcome: { ok: true, value } });
const place = { file: 'lessons/01-shapes/exercise.ts', line: 2 };
const threw: Call = {
  args: [1],
  outcome: { ok: false, problem: { type: 'threw', error: 'E: x', place } },
};

function report(failure: Failure, calls: readonly Call[] = [call(1), call(2)]) {
  const broken = { failure, calls, path: '0:1' };
  const verdict: Verdict = {
    name: 'law',
    kind: 'law',
    status: 'failed',
    cases: 1,
    printed: ['p'],
    broken,
  };
  return reportCheck('f', 'the law', verdict, 'en');
}

test('a law that compares shows all its calls and both sides', () => {
  const part = { received: 1, expected: 2 };
  const sides = { received: 'f(x)', expected: 'f(y)' };
  expect(
    report({ type: 'differs', reason: 'value', path: '', received: 1, expected: 2, part, sides }),
  ).toEqual({
    name: 'the law',
    kind: 'law',
    status: 'failed',
    message: 'The answer is wrong.',
    received: { name: 'f(x)', value: '1' },
    expected: { name: 'f(y)', value: '2' },
    counterexample: 'f(tensor([1])); f(tensor([2]))',
    calls: ['f(tensor([1])) → 1', 'f(tensor([2])) → 2'],
    path: '0:1',
    printed: ['p'],
  });
});

test('of a record only the field that differs is shown', () => {
  const part = { received: 1, expected: 2 };
  const [received, expected] = [
    { theta: 1, v: [3] },
    { theta: 2, v: [3] },
  ];
  const failure = { type: 'differs', reason: 'value', path: '.theta', part, sides: {} } as const;
  const shown = report({ ...failure, received, expected });
  expect([shown.received?.value, shown.expected?.value]).toEqual(['.theta = 1', '.theta = 2']);
});

test('a call that threw is blamed alone, and has a place', () => {
  const failure: Failure = { type: 'problem', problem: { type: 'threw', error: 'E: x', place } };
  const { counterexample, place: where, calls, received } = report(failure, [call(1), threw]);
  expect(counterexample).toBe('f(1)');
  expect(where).toEqual(place);
  expect(calls[1]).toContain('your code threw E: x');
  expect(received).toBeUndefined();
});

test('a problem without a place has none', () => {
  expect(report({ type: 'problem', problem: { type: 'not-written' } }, [])).not.toHaveProperty(
    'place',
  );
});

describe('both sides of other failures', () => {
  test.for<[Failure, string | undefined, string | undefined]>([
    [{ type: 'wrong-kind', path: '', promised: 'tensor', received: 3 }, '3', undefined],
    [{ type: 'outside', path: '', range: '[0, 1]', received: 2 }, '2', undefined],
    [{ type: 'accepted', received: 2 }, '2', undefined],
    [{ type: 'unusable', message: 'm', received: 2 }, '2', undefined],
    [{ type: 'changed-argument', index: 0, before: 1, after: 2 }, '2', '1'],
    [{ type: 'unsteady', first: 1, second: 2 }, '2', '1'],
    [{ type: 'untrue', statement: 's', values: [] }, undefined, undefined],
  ])('%o', ([failure, received, expected]) => {
    const shown = report(failure);
    expect(shown.received?.value).toBe(received);
    expect(shown.expected?.value).toBe(expected);
  });
});

test('a pass has nothing to say', () => {
  const verdict: Verdict = { name: 'law', kind: 'law', status: 'passed', cases: 9, printed: [] };
  expect(reportCheck('f', 'the law', verdict, 'ko')).toEqual({
    name: 'the law',
    kind: 'law',
    status: 'passed',
    calls: [],
    printed: [],
  });
});
