/** Turns the command line of `npm test` into a run of vitest. */
import { parseArgs } from 'node:util';
import { startEarly } from '../../node/pool.js';
import { keepBegun } from './begun.js';
import { readTarget, settingsOf, UsageError } from './target.js';

/** @import { Settings } from './grading.ts' */

const HELP = `
  npm test                              grade every lesson
  npm test activations                  one lesson
  npm test softmax                      one exercise
  npm test activations/softmax@3:1:0    one failing case again

  npm test -- --seed 7                  draw other cases (default 1)
  npm test -- --runs 1000               ten times the usual number of them (100)
  npm test -- --lang ko                 in Korean (en or ko; default: the system's)

  Other options are vitest's: npm test -- --reporter=junit --outputFile=report.xml
`;

/** @param {string[]} argv */
export async function main(argv) {
  if (argv.includes('--help') || argv.includes('-h')) return console.log(HELP);
  try {
    const own = parseOwn(argv);
    const typed = own ?? (await parseAll(argv));
    const target = readTarget(typed.words);
    const settings = settingsOf(target, typed);
    // The graders work while vitest is loaded.
    startEarly(target.lessons.length);
    keepBegun(begin(settings));
    const { startVitest } = await import('vitest/node');
    const files = target.folder === undefined ? [] : [`test/lessons/${target.folder}.test.ts`];
    const vitest = await startVitest('test', files, {
      ...typed.rest,
      // Runs the settings as they are; the other way, to bundle them first, takes longer.
      configLoader: 'runner',
      watch: false,
      provide: { gradlings: settings },
    });
    await vitest.close();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`\n  ${error.message.replaceAll('\n', '\n  ')}\n`);
    process.exit(2);
  }
}

/** @param {Settings} settings */
async function begin(settings) {
  await import('../../node/load-typescript.js');
  const { gradeOwn } = await import('./grading.ts');
  return gradeOwn(settings);
}

/**
 * What was typed: words, our options, and those that are vitest's.
 * @typedef {{ words: string[], seed?: unknown, runs?: unknown, lang?: unknown, rest?: object }} Typed
 */

/**
 * Reads a command line without options of vitest's; undefined where there are some.
 * @param {string[]} args
 * @returns {Typed | undefined}
 */
function parseOwn(args) {
  const option = /** @type {const} */ ({ type: 'string' });
  const options = { seed: option, runs: option, lang: option };
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { words: positionals, ...values };
  } catch {
    return undefined;
  }
}

/**
 * @param {string[]} args
 * @returns {Promise<Typed>}
 */
async function parseAll(args) {
  const { parseCLI } = await import('vitest/node');
  const { filter, options } = parseCLI(['vitest', 'run', ...args], { allowUnknownOptions: true });
  const { seed, runs, lang, ...rest } = /** @type {Record<string, unknown>} */ (options);
  return { words: filter, seed, runs, lang, rest };
}
