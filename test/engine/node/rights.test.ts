/** What a grading process may read: all that a course is made of, wherever it lies, and no more. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { rightsFor } from '../../../engine/node/rights.js';
import { temporaryFolder, write } from '../../fixture/checkout.ts';

const READ = '--allow-fs-read=';

/** A course in a folder of a package, of which some packages are links. */
const home = write(temporaryFolder(), {
  'package.json': '{ "type": "module" }',
  'shared/laws.ts': '',
  'course/gradlings.config.ts': '',
  'course/submissions/ada/exercise.ts': '',
  'node_modules/plain/index.js': '',
  'node_modules/.store/inside/index.js': '',
});
const elsewhere = write(temporaryFolder(), { 'linked/index.js': '', 'scoped/index.js': '' });
mkdirSync(join(home, 'node_modules/@some'));
for (const [from, to] of [
  [join(elsewhere, 'linked'), 'linked'],
  [join(elsewhere, 'scoped'), '@some/scoped'],
  [join(home, 'node_modules/.store/inside'), 'inside'],
] as const)
  symlinkSync(from, join(home, 'node_modules', to), 'junction');

const config = pathToFileURL(join(home, 'course/gradlings.config.ts')).href;

/** What may be read of these two folders, whatever else. */
function readable(apart: readonly string[] = []): string[] {
  const paths = rightsFor(config, apart).filter((flag) => flag.startsWith(READ));
  return paths.map((flag) => flag.slice(READ.length));
}

test('the package that a course belongs to, as its laws may lie beside it', () => {
  expect(readable()).toEqual(
    expect.arrayContaining([
      join(home, 'package.json'),
      join(home, 'shared') + sep,
      join(home, 'course/gradlings.config.ts'),
    ]),
  );
});

test('packages, and what those that are links lead to', () => {
  const paths = readable();
  expect(paths).toContain(join(home, 'node_modules') + sep);
  expect(paths).toContain(join(elsewhere, 'linked') + sep);
  expect(paths).toContain(join(elsewhere, 'scoped') + sep);
  // What lies in the folder of packages anyway is not named once more.
  expect(paths.filter((path) => path.includes('inside'))).toEqual([]);
});

test('no link within the folder of packages, as some versions of Node lose that then', () => {
  const modules = join(home, 'node_modules') + sep;
  const within = readable().filter((path) => path !== modules && path.startsWith(modules));
  expect(within).toEqual([]);
});

test('no submissions', () => {
  const [submissions] = [join(home, 'course/submissions')];
  expect(readable()).toContain(submissions + sep);
  const paths = readable([submissions]);
  expect(paths.filter((path) => (submissions + sep).startsWith(path))).toEqual([]);
});

test('of a link to a link, all on the way', () => {
  const [course, first, last] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  write(course, { 'gradlings.config.ts': '' });
  write(last, { 'plain/index.js': '' });
  symlinkSync(last, join(first, 'node_modules'), 'junction');
  symlinkSync(join(first, 'node_modules'), join(course, 'node_modules'), 'junction');
  const flags = rightsFor(pathToFileURL(join(course, 'gradlings.config.ts')).href, []);
  for (const path of [join(course, 'node_modules'), join(first, 'node_modules'), last])
    expect(flags).toContain(`${READ}${path}${sep}`);
});
