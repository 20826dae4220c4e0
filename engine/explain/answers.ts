/** Answers as bare numbers, so that two of them can be compared whatever they are made of. */
import { isList, isRecord } from '../kit/agree.ts';
import type { Data } from '../sandbox/codec.ts';
import { Tensor } from '#tensor';

export interface Flat {
  /** All of the answer but its numbers: shapes, lengths, names of fields, words. */
  readonly form: string;
  readonly numbers: readonly number[];
}

export function flatten(data: Data): Flat {
  const numbers: number[] = [];
  return { form: formOf(data, numbers), numbers };
}

function formOf(data: Data, numbers: number[]): string {
  if (typeof data === 'number') {
    numbers.push(data);
    return '#';
  }
  if (data instanceof Tensor) {
    for (const number of data.data) numbers.push(number);
    return `tensor ${data.shape.join('×')}`;
  }
  if (isList(data)) return `[${data.map((item) => formOf(item, numbers)).join()}]`;
  if (isRecord(data)) {
    const fields = Object.keys(data).sort();
    return `{${fields.map((key) => `${key}:${formOf(data[key], numbers)}`).join()}}`;
  }
  return typeof data === 'string' ? JSON.stringify(data) : String(data);
}

/** The same by another way of rounding; NaN is NaN here, as both have gone wrong in one way. */
export function isClose(
  a: number,
  b: number,
  relative: number = ROUNDING,
  absolute: number = NOTHING,
): boolean {
  if (Object.is(a, b) || a === b) return true;
  const gap = Math.abs(a - b);
  return gap < Infinity && gap <= relative * Math.max(Math.abs(a), Math.abs(b)) + absolute;
}

export function areClose(a: Flat, b: Flat, close: typeof isClose = isClose): boolean {
  return a.form === b.form && a.numbers.every((number, i) => close(number, b.numbers[i]!));
}

const ROUNDING = 1e-9;
/** Where terms cancel, what is left of them is rounding. */
const NOTHING = 1e-12;
