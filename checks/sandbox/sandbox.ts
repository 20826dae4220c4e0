/**
 * Runs a submission where it can do no harm: QuickJS compiled to WebAssembly, with no file system,
 * network, process, timers or host objects. Text goes in, text comes out, everything is bounded.
 */
import type {
  QuickJSContext,
  QuickJSHandle,
  QuickJSRuntime,
  QuickJSWASMModule,
} from 'quickjs-emscripten-core';
import { decode, encode, MalformedValue, type Arg, type Data } from './codec.ts';
import { LIMITS } from './limits.ts';
import type { Problem } from './problem.ts';
import { similarName } from './similar-name.ts';
import { isOutOfMemory, isStackOverflow, nameInCall, nameInImport, type Thrown } from './thrown.ts';

/** A submission: JavaScript by path, types already blanked; `entry` is the file that is graded. */
export interface Submission {
  readonly files: Readonly<Record<string, string>>;
  readonly entry: string;
}

/** The trusted code that runs inside, as JavaScript: `reference/tensor.ts` and `guest.ts`. */
export interface Core {
  readonly tensor: string;
  readonly guest: string;
}

export type Outcome =
  | { readonly ok: true; readonly value: Data; readonly argsAfter?: readonly Data[] }
  | { readonly ok: false; readonly problem: Problem };

const TENSOR = '#tensor';
const GUEST = 'gradlings:guest';

/** An instance of QuickJS, and the memory that bounds it. */
export interface Instance {
  readonly wasm: QuickJSWASMModule;
  readonly memory: WebAssembly.Memory;
}

/** One submission, imported once in a context of its own; every exercise gets a fresh one. */
export class Sandbox {
  /** Why the submission could not be imported; every call then answers with it. */
  readonly importProblem: Problem | undefined;
  /** Set when memory ran out or the instance crashed: no further call may be made. */
  damaged = false;
  /** Which of the limits holds for the next calls, … */
  pace: 'call' | 'callAfterTimeout' | 'callWhileShrinking' = 'call';
  /** … and how many times longer than usual they and all calls together may take. */
  patience = 1;
  readonly #submission: Submission;
  readonly #memory: WebAssembly.Memory;
  readonly #runtime: QuickJSRuntime;
  readonly #context: QuickJSContext;
  readonly #handles = new Map<string, QuickJSHandle>();
  readonly #guest: QuickJSHandle | undefined;
  readonly #exports: QuickJSHandle | undefined;
  #refused: string | undefined;
  #deadline = Infinity;
  #secondsAllowed: number = LIMITS.call;
  #interrupted = false;
  #secondsSpent = 0;
  #printed: string[] = [];

