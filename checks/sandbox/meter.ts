/** Counts the work of a call: in steps, which are the same everywhere, and with the clock as a rope. */

/** QuickJS interrupts itself each time after so many steps. */
export const STEPS_A_TICK = 10_000;

/** Asking what time it is takes longer than a step; so often is enough. */
const TICKS_A_LOOK = 16;

/** Seconds of work so far, by a clock that stands still while others have the processor, if it can. */
export type Clock = () => number;

/** `late`: the steps are used up. `stuck`: there were hardly any, and still it went on. */
export type Overrun = 'late' | 'stuck';

export class Meter {
  overrun: Overrun | undefined;
  readonly #steps: number;
  readonly #seconds: number;
  readonly #clock: Clock;
  readonly #start: number;
  #ticks = 0;

  /** `steps` are allowed, and in any case no more than `seconds`. */
  constructor(steps: number, seconds: number, clock: Clock) {
    this.#steps = steps;
    this.#seconds = seconds;
    this.#clock = clock;
    this.#start = clock();
  }

  get steps(): number {
    return this.#ticks * STEPS_A_TICK;
  }

  /** Counts one more interruption; true where the work has to end. */
  tick(): boolean {
    this.#ticks++;
    if (this.steps >= this.#steps) this.overrun ??= 'late';
    else if (this.#ticks % TICKS_A_LOOK === 0 && this.#clock() - this.#start > this.#seconds) {
      this.overrun ??= 'stuck';
    }
    return this.overrun !== undefined;
  }
}
