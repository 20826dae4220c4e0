/** Which of the known mistakes gives the same answers as a student's function. */
import type { CheckKind, Exercise } from '../kit/exercise.ts';
import { argsAfter, type Call } from '../kit/subject.ts';
import type { Data } from '../sandbox/codec.ts';
import type { Outcome, Sandbox } from '../sandbox/sandbox.ts';
import { areClose, type Flat, flatten } from './answers.ts';
import { ask, type Case, outcomeOf } from './cases.ts';

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

/** No second mistake makes right what the first makes wrong. */
const RIGHT = 'right';
/** Nor is it one of stability, where what has gone wrong has become numbers after all. */
const NUMBERS = 'numbers';

type Reason = CheckKind | typeof RIGHT | typeof NUMBERS;

function reasonOf({ check, calls, failure }: Case): Reason {
  if (!failure) return RIGHT;
  return check.kind === 'stability' && calls.every(isOfNumbers) ? NUMBERS : check.kind;
}

const isOfNumbers = ({ outcome }: Call): boolean =>
  outcome.ok && flatten(outcome.value).numbers.every(Number.isFinite);

/** What no second mistake excuses. */
const isCore = (reason: Reason): boolean => !isIn(ASIDE.flat(), reason);

const isIn = (kinds: readonly Reason[], reason: Reason): boolean => kinds.includes(reason);

/** The known mistakes that may be the student's, fewer and fewer as more cases are heard. */
export class Suspects {
  readonly #sandbox: Sandbox;
  readonly #exercise: Exercise<unknown>;
  /** Of each, in which kinds of cases it has answered otherwise than the student. */
  readonly #unexplained: ReadonlyMap<string, Set<Reason>>;
  readonly #cases: Case[] = [];

  /** `sandbox` holds the mistakes `names`. */
  constructor(sandbox: Sandbox, names: readonly string[], exercise: Exercise<unknown>) {
    this.#sandbox = sandbox;
    this.#exercise = exercise;
    this.#unexplained = new Map(names.map((name) => [name, new Set<Reason>()]));
  }

  /** Asks them what the student was asked. */
  hear(cases: readonly Case[]): void {
    this.#cases.push(...cases);
    for (const each of cases) this.#compare(each);
  }

  /** Whether there is one left that explains every answer so far. */
  get isAnyLeft(): boolean {
    return this.#excused().some(({ names }) => names.length > 0);
  }

  /** Those that explain every answer, and break what the student broke. */
  found(): string[] {
    // Where nothing was ever answered, one error is like another.
    const isAnswered = this.#cases.some(({ calls }) => calls.some(({ outcome }) => outcome.ok));
    if (!isAnswered) return [];
    for (const { names, failed } of this.#excused()) {
      const found = names.filter((name) => this.#breaks(name, failed));
      if (found.length > 0) return found;
    }
    return [];
  }

  /** The mistakes that explain the rest, for all that may be left aside and leaves a failure. */
  #excused(): { names: string[]; failed: Case[] }[] {
    const failed = this.#cases.filter(({ isSmallest }) => isSmallest);
    return ASIDE.flatMap((aside) => {
      const rest = failed.filter(({ check }) => !aside.includes(check.kind));
      const isFailed = aside.every((kind) => failed.some(({ check }) => check.kind === kind));
      if (rest.length === 0 || !isFailed) return [];
      const explaining = [...this.#unexplained].filter(([, reasons]) =>
        [...reasons].every((reason) => isIn(aside, reason)),
      );
      return [{ names: explaining.map(([name]) => name), failed: rest }];
    });
  }

  /** Notes of every mistake that answers otherwise what speaks against it. */
  #compare(each: Case): void {
    const { calls } = each;
    const reason = reasonOf(each);
    const given = calls.map((call) => essence(call.outcome, this.#exercise));
    for (const [name, reasons] of this.#unexplained) {
      if (reasons.has(reason) || [...reasons].some(isCore)) continue;
      const isAlike = calls.every((call, i) =>
        agree(given[i]!, essence(outcomeOf(this.#sandbox, name, call), this.#exercise)),
      );
      if (!isAlike) reasons.add(reason);
    }
  }

  /** What fails only after other calls need not fail by itself. */
  #breaks(name: string, cases: readonly Case[]): boolean {
    return cases.every(
      (each) => !each.failure || ask(this.#sandbox, name, this.#exercise, each).failure,
    );
  }
}

/** What counts of an outcome: the kind of problem, or the numbers of the answer and the arguments. */
type Essence = string | readonly Flat[];

function essence(outcome: Outcome, exercise: Exercise<unknown>): Essence {
  if (!outcome.ok) return kindOf(outcome.problem);
  return [flatten(promised(outcome.value, exercise)), ...argsAfter(outcome).map(flatten)];
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
