/** Solutions of the lessons, whole or with a known mistake in them, as a student hands them in. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as any from '../engine/prove/one-mistake.js';

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
  any
    .exportsIn(solution(lesson))
    .map((exercise) => `checks/${lesson}/mistakes/${exercise}.ts`)
    .map(pathOf)
    .filter((path) => existsSync(path))
    .flatMap((path) => any.mistakesIn(path).map(({ name }) => name));

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
export const withOther = (lesson, exercise, other) =>
  any.withOther(solution(lesson), exercise, other);

/**
 * A known mistake as one expression, which needs no file but its own.
 * @param {string} lesson
 * @param {string} mistake
 */
export function mistaken(lesson, mistake) {
  const [exercise = ''] = mistake.split('_');
  return any.mistaken(pathOf(`checks/${lesson}/mistakes/${exercise}.ts`), mistake);
}
