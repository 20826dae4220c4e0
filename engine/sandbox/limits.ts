/**
 * What a submission may use. Right solutions need a small part of each.
 *
 * Time is counted in steps of the interpreter, not by a clock: a step is a jump or a call, so a turn
 * of a loop takes two. The same code takes the same steps on every machine, however busy it is. What
 * is said here is for the usual exercise; one that trains a network is given a multiple of it, its
 * `patience`. Calls are held to it by `tick` in `meter.ts`.
 */
export const LIMITS = {
  /** Steps for one call, or for importing a file. */
  call: 15_000_000,
  /** Steps for one call once another check of the exercise has met one that did not end. */
  callAfterTimeout: 3_000_000,
  /** Steps for one call while looking for the smallest input that does not end. */
  callWhileShrinking: 1_000_000,
  /** Steps in all calls of one sandbox, for the usual number of cases. */
  total: 300_000_000,
  /**
   * Steps for a law that students write, on one input; as many for all that it asks of the functions
   * under suspicion, and a third of them for one call.
   */
  law: 3_000_000,
  /** How often it may ask, … */
  lawAsks: 1_000,
  /** … and how many numbers it may send each time. */
  lawNumbers: 4_096,
  /**
   * Seconds of work after which a call is ended all the same: only built-ins that loop by themselves,
   * such as `join` on a long array, get that far within their steps.
   */
  seconds: 6,
  /** Seconds of work in all calls of one sandbox, likewise. */
  secondsInAll: 30,
  /** Seconds without a sign of life after which a grader is ended from outside: see `supervisor.ts`. */
  silence: 20,
  /** Seconds for all the work on a submission. */
  submission: 900,
  megabytes: 64,
  /** With a third more, the host's own stack overflows first where it is smallest: in a browser. */
  stackBytes: 96 * 1024,
  fileCharacters: 200_000,
};

/** How many steps an interpreter takes in a second on a usual machine, for those who read of them. */
export const STEPS_A_SECOND = 30_000_000;
