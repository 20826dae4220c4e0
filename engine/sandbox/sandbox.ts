/**
 * Runs a submission where it can do no harm: QuickJS compiled to WebAssembly, with no file system,
 * network, process, timers or host objects. Numbers go in, numbers come out, everything is bounded.
 */
import { type Arg, type Data, MalformedValue, Reader, write } from './codec.ts';
import { type Answerer, answerIn } from './foreign.ts';
import { TENSOR } from './interpreter.ts';
import type { Interpreter, AbruptCompletion, Handle, Printed, Request } from './interpreter.ts';
import { LIMITS } from './limits.ts';
import type { Bounds } from './meter.ts';
import type { Problem } from './problem.ts';
import { similarName } from './similar-name.ts';
import {
  isFull,
  isOutOfMemory,
  isStackOverflow,
  nameInCall,
  nameInImport,
  type Refused,
  type Thrown,
} from './thrown.ts';
import { ANSWER, NOT_DATA } from './inside/wire.ts';

/** A submission: JavaScript by path, types already blanked; `entry` is the file that is graded. */
export interface Submission {
  readonly files: Readonly<Record<string, string>>;
  readonly entry: string;
  /** What the course has it import besides, as JavaScript by name: the tensors, unless it says otherwise. */
  readonly modules?: Readonly<Record<string, string>>;
}

/** The interpreter has the code of the tensors itself. */
export const TENSORS: Readonly<Record<string, string>> = { [TENSOR]: '' };

export type Outcome =
  | { readonly ok: true; readonly value: Data; readonly argsAfter?: readonly Data[] }
  | { readonly ok: false; readonly problem: Problem };

/** What is asked of an export. */
export interface Asked {
  /** To be called, to tell what its arguments are after that, too, or to be driven as a class. */
  readonly how: 'call' | 'observe' | 'drive';
  /** The arguments of a call, or steps: see `drive.ts`. */
  readonly args: readonly Arg[];
}

/** One submission, imported into an interpreter as good as new; every exercise gets a fresh one. */
export class Sandbox {
  /** Why the submission could not be imported; every call then answers with it. */
  readonly importProblem: Problem | undefined;
  /** Set when memory ran out or the interpreter crashed: no further call may be made. */
  damaged = false;
  /** Which of the limits holds for the next calls, … */
  pace: 'call' | 'callAfterTimeout' | 'callWhileShrinking' = 'call';
  /** … how many times more than usual each of them may take, … */
  patience = 1;
  /** … and how many times more all of them together: as many as there are more cases than usual. */
  cases = 1;
  /** … and how many steps each may take at most, where whoever asks has better things to do. */
  most = Infinity;
  /** Steps that all calls so far have taken, and importing. */
  stepsTaken = 0;
  readonly interpreter: Interpreter;
  readonly #submission: Submission;
  readonly #exports: Handle | undefined;
  readonly #names = new Map<string, Handle>();
  #openedAt: number;
  #refused: Refused | undefined;
  /** After how many steps the first call was stopped that did not end. */
  #firstTimeout: number | undefined;
  /** What only a clock could end is not tried a second time. */
  #stuck: Problem | undefined;

  /** Where it is to be renewed, what was left in memory is wiped first: there is less to keep. */
  constructor(interpreter: Interpreter, submission: Submission, isRenewable = false) {
    this.interpreter = interpreter;
    this.#submission = submission;
    this.#openedAt = interpreter.clock();
    if (isRenewable) interpreter.wipe();
    interpreter.restart({
      resolve: (from, requested) => this.#resolve(from, requested),
      source: (name) => submission.files[name] ?? submission.modules![name]!,
    });
    const imported = this.#import(submission.entry, submission.files[submission.entry] ?? '');
    this.#exports = imported.exports;
    this.importProblem = imported.problem;
    if (isRenewable) interpreter.keep();
  }

  /** Whether no call has an answer any more. */
  get isOver(): boolean {
    return this.damaged || this.#stuck !== undefined;
  }

  /** Calls an exported function. */
  call(name: string, args: readonly Arg[]): Outcome {
    return this.ask(name, { how: 'call', args });
  }

  /** Makes it as it was when the submission had been loaded, if it was opened to be renewed. */
  renew(): void {
    this.interpreter.renew();
    this.#names.clear();
    this.#openedAt = this.interpreter.clock();
    this.#stuck = undefined;
    this.stepsTaken = 0;
  }

  /** Has somebody answer for functions that are arguments of calls: see `ForeignRef`. */
  answerBy(answer: Answerer): void {
    const { interpreter } = this;
    interpreter.onForeign = () => answerIn(interpreter.mail, answer);
  }

  /** Asks an export something. */
  ask(name: string, { how, args }: Asked): Outcome {
    const problem = this.#request(`${how}Export`, name, args);
    if (problem) return { ok: false, problem };
    try {
      const reader = new Reader(this.interpreter.mail);
      const answer = { ok: true as const, value: reader.value() };
      return how === 'observe'
        ? { ...answer, argsAfter: reader.value() as readonly Data[] }
        : answer;
    } catch (error) {
      if (!(error instanceof MalformedValue)) throw error;
      return { ok: false, problem: { type: 'not-data', what: error.message } };
    }
  }

