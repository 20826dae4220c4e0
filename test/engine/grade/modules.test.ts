/** What exercises may import is for their course to say. */
import { describe, expect, test } from 'vitest';
import { defineCourse } from '../../../engine/course.ts';
import { gradeLesson } from '../../../engine/grade/grade-lesson.ts';
import type { Language } from '../../../engine/kit/words.ts';
import { ownModules, stripper } from '../../../engine/node/files.ts';
import { sandboxes } from '../judge.ts';
import { temporaryFolder, write } from '../../fixture/checkout.ts';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Modules } from '../../../engine/course.ts';
import { defineLesson } from '../../../engine/kit/lesson.ts';
import { exercise } from '../../../engine/kit/exercise.ts';
import { aNumber } from '../../../engine/kit/results.ts';

const folder = write(temporaryFolder(), {
  'lib/digits.ts': 'export const digits: readonly number[] = [3, 1, 4];',
});

const first = exercise(1, [], aNumber).formula('the first digit', [], () => 3);

const courseWith = (modules?: Modules) =>
  defineCourse({
    root: pathToFileURL(join(folder, 'gradlings.config.ts')).href,
    name: 'digits',
    version: '1.0.0',
    languages: ['en'],
    ...(modules && { modules }),
    lessons: [
      defineLesson({
        id: 'digits',
        title: { en: 'Digits' },
        exercises: { first },
        words: { first: { hints: [{ en: 'a' }, { en: 'b' }] } },
      }),
    ],
  });

async function graded(text: string, modules?: Modules, language: Language = 'en') {
  const course = courseWith(modules);
  const sources = { 'lessons/01-digits/exercise.ts': text };
  const task = { lesson: 'digits', sources, seed: 1, runs: 10, language, stops: [] };
  const tools = { course, sandboxes, stripper, modules: ownModules(course) };
  const [report] = (await gradeLesson(task, tools)).exercises;
  return report!;
}

const DIGITS = "import { digits } from '#digits';\nexport const first = () => digits[0];";
const TENSOR = "import { tensor } from '#tensor';\nexport const first = () => tensor(3).item();";

describe('a module of the course', () => {
  const modules = { '#digits': 'lib/digits.ts' } as const;

  test('is there to be imported', async () => {
    expect(await graded(DIGITS, modules)).toMatchObject({ status: 'passed', score: 1 });
  });

  test('is what may be imported, and no more than that', async () => {
    const { status, message } = await graded(TENSOR, modules);
    expect(status).toBe('error');
    expect(message).toContain("an exercise imports from `'#digits'`");
    expect((await graded(TENSOR, modules, 'ko')).message).toContain("`'#digits'`에서 import합니다");
  });

  test('says so where it has no such name', async () => {
    const { message } = await graded(DIGITS.replaceAll('digits }', 'digit }'), modules);
    expect(message).toContain("`digit` is not in `'#digits'`");
  });
});

test('tensors are there where the course says so', async () => {
  expect((await graded(TENSOR, { '#tensor': 'gradlings/tensor' })).status).toBe('passed');
});

test('where nothing can be imported, nothing is said to be', async () => {
  for (const from of ['#tensor', 'fs', 'lodash', 'https://example.org/x.js', 'numpy']) {
    const { status, message } = await graded(
      `import x from '${from}';\nexport const first = () => 3;`,
    );
    expect(status).toBe('error');
    expect(message!.replaceAll(`'${from}'`, '')).not.toContain('tensor');
  }
});
