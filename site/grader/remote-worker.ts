/** The grader's worker seen from outside: it can be ended, whatever it is doing. */
import type { Answered, Order, WorkerMessage } from './protocol.ts';

export type Announced = Extract<WorkerMessage, { sign: unknown }>;

export class RemoteWorker {
  #worker: Worker | undefined;

  /**
   * Gives the answer to an order; one order at a time. Rejects where there is none, as the worker
   * broke down or was ended by the signal: the next order gets a new one.
   */
  carryOut(
    order: Order,
    onSign: (announced: Announced) => void,
    signal: AbortSignal,
  ): Promise<Answered> {
    const worker = (this.#worker ??= newWorker());
    const listening = new AbortController();
    const options = { signal: listening.signal };
    return new Promise<Answered>((resolve, reject) => {
      const lose = (reason: unknown): void => {
        this.#end();
        reject(reason);
      };
      const hear = ({ data: told }: MessageEvent<WorkerMessage>): void => {
        if ('sign' in told) return onSign(told);
        // What has a fault may have it for good: it may have failed to load, say.
        if ('fault' in told.answer) this.#end();
        resolve(told.answer);
      };
      const broken = (event: Event): void => lose(new Error(messageOf(event)));
      worker.addEventListener('message', hear, options);
      worker.addEventListener('error', broken, options);
      worker.addEventListener('messageerror', broken, options);
      signal.addEventListener('abort', () => lose(signal.reason), options);
      if (signal.aborted) lose(signal.reason);
      else worker.postMessage(order);
    }).finally(() => listening.abort());
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}

const newWorker = (): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'grader' });

const messageOf = (event: Event): string =>
  (event as Partial<ErrorEvent>).message || 'a part of the grader could not be loaded';
