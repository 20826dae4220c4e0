/** Right files that look odd: each is loaded, and nothing is said of it. */
export const INNOCENTS: Readonly<Record<string, string>> = {
  'braces in strings': `const a = '{', b = "}}", c = '(['; export { a, b, c };`,
  'quotes in strings': `const a = 'it\\'s', b = "say \\"hi\\"", c = "it's"; export { a, b, c };`,
  'brackets in regular expressions': String.raw`const a = /[{(\[]/g, b = /\}\)\]/, c = /[/]/, d = /\//; export { a, b, c, d };`,
  'a division that looks like one':
    'const g = 2, a = 8; export const b = a / g / 2, c = (a) / g, d = [a][0] / g;',
  'a division of what is said to be there':
    'const a: number[] = [8]; export const b = a[0]! / (a[0]! / (2 + a[0]!)), c = (b)! / 2 / b!;',
  'a regular expression behind a not': "if (!/{/.test('x') || !/}/.test('x')) { }\nexport {};",
  'a regular expression behind a not, first of all':
    '!/{/.test("x"), ! /* not */ !/}/.test("x");\nexport {};',
  'a regular expression behind a condition': "if ('x') /{/.test('x');\nexport const a = 1;",
  'a regular expression behind a block': '{ }\n/}/.test("x");\nexport const a = 1;',
  'a division of objects': 'export const a = { b: 4 }.b / 2;',
  'nested templates':
    'const n = 1; export const a = `x ${n > 0 ? `y ${[n, `z ${{ n }.n}`].join(`}`)}` : "}"} {`;',
  'a template of many lines': 'export const a = `{\n  ( [\n${1}\n`;',
  'a backtick that is escaped': 'export const a = `\\`{\\${`;',
  'comments with brackets': "// { ( [\n/* } ) ] ` ' \" */\nexport const a = 1; // it's `so`",
  'a comment that speaks of others': '/* see // and `/*` above */\nexport const a = 1;',
  'Windows line ends': 'export function f(x: number) {\r\n  return `a\r\n${x}`;\r\n}\r\n',
  'a byte-order mark': '\uFEFFexport const a = 1;',
  'private names':
    'export class A { #x = 1; static #y = 2; get x() { return this.#x + A.#y; } has(o: object) { return #x in o; } }',
  'a generic arrow':
    'export const f = <T>(x: T): T => x, g = <T,>(x: T) => x, h = <T extends object>(x: T) => x;',
  'comparisons that look generic':
    'const a = 1, b = 2, c = 3; export const d = a < b, e = b > (c);',
  'nested generics': 'export const m = new Map<string, Array<Array<[number, { a: number }]>>>();',
  labels:
    'outer: for (const a of [1]) { inner: for (;;) { if (a) continue outer; break inner; } }\nexport {};',
  'names of other scripts':
    'export const 합계 = 1, σ = 2, été = 3, $_ = 4; export function 더하기(가: number) { return 가 + 합계; }',
  'escaped names': String.raw`export const \u0061b = 1;`,
  'keywords as keys':
    'export const a = { class: 1, default: 2, if: 3, new: 4, import: 5, export: 6 }; a.class + a.new;',
  'a key at the beginning of a line': 'export const a = {\n  import: 1,\n  export: 2,\n};',
  'an object behind an arrow': 'export const f = () => ({ a: 1 }), g = () => { a: 1 };',
  'no semicolons': 'const a = 1\nconst b = [a]\nexport const c = b\n  .map((x) => x)\n  .length',
  'an odd indentation':
    'export function f(x: number) {\nif (x) {\n      return 1;\n}\n  else {\n return 2;\n    }\n  }',
  'braces on lines of their own':
    'export function f(x: number)\n{\n  if (x)\n  {\n    return 1;\n  }\n  return 2;\n}',
  'tabs and blanks':
    'export function f(x: number) {\n\tif (x) {\n        return 1;\n\t}\n  return 2;\n}',
  'all in one line':
    'export function f(x: number) { if (x) { return [{ a: (1) }]; } for (;;) { break; } }',
  'cases as far out as their switch':
    'export function f(x: number) {\n  switch (x) {\n  case 1:\n    return 1;\n  default:\n    return 2;\n  }\n}',
  'types of all kinds':
    "import type { Tensor } from '#tensor';\ntype A = { a: number; b?: string };\ninterface B extends A { f(x: number): void }\ntype C = (x: number) => [number, ...string[]];\ndeclare const d: C;\nexport const e = (x: A | B) => x as unknown as Tensor satisfies object;\nexport abstract class F { abstract g(): void; declare h: number; readonly i!: B; }",
  overloads:
    'export function f(x: number): number;\nexport function f(x: string): string;\nexport function f(x: any) { return x; }',
  'awaiting, yielding, spreading':
    'export async function f() { for await (const a of []) await a; }\nexport function* g(...a: number[]) { yield* a; }\nawait 0;',
  'numbers of all kinds':
    'export const a = [1_000, 0xff, 1e-3, .5, 5., 10n, 0b1, 1..toFixed(1), -(2 ** 2), (-2) ** 2];',
  'a closer look at nothing': '',
};
