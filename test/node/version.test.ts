/** The version says which laws graded: the same everywhere, another as soon as one of them changes. */
import { cpSync, mkdtempSync, appendFileSync, rmSync, symlinkSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { VERSION } from '../../checks/node/version.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'gradlings-version-'));
afterAll(() => rmSync(copy, { recursive: true }));

for (const part of ['checks', 'reference', 'package.json']) {
  cpSync(join(root, part), join(copy, part), { recursive: true });
}
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');

const versionOfCopy = () => {
  const command = join(copy, 'checks/command/gradlings.js');
  return execFileSync(process.execPath, [command, '--version'], { encoding: 'utf8' }).trim();
};

test('is the release and a hash', () => {
  expect(VERSION).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{8}$/);
  expect(versionOfCopy()).toBe(VERSION);
});

test('does not depend on what a handout leaves out, nor on how results are written', () => {
  rmSync(join(copy, 'checks/mlp/mistakes.ts'));
  rmSync(join(copy, 'reference/mlp.ts'));
  appendFileSync(join(copy, 'checks/formats/words.ts'), '// another word\n');
  expect(versionOfCopy()).toBe(VERSION);
});

test.for(['checks/mlp/forward.ts', 'checks/grade/score.ts', 'reference/tensor.ts'])(
  'is another where %s is another',
  (file) => {
    const before = versionOfCopy();
    appendFileSync(join(copy, file), '// another law\n');
    expect(versionOfCopy()).not.toBe(before);
  },
);
