/** A verdict in words: what is shown of each kind of failure. */
import { describe, expect, test } from 'vitest';
import { tensor } from '#tensor';
import { reportCheck } from '../../../engine/grade/check-report.ts';
import type { Call } from '../../../engine/kit/subject.ts';
import type { Verdict } from '../../../engine/grade/verdict.ts';
import { equal } from '../../../engine/kit/claims.ts';
import type { Broken, Failure, Origin, Sides } from '../../../engine/kit/failure.ts';
import { inLabels } from '../../../engine/kit/labels.ts';
import type { Language } from '../../../engine/kit/words.ts';
import { type Data, NodeRef } from '../../../engine/sandbox/codec.ts';

const call = (value: number): Call => ({
  how: 'call',
  args: [tensor([value])],
  outcome: { ok: true, value },
});
const place = { file: 'lessons/01-numbers/exercise.ts', line: 2 };
const threw: Call = {
  how: 'call',
  args: [1],
  outcome: { ok: false, problem: { type: 'threw', error: 'E: x', place } },
};

const verdictOf = (changed: Partial<Verdict>): Verdict => ({
  name: 'law',
  kind: 'law',
  status: 'failed',
  cases: 1,
  printed: { lines: ['p'], left: 0 },
  ...changed,
});

function report(
  failure: Failure,
  calls: readonly Call[] = [call(1), call(2)],
  language: Language = 'en',
  origin?: Origin,
) {
  const broken = { failure, calls, path: '0:1', ...(origin && { origin }) };
  return reportCheck('f', 'the law', verdictOf({ broken }), language);
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
    printed: { lines: ['p'], left: 0 },
    rank: 131,
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
  expect(shown.received).toEqual({ name: '.theta', value: '1' });
  expect(shown.expected).toEqual({ name: '.theta', value: '2' });
});

describe('the side of a law is called by what can be read in front of one equals sign', () => {
  const failing = (received: Data, expected: Data, sides: Sides): Failure => {
    try {
      equal(received, expected, sides);
    } catch (error) {
      return (error as Broken).failure;
    }
    throw new Error('they agree');
  };
  const grads = (dw: number) => ({ loss: 1, grads: [{ dw: tensor([[dw]]), db: tensor([0]) }] });

  test.each<[Data, Data, Sides, string | undefined, string | undefined]>([
    [grads(1), grads(2), {}, '.grads[0].dw', '.grads[0].dw'],
    [grads(1), grads(2), { received: 'f(x, y)' }, 'f(x, y).grads[0].dw', '.grads[0].dw'],
    [[{ w: 1 }], [{ w: 2 }], { expected: 'step 3' }, '[0].w', '3번째 걸음의 [0].w'],
    [[1, 2], [1, 3], { received: 'σ(−x)' }, 'σ(−x)', undefined],
    [[[1]], [[2]], {}, undefined, undefined],
  ])('%o, %o, %o', (received, expected, sides, left, right) => {
    const labels = { 'step #': '#번째 걸음' };
    const shown = report(inLabels(failing(received, expected, sides), labels), [], 'ko');
    expect([shown.received?.name, shown.expected?.name]).toEqual([left, right]);
  });
});

test('an answer of a driven class is called as it was asked for', () => {
  const a = new NodeRef(0);
  const args = [
    ['new', 2],
    ['call', 0, 'add', a],
    ['get', 1, 'data'],
    ['get', 0, 'grad'],
  ];
  const drive = { how: 'drive', args, outcome: { ok: true, value: [4, NaN] } } as const;
  const part = { received: NaN, expected: 2 };
  const failure = { type: 'differs', reason: 'value', path: '[1]', part, sides: {} } as const;
  const shown = report({ ...failure, received: [4, NaN], expected: [4, 2] }, [drive]);
  expect(shown.message).toBe('The answer is NaN, first at a.grad.');
  expect(shown.received).toEqual({ name: 'a.grad', value: 'NaN' });
  expect(shown.expected).toEqual({ name: 'a.grad', value: '2' });
  expect(shown.counterexample).toBe('a = new f(2); b = a.add(a); b.data; a.grad');
});

