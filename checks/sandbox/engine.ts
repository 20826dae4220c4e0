/**
 * One QuickJS, compiled to WebAssembly, with the trusted half of the sandbox loaded in it.
 *
 * Loading takes several milliseconds and happens once: the memory is copied then, and putting that
 * copy back is what makes the engine as good as new for the next submission, in a tenth of the time
 * and whatever the last one has done to it.
 */
import type {
  QuickJSContext,
  QuickJSHandle,
  QuickJSRuntime,
  QuickJSWASMModule,
} from 'quickjs-emscripten-core';
import { LIMITS } from './limits.ts';
import type { Thrown } from './thrown.ts';
import { Timer } from './timer.ts';
import { CAPACITY, LANDMARK, LONGEST_MESSAGE } from './wire.ts';

/** The trusted code that runs inside, as JavaScript: `reference/tensor.ts`, `guest.ts`, `wire.ts`. */
export interface Core {
  readonly tensor: string;
  readonly guest: string;
  readonly wire: string;
  /** `stops.ts`, which is read where a number that is none is looked for. */
  readonly stops?: () => string;
}

/** An instance of QuickJS, and the memory that bounds it. */
export interface Instance {
  readonly wasm: QuickJSWASMModule;
  readonly memory: WebAssembly.Memory;
}

/** Where modules come from: a name for what was requested, or nothing where that is refused. */
export interface Modules {
  resolve(from: string, requested: string): string | undefined;
  source(name: string): string;
}

/** What `guest.ts` can be asked to do. */
export type Request = 'callExport' | 'driveExport' | 'describeExport';

/** How a piece of work ended, if not well: what was thrown, or that its time was up. */
export type Failure = { readonly thrown: Thrown } | 'late' | 'pending';

type Ended<T> = { readonly value: T; readonly failure?: never } | { readonly failure: Failure };

export const TENSOR = '#tensor';
const GUEST = 'gradlings:guest';
const WIRE = 'gradlings:wire';

export class Engine {
  /** The lines printed so far, bounded; whoever takes them empties the list. */
  printed: string[] = [];
  readonly #memory: WebAssembly.Memory;
  readonly #runtime: QuickJSRuntime;
  readonly #context: QuickJSContext;
  readonly #requests = new Map<Request, QuickJSHandle>();
  /** Where the mailbox lies in memory, in bytes. */
  readonly #mailAt: number;
  readonly #image: Uint8Array;
  readonly #bytesAtFirst: number;
  #mail: Float64Array;
  #modules: Modules | undefined;
  /** Seconds that the last piece of work has spent, as `Timer` counts them. */
  secondsSpent = 0;
  #timer: Timer | undefined;
  #isLate = false;

