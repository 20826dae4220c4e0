/**
 * A process that grades, seen from outside. It is asked in lines of JSON and answers in lines of JSON.
 * What it says was maybe written by code that has left the sandbox: so there is an end to how much of
 * it is listened to, and whoever asks has to look at each message before believing it.
 *
 * JavaScript, as processes are started before anything that takes TypeScript.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

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

const PROGRAM = fileURLToPath(new URL('./grading-process.js', import.meta.url));

/** Of all that is said to one question, in UTF-16 units; a report on a lesson has some 20,000, … */
const MOST_SAID = 8_000_000;
/** … and in messages; a lesson has some 100 checkpoints. */
const MOST_MESSAGES = 20_000;
/** Of what it wrote about its own end. */
const LAST_WORDS = 2_000;

// Whoever can send a signal could otherwise have Node open a debugger here, for everybody to use.
if (process.platform !== 'win32') process.on('SIGUSR1', () => {});

/** Why a process has not answered; `signal` is the one that ended it, if somebody else sent one. */
export class Ended extends Error {
  /**
   * @param {string} message
   * @param {NodeJS.Signals | null} signal
   */
  constructor(message, signal = null) {
    super(message);
    this.signal = signal;
  }
}

/**
 * Both throw where what is said cannot be: then the process is ended.
 * @typedef {object} Listener
 * @property {(said: object) => void} onSaid
 * @property {(answer: unknown) => unknown} onAnswer what it gives is the answer
 */

/**
 * @typedef {object} Asked
 * @property {(answer: unknown) => void} resolve
 * @property {(why: Error) => void} reject
 * @property {Listener} listener
 * @property {number} units how much more may be said, …
 * @property {number} messages … and in how many messages
 */

export class GraderProcess {
  /** @type {import('node:child_process').ChildProcessByStdio<import('node:stream').Writable, import('node:stream').Readable, import('node:stream').Readable>} */
  #process;
  /** @type {Asked | undefined} */
  #asked;
  #begun = '';
  #lastWords = '';
  /** @type {string | undefined} */
  #why;
  hasEnded = false;

  /**
   * @param {readonly string[]} rights flags of Node: see `rights.js`
   * @param {(isBusy: boolean) => void} onEnd told when it has ended, and whether it was asked something
   */
  constructor(rights, onEnd) {
    this.#process = spawn(process.execPath, [...FLAGS, ...rights, PROGRAM], {
      env: ENVIRONMENT,
      stdio: 'pipe',
      windowsHide: true,
    });
    const { stdin, stdout, stderr } = this.#process;
    stdin.on('error', () => {});
    stdout.setEncoding('utf8').on('data', (text) => this.#hear(text));
    stderr.setEncoding('utf8').on('data', (text) => {
      this.#lastWords = (this.#lastWords + text).slice(-LAST_WORDS);
    });
    const ended = (
      /** @type {string} */ how,
      /** @type {NodeJS.Signals | null} */ signal = null,
    ) => {
      if (this.hasEnded) return;
      this.hasEnded = true;
      onEnd(this.#asked !== undefined);
      const byOthers = this.#why === undefined ? signal : null;
      this.#asked?.reject(new Ended(this.#why ?? how, byOthers));
      this.#asked = undefined;
    };
    this.#process.on('error', (error) => ended(error.message));
    this.#process.on('close', (code, signal) => ended(this.#told(code, signal), signal));
    this.#keepAlive(false);
  }

  /**
   * Asks one question, when no other is being answered. Rejects with `Ended` where no answer comes.
   * @param {object} question
   * @param {Listener} listener
   * @returns {Promise<unknown>}
   */
  ask(question, listener) {
    return new Promise((resolve, reject) => {
      this.#asked = { resolve, reject, listener, units: MOST_SAID, messages: MOST_MESSAGES };
      this.#keepAlive(true);
      this.#process.stdin.write(`${JSON.stringify(question)}\n`);
    });
  }

  /**
   * Ends it, whatever it is doing.
   * @param {string} [why]
   */
  end(why) {
    this.#why ??= why;
    this.#process.kill('SIGKILL');
  }

  /** @param {string} text */
  #hear(text) {
    const lines = (this.#begun + text).split('\n');
    this.#begun = lines.pop() ?? '';
    try {
      const asked = this.#asked;
      if (asked && ((asked.units -= text.length) < 0 || (asked.messages -= lines.length) < 0)) {
        throw new Error('it says too much');
      }
      for (const line of lines) this.#read(line);
      if (!this.#asked && this.#begun !== '') throw new Error('it was not asked');
    } catch (error) {
      this.end(`a grading process was ended: ${/** @type {Error} */ (error).message}`);
    }
  }

  /** @param {string} line */
  #read(line) {
    const asked = this.#asked;
    if (!asked) throw new Error('it was not asked');
    const said = /** @type {unknown} */ (JSON.parse(line));
    if (typeof said !== 'object' || said === null) throw new Error('it does not say anything');
    if (!('answer' in said)) return asked.listener.onSaid(said);
    asked.resolve(asked.listener.onAnswer(said.answer));
    this.#asked = undefined;
    this.#keepAlive(false);
  }

  /**
   * @param {number | null} code
   * @param {NodeJS.Signals | null} signal
   */
  #told(code, signal) {
    const lines = this.#lastWords.trim().split('\n');
    const reason = lines.find((line) => /\b(error|assertion|not allowed)\b/i.test(line));
    // Its own thread does that: see `bounds-thread.js`.
    if (signal === 'SIGTERM') return 'the grading process took too much memory';
    const how = signal === null ? `with ${code}` : `by ${signal}`;
    return `the grading process was ended ${how}${reason === undefined ? '' : `: ${reason}`}`;
  }

  /**
   * Nobody has to wait for a process that has nothing to do.
   * @param {boolean} isBusy
   */
  #keepAlive(isBusy) {
    const { stdin, stdout, stderr } = this.#process;
    const how = isBusy ? 'ref' : 'unref';
    this.#process[how]();
    for (const stream of [stdin, stdout, stderr]) {
      /** @type {import('node:net').Socket} */ (stream)[how]();
    }
  }
}
