/** `gradlings next`: what to work on now. */
import { course } from '../../../checks/course.ts';
import { describe, expect, test } from 'vitest';
import { showNext } from '../../../engine/command/next.ts';
import { gradeOwn } from '../../../engine/command/own-work.ts';
import type { Language } from '../../../engine/kit/words.ts';
import type { ExerciseReport } from '../../../engine/formats/report.ts';
import { nextOf } from '../../../engine/grade/next.ts';
import { RIGHT } from './gradlings.ts';
import { snapshot, solved, studentCheckout, studentFolder, typeIn } from './student.ts';

const LAYERS = 'lessons/03-layers/exercise.ts';

async function next(source?: string, language: Language = 'en'): Promise<string> {
  const folder = studentFolder(source === undefined ? {} : { [LAYERS]: source });
  return showNext(course, folder, await gradeOwn(course, folder, language, 'layers'));
}

describe('what is wrong comes before what is to do', () => {
  const ORDERS: readonly (readonly [statuses: string, next: number | undefined])[] = [
    ['todo todo', 0],
    ['passed todo todo', 1],
    ['todo passed failed failed', 2],
    ['todo error failed', 1],
    ['todo failed error', 1],
    ['passed passed', undefined],
    ['', undefined],
  ];

  test.for(ORDERS)('%s', ([statuses, expected]) => {
    const all = statuses.split(' ').entries();
    const found = nextOf([...all], ([, status]) => status as ExerciseReport['status']);
    expect(found?.[0]).toBe(expected);
  });
});

describe('the exercise, and where everything about it is', () => {
  test('one to do: where to read, to write, and what to type', async () => {
    const text = await next();
    expect(text).toMatch(/Next: layers › dense · to do, 0 of 3 points/);
    expect(text).toMatch(/read .*lessons\/03-layers\/README\.md:7 · dense$/m);
    expect(text).toMatch(/write .*lessons\/03-layers\/exercise\.ts:13$/m);
    expect(text).toMatch(/test {3}npm test dense$/m);
    expect(text).toMatch(/hint {3}npm run hint -- dense$/m);
  });

  test('one that failed: why, with the smallest case', async () => {
    const text = await next(solved('03-layers', { flatten: 'return x;' }));
    expect(text).toMatch(/Next: layers › flatten · failed, 0 of 2 points/);
    expect(text).toMatch(/^ {4}flatten\(/m);
    expect(text).toMatch(/exercise\.ts:23$/m);
  });

  test('one that cannot be loaded: where it stops, and how to start over', async () => {
    const text = await next('export const one = 1;\nexport function dense( {');
    expect(text).toContain('cannot be loaded');
    expect(text).toContain('Syntax error');
    expect(text).toMatch(/write .*exercise\.ts:2$/m);
    expect(text).toMatch(/start over {2}npm run reset -- layers$/m);
  });

  test('in Korean', async () => {
    const text = await next(undefined, 'ko');
    expect(text).toMatch(/다음: layers › dense · 할 일, 3점 가운데 0점/);
    expect(text).toMatch(/읽기 {2}.*README\.ko\.md:7 · dense$/m);
  });

  test('what the code says steers no terminal', async () => {
    const text = await next(
      solved('03-layers', { dense: String.raw`throw new Error('\u001B[2J\nnpm');` }),
    );
    expect(text).not.toContain('\u001B');
  });

  test('nothing is left to do', async () => {
    const text = await next(RIGHT);
    expect(text).toContain('Score: 5 of 5 points');
    expect(text).toContain('Everything holds. Well done!');
    expect(text).not.toContain('Next');
  });
});

test('as it is typed it looks at the whole course, and changes nothing', async () => {
  const checkout = studentCheckout({ [LAYERS]: solved('03-layers', { flatten: 'return x;' }) });
  const before = snapshot(checkout);
  const { code, stdout, stderr } = await typeIn(checkout, 'next', '--lang', 'en');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('layers › flatten');
  expect(snapshot(checkout)).toEqual(before);
});
