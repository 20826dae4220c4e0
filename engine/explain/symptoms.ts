/**
 * What no list of mistakes foresees, found by comparing answers with right ones. A symptom is named
 * where it holds in every case, shows in enough of them, and no other does.
 */
import { Tensor } from '#tensor';
import { isList, isRecord, PRINTED } from '../kit/agree.ts';
import type { CheckKind } from '../kit/exercise.ts';
import type { Failure } from '../kit/failure.ts';
import type { Lesson } from '../kit/lesson.ts';
import type { Data } from '../sandbox/codec.ts';
import { areClose, flatten, isClose } from './answers.ts';
import type { Case } from './cases.ts';
import {
  agrees,
  type Ask,
  type Comparison,
  comparisonsIn,
  entriesOf,
  isExact,
} from './comparisons.ts';
import { dataIn, FACTORS, matrixOf, returnedUnchanged } from './guesses.ts';
import { splits } from './splits.ts';
import type { Symptom, SymptomId } from './symptom-words.ts';
import { asIf } from './symptoms/as-if.ts';
import { confusedIn, constantIn, isOtherOfZeros } from './symptoms/constant.ts';
import { contractIn } from './symptoms/contract.ts';
import { dependenceIn } from './symptoms/dependence.ts';
import { formulaIn } from './symptoms/formulas.ts';
import { inputIn } from './symptoms/inputs.ts';
import { rightCalls } from './symptoms/learned.ts';
import { oneNumberIn } from './symptoms/one-number.ts';
import { wrongParts } from './symptoms/parts.ts';
import { positionIn } from './symptoms/positions.ts';
import { proportionIn } from './symptoms/proportions.ts';
import { readingIn } from './symptoms/readings.ts';
import { shapeIn } from './symptoms/shapes.ts';

/** So many different cases must show a symptom before it is believed; fewer, before it is tried. */
const ENOUGH = 8;

/** Whether one case bears a symptom out: shows it, at least agrees with it, or speaks against it. */
type Testimony = 'shows' | 'agrees' | 'against';

type Test = (comparison: Comparison) => Testimony;

/** What is asked of a symptom, and of whom. */
interface Asked {
  readonly lesson: Lesson;
  readonly name: string;
  readonly cases: readonly Case[];
  readonly enough: number;
  /** Asks more than the laws ask. */
  readonly ask: Ask | undefined;
}

/** The one symptom that explains all answers, if there is one. */
export function symptomOf(
  lesson: Lesson,
  name: string,
  cases: readonly Case[],
  enough = ENOUGH,
  ask?: Ask,
): Symptom | undefined {
  const exercise = lesson.exercises.get(name)!;
  const { params } = exercise;
  if (breaksDown(cases, enough)) return { id: 'notFinite' };
  const alone = oneNumberIn(exercise, cases) ?? readingIn(exercise, cases);
  if (alone) return alone;
  const contract = contractIn(params, cases, enough);
  if (contract) return contract;
  const compared = comparisonsIn(cases, exercise, ask);
  const returned = cases.every(isAnswered) && returnedUnchanged(params, cases, compared, enough);
  if (returned) return returned;
  const wrong = compared.filter(({ isRight }) => !isRight);
  if (wrong.length < enough) return undefined;
  // What gives no answer at all, or one of another kind, is explained by nothing else.
  if (wrong.every(({ isSilent }) => isSilent)) return refusedIn(params, cases, compared, enough);
  if (!cases.every(isAnswered) || wrong.some(({ isSilent }) => isSilent)) {
    const where = inputIn(params, compared, enough);
    return where && { ...where, head: 'fails' };
  }
  return inAnswers({ lesson, name, cases, enough, ask }, compared);
}

function refusedIn(
  params: readonly string[],
  cases: readonly Case[],
  compared: readonly Comparison[],
  enough: number,
): Symptom | undefined {
  if (compared.every(({ isSilent }) => isSilent)) {
    return cases.every(isThrown) ? { id: 'refusesAll' } : undefined;
  }
  const where = inputIn(params, compared, enough);
  return where ? { ...where, head: 'refuses' } : undefined;
}

/** By the code itself: errors of the language have a name of their own. */
const isThrown = ({ calls }: Case): boolean =>
  calls.every(
    ({ outcome }) =>
      !outcome.ok && outcome.problem.type === 'threw' && !LANGUAGE.test(outcome.problem.error),
  );

