/**
 * `npm run verify`: the proof that the grader deserves trust.
 *
 *     npm run verify                   a sample of everything, another one each day
 *     npm run verify -- --deep         all seeds, all mutants, and the tests that take long
 *     npm run verify -- --matrix       the same as without, and prints which mistake falls to which law
 *     npm run verify -- --seeds 50     on so many seeds
 *     npm run verify -- --mutants 3/8  an eighth of the mutants, and parts of their names and places
 *     npm run verify -- layers         one lesson, in half a minute: see `verify-lesson.js`
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import '../engine/node/load-typescript.js';

const [, , lesson] = process.argv;
if (lesson !== undefined && !lesson.startsWith('-')) {
  const { verifyLesson } = await import('./verify-lesson.js');
  process.exit(await verifyLesson(lesson, process.argv.slice(3)));
}

const { judgePlaces, places } = await import('./mutants/places.ts');
const { judgeSlips, slips } = await import('./slips/shares.ts');

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

const values = readOptions();
const today = Math.floor(Date.now() / 86_400_000);
const { deep, seeds = deep ? '200' : '10', mutants = deep ? '1/1' : `${today}/60` } = values;
if (!/^[1-9]\d*$/.test(seeds)) {
  console.error(`--seeds takes a whole number above 0, not "${seeds}".`);
  process.exit(2);
}
if (!/^\d+\/[1-9]\d*$/.test(mutants)) {
  console.error(`--mutants takes a part such as 3/8, not "${mutants}".`);
  process.exit(2);
}

/**
 * The file that a package's command runs: started by Node itself, it needs no shell on any system.
 * @param {string} name
 * @param {string} [command]
 */
function commandOf(name, command = name) {
  const manifest = require.resolve(`${name}/package.json`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}

/**
 * @param {string} title
 * @param {string[]} command a script and its arguments
 * @param {Record<string, string>} [environment]
 */
function step(title, command, environment = {}) {
  console.log(`\n── ${title}`);
  const start = performance.now();
  const env = { ...process.env, ...environment };
  const { status } = spawnSync(process.execPath, command, { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\nverify: failed at: ${title}`);
    process.exit(1);
  }
  console.log(`   ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

const vitest = [commandOf('vitest'), 'run', '--config', 'test/verify.config.ts'];
// Names and places are asked for of a part of the mutants that fall, as each takes longer than its fall.
const isWhole = deep && !values.mutants;
const sample = {
  MUTANT_SHARE: mutants,
  NAMED_SHARE: isWhole ? '0/1' : `${today}/4`,
  LOCATED_SHARE: isWhole ? `${today}/12` : `${today}/2`,
};

const began = performance.now();
for (const records of [slips, places]) records.clear();
const tsc = [commandOf('typescript', 'tsc'), '--noEmit'];
step('types', tsc);
step("types, as students' files are checked", [...tsc, '--project', 'lessons']);
step('lint', [commandOf('oxlint'), '--deny-warnings']);
step('format', [commandOf('oxfmt'), '--check']);
step(
  `tests of everything but the checks, with coverage${deep ? '' : ', without those that take long'}`,
  [...vitest, '--coverage', '--exclude=test/mutants/lessons/**'],
  { VERIFY_SAMPLE: deep ? '' : '1' },
);
if (deep) step('a handout, and grading in it', ['test/handout.js']);
if (deep) step('the package, and another course written with it', ['test/package.js']);
if (deep) step('a course of its own, which depends on the package alone', ['test/statistics.js']);
if (deep) step('a student without a clone, and a later version', ['test/student.js']);
const proof = ['engine/command/gradlings.js', 'verify', '--seeds', seeds];
step(`proof of the checks on ${seeds} seeds`, values.matrix ? [...proof, '--matrix'] : proof);
step(
  `part ${mutants} of all mutants`,
  [...vitest, '--silent=false', 'test/mutants/lessons'],
  sample,
);
for (const [title, holds] of /** @type {const} */ ([
  ['slips', () => judgeSlips()],
  ['places of mistakes', () => judgePlaces()],
])) {
  console.log(`\n── ${title}`);
  if (holds()) continue;
  console.error(`\nverify: failed at: ${title}`);
  process.exit(1);
}
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(`\nverify: everything holds (${seconds} s)`);

function readOptions() {
  try {
    return parseArgs({
      options: {
        deep: { type: 'boolean', default: false },
        matrix: { type: 'boolean', default: false },
        seeds: { type: 'string' },
        mutants: { type: 'string' },
      },
    }).values;
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    return process.exit(2);
  }
}
