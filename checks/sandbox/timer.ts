/**
 * Counts the seconds that code has worked, so that right code is not late on a machine where it has
 * to wait: what the clock says, but not more than the work that was seen allows.
 *
 * QuickJS interrupts itself after a certain number of loops and calls; each such tick takes it less
 * than four milliseconds, most of them less than one. Built-ins that loop by themselves are not
 * seen at all, so at least a quarter of what the clock says counts in any case.
 */
const MOST_SECONDS_A_TICK = 0.004;
const LEAST_SHARE = 1 / 4;

export class Timer {
  readonly #allowed: number;
  readonly #start = performance.now();
  #ticks = 0;

  /** `allowed` are the seconds after which work is late. */
  constructor(allowed: number) {
    this.#allowed = allowed;
  }

  get spent(): number {
    const seconds = (performance.now() - this.#start) / 1000;
    return Math.min(seconds, Math.max(this.#ticks * MOST_SECONDS_A_TICK, seconds * LEAST_SHARE));
  }

  /** Counts one more interruption; true where it is time to stop. */
  tick(): boolean {
    this.#ticks++;
    return this.spent >= this.#allowed;
  }
}
