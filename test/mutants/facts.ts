/** What symptoms state, as facts about answers and the right ones beside them. */
import { Tensor } from '#tensor';
import { flatten } from '../../engine/explain/answers.ts';
import type { SymptomId } from '../../engine/explain/symptom-words.ts';
import { isList, isRecord, numbersAgree } from '../../engine/kit/agree.ts';
import { type Arg, type Data, FunctionSource, NodeRef } from '../../engine/sandbox/codec.ts';

/** An answer, and the right one to the same question. */
export interface Told {
  readonly args: readonly Arg[];
  readonly received: Data;
  readonly right: Data;
}

/** Whether a statement is true of all answers; some of them are right by chance. */
type Fact = (all: readonly Told[]) => boolean;

const NEAR = 1e-6;

const isNear = (a: number, b: number): boolean =>
  Object.is(a, b) || numbersAgree(a, b, NEAR) || (a !== a && b !== b);

function areNear(a: Data, b: Data): boolean {
  const [left, right] = [flatten(a), flatten(b)];
  return left.form === right.form && left.numbers.every((x, i) => isNear(x, right.numbers[i]!));
}

export const isRight = ({ received, right }: Told): boolean => areNear(received, right);

/** The argument as an answer could hold it. */
const dataIn = (arg: Arg): Data =>
  arg instanceof FunctionSource || arg instanceof NodeRef ? undefined : (arg as Data);

/** Every answer is what becomes of the right one. */
const every =
  (change: (right: Data) => Data): Fact =>
  (all) =>
    all.every(({ received, right }) => areNear(received, change(right)));

function scaled(data: Data, by: number): Data {
  if (typeof data === 'number') return data * by;
  if (data instanceof Tensor) return data.map((value) => value * by);
  return isList(data) ? data.map((item) => scaled(item, by)) : data;
}

const times = (by: number): Fact => every((right) => scaled(right, by));

/** … for one of the arguments, and by what it is like. */
const timesOf =
  (factor: (shape: readonly number[]) => number | undefined): Fact =>
  (all) =>
    all[0]!.args.some((_, i) =>
      all.every(({ args, received, right }) => {
        const by = factor(shapeOf(dataIn(args[i]!)) ?? []);
        return by !== undefined && areNear(received, scaled(right, by));
      }),
    );

function shapeOf(data: Data): readonly number[] | undefined {
  if (data instanceof Tensor) return data.shape;
  if (!isList(data)) return undefined;
  const inner = data.length > 0 ? shapeOf(data[0]) : undefined;
  return [data.length, ...(inner ?? [])];
}

const size = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);
const rows = (shape: readonly number[]) => (shape.length > 1 ? shape[0] : undefined);
const columns = (shape: readonly number[]) => (shape.length > 1 ? shape.at(-1) : undefined);
const over = (n: number | undefined) => (n === undefined ? undefined : 1 / n);

function transposed(data: Data): Data {
  if (data instanceof Tensor) return data.rank === 2 ? data.transpose() : undefined;
  if (!isList(data) || !isList(data[0])) return undefined;
  return data[0].map((_, j) => data.map((row) => (row as readonly Data[])[j]));
}

function reversed(data: Data): Data {
  if (data instanceof Tensor) return new Tensor(data.shape, [...data.data].toReversed());
  return isList(data) ? data.toReversed() : undefined;
}

/** The same numbers, in whatever order. */
const permuted: Fact = (all) =>
  all.every(({ received, right }) => {
    const [a, b] = [received, right].map((data) =>
      [...flatten(data).numbers].sort((x, y) => x - y),
    );
    return a!.length === b!.length && a!.every((value, i) => isNear(value, b![i]!));
  });

/** Each number is the right one so many places on, as far as there is one. */
const shifted =
  (by: number): Fact =>
  (all) =>
    all.every(({ received, right }) => {
      const numbers = flatten(right).numbers;
      return flatten(received).numbers.every((value, i) => {
        const other = numbers[i + by];
        return other === undefined || isNear(value, other);
      });
    });

