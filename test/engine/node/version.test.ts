/** The version says which laws graded: the same everywhere, another as soon as one of them changes. */
import { appendFileSync, cpSync, rmSync, symlinkSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { versionOf } from '../../../engine/node/version.ts';
import { temporaryFolder } from '../../fixture/checkout.ts';
import course from '../../fixture/gradlings.config.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const copy = temporaryFolder();

const PARTS = [
  'engine',
  'test/fixture',
  'reference/tensor.ts',
  'package.json',
  'package-lock.json',
];
for (const part of PARTS) cpSync(join(root, part), join(copy, part), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');

const versionOfCopy = () => {
  const command = join(copy, 'test/fixture/gradlings.js');
  return execFileSync(process.execPath, [command, '--version'], { encoding: 'utf8' }).trim();
};

test('is the release and a hash', () => {
  expect(versionOf(course)).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{8}$/);
  expect(versionOfCopy()).toBe(versionOf(course));
});

test('does not depend on what a handout leaves out, nor on how results are written', () => {
  rmSync(join(copy, 'test/fixture/checks/numbers/mistakes'), { recursive: true, force: true });
  rmSync(join(copy, 'test/fixture/reference'), { recursive: true });
  appendFileSync(join(copy, 'engine/formats/markdown.ts'), '// another word\n');
  expect(versionOfCopy()).toBe(versionOf(course));
});

test.for(['test/fixture/checks/numbers/checks.ts', 'engine/grade/score.ts', 'reference/tensor.ts'])(
  'is another where %s is another',
  (file) => {
    const before = versionOfCopy();
    appendFileSync(join(copy, file), '// another law\n');
    expect(versionOfCopy()).not.toBe(before);
  },
);
