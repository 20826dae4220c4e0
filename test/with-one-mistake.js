/** Solutions of the lessons, whole or with a known mistake in them, as a student hands them in. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @param {string} path */
const read = (path) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');

/** @param {string} lesson */
export const solution = (lesson) => read(`reference/${lesson}.ts`);

/**
 * The solution of a lesson, with its first known mistake in the place of what it is a mistake for.
 * @param {string} lesson
 */
export function withOneMistake(lesson) {
  const file = read(`checks/${lesson}/mistakes.ts`);
  const [, mistake = '', exercise = ''] = /^export \w+ ((\w+?)_\w+)/m.exec(file) ?? [];
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
