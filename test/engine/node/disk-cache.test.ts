/** What is kept between runs: it comes back as it was, or not at all. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { keep, nameFor, readKept } from '../../../engine/node/disk-cache.js';

const folder = new URL('../../../node_modules/.cache/gradlings/', import.meta.url);
const [one, other] = ['one', 'other'].map((text) => nameFor('.test', text)) as [string, string];
const fileOf = (name: string) => fileURLToPath(new URL(name, folder));

afterEach(() => {
  for (const name of [one, other]) rmSync(fileOf(name), { force: true });
});

test('comes back as it was', () => {
  expect(readKept(one)).toBeUndefined();
  for (const made of ['const a = 1;\n\nconst b = "\\n";\n', '']) {
    keep(one, made);
    expect(readKept(one)).toBe(made);
  }
});

test('is made anew where somebody has edited it, or put something else in its place', () => {
  keep(one, 'return isRight;');
  writeFileSync(fileOf(one), readFileSync(fileOf(one), 'utf8').replace('isRight', 'true   '));
  expect(readKept(one)).toBeUndefined();
  keep(other, 'return true;');
  writeFileSync(fileOf(one), readFileSync(fileOf(other)));
  expect(readKept(one)).toBeUndefined();
  writeFileSync(fileOf(one), 'return true;');
  expect(readKept(one)).toBeUndefined();
});

test('is named by what it was made from', () => {
  expect(nameFor('.js', 'a', 'b')).toBe(nameFor('.js', 'a', 'b'));
  expect(
    new Set([['a', 'b'], ['ab'], ['a\0', 'b'], ['b', 'a']].map((of) => nameFor('.js', ...of))).size,
  ).toBe(4);
});
