/** Modules as functions: which are understood, and that those which are mean the same. */
import { describe, expect, test } from 'vitest';
import { moduleFunction } from '../../checks/node/compartment/module-function.ts';

type Exports = Record<string, unknown>;
type Body = (give: (request: string, name?: string) => unknown) => Exports;

const TENSOR: Exports = { add: (a: number, b: number) => a + b, zero: 0 };

/** Runs the function that is made of a module. */
function exportsOf(source: string): Exports {
  const { text } = moduleFunction(source)!;
  // oxlint-disable-next-line no-eval -- it is what the text is for
  const body = (0, eval)(text) as Body;
  return body((request, name) => {
    expect(request).toBe('#tensor');
    return name === undefined ? TENSOR : TENSOR[name];
  });
}

describe('what is exported', () => {
  const FORMS: readonly (readonly [source: string, exports: Exports])[] = [
    ['export const a = 1;', { a: 1 }],
    ['export let a = 1, b = 2;', { a: 1, b: 2 }],
    ['const a = 1; export { a };', { a: 1 }],
    ['const a = 1, b = 2; export { a as c, b };', { b: 2, c: 1 }],
    ['export { a }\nconst a = 1', { a: 1 }],
    ['const 값 = 1; export { 값 as a };', { a: 1 }],
    [
      "// export const b = 2;\nconst text = `\nexport const c = 3;`; export const a = 'export {}';",
      { a: 'export {}' },
    ],
    ['export const { a } = { a: 1 };', { a: 1 }],
    ['', {}],
  ];

  test.for(FORMS)('%j', ([source, exports]) => {
    expect({ ...exportsOf(source) }).toEqual(exports);
  });

  test('functions and classes, as they are called', () => {
    const { f, C } = exportsOf('export function f() { return 1; } export class C { x = 2; }') as {
      f: () => number;
      C: new () => { x: number };
    };
    expect([f.name, f(), new C().x]).toEqual(['f', 1, 2]);
  });

  test('stays what it is, when it is changed later', () => {
    const exports = exportsOf('export let n = 0; export function count() { n++; }');
    (exports['count'] as () => void)();
    expect(exports['n']).toBe(1);
  });
});

describe('what is imported', () => {
  const FORMS: readonly string[] = [
    "import { add } from '#tensor'; export const a = add(1, 2);",
    "import { add, } from '#tensor'; export const a = add(1, 2);",
    'import{add as plus,zero}from"#tensor";export const a = plus(1, 2) + zero;',
    "import * as core from '#tensor'; export const a = core.add(1, 2);",
    "import { add as 더하기 } from '#tensor'; export const a = 더하기(1, 2);",
    // What is left of `import { type Tensor } from '#tensor'`.
    "import {              } from '#tensor'; export const a = 3;",
    // An import holds for all of the file.
    "export const a = add(1, 2);\nimport { add } from '#tensor';",
  ];

  test.for(FORMS)('%s', (source) => expect(exportsOf(source)).toMatchObject({ a: 3 }));

  test('is listed', () => {
    const source = "import { a } from './a.ts'; import * as b from '../b.ts'; export { a };";
    expect(moduleFunction(source)!.requests).toEqual(['./a.ts', '../b.ts']);
  });
});

describe('what is not understood is left to the sandbox', () => {
  const FORMS: readonly string[] = [
    'export default 1;',
    "export { a } from '#tensor';",
    "export * from '#tensor';",
    "import '#tensor';",
    "import core from '#tensor';",
    "import core, { add } from '#tensor';",
    "import { 'add' as plus } from '#tensor';",
    "import { add /* plus */ } from '#tensor';",
    "import { add } from '#tensor' with { type: 'js' };",
    "export const f = () => import('#tensor');",
    'export const url = import.meta.url;',
    "const a = 1; export { a as 'a b' };\nexport default a;",
  ];

  test.for(FORMS)('%s', (source) => expect(moduleFunction(source)).toBeUndefined());
});

describe('as in a module', () => {
  test('everything stands where it stood', () => {
    const source =
      "import { add } from '#tensor';\r\n\r\nexport function f() {\n  return add(1, 2);\n}\n";
    const { text } = moduleFunction(source)!;
    const lines = source.split('\n');
    const [first, ...rest] = text.split('\n');
    expect(first).toContain('const add');
    expect(rest[1]).toBe('       function f() {');
    expect(rest.slice(2, lines.length - 1)).toEqual(lines.slice(3));
  });

  const REFUSED: readonly string[] = [
    'function f() {} function f() {} export { f };',
    "import { add } from '#tensor'; function add() {} export { add };",
    'const a = 1; let a = 2; export { a };',
    'undeclared = 1; export const a = 1;',
  ];

  test.for(REFUSED)('it is an error to write %s', (source) => {
    expect(() => exportsOf(source)).toThrow();
  });

  test('`this` is nothing at all', () => {
    expect(exportsOf('export const self = this;')).toEqual({ self: undefined });
  });
});
