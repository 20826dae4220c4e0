/** Which fields of the answers are wrong. */
import { Tensor } from '#tensor';
import { isList, isRecord } from '../../kit/agree.ts';
import type { Data } from '../../sandbox/codec.ts';
import { agrees, type Comparison } from '../comparisons.ts';

export interface Part {
  readonly name: string;
  /** Of each answer that part alone. */
  readonly compared: readonly Comparison[];
  readonly pick: (answer: Data) => Data;
}

interface Parts {
  readonly wrong: readonly Part[];
  /** Whether the rest, if there is one, is always right. */
  readonly isAnyRight: boolean;
}

/** The fields that are wrong; undefined where answers have no fields, or one is wrong now and then. */
export function wrongParts(compared: readonly Comparison[], enough: number): Parts | undefined {
  const paths = pathsIn(compared[0]?.expected);
  const names = new Set(paths.map((path) => path.at(-1)));
  if (paths.length < 2 || names.size < paths.length) return undefined;
  const parts = paths.map((path): Part => ({
    name: path.at(-1)!,
    compared: compared.map((each) => partOf(each, path)),
    pick: (answer) => at(answer, path),
  }));
  const wrong = parts.filter(({ compared: some }) => some.some(({ isRight }) => !isRight));
  const isOften = ({ compared: some }: Part) =>
    some.filter(({ isRight }) => !isRight).length >= enough;
  if (wrong.length === 0 || !wrong.every(isOften)) return undefined;
  return { wrong, isAnyRight: wrong.length < parts.length };
}

/** The fields that hold no others, as they are reached, through any lists. */
function pathsIn(data: Data): string[][] {
  if (isList(data)) return data.length === 0 ? [] : pathsIn(data[0]);
  if (!isRecord(data)) return [[]];
  return Object.entries(data).flatMap(([key, value]) =>
    pathsIn(value).map((path) => [key].concat(path)),
  );
}

function partOf(each: Comparison, path: readonly string[]): Comparison {
  const received = at(each.received, path);
  const expected = at(each.expected, path);
  const isRight = each.isRight || agrees(received, expected);
  return { ...each, received, expected, isRight, origin: each.origin ?? each };
}

function at(data: Data, path: readonly string[]): Data {
  const [key, ...rest] = path;
  if (key === undefined || data instanceof Tensor) return data;
  if (isList(data)) return data.map((item) => at(item, path));
  return isRecord(data) ? at(data[key], rest) : undefined;
}