const LANGUAGE = /^(?:Type|Reference|Syntax|Internal)Error/;

/** In a field that is wrong, where others are right, or wrong in other ways. */
function inAnswers(asked: Asked, compared: readonly Comparison[]): Symptom | undefined {
  const parts = wrongParts(compared.filter(isExact), asked.enough);
  if (!parts) return comparing(asked, compared, (answer) => answer);
  const wrong = parts.wrong.map(({ name }) => `\`${name}\``).join(', ');
  for (const { name, compared: some, pick } of parts.wrong) {
    const symptom = returnedPart(name, some) ?? comparing(asked, some, pick);
    if (symptom) return { ...symptom, part: name, wrong, isRestRight: parts.isAnyRight };
  }
  const isFew = parts.wrong.length === 1;
  return isFew ? { id: 'onlyPart', part: wrong, wrong, isRestRight: true } : undefined;
}

/** As it stands among the arguments, under the same name. */
function returnedPart(name: string, compared: readonly Comparison[]): Symptom | undefined {
  const isKept = compared.every(({ args, received }) => {
    const state = args.map(dataIn).find((arg) => isRecord(arg) && name in arg);
    return isRecord(state) && areClose(flatten(received), flatten(state[name]));
  });
  return isKept ? { id: 'partReturned' } : undefined;
}

/** What says more comes first. */
function comparing(
  { lesson, name, cases, enough, ask }: Asked,
  all: readonly Comparison[],
  pick: (answer: Data) => Data,
): Symptom | undefined {
  const exercise = lesson.exercises.get(name)!;
  const { params } = exercise;
  const compared = all.filter(isExact);
  for (const group of symptoms(lesson, name)) {
    const found = group.filter(({ test }) => holds(test, compared, enough));
    if (found.length > 0) return theOne(found.map(({ symptom }) => symptom));
  }
  const constant = constantIn(all, enough);
  // What only seems to be constant only seems to be anything else of that kind, too.
  if (constant?.id === 'constant' && ask && isOtherOfZeros(all[0]!, ask)) return undefined;
  return (
    constant ??
    confusedIn(all, enough) ??
    otherFunctionIn(lesson, name, compared, enough) ??
    shapeIn(params, compared, enough) ??
    (ask && asIf(exercise, cases, ask, enough, pick)) ??
    formulaIn(params, compared, enough) ??
    proportionIn(compared, enough) ??
    positionIn(compared, enough) ??
    (ask && dependenceIn(exercise, cases, ask, enough, pick)) ??
    theOne(splits(params, compared, enough)) ??
    inputIn(params, all, enough)
  );
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
  return (
    fresh.length >= enough / 2 &&
    failed.every(({ check, failure }) => isNotFinite(failure!, check.kind))
  );
}

/** What is printed in the text has a few digits. */
function isNotFinite(failure: NonNullable<Case['failure']>, kind: CheckKind): boolean {
  if (failure === 'unusable') return false;
  if (failure.type === 'not-finite') return true;
  if (failure.type === 'outside') return flatten(failure.received).numbers.some(isNone);
  if (failure.type !== 'differs') return false;
  const { reason, sides, received, expected } = failure;
  if (reason !== 'value' || sides.received !== undefined) return false;
  const [got, right] = [flatten(received), flatten(expected)];
  const tolerance = kind === 'example' ? PRINTED : 1e-8;
  return (
    got.form === right.form &&
    got.numbers.some(isNone) &&
    got.numbers.every(
      (number, i) =>
        Number.isFinite(right.numbers[i]) &&
        (isNone(number) || isClose(number, right.numbers[i]!, tolerance)),
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

/** What another exercise of the lesson is to answer. */
function otherFunctionIn(
  { exercises }: Lesson,
  name: string,
  compared: readonly Comparison[],
  enough: number,
): Symptom | undefined {
  const { params } = exercises.get(name)!;
  for (const [other, { params: theirs, checks, returns }] of exercises) {
    const law = checks.find(({ kind }) => kind === 'formula');
    if (other === name || !law || theirs.length !== params.length) continue;
    const test = guess(({ args }) => {
      const calls = rightCalls({ check: law, inputs: args, isSmallest: false }, returns);
      return calls?.length === 1 ? calls[0]!.right : undefined;
    });
    if (holds(test, compared, enough)) return { id: 'otherFunction', name: other };
  }
  return undefined;
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
