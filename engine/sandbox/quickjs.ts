/**
 * One QuickJS, compiled to WebAssembly, with the trusted half of the sandbox loaded in it.
 *
 * Loading takes several milliseconds and happens once: the memory is copied then, and putting that
 * copy back is what makes the interpreter as good as new for the next submission, in a tenth of the time
 * and whatever the last one has done to it.
 */
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
  type QuickJSSyncVariant,
  type QuickJSWASMModule,
} from 'quickjs-emscripten-core';
import {
  type Core,
  type Completion,
  type Interpreter,
  type AbruptCompletion,
  type Modules,
  type Printed,
  type Request,
  REQUESTS,
  TENSOR,
} from './interpreter.ts';
import { LIMITS } from './limits.ts';
import { newMemory, placeOfMail, usedPart } from './memory.ts';
import { type Bounds, type Clock, Meter } from './meter.ts';
import { isFull, type Thrown } from './thrown.ts';
import { CAPACITY, LONGEST_MESSAGE, PRINTED } from './inside/wire.ts';

/** An instance of QuickJS, and the memory that bounds it. */
interface Instance {
  readonly wasm: QuickJSWASMModule;
  readonly memory: WebAssembly.Memory;
}

/** What an interpreter needs of the machine it runs on. */
export interface Machine {
  readonly clock: Clock;
  /** Called before code runs, and again and again while it does: a sign of life for whoever waits. */
  readonly onTick?: () => void;
}

/** An interpreter in a WebAssembly instance of its own, of bounded memory. */
export async function openQuickJS(
  variant: QuickJSSyncVariant,
  core: Core,
  machine: Machine,
): Promise<Interpreter> {
  return new QuickJSInterpreter(await newInstance(variant), core, machine);
}

async function newInstance(variant: QuickJSSyncVariant): Promise<Instance> {
  const memory = newMemory();
  // An instance that breaks down is replaced; what it has to say about that is of no use to anyone.
  const silent: object = { printErr: () => {} };
  const bounded = newVariant(variant, { wasmMemory: memory, emscriptenModule: silent });
  return { wasm: await newQuickJSWASMModuleFromVariant(bounded), memory };
}

/** For the sandbox's own code. */
const UNBOUNDED: Bounds = { steps: Infinity, seconds: Infinity, deadline: Infinity };

/** What the names of the trusted modules begin with: only these may import each other. */
const TRUSTED = 'gradlings:';
const GUEST = './guest.ts';

const JOBS_AT_ONCE = 100;

/** How much of the work on one printed line is not charged: a line that takes longer is no usual one. */
const FREE_TICKS_A_LINE = 20;

class QuickJSInterpreter implements Interpreter {
  readonly #memory: WebAssembly.Memory;
  readonly #runtime: QuickJSRuntime;
  readonly #context: QuickJSContext;
  readonly #requests = new Map<Request, QuickJSHandle>();
  readonly #stackOfThrown: QuickJSHandle;
  /** Where the mailbox lies in memory, in bytes. */
  readonly #mailAt: number;
  readonly #image: Uint8Array;
  #kept: Uint8Array | undefined;
  readonly #bytesAtFirst: number;
  #mail: Float64Array;
  #modules: Modules | undefined;
  readonly #machine: Machine;
  stepsTaken = 0;
  onForeign: (() => void) | undefined;
  #meter: Meter | undefined;
  #lines: string[] = [];
  #freeTicks = 0;

