import { Tensor } from '#tensor';
import type { Data } from '../sandbox/codec.ts';
import { isList, isRecord } from './agree.ts';

/** How many numbers and characters there are in a value; everything else counts as one. */
export function sizeOf(value: Data): number {
  if (value instanceof Tensor) return 1 + value.rank + value.size;
  if (typeof value === 'string') return 1 + value.length;
  if (isList(value)) return value.reduce((sum: number, item) => sum + sizeOf(item), 1);
  if (isRecord(value)) return sizeOf(Object.entries(value).flat());
  return 1;
}
