/** `gradlings new`: what is begun is named by `gradlings verify` until it is written. */
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ABOUT, edited, EDITS, SIGNATURE } from '../../first-lesson.js';
import {
  gradlings,
  readText,
  snapshot,
  typeIn,
  temporaryFolder,
  write,
} from '../../fixture/checkout.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const COMMAND = `import { start } from 'gradlings/command';
await start(new URL('./gradlings.config.ts', import.meta.url).href);
`;

/** A new course, as if the engine had been installed in it as a package. */
async function newCourse(...options: string[]): Promise<string> {
  const folder = join(temporaryFolder(), 'statistics');
  const { code, stderr } = await gradlings(ROOT, 'new', 'course', folder, ...options);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const installed = join(folder, 'node_modules/gradlings');
  mkdirSync(installed, { recursive: true });
  for (const part of ['engine', 'reference']) {
    symlinkSync(join(ROOT, part), join(installed, part), 'junction');
  }
  const exports = {
    '.': './engine/public/course.ts',
    './tensor': './reference/tensor.ts',
    './command': './engine/command/start.js',
  };
  writeFileSync(
    join(installed, 'package.json'),
    JSON.stringify({ name: 'gradlings', type: 'module', exports }),
  );
  return write(folder, { 'gradlings.js': COMMAND });
}

async function done(folder: string, ...typed: string[]): Promise<string> {
  const { code, stdout, stderr } = await typeIn(folder, ...typed);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

describe.concurrent('gradlings new', () => {
  test('an exercise in a new lesson of a new course is proven after five edits', async () => {
    const folder = await newCourse();
    const printed = await done(
      folder,
      'new',
      'exercise',
      SIGNATURE,
      'in',
      'basics',
      '--about',
      ABOUT,
    );
    expect(printed).toContain('  checks/basics/checks.ts\n');
    const { stdout, code } = await typeIn(folder, 'verify', 'basics');
    expect(code).toBe(1);
    for (const file of Object.keys(EDITS)) expect(stdout).toContain(`  - ${file}:`);
    expect(stdout).toContain('  - reference/basics.ts:5: to do: write the solution\n');
    for (const [file, edits] of Object.entries(EDITS)) {
      write(folder, { [file]: edited(readText(folder, file), edits) });
    }
    expect(await done(folder, 'verify', 'basics')).toContain('  nothing is missing\n');
  });

  test('a course without a lesson has nothing that is proven', async () => {
    const { stdout, code } = await typeIn(await newCourse(), 'verify');
    expect(code).toBe(1);
    expect(stdout).toContain('  - gradlings.config.ts: there is no lesson yet');
    const folder = await newCourse();
    expect((await typeIn(folder, 'verify', 'basics')).stdout).toContain('there is no lesson yet');
    for (const command of ['test', 'list', 'next', 'hint', 'reset']) {
      const { code, stderr } = await typeIn(folder, command);
      expect({ command, code, stderr }).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/gradlings new lesson/),
      });
    }
  });

  test('a second exercise stands behind the first, and in the last lesson', async () => {
    const folder = await newCourse('--languages', 'en,ko');
    await done(folder, 'new', 'lesson', 'basics');
    await done(folder, 'new', 'lesson', 'fitting');
    await done(folder, 'new', 'exercise', 'line(x: Tensor, flip: boolean): Tensor[]');
    await done(folder, 'new', 'exercise', 'slope');
    const laws = readText(folder, 'checks/fitting/checks.ts');
    expect(laws).toContain('export const exercises = {\n  line,\n  slope,\n};\n');
    expect(laws).toContain(
      "import { aNumber, aTensor, equal, exercise, fc, listOf, real, tensors } from 'gradlings';\n",
    );
    expect(readText(folder, 'lessons/02-fitting/exercise.ts')).toBe(
      readText(folder, 'checks/stubs/02-fitting.ts'),
    );
    expect(readText(folder, 'lessons/02-fitting/README.ko.md')).toContain('## `slope`\n');
    const { stdout } = await typeIn(folder, 'verify', 'fitting');
    expect(stdout).toContain('  fitting/line\n');
    expect(stdout).not.toContain('cannot be');
  });

  test('nothing is written over, and what is none is refused', async () => {
    const folder = await newCourse();
    await done(folder, 'new', 'exercise', 'mean', 'in', 'basics');
    const refused = async (...typed: string[]) => (await typeIn(folder, 'new', ...typed)).stderr;
    expect(await refused('exercise', 'mean')).toContain('mistakes/mean.ts is there already.');
    expect(await refused('lesson', 'basics')).toContain('There is a lesson basics already.');
    expect(await refused('course', '.')).toContain('. is not an empty folder');
    expect(await refused('exercise', '3d')).toContain('"3d" is no name');
    expect(await refused('exam', 'x')).toContain('There is no new exam');
  });

  test('what no compiler would read is refused before anything is written', async () => {
    const folder = await newCourse();
    const before = snapshot(folder);
    for (const typed of [
      ['exercise', 'class', 'in', 'basics'],
      ['exercise', 'list(xs: number[]): number', 'in', 'basics'],
      ['exercise', 'f(x: number, x: number): number', 'in', 'basics'],
      ['exercise', 'f(f: number): number', 'in', 'basics'],
      ['exercise', 'f(x?: number): number', 'in', 'basics'],
      ['exercise', 'f', 'basics'],
      ['exercise', 'f', 'in'],
      ['exercise', 'f', 'in', 'two words'],
      ['lesson', '통계'],
      ['lesson', 'stubs'],
      ['lesson', 'a', 'b'],
      ['course', 'package.json'],
      ['course', 'package.json/course'],
      ['course', 'x', '--languages', ''],
      ['course', 'x', '--languages', 'en,en'],
    ]) {
      const { code, stderr } = await typeIn(folder, 'new', ...typed);
      expect({ typed, code, stderr }).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/^error: /),
      });
    }
    expect(snapshot(folder)).toEqual(before);
  });

  test('a course is handed out as a package, and says so', async () => {
    const folder = await newCourse();
    await done(folder, 'new', 'exercise', 'mean', 'in', 'basics');
    const { code, stderr } = await typeIn(folder, 'handout', 'class');
    expect(code).toBe(2);
    expect(stderr).toContain('npx gradlings init FOLDER --course statistics');
  });

  test('a course has a name that npm takes, in a folder of any', async () => {
    const folder = await newCourse();
    await done(folder, 'new', 'course', '내 과정 #1', '--languages', 'ko, en');
    const { name } = JSON.parse(readText(folder, '내 과정 #1/package.json')) as { name: string };
    expect(name).toBe('1');
    expect(readText(folder, '내 과정 #1/gradlings.config.ts')).toContain("languages: ['ko', 'en']");
  });

  test('in a course of plain JavaScript a lesson is imported by its name', async () => {
    const folder = await newCourse();
    const config = 'gradlings.config.ts';
    const js = config.replace('.ts', '.js');
    write(folder, { [js]: readText(folder, config) });
    write(folder, { 'gradlings.js': COMMAND.replace(config, js) });
    await done(folder, 'new', 'exercise', 'mean', 'in', 'basics');
    expect(await done(folder, 'list')).toContain('mean');
  });

  test('a lesson that cannot be loaded is told with its place', async () => {
    const folder = await newCourse();
    await done(folder, 'new', 'exercise', 'mean', 'in', 'basics');
    const [laws, lesson] = ['checks/basics/checks.ts', 'checks/basics/lesson.ts'];
    const written = readText(folder, laws);
    for (const [file, text, told] of [
      [laws, `throw new Error('boom');\n${written}`, 'boom (checks/basics/checks.ts:1)'],
      [laws, `\nconst a = ;\n${written}`, '(checks/basics/checks.ts:2)'],
      [lesson, 'export const words = 1;', 'export const lesson = defineLesson'],
    ] as const) {
      write(folder, { [laws]: written, [file]: text });
      const { code, stderr } = await typeIn(folder, 'hint');
      expect(code).toBe(2);
      expect(stderr).toMatch(/^error: .*lesson basics/);
      expect(stderr).toContain(told);
      expect((await typeIn(folder, 'verify', 'basics')).stdout).toContain(told);
    }
  });

  test('laws that lie elsewhere are not written into', async () => {
    const folder = await newCourse();
    await done(folder, 'new', 'exercise', 'mean', 'in', 'basics');
    renameSync(join(folder, 'checks/basics/checks.ts'), join(folder, 'checks/basics/laws.ts'));
    const lesson = 'checks/basics/lesson.ts';
    write(folder, { [lesson]: readText(folder, lesson).replace('./checks.ts', './laws.ts') });
    const { stderr } = await typeIn(folder, 'new', 'exercise', 'median');
    expect(stderr).toContain('The laws of basics are not in checks/basics/checks.ts');
  });
});
