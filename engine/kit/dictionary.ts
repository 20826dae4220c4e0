/** What the words for failures are made of, whatever the language. */
import * as core from '#tensor';
import type { Data } from '../sandbox/codec.ts';
import { STEPS_A_SECOND } from '../sandbox/limits.ts';
import type { Place, Problem } from '../sandbox/problem.ts';
import { difference, isList } from './agree.ts';
import type { Failure, Kind, Origin } from './failure.ts';
import { type AxisDifference, axisDifference, meantKeys } from './parts.ts';
import { show } from './show.ts';
import { showPlace } from './show-place.ts';

type Of<Union, Type> = Extract<Union, { type: Type }>;
type Sentences<Union extends { type: string }> = {
  [Type in Union['type']]: (of: Of<Union, Type>) => string;
};
export interface Dictionary {
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly failures: Sentences<Exclude<Failure, { type: 'problem' }>>;
  readonly problems: Sentences<Problem>;
  readonly origin: (origin: Origin) => string;
}

export const at = (place: Place | undefined): string => (place ? `${showPlace(place)}: ` : '');

/** With the full stop of a sentence, unless it ends in a mark of its own. */
export const ended = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

/** For so many steps, roughly. */
export const secondsOf = (steps: number): number => Number((steps / STEPS_A_SECOND).toPrecision(1));

/** Only tensors differ in shape. */
export const shapeOf = (value: Data): string => `[${(value as core.Tensor).shape.join(', ')}]`;

/** How two lists differ that should be as long. */
export function lengths(received: Data, expected: Data) {
  const [got, due] = [received, expected].map((side) => (isList(side) ? side : []));
  const rest = due!.slice(got!.length);
  // Of those that are there, each has to be right: else nobody knows which one is missing.
  const isLast = rest.length === 1 && !difference(received, due!.slice(0, -1));
  return {
    received: got!.length,
    expected: due!.length,
    areRows: due!.length > 0 && due!.every(isList),
    ...(isLast && { missing: got!.length }),
  };
}

export const values = (pairs: readonly (readonly [string, Data])[]): string =>
  pairs.map(([name, value]) => `${name} = ${show(value, 8)}`).join(', ');

export const isNotFinite = (part: Data): part is number =>
  typeof part === 'number' && !Number.isFinite(part);

export function axisOf(received: Data, expected: Data): AxisDifference {
  return axisDifference((received as core.Tensor).shape, (expected as core.Tensor).shape);
}

export type Received = Kind | 'undefined' | 'null';

/** What a value is. */
export function kindOf(value: Data): Received {
  if (value === undefined) return 'undefined';
  if (value === null) return 'null';
  if (value instanceof core.Tensor) return 'tensor';
  if (isList(value)) return 'list';
  return typeof value === 'object' ? 'record' : (typeof value as Kind);
}

/** How a value becomes one of the kind that was promised, where the core has a way. */
export function wayTo(promised: Kind, value: Data): string | undefined {
  if (value instanceof core.Tensor) {
    if (promised === 'number') return value.size === 1 ? '`.item()`' : undefined;
    return promised === 'list' ? '`.toArray()`' : undefined;
  }
  if (promised === 'number') return typeof value === 'boolean' ? '`Number(…)`' : undefined;
  const isArray = typeof value === 'number' || isList(value);
  return promised === 'tensor' && isArray ? '`tensor(…)`' : undefined;
}

/** The keys of an object that is not as it was promised: `hidden, params, deep`. */
export function keysOf({ has, lacks, strange }: Of<Failure, 'wrong-keys'>) {
  const meant = meantKeys(strange, lacks).map(([key, name]) => `${short(key)} → ${name}`);
  return { has: listed(has), lacks: listed(lacks), meant: meant.join(', ') };
}

/** As far as they are worth showing: they may be anything. */
export const listed = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMES).map(short).join(', ') + (names.length > MOST_NAMES ? ', …' : '');

const short = (name: string): string =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;

const MOST_NAMES = 8;
const LONGEST_NAME = 40;

/** The name of what the core exports, where the code has it and it was not imported. */
export function unimported(error: string): string | undefined {
  const name = /^ReferenceError: '(\w+)' is not defined$/.exec(error)?.[1];
  return name !== undefined && Object.hasOwn(core, name) ? name : undefined;
}
