/**
 * Sees to it that a process which runs the code of others without a sandbox ends in any case: when it
 * takes too much memory, or when there is nobody any more for whom it works. Whoever waits for it
 * sees to its time.
 */
import { Worker } from 'node:worker_threads';

new Worker(new URL('./bounds-thread.js', import.meta.url), {
  workerData: { parent: process.ppid },
  stdin: false,
}).unref();
