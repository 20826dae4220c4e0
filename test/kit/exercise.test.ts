/** The chain that declares an exercise: every method makes a check of its kind that can fail. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DERIVATIVE } from '../../checks/kit/agree.ts';
import { smooth } from '../../checks/kit/arbitraries.ts';
import { holds } from '../../checks/kit/claims.ts';
import { casesOf, type Check, exercise, PURE, type Subject } from '../../checks/kit/exercise.ts';
import { Broken } from '../../checks/kit/failure.ts';
import { lawName, lesson } from '../../checks/kit/lesson.ts';
import { aNumber } from '../../checks/kit/results.ts';
import type { Arg, Data } from '../../checks/sandbox/codec.ts';

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
    { atMost: 3 },
  )
  .rejects('NaN', [fc.constant(NaN)])
  .pure([smooth()])
  .law('says something', [smooth()], (_f, _x) => {})
  .asDocumentation();

/** A subject that runs right here; `watch` shows `after` in place of the arguments. */
function local(f: (x: number) => number, after?: Data): Subject<never> {
  const ask = (...args: Arg[]): number => {
    try {
      return f(args[0] as number);
    } catch (error) {
      throw new Broken({ type: 'problem', problem: { type: 'threw', error: String(error) } });
    }
  };
  const watch = (...args: Arg[]) => ({
    result: ask(...args),
    after: after === undefined ? (args as Data[]) : [after],
  });
  return Object.assign(ask, { watch, drive: () => 0 }) as unknown as Subject<never>;
}

const right = local((x) => {
  if (Number.isNaN(x)) throw new RangeError('NaN');
  return x * x;
});

const fails = ({ inputs, claim }: Check, subject: Subject<never>): boolean =>
  fc.check(
    fc.property(inputs, (values) => claim(subject, values)),
    { seed: 1 },
  ).failed;

test('kinds, names and numbers of cases', () => {
  const cases = (runs: number) => square.checks.map((check) => casesOf(check, runs));
  expect(square.checks.map(({ kind }, i) => [kind, cases(100)[i], cases(1000)[i]])).toEqual([
    ['example', 1, 1],
    ['formula', 100, 1000],
    ['formula', 100, 1000],
    ['gradient', 100, 1000],
    ['law', 100, 1000],
    ['stability', 100, 1000],
    ['contract', 3, 3],
    ['contract', 50, 500],
    ['contract', 25, 250],
    ['law', 100, 1000],
  ]);
  expect(cases(1).every((count) => count === 1)).toBe(true);
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
    expect(
      fails(
        square.checks.find((check) => check.name === name)!,
        subject,
      ),
    ).toBe(true);
  });

  test('an answer that changes is not pure', () => {
    let n = 0;
    const pure = square.checks.find(({ name }) => name === PURE)!;
    expect(
      fails(
        pure,
        local(() => n++),
      ),
    ).toBe(true);
    expect(
      fails(
        pure,
        local(() => NaN),
      ),
    ).toBe(false);
  });

  test('a breakdown is no rejection, and a fault in the check is none either', () => {
    const rejects = square.checks.find(({ name }) => name === 'NaN')!;
    const overflowing = local(() => 0);
    const broken = Object.assign(
      () => {
        throw new Broken({ type: 'problem', problem: { type: 'stack-overflow' } });
      },
      { watch: overflowing.watch, drive: overflowing.drive },
    );
    expect(fails(rejects, broken as never)).toBe(true);
    const faulty = Object.assign(
      () => {
        throw new TypeError('bug');
      },
      { watch: overflowing.watch, drive: overflowing.drive },
    );
    expect(fails(rejects, faulty as never)).toBe(true);
  });
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
  const taught = lesson(
    { square: one },
    { title: { en: 'Squares', ko: '제곱' }, exercises: { square: words } },
  );

  test('names its laws in the student’s language', () => {
    expect(lawName(taught, 'square', 'x·x', 'en')).toBe('x·x');
    expect(lawName(taught, 'square', 'x·x', 'ko')).toBe('제곱');
    expect(lawName(taught, 'square', PURE, 'ko')).toContain('인수');
    expect(lawName(taught, 'square', 'unknown', 'ko')).toBe('unknown');
    expect(lawName(taught, 'cube', 'x·x', 'ko')).toBe('x·x');
  });
});
