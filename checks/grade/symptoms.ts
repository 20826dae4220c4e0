/**
 * What no list of mistakes foresees, found by comparing answers with right ones. A symptom is named
 * where it holds in every case, shows in enough of them, and no other does.
 */
import { Tensor } from '#tensor';
import { isList } from '../kit/agree.ts';
import type { Lesson } from '../kit/lesson.ts';
import type { Data } from '../sandbox/codec.ts';
import { flatten, isClose } from './answers.ts';
import type { Case } from './cases.ts';
import { agrees, type Comparison, comparisonsIn, entriesOf } from './comparisons.ts';
import { FACTORS, matrixOf, returnedUnchanged } from './guesses.ts';
import { splits } from './splits.ts';
import type { Symptom, SymptomId } from './symptom-words.ts';

/** So many cases must show a symptom before it is believed. */
export const ENOUGH = 8;

/** Whether one case bears a symptom out: shows it, at least agrees with it, or speaks against it. */
type Testimony = 'shows' | 'agrees' | 'against';

type Test = (comparison: Comparison) => Testimony;

/** The one symptom that explains all answers, if there is one. */
export function symptomOf(
  lesson: Lesson,
  name: string,
  cases: readonly Case[],
): Symptom | undefined {
  const { params } = lesson.exercises.get(name)!;
  if (breaksDown(cases)) return { id: 'notFinite' };
  const returned = returnedUnchanged(params, cases);
  if (returned) return returned;
  const compared = comparisonsIn(cases);
  if (compared.filter(({ isRight }) => !isRight).length < ENOUGH) return undefined;
  for (const group of symptoms(lesson, name)) {
    const found = group.filter(({ test }) => holds(test, compared));
    if (found.length > 0) return theOne(found.map(({ symptom }) => symptom));
  }
  return theOne(splits(params, compared));
}

/** Of several arguments with as many elements the first will do; two symptoms are one too many. */
function theOne(found: readonly Symptom[]): Symptom | undefined {
  return new Set(found.map(({ id }) => id)).size === 1 ? found[0] : undefined;
}

/** Different cases, as the same one again proves nothing more. */
function holds(test: Test, compared: readonly Comparison[]): boolean {
  const shown = new Set<string>();
  for (const comparison of compared) {
    const testimony = test(comparison);
    if (testimony === 'against') return false;
    if (testimony === 'shows') shown.add(JSON.stringify(flatten(comparison.received)));
  }
  return shown.size >= ENOUGH;
}

interface Candidate {
  readonly symptom: Symptom;
  readonly test: Test;
}

/** In groups, of which an earlier one says more: a transposed answer is also permuted. */
function symptoms(lesson: Lesson, name: string): Candidate[][] {
  const { params } = lesson.exercises.get(name)!;
  const plain = (id: SymptomId, test: Test): Candidate => ({ symptom: { id }, test });
  return [
    [...counterparts(lesson, name)],
    [
      plain(
        'negated',
        guess(({ expected }) => mapped(expected, (value) => -value)),
      ),
      ...FACTORS.flatMap(({ id, factor, of }) =>
        (of ? params : ['']).map((param, i) => ({
          symptom: { id, ...(of && { name: param }) },
          test: guess(({ args, expected }) => {
            const by = factor(args[i]);
            return by === undefined ? undefined : mapped(expected, (value) => by * value);
          }),
        })),
      ),
    ],
    [
      plain(
        'transposed',
        guess(({ expected }) => transposed(expected)),
      ),
    ],
    [
      plain(
        'reversed',
        guess(({ expected }) => reversed(expected)),
      ),
      plain('oneAhead', shifted(1)),
      plain('oneBehind', shifted(-1)),
    ],
    [plain('permuted', permuted)],
    [plain('float32', float32)],
  ];
}

/** A guess at what a wrong function returns shows where that is not the right answer anyway. */
function guess(predict: (comparison: Comparison) => Data): Test {
  return (comparison) => {
    const { received, expected, isRight } = comparison;
    const predicted = predict(comparison);
    if (predicted === undefined || !agrees(received, predicted)) return 'against';
    return isRight || agrees(predicted, expected) ? 'agrees' : 'shows';
  };
}

function mapped(data: Data, f: (value: number) => number): Data {
  if (typeof data === 'number') return f(data);
  if (data instanceof Tensor) return data.map((value) => f(value));
  if (isList(data)) return data.map((item) => mapped(item, f));
  return undefined;
}

