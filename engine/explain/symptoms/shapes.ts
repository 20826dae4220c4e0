/** In what the shape of every answer is other than the right one. */
import type { Arg } from '../../sandbox/codec.ts';
import type { Comparison } from '../comparisons.ts';
import { shapeOf } from '../guesses.ts';
import type { Symptom, SymptomId } from '../symptom-words.ts';
import { namedIn } from './variables.ts';

type Shape = readonly number[];

interface Change {
  readonly id: SymptomId;
  /** What became of the right shape; undefined where nothing could. */
  readonly of: (right: Shape) => Shape | undefined;
}

const CHANGES: readonly Change[] = [
  { id: 'shapeNone', of: () => [] },
  { id: 'shapeFlat', of: (right) => [sizeOf(right)] },
  { id: 'shapeOneRow', of: ([, ...rest]) => [1, ...rest] },
  { id: 'shapeReversed', of: (right) => right.toReversed() },
  { id: 'shapeLacksFirst', of: ([, ...rest]) => rest },
  { id: 'shapeLacksLast', of: (right) => right.slice(0, -1) },
  { id: 'shapeOneFirst', of: (right) => [1, ...right] },
  { id: 'shapeOneLast', of: (right) => [...right, 1] },
  { id: 'shapeShorter', of: ([first, ...rest]) => firstBy(first, rest, -1) },
  { id: 'shapeLonger', of: ([first, ...rest]) => firstBy(first, rest, 1) },
  { id: 'shapeNarrower', of: (right) => lastBy(right, -1) },
  { id: 'shapeWider', of: (right) => lastBy(right, 1) },
  { id: 'shapeEmpty', of: ([, ...rest]) => [0, ...rest] },
];

const firstBy = (first: number | undefined, rest: Shape, by: number): Shape | undefined =>
  first === undefined ? undefined : [first + by, ...rest];

const lastBy = (right: Shape, by: number): Shape | undefined =>
  right.length > 1 ? [...right.slice(0, -1), right.at(-1)! + by] : undefined;

const sizeOf = (shape: Shape): number => shape.reduce((a, b) => a * b, 1);

export function shapeIn(
  params: readonly string[],
  compared: readonly Comparison[],
  enough: number,
): Symptom | undefined {
  const all = compared.map((each) => ({
    each,
    got: shapeOf(each.received as Arg),
    right: shapeOf(each.expected as Arg),
  }));
  const other = all.filter(({ got, right }) => !got || !right || !isSame(got, right));
  if (other.length < enough || other.some(({ got, right }) => !got || !right)) return undefined;
  // What has the right shape may still be right; it must not speak against it.
  const fits = (of: (each: (typeof all)[number]) => Shape | undefined) =>
    all.every((each) => {
      const made = of(each);
      return made !== undefined && isSame(each.got!, made);
    });
  const change = CHANGES.find(({ of }) => fits(({ right }) => of(right!)));
  if (change) return { id: change.id };
  const shapes = ({ args }: Comparison) => namedIn(params, args);
  const named = shapes(all[0]!.each).find(([name]) =>
    fits(({ each }) =>
      shapeOf(shapes(each).find(([other_]) => other_ === name)?.[1] as Arg | undefined),
    ),
  );
  return named && { id: 'shapeOfArgument', name: named[0] };
}

const isSame = (a: Shape, b: Shape): boolean => a.join() === b.join();
