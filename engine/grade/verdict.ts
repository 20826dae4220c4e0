/** Runs one check on one subject and says what came of it. */
import fc from 'fast-check';
import type { Check, CheckKind, Exercise } from '../kit/exercise.ts';
import { casesOf, propertyOf } from '../kit/property.ts';
import type { Call } from '../kit/subject.ts';
import type { Data } from '../sandbox/codec.ts';
import { Broken, type Failure, type Origin } from '../kit/failure.ts';
import { NOTHING_PRINTED as NOTHING, type Printed } from '../sandbox/interpreter.ts';
import type { Problem } from '../sandbox/problem.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { inputsAt } from './inputs-at.ts';
import { Witness } from './witness.ts';

/** Which cases to draw: `runs` of them from `seed`, or only the one at `path`. */
export interface Draw {
  readonly seed: number;
  readonly runs: number;
  readonly path?: string;
}

export interface Verdict {
  readonly name: string;
  readonly kind: CheckKind;
  readonly status: 'passed' | 'failed' | 'todo' | 'skipped';
  /** Cases drawn before the verdict. */
  readonly cases: number;
  readonly printed: Printed;
  /** How those pieces of it stand that can be seen to work by themselves. */
  readonly pieces?: readonly PieceVerdict[];
  /** Where it failed: why, on which calls, and how to draw that case again. */
  readonly broken?: Breakage;
}

/** How a piece stands by itself. */
export interface PieceVerdict {
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'todo';
}

export interface Breakage {
  readonly failure: Failure;
  readonly calls: readonly Call[];
  /** Absent where no case was reached, … */
  readonly path?: string;
  /** … as is what was drawn. */
  readonly inputs?: readonly unknown[];
  /** Where its first number came from that is not finite, if that was found. */
  readonly origin?: Origin;
}

interface CaseRecord {
  readonly failure: Failure;
  readonly inputs: readonly unknown[];
  readonly calls: readonly Call[];
  readonly printed: Printed;
}

/**
 * Draws cases until one breaks the check, then the smallest that still does. Where that is one of
 * those on purpose, which may be long, the random ones are tried too, and the shorter of both is told:
 * of the known mistakes every second would otherwise be shown by a case that is longer than it need be.
 */
export function runCheck<R>(
  sandbox: Sandbox,
  name: string,
  exercise: Exercise<R>,
  check: Check,
  draw: Draw,
): Verdict {
  if (draw.path !== undefined && inputsAt(check, draw.seed, draw.path) === undefined) {
    return unrunnable(check, { type: 'no-case' });
  }
  const verdict = tryCases(sandbox, name, exercise, check, draw);
  const { status, broken, cases } = verdict;
  const number = Number.parseInt(broken?.path ?? '', 10);
  const isOver = sandbox.damaged || status !== 'failed' || draw.path !== undefined;
  if (isOver || !(number < check.first.length) || check.cases === 0) return verdict;
  const random = tryCases(sandbox, name, exercise, check, draw, check.first.length);
  const isShorter = random.broken && lengthOf(random.broken) < lengthOf(broken!);
  return isShorter ? { ...random, cases } : verdict;
}

/** How much there is to read in the calls of a case. */
const lengthOf = ({ calls }: Breakage): number =>
  JSON.stringify(calls.map(({ args }) => args)).length;

/** Goes through the cases from a number on. */
function tryCases<R>(
  sandbox: Sandbox,
  name: string,
  exercise: Exercise<R>,
  check: Check,
  draw: Draw,
  from = 0,
): Verdict {
  const witness = new Witness(sandbox, name, exercise);
  let firstPrinted: Printed | undefined;
  // Shrinking keeps a case only if it fails, so the last one to fail is the smallest.
  let smallest: CaseRecord | undefined;

  let judged = 0;
  const property = propertyOf(check, (inputs) => {
    // After the one at `path` come its neighbours, which nobody has asked for.
    const isAsked = draw.path === undefined || judged === 0;
    if (witness.exhausted || !isAsked) return;
    judged++;
    witness.startCase();
    try {
      check.claim(witness.subject as never, inputs);
      firstPrinted ??= witness.endCase().printed;
    } catch (error) {
      const failure = error instanceof Broken ? error.failure : unusable(error, witness.lastAnswer);
      smallest = { failure, inputs, ...witness.endCase() };
      throw error;
    }
  });

  const run = fc.check(property, {
    seed: draw.seed,
    numRuns: casesOf(check, draw.runs) - from,
    ...(from > 0 && { path: String(from) }),
    ...(draw.path !== undefined && { path: draw.path, endOnFailure: true }),
  });
  witness.leave();

  const { name: law, kind } = check;
  const cases = draw.path === undefined ? from + run.numRuns : judged;
  if (!run.failed)
    return { name: law, kind, status: 'passed', cases, printed: firstPrinted ?? NOTHING };
  const { counterexamplePath: path, errorInstance } = run;
  if (!smallest || path === null) throw graderError(check, errorInstance);
  const { printed, ...evidence } = smallest;
  const status = isTodo(evidence.failure) ? 'todo' : 'failed';
  return { name: law, kind, status, cases, printed, broken: { ...evidence, path } };
}

/** The verdict on a check that could not be run at all. */
export function unrunnable(check: Check, problem: Problem): Verdict {
  const broken: Breakage = { failure: { type: 'problem', problem }, calls: [] };
  const { name, kind } = check;
  return { name, kind, status: 'failed', cases: 0, printed: NOTHING, broken };
}

/** The verdict on a check that could change nothing any more. */
export const notRun = (check: Check): Verdict => ({
  ...unrunnable(check, { type: 'not-run' }),
  status: 'skipped',
});

/**
 * A claim that stumbles over an answer, such as adding tensors of the wrong shapes, has found an
 * answer no law can hold for. Before any answer it is the check itself that is at fault.
 */
function unusable(error: unknown, received: Data | undefined): Failure {
  if (received === undefined || !(error instanceof Error)) throw error;
  return { type: 'unusable', message: error.message, received };
}

function isTodo(failure: Failure): boolean {
  return failure.type === 'problem' && failure.problem.type === 'not-written';
}

function graderError(check: Check, cause: unknown): Error {
  return new Error(`the check "${check.name}" itself broke down`, { cause });
}
