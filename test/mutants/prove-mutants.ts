/**
 * The proof that the laws leave no slip unseen: each mutant of a right solution falls to a law, or
 * no input is found by which it differs, or it is listed with the reason.
 *
 *     MUTANT_SHARE=1/1 npx vitest run --config test/verify.config.ts test/mutants/04 -t softmax
 *
 * tries all mutants of one exercise; see `share.ts`.
 */
import { afterAll, describe, expect, test } from 'vitest';
import type { Call } from '../../checks/grade/subject.ts';
import { COURSE, exerciseFile, type LessonEntry } from '../../checks/course.ts';
import type { Exercise } from '../../checks/kit/exercise.ts';
import { show, showCall } from '../../checks/kit/show.ts';
import type { Outcome } from '../../checks/sandbox/sandbox.ts';
import { LISTED } from './listed.ts';
import type { Mutant } from './mutate.ts';
import { Questions } from './questions.ts';
import { partOf, shareFrom } from './share.ts';
import { type Solution, solutionsOf } from './subjects.ts';
import { type Fate, Trial } from './trial.ts';

const SHARE = shareFrom(process.env['MUTANT_SHARE']);
const PATIENCE = 15 * 60_000;

type Tally = Record<'mutants' | 'killed' | 'late' | 'equal' | 'listed' | 'missed', number>;

export async function proveMutants(id: string): Promise<void> {
  const entry = COURSE.find((each) => each.id === id)!;
  const { lesson } = await entry.load();
  const tally: Tally = { mutants: 0, killed: 0, late: 0, equal: 0, listed: 0, missed: 0 };
  const start = performance.now();
  for (const [name, exercise] of lesson.exercises) proveExercise(entry, name, exercise, tally);
  afterAll(() => {
    console.log(`   ${entry.folder}: ${tellTally(tally)}, ${seconds(start)} s`);
  });
}

function proveExercise(
  entry: LessonEntry,
  name: string,
  exercise: Exercise<unknown>,
  tally: Tally,
): void {
  const questions = new Questions(name, exercise);
  const solutions = solutionsOf(entry, name);

  describe(name, () => {
    test('what is listed occurs', () => {
      const keys = new Set(solutions.flatMap(({ mutants }) => mutants.map(keyOf)));
      const gone = Object.keys(LISTED[name] ?? {}).filter((key) => !keys.has(key));
      expect(gone).toEqual([]);
    });

    test.for(solutions.map((each) => [each.name, each] as const))(
      'no mutant of %s gets by',
      { timeout: PATIENCE },
      async ([, solution]) => {
        const trial = new Trial(solution, exerciseFile(entry), questions);
        expect(await trial.fateOf(solution.code), 'the solution itself').toEqual({ type: 'equal' });
        expect((await trial.broken()).map((call) => tellCall(name, call))).toEqual([]);
        const missed: string[] = [];
        for (const mutant of partOf(solution.mutants, SHARE)) {
          const fate = await trial.fateOf(mutant.code);
          note(fate, mutant, name, tally);
          if (fate.type === 'missed' && !isListed(name, mutant)) {
            missed.push(tellMiss(solution, mutant, fate));
          }
        }
        expect(missed).toEqual([]);
      },
    );
  });
}

const keyOf = ({ before, after }: Pick<Mutant, 'before' | 'after'>): string =>
  `${before} → ${after}`;

const isListed = (exercise: string, mutant: Mutant): boolean =>
  keyOf(mutant) in (LISTED[exercise] ?? {});

function note(fate: Fate, mutant: Mutant, name: string, tally: Tally): void {
  tally.mutants++;
  tally[fate.type === 'missed' && isListed(name, mutant) ? 'listed' : fate.type]++;
  if (fate.type === 'killed' && fate.late) tally.late++;
}

/** What was changed where, and an input that shows it. */
function tellMiss(
  { name, exercise, file }: Solution,
  { line, column, operator, ...mutant }: Mutant,
  { call, received }: Extract<Fate, { type: 'missed' }>,
): string {
  const place = `${file.slice(file.lastIndexOf('/') + 1)}:${line}:${column} (${name}, ${operator})`;
  const right = tellOutcome(call.outcome);
  const given = tellCall(exercise, { args: call.args, outcome: received });
  return `${place}\n  ${keyOf(mutant)}\n  ${given}, not ${right}`;
}

const tellCall = (name: string, { args, outcome }: Call): string =>
  `${showCall(name, args)} gives ${tellOutcome(outcome)}`;

const tellOutcome = (outcome: Outcome): string =>
  outcome.ok ? show(outcome.value) : tellProblem(outcome.problem);

const tellProblem = (problem: Extract<Outcome, { ok: false }>['problem']): string =>
  problem.type === 'threw' ? `an error (${problem.error})` : problem.type;

function tellTally({ mutants, killed, late, equal, listed, missed }: Tally): string {
  return `${mutants} mutants, ${killed} killed (${late} of them ended), ${equal} equal, ${listed} listed, ${missed} missed`;
}

const seconds = (start: number): string => ((performance.now() - start) / 1000).toFixed(1);
