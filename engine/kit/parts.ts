/** Where a part of a value is, and how two shapes differ. */
import { Tensor } from '#tensor';
import type { Data } from '../sandbox/codec.ts';
import { similarName } from '../sandbox/similar-name.ts';
import { isList, isRecord, unravel } from './agree.ts';

/** The path of the first number that is NaN, such as `.theta[0, 2]`; nothing where none is. */
export function pathOfNaN(data: Data, path = ''): string | undefined {
  if (typeof data === 'number') return Number.isNaN(data) ? path : undefined;
  if (data instanceof Tensor) {
    const index = data.data.findIndex((value) => Number.isNaN(value));
    return index < 0 ? undefined : `${path}[${unravel(index, data.shape).join(', ')}]`;
  }
  const parts: [string, Data][] = isList(data)
    ? data.map((item, i) => [`${path}[${i}]`, item])
    : isRecord(data)
      ? Object.entries(data).map(([key, field]) => [`${path}.${key}`, field])
      : [];
  for (const [at, part] of parts) {
    const found = pathOfNaN(part, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What is at a path, as `difference` and `pathOfNaN` give it. */
export function partAt(data: Data, path: string): Data {
  let part = data;
  for (const [, key, indices = ''] of path.matchAll(/\.(\w+)|\[([\d, ]+)\]/g)) {
    const places = indices.split(', ').map(Number);
    if (part instanceof Tensor) part = part.at(...places);
    else if (isList(part)) part = part[places[0]!];
    else if (isRecord(part) && key !== undefined) part = part[key];
    else return undefined;
  }
  return part;
}

/** How a shape differs from the right one. */
export type AxisDifference =
  | {
      readonly is: 'long';
      readonly axis: number;
      readonly received: number;
      readonly expected: number;
    }
  /** An axis is there that should not be, or the other way round. */
  | { readonly is: 'extra' | 'missing'; readonly axis: number }
  | { readonly is: 'ranks'; readonly received: number; readonly expected: number };

export function axisDifference(
  received: readonly number[],
  expected: readonly number[],
): AxisDifference {
  if (received.length === expected.length) {
    const axis = received.findIndex((extent, i) => extent !== expected[i]);
    return { is: 'long', axis, received: received[axis]!, expected: expected[axis]! };
  }
  const extra = axisBetween(received, expected);
  if (extra !== undefined) return { is: 'extra', axis: extra };
  const missing = axisBetween(expected, received);
  if (missing !== undefined) return { is: 'missing', axis: missing };
  return { is: 'ranks', received: received.length, expected: expected.length };
}

/** The axis of `longer` without which it is `shorter`, if there is one: the last that will do. */
function axisBetween(longer: readonly number[], shorter: readonly number[]): number | undefined {
  const axis = longer.findLastIndex((_, i) => longer.toSpliced(i, 1).join() === shorter.join());
  return axis < 0 ? undefined : axis;
}

/** Which strange key stands for which missing one, where that is clear: `W` for `w`, `params` for `parameters`. */
export function meantKeys(
  strange: readonly string[],
  missing: readonly string[],
): [strange: string, missing: string][] {
  const pairs = missing.flatMap((name) => {
    const near = ALIKE.map((areAlike) => strange.filter((key) => areAlike(key, name)));
    const [found, ...others] = near.find(({ length }) => length > 0) ?? [];
    return found === undefined || others.length > 0 ? [] : [[found, name] as [string, string]];
  });
  return pairs.filter(([key]) => pairs.filter(([other]) => other === key).length === 1);
}

/** The most telling first. */
const ALIKE: readonly ((key: string, name: string) => boolean)[] = [
  (key, name) => key.toLowerCase() === name.toLowerCase(),
  (key, name) => name.length > 2 && similarName(name, [key]) !== undefined,
  (key, name) => isEnding(key, name) || isEnding(name, key),
  (key, name) => key[0]?.toLowerCase() === name[0]?.toLowerCase(),
];

const isEnding = (end: string, of: string): boolean =>
  end !== '' && of.toLowerCase().endsWith(end.toLowerCase());
