/** Answers that are right but for one factor, or one term, to each of them or to each of their rows. */
import type { Arg } from '../../sandbox/codec.ts';
import { isClose } from '../answers.ts';
import { type Comparison, type Entry, entriesOf } from '../comparisons.ts';
import { shapeOf } from '../guesses.ts';
import type { Symptom, SymptomId } from '../symptom-words.ts';

interface Way {
  readonly id: SymptomId;
  readonly isByRow: boolean;
  /** Whether the second entry is changed as the first one is. */
  readonly isAlike: (a: Entry, b: Entry) => boolean;
}

const isProportional = (a: Entry, b: Entry): boolean =>
  isClose(a.received * b.expected, b.received * a.expected, 1e-7, 1e-12);

const isMoved = (a: Entry, b: Entry): boolean =>
  isClose(a.received - b.received, a.expected - b.expected, 1e-7, 1e-9);

const WAYS: readonly Way[] = [
  { id: 'answerFactor', isByRow: false, isAlike: isProportional },
  { id: 'answerTerm', isByRow: false, isAlike: isMoved },
  { id: 'rowFactor', isByRow: true, isAlike: isProportional },
  { id: 'rowTerm', isByRow: true, isAlike: isMoved },
];

export function proportionIn(compared: readonly Comparison[], enough: number): Symptom | undefined {
  const all = compared.map((each) => ({ each, entries: entriesOf(each) }));
  if (all.some(({ entries }) => !entries)) return undefined;
  const way = WAYS.find(({ isByRow, isAlike }) => {
    let shown = 0;
    for (const { each, entries } of all) {
      const shape = shapeOf(each.expected as Arg) ?? [];
      const width = (isByRow ? shape.at(-1) : undefined) || entries!.length;
      for (let start = 0; start < entries!.length; start += width) {
        const [first, ...others] = entries!.slice(start, start + width);
        if (!others.every((other) => isAlike(first!, other))) return false;
        if (!isTelling([first!, ...others])) continue;
        if (first!.isRight) return false;
        shown++;
      }
    }
    return shown >= enough;
  });
  return way && { id: way.id };
}

/** At least three different numbers, none of which is lost in the others, all right or all wrong. */
function isTelling(entries: readonly Entry[]): boolean {
  const values = new Set(entries.map(({ expected }) => expected));
  return (
    values.size > 2 &&
    entries.every(({ isRight, received, expected }) => {
      const isUsable = Number.isFinite(received) && expected !== 0 && received !== 0;
      return isUsable && isRight === entries[0]!.isRight;
    })
  );
}
