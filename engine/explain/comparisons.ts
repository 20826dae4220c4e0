/** What a function answered where its right answer is known: the evidence for symptoms. */
import type { Check } from '../kit/exercise.ts';
import type { Arg, Data } from '../sandbox/codec.ts';
import { areClose, flatten, isClose } from './answers.ts';
import type { Exercise } from '../kit/exercise.ts';
import type { Asked, Outcome } from '../sandbox/sandbox.ts';
import type { Case } from './cases.ts';
import { accepts, type RightCall, rightCalls } from './symptoms/learned.ts';

export interface Comparison {
  readonly check: Check;
  readonly args: readonly Arg[];
  readonly received: Data;
  /** The right answer; of a right one that is itself. */
  readonly expected: Data;
  readonly isRight: boolean;
  /** Whether it gave no answer at all. */
  readonly isSilent?: boolean;
  /** Of a part of an answer, that answer. */
  readonly origin?: Comparison;
}

/** How more is asked than the laws ask. */
export type Ask = (asked: Asked) => Outcome;

/**
 * The comparisons with right answers, as far as laws tell these. Nothing where some case has gone
 * wrong in another way: then none explains it all.
 */
export function comparisonsIn(
  cases: readonly Case[],
  { returns }: Exercise<unknown>,
  more?: Ask,
): Comparison[] {
  const compared: Comparison[] = [];
  for (const each of cases) {
    const { check } = each;
    if (check.kind === 'contract') continue;
    const calls = rightCalls(each, returns);
    const found = calls ? along(each, calls, returns, more) : comparisonOf(each);
    if (found.length === 0 && isComparing(check) && !each.isSmallest && each.failure) return [];
    compared.push(...found);
  }
  return compared;
}

const isComparing = ({ kind }: Check): boolean => kind === 'formula' || kind === 'gradient';

/** Where a law makes several calls, later ones are asked as they are after right answers. */
function along(
  each: Case,
  calls: readonly RightCall[],
  returns: Exercise<unknown>['returns'],
  more: Ask | undefined,
): Comparison[] {
  const asked = more ? calls : calls.slice(0, 1);
  return asked.map(({ how, args, right }, i): Comparison => {
    const outcome = i === 0 ? each.calls[0]!.outcome : more!({ how, args });
    const received = outcome.ok ? promised(outcome.value, returns) : undefined;
    const isRight = outcome.ok && accepts(each, calls, i, received, returns);
    // What is printed has a few digits, and what is right has all of them.
    const isPrinted = isRight && each.check.kind === 'example';
    return {
      check: each.check,
      // What a class is driven through are no arguments.
      args: how === 'drive' ? [] : args,
      received,
      expected: isPrinted ? received : right,
      isRight,
      isSilent: !outcome.ok,
    };
  });
}

/** Without what was not asked for. */
function promised(value: Data, { read }: Exercise<unknown>['returns']): Data {
  try {
    return read(value) as Data;
  } catch {
    return value;
  }
}

/** Of a law that tells no right answer before it has one. */
function comparisonOf({ check, calls, failure }: Case): Comparison[] {
  const last = calls.at(-1);
  if (!last?.outcome.ok || last.how === 'drive') return [];
  if (!failure || failure === 'unusable' || failure.type !== 'differs') return [];
  const { args, outcome } = last;
  const received = outcome.value;
  const { sides, expected } = failure;
  const isWhole = areClose(flatten(failure.received), flatten(received), Object.is);
  if (sides.received !== undefined || !isWhole) return [];
  return [{ check, args, received, expected, isRight: false }];
}

/** Whether it is known in all digits what is right: beside what is printed there are four of them. */
export const isExact = ({ check, isRight }: Comparison): boolean =>
  isRight || check.kind !== 'example';

/** As the grader compares derivatives: a symptom is far larger. */
const isNear = (a: number, b: number): boolean => isClose(a, b, 1e-6, 1e-6);

export const agrees = (a: Data, b: Data): boolean => areClose(flatten(a), flatten(b), isNear);

export interface Entry {
  readonly received: number;
  readonly expected: number;
  readonly isRight: boolean;
}

/** The numbers of both answers in pairs, where these have one form. */
export function entriesOf({ received, expected }: Comparison): Entry[] | undefined {
  const [a, b] = [flatten(received), flatten(expected)];
  if (a.form !== b.form) return undefined;
  return a.numbers.map((number, i) => {
    const right = b.numbers[i]!;
    return {
      received: number,
      expected: right,
      isRight: isNear(number, right),
    };
  });
}
