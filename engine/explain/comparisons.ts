/** What a function answered where its right answer is known: the evidence for symptoms. */
import type { Check } from '../kit/exercise.ts';
import type { Arg, Data } from '../sandbox/codec.ts';
import { areClose, flatten, isClose } from './answers.ts';
import type { Case } from './cases.ts';

export interface Comparison {
  readonly check: Check;
  readonly args: readonly Arg[];
  readonly received: Data;
  /** The right answer; of a right one that is itself. */
  readonly expected: Data;
  readonly isRight: boolean;
}

/**
 * The comparisons with closed forms and derivatives among fresh cases, and with whatever else told a
 * right answer. Nothing where some case has gone wrong in another way: then none explains it all.
 */
export function comparisonsIn(cases: readonly Case[]): Comparison[] {
  const compared: Comparison[] = [];
  for (const each of cases) {
    if (each.isSmallest) continue;
    // Printed results have four digits, which is too few to tell anything by.
    if (each.check.kind === 'example') continue;
    const isCompared = isComparing(each.check);
    // Where several calls led to what is right, no single one is known to be.
    if (!each.failure && (!isCompared || each.calls.length !== 1)) continue;
    const comparison = comparisonOf(each);
    if (comparison) compared.push(comparison);
    else if (isCompared) return [];
  }
  return compared;
}

const isComparing = ({ kind }: Check): boolean => kind === 'formula' || kind === 'gradient';

function comparisonOf({ check, calls, failure }: Case): Comparison | undefined {
  const last = calls.at(-1);
  if (!last?.outcome.ok || last.how === 'drive') return undefined;
  const { args, outcome } = last;
  const received = outcome.value;
  if (!failure) return { check, args, received, expected: received, isRight: true };
  if (failure === 'unusable' || failure.type !== 'differs') return undefined;
  const { sides, expected } = failure;
  const isWhole = areClose(flatten(failure.received), flatten(received), Object.is);
  if (sides.received !== undefined || !isWhole) return undefined;
  return { check, args, received, expected, isRight: false };
}

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
