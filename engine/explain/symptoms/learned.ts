/**
 * What is right, learned from a law without a right solution: where a blank is answered, the law says
 * what it would have had instead. Where a law makes several calls, those before are answered rightly,
 * so it goes the right way to its end.
 */
import type { Check } from '../../kit/exercise.ts';
import { Broken, type Failure } from '../../kit/failure.ts';
import type { Result } from '../../kit/results.ts';
import type { Data } from '../../sandbox/codec.ts';
import type { Asked } from '../../sandbox/sandbox.ts';
import type { Question } from '../cases.ts';

/** A call that a law makes, and the right answer to it. */
export interface RightCall extends Asked {
  readonly right: Data;
}

/** Longer ones are laws of training, of which no single step says anything. */
const MOST_CALLS = 16;

const KNOWN = new WeakMap<Check, WeakMap<Question['inputs'], RightCall[] | 'none'>>();

/** All calls of a law in turn; undefined where it has no one whole answer to each. */
export function rightCalls(question: Question, returns: Result<unknown>): RightCall[] | undefined {
  const known =
    KNOWN.get(question.check) ?? new WeakMap<Question['inputs'], RightCall[] | 'none'>();
  KNOWN.set(question.check, known);
  const calls = known.get(question.inputs) ?? learned(question, returns) ?? 'none';
  known.set(question.inputs, calls);
  return calls === 'none' ? undefined : calls;
}

function learned(question: Question, { read }: Result<unknown>): RightCall[] | undefined {
  const known: RightCall[] = [];
  while (known.length < MOST_CALLS) {
    const { failure, next } = answered(question, known);
    if (!next) return failure || known.length === 0 ? undefined : known;
    // What is compared later, or with other answers, is not told of this one.
    if (failure === 'unusable' || failure?.type !== 'differs') return undefined;
    if (failure.received !== BLANK) return undefined;
    if (!isPromised(failure.expected, read)) return undefined;
    known.push({ ...next, right: failure.expected });
  }
  return undefined;
}

function isPromised(value: Data, read: Result<unknown>['read']): boolean {
  try {
    read(value);
    return true;
  } catch {
    return false;
  }
}

/** Whether a law holds if this is answered to the call at `i`, and what is right to all others. */
export function accepts(
  question: Question,
  calls: readonly RightCall[],
  i: number,
  value: Data,
  { read }: Result<unknown>,
): boolean {
  try {
    const right = read(value) as Data;
    return !answered(question, calls.with(i, { ...calls[i]!, right })).failure;
  } catch {
    return false;
  }
}

/** Nothing that any law takes for right. */
const BLANK: Data = Object.freeze({});

interface Answered {
  readonly failure: Failure | 'unusable' | undefined;
  /** The first call to which no answer is known: it is the last, or nothing is learned. */
  readonly next?: Asked;
}

function answered({ check, inputs }: Question, known: readonly RightCall[]): Answered {
  let next: Asked | undefined;
  let calls = 0;
  const answer = (asked: Asked): Data => {
    const call = known[calls++];
    if (call) return call.right;
    if (next) throw new TypeError('a second call without an answer');
    next = asked;
    return BLANK;
  };
  const subject = Object.assign((...args: Asked['args']) => answer({ how: 'call', args }), {
    observe: (...args: Asked['args']) => ({ result: answer({ how: 'call', args }), after: args }),
    drive: (args: Asked['args']) => answer({ how: 'drive', args }),
  });
  const end = (failure: Answered['failure']): Answered => ({ failure, ...(next && { next }) });
  try {
    check.claim(subject as never, inputs as unknown[]);
    return end(undefined);
  } catch (error) {
    return end(error instanceof Broken ? error.failure : 'unusable');
  }
}
