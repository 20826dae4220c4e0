/** What the words for failures are made of, whatever the language. */
import * as core from '#tensor';
import type { Data } from '../sandbox/codec.ts';
import { STEPS_A_SECOND } from '../sandbox/limits.ts';
import type { Place, Problem } from '../sandbox/problem.ts';
import { isList } from './agree.ts';
import type { Failure, Kind, Origin } from './failure.ts';
import { type AxisDifference, axisDifference } from './parts.ts';
import { show } from './show.ts';

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

/** `lessons/04-activations/exercise.ts:12:9` */
export function showPlace({ file, line, column }: Place): string {
  return `${file}:${line}${column === undefined ? '' : `:${column}`}`;
}

export const at = (place: Place | undefined): string => (place ? `${showPlace(place)}: ` : '');

/** With the full stop of a sentence, unless it ends in a mark of its own. */
export const ended = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

/** For so many steps, roughly. */
export const secondsOf = (steps: number): number => Number((steps / STEPS_A_SECOND).toPrecision(1));

/** Only tensors differ in shape. */
export const shapeOf = (value: Data): string => `[${(value as core.Tensor).shape.join(', ')}]`;

export const lengthOf = (value: Data): number => (isList(value) ? value.length : 0);

export const values = (pairs: readonly (readonly [string, Data])[]): string =>
  pairs.map(([name, value]) => `${name} = ${show(value, 8)}`).join(', ');

export const isNotFinite = (part: Data): part is number =>
  typeof part === 'number' && !Number.isFinite(part);

export function axisOf(received: Data, expected: Data): AxisDifference {
  return axisDifference((received as core.Tensor).shape, (expected as core.Tensor).shape);
}

/** The name of what the core exports, where the code has it and it was not imported. */
export function unimported(error: string): string | undefined {
  const name = /^ReferenceError: '(\w+)' is not defined$/.exec(error)?.[1];
  return name !== undefined && Object.hasOwn(core, name) ? name : undefined;
}
