import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesIn } from './files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gradlings-site-'));
  for (const path of [
    'index.html',
    'ko/01-shapes.html',
    'vp-icons.css',
    'offline.js',
    'hashmap.json',
    'cards/01-shapes.png',
    'assets/01-shapes.md.a.js',
    'assets/ko_01-shapes.md.b.js',
    'assets/chunks/@localSearchIndexko.c.js',
    'assets/stripper.d.wasm',
    'assets/Main.e.woff',
    'assets/Main.f.woff2',
  ]) {
    write(path, path);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

test('each file is kept for all, or for those of a language', () => {
  const { parts } = filesIn(folder);
  expect(Object.keys(parts.en)).toEqual(['assets/01-shapes.md.a.js', 'index.html']);
  expect(Object.keys(parts.ko)).toEqual([
    'assets/chunks/@localSearchIndexko.c.js',
    'assets/ko_01-shapes.md.b.js',
    'ko/01-shapes.html',
  ]);
  expect(Object.keys(parts.shared)).toEqual([
    'assets/Main.f.woff2',
    'assets/stripper.d.wasm',
    'vp-icons.css',
  ]);
});

test('what has no hash in its name has to be the same by its content', () => {
  const { parts, version } = filesIn(folder);
  expect(parts.en['index.html']).toMatch(/^sha256-[\w+/]{43}=$/);
  expect(parts.shared['assets/stripper.d.wasm']).toBe('');
  expect(filesIn(folder).version).toBe(version);
  write('index.html', 'another');
  const after = filesIn(folder);
  expect(after.version).not.toBe(version);
  expect(after.parts.en['index.html']).not.toBe(parts.en['index.html']);
});
