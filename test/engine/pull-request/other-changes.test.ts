/** Which files a submission changes besides the exercises. */
import { cpSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { otherChanges } from '../../../engine/command/other-changes.ts';
import { temporaryFolder, write } from '../../fixture/checkout.ts';

const folder = temporaryFolder();
const [trusted, submission] = [join(folder, 'trusted'), join(folder, 'submission')];

beforeEach(() => {
  for (const root of [trusted, submission]) rmSync(root, { recursive: true, force: true });
  write(trusted, {
    'package.json': '{"type": "module"}',
    'checks/course.ts': 'export const COURSE = [];',
    'lessons/01-numbers/exercise.ts': 'stub',
    'lessons/01-numbers/README.md': 'text',
  });
  cpSync(trusted, submission, { recursive: true });
});

const EXERCISES = new Set(['lessons/01-numbers/exercise.ts']);

const changes = () => otherChanges(EXERCISES, trusted, submission);

test('an exercise may change, or be missing', () => {
  write(submission, { 'lessons/01-numbers/exercise.ts': 'solved' });
  expect(changes()).toEqual({ paths: [], complete: true });
  rmSync(join(submission, 'lessons/01-numbers/exercise.ts'));
  expect(changes()).toEqual({ paths: [], complete: true });
});

test('what changed, came and went is named, in order', () => {
  write(submission, {
    'package.json': '{"type":  "module"}',
    'checks/course.ts': 'export const COURSE = {};', // just as long
    'checks/more/new.ts': '',
    'lessons/01-numbers/exercise.js': '',
  });
  rmSync(join(submission, 'lessons/01-numbers/README.md'));
  expect(changes().paths).toEqual([
    'checks/course.ts',
    'checks/more/new.ts',
    'lessons/01-numbers/README.md',
    'lessons/01-numbers/exercise.js',
    'package.json',
  ]);
});

test('neither installed packages nor the repository are looked at', () => {
  for (const root of [trusted, submission]) {
    for (const path of ['node_modules/a/index.js', '.git/config', 'coverage/index.html']) {
      write(root, { [path]: root });
    }
  }
  write(submission, { 'checks/node_modules/a.js': '' });
  expect(changes().paths).toEqual(['checks/node_modules/a.js']);
});

test.skipIf(process.platform === 'win32')('a link is a change, and leads nowhere', () => {
  rmSync(join(submission, 'checks'), { recursive: true });
  symlinkSync(join(trusted, 'checks'), join(submission, 'checks'));
  symlinkSync('..', join(submission, 'up'));
  expect(changes().paths).toEqual(['checks', 'checks/course.ts', 'up']);
});

test('a file of any size is compared without being read', () => {
  write(submission, { 'package.json': '' });
  truncateSync(join(submission, 'package.json'), 2 ** 30);
  expect(changes().paths).toEqual(['package.json']);
});

test('a folder in the place of a file is a change', () => {
  rmSync(join(submission, 'package.json'));
  write(submission, { 'package.json/package.json': '{}' });
  expect(changes().paths).toEqual(['package.json', 'package.json/package.json']);
});

test('a submission of very many files is not looked through to its end', () => {
  for (let i = 0; i < 100; i++) write(submission, { [`many/${i}/file`]: '' });
  const { paths, complete } = otherChanges(EXERCISES, trusted, submission, 150);
  expect(complete).toBe(false);
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.length).toBeLessThan(100);
  expect(changes().paths).toHaveLength(100);
});
