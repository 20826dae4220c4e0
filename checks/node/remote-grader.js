/**
 * A grader in threads of its own, seen from outside: it can be killed, whatever it is doing.
 *
 * Plain JavaScript, so that `test/run.js` can set it to work before anything else is loaded.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { TYPESCRIPT_FLAGS } from './typescript-flags.js';

/** @import { Assignment, ExercisePlace, Killed, LessonOutline, Order, Place, Told } from './protocol.ts' */
/** @import { Mistake } from '../grade/name-mistake.ts' */
/** @import { ReportedCheck } from '../grade/report.ts' */

/**
 * Seconds without a sign of life, as where a class is graded. Only a built-in that loops by itself,
 * such as `indexOf` on an endless array-like, gets this far.
 */
const DEADLINE = 20;

/** Milliseconds after which a second thread helps with several lessons; for few it is not worth it. */
const HELP_AFTER = 500;

const MOST_EXERCISES = 1024;

export class RemoteGrader {
  /** What was begun last. @type {Job | undefined} */
  #job;
  /** A thread that waits for work. @type {Worker | undefined} */
  #idle = newThread();
  #seconds;

  constructor(seconds = DEADLINE) {
    this.#seconds = seconds;
  }

  /**
   * Begins to grade, whether or not anybody is waiting for it yet.
   * @param {Order} order
   */
  begin(order) {
    void this.#job?.cancel();
    const thread = this.#idle ?? newThread();
    this.#idle = undefined;
    this.#job = new Job(order, thread, this.#seconds, (free) => this.#keep(free));
  }

  /** One thread that is done waits for the next order. @param {Worker} thread */
  #keep(thread) {
    if (this.#idle) void thread.terminate();
    else this.#idle = thread;
  }

