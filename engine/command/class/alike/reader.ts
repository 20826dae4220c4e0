/**
 * Reads code in a thread that can be ended: a parser takes forever for a few lines that were written
 * to make it.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Code } from './code.ts';

const SECONDS = 10;
const MEGABYTES = 512;

export class Reader {
  readonly #seconds: number;
  #thread: Worker | undefined;

  constructor(seconds = SECONDS) {
    this.#seconds = seconds;
  }

  /** Undefined where it takes too much time or memory. One at a time. */
  async read(text: string, stub: readonly string[] = []): Promise<Code | undefined> {
    const thread = (this.#thread ??= newThread());
    const signal = AbortSignal.timeout(1000 * this.#seconds);
    thread.postMessage([text, stub]);
    try {
      const [code] = (await once(thread, 'message', { signal })) as [Code];
      return code;
    } catch {
      await this.close();
      return undefined;
    }
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
    this.#thread = undefined;
  }
}

const newThread = (): Worker =>
  new Worker(new URL('./reading-thread.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
