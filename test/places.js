/**
 * Where the mistakes of mutants are said to be: how many are named truly or located rightly, by exercise
 * and by operator, and which are not.
 *
 *     node test/places.js activations              a hundredth of the mutants of a lesson
 *     node test/places.js 04 1/20                  another share of them; see `mutants/share.ts`
 *     node test/places.js 04 1/20 softmax          of one exercise
 *     node test/places.js 04 1/20 softmax --all    and shows every one of them
 *
 * Ends with 1 where one is located wrongly, or named by what is not true of it.
 */
import { parseArgs } from 'node:util';
import '../engine/node/load-typescript.js';

const { default: course } = await import('../gradlings.config.ts');
const { tellingOf } = await import('./mutants/locating.ts');
const { isExplained, rowOf, tellPlaces } = await import('./mutants/places.ts');
const { Questions } = await import('./mutants/questions.ts');
const { partOf, shareFrom } = await import('./mutants/share.ts');
const { solutionsOf } = await import('./mutants/subjects.ts');
const { tellMutant, tellPlace, tellUntrue } = await import('./mutants/tell.ts');
const { Trial } = await import('./mutants/trial.ts');
const { knownOf, targetsIn } = await import('./proof/subjects.ts');

/** @import { Caught, Telling } from './mutants/locating.ts' */
/** @import { Row } from './mutants/places.ts' */
/** @import { Target } from './proof/subjects.ts' */

const { values, positionals } = parseArgs({
  options: { all: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [lesson, part = '0/100', only] = positionals;
const entry = [...course.practice, ...course.lessons].find(
  ({ id, folder }) => lesson && (id === lesson || folder.startsWith(`${lesson}-`)),
);
const targets = entry ? (await targetsIn(entry)).filter(({ name }) => !only || name === only) : [];
if (targets.length === 0) {
  console.error('usage: node test/places.js LESSON [SHARE [EXERCISE]] [--all]');
  process.exit(2);
}
const share = shareFrom(part);

/** All mutants of an exercise. @param {Target} target */
function mutantsOf(target) {
  const questions = new Questions(target.name, target.exercise);
  return solutionsOf(target).flatMap((solution) => {
    const trial = new Trial(solution, questions);
    return solution.mutants.map((mutant) => ({ target, solution, mutant, trial }));
  });
}

/** @param {Caught} caught @param {Telling} telling @param {Row} row */
function show({ solution, mutant }, { naming, locating }, row) {
  if (naming.type === 'untrue') console.log(`untrue: ${tellUntrue(solution, mutant, naming)}`);
  else if (locating.type === 'wrong' || (values.all && locating.type !== 'nowhere'))
    console.log(`${locating.type}: ${tellPlace(solution, mutant, locating)}`);
  else if (!isExplained(row)) console.log(`neither: ${tellMutant(solution, mutant)}`);
}

/** @param {Map<string, Row[]>} rows @param {string} key @param {Row} row */
const note = (rows, key, row) => rows.set(key, [...(rows.get(key) ?? []), row]);

/** @type {Map<string, Row[]>} */
const byExercise = new Map();
/** @type {Map<string, Row[]>} */
const byOperator = new Map();
for (const { target, ...caught } of partOf(targets.flatMap(mutantsOf), share)) {
  const { mutant, trial } = caught;
  const fate = await trial.fateOf(mutant.code);
  if (fate.type !== 'killed' || fate.late) continue;
  const telling = await tellingOf(caught, target, await knownOf(target));
  const row = rowOf(target.entry.folder, telling);
  show(caught, telling, row);
  note(byExercise, target.name, row);
  note(byOperator, mutant.operator, row);
}
for (const rows of [byExercise, byOperator]) {
  console.log();
  for (const [key, some] of rows) console.log(`${key}: ${tellPlaces(some)}`);
}
const all = [...byExercise.values()].flat();
console.log(`\n${targets[0]?.entry.folder}: ${tellPlaces(all)}`);
const isWrong = (/** @type {Row} */ { naming, locating }) =>
  naming === 'untrue' || locating === 'wrong';
if (all.some(isWrong)) process.exitCode = 1;
