/**
 * Finds out quickly that an exercise holds all its laws. The sandbox asks it once, and a faster
 * engine then asks it everything. Only "passed" is ever said on that engine's word: whatever is not
 * all right, for whatever reason, is graded by the sandbox.
 */
import fc from 'fast-check';
import { casesOf, type Check, type Exercise } from '../kit/exercise.ts';
import type { SandboxFactory } from '../sandbox/factory.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { Attempt } from './attempt.ts';
import { LIMITS } from '../sandbox/limits.ts';
import type { OnStep } from './grade.ts';
import type { Prepared } from './submission.ts';
import { type Cases, type Draw, passOn, runCheck, type Verdict } from './verdict.ts';

export interface Engines {
  /** The sandbox, whose word counts. */
  readonly sandboxes: SandboxFactory;
  /** Sandboxes of an engine that is faster, but bounded only by a process that may be killed. */
  readonly quick: SandboxFactory;
}

/** Seconds for all checks of an exercise: right work takes a hundredth of them. */
const SECONDS = 4;

/** The quick way through one lesson of one submission. */
export class QuickWay {
  readonly #prepared: Prepared;
  readonly #draw: Draw;
  readonly #engines: Engines;
  readonly #onStep: OnStep;
  /** All exercises are asked in one, as nothing is told of how they fail. */
  #sandbox: Sandbox | undefined;

  /** `onStep` is told of every step before it is taken. */
  constructor(prepared: Prepared, draw: Draw, engines: Engines, onStep: OnStep) {
    this.#prepared = prepared;
    this.#draw = draw;
    this.#engines = engines;
    this.#onStep = onStep;
  }

  /** The verdicts on an exercise of which all checks pass; undefined where it has to be graded. */
  async verdicts(name: string, exercise: Exercise<unknown>): Promise<Verdict[] | undefined> {
    if (!(await this.#passesAtSight(name, exercise))) return undefined;
    this.#onStep({ exercise: name, quick: true }, SECONDS * exercise.patience);
    // What the other engine thinks of the file is its own affair.
    const attempt = new Attempt(this.#engines.quick, { ...this.#prepared }, name, exercise);
    try {
      const verdicts: Verdict[] = [];
      for (const check of exercise.checks) {
        const verdict = await this.#verdict(attempt, name, exercise, check);
        if (!verdict) return undefined;
        verdicts.push(verdict);
      }
      return verdicts;
    } finally {
      attempt.close();
    }
  }

  /** Where bad input has to be refused, above all, only the sandbox can say what was thrown. */
  async #verdict(
    attempt: Attempt,
    name: string,
    exercise: Exercise<unknown>,
    check: Check,
  ): Promise<Verdict | undefined> {
    const cases = casesDrawn(check, this.#draw);
    const quickly = await attempt.passes(check, cases);
    const rest = quickly && passOn(quickly.rest, this.#sandbox!, name, exercise, check, false);
    if (!rest) return undefined;
    const printed = quickly.printed ?? rest.printed ?? [];
    const { name: law, kind } = check;
    return { name: law, kind, status: 'passed', cases: cases.length, printed };
  }

  close(): void {
    if (this.#sandbox) this.#engines.sandboxes.close(this.#sandbox);
    this.#sandbox = undefined;
  }

  /** Whether the sandbox can load the file and call the exercise, and gets a right answer from it. */
  async #passesAtSight(name: string, exercise: Exercise<unknown>): Promise<boolean> {
    if (this.#sandbox?.damaged) this.close();
    const { submission, problem } = this.#prepared;
    if (problem || !submission) return false;
    if (!this.#sandbox) this.#onStep({}, LIMITS.total);
    this.#sandbox ??= await this.#engines.sandboxes.open(submission);
    // What does not end is seen again, when it is graded.
    this.#sandbox.pace = 'callAfterTimeout';
    this.#sandbox.patience = exercise.patience;
    if (this.#sandbox.importProblem) this.#prepared.problem = this.#sandbox.importProblem;
    if (this.#sandbox.missing(name)) return false;
    this.#onStep({ exercise: name, check: 0 }, LIMITS.total * exercise.patience);
    const draw = { ...this.#draw, runs: 1 };
    return runCheck(this.#sandbox, name, exercise, exercise.checks[0]!, draw).status === 'passed';
  }
}

/** With more cases a check, keeping them would take too much memory: there is no quick way then. */
export const MOST_RUNS = 200;

/** A class is graded on the same cases, which need not be drawn for everybody. */
const drawn = new WeakMap<Check, Draw & { readonly cases: Cases }>();

/** All cases of a check, as `runCheck` draws them. */
function casesDrawn(check: Check, { seed, runs }: Draw): Cases {
  const before = drawn.get(check);
  if (before?.seed === seed && before.runs === runs) return before.cases;
  const cases: unknown[][] = [];
  const property = fc.property(check.inputs, (inputs) => void cases.push(inputs));
  fc.check(property, { seed, numRuns: casesOf(check, runs) });
  drawn.set(check, { seed, runs, cases });
  return cases;
}
