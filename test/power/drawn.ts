/** What a check draws, seed by seed. */
import type { Check } from '../../engine/kit/exercise.ts';
import { drawn } from '../proof/trial.ts';

/** The most random cases that are asked for, of the most that a law could sensibly draw. */
export const MOST_CASES = 100;

/** Which cases are asked: those on purpose or not, and how many random ones. */
export interface Share {
  readonly onPurpose: boolean;
  readonly random: number;
}

interface Drawn {
  readonly check: Check;
  readonly inputs: readonly unknown[];
}

/** Everybody is asked the same cases, so they are drawn once, and so is what is to come out. */
export class DrawnCases {
  readonly check: Check;
  readonly #bySeed = new Map<number, Drawn[]>();

  constructor(check: Check) {
    this.check = check;
  }

  /** Cases of a seed, drawn as far as they are asked for. */
  *of(seed: number, { onPurpose, random }: Share): Generator<Drawn> {
    const { length } = this.check.first;
    const end = length + (this.isFixed ? 0 : random);
    for (let i = onPurpose ? 0 : length; i < end; i++) yield this.#upTo(seed, i)[i]!;
  }

  /** Where there is nothing to draw, all seeds are the same. */
  get isFixed(): boolean {
    return this.check.cases === 0;
  }

  #upTo(seed: number, index: number): Drawn[] {
    const known = this.#bySeed.get(seed) ?? [];
    if (index < known.length) return known;
    // Most fall at once: so a few are drawn, and three times as many when these do not do.
    const count = Math.max(this.check.first.length + 2, 3 * known.length);
    const more = drawn(this.check, seed, count).slice(known.length);
    const all = known.concat(more.map((inputs) => ({ check: this.check, inputs })));
    this.#bySeed.set(seed, all);
    return all;
  }
}
