/** What is said of imports and exports: each with what to write instead. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as core from '#tensor';
import { CORE_TYPES } from '../../../../engine/explain/loading/missing-imports.ts';
import { LIMITS } from '../../../../engine/sandbox/limits.ts';
import { type Asked, LESSONS, said, whyNot } from './why.ts';

const [START, MIDDLE, ALONE, END] = LESSONS as [string, string, string, string];

const importing = (specifier: string): string => `import { f } from '${specifier}';`;

/** The third lesson may import nothing but the core; the last may import those before it. */
const alone: Asked = { file: ALONE };
const last: Asked = {
  earlier: { [START]: 'export const f = 1;', [MIDDLE]: 'export const f = 1;' },
};

describe('what cannot be imported', () => {
  test.for<readonly [specifier: string, words: string]>([
    ['tensor', "the core is imported from `'#tensor'`, not `'tensor'`."],
    ['#Tensor', "the core is imported from `'#tensor'`, not `'#Tensor'`."],
    ['#tensors', "the core is imported from `'#tensor'`, not `'#tensors'`."],
    ['#tensor.ts', "the core is imported from `'#tensor'`, not `'#tensor.ts'`."],
    [
      '../../reference/tensor.ts',
      "the core is imported from `'#tensor'`, not `'../../reference/tensor.ts'`.",
    ],
    ['./tensor.ts', "the core is imported from `'#tensor'`, not `'./tensor.ts'`."],
    [
      './exercise',
      "`'./exercise'` is this file itself; what is declared in it can be used without importing it.",
    ],
    [
      './helpers.ts',
      "`'./helpers.ts'` is not there where this is graded: only `exercise.ts` is handed in, so write helpers into it.",
    ],
    [
      './utils',
      "`'./utils'` is not there where this is graded: only `exercise.ts` is handed in, so write helpers into it.",
    ],
    [
      '../02-middle/exercise.ts',
      "this lesson imports from `'#tensor'` only, and not from other lessons: what is needed of `lessons/02-middle/exercise.ts` is written here once more.",
    ],
    [
      '../04-end/exercise.ts',
      '`lessons/04-end/exercise.ts` comes later in the course, and later lessons cannot be imported.',
    ],
    [
      '../../reference/middle.ts',
      "`'../../reference/middle.ts'` is a solution of the course, and not there where this is graded; write the function yourself.",
    ],
    [
      '../../checks/course.ts',
      "`'../../checks/course.ts'` belongs to the grader, and is not there where this is graded.",
    ],
    [
      'fs',
      "`'fs'` belongs to Node; your code is graded without it: no files, no network, only `'#tensor'` and what JavaScript itself has.",
    ],
    [
      'node:path',
      "`'node:path'` belongs to Node; your code is graded without it: no files, no network, only `'#tensor'` and what JavaScript itself has.",
    ],
    [
      'mathjs',
      "`'mathjs'` cannot be imported, and need not be: `Math.exp`, `Math.sqrt` and the like are there by themselves.",
    ],
    ['numpy', "`'numpy'` is not there: the tensors of this course are in `'#tensor'`."],
    [
      '@tensorflow/tfjs',
      "`'@tensorflow/tfjs'` is not there: the tensors of this course are in `'#tensor'`.",
    ],
    [
      'lodash',
      "there is no package `'lodash'` where this is graded: an exercise imports from `'#tensor'`.",
    ],
    [
      'https://esm.sh/lodash',
      "`'https://esm.sh/lodash'` cannot be loaded: your code is graded without a network, and imports from `'#tensor'` only.",
    ],
    [
      '/home/me/exercise.ts',
      "`'/home/me/exercise.ts'` is a path on your machine, and not there where this is graded.",
    ],
  ])('%s', async ([specifier, words]) => {
    expect(await said(importing(specifier), alone)).toBe(`1:19: ${words}`);
    const korean = await said(importing(specifier), alone, 'ko');
    expect(korean).toMatch(/[가-힣]/);
    expect(korean).not.toMatch(/을\(를\)|은\(는\)|이\(가\)|\(으\)로/);
  });

  test.for([
    '../02-middle/exercise',
    '../02-middle/exercise.js',
    '../02-middle',
    './02-middle/exercise.ts',
    '../middle/exercise.ts',
    '../02-midle/exercise.ts',
    '../../lessons/02-middle',
  ])('an earlier lesson as %s', async (specifier) => {
    expect(await said(importing(specifier), last)).toBe(
      `1:19: there is no file \`'${specifier}'\`; the lesson is imported from \`'../02-middle/exercise.ts'\`, with its folder and with \`.ts\`.`,
    );
  });

  test('the place is that of the import, also where the name stands before it', async () => {
    const source = "// from 'fs'\nexport const fs = 'fs';\nexport * from 'fs';";
    expect(await whyNot(source)).toMatchObject({ place: { file: END, line: 3, column: 15 } });
  });

  test('what is put together while the code runs has none', async () => {
    const problem = await whyNot("await import('f' + 's');");
    expect(problem).toMatchObject({ type: 'refused-import', specifier: 'fs' });
    expect(problem).not.toHaveProperty('place');
  });

  test('what is imported while the code runs is told at its place, too', async () => {
    expect(await said("const fs = await import('fs');")).toMatch(/^1:25: `'fs'` belongs to Node/);
  });
});

