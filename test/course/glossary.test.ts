/** Korean texts use the terms of `docs/glossary.md`, and no others for the same things. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const read = (path: string): string => readFileSync(posix.join(ROOT, path), 'utf8');

const namesIn = (folder: string, recursive = true): string[] =>
  readdirSync(posix.join(ROOT, folder), { recursive, encoding: 'utf8' }).map((name) =>
    posix.join(folder, name.replaceAll('\\', '/')),
  );

const TEXT = /\.(md|ts|js|vue)$/;
/** What is made or fetched, what tests, and what tells how Latin words sound. */
const LEFT_OUT =
  /(^|\/)(node_modules|cache|dist|\.temp|\.tested)\/|\.(test|spec)\.ts$|^docs\/glossary|\/particles\.ts$/;

const files = [
  ...namesIn('', false),
  ...['lessons', 'checks', 'engine', 'site', 'docs'].flatMap((folder) => namesIn(folder)),
].filter((file) => TEXT.test(file) && !LEFT_OUT.test(file));

/** A row of the glossary: what a thing is called, and what it is not. */
type Term = { called: string; not: RegExp[] };

const terms = read('docs/glossary.md')
  .split('\n')
  .filter(
    (line) => line.startsWith('| ') && !line.startsWith('| English') && !line.startsWith('| ---'),
  )
  .map((line): Term => {
    const [, , called = '', not = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    return { called, not: not.split(', ').filter(Boolean).map(asRegExp) };
  });

function asRegExp(form: string): RegExp {
  const [, source] = /^\/(.*)\/$/.exec(form) ?? [];
  return new RegExp(source?.replaceAll('\\|', '|') ?? form, 'g');
}

/** The lines in which Korean stands, by their numbers, without code. */
function korean(file: string): [number: number, line: string][] {
  const isProse = file.endsWith('.md');
  const text = isProse ? withoutCode(read(file)) : read(file);
  return text
    .split('\n')
    .map((line, i): [number, string] => [i + 1, line])
    .filter(([, line]) => /[가-힣]/.test(line));
}

const withoutCode = (text: string): string =>
  text
    .replaceAll(/^```[^]*?^```/gm, (code) => code.replaceAll(/[^\n]/g, ''))
    .replaceAll(/`[^`\n]*`/g, '`');

test.for(terms.filter(({ not }) => not.length > 0))('$called', ({ not }) => {
  const used = files.flatMap((file) =>
    korean(file).flatMap(([number, line]) =>
      not.flatMap((form) =>
        [...line.matchAll(form)].map(([found]) => `${file}:${number}: ${found}`),
      ),
    ),
  );
  expect(used).toEqual([]);
});

test('the glossary is there, and each term once', () => {
  const called = terms.map((term) => term.called);
  expect(called.length).toBeGreaterThan(50);
  expect(called.filter((name, i) => called.indexOf(name) !== i)).toEqual([]);
});
