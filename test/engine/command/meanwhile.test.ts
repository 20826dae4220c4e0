/** What a terminal says while somebody waits, and that nothing is left of it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { meanwhile } from '../../../engine/command/meanwhile.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function shownFor(milliseconds: number, isTTY = true) {
  const written: string[] = [];
  const output = { isTTY, columns: 20, write: (text: string) => written.push(text) > 0 };
  const work = new Promise<number>((resolve) => setTimeout(() => resolve(7), milliseconds));
  const listening = process.listenerCount('exit');
  const done = meanwhile('Looking for the place …', work, output);
  await vi.advanceTimersByTimeAsync(milliseconds);
  expect(await done).toBe(7);
  expect(process.listenerCount('exit')).toBe(listening);
  return written;
}

test('a terminal is told after a while, in one line, which is cleared', async () => {
  const [told, cleared, ...more] = await shownFor(3000);
  expect(told).toMatch(/^\r {2}Looking .*…$/);
  expect(told!.length).toBeLessThanOrEqual(20);
  expect([cleared, ...more]).toEqual(['\r\u001B[K']);
});

test('of what is soon done nothing is said', async () => {
  expect(await shownFor(400)).toEqual([]);
});

test('what is no terminal is told nothing', async () => {
  expect(await shownFor(3000, false)).toEqual([]);
});

test('what fails leaves nothing either', async () => {
  const written: string[] = [];
  const output = { isTTY: true, columns: 80, write: (text: string) => written.push(text) > 0 };
  const work = new Promise((_, reject) => setTimeout(() => reject(new Error('no')), 900));
  const done = expect(meanwhile('Looking …', work, output)).rejects.toThrow('no');
  await vi.advanceTimersByTimeAsync(900);
  await done;
  expect(written.at(-1)).toBe('\r\u001B[K');
});