describe('an earlier lesson that cannot be loaded is named, and who imports it', () => {
  const importer = `import { f } from '../02-middle/exercise.ts';`;
  const importedIn = `It is imported in ${END}:1:19.`;

  test.for<readonly [what: string, middle: string | undefined, words: string]>([
    [
      'has a slip',
      'export function f() {\n  return [1, 2;\n}',
      `${MIDDLE}:2:10: syntax error: the \`[\` opened in line 2 is never closed: a \`]\` is missing.`,
    ],
    [
      'declares something twice',
      'export const f = 1;\nlet a;\nlet a;',
      `${MIDDLE}:3:5: syntax error: \`a\` is declared a second time; the first is in line 2: choose another name, or assign without \`let\` or \`const\`.`,
    ],
    [
      'is missing',
      undefined,
      `${MIDDLE} is missing. \`git checkout ${MIDDLE}\` brings back what was committed, and \`npm run reset -- ${MIDDLE}\` the stubs.`,
    ],
    [
      'throws',
      'export const f = 1;\nnull.a;',
      `${MIDDLE}:2:5: your file threw while it was loaded: TypeError: cannot read property 'a' of null.`,
    ],
    [
      'imports what is not there',
      "import 'fs';\nexport const f = 1;",
      `${MIDDLE}:1:8: \`'fs'\` belongs to Node; your code is graded without it: no files, no network, only \`'#tensor'\` and what JavaScript itself has.`,
    ],
  ])('that %s', async ([, middle, words]) => {
    const earlier = { [START]: undefined, [MIDDLE]: middle };
    const text = (await said(importer, { earlier }))!.replace(
      'imported in ',
      `imported in ${END}:`,
    );
    expect(text).toBe(`${words} ${importedIn}`);
    expect(await said(importer, { earlier }, 'ko')).toMatch(
      /[가-힣].* 이 파일을 1:19에서 import합니다\.$/,
    );
  });

  test('that is imported by another', async () => {
    const earlier = {
      [START]: 'let a;\nlet a;',
      [MIDDLE]: "export { f } from '../01-start/exercise.ts';",
    };
    expect(await said(importer, { earlier })).toContain(`It is imported in ${MIDDLE}:1:19.`);
    expect(await said(importer, { earlier })).toContain(`${START}:2:5: syntax error: \`a\``);
  });

  test('that is too long', async () => {
    const earlier = { [MIDDLE]: `export const f = 1; //${'x'.repeat(LIMITS.fileCharacters)}` };
    expect(await said(importer, { earlier })).toMatch(
      /is longer than .* It is imported in 1:19\.$/,
    );
  });

  test('that cannot be read', async () => {
    const earlier = {
      [MIDDLE]: { type: 'unreadable-file', file: MIDDLE, reason: 'link' },
    } as const;
    expect(await said(importer, { earlier })).toMatch(/was not read.* It is imported in 1:19\.$/);
  });
});

