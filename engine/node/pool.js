/**
 * Pools of processes that grade lessons: nothing takes longer to start. A command that is going to
 * need one can have it started before it loads what it is itself made of.
 *
 * JavaScript, as that comes before any TypeScript.
 */
import { availableParallelism } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { Ended, GraderProcess } from './grader-process.js';
import { rightsFor } from './rights.js';

export { Ended };

/** So many in a row that have ended before they said a word cannot be started here at all. */
const MOST_STILLBORN = 12;

/** Milliseconds to start and to say the first word; a process may be left in a loop by the one before. */
const LONGEST_BEGINNING = 120_000;

/**
 * @typedef {object} Waiting
 * @property {() => void} begin
 */

export class Pool {
  /** How many processes there are at most. */
  size;
  /** @type {readonly string[]} */
  #rights;
  /** @type {Set<GraderProcess>} */
  #processes = new Set();
  /** @type {GraderProcess[]} */
  #idle = [];
  /** @type {Waiting[]} */
  #waiting = [];
  #stillborn = 0;
  #isClosed = false;

  /**
   * Starts as many processes.
   * @param {number} size
   * @param {string} course the URL of its module
   * @param {readonly string[]} apart what processes may not read in its folder
   */
  constructor(size, course, apart) {
    this.size = size;
    this.#rights = rightsFor(course, apart);
    for (let i = 0; i < size; i++) this.#idle.push(this.#start());
  }

  /**
   * Has a question answered by the next process that has nothing to do; where `signal` aborts, the
   * process that was at it is ended. Rejects with `Ended` where no answer comes.
   * @param {object} question
   * @param {AbortSignal} signal
   * @param {import('./grader-process.js').Listener} listener
   */
  async run(question, signal, { onSaid, onAnswer }) {
    const one = await this.#free(signal);
    const giveUp = () => one.end('it was given up');
    signal.addEventListener('abort', giveUp);
    const beginning = globalThis.setTimeout(() => one.end('it did not begin'), LONGEST_BEGINNING);
    let hasBegun = false;
    const begin = () => {
      hasBegun = true;
      this.#stillborn = 0;
      clearTimeout(beginning);
    };
    try {
      return await one.ask(question, {
        onSaid: (said) => (begin(), onSaid(said)),
        onAnswer: (answer) => (begin(), onAnswer(answer)),
      });
    } catch (error) {
      if (!hasBegun && !signal.aborted) this.#stillborn++;
      throw error;
    } finally {
      clearTimeout(beginning);
      signal.removeEventListener('abort', giveUp);
      if (!one.hasEnded) this.#idle.push(one);
      this.#waiting.shift()?.begin();
    }
  }

  /** Whether processes end before anything can have been asked of them. */
  get isBroken() {
    return this.#stillborn >= MOST_STILLBORN;
  }

  /** Ends all of them: what they are at comes to nothing. */
  close() {
    this.#isClosed = true;
    for (const one of this.#processes) one.end('the graders were closed');
    for (const { begin } of this.#waiting.splice(0)) begin();
  }

  /**
   * A process that has nothing to do.
   * @param {AbortSignal} signal
   * @returns {Promise<GraderProcess>}
   */
  async #free(signal) {
    while (!this.#isClosed && !signal.aborted) {
      const one = this.#idle.shift();
      if (one?.hasEnded === false) return one;
      if (one) continue;
      if (this.#processes.size < this.size) await this.#pause(signal);
      if (this.#isClosed || signal.aborted) break;
      if (this.#processes.size < this.size) return this.#start();
      await this.#turn(signal);
    }
    throw new Ended('there is no grading process any more');
  }

  /**
   * Waits until a process has nothing to do, or nobody waits for it.
   * @param {AbortSignal} signal
   * @returns {Promise<void>}
   */
  #turn(signal) {
    return new Promise((resolve) => {
      const waiting = {
        begin: () => {
          signal.removeEventListener('abort', leave);
          resolve();
        },
      };
      const leave = () => {
        this.#waiting = this.#waiting.filter((each) => each !== waiting);
        resolve();
      };
      signal.addEventListener('abort', leave);
      this.#waiting.push(waiting);
    });
  }

  /**
   * After one that has not even begun the next is started later: a system without memory may have some
   * by then.
   * @param {AbortSignal} signal
   */
  async #pause(signal) {
    if (this.#stillborn === 0) return;
    const milliseconds = Math.min(2000, 100 * 2 ** this.#stillborn);
    await setTimeout(milliseconds, undefined, { signal }).catch(() => {});
  }

  #start() {
    const one = new GraderProcess(this.#rights, () => this.#processes.delete(one));
    this.#processes.add(one);
    return one;
  }
}

/** @type {Pool | undefined} */
let early;

/**
 * Starts a process for every core, or fewer, for the first who asks for a pool.
 * @param {string} course
 * @param {readonly string[]} apart
 * @param {number} [most]
 */
export function startEarly(course, apart, most = Infinity) {
  early = new Pool(Math.min(most, availableParallelism()), course, apart);
}

/**
 * A pool of so many processes, or of more where they have been started early.
 * @param {number} size
 * @param {string} course
 * @param {readonly string[]} apart
 */
export function poolOf(size, course, apart) {
  const started = early;
  early = undefined;
  if (started && started.size >= size) return started;
  started?.close();
  return new Pool(size, course, apart);
}
