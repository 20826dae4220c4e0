/** The page about the core: its code gives what stands behind it, in both languages the same. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as core from '#tensor';
import course from '../../gradlings.config.ts';
import { FUNCTIONS_ELSEWHERE } from '../../engine/kit/elsewhere.ts';
import { run, runs } from '../core/code.ts';
import { OF_ANOTHER_KIND, THAT_DO_NOT_FIT } from '../core/refusals.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const pages = { en: read('lessons/TENSOR.md'), ko: read('lessons/TENSOR.ko.md') };

/** Blocks of code in TypeScript. */
const codeIn = (text: string): string[] =>
  [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code!);

interface Line {
  readonly code: string;
  /** What stands behind it, or in the lines below; none where it only prepares. */
  readonly value?: string;
}

/** `x.sum(0)  // tensor([5., 7., 9.])`, of which further lines begin with `//`. */
function linesIn(block: string): Line[] {
  const [first, ...others] = block
    .trimEnd()
    .split(/\n(?!\/\/)/)
    .map((line): Line => {
      const [, code = '', value] = /^(.*?)\s*(?:\/\/ ([^]*))?$/.exec(line)!;
      return value === undefined ? { code } : { code, value: value.replaceAll('\n// ', '\n') };
    });
  return [first!, ...others];
}

function shown(value: unknown): string {
  if (value instanceof core.Tensor) return String(value);
  if (ArrayBuffer.isView(value)) return `Float64Array ${shown([...(value as Float64Array)])}`;
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  return typeof value === 'string' ? `'${value}'` : String(value);
}

/** What a block's lines give, one after the other. */
function valuesOf(lines: readonly Line[]): string[] {
  const told: string[] = [];
  const tell = (work: () => unknown): void => {
    try {
      told.push(shown(work()));
    } catch (error) {
      told.push(String(error));
    }
  };
  const body = lines.map(({ code, value }) =>
    value === undefined ? code : `tell(() => (${code}));`,
  );
  run(body.join('\n'), { tell });
  return told;
}

const blocks = codeIn(pages.en).filter((block) => !block.startsWith('import'));

test.for(blocks)('%s', (block) => {
  const lines = linesIn(block);
  const told = lines.flatMap(({ value }) => value ?? []);
  expect(told.length).toBeGreaterThan(0);
  expect(valuesOf(lines)).toEqual(told);
});

test('both languages have the same code', () => {
  expect(codeIn(pages.ko)).toEqual(codeIn(pages.en));
});

test('every lesson that uses the core leads to it', () => {
  const using = course.lessons.filter(({ files: [own] }) => read(own).includes("'#tensor'"));
  expect(using.length).toBeGreaterThan(0);
  const astray = using.filter(({ folder }) => {
    const [english, korean] = ['README.md', 'README.ko.md'].map((text) =>
      read(`lessons/${folder}/${text}`),
    );
    return !english!.includes('](../TENSOR.md)') || !korean!.includes('](../TENSOR.ko.md)');
  });
  expect(astray).toEqual([]);
});

const source = read('reference/tensor.ts');
const types = [...source.matchAll(/^export type (\w+)/gm)].map(([, name]) => name!);
const members = [
  ...Object.getOwnPropertyNames(core.Tensor.prototype),
  ...Object.keys(core.tensor(1)),
].filter((name) => name !== 'constructor');

describe.each(['en', 'ko'] as const)('in %s', (language) => {
  const text = pages[language];

  test('every name of the core is there', () => {
    const names = [...Object.keys(core), ...types, ...members];
    expect(names.filter((name) => !RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
  });

  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!)));

  const isSaid = (one: string) =>
    [...OF_ANOTHER_KIND, ...THAT_DO_NOT_FIT].some(([, message]) => message === one);

  test('what it says of errors, the core says', () => {
    const said = rows.filter((cells) => cells.length === 2).map(([message]) => message![0]!);
    expect(said.length).toBeGreaterThan(8);
    expect(said.filter((message) => !isSaid(message))).toEqual([]);
  });

  const beside = rows.filter((cells) => cells.length === 4);

  test.for(beside.flatMap(([ours]) => ours!))('%s runs', (code) => {
    expect(runs(code)).toBe(true);
  });

  test('what other libraries call it, messages too lead to it', () => {
    const astray = beside.flatMap(([ours, ...others]) =>
      others.flat().filter((code) => {
        const [, name] = /(?:^|\.)([A-Za-z]\w*)(?:\(.*\))?$/.exec(code) ?? [];
        if (name === undefined || members.includes(name)) return false;
        const meant = FUNCTIONS_ELSEWHERE.get(name)?.replace(/\)$/, '');
        const shapes = ours!.map((one) => one.replaceAll('[2, 3]', '[…]'));
        return meant !== undefined && !shapes.some((one) => one.startsWith(meant));
      }),
    );
    expect(astray).toEqual([]);
  });
});
