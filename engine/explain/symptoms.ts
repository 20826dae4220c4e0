/**
 * What no list of mistakes foresees, found by comparing answers with right ones. A symptom is named
 * where it holds in every case, shows in enough of them, and no other does.
 */
import { Tensor } from '#tensor';
import { isList } from '../kit/agree.ts';
import type { CheckKind } from '../kit/exercise.ts';
import type { Failure } from '../kit/failure.ts';
import type { Lesson } from '../kit/lesson.ts';
import type { Data } from '../sandbox/codec.ts';
import { flatten, isClose } from './answers.ts';
import type { Case } from './cases.ts';
import { agrees, type Comparison, comparisonsIn, entriesOf } from './comparisons.ts';
import { FACTORS, matrixOf, returnedUnchanged } from './guesses.ts';
import { splits } from './splits.ts';
import type { Symptom, SymptomId } from './symptom-words.ts';

/** So many different cases must show a symptom before it is believed; fewer, before it is tried. */
const ENOUGH = 8;

/** Whether one case bears a symptom out: shows it, at least agrees with it, or speaks against it. */
type Testimony = 'shows' | 'agrees' | 'against';

type Test = (comparison: Comparison) => Testimony;

/** The one symptom that explains all answers, if there is one. */
export function symptomOf(
  lesson: Lesson,
  name: string,
  cases: readonly Case[],
  enough = ENOUGH,
): Symptom | undefined {
  const { params } = lesson.exercises.get(name)!;
  if (breaksDown(cases, enough)) return { id: 'notFinite' };
  // What gives no answer at all, or one of another kind, is explained by nothing that follows.
  if (!cases.every(isAnswered)) return undefined;
  const returned = returnedUnchanged(params, cases, enough);
  if (returned) return returned;
  const compared = comparisonsIn(cases);
  if (compared.filter(({ isRight }) => !isRight).length < enough) return undefined;
  for (const group of symptoms(lesson, name)) {
    const found = group.filter(({ test }) => holds(test, compared, enough));
    if (found.length > 0) return theOne(found.map(({ symptom }) => symptom));
  }
  return theOne(splits(params, compared, enough));
}

/** Of several arguments with as many elements the first will do; two symptoms are one too many. */
function theOne(found: readonly Symptom[]): Symptom | undefined {
  return new Set(found.map(({ id }) => id)).size === 1 ? found[0] : undefined;
}

/** Different cases, as the same one again proves nothing more. */
function holds(test: Test, compared: readonly Comparison[], enough: number): boolean {
  const shown = new Set<string>();
  for (const comparison of compared) {
    const testimony = test(comparison);
    if (testimony === 'against') return false;
    if (testimony === 'shows') shown.add(JSON.stringify(flatten(comparison.received)));
  }
  return shown.size >= enough;
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

/** Later calls of a law may be given what came of earlier ones, and be right to give no answer. */
const isAnswered = ({ calls, failure }: Case): boolean =>
  failure === undefined || calls.length > 1 || hasAnswer(failure);

const hasAnswer = (failure: NonNullable<Case['failure']>): boolean =>
  failure !== 'unusable' && !NO_ANSWER.has(failure.type);

const NO_ANSWER: ReadonlySet<Failure['type']> = new Set<Failure['type']>([
  'problem',
  'wrong-kind',
  'wrong-keys',
  'unusable',
]);

/** Every failure is a number that is none, where a law holds that needs one; all else is right. */
function breaksDown(cases: readonly Case[], enough: number): boolean {
  const failed = cases.filter(({ failure }) => failure);
  const fresh = failed.filter(({ isSmallest }) => !isSmallest);
  return fresh.length >= enough / 2 && failed.every(({ failure }) => isNotFinite(failure!));
}

function isNotFinite(failure: NonNullable<Case['failure']>): boolean {
  if (failure === 'unusable') return false;
  if (failure.type === 'not-finite') return true;
  if (failure.type === 'outside') return flatten(failure.received).numbers.some(isNone);
  if (failure.type !== 'differs') return false;
  const { reason, sides, received, expected } = failure;
  if (reason !== 'value' || sides.received !== undefined) return false;
  const [got, right] = [flatten(received), flatten(expected)];
  return (
    got.form === right.form &&
    got.numbers.some(isNone) &&
    got.numbers.every(
      (number, i) =>
        Number.isFinite(right.numbers[i]) &&
        (isNone(number) || isClose(number, right.numbers[i]!, 1e-8)),
    )
  );
}

const isNone = (number: number): boolean => !Number.isFinite(number);

/** Below it float32 has fewer digits, and then none. */
const SMALLEST_FLOAT32 = 2 ** -126;

const float32: Test = (comparison) => {
  const entries = entriesOf(comparison);
  const isRounded = entries?.every(
    ({ received, expected }) =>
      Object.is(Math.fround(received), received) &&
      Math.abs(received - expected) <= 1e-6 * Math.abs(expected) + SMALLEST_FLOAT32,
  );
  if (!isRounded) return 'against';
  return comparison.isRight ? 'agrees' : 'shows';
};

/** The function for its derivative or the reverse, where the lesson has both. */
function counterparts({ exercises }: Lesson, name: string): Candidate[] {
  const isPrime = name.endsWith('Prime');
  const other = isPrime ? name.slice(0, -'Prime'.length) : `${name}Prime`;
  const laws = exercises.get(other)?.checks.filter(({ kind }) => KNOWING.has(kind)) ?? [];
  if (laws.length === 0) return [];
  // Far out a formula may have no answer, where the law about that does.
  const isOther = ({ check, args, received }: Comparison): boolean =>
    laws
      .filter(({ kind }) => (kind === 'stability') === (check.kind === 'stability'))
      .every((law) => isHeld(() => law.claim((() => received) as never, [...args])));
  const test: Test = (comparison) => {
    if (!isOther(comparison)) return 'against';
    return comparison.isRight ? 'agrees' : 'shows';
  };
  const id = isPrime ? ('functionForDerivative' as const) : ('derivativeForFunction' as const);
  return [{ symptom: { id, name: other }, test }];
}

/** Kinds of laws about single answers. */
const KNOWING: ReadonlySet<CheckKind> = new Set<CheckKind>(['formula', 'gradient', 'stability']);

function isHeld(claim: () => void): boolean {
  try {
    claim();
    return true;
  } catch {
    return false;
  }
}
