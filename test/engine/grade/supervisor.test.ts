/** Whoever waits is told which exercise it is that takes long. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Supervisor } from '../../../engine/grade/supervisor.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What is told of, second after second, where a checkpoint is reached or nothing is. */
function toldOf(seconds: readonly (string | undefined)[]): unknown[] {
  const told: unknown[] = [];
  const supervisor = new Supervisor(20, { milliseconds: 900_000 });
  supervisor.onLong = ({ exercise }) => told.push(exercise);
  for (const [check, exercise] of seconds.entries()) {
    supervisor.hear(exercise === undefined ? {} : { checkpoint: { exercise, check } });
    vi.advanceTimersByTime(1000);
  }
  supervisor.end();
  vi.advanceTimersByTime(60_000);
  return told;
}

test.for([
  ['one check that takes long, once', ['mean', undefined, undefined, undefined], ['mean']],
  ['many checks that take long together', ['mean', 'mean', 'mean'], ['mean']],
  ['the one that takes long', ['scale', 'mean', 'mean'], ['mean']],
  ['nothing where each is quick', ['mean', 'scale', 'total'], []],
] as const)('told of is %s', ([, seconds, told]) => {
  expect(toldOf(seconds)).toEqual(told);
});

test('nobody is told of an exercise whose mistake is located', () => {
  const told: unknown[] = [];
  const supervisor = new Supervisor(20, { milliseconds: 900_000 });
  supervisor.onLong = (checkpoint) => told.push(checkpoint);
  supervisor.hear({ checkpoint: { exercise: 'mean', check: 0 } });
  supervisor.hear({ checkpoint: { exercise: 'mean', check: 7, isLocating: true } });
  vi.advanceTimersByTime(10_000);
  supervisor.end();
  expect(told).toEqual([]);
});

test('of the time for a submission none is taken to locate a mistake', () => {
  const budget = { milliseconds: 5000 };
  const supervisor = new Supervisor(20, budget);
  const reach = (check: number, isLocating?: true) =>
    supervisor.hear({ checkpoint: { exercise: 'mean', check, ...(isLocating && { isLocating }) } });
  reach(0);
  vi.advanceTimersByTime(1000);
  reach(7, true);
  vi.advanceTimersByTime(4000);
  supervisor.hear({});
  vi.advanceTimersByTime(4000);
  reach(0);
  vi.advanceTimersByTime(3000);
  expect([supervisor.isOver, supervisor.signal.aborted]).toEqual([false, false]);
  vi.advanceTimersByTime(1000);
  expect([supervisor.isOver, supervisor.signal.aborted]).toEqual([true, true]);
  supervisor.end();
  expect(budget.milliseconds).toBe(0);
});
