/** Plain types are blanked as the stripper does it, or not at all. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stripper } from '../../engine/node/stripper.ts';
import { asRead, stripTypes } from '../../engine/sandbox/strip-types.ts';
import { withoutPlainTypes } from './plain-types.ts';
import { allFiles, ERASED, REFUSED } from './syntax.ts';

/** Whether it was taken for plain; then it has to be as the stripper has it. */
function isPlain(text: string): boolean {
  const code = withoutPlainTypes(text);
  if (code !== undefined) expect(code, text).toBe(stripTypes(text, 'file.ts', stripper).code);
  return code !== undefined;
}

const FILES = allFiles().map(([file, text]) => [file, asRead(text)] as const);

test('all TypeScript of the course is blanked as by the stripper, or left to it', () => {
  const plain = FILES.filter(([, text]) => isPlain(text));
  expect(plain.length).toBeGreaterThan(0.6 * FILES.length);
});

/** Stubs, right solutions as beginners write them, and odd ones. */
const OF_STUDENTS = /^(?:checks\/stubs|lessons|test\/(?:alternatives|drafts))\//;

test('whoever writes as students do needs no stripper', () => {
  const theirs = FILES.filter(([file]) => OF_STUDENTS.test(file));
  expect(theirs.length).toBeGreaterThan(40);
  expect(theirs.filter(([, text]) => !isPlain(text)).map(([file]) => file)).toEqual([]);
});

/** What goes on where a type ended, and what would if there were no type. */
const HAZARDS = [
  'let x = y as number\n(1).toFixed()',
  'let x = y!\n[0].at(0)',
  'let x = y!\n`a`',
  'let x = y\ninterface A {}\n(1).toFixed()',
  'let x = y\ntype A = 1;\n/a/.test(x)',
  'let x = y as number // so\n/* then */ - 1',
  'const f = <\nT,>(x: T) => x',
  'const f = async <\nT,>(x: T) => x',
  'const f = (x: number): {\n a: number } => x',
  'function f() { return <T,\n>(x: T) => x }',
  'function f() { return x as {\n a: number }\n + 1 }',
  'if (x) type A = 1\nf()',
  'if (x) interface A {}\nelse f()',
  'a: type A = 1',
  'const x = 1 as any * 2 + 3',
  'const x = 2 ** (y as number)',
  'class A { get: number\n x() {} }',
  'class A { static: number\n x = 1 }',
  'class A { x: number\n *y() {} }',
  'class A { x: number\n ["y"] = 1 }',
  'class A { private /* private */ static readonly x?: number = 1; public async y?(): void {} }',
  'class A { readonly #x: number = 1; get y(): number { return this.#x } }',
  'export type\n A = 1',
  'export declare\nconst x = 1',
  'export abstract const x = 1',
  'type\nA = 1',
  'export type \n = 1',
  'const x = [1, await \n2]',
  'namespace const x = 1',
  'f();\nif (x) { namespace throw y }',
  'const f = (x: number)\n: number => x',
  'const f = (x: number) \n : number => x',
  'const x = y as const<T>',
  'x as const .y',
  'let x: typeof void, y: { in: 1 }; class A { in x: 1; readonly in: number = 1 }',
  'declare\nlet x: number',
  'import typeof { A } from "a"',
  'import { type A, type B, c } from "a"; import { d, type E } from "b"; import { type F } from "c";',
  'import { type as } from "a"; import { type as as } from "b"; import { type as as as } from "c";',
  'import { type A /* , */ , b } from "a"',
  'const x = { a, b<T,> }',
  'x ?. < y && y < z',
  'function f(x/*?*/?: number, y ?: number) {} class A { x/*?*/?: 1; y ?: 2; ["z"]?: 3 }',
  'let x: let, y: private[], z: string.a',
  'interface string {} type number = 1',
  'interface A { readonly; get; set(x: number): void; "a b": 1; 1: 2; [b]: 3 }',
  'function f(x: number, this: number) {}',
  'function f({ a }?: A, [b]?: B, c?) {}',
  'const x = y as const satisfies readonly [1], z: const = 1',
  'let \\u0061: number = a, b\\u{62}?: number',
  'for (const x of y as number[]) (x as any) = z!\nfor (let x = 1 as number in y);',
  '(f<number>)(x); new A<B>; new A<B>(c); f?.<number>(x); f<g<number>>(x); x < y > z; x << y >> z',
  ...[10, 100, 500, 1000, 3000].map((depth) => `${'('.repeat(depth)}x as 1${')'.repeat(depth)}`),
];

test('what is read otherwise once its types are gone is left to the stripper', () => {
  for (const text of [...ERASED, ...REFUSED, ...HAZARDS]) {
    isPlain(text);
    isPlain(`export {};\n${text}`);
    isPlain(`${text}\nexport {};`);
  }
});

const TOKEN = /[\w$]+|\s+|[^\w\s]/g;
const WORDS = `as type interface const let return await async class static readonly private declare
  abstract export import default number this satisfies keyof typeof new in of get set var infer
  ? ! : , ; . = => < > ( ) { } [ ] | & * / // \` ?. -- **`.split(/\s+/);
const PIECES = FILES.filter(([file]) => OF_STUDENTS.test(file)).flatMap(([, text]) =>
  text.split(/\n(?=\S)/).filter((piece) => piece !== '}'),
);

test('what somebody may have typed is blanked as by the stripper, or left to it', () => {
  const edit = fc.record({
    at: fc.nat(),
    over: fc.nat({ max: 1 }),
    word: fc.constantFrom('', '\n', ...WORDS),
  });
  const typed = fc
    .tuple(fc.constantFrom(...PIECES), fc.constantFrom(...PIECES), fc.array(edit, { maxLength: 2 }))
    .map(([first, second, edits]) => {
      const tokens = `${first}\n${second}`.match(TOKEN) ?? [];
      for (const { at, over, word } of edits) tokens.splice(at % tokens.length, over, ` ${word} `);
      return `${tokens.join('')}\nexport {};`;
    });
  let plain = 0;
  fc.assert(
    fc.property(typed, (text) => void (plain += Number(isPlain(text)))),
    { numRuns: 3000 },
  );
  expect(plain).toBeGreaterThan(300);
});
