/** Which of the known mistakes gives the same answers as a student's function. */
import type { CheckKind, Exercise } from '../kit/exercise.ts';
import type { Words } from '../kit/words.ts';
import type { Data } from '../sandbox/codec.ts';
import type { Outcome, Sandbox, Submission } from '../sandbox/sandbox.ts';
import { areClose, type Flat, flatten } from './answers.ts';
import { afterOf, ask, type Case, outcomeOf } from './cases.ts';

/** The known mistakes of a lesson: as code to be asked, and what is to be said of each. */
export interface KnownMistakes {
  readonly submission: Submission;
  readonly diagnoses: Readonly<Record<string, Words>>;
}

/**
 * What may have a cause of its own: who takes the softmax of the whole tensor may also let it
 * overflow, or take any input. The first of these that leaves a mistake to be found is left aside,
 * if the student has failed in it.
 */
const ASIDE: readonly (readonly CheckKind[])[] = [
  [],
  ['stability'],
  ['contract'],
  ['stability', 'contract'],
];

/** Those of the mistakes `names` that explain every answer, and break what the student broke. */
export function explaining(
  sandbox: Sandbox,
  names: readonly string[],
  exercise: Exercise<unknown>,
  cases: readonly Case[],
): string[] {
  // Where nothing was ever answered, one error is like another.
  if (!cases.some(({ calls }) => calls.some(({ outcome }) => outcome.ok))) return [];
  const smallest = cases.filter(({ isSmallest }) => isSmallest);
  const unexplained = new Map(names.map((name) => [name, new Set<CheckKind>()]));
  for (const each of cases) disagree(sandbox, exercise, each, unexplained);
  for (const aside of ASIDE) {
    const kept = smallest.filter(({ check }) => !aside.includes(check.kind));
    const isFailed = aside.every((kind) => smallest.some(({ check }) => check.kind === kind));
    if (kept.length === 0 || !isFailed) continue;
    const found = names.filter(
      (name) =>
        [...unexplained.get(name)!].every((kind) => aside.includes(kind)) &&
        kept.every((each) => ask(sandbox, name, exercise, each).failure),
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** Notes of every mistake that answers otherwise in a case of which kind that case is. */
function disagree(
  sandbox: Sandbox,
  exercise: Exercise<unknown>,
  { check: { kind }, calls, failure }: Case,
  unexplained: ReadonlyMap<string, Set<CheckKind>>,
): void {
  const accepts = failure !== undefined && failure !== 'unusable' && failure.type === 'accepted';
  const given = calls.map(({ outcome }) => essence(outcome, exercise, accepts));
  for (const [name, kinds] of unexplained) {
    if (kinds.has(kind) || [...kinds].some(isCore)) continue;
    const isAlike = calls.every((call, i) =>
      agree(given[i]!, essence(outcomeOf(sandbox, name, call), exercise, accepts)),
    );
    if (!isAlike) kinds.add(kind);
  }
}

/** What no second mistake excuses. */
const isCore = (kind: CheckKind): boolean => !ASIDE.some((kinds) => kinds.includes(kind));

/** What counts of an outcome: the kind of problem, or the numbers of the answer and the arguments. */
type Essence = string | readonly Flat[];

function essence(outcome: Outcome, exercise: Exercise<unknown>, accepts: boolean): Essence {
  if (!outcome.ok) return kindOf(outcome.problem);
  // What becomes of bad input that is let in is a matter of chance.
  if (accepts) return 'accepted';
  return [flatten(promised(outcome.value, exercise)), ...afterOf(outcome).map(flatten)];
}

const kindOf = (problem: Extract<Outcome, { ok: false }>['problem']): string =>
  problem.type === 'not-data' ? `not-data ${problem.what}` : problem.type;

/** Only the promised fields of a record; anything else as it is. */
function promised(value: Data, { returns }: Exercise<unknown>): Data {
  try {
    return returns.read(value, '') as Data;
  } catch {
    return value;
  }
}

function agree(a: Essence, b: Essence): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.length === b.length && a.every((flat, i) => areClose(flat, b[i]!));
}
