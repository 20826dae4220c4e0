/**
 * Whole files that try to do harm before anybody asks them anything: while they are read, parsed or
 * loaded. `right` would be the honest file, were it reached.
 */

export interface ModuleAttack {
  readonly tries: string;
  readonly source: string;
  readonly says: RegExp;
}

/** Whole files by what they try, and what the message must say of each. */
export const saying = (says: RegExp, sources: Readonly<Record<string, string>>): ModuleAttack[] =>
  Object.entries(sources).map(([tries, source]) => ({ tries, source, says }));

/** The answers as a literal module. */
const ANSWERS = 'export const mean = () => 1; export const scale = () => 1;';

const repeated = (open: string, middle: string, close: string, times: number): string =>
  open.repeat(times) + middle + close.repeat(times);

/** Each is told what to write instead: `test/engine/explain/loading/modules.test.ts`. */
const REFUSED = /:1:\d+: (?!syntax error)/;
const UNREADABLE = /syntax error: /;
const NOT_EXPORTED = /[Nn]o exported function/;

/** Each of them would earn every point, if the import were let through. */
const IMPORTED = [
  'fs',
  'node:child_process',
  '../../reference/numbers.ts',
  '../../../right/lessons/01-numbers/exercise.ts',
  '../02-tensors/exercise.ts',
  '../../checks/course.ts',
  './other.ts',
  './exercise.ts/../other.ts',
  '/etc/passwd',
  'file:///etc/passwd',
  `data:text/javascript,${ANSWERS}`,
  'https://example.org/numbers.js',
  'gradlings:guest',
  'gradlings:wire',
  './wire.ts',
  '#tensor/../numbers.ts',
  'fast-check',
  'std',
];

export const MODULE_ATTACKS: readonly ModuleAttack[] = [
  ...IMPORTED.flatMap((specifier) =>
    saying(REFUSED, { [`an import of ${specifier}`]: `export * from '${specifier}';` }),
  ),
  ...saying(/there is no package `'한+/, {
    'an import of a name as long as the file may be': `import '${'한'.repeat(190_000)}';`,
  }),
  ...saying(REFUSED, {
    'a dynamic import while it is loaded':
      "export const { mean, scale } = await import('../../reference/numbers.ts');",
  }),
  ...saying(/there is no package `'lessons'`/, {
    'a list of all files it can find':
      "const found = []; for (const name of ['lessons', 'checks']) found.push(await import(name));",
  }),
  ...saying(/./, {
    "the tensor library's own functions as answers":
      "export { zeros as mean, ones as scale } from '#tensor';",
    'exports that are proxies which agree with everything': `
      const yes = new Proxy(function () {}, { get: () => yes, apply: () => yes, has: () => true });
      export { yes as mean, yes as scale };`,
    'a module that pretends to be a promise of another': `
      await 0;
      export function then(resolve) { resolve(new Proxy({}, { get: () => () => 1, ownKeys: () => [] })); }`,
  }),
  ...saying(NOT_EXPORTED, {
    'everything that the tensor library exports': "export * from '#tensor';",
    'a default export of both': 'export default { mean: (x) => x, scale: (x) => x };',
    'a report of its own, printed': `
      console.log(JSON.stringify({ schema: 'gradlings/report/v1', score: 100, maxScore: 100 }));
      console.log('Score: 100 of 100 points');`,
    'a hundred thousand lines': ';\n'.repeat(99_999),
    'five thousand variables': `let ${Array.from({ length: 5_000 }, (_, i) => `a${i}`).join()};`,
  }),
  ...saying(/waits at its top level/, {
    'exports that are read before they are there':
      'await new Promise(() => {}); export const mean = 1, scale = 2;',
    'a module that is a promise which never comes': 'await 0; export function then() {}',
  }),
  ...saying(/should be a function; it is a number/, {
    'exports in place of the functions':
      'export const mean = 42; export const scale = { valueOf: () => 1 };',
  }),
  ...saying(/did not end/, {
    'a loop without end while it is loaded': 'while (true) {}',
    'an error that does not end when it is read': 'throw { get name() { while (true) {} } };',
  }),
  ...saying(/the stack overflowed/, {
    'a recursion without end while it is loaded': 'const f = () => f(); f();',
  }),
  ...saying(/memory/, {
    'promises without end while it is loaded':
      'const f = () => Promise.resolve().then(f); await f();',
    'all memory while it is loaded':
      'const all = []; while (true) all.push(new Float64Array(1e5));',
  }),
  ...saying(/Error: x{900,1000}$/, {
    'an error with a message of twenty megabytes': "throw new Error('x'.repeat(2e7));",
  }),
  ...saying(/: x{900,1000}$/, { 'a string of twenty megabytes, thrown': "throw 'x'.repeat(2e7);" }),
  ...saying(/threw while it was loaded/, {
    'nothing, thrown': 'throw null;',
    'a function, thrown, that answers when it is printed':
      'throw Object.assign(() => {}, { toJSON() { while (true) {} } });',
    'an error that says it is not written yet': "throw new Error('not written yet');",
  }),
  ...saying(UNREADABLE, {
    'brackets nested a hundred thousand deep': `const a = ${repeated('[', '', ']', 99_000)};`,
    'blocks nested a hundred thousand deep': repeated('{', '', '}', 99_000),
    'templates within templates': `const a = ${repeated('`${', '1', '}`', 30_000)};`,
    'types within types': `type A = ${repeated('Array<', 'number', '>', 20_000)};`,
    'what may be arrow functions or not, until its end': `const a = ${repeated('(a: (', 'x', ')', 25)} => 1;`,
    'a template without an end': `const a = \`${'x\n'.repeat(90_000)}`,
    'a giant regular expression': `const a = /${repeated('(a|', '', ')', 40_000)}/;`,
    'a syntax error in a line of hundred thousand characters': `const a = "${'x'.repeat(100_000)}" "";`,
    'code that types cannot be taken away from':
      'enum A { mean, scale } export { A as mean, A as scale };',
  }),
  ...saying(/is longer than 200000 characters/, {
    'more characters than a file may have': `export const mean = 1; // ${'x'.repeat(200_000)}`,
  }),
];
