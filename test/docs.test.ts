/** What the texts point to is there: files, headings, commands; and the lessons they list. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { kit, kitPage } from '../docs/kit-page.js';
import { READMES, STARTS, withFailure, withLessons, withoutMarks } from '../docs/blocks.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

const read = (path: string): string => readFileSync(posix.join(ROOT, path), 'utf8');
const isThere = (path: string): boolean => existsSync(posix.join(ROOT, path));

const textsIn = (folder: string, recursive = true): string[] =>
  readdirSync(posix.join(ROOT, folder), { recursive, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')));

const texts = [
  ...textsIn('', false),
  ...['.github', 'docs', 'lessons'].flatMap((each) => textsIn(each)),
];

/** Paths from the root, wherever they stand: in prose, in commands, in pictures. */
function pathsIn(text: string): string[] {
  const paths =
    /(?<![\w./@-])(?:\.github|checks|docs|engine|lessons|reference|site|test)\/[\w./-]*/g;
  const named = (text.match(paths) ?? []).map((path) => path.replace(/\.$/, ''));
  return named.filter((path) => !NOT_THERE.test(path));
}

/** What stands for others or is an example, what is made by a command, and a folder of every lesson. */
const NOT_THERE = /\b(NN-)?name\b|\b(10-)?norms\b|^site\/\.vitepress\/dist$|^lessons\/$/;

/** As GitHub names the headings of a text. */
const anchorsIn = (text: string): string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

const { scripts } = JSON.parse(read('package.json')) as { scripts: object };

/** Another course has paths and commands of its own. */
const examples = textsIn('examples').filter((file) => !file.includes('node_modules/'));

describe.for([...texts, ...examples])('%s', (file) => {
  test('links lead somewhere', () => {
    // Blocks are other files, and lead from where those lie.
    const prose = read(file).replaceAll(/^```[^]*?^```$/gm, '');
    const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => to!);
    const missing = links.filter((link) => {
      if (/^\w+:/.test(link)) return false;
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? file : posix.join(posix.dirname(file), path);
      if (!isThere(target)) return true;
      return anchor !== undefined && !anchorsIn(read(target)).includes(decodeURIComponent(anchor));
    });
    expect(missing).toEqual([]);
  });
});

describe.for(texts)('%s', (file) => {
  const text = read(file);

  test('files that are named are there', () => {
    expect(pathsIn(text).filter((path) => !isThere(path))).toEqual([]);
  });

  test('commands that are named are there', () => {
    const commands = [...text.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)].map(
      ([, name]) => name!,
    );
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test.for(READMES)('%s lists the lessons of the course: npm run docs', async ([file, language]) => {
  expect(read(file)).toBe(await withLessons(read(file), language));
});

test.for(STARTS)('%s shows what the grader says: npm run docs', async ([file, language]) => {
  expect(withoutMarks(read(file))).toBe(withoutMarks(await withFailure(read(file), language)));
});

test('docs/kit.md says what stands above each part of the kit: npm run docs', () => {
  expect(read('docs/kit.md')).toBe(kitPage());
});

test('every part of the kit is told of, each but a number or a name with an example', () => {
  const parts = kit().flatMap(({ entries }) => entries);
  expect(parts.length).toBeGreaterThan(40);
  expect(parts.filter(({ says }) => says === '')).toEqual([]);
  const plain = parts.filter(({ says }) => !says.includes('```ts')).map(({ name }) => name);
  expect(plain.filter((name) => !/^[A-Z]+$/.test(name))).toEqual([]);
});

test('who knows only the README opens two files at most', () => {
  const [, walks = ''] = read('docs/architecture.md').split('## Four walks\n');
  const rows = (walks.split(/^## /m)[0]!.match(/^\| .*`.*\|$/gm) ?? []).map((row) =>
    [...row.matchAll(/`([^`]+)`/g)].map(([, path]) => path!),
  );
  expect(rows).toHaveLength(4);
  for (const [first, second] of rows) {
    expect(read('README.md')).toContain(`](${first})`);
    if (second) expect(read(first!)).toContain(posix.basename(second));
  }
});
