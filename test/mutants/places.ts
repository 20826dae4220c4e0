/** How many mutants were named truly or located, by lesson, and whether these are enough. */
import { Records } from '../proof/records.ts';
import type { Locating, Telling } from './locating.ts';
import type { Naming } from './naming.ts';

export interface Row {
  readonly lesson: string;
  readonly naming: Naming['type'];
  readonly locating: Locating['type'];
}

export const places = new Records<Row>('places');

export const rowOf = (lesson: string, { naming, locating }: Telling): Row => ({
  lesson,
  naming: naming.type,
  locating: locating.type,
});

const isNamed = ({ naming }: Row): boolean => naming === 'true' || naming === 'unchecked';

const isLocated = ({ locating }: Row): boolean => locating !== 'nowhere' && locating !== 'wrong';

export const isExplained = (row: Row): boolean => isNamed(row) || isLocated(row);

export function tellPlaces(rows: readonly Row[]): string {
  const at = (type: Locating['type']) => rows.filter(({ locating }) => locating === type).length;
  const share = (n: number) => `${((100 * n) / Math.max(1, rows.length)).toFixed(1)} %`;
  const explained = rows.filter(isExplained).length;
  return [
    `${rows.length} places asked for: ${share(rows.filter(isLocated).length)} located (${at('line')} on the line`,
    `${at('lines')} on one of a few lines, ${at('block')} in a block)`,
    `${share(at('wrong'))} located wrongly (${at('wrong')}), ${at('nowhere')} nowhere`,
    `${rows.filter(isNamed).length} named truly; ${share(explained)} one or the other`,
    `${rows.length - explained} neither`,
  ].join(', ');
}

/**
 * The share of all mutants that is explained at the least. Some of them have lost so much that no small
 * change brings it back.
 */
const SHARE = 0.87;
/** … and the share that is located wrongly, at the most. */
const WRONG = 0.001;
/** How often a sample may fall below the floor although the share is that of all. */
const FALSE_ALARM = 1e-6;

/** Prints what came of each lesson, and of all; false where it is too little, or too much is wrong. */
export function judgePlaces(): boolean {
  const rows = places.all();
  for (const lesson of new Set(rows.map((row) => row.lesson)))
    console.log(`   ${lesson}: ${tellPlaces(rows.filter((row) => row.lesson === lesson))}`);
  const least = leastOf(rows.length);
  const most = rows.length - leastOf(rows.length, 1 - WRONG);
  console.log(
    `   all: ${tellPlaces(rows)} (at least ${least} have to be one or the other, at most ${most} wrong)`,
  );
  const wrong = rows.filter(({ locating }) => locating === 'wrong').length;
  return rows.length > 0 && rows.filter(isExplained).length >= least && wrong <= most;
}

/**
 * How many of `n` have to be explained. A day's sample is small, so the floor is not the share itself:
 * by the binomial, fewer would be found once in a million days if the share is true. For 250 mutants
 * that are 76 %, for 2,500 they are 84 %.
 */
export function leastOf(n: number, share = SHARE): number {
  let term = n * Math.log(1 - share);
  let below = 0;
  for (let k = 0; k < n; k++) {
    below += Math.exp(term);
    if (below >= FALSE_ALARM) return k;
    term += Math.log(((n - k) / (k + 1)) * (share / (1 - share)));
  }
  return n;
}
