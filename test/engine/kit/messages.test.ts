/** Every failure and every problem has words in both languages, and they are words for people. */
import { describe, expect, test } from 'vitest';
import { type Tensor, tensor, zeros } from '#tensor';
import { equal } from '../../../engine/kit/claims.ts';
import type { Broken, Failure } from '../../../engine/kit/failure.ts';
import { explain, explainOrigin, explainProblem, showPlace } from '../../../engine/kit/messages.ts';
import { meantKeys } from '../../../engine/kit/parts.ts';
import {
  aBoolean,
  aNumber,
  aRecord,
  aTensor,
  listOf,
  type Result,
} from '../../../engine/kit/results.ts';
import { show } from '../../../engine/kit/show.ts';
import type { Data } from '../../../engine/sandbox/codec.ts';
import type { Problem } from '../../../engine/sandbox/problem.ts';
import { inSandbox } from '../judge.ts';

const place = { file: 'lessons/01-numbers/exercise.ts', line: 12, column: 9 };

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
  { type: 'missing-export', name: 'meanof' },
  { type: 'missing-export', name: 'meanof', similar: 'meanOf' },
  { type: 'not-a-function', name: 'meanof', what: 'number' },
  { type: 'not-written' },
  { type: 'no-case' },
  { type: 'threw', error: 'TypeError: x', place },
  { type: 'threw', error: '' },
  { type: 'threw', error: "ReferenceError: 'Tensor' is not defined", place },
  { type: 'threw-on-import', error: 'Error: x', place },
  { type: 'pending-import' },
  { type: 'timeout', steps: 15e6, importing: false },
  { type: 'timeout', steps: 15e6, importing: true },
  { type: 'timeout', steps: 1e6, importing: false, first: 15e6 },
  { type: 'out-of-steps', steps: 150e6 },
  { type: 'stuck', seconds: 6 },
  { type: 'out-of-time', seconds: 300 },
  { type: 'out-of-memory', megabytes: 64 },
  { type: 'stack-overflow', place },
  { type: 'not-data', what: 'promise' },
  { type: 'not-data', what: 'function' },
  { type: 'not-data', what: 'a value of unknown kind' },
  { type: 'killed', seconds: 20 },
  { type: 'crashed', message: 'unreachable' },
];

const x = tensor([[1, 2]]);

const differing = (received: Data, expected: Data): Failure =>
  failing(() => equal(received, expected));

function failing(claim: () => unknown): Failure {
  try {
    claim();
  } catch (error) {
    return (error as Broken).failure;
  }
  throw new Error('nothing is wrong');
}

const untrue: Failure = {
  type: 'untrue',
  statement: 'a ≤ b',
  values: Object.entries({ a: 2, b: 1 }),
};

const FAILURES: Failure[] = [
  ...PROBLEMS.map((problem) => ({ type: 'problem' as const, problem })),
  { type: 'wrong-kind', path: '', promised: 'tensor', received: undefined },
  { type: 'wrong-kind', path: '', promised: 'list', received: 3 },
  { type: 'wrong-kind', path: '.w', promised: 'number', received: { w: '3' } },
  { type: 'wrong-kind', path: '[0]', promised: 'number', received: [null] },
  differing(1, 2),
  differing('a', 2),
  differing(x, tensor([[1, 3]])),
  differing(x, tensor([1, 2])),
  differing([1], [1, 2]),
  differing([[1]], [[1, 2]]),
  differing({ w: x }, { w: tensor([1, 2]) }),
  { type: 'outside', path: '', range: '[0, 1]', received: 2 },
  { type: 'outside', path: '[1]', range: '(0, 1)', received: x },
  { type: 'not-finite', path: '', received: NaN },
  { type: 'not-finite', path: '[0, 1]', received: tensor([[1, Infinity]]) },
  differing(tensor([NaN]), tensor([1])),
  differing(NaN, 1),
  differing(tensor([[2], [NaN]]), tensor([[1], [1]])),
  untrue,
  { type: 'unusable', message: 'shapes differ', received: x },
  { type: 'unusable', message: 'shapes differ.', received: x },
  { type: 'accepted', received: x },
  { type: 'changed-argument', name: 'x', path: '', before: 1, after: 2 },
  { type: 'changed-argument', name: 'x', path: '[0, 1]', before: x, after: x },
  { type: 'unsteady', first: 1, second: 2 },
];

