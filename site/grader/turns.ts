/** Work that is done one after another, in the order in which it was asked for. */

/** Milliseconds that work nobody waits for any more may still take: to begin anew costs as much. */
const SPARED = 500;

export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /**
   * Does `work` when everything before it is done. When `signal` aborts, the promise rejects at
   * once; `work`, if it has begun, has a moment to end before it is told to by a signal of its own.
   */
  take<T>(work: (stop: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const done = this.#last.then(() => {
      signal?.throwIfAborted();
      return work(stop.signal);
    });
    this.#last = done.catch(() => {}).finally(() => clearTimeout(timer));
    if (!signal) return done;
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        timer = setTimeout(() => stop.abort(), SPARED);
        reject(signal.reason as Error);
      };
      if (signal.aborted) abort();
      signal.addEventListener('abort', abort);
      done.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    });
  }
}