  /**
   * The outline of a lesson, whose files are read anew unless it has just been begun.
   * @param {Order} order of this one lesson
   * @returns {Promise<LessonOutline>}
   */
  open(order) {
    if (!this.#job?.take(order)) {
      this.begin(order);
      this.#job?.take(order);
    }
    return /** @type {Job} */ (this.#job).outline(/** @type {string} */ (order.lessons[0]));
  }

  /**
   * The report on a check of a lesson that has been opened.
   * @param {Place} place
   * @returns {Promise<ReportedCheck>}
   */
  report(place) {
    if (!this.#job) return Promise.reject(new Error('no lesson has been opened'));
    return this.#job.report(place);
  }

  /**
   * What explains all failures of an exercise that has been opened, if anything does.
   * @param {ExercisePlace} place
   * @returns {Promise<Mistake | undefined>}
   */
  mistake(place) {
    if (!this.#job) return Promise.reject(new Error('no lesson has been opened'));
    return this.#job.mistake(place);
  }

  async close() {
    await this.#job?.cancel();
    await this.#idle?.terminate();
    this.#idle = undefined;
  }
}

/** One order, and the threads at work on it. */
class Job {
  #order;
  #seconds;
  #free;
  #claims = new Int32Array(new SharedArrayBuffer(4 * MOST_EXERCISES));
  /** @type {Killed[]} */
  #killed = [];
  /** Answers by what they are to. @type {Map<string, Answer>} */
  #answers = new Map();
  /** Lessons that somebody has asked for. @type {Set<string>} */
  #taken = new Set();
  /** @type {Set<Shift>} */
  #shifts = new Set();
  /** Why nothing more can be expected, if so. @type {unknown} */
  #failure;
  /** @type {NodeJS.Timeout | undefined} */
  #help;

  /**
   * @param {Order} order
   * @param {Worker} thread
   * @param {number} seconds
   * @param {(thread: Worker) => void} free takes a thread that is done
   */
  constructor(order, thread, seconds, free) {
    this.#order = order;
    this.#seconds = seconds;
    this.#free = free;
    this.#start(thread);
    if (order.lessons.length > 1 && availableParallelism() > 1) {
      this.#help = setTimeout(() => this.#start(newThread()), HELP_AFTER).unref();
    }
  }

  /**
   * Whether this is the order asked for, and nobody has asked for this lesson of it before.
   * @param {Order} wanted
   */
  take(wanted) {
    const [id = ''] = wanted.lessons;
    if (this.#taken.has(id) || !this.#order.lessons.includes(id)) return false;
    const { lessons } = this.#order;
    if (JSON.stringify({ ...wanted, lessons }) !== JSON.stringify(this.#order)) return false;
    this.#taken.add(id);
    return true;
  }

  /** @param {string} lesson */
  outline(lesson) {
    return /** @type {Promise<LessonOutline>} */ (this.#answer(lesson).promise);
  }

  /** @param {Place} place */
  report(place) {
    return /** @type {Promise<ReportedCheck>} */ (this.#answer(keyOf(place)).promise);
  }

  /** @param {ExercisePlace} place */
  mistake(place) {
    return /** @type {Promise<Mistake | undefined>} */ (this.#answer(nameOf(place)).promise);
  }

  async cancel() {
    clearTimeout(this.#help);
    const shifts = [...this.#shifts];
    this.#shifts.clear();
    await Promise.all(shifts.map((shift) => shift.end()));
  }

  /** @param {Worker} thread */
  #start(thread) {
    const shift = new Shift(thread, this.#seconds, {
      told: (told) => this.#hear(told, shift),
      late: () => this.#replace(shift),
      lost: (error) => this.#fail(error),
    });
    this.#shifts.add(shift);
    shift.begin({ order: this.#order, claims: this.#claims, killed: this.#killed });
  }

  /**
   * @param {Told} told
   * @param {Shift} shift
   */
  #hear(told, shift) {
    if (told.tell === 'outline') this.#answer(told.outline.id).resolve(told.outline);
    if (told.tell === 'check') this.#answer(keyOf(told)).resolve(told.report);
    if (told.tell === 'mistake') this.#answer(nameOf(told)).resolve(told.mistake);
    if (told.tell === 'end') this.#leave(shift);
    if (told.tell !== 'fault') return;
    const error = new Error(told.message);
    if (told.at) this.#answer(keyOf(told.at)).reject(error);
    else this.#fail(error);
  }

  /** @param {Shift} shift */
  #leave(shift) {
    clearTimeout(this.#help);
    this.#shifts.delete(shift);
    this.#free(shift.release());
  }

  /**
   * What a thread was at when it fell silent is given up, and another goes on from there.
   * @param {Shift} shift
   */
  #replace(shift) {
    this.#shifts.delete(shift);
    void shift.end();
    if (!shift.at) return this.#fail(new Error('the grading thread fell silent before it began'));
    this.#killed.push({ ...shift.at, seconds: this.#seconds });
    this.#start(newThread());
  }

  /** Nobody shall wait for a grader that has broken down. @param {unknown} error */
  #fail(error) {
    for (const answer of this.#answers.values()) answer.reject(error);
    this.#answers = new Map();
    this.#failure = error;
    void this.cancel();
  }

  /** @param {string} key */
  #answer(key) {
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = newAnswer();
    this.#answers.set(key, answer);
    if (this.#failure !== undefined) answer.reject(this.#failure);
    return answer;
  }
}

/** One thread at work on an order, until it ends or falls silent. */
class Shift {
  /** The check that is being graded. @type {{ lesson: string, exercise: string, from: number } | undefined} */
  at;
  #thread;
  #seconds;
  #listener;
  #isOver = false;
  /** @type {NodeJS.Timeout | undefined} */
  #timer;

  /**
   * @param {Worker} thread
   * @param {number} seconds
   * @param {{ told: (told: Told) => void, late: () => void, lost: (error: unknown) => void }} listener
   */
  constructor(thread, seconds, listener) {
    this.#thread = thread;
    this.#seconds = seconds;
    this.#listener = listener;
    thread.on('message', (/** @type {Told} */ told) => this.#hear(told));
    thread.on('error', (error) => this.#lose(error));
    thread.on('exit', () => this.#lose(new Error('the grading thread ended by itself')));
  }

  /** @param {Assignment} assignment */
  begin(assignment) {
    this.#wait();
    this.#thread.postMessage(assignment);
  }

  /** Ends the shift, and leaves the thread to the next. */
  release() {
    this.#isOver = true;
    clearTimeout(this.#timer);
    // One by one: the thread itself listens too, to know when somebody does.
    for (const event of ['message', 'error', 'exit']) this.#thread.removeAllListeners(event);
    return this.#thread;
  }

  async end() {
    this.#isOver = true;
    clearTimeout(this.#timer);
    await this.#thread.terminate();
  }

  /** @param {Told} told */
  #hear(told) {
    if (this.#isOver) return;
    this.#wait();
    if (told.tell === 'begin') {
      this.at = { lesson: told.lesson, exercise: told.exercise, from: 0 };
    }
    if (told.tell === 'check' && this.at) this.at = { ...this.at, from: told.check + 1 };
    this.#listener.told(told);
  }

  #wait() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#listener.late(), this.#seconds * 1000);
  }

  /** @param {unknown} error */
  #lose(error) {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#listener.lost(error);
  }
}

/**
 * @typedef {object} Answer
 * @property {Promise<unknown>} promise
 * @property {(value: unknown) => void} resolve
 * @property {(error: unknown) => void} reject
 */

/** @returns {Answer} */
function newAnswer() {
  /** @type {Answer['resolve']} */
  let resolve = () => {};
  /** @type {Answer['reject']} */
  let reject = () => {};
  const promise = new Promise((...settle) => ([resolve, reject] = settle));
  promise.catch(() => {}); // Whoever waits for it will see the error; perhaps nobody does.
  return { promise, resolve, reject };
}

/** @param {ExercisePlace} place */
const nameOf = ({ lesson, exercise }) => `${lesson}/${exercise}`;

/** @param {Place} place */
const keyOf = (place) => `${nameOf(place)}@${place.check}`;

function newThread() {
  const thread = new Worker(new URL('./grader-thread.js', import.meta.url), {
    execArgv: TYPESCRIPT_FLAGS,
  });
  // An idle grader must not keep the process alive.
  thread.unref();
  return thread;
}

const BEGUN = Symbol.for('gradlings.grader');
const shared = /** @type {Record<symbol, RemoteGrader | undefined>} */ (
  /** @type {unknown} */ (globalThis)
);

/** Starts a grader ahead of time, for whoever asks for one first in this process. */
export function startEarly() {
  return (shared[BEGUN] = new RemoteGrader());
}

/** The grader that was started ahead of time, or a new one. */
export function takeGrader() {
  const early = shared[BEGUN];
  shared[BEGUN] = undefined;
  return early ?? new RemoteGrader();
}
