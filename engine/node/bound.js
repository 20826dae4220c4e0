/**
 * Sees to it that a process ends in any case: when it takes too much memory, or when there is nobody
 * any more for whom it works, even if it is in a built-in that nothing interrupts. Whoever waits for
 * it sees to its time.
 *
 * JavaScript, as it is there before anything else is loaded.
 */
import { Worker } from 'node:worker_threads';

/** @param {number} megabytes that it may take; V8's own limit does not count numbers in typed arrays */
export function bound(megabytes) {
  new Worker(new URL('./bounds-thread.js', import.meta.url), {
    workerData: { parent: process.ppid, most: megabytes * 2 ** 20 },
    stdin: false,
  }).unref();
}
