/** The function under test as a check asks it, wherever it runs. */
import type { Arg, Data } from '../sandbox/codec.ts';
import type { DriveStep } from '../sandbox/inside/drive.ts';
import type { Asked, Outcome } from '../sandbox/sandbox.ts';
import { Broken } from './failure.ts';
import type { Result } from './results.ts';

/**
 * The student's function, as a claim is given it. It is called like any function.
 *
 *     (sigmoid, x) => equal(sigmoid(x.neg()), sigmoid(x).neg().add(1))
 */
export interface Subject<R> {
  (...args: Arg[]): R;
  /**
   * Calls it, and tells what its arguments are afterwards.
   *
   *     const { result, after: [theta] } = sgd.observe(theta, grad, options);
   */
  observe(...args: Arg[]): { result: R; after: readonly Data[] };
  /**
   * Drives it as a class, and gives what its `get` and `ask` steps ask for, in a list: objects with
   * methods cannot leave the sandbox.
   *
   *     equal(Counter.drive([['new', 3], ['call', 0, 'add', 4], ['get', 1, 'total']]), [7]);
   */
  drive(steps: readonly DriveStep<Arg>[]): R;
}

/** What it was asked, and what came of that. */
export interface Call extends Asked {
  readonly outcome: Outcome;
}

/** The arguments as they are after a call that was observed. */
export const argsAfter = (outcome: Outcome): readonly Data[] =>
  (outcome.ok && outcome.argsAfter) || [];

/** What `answer` answers, read as what the exercise promises to return. */
export function subjectOf<R>(returns: Result<R>, answer: (asked: Asked) => Outcome): Subject<R> {
  const resultOf = (outcome: Outcome): R => {
    if (!outcome.ok) throw new Broken({ type: 'problem', problem: outcome.problem });
    return returns.read(outcome.value, '');
  };
  const call = (...args: Arg[]): R => resultOf(answer({ how: 'call', args }));
  const observe = (...args: Arg[]) => {
    const outcome = answer({ how: 'observe', args });
    return { result: resultOf(outcome), after: argsAfter(outcome) };
  };
  const drive = (steps: readonly DriveStep<Arg>[]): R =>
    resultOf(answer({ how: 'drive', args: steps }));
  return Object.assign(call, { observe, drive });
}
