/** `gradlings list` and what it says of every state that an exercise can be in. */
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { showList } from '../../../engine/command/list.ts';
import { gradeOwn } from '../../../engine/command/own-work.ts';
import { course } from '../../../checks/course.ts';
import type { Language } from '../../../engine/kit/words.ts';
import { RIGHT } from './gradlings.ts';
import { solved, studentCheckout, studentFolder, typeIn } from './student.ts';

const SHAPES = 'lessons/01-shapes/exercise.ts';
const LAYERS = 'lessons/03-layers/exercise.ts';

const listed = async (
  files: Record<string, string>,
  only: string | undefined,
  language: Language = 'en',
): Promise<string> =>
  showList(
    course,
    await gradeOwn(course, studentFolder(files), language, only),
    only === undefined,
  );

const lineOf = (name: string, text: string): string | undefined =>
  text
    .split('\n')
    .find((line) => line.includes(` ${name} `))
    ?.trim()
    .replaceAll(/\s+/g, ' ');

describe('the states', () => {
  test('passed, partly right, failed and to do', async () => {
    const text = await listed(
      {
        [SHAPES]: solved('01-shapes', {
          sizeOf: 'return shape.reduce((size, extent) => size * extent, 1);',
          // Ragged arrays are not rejected.
          matmul:
            'return a.map((row) => b[0]!.map((_, j) => row.reduce((s, v, k) => s + v * b[k]![j]!, 0)));',
          transpose: 'return m;',
        }),
      },
      'shapes',
    );
    expect(lineOf('sizeOf', text)).toBe('✓ sizeOf 1 / 1 passed');
    expect(lineOf('matmul', text)).toMatch(/^~ matmul 1(\.\d+)? \/ 2 partly right$/);
    expect(lineOf('transpose', text)).toBe('✗ transpose 0 / 1 failed');
    expect(lineOf('shapeOf', text)).toBe('- shapeOf 0 / 2 to do');
    expect(text).not.toContain('npm run next');
  });

  test('what cannot be loaded says why, once', async () => {
    const text = await listed({ [LAYERS]: 'export function dense( {' }, 'layers');
    expect(lineOf('dense', text)).toBe('! dense 0 / 3 cannot be loaded');
    expect(lineOf('flatten', text)).toBe('! flatten 0 / 2 cannot be loaded');
    expect(text.match(/syntax error/g)).toHaveLength(1);
    expect(text).toContain(`${LAYERS}:1`);
  });

  test('all of it done is said only of the whole course', async () => {
    const report = await gradeOwn(course, studentFolder({ [LAYERS]: RIGHT }), 'en', 'layers');
    expect(showList(course, report, true)).toContain('Everything holds. Well done!');
    expect(showList(course, report, false)).not.toContain('Everything');
    expect(showList(course, report, false)).toContain('Score: 5 of 5 points');
  });
});

test('a name that nothing has is refused', async () => {
  await expect(listed({}, 'layer')).rejects.toThrow('Did you mean layers?');
});

test('the whole course as it is typed, in Korean, in columns', async () => {
  const checkout = studentCheckout({ [LAYERS]: RIGHT });
  const { code, stdout, stderr } = await typeIn(checkout, 'list', '--lang', 'ko');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const lines = stdout.split('\n');
  for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
  const rows = lines.filter((line) => line.includes(' / '));
  const exercises = await Promise.all(
    course.lessons.map(async ({ load }) => [...(await load()).lesson.exercises.keys()]),
  );
  expect(rows).toHaveLength(course.lessons.length + exercises.flat().length);
  // A Korean letter is two columns wide.
  expect(new Set(rows.map((row) => stringWidth(row.split(' / ')[0]!))).size).toBe(1);
  expect(lineOf('dense', stdout)).toBe('✓ dense 3 / 3 통과');
  expect(lineOf('04', stdout)).toBe('04 activations · 활성화 함수 0 / 20');
  expect(stdout).toContain('점수: 100점 가운데 5점');
  expect(stdout).toContain('다음: shapes › shapeOf');
});