function transposed(data: Data): Data {
  if (data instanceof Tensor) return data.rank === 2 ? data.transpose() : undefined;
  const rows = matrixOf(data);
  return rows?.[0]!.map((_, j) => rows.map((row) => row[j]!));
}

/** A list of numbers, as an array or as a tensor of one axis. */
function sequenceOf(data: Data): readonly number[] | undefined {
  const isSequence = data instanceof Tensor ? data.rank === 1 : isList(data);
  if (!isSequence) return undefined;
  const { form, numbers } = flatten(data);
  return data instanceof Tensor || /^\[[#,]*\]$/.test(form) ? numbers : undefined;
}

function reversed(data: Data): Data {
  const numbers = sequenceOf(data)?.toReversed();
  if (!numbers) return undefined;
  return data instanceof Tensor ? new Tensor(data.shape, numbers) : numbers;
}

/** Each entry is the right one `by` places further on, which takes three that are not all alike. */
function shifted(by: 1 | -1): Test {
  return ({ received, expected, isRight }) => {
    const [a, b] = [sequenceOf(received), sequenceOf(expected)];
    if (!a || !b) return 'against';
    const overlap = a.flatMap((value, i) => {
      const other = b[i + by];
      return other === undefined ? [] : [isClose(value, other, 1e-8)];
    });
    if (overlap.includes(false)) return 'against';
    return !isRight && overlap.length >= 2 && new Set(b).size > 1 ? 'shows' : 'agrees';
  };
}

const permuted: Test = (comparison) => {
  const entries = entriesOf(comparison);
  if (!entries) return 'against';
  if (comparison.isRight) return 'agrees';
  const sorted = (side: 'received' | 'expected') =>
    entries.map((entry) => entry[side]).sort((a, b) => a - b);
  const right = sorted('expected');
  const isSame = sorted('received').every((value, i) => isClose(value, right[i]!, 1e-8));
  if (!isSame) return 'against';
  return new Set(right).size > 2 ? 'shows' : 'agrees';
};

/** Every failure is a number that is none, where a law holds that needs one; all else is right. */
function breaksDown(cases: readonly Case[]): boolean {
  const failures = cases.flatMap(({ isSmallest, failure }) =>
    isSmallest || failure === undefined ? [] : [failure],
  );
  return failures.length >= ENOUGH / 2 && failures.every(isNotFinite);
}

function isNotFinite(failure: NonNullable<Case['failure']>): boolean {
  if (failure === 'unusable') return false;
  if (failure.type === 'not-finite') return true;
  if (failure.type === 'outside') return !flatten(failure.received).numbers.every(Number.isFinite);
  if (failure.type !== 'differs') return false;
  const { reason, sides, received, expected } = failure;
  if (reason !== 'value' || sides.received !== undefined) return false;
  const [got, right] = [flatten(received).numbers, flatten(expected).numbers];
  return got.every(
    (number, i) =>
      Number.isFinite(right[i]) && (!Number.isFinite(number) || isClose(number, right[i]!, 1e-8)),
  );
}

const float32: Test = (comparison) => {
  const entries = entriesOf(comparison);
  const isRounded = entries?.every(
    ({ received, expected }) =>
      Object.is(Math.fround(received), received) &&
      Math.abs(received - expected) <= 1e-6 * Math.abs(expected),
  );
  if (!isRounded) return 'against';
  return comparison.isRight ? 'agrees' : 'shows';
};

/** The function for its derivative or the reverse, where the lesson has both. */
function counterparts({ exercises }: Lesson, name: string): Candidate[] {
  const isPrime = name.endsWith('Prime');
  const other = isPrime ? name.slice(0, -'Prime'.length) : `${name}Prime`;
  const formula = exercises.get(other)?.checks.find(({ kind }) => kind === 'formula');
  if (!formula) return [];
  const isOther = ({ args, received }: Comparison): boolean => {
    try {
      formula.claim((() => received) as never, [...args]);
      return true;
    } catch {
      return false;
    }
  };
  const test: Test = (comparison) => {
    if (!isOther(comparison)) return 'against';
    return comparison.isRight ? 'agrees' : 'shows';
  };
  const id = isPrime ? ('functionForDerivative' as const) : ('derivativeForFunction' as const);
  return [{ symptom: { id, name: other }, test }];
}
