/** What is said of mutants that got by, and of names that do not hold. */
import type { Call } from '../../engine/kit/subject.ts';
import { show, showCall } from '../../engine/kit/show.ts';
import type { Outcome } from '../../engine/sandbox/sandbox.ts';
import type { Locating } from './locating.ts';
import type { Mutant } from './mutate.ts';
import type { Naming } from './naming.ts';
import { changeOf, type Solution } from './subjects.ts';
import type { Missed } from './trial.ts';

/** What was changed where, and an input that shows it. */
export function tellMiss(solution: Solution, mutant: Mutant, { call, received }: Missed): string {
  const given = tellCall(solution.exercise, { ...call, outcome: received });
  const instead =
    received === call.outcome ? 'which breaks a law' : `not ${tellOutcome(call.outcome)}`;
  return `${tellMutant(solution, mutant)}\n    ${given}, ${instead}`;
}

/** What was changed where, the name it was given, and an input for which that does not hold. */
export function tellUntrue(
  solution: Solution,
  mutant: Mutant,
  { given, at, instead }: Extract<Naming, { type: 'untrue' }>,
): string {
  const what = `${tellMutant(solution, mutant)}\n    is called ${given}`;
  if (!at) return what;
  const expected = instead
    ? `; that gives ${tellOutcome(instead)}`
    : at.right
      ? `; right is ${tellOutcome(at.right)}`
      : '';
  return `${what}, but ${tellCall(solution.exercise, at)}${expected}`;
}

/** What was changed where, and the place and the change that are told instead. */
export function tellPlace(
  solution: Solution,
  mutant: Mutant,
  { told, what }: Exclude<Locating, { type: 'nowhere' }>,
): string {
  return `${tellMutant(solution, mutant)}\n    is said to be in line ${told.join(' or ')}: ${what}`;
}

export function tellMutant({ name, file }: Solution, mutant: Mutant): string {
  const { line, column, operator } = mutant;
  const place = `${file.slice(file.lastIndexOf('/') + 1)}:${line}:${column}`;
  return `${place} (${name}, ${operator})\n    ${changeOf(mutant)}`;
}

export const tellCall = (name: string, { args, outcome }: Call): string =>
  `${showCall(name, args)} gives ${tellOutcome(outcome)}`;

const tellOutcome = (outcome: Outcome): string =>
  outcome.ok ? show(outcome.value) : tellProblem(outcome.problem);

const tellProblem = (problem: Extract<Outcome, { ok: false }>['problem']): string =>
  problem.type === 'threw' ? `an error (${problem.error})` : problem.type;
