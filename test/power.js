/**
 * The power of the laws: how many random cases each has to draw so that, on every seed, everything
 * falls that no other law catches as soon; and what drawing and asking them costs.
 *
 *     node test/power.js activations                known mistakes of a lesson, on 1,000 seeds
 *     node test/power.js 04 softmax --seeds 200     of one exercise, on fewer
 *     node test/power.js 04 softmax --mutants       and of some mutants of its right solutions
 *     node test/power.js 04 softmax --mutants --all and all of them
 *     node test/power.js --cost [lesson]            what grading the reference costs, law by law
 *
 * Ends with 1 where a known mistake is missed on some seed by the cases that are drawn now.
 */
import { parseArgs } from 'node:util';
import '../engine/node/load-typescript.js';

const { course } = await import('../checks/course.ts');
const { partsOf } = await import('./power/cost.ts');
const { mistakesOf, referenceCosts, tryAll } = await import('./power/measure.ts');
const { COST_HEAD, costLine, costLines } = await import('./power/cost-table.ts');
const table = await import('./power/power-table.ts');

/**
 * @typedef {import('../engine/course.ts').LessonEntry} LessonEntry
 * @typedef {import('../engine/kit/exercise.ts').Exercise<unknown>} Exercise
 */

/** So many mutants of an exercise tell what all of them do. */
const SAMPLE = 60;

const { values, positionals } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    mutants: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    cost: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const [lesson, only] = positionals;
const seeds = Number(values.seeds);
const entries = course.lessons.filter(
  ({ id, folder }) => !lesson || id === lesson || folder.startsWith(`${lesson}-`),
);
if (!(seeds >= 1) || entries.length === 0 || (!lesson && !values.cost)) misused();

/** @returns {never} */
function misused() {
  console.error(
    'usage: node test/power.js LESSON [EXERCISE] [--seeds COUNT] [--mutants [--all]]\n' +
      '       node test/power.js --cost [LESSON]',
  );
  process.exit(2);
}

/**
 * @param {LessonEntry} entry
 * @returns {Promise<[string, Exercise][]>}
 */
async function exercisesOf(entry) {
  const { exercises } = (await entry.load()).lesson;
  const meant = [...exercises].filter(([name]) => !only || name === only);
  return meant.length > 0 ? meant : misused();
}

/**
 * @param {LessonEntry} entry
 * @returns {Promise<import('./power/cost.ts').Cost[]>}
 */
async function showCosts(entry) {
  const exercises = await referenceCosts(entry, await exercisesOf(entry));
  console.log(`\n${entry.folder}\n${COST_HEAD}`);
  for (const line of exercises.flatMap(costLines)) console.log(line);
  const all = exercises.flatMap(partsOf);
  console.log(costLine(`all of ${entry.folder}`, all));
  return all;
}

/**
 * @param {LessonEntry} entry
 * @param {string} name
 * @param {Exercise} exercise
 * @returns {Promise<boolean>} whether a known mistake can be missed
 */
async function showPower(entry, name, exercise) {
  const start = performance.now();
  const mistakes = await tryAll(await mistakesOf(entry, name, exercise), exercise, seeds);
  const slips = await tryMutants(entry, name, exercise);
  const costs = (await referenceCosts(entry, [[name, exercise]])).flatMap(({ checks }) => checks);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const others = slips.length > 0 ? `, ${slips.length} mutants` : '';
  console.log(`\n${entry.folder} / ${name}: ${mistakes.length} mistakes${others}, ${seconds} s`);
  const missed = table.missedLines(mistakes);
  const lines = [
    table.POWER_HEAD,
    ...table.powerLines(exercise, [...mistakes, ...slips], costs),
    ...missed,
    ...table.missedMutantsLines(slips),
  ];
  console.log(lines.join('\n'));
  return missed.length > 0;
}

/**
 * @param {LessonEntry} entry
 * @param {string} name
 * @param {Exercise} exercise
 */
async function tryMutants(entry, name, exercise) {
  if (!values.mutants) return [];
  const { mutantsOf } = await import('./power/mutants.ts');
  return tryAll(mutantsOf(entry, name, exercise, values.all ? Infinity : SAMPLE), exercise, seeds);
}

if (values.cost) {
  const all = [];
  for (const entry of entries) all.push(...(await showCosts(entry)));
  if (entries.length > 1) console.log(`\n${costLine('the whole course', all)}`);
} else {
  for (const entry of entries)
    for (const [name, exercise] of await exercisesOf(entry))
      if (await showPower(entry, name, exercise)) process.exitCode = 1;
}
