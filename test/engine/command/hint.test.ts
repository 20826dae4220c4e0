/** `gradlings hint`: one hint at a time, and where to look when there are no more. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hint } from '../../../engine/command/hint.ts';
import { HintsSeen } from '../../../engine/command/hints-seen.ts';
import type { Language } from '../../../engine/kit/words.ts';
import { checkout, readText, temporaryFolder, typeIn, write } from '../../fixture/checkout.ts';
import course from '../../fixture/gradlings.config.ts';
import { beginWith, LOCATED, NUMBERS, SOLVED, STUBS } from '../../fixture/submissions.ts';

const FIRST = 'By what is the sum divided?';
const SECOND = 'Divide by `xs.length`';
const PROGRESS = '.gradlings/progress.json';

async function hinted(
  folder: string,
  word: string | undefined,
  { again = false, lang = 'en' as Language, of = course } = {},
): Promise<string> {
  return (await hint(of, folder, word, { again, lang })).join('\n');
}

describe('hints come one at a time', () => {
  test('the first, the second, and then where else to look', async () => {
    const folder = checkout();
    const one = await hinted(folder, 'mean');
    expect(one).toContain('numbers › mean · hint 1 of 2');
    expect(one).toContain(FIRST);
    expect(one).not.toContain(SECOND);
    expect(one).toMatch(/one more {2}npm run hint -- mean$/m);
    const two = await hinted(folder, 'mean');
    expect(two).toContain('hint 2 of 2');
    expect(two).toContain(SECOND);
    expect(two).not.toContain(FIRST);
    expect(two).toMatch(/text .*lessons\/01-numbers\/README\.md:3 · mean$/m);
    const three = await hinted(folder, 'mean');
    expect(three).toContain('You have seen every hint');
    expect(three).not.toContain(SECOND);
    expect(three).toMatch(/README\.md:3/);
    expect(three).toMatch(/npm run hint -- mean --again$/m);
  });

  test('each exercise has its own count, whichever of its names is typed', async () => {
    const folder = checkout();
    expect(await hinted(folder, '01-numbers/mean')).toContain(FIRST);
    expect(await hinted(folder, 'scale')).toContain('hint 1 of 2');
    expect(await hinted(folder, 'numbers/mean', { lang: 'ko' })).toContain('2번째');
  });

  test('those that were seen are shown again, and count no further', async () => {
    const folder = checkout();
    const none = await hinted(folder, 'mean', { again: true });
    expect(none).toContain('not seen a hint');
    expect(none).not.toContain(FIRST);
    await hinted(folder, 'mean');
    for (let time = 0; time < 2; time++) {
      const again = await hinted(folder, 'mean', { again: true });
      expect(again).toContain(FIRST);
      expect(again).not.toContain(SECOND);
    }
    await hinted(folder, 'mean');
    const both = await hinted(folder, 'mean', { again: true });
    expect(both.indexOf(FIRST)).toBeLessThan(both.indexOf(SECOND));
  });

  test.for([true, false])('a solution is named where there is one: %s', async (isThere) => {
    const solution = { 'reference/numbers.ts': '\nexport function mean() {}\n' };
    const folder = checkout(isThere ? solution : {});
    await hinted(folder, 'mean');
    const last = await hinted(folder, 'mean');
    expect(/solution .*reference\/numbers\.ts:2$/m.test(last)).toBe(isThere);
  });

  test('the page about the core is named where the course has one and the lesson imports it', async () => {
    const corePage = { en: 'lessons/CORE.md', ko: 'lessons/CORE.ko.md' };
    const of = { ...course, corePage };
    const folder = checkout();
    for (let time = 0; time < 2; time++) await hinted(folder, 'mean', { of });
    expect(await hinted(folder, 'mean', { of })).not.toContain('CORE');
    write(folder, { [NUMBERS]: `import { type Tensor } from '#tensor';\n${STUBS[NUMBERS]}` });
    expect(await hinted(folder, 'mean', { of })).toMatch(/tensors .*lessons\/CORE\.md$/m);
    expect(await hinted(folder, 'mean', { of, lang: 'ko' })).toMatch(/텐서 .*CORE\.ko\.md$/m);
    expect(await hinted(folder, 'mean')).not.toContain('tensors');
  });

  test('of a lesson, it is said how many have been seen of each exercise', async () => {
    const folder = temporaryFolder();
    const [numbers] = course.lessons;
    // An exercise that is called as its lesson needs both names.
    const of = { ...course, lessons: [{ ...numbers!, id: 'mean', folder: '01-mean' }] };
    await hinted(folder, 'mean/mean', { of });
    const lines = (await hinted(folder, '01-mean', { of })).split('\n').map((line) => line.trim());
    expect(lines).toContain('mean/mean  1 of 2 hints seen');
    expect(lines).toContain('scale      0 of 2 hints seen');
  });
});

describe('of code whose mistake is found', () => {
  const wrong = () => checkout({ [NUMBERS]: LOCATED });
  const [FIRST, SECOND] = ['Every number is treated alike.', '`xs.map` makes a new list.'];
  const CODE = '7 |   return xs.map((x) => x + by);';
  const CHANGE = 'Another operator belongs here.';
  const REPAIR = 'with this, all laws held';

  test('each hint tells more of it: its line and the kind of change, then the change', async () => {
    const folder = wrong();
    const one = await hinted(folder, 'scale');
    for (const part of ['hint 1 of 2', FIRST, 'scale · in your code as it is now', CODE, CHANGE]) {
      expect(one).toContain(part);
    }
    expect(one).not.toContain(REPAIR);
    const two = await hinted(folder, 'scale');
    for (const part of [SECOND, CODE, CHANGE, REPAIR]) expect(two).toContain(part);
    const three = await hinted(folder, 'scale');
    expect(three).toContain('You have seen every hint');
    expect(three).not.toContain('in your code as it is now');
    const again = await hinted(folder, 'scale', { again: true });
    for (const part of [FIRST, SECOND, CODE, CHANGE, REPAIR]) expect(again).toContain(part);
  });

  test('after an edit it begins again, also where every hint has been seen', async () => {
    const folder = wrong();
    for (let time = 0; time < 3; time++) await hinted(folder, 'scale');
    write(folder, { [NUMBERS]: LOCATED.replace('x + by', 'x - by') });
    const one = await hinted(folder, 'scale');
    expect(one).not.toContain('hint 1 of 2');
    expect(one).toContain(CODE.replace('+', '-'));
    expect(one).toContain(CHANGE);
    expect(one).not.toContain(REPAIR);
    expect(one).toMatch(/one more {2}npm run hint -- scale$/m);
    expect(await hinted(folder, 'scale')).toContain(REPAIR);
    expect(await hinted(folder, 'scale')).toContain('You have seen every hint');
  });

  test('in Korean', async () => {
    const one = await hinted(wrong(), 'scale', { lang: 'ko' });
    expect(one).toContain('numbers › scale · 지금의 코드에서');
  });

  test('nothing of it is told where all is right', async () => {
    const one = await hinted(checkout(SOLVED), 'scale');
    expect(one).toContain(FIRST);
    expect(one).not.toContain('your code');
  });
});

describe('what is remembered may be lost, and nothing else with it', () => {
  const BROKEN: readonly string[] = [
    '',
    '{',
    '[]',
    'null',
    '7',
    '{"version":1}',
    '{"version":1,"hints":null}',
    '{"version":1,"hints":[2]}',
    '{"version":2,"hints":{"numbers/mean":1}}',
    '{"version":1,"hints":{"numbers/mean":-1}}',
    '{"version":1,"hints":{"numbers/mean":0.5}}',
    '{"version":1,"hints":{"numbers/mean":"1"}}',
    '{"version":1,"hints":{"__proto__":{"numbers/mean":1}}}',
    '{"version":1,"places":{"numbers/mean":7}}',
    '{"version":1,"places":[null]}',
    '{"version":1,"places":{"numbers/mean":{"code":"abc","degree":9}}}',
  ];

  test.for(BROKEN)('%s', (text) => {
    const folder = checkout({ [PROGRESS]: text });
    expect(new HintsSeen(folder).of('numbers/mean', 2, 'abc')).toEqual({ hints: 0, degree: 1 });
    new HintsSeen(folder).remember('numbers/mean', { hints: 1, degree: 2 }, 'abc');
    expect(new HintsSeen(folder).of('numbers/mean', 2, 'abc')).toEqual({ hints: 1, degree: 2 });
    expect(new HintsSeen(folder).of('numbers/mean', 2, 'abd')).toEqual({ hints: 1, degree: 1 });
    const remembered = { version: 1, hints: { 'numbers/mean': 1 } };
    expect(JSON.parse(readText(folder, PROGRESS))).toMatchObject(remembered);
  });

  test('a count beyond the last hint is the last', async () => {
    const folder = checkout({ [PROGRESS]: '{"version":1,"hints":{"numbers/mean":9}}' });
    expect(await hinted(folder, 'mean')).toContain('You have seen every hint');
    const again = await hinted(folder, 'mean', { again: true });
    expect(again).toContain(SECOND);
  });

  test('a hint is shown also where it cannot be remembered, which is said', async () => {
    const folder = checkout();
    mkdirSync(join(folder, PROGRESS), { recursive: true });
    const shown = await hinted(folder, 'mean');
    expect(shown).toContain(FIRST);
    expect(shown.replaceAll(/\s+/g, ' ')).toMatch(/progress\.json cannot be written/);
  });
});

test('as it is typed', async () => {
  const folder = checkout();
  const first = await typeIn(folder, 'hint', 'mean', '--lang', 'en');
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toContain(FIRST);
  const unknown = await typeIn(folder, 'hint', 'meen', '--lang', 'en');
  expect(unknown).toMatchObject({ code: 2, stdout: '' });
  const said = 'error: There is no exercise and no lesson "meen". Did you mean mean?\n';
  expect(unknown.stderr).toBe(said);
  write(folder, { [PROGRESS]: '{}' });
  const again = await typeIn(folder, 'hint', 'mean', '--again', '--lang', 'ko');
  expect(again.stdout).toContain('힌트를 아직 보지 않았습니다');
});

test('without a name it is the hint of the exercise that is next', async () => {
  const folder = checkout({ [NUMBERS]: beginWith(STUBS[NUMBERS], { scale: 'return xs;' }) });
  expect(await hinted(folder, undefined)).toContain('numbers › scale · hint 1 of 2');
  expect(await hinted(folder, undefined)).toContain('numbers › scale · hint 2 of 2');
  expect(await hinted(folder, undefined, { again: true })).toContain('hint 1 of 2');
  write(folder, SOLVED);
  expect(await hinted(folder, undefined)).toContain('Everything holds. Well done!');
});
