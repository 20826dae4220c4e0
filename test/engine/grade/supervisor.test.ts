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
