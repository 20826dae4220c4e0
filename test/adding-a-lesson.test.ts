/** `docs/adding-a-lesson.md`, followed to the letter in a copy of the repository, ends green. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from './fixture/checkout.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What is made, fetched, or has packages of its own. */
const LEFT_OUT = new Set(['.git', 'coverage', 'node_modules', 'site']);

function copyOfRepository(): string {
  const copy = temporaryFolder();
  for (const name of readdirSync(ROOT)) {
    if (!LEFT_OUT.has(name)) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

interface Block {
  /** How it is highlighted, … */
  readonly as: string;
  /** … and of which file it is. */
  readonly file: string;
  readonly text: string;
}

function blocksIn(text: string): Block[] {
  // Among the steps are texts with headings of their own.
  const [, steps = ''] = /^## A lesson, step by step$(.*)^## An exercise$/ms.exec(text) ?? [];
  const blocks = steps.matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$/gms);
  return Array.from(blocks, ([, as, file = '', content]) => ({ as: as!, file, text: content! }));
}

/** A text in which the lines of a difference are found, and replaced. */
function patched(text: string, difference: string): string {
  const lines = difference.trimEnd().split('\n');
  const side = (leftOut: string) =>
    lines.flatMap((line) => (line.startsWith(leftOut) ? [] : [line.slice(1)])).join('\n');
  const before = side('+');
  expect(text.split(before), `once there is\n${before}`).toHaveLength(2);
  return text.replace(before, () => side('-'));
}

test('the steps end with a lesson of which nothing is missing', () => {
  const copy = copyOfRepository();
  const env = { ...process.env, NO_COLOR: '1', npm_lifecycle_event: undefined };
  let last = { stdout: '', status: 0 as number | null };
  for (const { as, file, text } of blocksIn(
    readFileSync(`${ROOT}docs/adding-a-lesson.md`, 'utf8'),
  )) {
    const path = join(copy, file);
    if (as === 'sh') {
      last = spawnSync('sh', ['-c', text], { cwd: copy, env, encoding: 'utf8' });
    } else if (as === 'text') {
      expect(last.stdout).toContain(text);
    } else if (as === 'diff') {
      writeFileSync(path, patched(readFileSync(path, 'utf8'), text));
    } else if (file !== '') {
      // What is of no file shows how something could look.
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
  expect(last.stdout).not.toContain('missing:');
  expect(last.status).toBe(0);
});
