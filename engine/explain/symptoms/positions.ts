/** At which places of an answer its entries are wrong, where all others are right. */
import { type Comparison, entriesOf } from '../comparisons.ts';
import { shapeOf } from '../guesses.ts';
import type { Arg } from '../../sandbox/codec.ts';
import type { Symptom, SymptomId } from '../symptom-words.ts';

/** Where an entry stands. */
interface Spot {
  readonly index: readonly number[];
  readonly shape: readonly number[];
}

interface Region {
  readonly id: SymptomId;
  /** How many axes an answer has to have. */
  readonly axes: (rank: number) => boolean;
  readonly holds: (spot: Spot) => boolean;
}

const isVector = (rank: number): boolean => rank === 1;
const isMatrix = (rank: number): boolean => rank === 2;
const last = ({ index, shape }: Spot, axis: number): boolean => index[axis] === shape[axis]! - 1;

/** Wrong entries stand nowhere else. The smaller ones come first. */
const REGIONS: readonly Region[] = [
  { id: 'wrongFirst', axes: isVector, holds: ({ index }) => index[0] === 0 },
  { id: 'wrongLast', axes: isVector, holds: (spot) => last(spot, 0) },
  { id: 'wrongDiagonal', axes: isMatrix, holds: ({ index }) => index[0] === index[1] },
  { id: 'wrongFirstRow', axes: isMatrix, holds: ({ index }) => index[0] === 0 },
  { id: 'wrongLastRow', axes: isMatrix, holds: (spot) => last(spot, 0) },
  { id: 'wrongFirstColumn', axes: isMatrix, holds: ({ index }) => index[1] === 0 },
  { id: 'wrongLastColumn', axes: isMatrix, holds: (spot) => last(spot, 1) },
  { id: 'rightFirst', axes: isVector, holds: ({ index }) => index[0] !== 0 },
  { id: 'rightLast', axes: isVector, holds: (spot) => !last(spot, 0) },
  { id: 'rightDiagonal', axes: isMatrix, holds: ({ index }) => index[0] !== index[1] },
  { id: 'rightFirstRow', axes: isMatrix, holds: ({ index }) => index[0] !== 0 },
  { id: 'rightLastRow', axes: isMatrix, holds: (spot) => !last(spot, 0) },
  { id: 'rightFirstColumn', axes: isMatrix, holds: ({ index }) => index[1] !== 0 },
  { id: 'rightLastColumn', axes: isMatrix, holds: (spot) => !last(spot, 1) },
];

export function positionIn(compared: readonly Comparison[], enough: number): Symptom | undefined {
  // What a class is asked for in turn are no places.
  if (compared.some(({ args }) => args.length === 0)) return undefined;
  const all = compared.map((each) => ({ each, spots: spotsIn(each) }));
  if (all.some(({ spots }) => !spots)) return undefined;
  const ranks = all.flatMap(({ spots }) => spots!.map(({ shape }) => shape.length));
  const region = REGIONS.find(({ axes, holds }) => {
    if (!ranks.every(axes)) return false;
    const mixed = new Set<Comparison>();
    for (const { each, spots } of all) {
      if (spots!.some((spot) => !spot.isRight && !holds(spot))) return false;
      const isTold = spots!.some((spot) => !spot.isRight) && spots!.some((spot) => !holds(spot));
      if (isTold) mixed.add(each.origin ?? each);
    }
    return mixed.size >= enough;
  });
  return region && { id: region.id };
}

function spotsIn(each: Comparison): (Spot & { readonly isRight: boolean })[] | undefined {
  const entries = entriesOf(each);
  const shape = shapeOf(each.expected as Arg);
  if (!entries || !shape || entries.length !== shape.reduce((a, b) => a * b, 1)) return undefined;
  return entries.map(({ isRight }, i) => ({ index: unravelled(i, shape), shape, isRight }));
}

function unravelled(i: number, shape: readonly number[]): number[] {
  let rest = i;
  return shape
    .toReversed()
    .map((extent) => {
      const at = rest % extent;
      rest = Math.floor(rest / extent);
      return at;
    })
    .toReversed();
}
