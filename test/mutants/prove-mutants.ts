/**
 * The proof that the laws leave no slip unseen: each mutant of a right solution falls to a law, or
 * no input is found by which it differs, or it is listed with the reason. And of those that fall,
 * none is called by a name that is not true of it.
 *
 *     MUTANT_SHARE=1/1 NAMED_SHARE=1/10 \
 *       npx vitest run --config test/verify.config.ts test/mutants/lessons/04 -t softmax
 *
 * tries all mutants of the exercises whose names begin so, and every tenth name; see `share.ts`.
 */
import { afterAll, describe, expect, test } from 'vitest';
import { course } from '../../checks/course.ts';
import { entryOf } from '../../engine/course.ts';
import { knownOf, type Target, targetsIn } from '../proof/subjects.ts';
import { LISTED } from './contract.ts';
import type { Mutant } from './mutate.ts';
import { namingOf } from './naming.ts';
import { Questions } from './questions.ts';
import { MUTANTS, NAMED, partOf } from './share.ts';
import { changeOf, type Solution, solutionsOf, submissionOf } from './subjects.ts';
import { Tally } from './tally.ts';
import { tellCall, tellMiss, tellUntrue } from './tell.ts';
import { Trial } from './trial.ts';

const PATIENCE = { timeout: 30 * 60_000 };

export async function proveMutants(id: string): Promise<void> {
  const entry = entryOf(course, id);
  const tally = new Tally();
  for (const target of await targetsIn(entry)) {
    describe(target.name, () => proveExercise(target, tally));
  }
  afterAll(() => console.log(`   ${entry.folder}: ${tally.tell()}`));
}

interface Killed {
  readonly solution: Solution;
  readonly mutant: Mutant;
  readonly trial: Trial;
}

function proveExercise(target: Target, tally: Tally): void {
  const { name, exercise } = target;
  const questions = new Questions(name, exercise);
  const solutions = solutionsOf(target);
  const trials = solutions.map((each) => [each.name, each, new Trial(each, questions)] as const);
  const listed = LISTED[name] ?? {};
  const killed: Killed[] = [];

  test('what is listed occurs', () => {
    const changes = new Set(solutions.flatMap(({ mutants }) => mutants.map(changeOf)));
    expect(Object.keys(listed).filter((change) => !changes.has(change))).toEqual([]);
  });

  test.for(trials)('no mutant of %s gets by', PATIENCE, async ([, solution, trial]) => {
    const missed: string[] = [];
    for (const mutant of partOf(solution.mutants, MUTANTS)) {
      const fate = await trial.fateOf(mutant.code);
      const isListed = fate.type === 'missed' && changeOf(mutant) in listed;
      tally.note(isListed ? 'listed' : fate.type);
      if (fate.type === 'missed' && !isListed) missed.push(tellMiss(solution, mutant, fate));
      if (fate.type !== 'killed') continue;
      if (fate.late) tally.note('ended');
      else killed.push({ solution, mutant, trial });
    }
    expect(missed.join('\n')).toBe('');
  });

  test.for(trials)('%s is as wide as the contract', PATIENCE, async ([, , trial]) => {
    const [broken] = await trial.brokenPromises();
    expect(broken && tellCall(name, broken)).toBeUndefined();
  });

  test('no name is untrue of the mutant it is given to', PATIENCE, async () => {
    const known = await knownOf(target);
    const untrue: string[] = [];
    for (const { solution, mutant, trial } of partOf(killed, NAMED)) {
      const answers = await trial.answersOf(mutant.code);
      const naming = await namingOf(submissionOf(mutant.code), target, known, answers);
      tally.note(naming.type);
      if (naming.type === 'untrue') untrue.push(tellUntrue(solution, mutant, naming));
    }
    expect(untrue.join('\n')).toBe('');
  });
}
