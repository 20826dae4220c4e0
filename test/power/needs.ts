/** Which law has to draw how many random cases, so that everything falls on every seed. */
import type { Check } from '../../engine/kit/exercise.ts';
import type { Fell, Trial } from './trial.ts';

export interface Need {
  readonly random: number;
  /** Who needs so many. */
  readonly suspect: string;
  /** On how many seeds that was seen. */
  readonly seeds: number;
  /** Whether all the laws together miss it on some seed by the cases that they draw now. */
  readonly isMissed: boolean;
}

/**
 * A suspect needs the law that catches it soonest, unless another that has to draw as many anyway
 * catches it too. So those come first that fall latest.
 */
export function needsOf(trials: readonly Trial[]): Map<Check, Need> {
  const needs = new Map<Check, Need>();
  const granted = ({ cases }: Fell): number => needs.get(cases.check)?.random ?? -1;
  const latestFirst = trials
    .flatMap((trial) => (trial.fell.length > 0 ? [{ ...trial, at: soonest(trial.fell) }] : []))
    .toSorted((a, b) => b.at.random - a.at.random);
  for (const { suspect, fell, missed, at } of latestFirst) {
    if (fell.some((each) => each.random <= granted(each))) continue;
    needs.set(at.cases.check, { ...at, suspect, isMissed: missed.length > 0 });
  }
  return needs;
}

/** The law that it falls to with the fewest random cases. */
export function soonest(fell: readonly Fell[]): Fell {
  return fell.reduce((best, each) => (each.random < best.random ? each : best));
}
