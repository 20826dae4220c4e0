/** What symptoms state, as facts about answers and the right ones beside them. */
import { Tensor } from '#tensor';
import { areClose, flatten } from '../../engine/explain/answers.ts';
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

const areNear = (a: Data, b: Data): boolean => areClose(flatten(a), flatten(b), isNear);

export const isRight = ({ received, right }: Told): boolean => areNear(received, right);

/** In the answers a field alone, wherever it stands. */
export const inField = (told: Told, field: string | undefined): Told =>
  field === undefined
    ? told
    : { ...told, received: fieldIn(told.received, field), right: fieldIn(told.right, field) };

function fieldIn(data: Data, field: string): Data {
  if (isList(data)) return data.map((item) => fieldIn(item, field));
  if (!isRecord(data)) return undefined;
  if (field in data) return data[field];
  return fieldIn(
    Object.values(data).find((value) => isList(value) || isRecord(value)),
    field,
  );
}

/** The argument as an answer could hold it. */
const dataIn = (arg: Arg): Data =>
  arg instanceof FunctionSource || arg instanceof NodeRef ? undefined : (arg as Data);

/** True of every answer. */
const each =
  (holds: (told: Told) => boolean): Fact =>
  (all) =>
    all.every(holds);

/** True of every answer and the same one of its arguments. */
const eachByOne =
  (holds: (told: Told, arg: Data) => boolean): Fact =>
  (all) =>
    all[0]!.args.some((_, i) => all.every((told) => holds(told, dataIn(told.args[i]!))));

/** Every answer is what becomes of the right one. */
const changed = (change: (right: Data) => Data): Fact =>
  each(({ received, right }) => areNear(received, change(right)));

function scaled(data: Data, by: number): Data {
  if (typeof data === 'number') return data * by;
  if (data instanceof Tensor) return data.map((value) => value * by);
  return isList(data) ? data.map((item) => scaled(item, by)) : data;
}

const times = (by: number): Fact => changed((right) => scaled(right, by));

/** … for one of the arguments, and by what it is like. */
const timesOf = (factor: (shape: readonly number[]) => number | undefined): Fact =>
  eachByOne(({ received, right }, arg) => {
    const by = factor(shapeOf(arg) ?? []);
    return by !== undefined && areNear(received, scaled(right, by));
  });

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
const permuted = each(({ received, right }) => {
  const [a, b] = [received, right].map((data) => flatten(data).numbers.toSorted((x, y) => x - y));
  return a!.length === b!.length && a!.every((value, i) => isNear(value, b![i]!));
});

/** Each number is the right one so many places on, as far as there is one. */
const shifted = (by: number): Fact =>
  each(({ received, right }) => {
    const { numbers } = flatten(right);
    return flatten(received).numbers.every((value, i) => {
      const other = numbers[i + by];
      return other === undefined || isNear(value, other);
    });
  });

const inputReturned = eachByOne(({ received }, arg) => areNear(received, arg));

const stateReturned = each(({ args, received }) => {
  const state = args.map(dataIn).find(isRecord);
  if (!isRecord(received) || !isRecord(state)) return false;
  return Object.keys(received).every((key) => areNear(received[key], state[key]));
});

/** Wherever a number is wrong it is none, and there is a right one. */
const notFinite = each(({ received, right }) =>
  areClose(
    flatten(received),
    flatten(right),
    (a, b) => isNear(a, b) || (!Number.isFinite(a) && Number.isFinite(b)),
  ),
);

/** How large the numbers in the arguments are. */
const sizesIn = ({ args }: Told): number[] =>
  args.flatMap((arg) => flatten(dataIn(arg)).numbers.map(Math.abs));

/** Right to seven digits of the largest number on the way. */
const float32 = each((told) => {
  const scale = Math.max(1, ...sizesIn(told).filter(Number.isFinite));
  return areClose(
    flatten(told.received),
    flatten(told.right),
    (a, b) => Object.is(a, b) || numbersAgree(a, b, 1e-5 * scale),
  );
});

