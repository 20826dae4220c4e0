/**
 * Looks after the process it is a thread of, which may be too busy to do so itself.
 *
 * JavaScript, as a thread of its own would have to load TypeScript again.
 */
import { workerData } from 'node:worker_threads';

/** In this time it can take a hundred megabytes more. */
const MILLISECONDS = 25;

let hasAsked = false;

setInterval(() => {
  if (process.memoryUsage.rss() > workerData.most || !isThere(workerData.parent)) {
    // Nothing that the busy thread is at could put this off. Who sends SIGKILL is somebody else.
    process.kill(process.pid, hasAsked ? 'SIGKILL' : 'SIGTERM');
    hasAsked = true;
  }
}, MILLISECONDS);

/** @param {number} parent the process that started this one */
function isThere(parent) {
  if (process.ppid !== parent) return false;
  try {
    return process.kill(parent, 0);
  } catch {
    return false;
  }
}
