/** The chain that declares an exercise: every method makes a check of its kind that can fail. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DERIVATIVE } from '../../../engine/kit/agree.ts';
import { smooth } from '../../../engine/kit/arbitraries.ts';
import { holds } from '../../../engine/kit/claims.ts';
import { type Check, exercise, PURE } from '../../../engine/kit/exercise.ts';
import { type Subject, subjectOf } from '../../../engine/kit/subject.ts';
import { Broken } from '../../../engine/kit/failure.ts';
import { defineLesson, lawName } from '../../../engine/kit/lesson.ts';
import { CASES, casesOf, propertyOf, RESERVE } from '../../../engine/kit/property.ts';
import { aNumber } from '../../../engine/kit/results.ts';
import type { Arg, Data } from '../../../engine/sandbox/codec.ts';

const positive = [smooth().map(Math.abs)] as const;

const square = exercise(2, ['x'], aNumber)
  .example('3² = 9', [3], 9)
  .formula('x·x', [smooth()], (x) => x * x)
  .definition('its root is |x|', [smooth()], (f, x) =>
    holds(Math.sqrt(f(x)) - Math.abs(x) < 1e-9, '√f(x) = |x|', { x }),
  )
  .gradient('within the tolerance of derivatives', [smooth()], (x) => x * x * (1 + DERIVATIVE / 2))
  .law('is not negative', [smooth()], (f, x) => holds(f(x) >= 0, 'f(x) ≥ 0', { x }))
  .stability('also far out', fc.tuple(fc.constant(1e150)), (f, x) =>
    holds(f(x) < Infinity, 'f(x) < ∞', { x }),
  )
  .contract(
    'one answer a question',
    [...positive],
    (f, x) => holds(typeof f(x) === 'number', 'a number', { x }),
    { cases: 3, first: [[smooth(1)], [7]] },
  )
  .rejects('NaN', [fc.constant(NaN)])
  .pure([smooth()])
  .law('says something', [smooth()], (_f, _x) => {})
  .asDocumentation();

/** A subject that runs right here; `observe` shows `after` in place of the arguments. */
function local(f: (x: number) => number, after?: Data): Subject<never> {
  const ask = (...args: Arg[]): number => {
    try {
      return f(args[0] as number);
    } catch (error) {
      throw new Broken({ type: 'problem', problem: { type: 'threw', error: String(error) } });
    }
  };
  const observe = (...args: Arg[]) => ({
    result: ask(...args),
    after: after === undefined ? (args as Data[]) : [after],
  });
  return Object.assign(ask, { observe, drive: () => 0 }) as unknown as Subject<never>;
}

const right = local((x) => {
  if (Number.isNaN(x)) throw new RangeError('NaN');
  return x * x;
});

const checkOf = (name: string): Check => square.checks.find((check) => check.name === name)!;

const fails = (check: Check, subject: Subject<never>): boolean =>
  fc.check(
    propertyOf(check, (values) => check.claim(subject, values)),
    { seed: 1, numRuns: casesOf(check, 100) },
  ).failed;

const USUAL = RESERVE * CASES;

test('a claim may leave inputs out; what does not fit them is an error where it stands', () => {
  const law = exercise(1, ['x'], aNumber)
    .formula('the second is left out', [smooth(), fc.boolean()], (x) => x)
    .law('so it is here', [smooth(), fc.boolean()], (f, x) => holds(f(x) === x, 'f(x) = x', { x }))
    .law(
      'one too many',
      [smooth()],
      // @ts-expect-error -- nothing is drawn for y
      (_f: Subject<number>, _x: number, _y: number) => {},
    );
  expect(law.checks).toHaveLength(3);
});

test('kinds, names and numbers of cases', () => {
  const cases = (runs: number) => square.checks.map((check) => casesOf(check, runs));
  expect(square.checks.map(({ kind }, i) => [kind, cases(100)[i], cases(1000)[i]])).toEqual([
    ['example', 1, 1],
    ['formula', USUAL, 10 * USUAL],
    ['formula', USUAL, 10 * USUAL],
    ['gradient', USUAL, 10 * USUAL],
    ['law', USUAL, 10 * USUAL],
    ['stability', USUAL, 10 * USUAL],
    // Two of them on purpose, however many are asked for.
    ['contract', 2 + RESERVE * 3, 2 + RESERVE * 30],
    ['contract', USUAL / 2, 5 * USUAL],
    ['contract', USUAL / 4, 2.5 * USUAL],
    ['law', USUAL, 10 * USUAL],
  ]);
  expect(cases(1)).toEqual([1, 1, 1, 1, 1, 1, 3, 1, 1, 1]);
  expect(
    square.checks.filter(({ documentation }) => documentation).map(({ name }) => name),
  ).toEqual(['says something']);
});

describe('every check passes what is right', () => {
  test.for(square.checks.map((check) => [check.name, check] as const))('%s', ([, check]) => {
    expect(fails(check, right)).toBe(false);
  });
});

