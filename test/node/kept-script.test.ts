/** Scripts that are compiled once. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { afterAll, expect, test } from 'vitest';
import { keep, nameFor, readKept } from '../../checks/node/kept.js';
import { KeptScript } from '../../checks/node/kept-script.js';

const folder = mkdtempSync(join(tmpdir(), 'gradlings-'));
const file = join(folder, 'script.js');
// Nobody has kept this before.
const TEXT = `(function twice(x) { return 2 * x; })(${Date.now()} % 1 + 21)`;
writeFileSync(file, TEXT);

const CACHE = new URL('../../node_modules/.cache/gradlings/', import.meta.url);
const names = [TEXT, `${TEXT}+1`].map((text) =>
  nameFor('.v8', String(cachedDataVersionTag()), text),
);
afterAll(() => {
  rmSync(folder, { recursive: true });
  for (const name of names) rmSync(new URL(name, CACHE), { force: true });
});

function run(wrap?: (text: string) => string): { isNew: boolean; result: unknown } {
  const kept = new KeptScript(file, wrap);
  const result = kept.script.runInThisContext() as unknown;
  const { isNew } = kept;
  kept.keep();
  return { isNew, result };
}

test('is new once, and again when its text is another', () => {
  expect(run()).toEqual({ isNew: true, result: 42 });
  expect(run()).toEqual({ isNew: false, result: 42 });
  const plusOne = (text: string) => `${text}+1`;
  expect(run(plusOne)).toEqual({ isNew: true, result: 43 });
  expect(run(plusOne)).toEqual({ isNew: false, result: 43 });
});

test.for([
  ['a bit is wrong in', (made: Buffer) => made.fill(made[99]! ^ 1, 99, 100)],
  ['half is missing of', (made: Buffer) => made.subarray(0, made.length / 2)],
  ['nothing is left of', () => Buffer.of()],
])('is compiled anew where %s what was kept', ([, spoil]) => {
  run();
  const made = readKept(names[0]!)!;
  keep(names[0]!, (spoil as (made: Buffer) => Buffer)(Buffer.from(made)));
  expect(run()).toEqual({ isNew: true, result: 42 });
  expect(run()).toEqual({ isNew: false, result: 42 });
});
