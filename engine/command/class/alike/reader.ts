/**
 * Reads code in a thread that can be ended: a parser takes forever for a few lines that were written
 * to make it. What counts is the time that processors work, so a busy machine reads the same.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Code } from './code.ts';

/** The longest file that is read at all takes less than one. */
const SECONDS = 10;
const MEGABYTES = 512;
const MILLISECONDS_BETWEEN_LOOKS = 100;

export class Reader {
  readonly #seconds: number;
  #thread: Promise<Worker> | undefined;

  constructor(seconds = SECONDS) {
    this.#seconds = seconds;
  }

  /** Undefined where it takes too much time or memory. One at a time. */
  async read(text: string, stub: readonly string[] = []): Promise<Code | undefined> {
    const thread = await (this.#thread ??= newThread());
    const tooLong = new AbortController();
    const before = secondsWorked();
    const watch = setInterval(() => {
      if (secondsWorked() - before > this.#seconds) tooLong.abort();
    }, MILLISECONDS_BETWEEN_LOOKS);
    thread.postMessage([text, stub]);
    try {
      const [code] = (await once(thread, 'message', { signal: tooLong.signal })) as [Code];
      return code;
    } catch {
      await this.close();
      return undefined;
    } finally {
      clearInterval(watch);
    }
  }

  async close(): Promise<void> {
    const thread = await this.#thread;
    this.#thread = undefined;
    await thread?.terminate();
  }
}

/** By all threads, of which only one is at work then. */
function secondsWorked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Once it has loaded what it reads with. */
async function newThread(): Promise<Worker> {
  const thread = new Worker(new URL('./reading-thread.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  await once(thread, 'message');
  return thread;
}
