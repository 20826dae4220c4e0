/**
 * The proof that the laws leave no slip unseen: each mutant of a right solution falls to a law, or
 * no input is found by which it differs, or it is listed with the reason. And of those that fall,
 * none is called by a name that is not true of it, or said to be where it is not.
 *
 *     MUTANT_SHARE=1/1 NAMED_SHARE=1/10 LOCATED_SHARE=1/20 \
 *       npx vitest run --config test/verify.config.ts test/mutants/lessons/04 -t softmax
 *
 * tries all mutants of the exercises whose names begin so, every tenth name and every twentieth
 * place; see `share.ts`.
 */
import { afterAll, describe, expect, test } from 'vitest';
import course from '../../gradlings.config.ts';
import { entryOf, type LessonEntry } from '../../engine/course.ts';
import { takesLong } from '../../engine/kit/exercise.ts';
import { knownOf, type Target, targetsIn } from '../proof/subjects.ts';
import { LISTED } from './contract.ts';
import { type Caught, tellingOf } from './locating.ts';
import { nameIn, namingOf } from './naming.ts';
import { places, type Row, rowOf, tellPlaces } from './places.ts';
import { Questions } from './questions.ts';
import { LOCATED, MUTANTS, NAMED, partOf, type Share } from './share.ts';
import { changeOf, solutionsOf, submissionOf } from './subjects.ts';
import { Tally } from './tally.ts';
import { tellCall, tellMiss, tellPlace, tellUntrue } from './tell.ts';
import { Trial } from './trial.ts';

const PATIENCE = { timeout: 30 * 60_000 };

export async function proveMutants(id: string): Promise<void> {
  const entry = entryOf(course, id);
  const tally = new Tally();
  const located: Row[] = [];
  const targets = await targetsIn(entry);
  // Where each answer takes seconds of training, known mistakes prove the laws, and no mutants.
  for (const target of targets.filter(({ exercise }) => !takesLong(exercise))) {
    describe(target.name, () => proveExercise(target, tally, located, shareOf(entry)));
  }
  afterAll(() => console.log(`   ${entry.folder}: ${tally.tell()}\n      ${tellPlaces(located)}`));
}

/** What goes beyond the course takes longer and has many solutions: of its mutants an eighth of the others' share. */
const shareOf = ({ extra }: LessonEntry): Share =>
  extra ? { ...MUTANTS, parts: 8 * MUTANTS.parts } : MUTANTS;

function proveExercise(target: Target, tally: Tally, located: Row[], share: Share): void {
  const { name, exercise } = target;
  const questions = new Questions(name, exercise);
  const solutions = solutionsOf(target);
  const trials = solutions.map((each) => [each.name, each, new Trial(each, questions)] as const);
  const listed = LISTED[name] ?? {};
  const killed: Caught[] = [];

  test('what is listed occurs', () => {
    const changes = new Set(solutions.flatMap(({ mutants }) => mutants.map(changeOf)));
    expect(Object.keys(listed).filter((change) => !changes.has(change))).toEqual([]);
  });

  test.for(trials)('no mutant of %s gets by', PATIENCE, async ([, solution, trial]) => {
    const missed: string[] = [];
    for (const mutant of partOf(solution.mutants, share)) {
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
      const given = await nameIn(submissionOf(mutant.code), target, known);
      const naming = await namingOf(given, target, known, answers);
      tally.note(naming.type);
      if (naming.type === 'untrue') untrue.push(tellUntrue(solution, mutant, naming));
    }
    expect(untrue.join('\n')).toBe('');
  });

  test('what fell is named or located, and seldom where the mistake is not', PATIENCE, async () => {
    const known = await knownOf(target);
    const asked = partOf(killed, LOCATED);
    const rows: Row[] = [];
    for (const caught of asked) {
      const { solution, mutant } = caught;
      const { naming, locating } = await tellingOf(caught, target, known);
      rows.push(rowOf(target.entry.folder, { naming, locating }));
      // Of all lessons together it is judged how many these are.
      if (locating.type === 'wrong') console.log(tellPlace(solution, mutant, locating));
    }
    rows.forEach((row) => places.add(row));
    located.push(...rows);
    expect(rows).toHaveLength(asked.length);
  });
}
