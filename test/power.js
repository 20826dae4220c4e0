/**
 * The power of the laws: how many random cases each has to draw so that, on every seed, everything
 * falls that no other law catches as soon; and what drawing and asking them costs.
 *
 *     node test/power.js activations                known mistakes of a lesson, on 1,000 seeds
 *     node test/power.js 04 softmax --seeds 200     of one exercise, on fewer
 *     node test/power.js 04 softmax --mutants       and of some mutants of its right solutions
 *     node test/power.js 04 softmax --mutants --all and all of them
 *     node test/power.js --cost [lesson]            what grading the reference costs, law by law
 *     node test/power.js --steps [lesson]           how many steps right solutions need
 *
 * Ends with 1 where a known mistake is missed on some seed by the cases that are drawn now.
 */
import { parseArgs } from 'node:util';
import '../engine/node/load-typescript.js';

const { default: course } = await import('../gradlings.config.ts');
const { partOf } = await import('./mutants/share.ts');
const { mutated, solutionsOf } = await import('./mutants/subjects.ts');
const { costsOf } = await import('./power/cost.ts');
const { COST_HEAD, costLine, costLines } = await import('./power/cost-table.ts');
const table = await import('./power/power-table.ts');
const { STEPS_HEAD, stepsLine } = await import('./power/steps.ts');
const { tryAll } = await import('./power/trial.ts');
const { knownOf, mistakesIn, referenceOf, targetsIn } = await import('./proof/subjects.ts');

/** @import { Target } from './proof/subjects.ts' */

/** So many mutants of an exercise, at most, tell what all of them do. */
const SAMPLE = 60;

const { values, positionals } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    mutants: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    cost: { type: 'boolean', default: false },
    steps: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const [lesson, only] = positionals;
const seeds = Number(values.seeds);
const entries = course.lessons.filter(
  ({ id, folder }) => !lesson || id === lesson || folder.startsWith(`${lesson}-`),
);
if (!(seeds >= 1) || entries.length === 0 || (!lesson && !values.cost && !values.steps)) misused();

/** @returns {never} */
function misused() {
  console.error(
    'usage: node test/power.js LESSON [EXERCISE] [--seeds COUNT] [--mutants [--all]]\n' +
      '       node test/power.js --cost|--steps [LESSON]',
  );
  process.exit(2);
}

/**
 * The exercises that are meant.
 * @param {import('../engine/course.ts').LessonEntry} entry
 */
async function targetsOf(entry) {
  const targets = (await targetsIn(entry)).filter(({ name }) => !only || name === only);
  return targets.length > 0 ? targets : misused();
}

/** What grading the references costs. @param {Target[]} targets */
const referenceCosts = (targets) =>
  costsOf(targets.map((target) => ({ ...referenceOf(target), ...target })));

/** @param {string} folder @param {Target[]} targets */
async function showCosts(folder, targets) {
  const costs = await referenceCosts(targets);
  const lines = targets.flatMap(({ name }, i) => costLines(name, costs[i] ?? []));
  const all = costs.flat();
  console.log(['', folder, COST_HEAD, ...lines, costLine(`all of ${folder}`, all)].join('\n'));
  return all;
}

/** Ends with true where a known mistake can be missed. @param {Target} target */
async function showPower(target) {
  const { entry, name, exercise } = target;
  const start = performance.now();
  const mistakes = await tryAll(mistakesIn(await knownOf(target)), target, seeds);
  const slips = values.mutants ? await tryAll(mutantsOf(target), target, seeds) : [];
  const [[, ...costs] = []] = await referenceCosts([target]);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const others = slips.length > 0 ? `, ${slips.length} mutants` : '';
  const missed = table.missedLines(mistakes);
  const lines = [
    `\n${entry.folder} / ${name}: ${mistakes.length} mistakes${others}, ${seconds} s`,
    table.POWER_HEAD,
    ...table.powerLines(exercise, [...mistakes, ...slips], costs),
    ...missed,
    ...table.missedMutantsLines(slips),
  ];
  console.log(lines.join('\n'));
  return missed.length > 0;
}

/** All of them or some, spread over all. @param {Target} target */
function mutantsOf(target) {
  const all = solutionsOf(target).flatMap((solution) =>
    solution.mutants.map((mutant) => mutated(solution, mutant)),
  );
  const parts = values.all ? 1 : Math.ceil(all.length / SAMPLE);
  return partOf(all, { number: 0, parts });
}

if (values.steps) console.log(STEPS_HEAD);
const all = [];
for (const entry of entries) {
  const targets = await targetsOf(entry);
  if (values.steps) console.log(await stepsLine(entry, targets));
  else if (values.cost) all.push(...(await showCosts(entry.folder, targets)));
  else for (const target of targets) if (await showPower(target)) process.exitCode = 1;
}
if (values.cost && entries.length > 1) console.log(`\n${costLine('the whole course', all)}`);
