/**
 * What a function answers: the calls that the checks of its exercise make on the smallest failing
 * cases and on fresh ones. Any other function can then be asked exactly the same.
 */
import fc from 'fast-check';
import type { Check, Exercise } from '../kit/exercise.ts';
import { propertyOf } from '../kit/property.ts';
import { Broken, type Failure } from '../kit/failure.ts';
import { type Call, type Subject, subjectOf } from '../kit/subject.ts';
import { FunctionSource } from '../sandbox/codec.ts';
import type { SandboxFactory } from '../sandbox/factory.ts';
import type { Asked, Outcome, Sandbox, Submission } from '../sandbox/sandbox.ts';
import type { Verdict } from '../grade/verdict.ts';

/** What a check asks of its subject. */
export interface Question {
  readonly check: Check;
  readonly inputs: readonly unknown[];
  /** Whether it is the smallest case that broke the check. */
  readonly isSmallest: boolean;
}

export interface Case extends Question {
  readonly calls: readonly Call[];
  /** Why the check does not hold; `unusable` where the claim stumbled over the answer. */
  readonly failure: Failure | 'unusable' | undefined;
}

/** The smallest cases that broke the checks. */
export function smallestCases(
  { checks }: Exercise<unknown>,
  verdicts: readonly Verdict[],
): Question[] {
  return checks.flatMap((check): Question[] => {
    const inputs = verdicts.find(({ name }) => name === check.name)?.broken?.inputs;
    return inputs ? [{ check, inputs, isSmallest: true }] : [];
  });
}

/** A seed that has nothing to do with the one an exercise was graded on, nor with its neighbours. */
export const otherSeed = (seed: number, time: number): number =>
  ~Math.imul(3 * seed + time, 0x9e3779b1);

/** Random cases, `fresh` of them, of every check in turn; other ones for every `seed`. */
export const randomCases = (
  { checks }: Exercise<unknown>,
  seed: number,
  fresh: (check: Check) => number,
): Question[] => inTurn(checks.map((check) => drawn(check, [], seed, fresh(check))));

/** The same, after the cases on purpose. */
export const widerCases = (
  { checks }: Exercise<unknown>,
  seed: number,
  fresh: (check: Check) => number,
): Question[] => inTurn(checks.map((check) => drawn(check, check.first, seed, fresh(check))));

function drawn(check: Check, first: Check['first'], seed: number, count: number): Question[] {
  const numRuns = first.length + (check.cases === 0 ? 0 : count);
  if (numRuns === 0) return [];
  const property = propertyOf({ first, inputs: check.inputs }, () => {});
  return fc
    .sample(property, { seed, numRuns })
    .map(([inputs]) => ({ check, inputs, isSmallest: false }));
}

function inTurn(drawn: readonly (readonly Question[])[]): Question[] {
  const most = Math.max(...drawn.map(({ length }) => length));
  return Array.from({ length: most }, (_, i) => drawn.flatMap((each) => each[i] ?? [])).flat();
}

/** Lets the check of `question` ask the export `name`, and says what came of it. */
export function ask(
  sandbox: Sandbox,
  name: string,
  { returns }: Exercise<unknown>,
  question: Question,
): Case {
  const calls: Call[] = [];
  const subject = subjectOf(returns, (asked) => {
    const outcome = outcomeOf(sandbox, name, asked);
    calls.push({ ...asked, outcome });
    return outcome;
  });
  return { ...question, calls, failure: failureOf(question, subject) };
}

function failureOf({ check, inputs }: Question, subject: Subject<unknown>): Case['failure'] {
  try {
    // The very same inputs each time: what is right need not be worked out again then.
    check.claim(subject as never, inputs as unknown[]);
    return undefined;
  } catch (error) {
    return error instanceof Broken ? error.failure : 'unusable';
  }
}

/** Asks with all that can be told: the arguments as they are afterwards, if they come out again. */
export function outcomeOf(sandbox: Sandbox, name: string, { how, args }: Asked): Outcome {
  if (how === 'drive') return sandbox.ask(name, { how, args });
  const isData = !args.some((arg) => arg instanceof FunctionSource);
  return sandbox.ask(name, { how: isData ? 'observe' : how, args });
}

/** Works in a sandbox of its own; undefined where the submission cannot be imported. */
export async function inSandbox<T>(
  sandboxes: SandboxFactory,
  submission: Submission,
  { patience }: Exercise<unknown>,
  work: (sandbox: Sandbox) => Promise<T> | T,
  pace: Sandbox['pace'] = 'callAfterTimeout',
): Promise<T | undefined> {
  const sandbox = await sandboxes.open(submission);
  sandbox.pace = pace;
  sandbox.patience = patience;
  try {
    return sandbox.importProblem ? undefined : await work(sandbox);
  } finally {
    sandboxes.close(sandbox);
  }
}
