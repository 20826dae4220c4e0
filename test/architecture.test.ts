/** Who imports whom: what the table in `docs/architecture.md` says, no more and no less. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { specifiersIn } from '../engine/node/imports.ts';

const ROOT = new URL('../', import.meta.url);

const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

interface Rule {
  /** A folder, a file, or `folder/*`: every file of the folder by itself. */
  readonly room: string;
  readonly mayImport: readonly string[];
  readonly mayImportTypesOf: readonly string[];
}

/** The table under "What may import what". */
function rulesIn(text: string): Rule[] {
  const [, section = ''] = text.split(/^## What may import what$/m);
  const [table = ''] = section.split(/^## /m);
  return (table.match(/^\| `.*\|$/gm) ?? []).map((row) => {
    const cells = row.slice(1, -1).split('|');
    const [room, mayImport, mayImportTypesOf] = [0, 2, 3].map((column) =>
      [...cells[column]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!.replace(/\/$/, '')),
    );
    return { room: room![0]!, mayImport: mayImport!, mayImportTypesOf: mayImportTypesOf! };
  });
}

const rules = rulesIn(read('docs/architecture.md'));

const SOURCE = /\.(ts|js|vue)$/;

/** Tests import whatever they test; packages, caches and what has been built are not looked at. */
const LEFT_OUT =
  /\.(test|spec)\.ts$|^site\/(test|node_modules|\.vitepress\/(cache|dist|\.temp|\.tested))\//;

const files = ['checks', 'engine', 'reference', 'site'].flatMap((top) =>
  readdirSync(new URL(top, ROOT), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(top, name.replaceAll('\\', '/')))
    .filter((file) => SOURCE.test(file) && !LEFT_OUT.test(file)),
);

interface Import {
  readonly file: string;
  readonly specifier: string;
  /** The specifier, or the path from the root that it stands for. */
  readonly target: string;
  readonly isType: boolean;
}

const imports = files
  .flatMap((file) =>
    specifiersIn(read(file)).map(({ specifier, isType }): Import => {
      const isPath = specifier.startsWith('.');
      const target = isPath ? posix.join(posix.dirname(file), specifier) : specifier;
      return { file, specifier, target, isType };
    }),
  )
  // Folders, texts and styles are read, not imported; code that writes code has no specifier yet.
  .filter(({ specifier }) => !/^[.$]/.test(specifier) || SOURCE.test(specifier));

const isIn = (path: string, place: string): boolean =>
  path === place || path.startsWith(`${place}/`);

const isOwn = (file: string, { room }: Rule): boolean => isIn(file, room.replace('/*', ''));

/** The closest rule there is for a file. */
const ruleFor = (file: string): Rule | undefined =>
  rules.filter((rule) => isOwn(file, rule)).toSorted((a, b) => b.room.length - a.room.length)[0];

function matches({ specifier, target }: Import, allowed: string): boolean {
  if (allowed === 'node:') return specifier.startsWith(allowed);
  if (allowed === 'packages') return /^@?\w/.test(specifier) && !specifier.startsWith('node:');
  return isIn(target, allowed);
}

function isAllowed(each: Import, rule: Rule): boolean {
  if (!rule.room.endsWith('/*') && isOwn(each.target, rule)) return true;
  const allowed = [...rule.mayImport, ...(each.isType ? rule.mayImportTypesOf : [])];
  return allowed.some((one) => matches(each, one));
}

const importsBy = (rule: Rule): Import[] => imports.filter(({ file }) => ruleFor(file) === rule);

test('every file has a rule', () => {
  expect(files.filter((file) => !ruleFor(file))).toEqual([]);
});

test.for(rules)('$room imports what it may', (rule) => {
  const wrong = importsBy(rule).filter((each) => !isAllowed(each, rule));
  expect(wrong.map(({ file, specifier }) => `${file}: ${specifier}`)).toEqual([]);
});

test.for(rules)('$room may import what it imports', (rule) => {
  const made = importsBy(rule);
  const values = made.filter(({ isType }) => !isType);
  const isIdle = (among: Import[]) => (allowed: string) =>
    !among.some((each) => matches(each, allowed));
  expect(rule.mayImport.filter(isIdle(values))).toEqual([]);
  expect(rule.mayImportTypesOf.filter(isIdle(made))).toEqual([]);
});

test('the engine names no course', () => {
  const naming = imports.filter(
    ({ file, target }) => /gradlings\.config/.test(target) && isIn(file, 'engine'),
  );
  expect(naming.map(({ file }) => file)).toEqual([]);
});

test('what a handout runs with is installed in it: no package of the tests', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: object };
  const packages = imports.filter(
    (each) => !each.file.startsWith('site/') && matches(each, 'packages'),
  );
  const missing = packages.filter(
    (each) => !Object.keys(dependencies).some((name) => matches(each, name)),
  );
  expect(missing.map(({ file, specifier }) => `${file}: ${specifier}`)).toEqual([]);
});