  constructor({ wasm, memory }: Instance, core: Core, machine: Machine) {
    this.#memory = memory;
    this.#machine = machine;
    this.#runtime = wasm.newRuntime();
    this.#runtime.setMaxStackSize(LIMITS.stackBytes);
    this.#runtime.setInterruptHandler(() => this.#tick());
    this.#runtime.setModuleLoader(
      (name) => sourceOf(name, core) ?? this.#modules!.source(name),
      (from, requested) => this.#resolve(from, requested),
    );
    this.#context = this.#runtime.newContext();
    const guest = this.#loadGuest(core[GUEST]!);
    this.#mailAt = placeOfMail(memory);
    this.#mail = new Float64Array(memory.buffer, this.#mailAt, CAPACITY);
    this.#furnish(guest);
    for (const request of REQUESTS) {
      this.#requests.set(request, this.#context.getProp(guest, request));
    }
    this.#stackOfThrown = this.#context.getProp(guest, 'stackOfThrown');
    this.#image = usedPart(memory);
    this.#bytesAtFirst = this.bytes;
  }

  get clock(): Clock {
    return this.#machine.clock;
  }

  get bytes(): number {
    return this.#memory.buffer.byteLength;
  }

  get hasGrown(): boolean {
    return this.bytes > this.#bytesAtFirst;
  }

  get mail(): Float64Array {
    // Memory that has grown is another buffer.
    if (this.#mail.buffer !== this.#memory.buffer) {
      this.#mail = new Float64Array(this.#memory.buffer, this.#mailAt, CAPACITY);
    }
    return this.#mail;
  }

  restart(modules: Modules): void {
    // Calls may be so short, and so many, that none of them is ever interrupted.
    this.#machine.onTick?.();
    // Memory beyond the image has not been handed out yet, so nothing depends on what is in it.
    new Uint8Array(this.#memory.buffer).set(this.#image);
    this.#modules = modules;
    this.onForeign = undefined;
    this.#kept = undefined;
    this.#lines = [];
  }

  wipe(): void {
    new Uint8Array(this.#memory.buffer).fill(0, this.#image.length);
  }

  keep(): void {
    this.takePrinted();
    this.#kept = usedPart(this.#memory);
  }

  renew(): void {
    this.#machine.onTick?.();
    new Uint8Array(this.#memory.buffer).set(this.#kept!);
    this.#lines = [];
  }

  takePrinted(): Printed {
    const lines = this.#lines;
    const left = Math.max(0, this.mail[PRINTED]! - lines.length);
    this.#lines = [];
    this.mail[PRINTED] = 0;
    return { lines, left };
  }

  import(file: string, source: string, bounds: Bounds): Completion<QuickJSHandle> {
    return this.#within(bounds, () => {
      const result = this.#context.evalCode(source, file, { type: 'module' });
      if (result.error) return this.#failed(result.error);
      let state = this.#context.getPromiseState(result.value);
      if (state.type === 'fulfilled' && state.notAPromise) return { value: result.value };
      const jobs = this.#runJobs();
      if (jobs) return jobs;
      state = this.#context.getPromiseState(result.value);
      if (state.type === 'fulfilled') return { value: state.value };
      if (state.type === 'rejected') return this.#failed(state.error);
      return { failure: this.#meter?.overrun ?? 'pending' };
    });
  }

  /**
   * Top-level `await`s go on as far as they ever can. A promise takes an interruption for a rejection
   * and goes on as well, so that is looked after here.
   */
  #runJobs(): { failure: AbruptCompletion } | undefined {
    while (this.#runtime.hasPendingJob() && !this.#meter?.overrun) {
      const jobs = this.#runtime.executePendingJobs(JOBS_AT_ONCE);
      if (jobs.error) return this.#failed(jobs.error);
      // Every job fails from now on, and each takes long to do so.
      if (isFull(this.bytes)) return { failure: { thrown: ['', '', ''] } };
    }
    return undefined;
  }

  name(name: string): QuickJSHandle {
    return this.#context.newString(name);
  }

  ask(
    request: Request,
    exports: QuickJSHandle,
    name: QuickJSHandle,
    bounds: Bounds,
  ): AbruptCompletion | undefined {
    const context = this.#context;
    const { failure } = this.#within<void>(bounds, () => {
      const asked = this.#requests.get(request)!;
      const result = context.callFunction(asked, context.undefined, exports, name);
      if (result.error) return this.#failed(result.error);
      result.value.dispose();
      return { value: undefined };
    });
    return failure;
  }

  stackOfThrown(): string {
    const context = this.#context;
    const { value, error } = {
      value: undefined,
      ...context.callFunction(this.#stackOfThrown, context.undefined),
    };
    const stack = value ? context.getString(value) : '';
    (value ?? error)?.dispose();
    return stack;
  }

  #within<T>(bounds: Bounds, work: () => Completion<T>): Completion<T> {
    const meter = new Meter(bounds);
    this.#meter = meter;
    this.#freeTicks = 0;
    try {
      return work();
    } finally {
      this.stepsTaken = meter.steps;
      this.#meter = undefined;
    }
  }

  /** Making a line to be printed is not charged. */
  #tick(): boolean {
    this.#machine.onTick?.();
    if (this.#freeTicks > 0) {
      this.#freeTicks--;
      return false;
    }
    return this.#meter?.tick(this.clock()) ?? false;
  }

  #failed(error: QuickJSHandle): { failure: AbruptCompletion } {
    const thrown = this.#read(error);
    error.dispose();
    return { failure: this.#meter?.overrun ?? { thrown } };
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
    if (from.startsWith(TRUSTED)) {
      // What is compiled asks for it by its compiled name.
      return requested === TENSOR ? TENSOR : TRUSTED + requested.replace(/\.js$/, '.ts');
    }
    const name = this.#modules?.resolve(from, requested);
    return name ?? { error: new Error(`import of '${requested}' is refused`) };
  }

  #loadGuest(source: string): QuickJSHandle {
    const { value, failure } = {
      value: undefined,
      ...this.import(TRUSTED + GUEST, source, UNBOUNDED),
    };
    if (value) return value;
    throw new Error(`the sandbox's own code does not load: ${JSON.stringify(failure)}`);
  }

  #furnish(guest: QuickJSHandle): void {
    const context = this.#context;
    const begin = context.newFunction('begin', () => {
      this.#freeTicks = FREE_TICKS_A_LINE;
    });
    const print = context.newFunction('print', (line) => {
      this.#freeTicks = 0;
      this.#lines.push(context.getString(line));
    });
    const ask = context.newFunction('ask', () => this.onForeign?.());
    const furnish = context.getProp(guest, 'furnish');
    const furnished = context.callFunction(furnish, context.undefined, begin, print, ask);
    context.unwrapResult(furnished).dispose();
    furnish.dispose();
    // The handles on all are kept: a submission that lets go of its console must not end them, as
    // the next one finds them in the image again.
  }
}

const clip = (text: string): string => text.slice(0, LONGEST_MESSAGE);

function sourceOf(name: string, core: Core): string | undefined {
  if (name === TENSOR) return core[TENSOR];
  return name.startsWith(TRUSTED) ? core[name.slice(TRUSTED.length)] : undefined;
}
