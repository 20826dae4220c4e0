/** What a picture of a suspect draws, as plain data: it is made in the grader's worker. */
import { Tensor } from '#tensor';
import type { Portrait, PortrayedAnswer } from '../../../engine/grade/hunts/portrait.ts';
import { FORMULA, isList, isRecord, numbersAgree } from '../../../engine/kit/agree.ts';
import type { Data } from '../../../engine/sandbox/codec.ts';
import { isAsked } from './calls.ts';
import { type Slopes, slopesIn } from './slope.ts';

/** A number, a vector or a matrix, as rows of numbers. */
export interface Grid {
  readonly name: string;
  readonly shape: readonly number[];
  readonly rows: readonly (readonly number[])[];
}

export interface PictureData {
  readonly inputs: readonly Grid[];
  /** To every call, one after another. */
  readonly answers: readonly Answer[];
  /** Of two functions of which one is said to be the derivative of the other. */
  readonly slopes: Slopes | undefined;
}

/** To one call: its fields or, if it has none, the whole. */
export type Answer = readonly Part[];

export interface Part {
  readonly name: string;
  /** Undefined where it throws. */
  readonly answered: Grid | undefined;
  /** Undefined where it is not to be told yet. */
  readonly right: Grid | undefined;
  /** Whether each number that it answers is wrong, as far as that is to be told. */
  readonly wrong: readonly (readonly boolean[])[];
}

export function pictureOf(hunt: string, { inputs, answers, along }: Portrait): PictureData {
  return {
    inputs: inputs
      .filter(([name]) => isAsked(hunt, name))
      .map(([name, value]) => gridOf(name, value)),
    answers: answers.map(partsOf),
    slopes: along.length > 0 ? slopesIn(along) : undefined,
  };
}

function partsOf({ name, answered, right }: PortrayedAnswer): Part[] {
  const fields = [answered, right].find(isRecord);
  if (!fields) return [partOf(name, answered, right)];
  const fieldOf = (whole: Data, field: string) => (isRecord(whole) ? whole[field] : undefined);
  return Object.keys(fields).map((field) =>
    partOf(field, fieldOf(answered, field), fieldOf(right, field)),
  );
}

function partOf(name: string, answered: Data, right: Data): Part {
  const [ours, theirs] = [answered, right].map((value) =>
    value === undefined ? undefined : gridOf(name, value),
  );
  return {
    name,
    answered: ours,
    right: theirs,
    wrong: ours && theirs ? wrongIn(ours, theirs) : [],
  };
}

/** Of another shape, all of it is wrong. */
function wrongIn(answered: Grid, right: Grid): boolean[][] {
  const isOther = answered.shape.join() !== right.shape.join();
  return answered.rows.map((row, i) =>
    row.map((value, j) => isOther || !numbersAgree(value, right.rows[i]![j]!, FORMULA)),
  );
}

function gridOf(name: string, value: Data): Grid {
  const rows = rowsOf(value);
  return { name, shape: shapeOf(value), rows };
}

/** Of a matrix; a vector is one row, and so is a number. */
function rowsOf(value: Data): number[][] {
  if (value instanceof Tensor) return rowsOf(value.toArray<Data>());
  if (!isList(value)) return [[Number(value)]];
  const items = value.map((item) => rowsOf(item));
  return value.some(hasAxis) ? items.flat() : [items.flat(2)];
}

const hasAxis = (value: Data): boolean => isList(value) || value instanceof Tensor;

function shapeOf(value: Data): readonly number[] {
  if (value instanceof Tensor) return value.shape;
  return isList(value) ? [value.length, ...shapeOf(value[0])] : [];
}
