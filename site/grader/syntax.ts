/** What the tests of the strippers are about: all TypeScript of the course, and odd syntax. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lessons.ts';

/** Each with its text. */
export function allFiles(): [file: string, text: string][] {
  const places = ['checks', 'engine', 'examples', 'lessons', 'reference', 'test'];
  return places
    .flatMap((place) =>
      readdirSync(join(ROOT, place), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
        .map((file) => join(place, file)),
    )
    .map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]);
}

/** Types that can be blanked. */
export const ERASED = [
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

/** What cannot. */
export const REFUSED = [
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
