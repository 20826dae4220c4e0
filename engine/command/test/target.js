/** What a command line asks to be graded, and how. */
import { readdirSync, readFileSync } from 'node:fs';
import { systemLanguage } from '../../node/language.js';
import { readWord } from '../../node/replay-word.js';

/** @import { Settings } from './grading.ts' */
/** @import { Mark } from '../../node/replay-word.js' */

/**
 * What to grade: everything, a lesson, an exercise, or one case of one check.
 * @typedef {object} Target
 * @property {string[]} lessons the lessons that have a part in it
 * @property {string} [folder] the one lesson it is in, if it is one
 * @property {string} [exercise]
 * @property {number} [check]
 * @property {number} [seed]
 * @property {string} [path]
 * @property {Mark} [mark] what the case was found with
 */

const LARGEST_SEED = 2 ** 31 - 1;
const MOST_RUNS = 100_000;

/** A command line that cannot be followed; the message says what to type instead. */
export class UsageError extends Error {}

/**
 * Reads `activations`, `softmax`, `activations/softmax` or `activations/softmax@3:1:0:2`.
 * @param {string[]} words
 * @returns {Target}
 */
export function readTarget(words) {
  const [word, ...more] = words;
  const lessons = readLessons();
  if (word === undefined) return { lessons: lessons.map(({ id }) => id) };
  if (more.length > 0) throw new UsageError(`Name one lesson or exercise, not ${words.length}.`);
  const { lesson, name = '', check, seed, path, mark } = readWord(word) ?? {};
  const isWhole = lesson === undefined && check === undefined;
  const whole = lessons.find(({ id, folder }) => isWhole && [id, folder].includes(name));
  if (whole) return { lessons: [whole.id], folder: whole.folder };
  const holds = lessons.find(
    ({ id, exercises }) => (lesson ?? id) === id && exercises.includes(name),
  );
  if (!holds) throw new UsageError(unknown(word, lessons));
  const target = { lessons: [holds.id], folder: holds.folder, exercise: name };
  if (check === undefined) return target;
  return {
    ...target,
    check,
    ...(seed !== undefined && { seed }),
    ...(path !== undefined && { path }),
    ...(mark && { mark }),
  };
}

/** The lessons there are, and the exercises their texts explain; a student's file may lack some. */
function readLessons() {
  const root = new URL('../../../lessons/', import.meta.url);
  const tests = readdirSync(new URL('../../../test/lessons/', import.meta.url));
  return tests
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -'.test.ts'.length))
    .map((folder) => {
      const id = folder.replace(/^\d+-/, '');
      return { folder, id, exercises: exercisesIn(new URL(`${folder}/README.md`, root)) };
    });
}

/** @param {URL} text */
function exercisesIn(text) {
  const headings = readFileSync(text, 'utf8').match(/^## .*$/gm) ?? [];
  return headings.flatMap((heading) => [...heading.matchAll(/`(\w+)`/g)].map(([, name]) => name));
}

/**
 * @param {string} word
 * @param {ReturnType<typeof readLessons>} lessons
 */
function unknown(word, lessons) {
  const names = lessons.map(({ id }) => `npm test ${id}`).join('\n  ');
  return `There is no lesson or exercise "${word}". Lessons:\n\n  ${names}\n\nAn exercise is named like its function: npm test softmax`;
}

/**
 * @param {Target} target
 * @param {{ seed?: unknown, runs?: unknown, lang?: unknown }} options
 * @returns {Settings}
 */
export function settingsOf(target, { seed, runs, lang }) {
  const { lessons, exercise, check, path, mark } = target;
  return {
    seed: wholeNumber('--seed', target.seed ?? seed ?? 1, 0, LARGEST_SEED),
    runs: wholeNumber('--runs', runs ?? 100, 1, MOST_RUNS),
    language: lang === undefined ? systemLanguage() : languageNamed(lang),
    lessons,
    ...(exercise !== undefined && { exercise }),
    ...(check !== undefined && { check }),
    ...(path !== undefined && { path }),
    ...(mark && { mark }),
  };
}

/**
 * @param {string} option
 * @param {unknown} value
 * @param {number} least
 * @param {number} most
 */
function wholeNumber(option, value, least, most) {
  const number = Number(value);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new UsageError(`${option} takes a whole number from ${least} to ${most}, not "${value}".`);
}

/** @param {unknown} name */
function languageNamed(name) {
  if (name === 'en' || name === 'ko') return name;
  throw new UsageError(`--lang takes en or ko, not "${name}".`);
}
