/** When two answers count as the same. */
import { Tensor } from '#tensor';
import type { Data } from '../sandbox/codec.ts';

/** The usual tolerance, for formulas and laws; relative for numbers above 1, absolute below. */
export const FORMULA = 1e-9;
/** For derivatives taken by differences. */
export const DERIVATIVE = 1e-6;
/** For results printed with four decimals, of inputs printed with four decimals. */
export const PRINTED = 1e-4;

export interface Difference {
  readonly reason: 'value' | 'shape' | 'length' | 'kind';
  /** Where the values part: `[0, 2]`, `.theta[1]`, or nothing for the whole. */
  readonly path: string;
  /** The innermost tensors, lists or single values that differ. */
  readonly part: { readonly received: Data; readonly expected: Data };
}

/** The first place where `received` is not `expected` within `tolerance`. */
export function difference(
  received: Data,
  expected: Data,
  tolerance: number = FORMULA,
): Difference | undefined {
  return compare(received, expected, tolerance, '');
}

/**
 * |a − b| ≤ tolerance·max(1, |b|); equal infinities agree, −0 is 0. NaN agrees with nothing, lest a
 * law hold because both its sides are NaN; but with tolerance 0 it is itself, as it was before.
 */
export function numbersAgree(a: number, b: number, tolerance: number): boolean {
  if (Number.isNaN(b)) return tolerance === 0 && Number.isNaN(a);
  if (!Number.isFinite(b)) return a === b;
  return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));
}

function compare(a: Data, b: Data, tolerance: number, path: string): Difference | undefined {
  const differ = (reason: Difference['reason'], where = path): Difference => ({
    reason,
    path: where,
    part: { received: a, expected: b },
  });
  if (typeof b === 'number') {
    if (typeof a !== 'number') return differ('kind');
    return numbersAgree(a, b, tolerance) ? undefined : differ('value');
  }
  if (b instanceof Tensor) {
    if (!(a instanceof Tensor)) return differ('kind');
    if (a.shape.join() !== b.shape.join()) return differ('shape');
    const index = b.data.findIndex((value, i) => !numbersAgree(a.data[i]!, value, tolerance));
    if (index < 0) return undefined;
    return differ('value', `${path}[${unravel(index, b.shape).join(', ')}]`);
  }
  if (isList(b)) {
    if (!isList(a)) return differ('kind');
    if (a.length !== b.length) return differ('length');
    return firstOf(b, (item, i) => compare(a[i], item, tolerance, `${path}[${i}]`));
  }
  if (isRecord(b)) {
    if (!isRecord(a)) return differ('kind');
    const fields = Object.entries(b);
    return firstOf(fields, ([key, field]) => compare(a[key], field, tolerance, `${path}.${key}`));
  }
  return a === b ? undefined : differ(typeof a === typeof b ? 'value' : 'kind');
}

function firstOf<T, R>(items: readonly T[], find: (item: T, i: number) => R | undefined) {
  for (const [i, item] of items.entries()) {
    const found = find(item, i);
    if (found !== undefined) return found;
  }
  return undefined;
}

export const isRecord = (value: Data): value is { readonly [key: string]: Data } =>
  typeof value === 'object' && value !== null && !isList(value) && !(value instanceof Tensor);

export const isList = (value: unknown): value is readonly Data[] => Array.isArray(value);

/** The index along every axis of the `flat`-th element. */
export function unravel(flat: number, shape: readonly number[]): number[] {
  const index: number[] = [];
  let rest = flat;
  for (const extent of shape.toReversed()) {
    index.unshift(rest % extent);
    rest = Math.floor(rest / extent);
  }
  return index;
}