test('what a method returned is shown by itself, or among all answers where it is asked again', () => {
  const args = [
    ['new', 2],
    ['ask', 0, 'below', 0.5],
    ['ask', 0, 'next'],
    ['ask', 0, 'next'],
  ];
  const shown = (received: number[], at: number) => {
    const drive = { how: 'drive', args, outcome: { ok: true, value: received } } as const;
    const expected = [1, 2, 3];
    const part = { received: received[at]!, expected: expected[at]! };
    const failure = { type: 'differs', reason: 'value', path: `[${at}]`, part, sides: {} } as const;
    return report({ ...failure, received, expected }, [drive]);
  };
  const once = shown([4, 2, 3], 0);
  expect(once.message).toBe('The answer is wrong, first at a.below(0.5).');
  expect([once.received, once.expected]).toEqual([{ value: '4' }, { value: '1' }]);
  const again = shown([1, 2, 4], 2);
  expect(again.message).toBe('The answer is wrong, first at [2].');
  expect([again.received, again.expected]).toEqual([
    { value: '[1, 2, 4]' },
    { value: '[1, 2, 3]' },
  ]);
});

test('labels are told in the words of the lesson, with the numbers that they have', () => {
  const failure: Failure = {
    type: 'untrue',
    statement: 'layer 2: w is [out, in]',
    values: [
      ['slopes', 1],
      ['h', 2],
    ],
  };
  const labels = { 'layer #: w is [out, in]': '#번째 층의 w는 [out, in]', slopes: '기울기' };
  expect(inLabels(failure, labels)).toEqual({
    type: 'untrue',
    statement: '2번째 층의 w는 [out, in]',
    values: [
      ['기울기', 1],
      ['h', 2],
    ],
  });
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
    [{ type: 'not-finite', path: '', received: NaN }, 'NaN', undefined],
    [{ type: 'accepted', received: 2 }, '2', undefined],
    [{ type: 'unusable', message: 'm', received: 2 }, '2', undefined],
    [{ type: 'unsteady', first: 1, second: 2 }, '2', '1'],
    [{ type: 'untrue', statement: 's', values: [] }, undefined, undefined],
  ])('%o', ([failure, received, expected]) => {
    const shown = report(failure);
    expect(shown.received?.value).toBe(received);
    expect(shown.expected?.value).toBe(expected);
  });
});

test('an argument that was changed is shown as it was before and after, by its name', () => {
  const failure = { type: 'changed-argument', name: 'state', path: '.theta[0]' } as const;
  const [before, after] = [
    { theta: tensor([1]), v: 0 },
    { theta: tensor([2]), v: 0 },
  ];
  const { message, received, expected } = report({ ...failure, before, after });
  expect(message).toBe(
    'The argument `state` was changed in place, first at .theta[0]: return a new value instead.',
  );
  expect(received).toEqual({ name: 'state.theta after the call', value: 'tensor([2])' });
  expect(expected).toEqual({ name: 'state.theta before', value: 'tensor([1])' });
  const korean = report({ ...failure, before, after }, [], 'ko');
  expect(korean.received?.name).toBe('호출 후의 state.theta');
  expect(korean.expected?.name).toBe('호출 전의 state.theta');
});

test('where a number was not finite first is said, and is the place', () => {
  const origin = { operation: 'div(0, 0)', result: 'NaN', place };
  const failure: Failure = { type: 'not-finite', path: '', received: NaN };
  const told = report(failure, [call(1)], 'en', origin);
  expect(told.place).toEqual(place);
  expect(told.message).toBe(
    'The answer is NaN; it should be finite. lessons/01-numbers/exercise.ts:2: Here NaN comes up for the first time: div(0, 0) = NaN.',
  );
});

test('a pass has nothing to say', () => {
  const verdict = verdictOf({ status: 'passed', cases: 9, printed: { lines: [], left: 0 } });
  expect(reportCheck('f', 'the law', verdict, 'ko')).toEqual({
    name: 'the law',
    kind: 'law',
    status: 'passed',
    calls: [],
    printed: { lines: [], left: 0 },
  });
});
