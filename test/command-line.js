/** Turns the command line of `npm test` into a run of vitest. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseCLI, startVitest } from 'vitest/node';
import { systemLanguage } from '../checks/node/language.js';

/** @import { Settings } from './lessons/grade-lesson.ts' */

/**
 * What to grade: everything, a lesson, an exercise, or one case of one check.
 * @typedef {{ folder?: string, exercise?: string, check?: number, seed?: number, path?: string }} Target
 */

const HELP = `
  npm test                              grade every lesson
  npm test activations                  one lesson
  npm test softmax                      one exercise
  npm test activations/softmax@3:1:0    one failing case again

  npm test -- --seed 7                  draw other cases (default 1)
  npm test -- --runs 1000               draw more of them (default 100 a check)
  npm test -- --lang ko                 in Korean (en or ko; default: the system's)

  Other options are vitest's: npm test -- --reporter=junit --outputFile=report.xml
`;

const LARGEST_SEED = 2 ** 31 - 1;
const MOST_RUNS = 100_000;

/** A command line that cannot be followed; the message says what to type instead. */
class UsageError extends Error {}

/** @param {string[]} argv */
export async function main(argv) {
  if (argv.includes('--help') || argv.includes('-h')) return console.log(HELP);
  try {
    const options = { allowUnknownOptions: true };
    const { filter, options: parsed } = parseCLI(['vitest', 'run', ...argv], options);
    const { seed, runs, lang, ...rest } = /** @type {Record<string, unknown>} */ (parsed);
    const target = readTarget(filter);
    const provide = { gradlings: settingsOf(target, seed, runs, lang) };
    const files = target.folder === undefined ? [] : [`test/lessons/${target.folder}.test.ts`];
    const vitest = await startVitest('test', files, { ...rest, watch: false, provide });
    await vitest.close();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`\n  ${error.message.replaceAll('\n', '\n  ')}\n`);
    process.exit(2);
  }
}

/**
 * Reads `activations`, `softmax`, `activations/softmax` or `activations/softmax@3:1:0:2`.
 * @param {string[]} words
 * @returns {Target}
 */
function readTarget(words) {
  const [word, ...more] = words;
  if (word === undefined) return {};
  if (more.length > 0) throw new UsageError(`Name one lesson or exercise, not ${words.length}.`);
  const parts =
    /^(?:(?<lesson>[\w-]+)\/)?(?<name>\w[\w-]*)(?:@(?<check>\d+):(?<seed>\d+):(?<path>[\d:]+))?$/;
  const { lesson, name = '', check, seed, path } = parts.exec(word)?.groups ?? {};
  const lessons = readLessons();
  const whole = lessons.find(
    ({ id, folder }) => lesson === undefined && [id, folder].includes(name),
  );
  if (whole) return { folder: whole.folder };
  const holds = lessons.find(
    ({ id, exercises }) => (lesson ?? id) === id && exercises.includes(name),
  );
  if (!holds) throw new UsageError(unknown(word, lessons));
  const target = { folder: holds.folder, exercise: name };
  if (check === undefined) return target;
  return {
    ...target,
    check: Number(check),
    seed: Number(seed),
    ...(path !== undefined && { path }),
  };
}

/** The lessons there are, and the exercises their texts explain; a student's file may lack some. */
function readLessons() {
  const root = new URL('../lessons/', import.meta.url);
  const tests = readdirSync(new URL('lessons/', import.meta.url));
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
 * @param {unknown} seed
 * @param {unknown} runs
 * @param {unknown} lang
 * @returns {Settings}
 */
function settingsOf(target, seed, runs, lang) {
  const { exercise, check, path } = target;
  return {
    seed: wholeNumber('--seed', target.seed ?? seed ?? 1, 0, LARGEST_SEED),
    runs: wholeNumber('--runs', runs ?? 100, 1, MOST_RUNS),
    language: lang === undefined ? systemLanguage() : languageNamed(lang),
    ...(exercise !== undefined && { exercise }),
    ...(check !== undefined && { check }),
    ...(path !== undefined && { path }),
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
