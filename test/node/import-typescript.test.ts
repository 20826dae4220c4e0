/** TypeScript where no hook is registered, as threads and processes of the project import it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { TYPESCRIPT_FLAGS } from '../../checks/node/typescript-flags.js';

const here = pathToFileURL(process.cwd() + '/').href;

/** What a process says that has been started for it. */
function said(script: string): { stdout: string; stderr: string } {
  const start = `
    import { importTypeScript } from '${here}checks/node/import-typescript.js';
    const load = (file) => importTypeScript('./' + file, '${here}');
    ${script}`;
  const args = [...TYPESCRIPT_FLAGS, '--input-type=module', '--eval', start];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { stdout: stdout.trim(), stderr };
}

test('lessons that are loaded all at once share what they have in common', () => {
  const { stdout, stderr } = said(`
    const { COURSE } = await load('checks/course.ts');
    const lessons = await Promise.all(COURSE.map((entry) => entry.load()));
    const [{ Tensor }, { write }] = await Promise.all(['reference/tensor.ts', 'checks/sandbox/codec.ts'].map(load));
    write(new Float64Array(99), [new Tensor([1], [1])]);
    console.log(lessons.map(({ lesson }) => lesson.exercises.size > 0).join());
  `);
  expect(stderr).toBe('');
  expect(stdout).toBe(Array(9).fill('true').join());
});

test('a file is run once, however often it is imported', () => {
  const { stdout } = said(`
    const [one, two] = await Promise.all([load('checks/course.ts'), load('checks/course.ts')]);
    console.log(one.COURSE === two.COURSE, (await load('checks/course.ts')).COURSE === one.COURSE);
  `);
  expect(stdout).toBe('true true');
});

test('a file that is not there is named', () => {
  expect(said("await load('checks/nowhere.ts');").stderr).toContain('nowhere.ts');
});

test('after a file that cannot be linked others can still be loaded', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gradlings-'));
  const broken = join(folder, 'broken.ts');
  writeFileSync(broken, "import './nowhere.ts';\n");
  const { stdout } = said(`
    const failed = await importTypeScript('${pathToFileURL(broken).href}', '${here}').catch(() => 'failed');
    console.log(failed, (await load('checks/course.ts')).COURSE.length);
  `);
  rmSync(folder, { recursive: true });
  expect(stdout).toBe('failed 9');
});
