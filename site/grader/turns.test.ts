/** Work waits for what came before it, and nobody waits for what is not wanted any more. */
import { expect, test, vi } from 'vitest';
import { Turns } from './turns.ts';

test('one at a time, in order, whatever becomes of those before', async () => {
  const turns = new Turns();
  const log: string[] = [];
  const work = (name: string, fails = false) =>
    turns.take(async () => {
      log.push(`${name} begins`);
      await Promise.resolve();
      log.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const [a, b, c] = await Promise.allSettled([work('a'), work('b', true), work('c')]);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  expect([a.status, b.status, c.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('work that is given up before its turn is never begun', async () => {
  const turns = new Turns();
  const given = new AbortController();
  const begun = vi.fn(async () => {});
  const first = turns.take(() => new Promise<void>((resolve) => setTimeout(resolve, 10)));
  const second = turns.take(begun, given.signal);
  given.abort(new Error('not wanted'));
  await expect(second).rejects.toThrow('not wanted');
  await first;
  await turns.take(async () => {});
  expect(begun).not.toHaveBeenCalled();
});

test('work with a signal that has aborted already is refused', async () => {
  const signal = AbortSignal.abort(new Error('long ago'));
  await expect(new Turns().take(async () => 1, signal)).rejects.toThrow('long ago');
});

test('work that is given up while it is done is told to stop a moment later', async () => {
  vi.useFakeTimers();
  try {
    const turns = new Turns();
    const given = new AbortController();
    let stopped = false;
    const stopping = (stop: AbortSignal) =>
      new Promise<void>((resolve) =>
        stop.addEventListener('abort', () => {
          stopped = true;
          resolve();
        }),
      );
    const done = turns.take(stopping, given.signal);
    const next = turns.take(async () => 'next');
    await vi.advanceTimersByTimeAsync(1);
    given.abort(new Error('not wanted'));
    await expect(done).rejects.toThrow('not wanted');
    expect(stopped).toBe(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(stopped).toBe(true);
    expect(await next).toBe('next');
  } finally {
    vi.useRealTimers();
  }
});

test('work that ends in that moment is left alone, and so is what comes after', async () => {
  vi.useFakeTimers();
  try {
    const turns = new Turns();
    const given = new AbortController();
    const signals: AbortSignal[] = [];
    const short = (stop: AbortSignal) => {
      signals.push(stop);
      return new Promise<void>((resolve) => setTimeout(resolve, 10));
    };
    const done = turns.take(short, given.signal);
    const next = turns.take(short);
    await vi.advanceTimersByTimeAsync(1);
    given.abort(new Error('not wanted'));
    await expect(done).rejects.toThrow('not wanted');
    await vi.advanceTimersByTimeAsync(10_000);
    await next;
    expect(signals.map(({ aborted }) => aborted)).toEqual([false, false]);
  } finally {
    vi.useRealTimers();
  }
});
