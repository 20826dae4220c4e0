// Which calls of an exercise a picture can show: `pictures/<lesson>/cases.ts` has them by exercise.
//
//   export const CASES: Cases = {
//     sigmoid: { picture: 'curve-sigmoid', state: (x) => … { activation: 'sigmoid', x: 2 } },
//   };
//
// `state` is given the arguments of a call that breaks a law, and gives the settings with which the
// picture asks the student's code the same, as the picture takes them with `useShown`; or nothing,
// where the picture has no room for them. A mapping that is too generous shows a picture in which
// nothing is wrong: `cases.test.ts` tries all of them on code with mistakes.

/** An argument as plain data: a tensor is a nested list. */
export type Value =
  | number
  | string
  | boolean
  | undefined
  | readonly Value[]
  | { readonly [name: string]: Value };

export interface Case {
  /** Its id, as in the registry. */
  readonly picture: string;
  readonly state: (...args: readonly Value[]) => object | undefined;
}

export type Cases = Readonly<Record<string, Case>>;

export const isWithin = (value: Value, low: number, high: number): value is number =>
  typeof value === 'number' && value >= low && value <= high;

/** A list of so many finite numbers. */
export const isVector = (value: Value, most: number): value is readonly number[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= most &&
  value.every((each) => Number.isFinite(each));

/** Rows of equal length, no more of them and no longer than this. */
export const isMatrix = (
  value: Value,
  rows: number,
  columns: number,
): value is readonly (readonly number[])[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= rows &&
  value.every((row) => isVector(row, columns) && row.length === (value[0] as Value[]).length);
