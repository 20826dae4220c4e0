/** Opens sandboxes in WebAssembly instances of bounded memory. */
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSSyncVariant,
} from 'quickjs-emscripten-core';
import { type Core, Engine, type Instance } from './engine.ts';
import { LIMITS } from './limits.ts';
import { Sandbox, type Submission } from './sandbox.ts';

/** As many are open at the same time. */
const MOST_IDLE = 2;

/** Opens sandboxes in the same engines again and again, and takes a new one for one gone bad. */
export class SandboxFactory {
  readonly #idle: Engine[] = [];
  readonly #variant: QuickJSSyncVariant;
  readonly #core: Core;

  constructor(variant: QuickJSSyncVariant, core: Core) {
    this.#variant = variant;
    this.#core = core;
  }

  async open(submission: Submission): Promise<Sandbox> {
    const engine = this.#idle.pop() ?? new Engine(await newInstance(this.#variant), this.#core);
    return new Sandbox(engine, submission);
  }

  /**
   * Takes back the engine of a sandbox, unless it ran out of memory or broke down, or has grown:
   * then the next submission would not have as much memory left as any other.
   */
  close({ damaged, engine }: Sandbox): void {
    const isGood = !damaged && !engine.hasGrown;
    if (isGood && this.#idle.length < MOST_IDLE) this.#idle.push(engine);
  }

  /** What makes a submission stop at the first number that is not finite, if that is known. */
  get stops(): string | undefined {
    return this.#core.stops?.();
  }
}

/**
 * An instance with a memory that cannot grow beyond the limit. QuickJS has a limit of its own, but
 * in WebAssembly it cannot ask how large an allocation is, and counts eight bytes for each.
 */
async function newInstance(variant: QuickJSSyncVariant): Promise<Instance> {
  const memory = new WebAssembly.Memory({ initial: 16 * PAGES, maximum: LIMITS.megabytes * PAGES });
  // An instance that breaks down is replaced; what it has to say about that is of no use to anyone.
  const silent: object = { printErr: () => {} };
  const bounded = newVariant(variant, { wasmMemory: memory, emscriptenModule: silent });
  return { wasm: await newQuickJSWASMModuleFromVariant(bounded), memory };
}

/** WebAssembly counts memory in pages of 64 KiB; so many are a megabyte. */
const PAGES = 16;
