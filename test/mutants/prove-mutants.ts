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
import { exerciseFile, type LessonEntry } from '../../engine/course.ts';
import type { Lesson } from '../../engine/kit/lesson.ts';
import { knownMistakes } from '../../engine/node/known-mistakes.ts';
import { LISTED } from './listed.ts';
import type { Mutant } from './mutate.ts';
import { namingOf } from './naming.ts';
import { Questions } from './questions.ts';
import { MUTANTS, NAMED, partOf } from './share.ts';
import { type Solution, solutionsOf } from './subjects.ts';
import { Tally } from './tally.ts';
import { changeOf, tellCall, tellMiss, tellUntrue } from './tell.ts';
import { Trial } from './trial.ts';

const PATIENCE = 30 * 60_000;

export async function proveMutants(id: string): Promise<void> {
  const entry = course.lessons.find((each) => each.id === id)!;
  const { lesson } = await entry.load();
  const tally = new Tally();
  for (const name of lesson.exercises.keys()) {
    describe(name, () => proveExercise(entry, lesson, name, tally));
  }
  afterAll(() => console.log(`   ${entry.folder}: ${tally.tell()}`));
}

interface Killed {
  readonly solution: Solution;
  readonly mutant: Mutant;
  readonly trial: Trial;
}

function proveExercise(entry: LessonEntry, lesson: Lesson, name: string, tally: Tally): void {
  const questions = new Questions(name, lesson.exercises.get(name)!);
  const solutions = solutionsOf(entry, name);
  const listed = LISTED[name] ?? {};
  const killed: Killed[] = [];

  test('what is listed occurs', () => {
    const changes = new Set(solutions.flatMap(({ mutants }) => mutants.map(changeOf)));
    expect(Object.keys(listed).filter((change) => !changes.has(change))).toEqual([]);
  });

  test.for(solutions.map((each) => [each.name, each] as const))(
    'no mutant of %s gets by',
    { timeout: PATIENCE },
    async ([, solution]) => {
      const trial = new Trial(solution, exerciseFile(entry), questions);
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
    },
  );

  test.for(solutions.map((each) => [each.name, each] as const))(
    '%s is as wide as the contract',
    { timeout: PATIENCE },
    async ([, solution]) => {
      const trial = new Trial(solution, exerciseFile(entry), questions);
      const [broken] = await trial.brokenPromises();
      expect(broken && tellCall(name, broken)).toBeUndefined();
    },
  );

  test('no name is untrue of the mutant it is given to', { timeout: PATIENCE }, async () => {
    const known = (await knownMistakes(course, entry.id, name))!;
    const untrue: string[] = [];
    for (const { solution, mutant, trial } of partOf(killed, NAMED)) {
      const submission = trial.submissionOf(mutant.code);
      const answers = await trial.answersOf(mutant.code);
      const naming = await namingOf({ submission, lesson, name, known }, answers);
      tally.note(naming.type);
      if (naming.type === 'untrue') untrue.push(tellUntrue(solution, mutant, naming));
    }
    expect(untrue.join('\n')).toBe('');
  });
}
