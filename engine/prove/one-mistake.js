/**
 * Solutions with something else in the place of an exercise, as a student hands them in.
 *
 * JavaScript, as scripts use it before any TypeScript is loaded.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

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
  const wanted = [...other.matchAll(/\bMODULES\['(#[\w-]+)'\]/g)].map(([, name = '']) => name);
  const names = [...new Set(wanted)];
  return [
    "import * as core from '#tensor';",
    ...names.map((name, i) => `import * as module${i} from '${name}';`),
    `const MODULES = { ${names.map((name, i) => `'${name}': module${i}`).join(', ')} };`,
    right,
    `const other = ${other};`,
    `export { other as ${exercise} };`,
  ].join('\n');
}

/**
 * A known mistake as one expression, which needs no file but its own; `withOther` has the modules that
 * it imports.
 * @param {string} file where it lies
 * @param {string} mistake
 */
export function mistaken(file, mistake) {
  const text = withImports(file);
  const body = text.replaceAll(/^(?:import|export \*) [^;]*;$/gm, '').replaceAll(/^export /gm, '');
  return [
    '(() => {',
    ...valuesFrom(text),
    'const diagnosis = () => {};',
    body,
    `return ${mistake};`,
    '})()',
  ].join('\n');
}

/** What is imported from modules, each value once. @param {string} text */
function valuesFrom(text) {
  const imports = text.matchAll(/^import \{([^}]*)\} from '(#[\w-]+)';$/gm);
  /** @type {Map<string, Set<string>>} */
  const values = new Map();
  for (const [, names = '', module = ''] of imports) {
    const known = values.get(module) ?? new Set();
    const found = names.split(',').map((name) => name.trim());
    for (const name of found) if (name !== '' && !name.startsWith('type ')) known.add(name);
    values.set(module, known);
  }
  return [...values].map(
    ([module, names]) => `const { ${[...names].join(', ')} } = MODULES['${module}'];`,
  );
}

/** A file of known mistakes, after those beside it that it is made of. @param {string} file */
const withImports = (file) =>
  [...filesBeside(file)].map((each) => readFileSync(each, 'utf8')).join('\n');

/**
 * A file and those beside it that it imports or passes on, each after those that it is made of.
 * @param {string} file
 * @param {Set<string>} [found] those that have been read
 * @returns {Set<string>}
 */
export function filesBeside(file, found = new Set()) {
  const beside = readFileSync(file, 'utf8').matchAll(/ from '\.(\/\w+\.ts)'/g);
  for (const [, name = ''] of beside) {
    const other = join(dirname(file), name);
    if (!found.has(other)) filesBeside(other, found);
  }
  return found.add(file);
}

/**
 * What a file of known mistakes exports, itself or by passing others on, and where that stands.
 * @param {string} file
 */
export const mistakesIn = (file) =>
  [...filesBeside(file)]
    .filter((each) => each === file || passesOn(file, each))
    .flatMap((each) => exportsIn(readFileSync(each, 'utf8')).map((name) => ({ file: each, name })));

/** @param {string} file @param {string} other */
const passesOn = (file, other) =>
  readFileSync(file, 'utf8').includes(`export * from './${basename(other)}';`);
