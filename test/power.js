/**
 * The power of the laws: how many random cases each has to draw so that everything falls that only
 * it catches so soon, on every seed; and what drawing and asking them costs.
 *
 *     node test/power.js activations               every known mistake of a lesson, on 1,000 seeds
 *     node test/power.js 04 softmax --seeds 200    one exercise, on fewer
 *     node test/power.js --cost [lesson]           what grading the reference costs, law by law
 *
 * Ends with 1 where a mistake is missed on some seed by the cases that are drawn now.
 */
import { parseArgs } from 'node:util';
import '../checks/node/load-typescript.js';

const { COURSE } = await import('../checks/course.ts');
const { costs, tryMistakes } = await import('./power/measure.ts');
const report = await import('./power/report.ts');

const { values, positionals } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    cost: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const [lesson, only] = positionals;
const seeds = Number(values.seeds);
const entries = COURSE.filter(
  ({ id, folder }) =>
    !lesson || id === lesson || folder.startsWith(`${lesson}-`) || folder === lesson,
);
if (!(seeds >= 1) || entries.length === 0 || (!lesson && !values.cost)) {
  console.error('usage: node test/power.js LESSON [EXERCISE] [--seeds COUNT] | --cost [LESSON]');
  process.exit(2);
}

/**
 * @param {import('../checks/course.ts').LessonEntry} entry
 * @returns {Promise<[string, import('../checks/kit/exercise.ts').Exercise<unknown>][]>}
 */
async function exercisesOf(entry) {
  const { exercises } = (await entry.load()).lesson;
  return [...exercises].filter(([name]) => !only || name === only);
}

/** @param {import('../checks/course.ts').LessonEntry} entry */
async function showCosts(entry) {
  /** @type {import('./power/cost.ts').CheckCost[]} */
  const all = [];
  console.log(`\n${entry.folder}\n${report.COST_HEAD}`);
  for (const [name, exercise] of await exercisesOf(entry)) {
    const each = await costs(entry, name, exercise);
    for (const line of report.costLines(name, each)) console.log(line);
    all.push(...each);
  }
  console.log(report.costLine(`all of ${entry.folder}`, all));
  return all;
}

/** @param {import('../checks/course.ts').LessonEntry} entry */
async function showPower(entry) {
  let isMissed = false;
  for (const [name, exercise] of await exercisesOf(entry)) {
    const start = performance.now();
    const trials = await tryMistakes(entry, name, exercise, seeds);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`\n${entry.folder} / ${name}: ${trials.length} known mistakes, ${seconds} s`);
    console.log(report.POWER_HEAD);
    const each = await costs(entry, name, exercise);
    for (const line of report.powerLines(exercise, trials, each)) console.log(line);
    const missed = report.missedLines(trials, seeds);
    for (const line of missed) console.log(line);
    isMissed ||= missed.length > 0;
  }
  return isMissed;
}

if (values.cost) {
  const all = [];
  for (const entry of entries) all.push(...(await showCosts(entry)));
  if (entries.length > 1) console.log(`\n${report.costLine('the whole course', all)}`);
} else {
  let isMissed = false;
  for (const entry of entries) isMissed = (await showPower(entry)) || isMissed;
  process.exitCode = isMissed ? 1 : 0;
}
