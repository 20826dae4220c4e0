/** How much work a search may be, counted so that it is the same on every machine. */

/** What a call costs by itself, in the steps that take as long. */
const CALL = 1_000;
/** What a character of code costs that is loaded, likewise, … */
const CHARACTER = 2;
/** … and a change of the code that is thought of. */
const CANDIDATE = 80;

/** What calls cost that took so many steps in all. */
export const costOf = (calls: number, steps: number): number => CALL * calls + steps;

export class Budget {
  #left: number;
  readonly #reserve: number;

  /** In steps of the interpreter: what may be begun with, and what may end what has been begun. */
  constructor(steps: number, reserve = 0) {
    this.#left = steps;
    this.#reserve = reserve;
  }

  get isSpent(): boolean {
    return this.#left <= 0;
  }

  /** With the reserve. */
  get isExhausted(): boolean {
    return this.#left + this.#reserve <= 0;
  }

  load(code: string): void {
    this.#left -= CALL + CHARACTER * code.length;
  }

  make(candidates: number): void {
    this.#left -= CANDIDATE * candidates;
  }

  spend(cost: number): void {
    this.#left -= cost;
  }
}
