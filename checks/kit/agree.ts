/** When two answers count as the same. */
import { Tensor } from '#tensor';
import type { Data } from '../sandbox/codec.ts';

/** For formulas and laws; relative for numbers above 1, absolute below. */
export const FORMULA = 1e-9;
/** For derivatives taken by differences. */
export const DERIVATIVE = 1e-6;
/** For results printed with four decimals, of inputs printed with four decimals. */
export const PRINTED = 1e-4;

export interface Difference {
  readonly reason: 'value' | 'shape' | 'length' | 'kind';
  /** Where the values part: `[0, 2]`, `.theta[1]`, or nothing for the whole. */
  readonly path: string;
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
  if (typeof b === 'number') {
    if (typeof a !== 'number') return { reason: 'kind', path };
    return numbersAgree(a, b, tolerance) ? undefined : { reason: 'value', path };
  }
  if (b instanceof Tensor) return compareTensors(a, b, tolerance, path);
  if (isList(b)) return compareLists(a, b, tolerance, path);
  if (typeof b === 'object' && b !== null) return compareRecords(a, b, tolerance, path);
  return a === b ? undefined : { reason: typeof a === typeof b ? 'value' : 'kind', path };
}

function compareTensors(a: Data, b: Tensor, tolerance: number, path: string) {
  if (!(a instanceof Tensor)) return { reason: 'kind', path } as const;
  if (a.shape.join() !== b.shape.join()) return { reason: 'shape', path } as const;
  const index = b.data.findIndex((value, i) => !numbersAgree(a.data[i]!, value, tolerance));
  if (index < 0) return undefined;
  return { reason: 'value', path: `${path}[${unravel(index, b.shape).join(', ')}]` } as const;
}

function compareLists(a: Data, b: readonly Data[], tolerance: number, path: string) {
  if (!isList(a)) return { reason: 'kind', path } as const;
  if (a.length !== b.length) return { reason: 'length', path } as const;
  for (const [i, item] of b.entries()) {
    const found = compare(a[i], item, tolerance, `${path}[${i}]`);
    if (found) return found;
  }
  return undefined;
}

function compareRecords(
  a: Data,
  b: { readonly [key: string]: Data },
  tolerance: number,
  path: string,
) {
  if (typeof a !== 'object' || a === null || isList(a) || a instanceof Tensor) {
    return { reason: 'kind', path } as const;
  }
  for (const [key, field] of Object.entries(b)) {
    const found = compare(a[key], field, tolerance, `${path}.${key}`);
    if (found) return found;
  }
  return undefined;
}

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
