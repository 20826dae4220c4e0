/** Opens sandboxes in a WebAssembly instance of bounded memory. */
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSSyncVariant,
} from 'quickjs-emscripten-core';
import { LIMITS } from './limits.ts';
import { type Core, type Instance, Sandbox, type Submission } from './sandbox.ts';

/** Opens sandboxes in one WebAssembly instance, and takes a new instance when one has gone bad. */
export class SandboxFactory {
  #instance: Instance | undefined;
  readonly #variant: QuickJSSyncVariant;
  readonly #core: Core;

  constructor(variant: QuickJSSyncVariant, core: Core) {
    this.#variant = variant;
    this.#core = core;
  }

  async open(submission: Submission): Promise<Sandbox> {
    this.#instance ??= await newInstance(this.#variant);
    return new Sandbox(this.#instance, this.#core, submission);
  }

  /** Frees a sandbox. One that ran out of memory may abort on disposal: it is dropped whole. */
  close(sandbox: Sandbox): void {
    if (sandbox.damaged || !sandbox.dispose()) this.#instance = undefined;
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