describe('what #tensor does not have', () => {
  test.for<readonly [names: string, words: string]>([
    ['{ tensors }', "1:10: `tensors` is not in `'#tensor'`; should it be `tensor`?"],
    [
      '{ ten, Zeros }',
      `1:10: \`ten\` is not in \`'#tensor'\`, which has ${Object.keys(core).join(', ')}.`,
    ],
    ['{ dot }', "1:10: `dot` is not in `'#tensor'`; for tensors write `x.matmul(y)`."],
    [
      '{ exp }',
      "1:10: `exp` is not in `'#tensor'`; for tensors write `x.exp()`, for numbers `Math.exp(…)`.",
    ],
    ['{ Layer }', "1:10: `Layer` is a type: `import { type Layer } from '#tensor'`."],
    [
      'tensor',
      "1:8: names are imported from `'#tensor'` between braces: `import { tensor } from '#tensor'`.",
    ],
    [
      'T',
      "1:8: names are imported from `'#tensor'` between braces: `import { tensor } from '#tensor'`.",
    ],
    [
      '{ g }',
      "1:10: `g` is not in `'#tensor'`; you have written it in an earlier lesson: `import { g } from '../01-start/exercise.ts'`.",
    ],
  ])('%s', async ([names, words]) => {
    const source = `import ${names} from '#tensor';`;
    const earlier = { [START]: 'export function g() {}' };
    expect(await said(source, { earlier })).toBe(words);
    expect(await said(source, { earlier }, 'ko')).toMatch(/[가-힣]/);
  });

  test('all of it, and types as types, are imported', async () => {
    const types = CORE_TYPES.map((name) => `type ${name}`);
    const source = `import { ${[...Object.keys(core), ...types].join(', ')} } from '#tensor';\nimport * as all from '#tensor';`;
    expect(await whyNot(source)).toBeUndefined();
  });

  test('the types are those that it exports', () => {
    const text = readFileSync(new URL('../../../../reference/tensor.ts', import.meta.url), 'utf8');
    const exported = [...text.matchAll(/^export (?:type|interface) (\w+)/gm)].map(
      ([, name]) => name,
    );
    expect(exported.toSorted()).toEqual([...CORE_TYPES].sort());
  });
});

describe('what an earlier lesson does not export', () => {
  test.for<readonly [middle: string, words: string]>([
    ['\nfunction f() {}', '`f` stands in line 2 but is not exported: write `export function f`.'],
    [
      'export default function f() {}',
      '`f` is exported with `default`, and so not by its name: take `default` away.',
    ],
  ])('%j', async ([middle, words]) => {
    const text = await said(importing('../02-middle/exercise.ts'), {
      earlier: { [MIDDLE]: middle },
    });
    expect(text).toBe(`1:10: ${MIDDLE}: ${words}`);
  });

  test('nothing like it', async () => {
    const text = await said(importing('../02-middle/exercise.ts'), {
      earlier: { [MIDDLE]: 'export const other = 1;' },
    });
    expect(text).toBe(`1:10: \`f\` is not in ${MIDDLE}, which exports other.`);
  });

  test('a default', async () => {
    const source = "import f from '../02-middle/exercise.ts';";
    expect(await said(source, { earlier: { [MIDDLE]: 'export const f = 1;' } })).toBe(
      '1:8: names are imported between braces: `import { f } from …`.',
    );
  });
});

