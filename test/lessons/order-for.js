/** What the grader is asked for, from what was typed. */
import { fileURLToPath } from 'node:url';

/** @import { Order } from '../../checks/node/protocol.ts' */
/** @import { Settings } from './grade-lesson.ts' */

/** The student's own checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @param {string[]} lessons
 * @param {Settings} settings
 * @returns {Order}
 */
export function orderFor(lessons, { language, seed, runs, path, exercise, check }) {
  return {
    root,
    lessons,
    language,
    draw: { seed, runs, ...(path !== undefined && { path }) },
    ...(exercise !== undefined && { exercise }),
    ...(check !== undefined && { check: check - 1 }),
  };
}
