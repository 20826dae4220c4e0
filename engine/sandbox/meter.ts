/** Counts the work of a call: in steps, which are the same everywhere, and with the clock as a rope. */

/** QuickJS interrupts itself each time after so many steps. */
export const STEPS_A_TICK = 10_000;

/** Seconds of work so far, by a clock that stands still while others have the processor, if it can. */
export type Clock = () => number;

/** `late`: the steps are used up. `stuck`: there were hardly any, and still it went on. */
export type Overrun = 'late' | 'stuck';

export class Meter {
  overrun: Overrun | undefined;
  readonly #bounds: Bounds;
  #ticks = 0;
  #start: number | undefined;

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  get steps(): number {
    return this.#ticks * STEPS_A_TICK;
  }

  /** Counts one more interruption, at what the clock says; true where the work has to end. */
  tick(now: number): boolean {
    this.#ticks++;
    if (this.steps >= this.#bounds.steps) this.overrun ??= 'late';
    else if (this.#isStuck(now)) this.overrun ??= 'stuck';
    return this.overrun !== undefined;
  }

  /** Counted from the first interruption, as most calls are over before it: the rope need not be exact. */
  #isStuck(now: number): boolean {
    this.#start ??= now;
    return now - this.#start > this.#bounds.seconds || now > this.#bounds.deadline;
  }
}

/** How much work a call may be. */
export interface Bounds {
  readonly steps: number;
  /** Of the clock, … */
  readonly seconds: number;
  /** … and when it has to end in any case. */
  readonly deadline: number;
}
