/** The stripper of browsers against that of Node: the same code, and the same errors. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stripper as inNode } from '../../engine/node/stripper.ts';
import { lastingStripper } from '../../engine/sandbox/lasting-stripper.ts';
import { stripTypes, type TypeStripper } from '../../engine/sandbox/strip-types.ts';
import { ROOT } from '../lessons.ts';
import { makeStripper } from './make-stripper.ts';

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
  const files = ['checks', 'engine', 'lessons', 'reference', 'test'].flatMap((place) =>
    readdirSync(join(ROOT, place), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(place, file)),
  );
  expect(files.length).toBeGreaterThan(400);
  for (const file of files) expectSame(readFileSync(join(ROOT, file), 'utf8'), file);
});

/** Begun, and not finished: every beginning of a file that somebody types. */
test('drafts give the same errors', () => {
  const text = readFileSync(join(ROOT, 'reference/layers.ts'), 'utf8');
  for (let length = 0; length < text.length; length += 7) {
    expectSame(text.slice(0, length), `${length} characters`);
  }
});

const ERASED = [
  'const f = async <T,>(x: T): Promise<T> => await x;',
  'const f = <T extends number>(\n  x: T,\n): T =>\n  x;',
  'const f = (x: number):\n  number => x;',
  'let x = y as const\n;(1 as number).toFixed()',
  'let x = y as number\n[0].at(0)',
  'const x = { a: 1 } satisfies Record<string, number>;',
  'const x = a!.b![0]!;',
  'function f(x: string): void;\nfunction f(x: number): void;\nfunction f(x: unknown) {}',
  'declare const x: number;\ndeclare function f(): void;\ndeclare module "m" {}',
  'abstract class A<T> extends B<T> implements C {\n  abstract f(): void;\n  abstract x: number;\n}',
  'class A {\n  private x\n  ["y"] = 1\n  readonly z!: number\n  static override w?: string\n}',
  'class A {\n  type\n  declare\n  f() {}\n}',
  'class A { constructor(x?: number, ...rest: string[]) {} }',
  'import type { A } from "a";\nimport { type B, c } from "b";\nexport type { A };\nexport { type B };',
  'import type A, { type } from "a"; import type, { B } from "b";',
  'function f(this: Date, x?: number) {}',
  'type A = { [key in B]?: C extends infer D ? D : never };\ninterface E extends A<F> { (): void }',
  'const x = f<number>(1), y = new Map<string, Array<Map<number, 1>>>();',
  'const x = a < b > (c);',
  'for (const x of <number[]>y) {}',
  'return_: for (let i: number = 0; ; ) break return_',
  'throw (\n  x as Error\n);',
  'function f() { return <T,>(\n x: T) => x }',
  'let x: unique symbol, y: asserts, z: abstract new () => void;',
  'function f(x: unknown): asserts x is number {}',
  'const { a = 1 as number, ...b }: C = d;',
  'try {} catch (error: unknown) {}',
  'export default abstract class {}',
  'export default interface A {}',
  'const 한글: string = "가" as string; // 🙂 주석',
  'accessor; using; type = 1; namespace = 2; declare; abstract',
];

const REFUSED = [
  'enum Colour { red }',
  'const enum Colour { red }',
  'namespace A { export const x = 1 }',
  'class A { constructor(private x: number) {} }',
  'import a = require("a");',
  'export = a;',
  'export import a = b.c;',
  '@f class A {}',
  'class A { @f x = 1; }',
  'const x = <number>y;',
  'let x: number = ;',
  'function f( {',
  'const 한글: number = = 1;',
  'let x\tx: number',
  '`${',
  '/(/',
  'await = 1; return',
  'let x = 1; let x = 2;',
  `${'('.repeat(20_000)}1`,
];

test('odd syntax is blanked alike, or refused with the same words', () => {
  for (const source of ERASED) expectSame(source, source);
  for (const source of REFUSED) expectSame(source, source.slice(0, 80));
});

test('what has to be refused is', () => {
  for (const source of REFUSED.slice(0, 5)) {
    expect(stripTypes(source, 'file.ts', inBrowser), source).toHaveProperty('problem');
  }
});