/** Number by number: right exactly where the one it was made from is `fine`. */
const only = (isFine: (x: number) => boolean): Fact =>
  each(({ args, received, right }) => {
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
const onlyOfShape = (isFine: (shape: readonly number[]) => boolean): Fact =>
  eachByOne((told, arg) => isFine(shapeOf(arg) ?? []) === isRight(told));

/** Right wherever one of the arguments has such a shape. */
const alwaysOfShape = (isFine: (shape: readonly number[]) => boolean): Fact =>
  eachByOne((told, arg) => !isFine(shapeOf(arg) ?? []) || isRight(told));

/** No right answer has larger numbers in it than a wrong one. */
const onlySmall: Fact = (all) => {
  const largestIn = (told: Told) => Math.max(...sizesIn(told));
  const wrong = all.filter((told) => !isRight(told)).map(largestIn);
  return all.filter(isRight).every((told) => largestIn(told) <= Math.min(...wrong));
};

/** All numbers are alike: in each answer, or in all of them. */
const uniform = each(({ received }) => new Set(flatten(received).numbers.map(shortened)).size <= 1);

/** Without what is rounded. */
const shortened = (value: number): number => Number(value.toPrecision(5));

/** … in all that are wrong. */
const constant: Fact = (answers) => {
  const all = answers.filter((told) => !isRight(told));
  return (
    new Set(all.flatMap(({ received }) => flatten(received).numbers.map(shortened))).size <= 1 &&
    new Set(
      all.map(({ received }) =>
        flatten(received)
          .form.match(/"[^"]*"|true|false/g)
          ?.join(),
      ),
    ).size === 1
  );
};

/** Those that are wrong are the same word. */
const oneWord: Fact = (all) =>
  new Set(all.filter((told) => !isRight(told)).map(({ received }) => received)).size === 1;

/** … where the same word is right. */
const confused: Fact = (all) =>
  oneWord(all) &&
  new Set(all.filter((told) => !isRight(told)).map(({ right }) => right)).size === 1;

const shaped = (of: (right: readonly number[]) => readonly number[]): Fact =>
  each(({ received, right }) => {
    const [got, fit] = [shapeOf(received), shapeOf(right)];
    return got !== undefined && fit !== undefined && got.join() === of(fit).join();
  });

/** No number is wrong but those at such places. */
const wrongAt = (holds: (i: number, j: number, n: number, m: number) => boolean): Fact =>
  each(({ received, right }) => {
    const [n = 1, m] = shapeOf(right) ?? [];
    const [got, fit] = [flatten(received).numbers, flatten(right).numbers];
    return fit.every((value, at) => {
      const [i, j] = m === undefined ? [at, 0] : [Math.floor(at / m), at % m];
      return isNear(got[at]!, value) || holds(i, j, n, m ?? 1);
    });
  });

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
  transposed: changed(transposed),
  reversed: changed(reversed),
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
  uniform,
  constant,
  oneWord,
  confused,
  shapeNone: shaped(() => []),
  shapeFlat: shaped((right) => [size(right)]),
  shapeReversed: shaped((right) => right.toReversed()),
  shapeLacksFirst: shaped((right) => right.slice(1)),
  shapeLacksLast: shaped((right) => right.slice(0, -1)),
  shapeOneFirst: shaped((right) => [1, ...right]),
  shapeOneLast: shaped((right) => [...right, 1]),
  shapeShorter: shaped(([n, ...rest]) => [n! - 1, ...rest]),
  shapeLonger: shaped(([n, ...rest]) => [n! + 1, ...rest]),
  shapeEmpty: shaped(([, ...rest]) => [0, ...rest]),
  wrongFirst: wrongAt((i) => i === 0),
  wrongLast: wrongAt((i, _, n) => i === n - 1),
  wrongDiagonal: wrongAt((i, j) => i === j),
  wrongFirstRow: wrongAt((i) => i === 0),
  wrongLastRow: wrongAt((i, _, n) => i === n - 1),
  wrongFirstColumn: wrongAt((_, j) => j === 0),
  wrongLastColumn: wrongAt((_, j, _n, m) => j === m - 1),
  rightFirst: wrongAt((i) => i > 0),
  rightLast: wrongAt((i, _, n) => i < n - 1),
  rightDiagonal: wrongAt((i, j) => i !== j),
  rightFirstRow: wrongAt((i) => i > 0),
  rightLastRow: wrongAt((i, _, n) => i < n - 1),
  rightFirstColumn: wrongAt((_, j) => j > 0),
  rightLastColumn: wrongAt((_, j, _n, m) => j < m - 1),
  onlySquare: onlyOfShape(([n, m]) => n === m),
  onlyOneRow: alwaysOfShape(([n]) => n === 1),
};