  /** Why `name` cannot be called, if it cannot: not exported, or not a function. */
  missing(name: string): Problem | undefined {
    const problem = this.#request('describeExport', name, undefined);
    if (problem) return problem;
    const reader = new Reader(this.interpreter.mail);
    const [what, names] = [reader.string(), reader.value() as string[]];
    if (what === 'function') return undefined;
    if (what !== 'undefined') return { type: 'not-a-function', name, what };
    const similar = similarName(name, names);
    return { type: 'missing-export', name, ...(similar !== undefined && { similar }) };
  }

  /** What was printed since the last time this was asked. */
  takePrinted(): Printed {
    return this.interpreter.takePrinted();
  }

  /** Asks about an export within bounds; the answer is in the mailbox, unless there is none. */
  #request(request: Request, name: string, question: Arg): Problem | undefined {
    const over = this.importProblem ?? this.#stuck;
    if (over) return over;
    const total = LIMITS.total * this.patience * this.cases;
    if (this.stepsTaken > total) return { type: 'out-of-steps', steps: total };
    write(this.interpreter.mail, question);
    try {
      const named = this.#names.get(name) ?? this.interpreter.name(name);
      this.#names.set(name, named);
      const failure = this.#counted((bounds) =>
        this.interpreter.ask(request, this.#exports!, named, bounds),
      );
      return failure ? this.#failed(failure) : this.#ended();
    } catch (error) {
      return this.#crashed(error);
    }
  }

  /** What `guest.ts` says of how the call ended. */
  #ended(): Problem | undefined {
    const { mail } = this.interpreter;
    if (mail[0] === ANSWER) return undefined;
    const reader = new Reader(mail);
    if (mail[0] === NOT_DATA) return { type: 'not-data', what: reader.string() };
    return this.#name([reader.string(), reader.string(), this.interpreter.stackOfThrown()], false);
  }

  #import(
    file: string,
    source: string,
  ): { exports: Handle; problem?: never } | { exports?: never; problem: Problem } {
    try {
      const { value, failure } = {
        value: undefined,
        ...this.#counted((bounds) => this.interpreter.import(file, source, bounds)),
      };
      if (value) return { exports: value };
      return { problem: this.#failed(failure!, true) };
    } catch (error) {
      return { problem: this.#crashed(error) };
    }
  }

  #counted<T>(work: (bounds: Bounds) => T): T {
    try {
      return work(this.#bounds);
    } finally {
      this.stepsTaken += this.interpreter.stepsTaken;
    }
  }

  get #bounds(): Bounds {
    return {
      steps: Math.min(this.most, LIMITS[this.pace] * this.patience),
      seconds: LIMITS.seconds * this.patience,
      deadline: this.#openedAt + LIMITS.secondsInAll * this.patience * this.cases,
    };
  }

  /** Names what ended a call or an import from outside the student's own control flow. */
  #failed(failure: AbruptCompletion, importing = false): Problem {
    if (failure === 'late') return this.#late(importing);
    if (failure === 'stuck')
      return (this.#stuck = { type: 'stuck', seconds: this.#bounds.seconds });
    if (failure !== 'pending') return this.#name(failure.thrown, importing);
    // Promises that went on until memory ended them leave no error behind.
    const nothing: Thrown = ['', '', ''];
    if (isOutOfMemory(nothing, this.interpreter.bytes)) return this.#name(nothing, true);
    return { type: 'pending-import' };
  }

  /** A call that was allowed less than the first says so, lest it seem that nobody had more. */
  #late(importing: boolean): Problem {
    const { steps } = this.#bounds;
    const first = (this.#firstTimeout ??= steps);
    return { type: 'timeout', steps, importing, ...(first > steps && { first }) };
  }

  #name(thrown: Thrown, importing: boolean): Problem {
    const { files, entry } = this.#submission;
    if (isOutOfMemory(thrown, this.interpreter.bytes)) {
      this.damaged = true;
      return { type: 'out-of-memory', megabytes: LIMITS.megabytes };
    }
    if (isStackOverflow(thrown) || !importing) return nameInCall(thrown, files);
    return nameInImport(thrown, files, entry, this.#refused);
  }

  /** The WebAssembly instance itself gave up: it is beyond repair, the host is not. */
  #crashed(error: unknown): Problem {
    this.damaged = true;
    // Not every part of QuickJS looks whether it was given the memory it asked for.
    if (isFull(this.interpreter.bytes))
      return { type: 'out-of-memory', megabytes: LIMITS.megabytes };
    // Where the host has a smaller stack than QuickJS needs for what it does by itself.
    if (error instanceof RangeError) return { type: 'stack-overflow' };
    return { type: 'crashed', message: error instanceof Error ? error.message : String(error) };
  }

  #resolve(from: string, requested: string): string | undefined {
    const { files, modules = TENSORS } = this.#submission;
    const path = requested.startsWith('.') ? joinPath(from, requested) : requested;
    if (Object.hasOwn(requested.startsWith('.') ? files : modules, path)) return path;
    this.#refused = { from, specifier: requested };
    return undefined;
  }
}

/** `./b.ts` seen from `a/c.ts` is `a/b.ts`. */
function joinPath(base: string, relative: string): string {
  const parts = base.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
