import type { LessonTask } from '../task.ts';

/** Where exercises are named, hunts are meant only if they are, too. */
export const isHuntAsked = (name: string, { exercises, hunts, case: only }: LessonTask): boolean =>
  hunts ? hunts.includes(name) : exercises === undefined && only === undefined;
