/**
 * Solutions with something else in the place of an exercise, as a student hands them in.
 *
 * JavaScript, as scripts use it before any TypeScript is loaded.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a text exports by a name. @param {string} text */
export const exportsIn = (text) =>
  [...text.matchAll(/^export (?:function\*?|class|const) (\w+)/gm)].map(([, name = '']) => name);

/**
 * A solution with something else in the place of an exercise.
 * @param {string} solution
 * @param {string} exercise
 * @param {string} other an expression
 */
export function withOther(solution, exercise, other) {
  const right = solution.replace(new RegExp(`^export (?=\\w+ ${exercise}\\b)`, 'm'), '');
  return `${CORE}\n${right}\nconst other = ${other};\nexport { other as ${exercise} };`;
}

/** What `mistaken` needs before it, once in a file. */
export const CORE = "import * as core from '#tensor';";

/**
 * A known mistake as one expression, which needs no file but its own.
 * @param {string} file where it lies
 * @param {string} mistake
 */
export function mistaken(file, mistake) {
  const text = withImports(file);
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
 * @param {string} file
 * @param {Set<string>} [found] those that have been read
 * @returns {string}
 */
function withImports(file, found = new Set()) {
  if (found.has(file)) return '';
  found.add(file);
  const text = readFileSync(file, 'utf8');
  const imported = [...text.matchAll(/ from '\.(\/\w+\.ts)'/g)];
  const files = imported.map(([, name = '']) => join(dirname(file), name));
  return [...files.map((each) => withImports(each, found)), text].join('\n');
}
