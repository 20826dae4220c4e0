/** How many `runs` are asked for, usually: by itself, as whoever only tells of it needs no laws. */
export const USUAL_RUNS = 100;
