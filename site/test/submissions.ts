/** What is handed in to the grader in the browser and to the one in Node alike. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import course from '../../gradlings.config.ts';
import { allLessons, exerciseFile, type LessonEntry } from '../../engine/course.ts';
import { mistaken, mistakesOf } from '../../test/with-one-mistake.js';

/** Files by path, from the root of a submission. */
export type Files = Readonly<Record<string, string>>;

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

const files = (textOf: (entry: LessonEntry) => string, entries = course.lessons): Files =>
  Object.fromEntries(entries.map((entry) => [exerciseFile(entry), textOf(entry)]));

export const reference = ({ id }: LessonEntry): string => read(`reference/${id}.ts`);
const stub = ({ folder }: LessonEntry): string => read(`checks/stubs/${folder}.ts`);

export const RIGHT = files(reference);
export const STUBS = files(stub);
const hunts = course.lessons.flatMap(({ hunt }) => (hunt ? [hunt] : []));
/** With what is there for practice, and for stars: whoever grades does not ask for it. */
export const HANDED_OUT: Files = {
  ...files(stub, allLessons(course)),
  ...Object.fromEntries(hunts.map((hunt) => [hunt.file, read(hunt.stub)])),
};

/** What mistakes are made of: the modules that they import. */
const MODULES = [
  "import * as core from '#tensor';",
  "import * as digits from '#digits';",
  "const MODULES = { '#digits': digits, '#tensor': core };",
].join('\n');

/** Every exercise with one of its known mistakes: with the `n`-th of those that it has. */
export const withMistakes = (n: number): Files =>
  files(({ id }) => {
    const mistakes = new Map<string, string[]>();
    for (const mistake of mistakesOf(id)) {
      const [exercise = ''] = mistake.split('_');
      mistakes.set(exercise, [...(mistakes.get(exercise) ?? []), mistake]);
    }
    const exports = [...mistakes].map(
      ([exercise, of]) => `export const ${exercise} = ${mistaken(id, of[n % of.length]!)};\n`,
    );
    return `${MODULES}\n${exports.join('')}`;
  });

const LAYERS = course.lessons.find(({ id }) => id === 'layers')!;
const right = reference(LAYERS);
/** `flatten` with a body of its own. */
const flattening = (body: string): string =>
  right.replace(/(export function flatten\b[^]*?\{)[^]*?^\}/m, `$1\n  ${body}\n}`);

/** One file of the lesson `layers`, whose ways to go wrong have nothing to do with numbers. */
export const ODD: Readonly<Record<string, string>> = {
  'a syntax error': right.replace('return', 'retrun 1 +'),
  'syntax that cannot be erased': `${right}\nenum Colour { red }\n`,
  'a byte-order mark and Windows line ends': `\uFEFF${right.replaceAll('\n', '\r\n')}`,
  'a nesting too deep to be read': `${'('.repeat(50_000)}1`,
  'an error in a very long line': `const x = [${'1, '.repeat(40_000)}`,
  'more text than any exercise': right + ' '.repeat(200_000),
  'an import that is refused': `import 'node:fs';\n${right}`,
  'an import of a type as a value': right
    .replace('import type {', 'import {')
    .replace('Tensor', 'Layer'),
  'a throw while it is loaded': `throw new Error('no');\n${right}`,
  'a wait without an end': `await new Promise(() => {});\n${right}`,
  'a name that is almost right': right.replace('function flatten', 'function flaten'),
  'something else than a function': `${right.replace('export function flatten', 'function other')}\nexport const flatten = 3;`,
  'an endless loop': flattening('for (;;);'),
  'a recursion without an end': flattening('return flatten(x);'),
  'more memory than there is': flattening(
    "const a = []; for (;;) a.push('x'.repeat(100_000) + a.length);",
  ),
  'a promise': flattening('return Promise.resolve(x) as never;'),
  'a lot of printing': flattening(
    "for (let i = 0; i < 25; i++) console.log('프린트', i, x); return x;",
  ),
  'a changed argument': flattening('x.data[0] = 7; return x.reshape([x.shape[0]!, -1]);'),
  'a random answer': flattening('return x.map(() => Math.random()).reshape([x.shape[0]!, -1]);'),
  'what nothing can interrupt': flattening(
    '[].indexOf.call({ length: 2 ** 53 - 1 }, 1 as never); return x;',
  ),
};