  constructor({ wasm, memory }: Instance, core: Core, submission: Submission) {
    this.#submission = submission;
    this.#memory = memory;
    this.#runtime = wasm.newRuntime();
    this.#runtime.setMaxStackSize(LIMITS.stackBytes);
    this.#runtime.setInterruptHandler(() => this.#isTooLate());
    this.#runtime.setModuleLoader(
      (name) => this.#source(name, core),
      (base, requested) => this.#resolve(base, requested),
    );
    this.#context = this.#runtime.newContext();
    const guest = this.#import(GUEST, core.guest);
    if (guest.problem) throw new Error(`the sandbox's own code: ${guest.problem.type}`);
    this.#guest = guest.exports;
    this.#installConsole();
    const imported = this.#import(submission.entry, submission.files[submission.entry] ?? '');
    this.#exports = imported.exports;
    this.importProblem = imported.problem;
  }

  /** Calls an exported function. With `watch`, also tells what became of the arguments. */
  call(name: string, args: readonly Arg[], watch = false): Outcome {
    return this.#ask('callExport', name, encode(args), watch);
  }

  /** Drives an exported class; see `driveExport` in `guest.ts` for the steps. */
  drive(name: string, steps: readonly (readonly Arg[])[]): Outcome {
    return this.#ask('driveExport', name, encodeSteps(steps), false);
  }

  /** Why `name` cannot be called, if it cannot: not exported, or not a function. */
  missing(name: string): Problem | undefined {
    if (this.importProblem) return this.importProblem;
    const answer = this.#run('describeExport', name);
    if (answer.problem) return answer.problem;
    // The guest may have run out of memory even for this.
    if (!answer.text.startsWith('[')) return this.#name(JSON.parse(answer.text.slice(1)), true);
    const [what, ...names] = JSON.parse(answer.text) as string[];
    if (what === 'function') return undefined;
    if (what !== 'undefined') return { type: 'not-a-function', name, what: what as string };
    const similar = similarName(name, names);
    return { type: 'missing-export', name, ...(similar !== undefined && { similar }) };
  }

  /** The lines printed since the last time this was asked, bounded. */
  takePrinted(): string[] {
    const lines = this.#printed;
    this.#printed = [];
    return lines;
  }

  /** Frees the context; false where the instance did not survive that. */
  dispose(): boolean {
    try {
      for (const handle of this.#handles.values()) handle.dispose();
      this.#context.dispose();
      this.#runtime.dispose();
      return true;
    } catch {
      return false;
    }
  }

  #ask(how: string, name: string, wire: string, watch: boolean): Outcome {
    if (this.importProblem) return { ok: false, problem: this.importProblem };
    const answer = this.#run(how, name, wire, watch);
    if (answer.problem) return { ok: false, problem: answer.problem };
    return this.#read(answer.text);
  }

  #read(text: string): Outcome {
    const [kind, body] = [text[0], text.slice(1)];
    if (kind === 'D') return { ok: false, problem: { type: 'not-data', what: JSON.parse(body) } };
    if (kind === 'T') return { ok: false, problem: this.#name(JSON.parse(body), false) };
    try {
      const [value = '', argsAfter] = body.split('\n');
      const outcome = { ok: true as const, value: decode(value) };
      if (argsAfter === undefined) return outcome;
      return { ...outcome, argsAfter: decode(argsAfter) as readonly Data[] };
    } catch (error) {
      if (!(error instanceof MalformedValue)) throw error;
      return { ok: false, problem: { type: 'not-data', what: error.message } };
    }
  }

  /** Calls a function of `guest.ts` on the student's exports, under a deadline. */
  #run(
    how: string,
    name: string,
    wire = '',
    watch = false,
  ): { text: string; problem?: never } | { problem: Problem } {
    const total = LIMITS.total * this.patience;
    if (this.#secondsSpent > total) return { problem: { type: 'out-of-time', seconds: total } };
    const context = this.#context;
    try {
      const ask = this.#keep(`ask ${how}`, () => context.getProp(this.#guest!, how));
      const named = this.#keep(`name ${name}`, () => context.newString(name));
      const sent = context.newString(wire);
      const flag = watch ? context.true : context.false;
      const result = this.#timed(() =>
        context.callFunction(ask, context.undefined, this.#exports!, named, sent, flag),
      );
      sent.dispose();
      if (result.error) return { problem: this.#failure(result.error, false) };
      const text = context.getString(result.value);
      result.value.dispose();
      return { text };
    } catch (error) {
      return { problem: this.#crash(error) };
    }
  }

  /** Makes a handle once and keeps it for as long as the sandbox lives. */
  #keep(key: string, make: () => QuickJSHandle): QuickJSHandle {
    const kept = this.#handles.get(key) ?? make();
    this.#handles.set(key, kept);
    return kept;
  }

  #import(
    file: string,
    source: string,
  ): { exports: QuickJSHandle; problem?: never } | { exports?: never; problem: Problem } {
    try {
      const result = this.#timed(() => this.#evaluateModule(source, file));
      if (result.error) return { problem: this.#failure(result.error, true) };
      const { exports } = result;
      return { exports: this.#keep(`module ${file}`, () => exports) };
    } catch (error) {
      if (error === PENDING) return { problem: this.#pending() };
      return { problem: this.#crash(error) };
    }
  }

  /** Promises that went on until time or memory ended them leave no error behind. */
  #pending(): Problem {
    if (this.#interrupted) {
      return { type: 'timeout', seconds: this.#secondsAllowed, importing: true };
    }
    const nothing: Thrown = ['', '', ''];
    if (isOutOfMemory(nothing, this.#memory.buffer.byteLength)) return this.#name(nothing, true);
    return { type: 'pending-import' };
  }

  /** Evaluates a module, waiting for its top-level `await`s as far as they can ever finish. */
  #evaluateModule(source: string, file: string): Evaluated {
    const result = this.#context.evalCode(source, file, { type: 'module' });
    if (result.error) return { error: result.error };
    let state = this.#context.getPromiseState(result.value);
    if (state.type === 'fulfilled' && state.notAPromise) return { exports: result.value };
    const jobs = this.#runtime.executePendingJobs();
    if (jobs.error) return { error: jobs.error };
    state = this.#context.getPromiseState(result.value);
    result.value.dispose();
    if (state.type === 'pending') throw PENDING;
    return state.type === 'fulfilled' ? { exports: state.value } : { error: state.error };
  }

  #timed<T>(work: () => T): T {
    this.#secondsAllowed = LIMITS[this.pace] * this.patience;
    this.#interrupted = false;
    const start = performance.now();
    this.#deadline = start + 1000 * this.#secondsAllowed;
    try {
      return work();
    } finally {
      this.#deadline = Infinity;
      this.#secondsSpent += (performance.now() - start) / 1000;
    }
  }

  #isTooLate(): boolean {
    if (performance.now() < this.#deadline) return false;
    this.#interrupted = true;
    return true;
  }

  /** Names what ended a call or an import from outside the student's own control flow. */
  #failure(error: QuickJSHandle, importing: boolean): Problem {
    const thrown = this.#readError(error);
    error.dispose();
    if (this.#interrupted) return { type: 'timeout', seconds: this.#secondsAllowed, importing };
    return this.#name(thrown, importing);
  }

  #readError(error: QuickJSHandle): Thrown {
    if (this.#context.typeof(error) !== 'object') {
      return ['', String(this.#context.dump(error)), ''];
    }
    const field = (key: string): string => {
      const handle = this.#context.getProp(error, key);
      const isText = this.#context.typeof(handle) === 'string';
      const text = isText ? this.#context.getString(handle) : '';
      handle.dispose();
      return text;
    };
    return [field('name'), field('message'), field('stack')];
  }

  #name(thrown: Thrown, importing: boolean): Problem {
    const { files, entry } = this.#submission;
    if (isOutOfMemory(thrown, this.#memory.buffer.byteLength)) {
      this.damaged = true;
      return { type: 'out-of-memory', megabytes: LIMITS.megabytes };
    }
    if (isStackOverflow(thrown) || !importing) return nameInCall(thrown, files);
    return nameInImport(thrown, files, entry, this.#refused);
  }

  /** The WebAssembly instance itself gave up: it is beyond repair, the host is not. */
  #crash(error: unknown): Problem {
    this.damaged = true;
    return { type: 'crashed', message: error instanceof Error ? error.message : String(error) };
  }

  #resolve(base: string, requested: string): string | { error: Error } {
    if (requested === TENSOR) return TENSOR;
    const path = requested.startsWith('.') ? joinPath(base, requested) : requested;
    if (requested.startsWith('.') && Object.hasOwn(this.#submission.files, path)) return path;
    this.#refused = requested;
    return { error: new Error(`import of '${requested}' is refused`) };
  }

  #source(name: string, core: Core): string {
    return name === TENSOR ? core.tensor : (this.#submission.files[name] as string);
  }

  #installConsole(): void {
    const context = this.#context;
    const print = context.newFunction('print', (line) => {
      if (this.#printed.length < LIMITS.printedLines) this.#printed.push(context.getString(line));
    });
    const install = context.getProp(this.#guest!, 'installConsole');
    context.unwrapResult(context.callFunction(install, context.undefined, print)).dispose();
    install.dispose();
    print.dispose();
  }
}

type Evaluated =
  | { readonly exports: QuickJSHandle; readonly error?: never }
  | { readonly exports?: never; readonly error: QuickJSHandle };

/** Thrown where a top-level `await` waits for something that can never happen. */
const PENDING = Symbol('pending import');

function encodeSteps(steps: readonly (readonly Arg[])[]): string {
  return `[${steps.map((step) => `[${step.map(encode).join()}]`).join()}]`;
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
