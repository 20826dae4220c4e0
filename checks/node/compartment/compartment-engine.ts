/**
 * Runs code by V8 itself, in a realm of its own where all built-ins are frozen: many times faster
 * than QuickJS, and with neither a clock, nor luck, nor an end to what takes too long or too much.
 * It only repeats what has gone well in QuickJS, in a process that can be killed at any time.
 *
 * A realm is a wall only as long as no object of this side gets into it. So nothing goes in but
 * words and numbers and what came from there, nobody calls out, and what comes out is not touched:
 * answers are read from the mailbox, and what is thrown is of no interest.
 */
import { createRequire } from 'node:module';
import { constants, createContext, Script } from 'node:vm';
import {
  type Core,
  type Ended,
  type Engine,
  type Failure,
  type Handle,
  type Modules,
  type Request,
  TENSOR,
} from '../../sandbox/engine.ts';
import { LIMITS } from '../../sandbox/limits.ts';
import { KeptScript } from '../kept-script.js';
import { type ModuleFunction, moduleFunction } from './module-function.ts';

/**
 * What takes V8 a second takes QuickJS ten or fifty, and may take no longer here: what would be late
 * there has to be late here too.
 */
const TIMES_FASTER = 50;

/** A lesson may import from all before it. */
const MOST_FILES = 20;

/** Whatever went wrong here: nobody is told of it before QuickJS has seen it too. */
const FAILED: Failure = { thrown: ['', '', ''] };

interface Realm {
  trust(file: string, body: Handle): Handle;
  close(shared: string, furniture: Handle): void;
  forget(): void;
  keepLines(most: number): void;
  countLines(): number;
  lineAt(index: number): string;
  readonly print: Handle;
  run(file: string, text: string, links: string): Handle;
}

type Guest = Record<Request, (exports: Handle, name: Handle, watch: boolean) => void> & {
  readonly mail: Float64Array;
  furniture(print: Handle): Handle;
};

export class CompartmentEngine implements Engine {
  secondsSpent = 0;
  readonly bytes = 0;
  readonly hasGrown = false;
  readonly mail: Float64Array;
  readonly #realm: Realm;
  readonly #guest: Guest;
  readonly #functions = new Map<string, ModuleFunction | undefined>();
  #modules: Modules | undefined;

  readonly #timesFaster: number;

  /** `realm` is `realm.ts`, as JavaScript. */
  constructor(core: Core, realm: string, timesFaster = TIMES_FASTER) {
    this.#timesFaster = timesFaster;
    // What a promise puts off would run in the time of others; so it waits for an evaluation of this
    // kind, and after these there is none.
    const context = createContext(constants.DONT_CONTEXTIFY, { microtaskMode: 'afterEvaluate' });
    const evaluate = (text: string, filename: string): unknown =>
      new Script(text, { filename }).runInContext(context);
    const body = (source: string, file: string): unknown =>
      evaluate(moduleFunction(source)!.text, file);
    const ses = new KeptScript(createRequire(import.meta.url).resolve('ses'));
    ses.script.runInContext(context);
    this.#realm = (body(realm, 'realm.js') as () => Realm)();
    this.#realm.trust(TENSOR, body(core.tensor, 'tensor.js'));
    this.#realm.trust('./wire.ts', body(core.wire, 'wire.js'));
    this.#guest = this.#realm.trust('', body(core.guest, 'guest.js')) as Guest;
    this.#realm.close(TENSOR, this.#guest.furniture(this.#realm.print));
    ses.keep();
    this.mail = new Float64Array(this.#guest.mail.buffer);
  }

  get printed(): string[] {
    return Array.from({ length: this.#realm.countLines() }, (_, i) => this.#realm.lineAt(i));
  }

  /** Lines can only be taken away. */
  set printed(_: readonly string[]) {
    this.#realm.keepLines(LIMITS.printedLines);
  }

  restart(modules: Modules): void {
    this.#realm.forget();
    this.printed = [];
    this.#modules = modules;
  }

  import(file: string, source: string, seconds: number): Ended<Handle> {
    let value: Handle;
    const failure = this.#timed(seconds, () => {
      value = this.#load(file, source);
    });
    return failure ? { failure } : { value };
  }

  name(name: string): Handle {
    return name;
  }

  ask(
    request: Request,
    exports: Handle,
    name: Handle,
    watch: boolean,
    seconds: number,
  ): Failure | undefined {
    return this.#timed(seconds, () => this.#guest[request](exports, name, watch));
  }

  stackOfThrown(): string {
    return '';
  }

  /** Runs a file after those that it imports. Files that import each other never come to an end. */
  #load(file: string, source: string): Handle {
    const { text, requests } = this.#functionOf(source)!;
    const links: Record<string, string> = {};
    for (const request of requests) {
      const name = request === TENSOR ? TENSOR : this.#modules!.resolve(file, request)!;
      if (name !== TENSOR) this.#load(name, this.#modules!.source(name));
      links[request] = name;
    }
    return this.#realm.run(file, text, JSON.stringify(links));
  }

  /** Of the last files: each is run again for every exercise of a lesson. */
  #functionOf(source: string): ModuleFunction | undefined {
    const known = this.#functions.get(source) ?? moduleFunction(source);
    if (this.#functions.size > MOST_FILES) this.#functions.clear();
    this.#functions.set(source, known);
    return known;
  }

  #timed(seconds: number, work: () => void): Failure | undefined {
    const start = performance.now();
    try {
      work();
    } catch {
      return FAILED;
    } finally {
      this.secondsSpent = ((performance.now() - start) / 1000) * this.#timesFaster;
    }
    return this.secondsSpent > seconds ? 'late' : undefined;
  }
}
