/**
 * A grader in a thread of its own, seen from outside: it can be killed, whatever it is doing.
 *
 * Plain JavaScript, so that `test/run.js` can start the thread before anything else is loaded.
 */
import { Worker } from 'node:worker_threads';

/** @import { Question, LessonOutline } from './protocol.ts' */
/** @import { ReportedCheck } from '../grade/report.ts' */

/**
 * Seconds for one check, more than the sandbox gives to the most patient exercise. Only a built-in
 * that loops by itself, such as `indexOf` on an endless array-like, gets this far.
 */
const DEADLINE = 30;

export class RemoteGrader {
  /** @type {Worker | undefined} */
  #thread = start();
  /** Opened lessons, to open again in a new thread. @type {Map<string, Question>} */
  #opened = new Map();
  /** The exercise that had to be killed, if the last one was. @type {string | undefined} */
  #killed;
  /** Questions are asked one at a time. @type {Promise<unknown>} */
  #queue = Promise.resolve();
  #seconds;

  constructor(seconds = DEADLINE) {
    this.#seconds = seconds;
  }

  /**
   * Asks a question and waits for its answer; throws where the grader itself breaks down.
   * @template {Question} Q
   * @param {Q} question
   * @returns {Promise<Q extends { ask: 'open' } ? LessonOutline : ReportedCheck>}
   */
  ask(question) {
    const turn = this.#queue.then(() => this.#answer(question));
    this.#queue = turn.catch(() => {});
    return /** @type {Promise<never>} */ (turn);
  }

  async close() {
    await this.#thread?.terminate();
    this.#thread = undefined;
  }

  /** @param {Question} question */
  async #answer(question) {
    if (question.ask === 'open') {
      this.#opened.set(question.lesson, question);
      this.#killed = undefined;
      return this.#send(question);
    }
    const exercise = `${question.lesson}/${question.exercise}`;
    try {
      const killedAfter = this.#killed === exercise ? { killedAfter: this.#seconds } : {};
      return await this.#send({ ...question, ...killedAfter });
    } catch (error) {
      if (error !== LATE) throw error;
      this.#killed = exercise;
      await this.#restart();
      return this.#send({ ...question, killedAfter: this.#seconds });
    }
  }

  async #restart() {
    await this.#thread?.terminate();
    this.#thread = start();
    for (const question of this.#opened.values()) await this.#send(question);
  }

  /** @param {Question} question */
  #send(question) {
    this.#thread ??= start();
    const thread = this.#thread;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => finish(() => reject(LATE)), this.#seconds * 1000);
      /** @param {() => void} settle */
      const finish = (settle) => {
        clearTimeout(timer);
        thread.off('message', answered).off('error', failed).off('exit', left);
        settle();
      };
      /** @param {import('./protocol.ts').Answer} answer */
      const answered = (answer) =>
        finish(() => ('error' in answer ? reject(new Error(answer.error)) : resolve(answer.value)));
      /** @param {unknown} error */
      const failed = (error) => {
        this.#thread = undefined;
        finish(() => reject(error));
      };
      const left = () => failed(new Error('the grading thread ended by itself'));
      thread.on('message', answered).on('error', failed).on('exit', left);
      thread.postMessage(question);
    });
  }
}

/** What a question is rejected with when its deadline has passed. */
const LATE = Symbol('late');

const STARTED = Symbol.for('gradlings.startedThread');
const shared = /** @type {Record<symbol, Worker | undefined>} */ (
  /** @type {unknown} */ (globalThis)
);

/** Starts a thread ahead of time; the first grader of this process takes it over. */
export function startEarly() {
  shared[STARTED] = newThread();
}

function start() {
  const early = shared[STARTED];
  shared[STARTED] = undefined;
  return early ?? newThread();
}

function newThread() {
  const thread = new Worker(new URL('./grader-thread.js', import.meta.url));
  // An idle grader must not keep the process alive.
  thread.unref();
  return thread;
}
