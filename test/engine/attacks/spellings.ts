/** Whole files that are written in odd ways, which the parser, the stripper of types or readers might take for something else. */
import { type ModuleAttack, saying } from './modules.ts';

const WRONG = 'export const mean = () => -1e9; export const scale = () => [];';
/** Fine but for its answers. */
const answering = (sources: Readonly<Record<string, string>>): ModuleAttack[] =>
  saying(/./, sources);

export const SPELLING_ATTACKS: readonly ModuleAttack[] = [
  ...saying(/[Nn]o exported function|is a type here|stands in a comment only/, {
    'names that look like the ones that are asked for':
      'export const m\u0435an = (xs) => xs[0]; export const s\u0441ale = (xs) => xs;',
    'a name that is read from right to left': 'export const nae\u200Cm = 1, naem = (xs) => xs[0];',
    'names of prototypes':
      'const f = () => 1; export { f as "__proto__", f as constructor, f as toString };',
    'a name of a hundred thousand letters': `export const ${'a'.repeat(100_000)} = 1;`,
    'eight thousand names': Array.from(
      { length: 8_000 },
      (_, i) => `export let a${i} = ${i};`,
    ).join(''),
    'names of types alone':
      'export type mean = (xs: number[]) => 3; export declare const scale: never;',
    'a comment about the rest':
      `//# sourceURL=../../reference/numbers.ts\n/* ${WRONG.replaceAll('-1e9', '3')}`.concat('*/'),
  }),
  ...saying(/:1:\d+: (?!syntax error)/, {
    'an import with attributes':
      "import { mean } from '../../reference/numbers.ts' with { type: 'json' };",
    'an import of a file without its ending': "export * from '../../reference/numbers';",
    'an import inside of the tensors': "export * from '#tensor/internal';",
    'an import by a scheme of its own': "export * from 'node:module';",
  }),
  ...answering({
    'itself, in a circle': `export * as itself from './exercise.ts'; ${WRONG}`,
    'exports that are each other': "export { scale as mean, mean as scale } from './exercise.ts';",
    'exports that are read before they are there':
      "import * as self from './exercise.ts'; export const mean = self.mean, scale = self.scale;",
    'a place of its own': `import.meta.url = 'file:///reference/numbers.ts'; ${WRONG}`,
    'functions that make answers, one at a time':
      'export function* mean() { yield 3; } export async function* scale() { yield 6; }',
    'classes in place of functions':
      'export class mean extends Array {} export class scale extends Float64Array {}',
    'names spelt by numbers': 'export const m\\u0065an = () => -1e9, \\u{73}cale = () => [];',
    'a template of a hundred thousand parts': `${WRONG} const long = \`${'${1}'.repeat(40_000)}\`;`,
    'labels, and ways out of them': `${WRONG} a: for (;;) { b: for (;;) break a; }`,
    'functions that hide behind a proxy':
      'export const mean = new Proxy(() => {}, { apply: () => -1e9 }), scale = mean.bind(null);',
    'types as deep as a tower': `type A<T> = ${'Promise<'.repeat(500)}T${'>'.repeat(500)}; ${WRONG}`,
    'types that ask about types': `type A<T> = ${'T extends infer U ? '.repeat(300)}U${' : never'.repeat(300)}; ${WRONG}`,
    'breaks of lines of every kind': `${WRONG}\r\n\u2028\u2029\r\v\f\u00A0\uFEFF`,
    'other scripts on its first line': `#!/usr/bin/env node --eval="process.exit()"\n${WRONG}`,
  }),
  ...saying(/too much memory/, {
    // Of the compiler that takes the types away, which is not in the sandbox.
    'a regular expression of all letters, thousands of times': `const a = /${'[^\\p{L}]'.repeat(15_000)}/u; ${WRONG}`,
  }),
  ...saying(/nested too deeply/, {
    'nothing but nots': `export const mean = ${'!'.repeat(190_000)}1;`,
    'types upon types': `export const mean = 1 ${'as any '.repeat(28_000)};`,
    'if, and else if, and else if':
      'export function mean(x) { ' + 'if (x) {} else '.repeat(9_000) + ';}',
  }),
  ...answering({
    'letters that turn the direction of its lines': `/*\u202E } \u2066 begin */ ${WRONG} /* \u2069 */`,
    'a map to the sources of others': `${WRONG}\n//# sourceMappingURL=data:application/json;base64,${'QUFB'.repeat(40_000)}`,
    'cases without an end': `${WRONG} switch (1) { ${'case 1:'.repeat(20_000)} }`,
  }),
  ...saying(/syntax error/, {
    'a line as long as the file may be': `export const mean = ${'1+'.repeat(95_000)};`,
    decorators: `@((c) => c) class A {}\n${WRONG}`,
    'a space of names': `namespace A { export const mean = 1; }\n${WRONG}`,
    'a comment of old browsers': `<!-- ${WRONG}`,
    'an element of another language': `const a = <b>{3}</b>; ${WRONG}`,
    'code of old: a number, and a scope': `const a = 010; with (a) {} ${WRONG}`,
  }),
  ...saying(/conflict/, {
    'both sides of a conflict': `<<<<<<< mine\nexport const mean = () => 3;\n=======\nexport const mean = (xs) => xs[0];\n>>>>>>> theirs\nexport const scale = 1;`,
  }),
];
