/** `gradlings new`: what is begun is named by `gradlings verify` until it is written. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ABOUT, edited, EDITS, SIGNATURE } from '../../first-lesson.js';
import { gradlings, readText, typeIn, temporaryFolder, write } from '../../fixture/checkout.ts';

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
    expect(await refused('course', '.')).toContain('. is not empty');
    expect(await refused('exercise', '3d')).toContain('"3d" is no name');
    expect(await refused('exam', 'x')).toContain('There is no new exam');
  });
});
