// A picture's computation by the reference in a worker: for what takes longer than a page may stand still.

export interface Asked {
  readonly id: number;
  readonly lesson: string;
  readonly name: string;
  readonly settings: unknown;
}

export interface Told {
  readonly id: number;
  readonly data: unknown;
}

/** One for all pictures, made when the first of them asks. */
let worker: Worker | undefined;
let count = 0;

export function computeApart(
  lesson: string,
  name: string,
  settings: unknown,
  signal: AbortSignal,
): Promise<{ data: unknown }> {
  worker ??= new Worker(new URL('./apart-worker.ts', import.meta.url), {
    type: 'module',
    name: 'reference',
  });
  const asked: Asked = { id: count++, lesson, name, settings };
  const listening = new AbortController();
  const options = { signal: AbortSignal.any([signal, listening.signal]) };
  return new Promise<{ data: unknown }>((resolve, reject) => {
    const hear = ({ data: told }: MessageEvent<Told>): void => {
      if (told.id === asked.id) resolve(told);
    };
    worker!.addEventListener('message', hear, options);
    worker!.addEventListener('error', ({ message }) => reject(new Error(message)), options);
    signal.addEventListener('abort', () => reject(signal.reason as Error), options);
    worker!.postMessage(asked);
  }).finally(() => listening.abort());
}