const inputReturned: Fact = (all) =>
  all[0]!.args.some((_, i) =>
    all.every(({ args, received }) => areNear(received, dataIn(args[i]!))),
  );

const stateReturned: Fact = (all) =>
  all.every(({ args, received }) => {
    const state = args.map(dataIn).find(isRecord);
    if (!isRecord(received) || !isRecord(state)) return false;
    return Object.keys(received).every((key) => areNear(received[key], state[key]));
  });

/** Wherever a number is wrong it is none, and there is a right one. */
const notFinite: Fact = (all) =>
  all.every(({ received, right }) => {
    const [got, expected] = [flatten(received), flatten(right)];
    if (got.form !== expected.form) return false;
    return got.numbers.every((value, i) => {
      const other = expected.numbers[i]!;
      return isNear(value, other) || (!Number.isFinite(value) && Number.isFinite(other));
    });
  });

/** Right to seven digits of the largest number on the way. */
const float32: Fact = (all) =>
  all.every(({ args, received, right }) => {
    const [got, expected] = [flatten(received), flatten(right)];
    const given = args.flatMap((arg) => flatten(dataIn(arg)).numbers.map(Math.abs));
    const scale = Math.max(1, ...given.filter(Number.isFinite));
    return (
      got.form === expected.form &&
      got.numbers.every(
        (x, i) =>
          Object.is(x, expected.numbers[i]) || numbersAgree(x, expected.numbers[i]!, 1e-5 * scale),
      )
    );
  });

/** Number by number: right exactly where the one it was made from is `fine`. */
const only =
  (isFine: (x: number) => boolean): Fact =>
  (all) =>
    all.every(({ args, received, right }) => {
      const [inputs, got, expected] = [dataIn(args[0]!), received, right].map(
        (data) => flatten(data).numbers,
      );
      if (inputs!.length !== got!.length || got!.length !== expected!.length) return false;
      return inputs!.every(
        (x, i) => Math.abs(x) < SMALLEST || isNear(got![i]!, expected![i]!) === isFine(x),
      );
    });

/** What is wrong with so small a number may be too small to be seen. */
const SMALLEST = 0.01;

/** Right exactly where one of the arguments has such a shape. */
const onlyOfShape =
  (isFine: (shape: readonly number[]) => boolean): Fact =>
  (all) =>
    all[0]!.args.some((_, i) =>
      all.every((told) => isFine(shapeOf(dataIn(told.args[i]!)) ?? []) === isRight(told)),
    );

/** No right answer has larger numbers in it than a wrong one. */
const onlySmall: Fact = (all) => {
  const sizeOf = ({ args }: Told) =>
    Math.max(...args.flatMap((arg) => flatten(dataIn(arg)).numbers.map(Math.abs)));
  const wrong = all.filter((told) => !isRight(told)).map(sizeOf);
  return all.filter(isRight).every((told) => sizeOf(told) <= Math.min(...wrong));
};

/** Those that are told by the names and formulas of other exercises are not among them. */
export const FACTS: Partial<Record<SymptomId, Fact>> = {
  negated: times(-1),
  twice: times(2),
  half: times(1 / 2),
  timesLn2: times(Math.LN2),
  overLn2: times(1 / Math.LN2),
  overLn10: times(1 / Math.LN10),
  timesElements: timesOf(size),
  overElements: timesOf((shape) => over(size(shape))),
  timesRows: timesOf(rows),
  overRows: timesOf((shape) => over(rows(shape))),
  timesColumns: timesOf(columns),
  overColumns: timesOf((shape) => over(columns(shape))),
  transposed: every(transposed),
  reversed: every(reversed),
  permuted,
  oneAhead: shifted(1),
  oneBehind: shifted(-1),
  inputReturned,
  stateReturned,
  notFinite,
  float32,
  onlyPositive: only((x) => x > 0),
  onlyNegative: only((x) => x < 0),
  onlySmall,
  onlySquare: onlyOfShape(([n, m]) => n === m),
  onlyOneRow: onlyOfShape(([n]) => n === 1),
};
