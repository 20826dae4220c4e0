/** Solutions of the lessons, whole or with a known mistake in them, as a student hands them in. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @param {string} path from the root */
export const pathOf = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** @param {string} path */
const read = (path) => readFileSync(pathOf(path), 'utf8');

/** @param {string} lesson */
export const solution = (lesson) => read(`reference/${lesson}.ts`);

/**
 * The names of the known mistakes of a lesson, in the order of its solution.
 * @param {string} lesson
 */
export const mistakesOf = (lesson) =>
  exportsIn(solution(lesson))
    .map((exercise) => `checks/${lesson}/mistakes/${exercise}.ts`)
    .filter((path) => existsSync(pathOf(path)))
    .flatMap((path) => exportsIn(read(path)));

/** What a text exports by a name. @param {string} text */
export const exportsIn = (text) =>
  [...text.matchAll(/^export (?:function|class|const) (\w+)/gm)].map(([, name = '']) => name);

/**
 * The solution of a lesson, with a known mistake in the place of what it is a mistake for.
 * @param {string} lesson
 * @param {string} [mistake] the first, unless it is given
 */
export function withOneMistake(lesson, mistake = mistakesOf(lesson)[0] ?? '') {
  const [exercise = ''] = mistake.split('_');
  return { exercise, mistake, text: withOther(lesson, exercise, mistaken(lesson, mistake)) };
}

/**
 * The solution of a lesson, with something else in the place of an exercise.
 * @param {string} lesson
 * @param {string} exercise
 * @param {string} other an expression
 */
export function withOther(lesson, exercise, other) {
  const right = solution(lesson).replace(new RegExp(`^export (?=\\w+ ${exercise}\\b)`, 'm'), '');
  return `${CORE}\n${right}\nconst other = ${other};\nexport { other as ${exercise} };`;
}

/** What `mistaken` needs before it, once in a file. */
export const CORE = "import * as core from '#tensor';";

/**
 * A known mistake as one expression, which needs no file but its own.
 * @param {string} lesson
 * @param {string} mistake
 */
export function mistaken(lesson, mistake) {
  const [exercise = ''] = mistake.split('_');
  const text = withImports(`checks/${lesson}/mistakes/${exercise}.ts`);
  const values = [...text.matchAll(/^import \{([^}]*)\} from '#tensor';$/gm)]
    .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
    .filter((name) => name !== '' && !name.startsWith('type '));
  const body = text.replaceAll(/^import [^;]*;$/gm, '').replaceAll(/^export /gm, '');
  return [
    '(() => {',
    `const { ${[...new Set(values)].join(', ')} } = core;`,
    'const diagnosis = () => {};',
    body,
    `return ${mistake};`,
    '})()',
  ].join('\n');
}

/**
 * A file of known mistakes, after those beside it that it imports.
 * @param {string} path
 * @param {Set<string>} [found] those that have been read
 * @returns {string}
 */
function withImports(path, found = new Set()) {
  if (found.has(path)) return '';
  found.add(path);
  const text = read(path);
  const folder = path.slice(0, path.lastIndexOf('/'));
  const imported = [...text.matchAll(/ from '\.(\/\w+\.ts)'/g)];
  return [...imported.map(([, name]) => withImports(folder + name, found)), text].join('\n');
}
