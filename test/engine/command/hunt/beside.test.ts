/** A hunt in the other commands: its hints, its way back, and a folder of one's own. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isUntouched } from '../../../../engine/command/class/places.ts';
import { suspectFiles } from '../../../../engine/command/handout-suspects.ts';
import { hint } from '../../../../engine/command/hint.ts';
import { init } from '../../../../engine/command/init.ts';
import { findNamed } from '../../../../engine/command/names.ts';
import { reset } from '../../../../engine/command/reset.ts';
import { update } from '../../../../engine/command/update.ts';
import type { Language } from '../../../../engine/kit/words.ts';
import { checkout, readText, snapshot, temporaryFolder, write } from '../../../fixture/checkout.ts';
import course from '../../../fixture/hunted.ts';
import { NUMBERS, STUBS } from '../../../fixture/submissions.ts';
import { ALL, HUNT, STUB, TWO, withLaw } from './hunting.ts';

const STUB_FILE = 'checks/stubs/01-numbers-hunt.ts';

describe('hints of a hunt', () => {
  const hinted = async (folder: string, word: string, lang: Language = 'en') =>
    (await hint(course, folder, word, { lang })).join('\n');

  test('come one at a time, and then where to read', async () => {
    const folder = withLaw();
    expect(await hinted(folder, 'meanLaw')).toContain('numbers › meanLaw · hint 1 of 2');
    const two = await hinted(folder, 'numbers/meanLaw');
    expect(two).toContain('Σ x is n times the mean.');
    expect(two).toMatch(/text .*lessons\/01-numbers\/README\.md/);
    expect(await hinted(folder, 'meanlaw', 'ko')).toContain('모두 보았습니다');
  });

  test('are counted beside those of exercises', async () => {
    const folder = withLaw();
    await hinted(folder, 'meanLaw');
    expect(await hinted(folder, 'numbers')).toMatch(/meanLaw {2}1 of 2 hints seen$/m);
    expect(await hinted(folder, 'numbers')).toMatch(/mean {5}0 of 2 hints seen$/m);
  });
});

describe('the stub of a hunt is put back', () => {
  test('by its name, and what was written is kept', async () => {
    const folder = withLaw(TWO);
    await reset(course, folder, 'meanLaw', 'en', 'given');
    expect(readText(folder, HUNT)).toBe(STUB);
    const kept = Object.entries(snapshot(folder)).filter(([name]) => name.includes('/backups/'));
    expect(kept).toHaveLength(1);
    expect(kept[0]![0]).toMatch(/01-numbers\/hunt-[\dT-]+\.ts$/);
    expect(kept[0]![1]).toBe(TWO);
  });

  test('the whole file by its path, and the exercises stay', async () => {
    const folder = withLaw(`${TWO}\nexport const more = 1;\n`);
    const exercises = readText(folder, 'lessons/01-numbers/exercise.ts');
    await reset(course, folder, HUNT, 'en', 'given');
    expect(readText(folder, HUNT)).toBe(STUB);
    expect(readText(folder, 'lessons/01-numbers/exercise.ts')).toBe(exercises);
  });

  test('and what to type is told where nobody can be asked', async () => {
    const asked = (word: string, text = TWO) =>
      reset(course, withLaw(text), word, 'en', 'not to be had');
    await expect(asked('meanLaw')).rejects.toThrow('npm run reset -- numbers/meanLaw --yes');
    await expect(asked('meanLaw', 'nothing')).rejects.toThrow(`npm run reset -- ${HUNT}`);
  });
});

test('what grades exercises says what a hunt is', async () => {
  const said = findNamed(course, 'meanLaw', 'en');
  await expect(said).rejects.toThrow('To judge its law: npm run hunt -- meanLaw');
  await expect(findNamed(course, 'meanLaw', 'ko')).rejects.toThrow('meanLaw는 연습이 아니라');
  expect((await findNamed(course, HUNT, 'en')).entry.id).toBe('numbers');
});

describe("a folder of one's own", () => {
  test('has the file to write in, its copy, and the command', async () => {
    const folder = join(temporaryFolder(), 'mine');
    await init(course, folder, undefined, 'en');
    expect(readText(folder, HUNT)).toBe(STUB);
    expect(readText(folder, STUB_FILE)).toBe(STUB);
    expect(readText(folder, 'README.md')).toContain('npm run hunt');
    const { scripts } = JSON.parse(readText(folder, 'package.json')) as {
      scripts: Record<string, string>;
    };
    expect(scripts['hunt']).toBe('gradlings hunt');
    expect(Object.keys(snapshot(folder)).filter((file) => /suspects|\/hunts\//.test(file))).toEqual(
      [],
    );
  });

  test('is told where what a law is asked for has changed, and keeps what is written', async () => {
    const folder = join(temporaryFolder(), 'mine');
    await init(course, folder, undefined, 'en');
    const before = STUB.replace('xs: number[]): b', 'numbers: number[]): b');
    write(folder, { [HUNT]: ALL, [STUB_FILE]: before });
    const said = await update(course, folder, 'en');
    expect(said).toContain('meanLaw: already written');
    expect(said).toContain('npm run reset -- numbers/meanLaw');
    expect(readText(folder, HUNT)).toBe(ALL);
  });
});

test('a file of hunts is looked at like one of exercises: is it as it was handed out?', () => {
  expect(isUntouched({ path: HUNT, source: STUB }, course)).toBe(true);
  expect(isUntouched({ path: HUNT, source: TWO }, course)).toBe(false);
  expect(isUntouched({ path: NUMBERS, source: STUBS[NUMBERS] }, course)).toBe(true);
});

test('a class is given its functions encoded, each by the name of its law', async () => {
  const [file, ...others] = await suspectFiles(course, course.lessons);
  expect(others).toEqual([]);
  expect(file!.path).toBe('checks/numbers/hunts/meanLaw.suspects');
  expect(Buffer.from(file!.content).toString()).not.toContain('sum');
  expect(existsSync(join(checkout(), file!.path))).toBe(false);
});