describe('every failure', () => {
  test.for(FAILURES)('%o', (failure) => {
    const [english, korean] = [explain(failure, 'en'), explain(failure, 'ko')];
    expect(english).not.toMatch(/undefined|\[object|[가-힣]/);
    expect(english.length).toBeGreaterThan(10);
    expect(korean).toMatch(/[가-힣]/);
    expect(korean).not.toMatch(/undefined|\[object/);
    // Particles are chosen, and no sentence ends twice.
    expect(korean).not.toMatch(/\([가-힣]{1,2}\)/);
    for (const text of [english, korean]) expect(text).not.toMatch(/[.?!]{2}/);
  });
});

const layers = listOf(aRecord({ w: aTensor, b: aNumber }));
const gate = aRecord({ w: aTensor, b: aNumber });
const described = aRecord({ hiddenLayers: aNumber, parameters: aNumber, deep: aBoolean });
const UNDEFINED =
  'It comes of what was never given a value, an index beyond the end, a key that is not there, or a function without `return`.';

describe('an answer of another kind is told by what is there, and by what should be', () => {
  test.each<[Result<unknown>, Data, string, string]>([
    [
      aTensor,
      undefined,
      'Nothing came back, but a Tensor was promised. Did you forget `return`?',
      '돌려준 값이 없습니다. Tensor를 돌려주어야 합니다. `return`을 빠뜨리지 않았나요?',
    ],
    [
      aNumber,
      tensor([1]),
      'The answer should be a number; it is a Tensor. `.item()` makes one of it.',
      '답은 숫자(number)여야 하는데 Tensor입니다. `.item()`으로 바꿀 수 있습니다.',
    ],
    [
      aNumber,
      tensor([1, 2]),
      'The answer should be a number; it is a Tensor.',
      '답은 숫자(number)여야 하는데 Tensor입니다.',
    ],
    [
      gate,
      [tensor([1]), 2],
      'The answer should be an object { w, b }; it is an array.',
      '답은 객체 { w, b }여야 하는데 배열입니다.',
    ],
    [
      layers,
      [{ w: [1], b: 0 }],
      '[0].w of the answer should be a Tensor; it is an array. `tensor(…)` makes one of it.',
      '답의 [0].w는 Tensor여야 하는데 배열입니다. `tensor(…)`로 바꿀 수 있습니다.',
    ],
    [
      listOf(listOf(aNumber)),
      [[1], [undefined]],
      `[1][0] of the answer should be a number; it is \`undefined\`. ${UNDEFINED}`,
      '답의 [1][0]은 숫자(number)여야 하는데 `undefined`입니다. 값을 넣지 않은 변수나 자리, 끝을 넘은 인덱스, 없는 키, `return`이 없는 함수에서 나오는 값입니다.',
    ],
    [
      described,
      { hidden: 1, params: 2, deep: true },
      'The answer has hidden, params, deep; it lacks hiddenLayers, parameters. Did you mean hidden → hiddenLayers, params → parameters?',
      '답에 hidden, params, deep은 있는데 hiddenLayers, parameters가 없습니다. 이름이 다르지 않나요? hidden → hiddenLayers, params → parameters',
    ],
    [
      gate,
      { W: tensor([1]), b: 0 },
      'The answer has W, b; it lacks w. Did you mean W → w?',
      '답에 W, b는 있는데 w가 없습니다. 이름이 다르지 않나요? W → w',
    ],
    [
      layers,
      [{ w: tensor([1]), b: 0 }, {}],
      '[1] of the answer has no keys; it lacks w, b.',
      '답의 [1]에 키가 하나도 없습니다. w, b가 있어야 합니다.',
    ],
  ])('%o', (result, answer, english, korean) => {
    const failure = failing(() => result.read(answer));
    expect(explain(failure, 'en')).toBe(english);
    expect(explain(failure, 'ko')).toBe(korean);
    expect(failure).toMatchObject({ received: answer });
  });

  test('a key with a function behind it is there', async () => {
    const source = 'export const f = () => ({ w: 1, b: Math.random });';
    const outcome = await inSandbox(source, (sandbox) =>
      sandbox.ask('f', { how: 'call', args: [] }),
    );
    const answer = outcome.ok ? outcome.value : undefined;
    const failure = failing(() => aRecord({ w: aNumber, b: aNumber }).read(answer));
    expect(explain(failure, 'en')).toBe(
      '.b of the answer is a function. Did you forget to call it?',
    );
    expect(show(answer)).toBe('{ w: 1, b: () => … }');
  });
});

test.each<[string[], string[], string]>([
  [['weights', 'bias'], ['w', 'b'], 'weights → w, bias → b'],
  [['w', 'b'], ['dw', 'db'], 'w → dw, b → db'],
  [['gradW', 'gradB'], ['dw', 'db'], 'gradW → dw, gradB → db'],
  [['hiddenLayer'], ['hiddenLayers', 'parameters'], 'hiddenLayer → hiddenLayers'],
  [['theta1'], ['theta', 'v'], 'theta1 → theta'],
  [['mean', 'm'], ['m'], 'm → m'],
  [['x', 'y'], ['dx', 'z'], 'x → dx'],
  [['loss1', 'loss2'], ['loss'], ''],
])('of the keys %s, those that are missing, %s, may be %s', (strange, missing, meant) => {
  const pairs = meantKeys(strange, missing).map(([key, name]) => `${key} → ${name}`);
  expect(pairs.join(', ')).toBe(meant);
});

test('a list that is too short says which is missing, where the others are right', () => {
  expect(
    explain(
      differing(
        [[1, 2]],
        [
          [1, 2],
          [3, 4],
        ],
      ),
      'en',
    ),
  ).toBe('The answer has 1 row, not 2: row 1 is missing.');
  expect(
    explain(
      differing(
        [[1, 3]],
        [
          [1, 2],
          [3, 4],
        ],
      ),
      'en',
    ),
  ).toBe('The answer has 1 row, not 2.');
  expect(explain(differing([1, 2], [2]), 'ko')).toBe('답의 원소가 1개여야 하는데 2개입니다.');
  expect(explain(differing({ l: [1] }, { l: [1, 2] }), 'ko')).toBe(
    '.l의 원소가 2개여야 하는데 1개입니다. .l[1]이 빠졌습니다.',
  );
});

test('a message says what to look at', () => {
  expect(explain(untrue, 'en')).toBe('Not true here: a ≤ b, with a = 2, b = 1.');
  expect(explain(differing({ w: x }, { w: tensor([1, 2]) }), 'en')).toBe(
    'The shape of .w is [1, 2]; it should be [2]: axis 0 is one too many.',
  );
  expect(explain(differing([[1]], [[1, 2]]), 'en')).toBe(
    '[0] has 1 entry, not 2: [0][1] is missing.',
  );
  expect(
    explainProblem({ type: 'missing-export', name: 'meanof', similar: 'meanOf' }, 'en'),
  ).toContain('`meanOf`');
});

describe('a wrong shape says which axis is wrong', () => {
  test.each<[Tensor, Tensor, string, string]>([
    [zeros([2, 3]), zeros([2, 4]), 'axis 1 is 3 long, not 4', '축 1의 길이가 4여야 하는데 3'],
    [zeros([2]), zeros([2, 1]), 'axis 1 is missing', '축 1이 빠졌습니다'],
    [zeros([2, 1, 3]), zeros([2, 3]), 'axis 1 is one too many', '축 1은 없어야'],
    [zeros([6]), zeros([2, 3]), 'it has 1 axis, not 2', '축이 2개여야 하는데 1개'],
    [zeros([1, 2, 3]), zeros([6]), 'it has 3 axes, not 1', '축이 1개여야 하는데 3개'],
  ])('%s', (received, expected, english, korean) => {
    const failure = differing(received, expected);
    const both = `[${received.shape.join(', ')}]; it should be [${expected.shape.join(', ')}]: `;
    expect(explain(failure, 'en')).toContain(`${both}${english}.`);
    expect(explain(failure, 'ko')).toContain(korean);
  });
});

describe('NaN is called so, and said where it is first', () => {
  test.each<[Failure, string]>([
    [differing(NaN, 1), 'The answer is NaN.'],
    [differing(-Infinity, 1), 'The answer is -Infinity.'],
    [differing(tensor([[1], [NaN]]), tensor([[1], [1]])), 'The answer is NaN, first at [1, 0].'],
    [
      differing({ w: [tensor([2]), NaN] }, { w: [tensor([1]), 1] }),
      'The answer is wrong, first at .w[0][0], and NaN at .w[1].',
    ],
    [
      { type: 'not-finite', path: '[0, 1]', received: tensor([[1, Infinity]]) },
      'The answer is Infinity, first at [0, 1]; it should be finite.',
    ],
  ])('%o', (failure, text) => {
    expect(explain(failure, 'en')).toBe(text);
  });

  test('and what made it, with the number before it that was infinite', () => {
    const origin = { operation: 'div(Infinity, Infinity)', result: 'NaN', place };
    const before = { operation: 'exp(1000)', result: 'Infinity', line: 11 };
    expect(explainOrigin({ ...origin, before }, 'en')).toBe(
      'lessons/01-numbers/exercise.ts:12:9: Here NaN comes up for the first time: div(Infinity, Infinity) = NaN (exp(1000) = Infinity in line 11).',
    );
    expect(explainOrigin({ ...origin, before }, 'ko')).toContain(
      '11번째 줄의 exp(1000) = Infinity',
    );
    const overflow = { operation: 'exp(1000)', result: 'Infinity', place };
    expect(explainOrigin(overflow, 'en')).toContain('a number is infinite for the first time');
    expect(explainOrigin(overflow, 'ko')).toContain('무한대');
  });

  test('also a function given to map that returns nothing', () => {
    const nothing = { operation: 'map(…)', result: 'undefined', place };
    expect(explainOrigin(nothing, 'en')).toContain('Did you forget `return`?');
    expect(explainOrigin(nothing, 'ko')).toContain('`return`');
  });
});

test('what a hang says: after how many steps, and that this call had fewer than the first', () => {
  const timeout = { type: 'timeout', steps: 1e6, importing: false, first: 15e6 } as const;
  expect(explainProblem(timeout, 'en')).toBe(
    'A call did not end within 15 million steps (0.5 s on a usual machine), nor did this one within 1 million steps (0.03 s on a usual machine): is there an endless loop?',
  );
  expect(explainProblem({ type: 'timeout', steps: 43.5e6, importing: false }, 'ko')).toBe(
    '호출이 4350만 단계(보통 컴퓨터에서 1초) 안에 끝나지 않았습니다. 끝나지 않는 반복문이 있나요?',
  );
});

test('a class that was imported as a type is to be imported as what it is', () => {
  const threw = (name: string) =>
    explainProblem({ type: 'threw', error: `ReferenceError: '${name}' is not defined` }, 'en');
  expect(threw('Tensor')).toContain("`import { Tensor } from '#tensor'`");
  expect(threw('toString')).not.toContain('import');
  expect(threw('foo')).not.toContain('import');
});

test('a place is file:line:column', () => {
  expect(showPlace(place)).toBe('lessons/01-numbers/exercise.ts:12:9');
  expect(showPlace({ file: 'a.ts', line: 3 })).toBe('a.ts:3');
});
