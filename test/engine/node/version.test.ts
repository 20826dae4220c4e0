/** The version says which laws graded: the same everywhere, another as soon as one of them changes. */
import { cpSync, mkdtempSync, appendFileSync, rmSync, symlinkSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { course } from '../../../checks/course.ts';
import { versionOf } from '../../../engine/node/version.ts';

const VERSION = versionOf(course);

const root = fileURLToPath(new URL('../../..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'gradlings-version-'));
afterAll(() => rmSync(copy, { recursive: true }));

const PARTS = [
  'checks',
  'engine',
  'reference',
  'gradlings.config.ts',
  'package.json',
  'package-lock.json',
];
for (const part of PARTS) {
  cpSync(join(root, part), join(copy, part), { recursive: true });
}
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');

const versionOfCopy = () => {
  const command = join(copy, 'engine/command/gradlings.js');
  return execFileSync(process.execPath, [command, '--version'], { encoding: 'utf8' }).trim();
};

test('is the release and a hash', () => {
  expect(VERSION).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{8}$/);
  expect(versionOfCopy()).toBe(VERSION);
});

test('does not depend on what a handout leaves out, nor on how results are written', () => {
  rmSync(join(copy, 'checks/mlp/mistakes.ts'));
  rmSync(join(copy, 'reference/mlp.ts'));
  appendFileSync(join(copy, 'engine/formats/markdown.ts'), '// another word\n');
  expect(versionOfCopy()).toBe(VERSION);
});

test.for(['checks/mlp/forward.ts', 'engine/grade/score.ts', 'reference/tensor.ts'])(
  'is another where %s is another',
  (file) => {
    const before = versionOfCopy();
    appendFileSync(join(copy, file), '// another law\n');
    expect(versionOfCopy()).not.toBe(before);
  },
);
