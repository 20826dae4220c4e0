/**
 * Pools of processes that grade lessons: nothing takes longer to start. A command that is going to
 * need one can have it started before it loads what it is itself made of.
 *
 * JavaScript, as that comes before any TypeScript.
 */
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';

/**
 * What a process finds in its environment: none of the secrets of whoever grades. Windows does not
 * start without this.
 */
const ENVIRONMENT = { SystemRoot: process.env['SystemRoot'] ?? '' };

const FLAGS = [
  // By default the garbage of a class is left lying about until it is five times what is in use.
  '--heap-growing-percent=60',
  // In megabytes: what everybody needs is no garbage, and need not be searched for any.
  '--initial-old-space-size=64',
];

/** @type {{ readonly processes: number, readonly pool: Tinypool } | undefined} */
let early;

/**
 * Starts a process for every core, or fewer, for the first who asks for a pool.
 * @param {number} [most]
 */
export function startEarly(most = Infinity) {
  const processes = Math.min(most, availableParallelism());
  early = { processes, pool: openPool(processes) };
  // Processes that do not even start will not do so either for whoever asks for a pool.
  early.pool.on('error', () => {});
}

/**
 * A pool of so many processes, or of more where they have been started early.
 * @param {number} processes
 */
export function poolOf(processes) {
  const started = early;
  early = undefined;
  if (started && started.processes >= processes) return started.pool;
  void started?.pool.destroy();
  return openPool(processes);
}

/** @param {number} processes */
function openPool(processes) {
  return new Tinypool({
    filename: new URL('./grading-process.js', import.meta.url).href,
    minThreads: processes,
    maxThreads: processes,
    runtime: 'child_process',
    serialization: 'advanced',
    env: ENVIRONMENT,
    execArgv: FLAGS,
  });
}
