/** `gradlings hint`: one hint at a time, and where to look when there are no more. */
import { inLanguage } from '../../../engine/kit/words.ts';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { hint } from '../../../engine/command/hint.ts';
import { CommandError } from '../../../engine/command/options.ts';
import { course } from '../../../checks/course.ts';
import type { Language } from '../../../engine/kit/words.ts';
import { readText } from './gradlings.ts';
import { save, solved, studentCheckout, studentFolder, typeIn } from './student.ts';

const FIRST = 'Not element by element';
const SECOND = 'Subtract the maximum';
const LAYERS = 'lessons/03-layers/exercise.ts';
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PROGRESS = '.gradlings/progress.json';

async function hinted(
  folder: string,
  word: string | undefined,
  { again = false, lang = 'en' as Language } = {},
): Promise<string> {
  return (await hint(course, folder, word, { again, lang })).join('\n');
}

describe('hints come one at a time', () => {
  test('the first, the second, and then where else to look', async () => {
    const folder = studentFolder();
    const one = await hinted(folder, 'softmax');
    expect(one).toContain('activations › softmax · hint 1 of 2');
    expect(one).toContain(FIRST);
    expect(one).not.toContain(SECOND);
    expect(one).toMatch(/one more {2}npm run hint -- softmax$/m);
    const two = await hinted(folder, 'softmax');
    expect(two).toContain('hint 2 of 2');
    expect(two).toContain(SECOND);
    expect(two).not.toContain(FIRST);
    expect(two).toMatch(/text .*lessons\/04-activations\/README\.md:125 · softmax$/m);
    const three = await hinted(folder, 'softmax');
    expect(three).toContain('You have seen every hint');
    expect(three).not.toContain(SECOND);
    expect(three).toMatch(/README\.md:125/);
    expect(three).toMatch(/npm run hint -- softmax --again$/m);
  });

  test('each exercise has its own count, whichever of its names is typed', async () => {
    const folder = studentFolder();
    expect(await hinted(folder, '04-activations/softmax')).toContain(FIRST);
    expect(await hinted(folder, 'relu')).toContain('hint 1 of 2');
    expect(await hinted(folder, 'activations/softmax', { lang: 'ko' })).toContain('2번째');
  });

  test('those that were seen are shown again, and count no further', async () => {
    const folder = studentFolder();
    const none = await hinted(folder, 'softmax', { again: true });
    expect(none).toContain('not seen a hint');
    expect(none).not.toContain(FIRST);
    await hinted(folder, 'softmax');
    for (let time = 0; time < 2; time++) {
      const again = await hinted(folder, 'softmax', { again: true });
      expect(again).toContain(FIRST);
      expect(again).not.toContain(SECOND);
    }
    await hinted(folder, 'softmax');
    const both = await hinted(folder, 'softmax', { again: true });
    expect(both.indexOf(FIRST)).toBeLessThan(both.indexOf(SECOND));
  });

  test('a solution is named where there is one', async () => {
    const files = { 'reference/activations.ts': '\nexport function softmax() {}\n' };
    for (const [folder, named] of [
      [studentFolder(files), true],
      [studentFolder(), false],
    ] as const) {
      await hinted(folder, 'softmax');
      const last = await hinted(folder, 'softmax');
      expect(/solution .*reference\/activations\.ts:2$/m.test(last)).toBe(named);
    }
  });

  test('of a lesson, it is said how many have been seen of each exercise', async () => {
    const folder = studentFolder();
    await hinted(folder, 'perceptron/perceptron');
    const lines = (await hinted(folder, '02-perceptron')).split('\n').map((line) => line.trim());
    expect(lines).toContain('perceptron/perceptron  1 of 2 hints seen');
    expect(lines).toContain('step                   0 of 2 hints seen');
  });
});

