/**
 * What a function answers: the calls that the checks of its exercise make on the smallest failing
 * cases and on fresh ones. Any other function can then be asked exactly the same.
 */
import fc from 'fast-check';
import type { Check, Exercise, Subject } from '../kit/exercise.ts';
import { propertyOf } from '../kit/property.ts';
import { Broken, type Failure } from '../kit/failure.ts';
import { type Arg, type Data, FunctionSource } from '../sandbox/codec.ts';
import type { Outcome, Sandbox } from '../sandbox/sandbox.ts';
import type { Verdict } from '../grade/verdict.ts';

/** What a check asks of its subject. */
export interface Question {
  readonly check: Check;
  readonly inputs: readonly unknown[];
  /** Whether it is the smallest case that broke the check. */
  readonly isSmallest: boolean;
}

export interface Case extends Question {
  readonly calls: readonly FullCall[];
  /** Why the check does not hold; `unusable` where the claim stumbled over the answer. */
  readonly failure: Failure | 'unusable' | undefined;
}

/** A call with all that came of it, its arguments as they are afterwards included. */
export interface FullCall {
  readonly how: 'call' | 'drive';
  readonly args: readonly Arg[];
  readonly outcome: Outcome;
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
  const calls: FullCall[] = [];
  const answer = (how: FullCall['how'], args: readonly Arg[]): FullCall => {
    const call = { how, args, outcome: outcomeOf(sandbox, name, { how, args }) };
    calls.push(call);
    return call;
  };
  const valueOf = ({ outcome }: FullCall): unknown => {
    if (!outcome.ok) throw new Broken({ type: 'problem', problem: outcome.problem });
    return returns.read(outcome.value, '');
  };
  const subject: Subject<unknown> = Object.assign(
    (...args: Arg[]) => valueOf(answer('call', args)),
    {
      observe: (...args: Arg[]) => {
        const call = answer('call', args);
        return { result: valueOf(call), after: afterOf(call.outcome) };
      },
      drive: (steps: readonly (readonly Arg[])[]) => valueOf(answer('drive', steps)),
    },
  );
  return { ...question, calls, failure: failureOf(question, subject) };
}

function failureOf({ check, inputs }: Question, subject: Subject<unknown>): Case['failure'] {
  try {
    check.claim(subject as never, [...inputs]);
    return undefined;
  } catch (error) {
    return error instanceof Broken ? error.failure : 'unusable';
  }
}

export const afterOf = (outcome: Outcome): readonly Data[] =>
  (outcome.ok && outcome.argsAfter) || [];

export function outcomeOf(
  sandbox: Sandbox,
  name: string,
  { how, args }: Pick<FullCall, 'how' | 'args'>,
): Outcome {
  if (how === 'drive') return sandbox.drive(name, args as readonly (readonly Arg[])[]);
  // A function among the arguments cannot come out again.
  return sandbox.call(name, args, !args.some((arg) => arg instanceof FunctionSource));
}
