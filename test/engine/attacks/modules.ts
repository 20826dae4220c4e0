/**
 * Whole files that try to do harm before anybody asks them anything: while they are read, parsed or
 * loaded. `right` would be the honest file, were it reached.
 */

export interface ModuleAttack {
  readonly tries: string;
  readonly source: string;
  /** What the message must say of it. */
  readonly says: RegExp;
}

/** Would earn every point, if the import were let through. */
const imported = (specifier: string): ModuleAttack => ({
  tries: `an import of ${specifier}`,
  source: `export * from '${specifier}';`,
  says: /importing '.*' is not possible here/,
});

/** The answers as a literal module. */
const ANSWERS = 'export const mean = () => 1; export const scale = () => 1;';

const repeated = (open: string, middle: string, close: string, times: number): string =>
  open.repeat(times) + middle + close.repeat(times);

const UNREADABLE = /syntax error: /;
const NOT_EXPORTED = /No exported function named/;

export const MODULE_ATTACKS: readonly ModuleAttack[] = [
  // Importing.
  imported('fs'),
  imported('node:child_process'),
  imported('../../reference/numbers.ts'),
  imported('../../../right/lessons/01-numbers/exercise.ts'),
  imported('../02-tensors/exercise.ts'),
  imported('../../checks/course.ts'),
  imported('./other.ts'),
  imported('./exercise.ts/../other.ts'),
  imported('/etc/passwd'),
  imported('file:///etc/passwd'),
  imported(`data:text/javascript,${ANSWERS}`),
  imported('https://example.org/numbers.js'),
  imported('gradlings:guest'),
  imported('gradlings:wire'),
  imported('./wire.ts'),
  imported('#tensor/../numbers.ts'),
  imported('fast-check'),
  imported('std'),
  {
    tries: 'an import of a name as long as the file may be',
    source: `import '${'한'.repeat(190_000)}';`,
    says: /importing '한+' is not possible here/,
  },
  {
    tries: 'a dynamic import while it is loaded',
    source: "export const { mean, scale } = await import('../../reference/numbers.ts');",
    says: /importing '.*' is not possible here/,
  },
  {
    tries: 'a list of all files it can find',
    source:
      "const found = []; for (const name of ['lessons', 'checks']) found.push(await import(name));",
    says: /importing 'lessons' is not possible here/,
  },
  // Exporting.
  {
    tries: "the tensor library's own functions as answers",
    source: "export { zeros as mean, ones as scale } from '#tensor';",
    says: /./,
  },
  {
    tries: 'everything that the tensor library exports',
    source: "export * from '#tensor';",
    says: NOT_EXPORTED,
  },
  {
    tries: 'a default export of both',
    source: 'export default { mean: (x) => x, scale: (x) => x };',
    says: NOT_EXPORTED,
  },
  {
    tries: 'exports that are proxies which agree with everything',
    source: `
      const yes = new Proxy(function () {}, { get: () => yes, apply: () => yes, has: () => true });
      export { yes as mean, yes as scale };`,
    says: /./,
  },
  {
    tries: 'exports that are read before they are there',
    source: 'await new Promise(() => {}); export const mean = 1, scale = 2;',
    says: /waits at its top level/,
  },
  {
    tries: 'a module that pretends to be a promise of another',
    source: `
      await 0;
      export function then(resolve) { resolve(new Proxy({}, { get: () => () => 1, ownKeys: () => [] })); }`,
    says: /./,
  },
  {
    tries: 'a module that is a promise which never comes',
    source: 'await 0; export function then() {}',
    says: /waits at its top level/,
  },
  {
    tries: 'exports in place of the functions',
    source: 'export const mean = 42; export const scale = { valueOf: () => 1 };',
    says: /should be a function; it is a number/,
  },
  // Loading.
  {
    tries: 'a loop without end while it is loaded',
    source: 'while (true) {}',
    says: /did not end/,
  },
  {
    tries: 'a recursion without end while it is loaded',
    source: 'const f = () => f(); f();',
    says: /the stack overflowed/,
  },
  {
    tries: 'promises without end while it is loaded',
    source: 'const f = () => Promise.resolve().then(f); await f();',
    says: /memory/,
  },
  {
    tries: 'all memory while it is loaded',
    source: 'const all = []; while (true) all.push(new Float64Array(1e5));',
    says: /memory/,
  },
  {
    tries: 'an error with a message of twenty megabytes',
    source: "throw new Error('x'.repeat(2e7));",
    says: /Error: x{900,1000}$/,
  },
  {
    tries: 'a string of twenty megabytes, thrown',
    source: "throw 'x'.repeat(2e7);",
    says: /: x{900,1000}$/,
  },
  { tries: 'nothing, thrown', source: 'throw null;', says: /threw while it was loaded/ },
  {
    tries: 'a function, thrown, that answers when it is printed',
    source: 'throw Object.assign(() => {}, { toJSON() { while (true) {} } });',
    says: /threw while it was loaded/,
  },
  {
    tries: 'an error that does not end when it is read',
    source: 'throw { get name() { while (true) {} } };',
    says: /did not end/,
  },
  {
    tries: 'an error that says it is not written yet',
    source: "throw new Error('not written yet');",
    says: /threw while it was loaded/,
  },
  {
    tries: 'a report of its own, printed',
    source: `
      console.log(JSON.stringify({ schema: 'gradlings/report/v1', score: 100, maxScore: 100 }));
      console.log('Score: 100 of 100 points');`,
    says: NOT_EXPORTED,
  },
  // Parsing.
  {
    tries: 'brackets nested a hundred thousand deep',
    source: `const a = ${repeated('[', '', ']', 99_000)};`,
    says: UNREADABLE,
  },
  {
    tries: 'blocks nested a hundred thousand deep',
    source: repeated('{', '', '}', 99_000),
    says: UNREADABLE,
  },
  {
    tries: 'templates within templates',
    source: `const a = ${repeated('`${', '1', '}`', 30_000)};`,
    says: UNREADABLE,
  },
  {
    tries: 'types within types',
    source: `type A = ${repeated('Array<', 'number', '>', 20_000)};`,
    says: UNREADABLE,
  },
  {
    tries: 'what may be arrow functions or not, until its end',
    source: `const a = ${repeated('(a: (', 'x', ')', 25)} => 1;`,
    says: UNREADABLE,
  },
  {
    tries: 'a template without an end',
    source: `const a = \`${'x\n'.repeat(90_000)}`,
    says: UNREADABLE,
  },
  {
    tries: 'a giant regular expression',
    source: `const a = /${repeated('(a|', '', ')', 40_000)}/;`,
    says: UNREADABLE,
  },
  {
    tries: 'a hundred thousand lines',
    source: ';\n'.repeat(99_999),
    says: NOT_EXPORTED,
  },
  {
    tries: 'five thousand variables',
    source: `let ${Array.from({ length: 5_000 }, (_, i) => `a${i}`).join()};`,
    says: NOT_EXPORTED,
  },
  {
    tries: 'a syntax error in a line of hundred thousand characters',
    source: `const a = "${'x'.repeat(100_000)}" "";`,
    says: UNREADABLE,
  },
  {
    tries: 'more characters than a file may have',
    source: `export const mean = 1; // ${'x'.repeat(200_000)}`,
    says: /is longer than 200000 characters/,
  },
  {
    tries: 'code that types cannot be taken away from',
    source: 'enum A { mean, scale } export { A as mean, A as scale };',
    says: UNREADABLE,
  },
];
