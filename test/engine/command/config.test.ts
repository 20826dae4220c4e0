/** Which course a command is for: that of the project it belongs to, and never a submission's. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { configFor } from '../../../engine/command/config.js';
import { temporaryFolder, write } from '../../fixture/checkout.ts';

const folder = write(temporaryFolder(), {
  'course/gradlings.config.ts': '',
  'course/lessons/readme.txt': '',
  'submission/gradlings.config.js': '',
  'elsewhere/readme.txt': '',
});

const here = process.cwd();
afterEach(() => process.chdir(here));

const engineIn = (...path: string[]): string => join(folder, ...path, 'engine/command/config.js');
const url = (...path: string[]): string => pathToFileURL(join(folder, ...path)).href;

const INSTALLED = [
  'course/node_modules/gradlings/dist',
  'course/node_modules/.pnpm/gradlings@1.0.0/node_modules/gradlings/dist',
];

test.for(['course', ...INSTALLED])('in %s it is that of the project around it', (place) => {
  process.chdir(join(folder, 'submission'));
  for (const subcommand of ['test', 'grade']) {
    expect(configFor(subcommand, engineIn(place))).toBe(url('course/gradlings.config.ts'));
  }
});

test('from elsewhere it is that of the folder, but not to grade what others hand in', () => {
  process.chdir(join(folder, 'course/lessons'));
  const engine = engineIn('elsewhere/node_modules/gradlings/dist');
  expect(configFor('test', engine)).toBe(url('course/gradlings.config.ts'));
  for (const subcommand of ['grade', 'merge', 'pull-request']) {
    expect(configFor(subcommand, engine)).toBe(undefined);
  }
  process.chdir(join(folder, 'elsewhere'));
  expect(configFor('test', engine)).toBe(undefined);
});
