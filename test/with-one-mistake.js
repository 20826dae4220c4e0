/** Solutions of the lessons, whole or with a known mistake in them, as a student hands them in. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @param {string} path */
const read = (path) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');

/** @param {string} lesson */
export const solution = (lesson) => read(`reference/${lesson}.ts`);

/** The names of the known mistakes of a lesson. @param {string} lesson */
export const mistakesOf = (lesson) =>
  [...read(`checks/${lesson}/mistakes.ts`).matchAll(/^export \w+ (\w+?_\w+)/gm)].map(
    ([, name = '']) => name,
  );

/**
 * The solution of a lesson, with a known mistake in the place of what it is a mistake for.
 * @param {string} lesson
 * @param {string} [mistake] the first, unless it is given
 */
export function withOneMistake(lesson, mistake = mistakesOf(lesson)[0] ?? '') {
  const file = read(`checks/${lesson}/mistakes.ts`);
  const [exercise = ''] = mistake.split('_');
  const [, imported = ''] = /^import \{([^}]*)\} from '#tensor';$/m.exec(file) ?? [];
  const values = imported.split(',').filter((name) => !name.trim().startsWith('type '));
  const body = file.replaceAll(/^import [^;]*;$/gm, '').replaceAll(/^export /gm, '');
  const right = solution(lesson).replace(new RegExp(`^export (?=\\w+ ${exercise}\\b)`, 'm'), '');
  const text = [
    ...(values.length > 0 ? ["import * as core from '#tensor';"] : []),
    right,
    'const mistaken = (() => {',
    ...(values.length > 0 ? [`const {${values.join(',')}} = core;`] : []),
    body,
    `return ${mistake};`,
    '})();',
    `export { mistaken as ${exercise} };`,
  ].join('\n');
  return { exercise, mistake, text };
}
