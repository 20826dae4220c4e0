/** `gradlings next`: what to work on now. */
import { describe, expect, test } from 'vitest';
import { showNext } from '../../../engine/command/next.ts';
import { gradeOwn } from '../../../engine/command/own-work.ts';
import type { Language } from '../../../engine/kit/words.ts';
import type { ExerciseReport } from '../../../engine/formats/report.ts';
import { nextOf } from '../../../engine/grade/next.ts';
import { checkout, snapshot, typeIn } from '../../fixture/checkout.ts';
import course from '../../fixture/gradlings.config.ts';
import { beginWith, NUMBERS, SOLVED, STUBS } from '../../fixture/submissions.ts';

/** The second exercise is wrong, and the first is to do. */
const SCALE_WRONG = beginWith(STUBS[NUMBERS], { scale: 'return xs;' });
const KOREAN = 'lessons/01-numbers/README.ko.md';

async function next(
  source = STUBS[NUMBERS],
  language: Language = 'en',
  texts: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = checkout({ [NUMBERS]: source, ...texts });
  return showNext(course, folder, await gradeOwn(course, folder, language, 'numbers'));
}

describe('what is wrong comes before what is to do, and practice is offered to beginners', () => {
  const ORDERS: readonly (readonly [statuses: string, next: number | undefined])[] = [
    ['todo todo', 0],
    ['passed todo todo', 1],
    ['todo passed failed failed', 2],
    ['todo error failed', 1],
    ['todo failed error', 1],
    ['passed passed', undefined],
    ['(todo) todo', 0],
    ['(todo) passed todo', 2],
    ['(todo) passed', undefined],
    ['(failed) todo', 0],
    ['(passed) todo', 1],
    ['(todo) todo begun', 2],
    ['begun failed', 1],
    ['', undefined],
  ];

  test.for(ORDERS)('%s', ([statuses, expected]) => {
    const all = statuses.split(' ').entries();
    const found = nextOf([...all], ([, each]) => ({
      status: each.replaceAll(/[()]/g, '').replace('begun', 'todo') as ExerciseReport['status'],
      ...(each === 'begun' && { pieces: [] }),
      maxScore: each.startsWith('(') ? 0 : 2,
    }));
    expect(found?.[0]).toBe(expected);
  });
});

describe('the exercise, and where everything about it is', () => {
  test('one to do: where to read, to write, and what to type', async () => {
    const text = await next();
    expect(text).toMatch(/Next: numbers › mean · to do, 0 of 2 points/);
    expect(text).toMatch(/read .*lessons\/01-numbers\/README\.md:3 · mean$/m);
    expect(text).toMatch(/write .*lessons\/01-numbers\/exercise\.ts:4$/m);
    expect(text).toMatch(/test {3}npm test mean$/m);
    expect(text).toMatch(/hint {3}npm run hint -- mean$/m);
  });

  test('one that failed: why, with the smallest case', async () => {
    const text = await next(SCALE_WRONG);
    expect(text).toMatch(/Next: numbers › scale · failed, 0 of 2 points/);
    expect(text).toMatch(/^ {4}scale\(/m);
    expect(text).toMatch(/exercise\.ts:9$/m);
  });

  test('one that cannot be loaded: where it stops, and how to start over', async () => {
    const text = await next('export const one = 1;\nexport function mean( {');
    expect(text).toContain('cannot be loaded');
    expect(text).toContain('Syntax error');
    expect(text).toMatch(/write .*exercise\.ts:2$/m);
    expect(text).toMatch(/start over {2}npm run reset -- numbers$/m);
  });

  test('in Korean', async () => {
    const text = await next(undefined, 'ko', { [KOREAN]: '# 수\n\n## `mean`\n' });
    expect(text).toMatch(/다음: numbers › mean · 할 일, 2점 가운데 0점/);
    expect(text).toMatch(/읽기 {2}.*README\.ko\.md:3 · mean$/m);
  });

  test('in Korean, of a course that has its texts in English alone', async () => {
    expect(await next(undefined, 'ko')).toMatch(/읽기 {2}.*README\.md:3 · mean$/m);
  });

  test('what the code says steers no terminal', async () => {
    const mean = String.raw`throw new Error('\u001B[2J\nnpm');`;
    const text = await next(beginWith(STUBS[NUMBERS], { mean }));
    expect(text).not.toContain('\u001B');
  });

  test('nothing is left to do', async () => {
    const text = await next(SOLVED[NUMBERS]);
    expect(text).toContain('Score: 4 of 4 points');
    expect(text).toContain('Everything holds. Well done!');
    expect(text).not.toContain('Next');
  });
});

test('as it is typed it looks at the whole course, and changes nothing', async () => {
  const folder = checkout({ [NUMBERS]: SCALE_WRONG });
  const before = snapshot(folder);
  const { code, stdout, stderr } = await typeIn(folder, 'next', '--lang', 'en');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('numbers › scale');
  expect(snapshot(folder)).toEqual(before);
});

test('of a lesson that is named, it is the next one there', async () => {
  const folder = checkout({ [NUMBERS]: SCALE_WRONG });
  const { code, stdout } = await typeIn(folder, 'next', 'counting', '--lang', 'en');
  expect(code).toBe(0);
  expect(stdout).toContain('counting › ');
  const unknown = await typeIn(folder, 'next', 'cuonting', '--lang', 'en');
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain('Did you mean counting?');
});

test('a solution is named to what comes before, where that is right', async () => {
  const solution = { 'reference/numbers.ts': 'export function mean() {}' };
  const mean = beginWith(STUBS[NUMBERS], {
    mean: 'return xs.reduce((a, x) => a + x) / xs.length;',
  });
  expect(await next(mean, 'en', solution)).toMatch(
    /Compare with a solution: .*reference\/numbers\.ts:1 · mean\n/,
  );
  expect(await next(mean)).not.toContain('Compare');
  expect(await next(STUBS[NUMBERS], 'en', solution)).not.toContain('Compare');
  expect(await next(SOLVED[NUMBERS], 'ko', solution)).toContain('풀이와 견주어 보세요');
});
