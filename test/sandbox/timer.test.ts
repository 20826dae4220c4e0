/** Time is counted by the work that was seen, not by the clock alone. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Timer } from '../../checks/sandbox/timer.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

const wait = (seconds: number): unknown => vi.advanceTimersByTime(1000 * seconds);

test('code that works all the time is late when the clock says so', () => {
  const timer = new Timer(2);
  for (let i = 0; i < 1999; i++) {
    wait(0.001);
    expect(timer.tick()).toBe(false);
  }
  wait(0.001);
  expect(timer.tick()).toBe(true);
  expect(timer.spent).toBeCloseTo(2);
});

test('code that had to wait is not late for it', () => {
  const timer = new Timer(2);
  for (let i = 0; i < 100; i++) timer.tick();
  wait(7);
  expect(timer.tick()).toBe(false);
  expect(timer.spent).toBeCloseTo(7 / 4);
});

test('a built-in that is hardly seen at work is late four times later', () => {
  const timer = new Timer(2);
  wait(7.9);
  expect(timer.tick()).toBe(false);
  wait(0.2);
  expect(timer.tick()).toBe(true);
});

test('nothing that was seen takes longer than the clock says', () => {
  const timer = new Timer(2);
  for (let i = 0; i < 10_000; i++) timer.tick();
  expect(timer.spent).toBe(0);
});
