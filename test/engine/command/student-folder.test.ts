/** A folder of one's own to do a course in, whose laws are elsewhere; and how it is brought up to date. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { init } from '../../../engine/command/init.ts';
import { CommandError } from '../../../engine/command/options.ts';
import { MANIFEST, type Manifest } from '../../../engine/command/renewal/manifest.ts';
import { packageOf } from '../../../engine/command/student-folder.ts';
import { newerCourse, update } from '../../../engine/command/update.ts';
import { readText, snapshot, temporaryFolder, write } from '../../fixture/checkout.ts';
import course from '../../fixture/gradlings.config.ts';
import { COUNTING, NUMBERS, STUBS } from '../../fixture/submissions.ts';

const own = packageOf(course);
const made = async (lessons?: readonly string[]): Promise<string> => {
  const folder = join(temporaryFolder(), 'My Course');
  await init(course, folder, lessons, 'en');
  return folder;
};

const refused = async (work: () => unknown): Promise<string> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof CommandError) return `${error.in('en')}\n${error.in('ko')}`;
    throw error;
  }
  return '';
};

describe('a new folder', () => {
  test('tells points of a lesson beyond the course apart', async () => {
    const [first, second] = course.lessons;
    const extended = { ...course, lessons: [first!, { ...second!, extra: true }] } as const;
    const folder = join(temporaryFolder(), 'extended');
    await init(extended, folder, undefined, 'en');
    expect(readText(folder, 'README.md')).toMatch(/\| 4 \|\n.*counting.* \| 3 extra \|\n/);
  });

  test('has what is read and written, and no laws', async () => {
    const files = snapshot(await made());
    expect(Object.keys(files).sort()).toEqual(
      [
        '.gitignore',
        '.yarnrc.yml',
        MANIFEST,
        '.vscode/launch.json',
        'README.md',
        'checks/stubs/01-numbers.ts',
        'checks/stubs/02-counting.ts',
        'gradlings.config.js',
        'lessons/01-numbers/README.md',
        NUMBERS,
        'lessons/02-counting/README.md',
        COUNTING,
        'package.json',
        'tsconfig.json',
      ].sort(),
    );
    expect(files[NUMBERS]).toBe(STUBS[NUMBERS]);
    expect(files['gradlings.config.js']).toBe(`export { default } from '${own.name}/course';\n`);
    expect(JSON.parse(files['package.json']!)).toMatchObject({
      name: 'my-course',
      private: true,
      imports: { '#tensor': 'gradlings/tensor' },
      dependencies: { [own.name]: `^${own.version}` },
    });
    expect(files['README.md']).toContain('| [01 Numbers](lessons/01-numbers/README.md) | 4 |');
  });

  test('may have some lessons alone', async () => {
    const files = snapshot(await made(['counting']));
    expect(files[NUMBERS]).toBeUndefined();
    expect(files[COUNTING]).toBe(STUBS[COUNTING]);
    expect(files['README.md']).not.toContain('01-numbers');
    const config = files['gradlings.config.js']!;
    expect(config).toContain('const lessons = ["counting"];');
    expect(config).toContain('example: {"lesson":"counting","exercise":"Counter"}');
  });

  test('is not made where something is', async () => {
    const folder = write(temporaryFolder(), { 'notes.txt': 'mine' });
    const said = await refused(() => init(course, folder, undefined, 'en'));
    expect(said).toContain('is not an empty folder');
    expect(said).toContain('빈 폴더가 아닙니다');
    for (const inFile of ['notes.txt', 'notes.txt/course']) {
      const place = join(folder, inFile);
      const said = await refused(() => init(course, place, undefined, 'en'));
      expect(said).toContain('is not an empty folder');
    }
    expect(snapshot(folder)).toEqual({ 'notes.txt': 'mine' });
  });

  test('goes on where it was interrupted', async () => {
    const folder = await made();
    const whole = snapshot(folder);
    const manifest = JSON.parse(whole[MANIFEST]!) as Manifest;
    const unfinished = { ...manifest, files: {}, work: {}, isUnfinished: true };
    write(folder, { [MANIFEST]: JSON.stringify(unfinished) });
    for (const path of [COUNTING, 'tsconfig.json']) rmSync(join(folder, path));
    await init(course, folder, undefined, 'en');
    expect(snapshot(folder)).toEqual(whole);
  });
});

describe('an update', () => {
  const older = (folder: string): void => {
    const manifest = JSON.parse(readText(folder, MANIFEST)) as Manifest;
    write(folder, { [MANIFEST]: JSON.stringify({ ...manifest, version: '0.0.1+older' }) });
  };

  test('brings what is new, and leaves work and what npm has written', async () => {
    const folder = await made(['counting']);
    write(folder, {
      [COUNTING]: 'my work',
      'package.json': '{ "mine": true }',
      'checks/stubs/02-counting.ts': STUBS[COUNTING].replace('further', 'farther'),
      'tsconfig.json': '{}',
    });
    older(folder);
    const said = await update(course, folder, 'en');
    const files = snapshot(folder);
    expect(files[COUNTING]).toBe('my work');
    expect(files['package.json']).toBe('{ "mine": true }');
    expect(files['tsconfig.json']).toBe('{}');
    expect(files['checks/stubs/02-counting.ts']).toBe(STUBS[COUNTING]);
    expect(files[NUMBERS]).toBeUndefined();
    expect(files['gradlings.config.js']).toContain('const lessons = ["counting"];');
    expect(said).toContain('Counter: the file cannot be read');
    expect(await update(course, folder, 'en')).toContain('Nothing is new.');
  });

  test('is brought without the list of what was handed out: what was changed is kept', async () => {
    const folder = await made(['counting']);
    write(folder, { [COUNTING]: 'my work', 'lessons/02-counting/README.md': 'old' });
    rmSync(join(folder, MANIFEST));
    const said = await update(course, folder, 'en');
    expect(said).toContain('    lessons/02-counting/README.md');
    const files = snapshot(folder);
    expect(files[COUNTING]).toBe('my work');
    expect(files[NUMBERS]).toBeUndefined();
    expect(JSON.parse(files[MANIFEST]!)).toMatchObject({ lessons: ['counting'] });
  });

  test('is mentioned once', async () => {
    const folder = await made();
    expect(newerCourse(course, folder, 'en')).toBeUndefined();
    older(folder);
    expect(newerCourse(course, folder, 'ko')).toContain('npx gradlings update');
    expect(newerCourse(course, folder, 'en')).toBeUndefined();
  });

  test('is none of a folder that was not made so, nor of that of the laws', async () => {
    const root = fileURLToPath(course.root);
    const before = readFileSync(new URL(NUMBERS, course.root), 'utf8');
    for (const folder of [temporaryFolder(), root]) {
      const said = await refused(() => update(course, folder, 'en'));
      expect(said).toContain('was not made by gradlings init');
      expect(newerCourse(course, folder, 'en')).toBeUndefined();
    }
    expect(readFileSync(new URL(NUMBERS, course.root), 'utf8')).toBe(before);
  });
});
