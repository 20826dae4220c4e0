/** Every failure and every problem has words in both languages, and they are words for people. */
import { describe, expect, test } from 'vitest';
import { tensor } from '#tensor';
import { equal } from '../../checks/kit/claims.ts';
import type { Broken, Failure } from '../../checks/kit/failure.ts';
import { explain, explainProblem, showPlace } from '../../checks/kit/messages.ts';
import type { Data } from '../../checks/sandbox/codec.ts';
import type { Problem } from '../../checks/sandbox/problem.ts';

const place = { file: 'lessons/04-activations/exercise.ts', line: 12, column: 9 };

const PROBLEMS: Problem[] = [
  { type: 'syntax', message: "Expected ','", place },
  { type: 'missing-file', file: place.file },
  { type: 'unreadable-file', file: place.file, reason: 'link' },
  { type: 'unreadable-file', file: place.file, reason: 'case' },
  { type: 'unreadable-file', file: place.file, reason: 'not-a-file' },
  { type: 'unreadable-file', file: place.file, reason: 'not-text' },
  { type: 'unreadable-file', file: place.file, reason: 'forbidden' },
  { type: 'too-long', file: place.file, limit: 10 },
  { type: 'refused-import', specifier: 'fs', place },
  { type: 'missing-import', message: 'Layer', place },
  { type: 'missing-export', name: 'softmax' },
  { type: 'missing-export', name: 'softmax', similar: 'softMax' },
  { type: 'not-a-function', name: 'softmax', what: 'number' },
  { type: 'not-written' },
  { type: 'threw', error: 'TypeError: x', place },
  { type: 'threw', error: '' },
  { type: 'threw-on-import', error: 'Error: x', place },
  { type: 'pending-import' },
  { type: 'timeout', seconds: 2, importing: false },
  { type: 'timeout', seconds: 2, importing: true },
  { type: 'out-of-time', seconds: 10 },
  { type: 'out-of-time', seconds: 300, whole: true },
  { type: 'out-of-memory', megabytes: 64 },
  { type: 'stack-overflow', place },
  { type: 'not-data', what: 'promise' },
  { type: 'not-data', what: 'a value of unknown kind' },
  { type: 'killed', seconds: 20 },
  { type: 'crashed', message: 'unreachable' },
];

const x = tensor([[1, 2]]);

function differing(received: Data, expected: Data): Failure {
  try {
    equal(received, expected);
  } catch (error) {
    return (error as Broken).failure;
  }
  throw new Error('they agree');
}

const FAILURES: Failure[] = [
  ...PROBLEMS.map((problem) => ({ type: 'problem' as const, problem })),
  { type: 'wrong-kind', path: '', promised: 'tensor', received: undefined },
  { type: 'wrong-kind', path: '', promised: 'list', received: 3 },
  { type: 'wrong-kind', path: '.w', promised: 'number', received: '3' },
  differing(1, 2),
  differing('a', 2),
  differing(x, tensor([[1, 3]])),
  differing(x, tensor([1, 2])),
  differing([1], [1, 2]),
  differing([[1]], [[1, 2]]),
  differing({ w: x }, { w: tensor([1, 2]) }),
  { type: 'outside', path: '', range: '[0, 1]', received: 2 },
  { type: 'outside', path: '[1]', range: '(0, 1)', received: x },
  {
    type: 'untrue',
    statement: 'a ≤ b',
    values: [
      ['a', 2],
      ['b', 1],
    ],
  },
  { type: 'unusable', message: 'shapes differ', received: x },
  { type: 'accepted', received: x },
  { type: 'changed-argument', index: 0, before: x, after: x },
  { type: 'changed-argument', index: 7, before: x, after: x },
  { type: 'unsteady', first: 1, second: 2 },
];

describe('every failure', () => {
  test.for(FAILURES)('%o', (failure) => {
    const [english, korean] = [explain(failure, 'en'), explain(failure, 'ko')];
    expect(english).not.toMatch(/undefined|\[object|[가-힣]/);
    expect(english.length).toBeGreaterThan(10);
    expect(korean).toMatch(/[가-힣]/);
    expect(korean).not.toMatch(/undefined|\[object/);
  });
});

test('a message says what to look at', () => {
  expect(
    explain(
      FAILURES.find(({ type }) => type === 'untrue')!,
      'en',
    ),
  ).toBe('Not true here: a ≤ b, with a = 2, b = 1.');
  expect(explain(differing(x, tensor([1, 2])), 'en')).toBe(
    'The shape is [1, 2]; it should be [2].',
  );
  expect(explain(differing({ w: x }, { w: tensor([1, 2]) }), 'en')).toBe(
    'The shape of .w is [1, 2]; it should be [2].',
  );
  expect(explain(differing([[1]], [[1, 2]]), 'en')).toBe('The length of [0] is 1; it should be 2.');
  expect(
    explainProblem({ type: 'missing-export', name: 'softmax', similar: 'softMax' }, 'en'),
  ).toContain('`softMax`');
});

test('a place is file:line:column', () => {
  expect(showPlace(place)).toBe('lessons/04-activations/exercise.ts:12:9');
  expect(showPlace({ file: 'a.ts', line: 3 })).toBe('a.ts:3');
});
