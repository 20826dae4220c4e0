/**
 * What a submission may use. Right solutions need a small part of each. Seconds are for the usual
 * exercise; one that has to train a network is given a multiple of them, its `patience`.
 */
export const LIMITS = {
  /** Seconds for one call, or for importing a file. */
  call: 2,
  /** Seconds for one call once another check of the exercise has timed out. */
  callAfterTimeout: 0.5,
  /** Seconds for one call while looking for the smallest input that hangs. */
  callWhileShrinking: 0.1,
  /** Seconds in all calls of one sandbox. */
  total: 10,
  megabytes: 64,
  /** With a third more, the host's own stack overflows first where it is smallest: in a browser. */
  stackBytes: 96 * 1024,
  printedLines: 20,
  fileCharacters: 200_000,
};
