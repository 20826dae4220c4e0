/** How many `runs` are asked for, usually: by itself, as whoever only tells of it needs no laws. */
export const USUAL_RUNS = 100;

/** How many times as many cases as usual there are: what all of them may take grows so. */
export const timesAsMany = (runs: number): number => Math.max(1, runs / USUAL_RUNS);
