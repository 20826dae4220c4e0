/** `gradlings list` and what it says of every state that an exercise can be in. */
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { showList } from '../../../engine/command/list.ts';
import { gradeOwn } from '../../../engine/command/own-work.ts';
import type { Language } from '../../../engine/kit/words.ts';
import { checkout, typeIn } from '../../fixture/checkout.ts';
import course from '../../fixture/gradlings.config.ts';
import { beginWith, HALF, NUMBERS, SOLVED } from '../../fixture/submissions.ts';

const RIGHT = SOLVED[NUMBERS];

const listed = async (
  files: Record<string, string>,
  only: string | undefined,
  language: Language = 'en',
): Promise<string> =>
  showList(course, await gradeOwn(course, checkout(files), language, only), only === undefined);

const lineOf = (name: string, text: string): string | undefined =>
  text
    .split('\n')
    .find((line) => line.includes(` ${name} `))
    ?.trim()
    .replaceAll(/\s+/g, ' ');

describe('the states', () => {
  test('passed, partly right, failed and to do', async () => {
    // Of no numbers there is a mean.
    const partly = RIGHT.replace('xs.length === 0', 'false');
    const text = await listed({ [NUMBERS]: beginWith(partly, { scale: 'return xs;' }) }, 'numbers');
    expect(lineOf('mean', text)).toMatch(/^~ mean 1(\.\d+)? \/ 2 partly right$/);
    expect(lineOf('scale', text)).toBe('✗ scale 0 / 2 failed');
    expect(text).not.toContain('npm run next');
    const other = await listed({ [NUMBERS]: HALF }, 'numbers');
    expect(lineOf('mean', other)).toBe('✓ mean 2 / 2 passed');
    expect(lineOf('scale', other)).toBe('- scale 0 / 2 to do');
  });

  test('what cannot be loaded says why, once', async () => {
    const text = await listed({ [NUMBERS]: 'export function mean( {' }, 'numbers');
    expect(lineOf('mean', text)).toBe('! mean 0 / 2 cannot be loaded');
    expect(lineOf('scale', text)).toBe('! scale 0 / 2 cannot be loaded');
    expect(text.match(/syntax error/g)).toHaveLength(1);
    expect(text).toContain(`${NUMBERS}:1`);
  });

  test('all of it done is said only of the whole course', async () => {
    const report = await gradeOwn(course, checkout({ [NUMBERS]: RIGHT }), 'en', 'numbers');
    expect(showList(course, report, true)).toContain('Everything holds. Well done!');
    expect(showList(course, report, false)).not.toContain('Everything');
    expect(showList(course, report, false)).toContain('Score: 4 of 4 points');
  });
});

test('a name that nothing has is refused', async () => {
  await expect(listed({}, 'nmbers')).rejects.toThrow('Did you mean numbers?');
});

test('the whole course as it is typed, in Korean', async () => {
  const folder = checkout({ [NUMBERS]: RIGHT });
  const { code, stdout, stderr } = await typeIn(folder, 'list', '--lang', 'ko');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  // Two lessons and three exercises.
  expect(stdout.match(/ \/ /g)).toHaveLength(5);
  expect(lineOf('mean', stdout)).toBe('✓ mean 2 / 2 통과');
  expect(lineOf('02', stdout)).toBe('02 counting 0 / 3');
  expect(stdout).toContain('점수: 7점 가운데 4점');
  expect(stdout).toContain('다음: counting › Counter');
});

test('in columns, though a Korean letter is two columns wide', async () => {
  const { lessons, ...report } = await gradeOwn(course, checkout(), 'ko');
  const [numbers, ...others] = lessons;
  const named = [{ ...numbers!, title: '평균과 배수' }, ...others];
  const lines = showList(course, { ...report, lessons: named }, true).split('\n');
  for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
  const heads = lines.filter((line) => line.includes(' / ')).map((line) => line.split(' / ')[0]!);
  expect(heads[0]).toMatch(/^ {2}01 numbers · 평균과 배수 +0$/);
  expect(new Set(heads.map((head) => stringWidth(head))).size).toBe(1);
});
