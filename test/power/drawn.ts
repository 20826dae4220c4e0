/** What a check draws, seed by seed: the n-th case is the n-th that grading would judge. */
import fc from 'fast-check';
import type { Check } from '../../engine/kit/exercise.ts';
import { propertyOf } from '../../engine/kit/property.ts';

/** The most random cases that are asked for, of the most that a law could sensibly draw. */
export const MOST_CASES = 100;

export type Inputs = readonly unknown[];

/** Which cases are asked: those on purpose or not, and how many random ones. */
export interface Share {
  readonly onPurpose: boolean;
  readonly random: number;
}

/** Everybody is asked the same cases, so they are drawn once, and so is what is to come out. */
export class DrawnCases {
  readonly check: Check;
  readonly #bySeed = new Map<number, Inputs[]>();

  constructor(check: Check) {
    this.check = check;
  }

  /** Cases of a seed, drawn as far as they are asked for. */
  *of(seed: number, { onPurpose, random }: Share): Generator<Inputs> {
    const { length } = this.check.first;
    const end = length + (this.isFixed ? 0 : random);
    for (let i = onPurpose ? 0 : length; i < end; i++) yield this.#upTo(seed, i)[i]!;
  }

  /** Where there is nothing to draw, all seeds are the same. */
  get isFixed(): boolean {
    return this.check.cases === 0;
  }

  #upTo(seed: number, index: number): Inputs[] {
    const known = this.#bySeed.get(seed) ?? [];
    this.#bySeed.set(seed, known);
    if (index < known.length) return known;
    // Most fall at once: so a few are drawn, and three times as many when these do not do.
    const numRuns = Math.max(this.check.first.length + 2, 3 * known.length);
    const drawn = fc.sample(
      propertyOf(this.check, () => {}),
      { seed, numRuns },
    );
    known.push(...drawn.slice(known.length).map(([inputs]) => inputs));
    return known;
  }
}