describe.for<Language>(['en', 'ko'])('in the language %s', (lang) => {
  test.for(course.lessons)(
    'every hint of $id fits the terminal and leads to its section',
    async (entry) => {
      const folder = studentFolder();
      const { lesson } = await entry.load();
      for (const [name, { hints }] of Object.entries(lesson.words)) {
        const word = `${entry.id}/${name}`;
        const first = await hinted(folder, word, { lang });
        const last = await hinted(folder, word, { lang });
        // Lines are broken at spaces and nowhere else.
        const words = (text: string) => text.replaceAll(/\s+/g, ' ');
        expect(words(first)).toContain(words(inLanguage(hints[0]!, lang)));
        expect(words(last)).toContain(words(inLanguage(hints[1]!, lang)));
        const text = lang === 'ko' ? 'README.ko.md' : 'README.md';
        expect(last).toMatch(new RegExp(`${entry.folder}/${text}:\\d+ · .*\\b${name}\\b`));
        for (const line of `${first}\n${last}`
          .split('\n')
          .filter((each) => !each.includes('README'))) {
          expect(stringWidth(line), line).toBeLessThanOrEqual(80);
        }
      }
    },
  );
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
    '{"version":2,"hints":{"activations/softmax":1}}',
    '{"version":1,"hints":{"activations/softmax":-1}}',
    '{"version":1,"hints":{"activations/softmax":0.5}}',
    '{"version":1,"hints":{"activations/softmax":"1"}}',
    '{"version":1,"hints":{"__proto__":{"activations/softmax":1}}}',
  ];

  test.for(BROKEN)('%s', async (text) => {
    const folder = studentFolder({ [PROGRESS]: text });
    expect(await hinted(folder, 'softmax')).toContain(FIRST);
    expect(await hinted(folder, 'softmax')).toContain(SECOND);
    expect(JSON.parse(readText(folder, PROGRESS))).toMatchObject({
      version: 1,
      hints: { 'activations/softmax': 2 },
    });
  });

  test('a count beyond the last hint is the last', async () => {
    const folder = studentFolder({ [PROGRESS]: '{"version":1,"hints":{"activations/softmax":9}}' });
    expect(await hinted(folder, 'softmax')).toContain('You have seen every hint');
    const again = await hinted(folder, 'softmax', { again: true });
    expect(again).toContain(SECOND);
  });

  test('a hint is shown also where it cannot be remembered, which is said', async () => {
    const folder = studentFolder();
    mkdirSync(join(folder, PROGRESS), { recursive: true });
    const shown = await hinted(folder, 'softmax');
    expect(shown).toContain(FIRST);
    expect(shown.replaceAll(/\s+/g, ' ')).toMatch(/progress\.json cannot be written/);
  });
});

describe('a name that nothing has', () => {
  const MISTYPED: readonly (readonly [word: string, said: string])[] = [
    ['sofmax', 'Did you mean softmax?'],
    ['SOFTMAX', 'Did you mean softmax?'],
    ['activation', 'Did you mean activations?'],
    ['activations/softmx', 'Did you mean activations/softmax?'],
    ['layers/softmax', 'Did you mean softmax?'],
    ['everything', 'Lessons are shapes, perceptron, layers,'],
    ['', 'Lessons are shapes'],
    ['a/b/c', 'Lessons are shapes'],
    ['constructor', 'Lessons are shapes'],
  ];

  test.for(MISTYPED)('%s: %s', async ([word, said]) => {
    const asked = hinted(studentFolder(), word);
    await expect(asked).rejects.toThrow(CommandError);
    await expect(asked).rejects.toThrow(said);
  });

  test('is shown without what could steer a terminal', async () => {
    const asked = hinted(studentFolder(), '\u001B[31mx\n');
    const { message } = (await asked.catch((error: Error) => error as Error)) as Error;
    expect(message).toBe(stripVTControlCharacters(message));
    expect(message).toContain('"x"');
  });

  test('is told in Korean too', async () => {
    await expect(hinted(studentFolder(), 'sofmax', { lang: 'ko' })).rejects.toThrow(
      '혹시 softmax 아닌가요?',
    );
  });
});

test('as it is typed', async () => {
  const checkout = studentCheckout();
  const first = await typeIn(checkout, 'hint', 'softmax', '--lang', 'en');
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toContain(FIRST);
  const unknown = await typeIn(checkout, 'hint', 'sofmax', '--lang', 'en');
  expect(unknown).toMatchObject({ code: 2, stdout: '' });
  expect(unknown.stderr).toBe(
    'error: There is no exercise and no lesson "sofmax". Did you mean softmax?\n',
  );
  save(checkout, PROGRESS, '{}');
  const again = await typeIn(checkout, 'hint', 'softmax', '--again', '--lang', 'ko');
  expect(again.stdout).toContain('힌트를 아직 보지 않았습니다');
});

test('without a name it is the hint of the exercise that is next', async () => {
  const folder = studentFolder({ [LAYERS]: solved('03-layers', { flatten: 'return x;' }) });
  expect(await hinted(folder, undefined)).toContain('layers › flatten · hint 1 of 2');
  expect(await hinted(folder, undefined)).toContain('layers › flatten · hint 2 of 2');
  expect(await hinted(folder, undefined, { again: true })).toContain('hint 1 of 2');
  for (const { id, folder: lesson } of course.lessons) {
    save(folder, `lessons/${lesson}/exercise.ts`, readText(ROOT, `reference/${id}.ts`));
  }
  expect(await hinted(folder, undefined)).toContain('Everything holds. Well done!');
});