describe('an exercise that is not exported', () => {
  test.for<readonly [source: string, words: string]>([
    [
      '\n\nfunction relu() {}',
      '3:10: `relu` stands in line 3 but is not exported: write `export function relu`.',
    ],
    [
      'const relu = (x) => x;',
      '1:7: `relu` stands in line 1 but is not exported: write `export const relu`.',
    ],
    [
      'class relu {}',
      '1:7: `relu` stands in line 1 but is not exported: write `export class relu`.',
    ],
    [
      'export default function relu() {}',
      '1:25: `relu` is exported with `default`, and so not by its name: take `default` away.',
    ],
    [
      'function relu() {}\nexport default relu;',
      '2:16: `relu` is exported with `default`, and so not by its name: take `default` away.',
    ],
    [
      'export default (x) => x;',
      '1:8: no exported function is called `relu`; what is exported with `default` has no name for others: `export function relu`.',
    ],
    [
      'function relu() {}\nexport { relu as rectified };',
      '2:10: `relu` is exported as `rectified`; it is looked for by its own name.',
    ],
    [
      'export function rleu() {}',
      '1:17: no exported function is called `relu`; is it this one, `rleu`?',
    ],
    [
      'export function outer() {\n  function relu() {}\n}',
      '2:12: `relu` stands inside of `outer` (line 1): move it out of those braces, and write `export` before it.',
    ],
    [
      '// export function relu(x) {',
      '1:11: `relu` stands in a comment only, and comments are not run.',
    ],
    [
      'export type relu = number;',
      '1:13: `relu` is a type here; types are gone when the code runs.',
    ],
    [
      'export declare function relu(x: number): number;',
      '1:25: of `relu` only the type stands here: what it does, in braces, is missing.',
    ],
    [
      'function relu() {}\nmodule.exports = { relu };',
      '2:1: `module` is not there; what others should find is exported where it is declared: `export function …`.',
    ],
    [
      'exports.relu = (x) => x;',
      '1:1: `exports` is not there; what others should find is exported where it is declared: `export function …`.',
    ],
    [
      "const t = require('t');",
      "1:11: `require` is not there; write `import { name } from '#tensor';`.",
    ],
    ['export { relu };', '1:10: syntax error: what is exported here stands nowhere in the file.'],
    ['export function sigmoid() {}', 'No exported function named `relu` was found.'],
    ['export const relu = {};', '`relu` should be a function; it is an object.'],
    [
      '```ts\nexport function relu() {}\n```',
      '1:1: syntax error: the three backticks in this line belong to Markdown, and not to the code; delete the line.',
    ],
  ])('%j', async ([source, words]) => {
    expect(await said(source, { name: 'relu' })).toBe(words);
    expect(await said(source, { name: 'relu' }, 'ko')).toMatch(/[가-힣]/);
  });

  test.for([
    'function f() {}\nexport { f as relu };',
    'export { relu };\nfunction relu() {}',
    'export const relu = (x) => x;',
    "export { tensor as relu } from '#tensor';",
    'export * from "../01-start/exercise.ts";',
  ])('one that is: %j', async (source) => {
    const earlier = { [START]: 'export function relu() {}' };
    expect(await whyNot(source, { name: 'relu', earlier })).toBeUndefined();
  });
});

test('what begins with a capital should be a class', async () => {
  expect(await said('export const Value = {};', { name: 'Value' })).toBe(
    '1:14: `Value` should be a class: write `export class Value {`.',
  );
});

describe('an error of syntax that the code itself throws stays what it is', () => {
  test.for([
    ["JSON.parse('{');", 'SyntaxError: expecting property name'],
    ["new Function('}');", "SyntaxError: expecting ')'"],
    ["throw new SyntaxError('mine');", 'SyntaxError: mine'],
  ] as const)('%s', async ([source, error]) => {
    const text = await said(`export const a = 1;\n${source}`);
    expect(text).toContain(`your file threw while it was loaded: ${error}`);
  });
});
