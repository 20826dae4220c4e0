/** The stripper of browsers against that of Node: the same code, and the same errors. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stripper as inNode } from '../../engine/node/stripper.ts';
import { lastingStripper } from '../../engine/sandbox/lasting-stripper.ts';
import { stripTypes, type TypeStripper } from '../../engine/sandbox/strip-types.ts';
import { ROOT } from '../lessons.ts';
import { makeStripper } from './make-stripper.ts';
import { allFiles, ERASED, REFUSED } from './syntax.ts';

let folder: string;
let inBrowser: TypeStripper;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradlings-stripper-'));
  // Only a bundler knows what the address of a file is.
  const code = readFileSync(makeStripper(folder), 'utf8').replace(/^export \{.*$/m, '');
  const file = join(folder, 'stripper.mjs');
  writeFileSync(file, code);
  const wasm = await WebAssembly.compile(readFileSync(join(folder, 'stripper.wasm')));
  const made = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
    newInstance(wasm: WebAssembly.Module): TypeStripper;
  };
  inBrowser = lastingStripper(() => made.newInstance(wasm));
});
afterAll(() => rmSync(folder, { recursive: true }));

function expectSame(source: string, file: string): void {
  expect(stripTypes(source, file, inBrowser), file).toEqual(stripTypes(source, file, inNode));
}

test('every file of the course is blanked alike', () => {
  for (const [file, text] of allFiles()) expectSame(text, file);
});

/** Begun, and not finished: every beginning of a file that somebody types. */
test('drafts give the same errors', () => {
  const text = readFileSync(join(ROOT, 'reference/layers.ts'), 'utf8');
  for (let length = 0; length < text.length; length += 7) {
    expectSame(text.slice(0, length), `${length} characters`);
  }
});

test('odd syntax is blanked alike, or refused with the same words', () => {
  for (const source of ERASED) expectSame(source, source);
  for (const source of REFUSED) expectSame(source, source.slice(0, 80));
});

test('what has to be refused is', () => {
  for (const source of REFUSED.slice(0, 5)) {
    expect(stripTypes(source, 'file.ts', inBrowser), source).toHaveProperty('problem');
  }
});