describe('every check fails what is wrong', () => {
  const wrong: Record<string, Subject<never>> = {
    '3² = 9': local((x) => x * x + 1e-8),
    x·x: local((x) => x * x + 1e-6),
    'its root is |x|': local((x) => x * x + 1),
    'within the tolerance of derivatives': local((x) => x * x * 1.001),
    'is not negative': local((x) => -x * x),
    'also far out': local((x) => x ** 4),
    'one answer a question': local((x) => String(x) as never),
    NaN: local((x) => x),
    [PURE]: local((x) => x, 7),
  };
  test.for(Object.entries(wrong))('%s', ([name, subject]) => {
    expect(fails(checkOf(name), subject)).toBe(true);
  });

  test('an answer that changes is not pure', () => {
    let n = 0;
    const isPure = (f: () => number) => !fails(checkOf(PURE), local(f));
    expect(isPure(() => n++)).toBe(false);
    expect(isPure(() => NaN)).toBe(true);
  });

  test('a breakdown is no rejection, and a fault in the check is none either', () => {
    const throwing = (error: Error) => {
      const ask = (): never => {
        throw error;
      };
      return Object.assign(ask, { observe: ask, drive: ask }) as never;
    };
    const overflow = new Broken({ type: 'problem', problem: { type: 'stack-overflow' } });
    expect(fails(checkOf('NaN'), throwing(overflow))).toBe(true);
    expect(fails(checkOf('NaN'), throwing(new TypeError('bug')))).toBe(true);
  });

  test.for<Data>([1, NaN, null, [], { value: 1 }])(
    '%o instead of an error was accepted',
    (value) => {
      const subject = subjectOf(aNumber, () => ({ ok: true, value })) as Subject<never>;
      const refuses = () => checkOf('NaN').claim(subject, [NaN]);
      const failure = { type: 'accepted', received: value };
      expect(refuses).toThrow(expect.objectContaining({ failure }));
    },
  );
});

describe('a lesson', () => {
  const one = exercise(1, ['x'], aNumber)
    .formula('x·x', [smooth()], (x) => x * x)
    .pure([smooth()]);
  const words = {
    hints: [
      { en: 'a', ko: '가' },
      { en: 'b', ko: '나' },
    ],
    laws: { x·x: '제곱' },
  } as const;
  const taught = defineLesson({
    id: 'squares',
    title: { en: 'Squares', ko: '제곱' },
    exercises: { square: one },
    words: { square: words },
  });

  test('names its laws in the student’s language', () => {
    expect(lawName(taught, 'square', 'x·x', 'en')).toBe('x·x');
    expect(lawName(taught, 'square', 'x·x', 'ko')).toBe('제곱');
    expect(lawName(taught, 'square', PURE, 'ko')).toContain('인수');
    expect(lawName(taught, 'square', 'unknown', 'ko')).toBe('unknown');
    expect(lawName(taught, 'cube', 'x·x', 'ko')).toBe('x·x');
  });
});

describe('the cases of a check', () => {
  const pairs = exercise(1, ['x', 'y'], aNumber).formula(
    'the first',
    [fc.integer({ min: 0, max: 9 }), fc.constant<number>(1)],
    (x, _y) => x,
    { first: [[100, fc.integer({ min: 50, max: 60 })], fc.constant<[number, number]>([200, 2])] },
  ).checks[0]!;

  function drawn(options: fc.Parameters<[unknown[]]>): unknown[][] {
    const seen: unknown[][] = [];
    fc.check(
      propertyOf(pairs, (inputs) => void seen.push(inputs)),
      { numRuns: casesOf(pairs, 100), ...options },
    );
    return seen;
  }

  test('begin with those on purpose, in order; the others are drawn', () => {
    const [long, edge, ...others] = drawn({ seed: 5 });
    expect(long![0]).toBe(100);
    expect(long![1]).toBeGreaterThanOrEqual(50);
    expect(edge).toEqual([200, 2]);
    expect(others).toHaveLength(USUAL);
    expect(others.every(([x, y]) => (x as number) <= 9 && y === 1)).toBe(true);
    expect(new Set(others.map(([x]) => x)).size).toBeGreaterThan(3);
  });

  test('are the same for the same seed, also when drawn again by their paths', () => {
    const all = drawn({ seed: 5 });
    expect(drawn({ seed: 5 })).toEqual(all);
    expect(all.map((_, i) => drawn({ seed: 5, path: String(i), numRuns: 1 })[0])).toEqual(all);
  });

  test('shrink as what they were drawn from', () => {
    const find = (isWrong: (x: number, y: number) => boolean) =>
      fc.check(
        propertyOf(pairs, ([x, y]) => {
          if (isWrong(x as number, y as number)) throw new Error('wrong');
        }),
        { seed: 5, numRuns: casesOf(pairs, 100) },
      );
    const long = find((_, y) => y >= 50);
    expect(long.counterexample).toEqual([[100, 50]]);
    const random = find((x) => x > 2 && x < 10);
    expect(random.counterexample).toEqual([[3, 1]]);
    // The path leads there again, through all that was tried on the way.
    expect(drawn({ seed: 5, path: random.counterexamplePath! })[0]).toEqual([3, 1]);
    expect(drawn({ seed: 5, path: long.counterexamplePath! })[0]).toEqual([100, 50]);
  });
});