  constructor({ wasm, memory }: Instance, core: Core) {
    this.#memory = memory;
    this.#runtime = wasm.newRuntime();
    this.#runtime.setMaxStackSize(LIMITS.stackBytes);
    this.#runtime.setInterruptHandler(() => this.#checkTime());
    this.#runtime.setModuleLoader(
      (name) => sourceOf(name, core) ?? this.#modules!.source(name),
      (from, requested) => this.#resolve(from, requested),
    );
    this.#context = this.#runtime.newContext();
    const guest = this.#loadGuest(core.guest);
    this.#mailAt = placeOfMail(memory);
    this.#mail = new Float64Array(memory.buffer, this.#mailAt, CAPACITY);
    this.#furnish(guest);
    for (const request of ['callExport', 'driveExport', 'describeExport'] as const) {
      this.#requests.set(request, this.#context.getProp(guest, request));
    }
    this.#image = usedPart(memory);
    this.#bytesAtFirst = this.bytes;
  }

  /** Bytes of memory that the engine has taken. */
  get bytes(): number {
    return this.#memory.buffer.byteLength;
  }

  /** Whether a submission has made it take more than at first. Memory never becomes smaller again. */
  get hasGrown(): boolean {
    return this.bytes > this.#bytesAtFirst;
  }

  /** Where questions are put and answers found; to be asked for anew after each call. */
  get mail(): Float64Array {
    // Memory that has grown is another buffer.
    if (this.#mail.buffer !== this.#memory.buffer) {
      this.#mail = new Float64Array(this.#memory.buffer, this.#mailAt, CAPACITY);
    }
    return this.#mail;
  }

  /** Makes the engine as it was before it saw any submission. Handles from before are void. */
  restart(modules: Modules): void {
    // Memory beyond the image has not been handed out yet, so nothing depends on what is in it.
    new Uint8Array(this.#memory.buffer).set(this.#image);
    this.#modules = modules;
    this.printed = [];
  }

  /** Runs a file as a module, for so many seconds, and gives its exports. */
  import(file: string, source: string, seconds: number): Ended<QuickJSHandle> {
    return this.#timed(seconds, () => {
      const result = this.#context.evalCode(source, file, { type: 'module' });
      if (result.error) return this.#failed(result.error);
      let state = this.#context.getPromiseState(result.value);
      if (state.type === 'fulfilled' && state.notAPromise) return { value: result.value };
      // Top-level `await`s go on as far as they ever can.
      const jobs = this.#runtime.executePendingJobs();
      if (jobs.error) return this.#failed(jobs.error);
      state = this.#context.getPromiseState(result.value);
      if (state.type === 'fulfilled') return { value: state.value };
      if (state.type === 'rejected') return this.#failed(state.error);
      return { failure: this.#isLate ? 'late' : 'pending' };
    });
  }

  /** A name as the sandbox knows it, to ask about it again and again. */
  name(name: string): QuickJSHandle {
    return this.#context.newString(name);
  }

  /** Asks about an export, with the question in the mailbox; the answer is there afterwards. */
  ask(
    request: Request,
    exports: QuickJSHandle,
    name: QuickJSHandle,
    watch: boolean,
    seconds: number,
  ): Failure | undefined {
    const context = this.#context;
    const flag = watch ? context.true : context.false;
    const { failure } = this.#timed<void>(seconds, () => {
      const asked = this.#requests.get(request)!;
      const result = context.callFunction(asked, context.undefined, exports, name, flag);
      if (result.error) return this.#failed(result.error);
      result.value.dispose();
      return { value: undefined };
    });
    return failure;
  }

  #timed<T>(seconds: number, work: () => Ended<T>): Ended<T> {
    this.#isLate = false;
    this.#timer = new Timer(seconds);
    try {
      return work();
    } finally {
      this.secondsSpent = this.#timer.spent;
      this.#timer = undefined;
    }
  }

  #checkTime(): boolean {
    this.#isLate ||= this.#timer?.tick() ?? false;
    return this.#isLate;
  }

  #failed(error: QuickJSHandle): { failure: Failure } {
    const thrown = this.#read(error);
    error.dispose();
    return { failure: this.#isLate ? 'late' : { thrown } };
  }

  #read(error: QuickJSHandle): Thrown {
    const kind = this.#context.typeof(error);
    if (kind !== 'object' && kind !== 'function') {
      return ['', clip(String(this.#context.dump(error))), ''];
    }
    const field = (key: string): string => {
      const handle = this.#context.getProp(error, key);
      const isText = this.#context.typeof(handle) === 'string';
      const text = isText ? this.#context.getString(handle) : '';
      handle.dispose();
      return clip(text);
    };
    return [field('name'), field('message'), field('stack')];
  }

  #resolve(from: string, requested: string): string | { error: Error } {
    if (requested === TENSOR) return TENSOR;
    if (from === GUEST) return WIRE;
    const name = this.#modules?.resolve(from, requested);
    return name ?? { error: new Error(`import of '${requested}' is refused`) };
  }

  #loadGuest(source: string): QuickJSHandle {
    const { value, failure } = { value: undefined, ...this.import(GUEST, source, LIMITS.call) };
    if (value) return value;
    throw new Error(`the sandbox's own code does not load: ${JSON.stringify(failure)}`);
  }

  #furnish(guest: QuickJSHandle): void {
    const context = this.#context;
    const print = context.newFunction('print', (line) => {
      if (this.printed.length < LIMITS.printedLines) this.printed.push(context.getString(line));
    });
    const furnish = context.getProp(guest, 'furnish');
    context.unwrapResult(context.callFunction(furnish, context.undefined, print)).dispose();
    furnish.dispose();
    // The handle on `print` is kept: a submission that lets go of its console must not end it, as
    // the next one finds it in the image again.
  }
}

const clip = (text: string): string => text.slice(0, LONGEST_MESSAGE);

function sourceOf(name: string, core: Core): string | undefined {
  if (name === TENSOR) return core.tensor;
  return name === WIRE ? core.wire : undefined;
}

/** Where `guest.ts` keeps the mailbox, in bytes: nobody says so, but its first numbers tell. */
function placeOfMail({ buffer }: WebAssembly.Memory): number {
  const numbers = new Float64Array(buffer);
  const isThere = (at: number) => LANDMARK.every((number, i) => numbers[at + i] === number);
  let at = numbers.indexOf(LANDMARK[0]);
  while (at >= 0 && !isThere(at)) at = numbers.indexOf(LANDMARK[0], at + 1);
  if (at < 0) throw new Error('the mailbox of the sandbox is not to be found in its memory');
  return at * Float64Array.BYTES_PER_ELEMENT;
}

/** A copy of memory up to the last byte that anybody has written. */
function usedPart({ buffer }: WebAssembly.Memory): Uint8Array {
  const bytes = new Uint8Array(buffer);
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes.slice(0, end);
}
