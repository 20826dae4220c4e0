/** How the work of a call is counted: in steps, and by a clock only where there are hardly any. */
import { expect, test } from 'vitest';
import { quickjs, readCore } from '../../../engine/node/files.ts';
import { SandboxFactory } from '../../../engine/sandbox/factory.ts';
import { Meter, STEPS_A_TICK } from '../../../engine/sandbox/meter.ts';
import { openQuickJS } from '../../../engine/sandbox/quickjs.ts';
import { inSandbox, submissionOf } from '../judge.ts';

const BOUNDS = { steps: 5 * STEPS_A_TICK, seconds: 6, deadline: 100 };

test('work is late after so many steps, whatever the clock says', () => {
  for (const seconds of [0, 0.01, 1]) {
    const meter = new Meter(BOUNDS);
    const ends = [1, 2, 3, 4, 5].map((n) => meter.tick(n * seconds));
    expect(ends).toEqual([false, false, false, false, true]);
    expect(meter).toMatchObject({ overrun: 'late', steps: 5 * STEPS_A_TICK });
  }
});

test('… and stuck where the clock has gone on and the steps have not', () => {
  const meter = new Meter(BOUNDS);
  expect([0, 3, 6, 6.1].map((now) => meter.tick(now))).toEqual([false, false, false, true]);
  expect(meter.overrun).toBe('stuck');
  expect(new Meter(BOUNDS).tick(100.1)).toBe(true);
});

test('the same work takes the same steps, time and again', async () => {
  const source = `
    export const loop = () => { let s = 0; for (let i = 0; i < 1e6; i++) s += i; return s; };
    export const sorted = () => Array.from({ length: 5e4 }, (_, i) => (i * 7919) % 5e4).sort((a, b) => a - b)[7];
    export const prints = () => { for (let i = 0; i < 1e3; i++) console.log({ i }); };
  `;
  const counts = [];
  for (let i = 0; i < 3; i++) {
    const steps = await inSandbox(source, (sandbox) =>
      ['loop', 'sorted', 'prints'].map((name) => {
        const before = sandbox.stepsTaken;
        expect(sandbox.call(name, []).ok).toBe(true);
        return sandbox.stepsTaken - before;
      }),
    );
    counts.push(steps);
  }
  expect(counts[0]![0]).toBeCloseTo(2e6, -5);
  expect(counts).toEqual([counts[0], counts[0], counts[0]]);
});

test('built-ins that loop by themselves are ended by the clock, soon', async () => {
  let now = 0;
  // A clock by which every look takes a second.
  const interpreter = await openQuickJS(quickjs, readCore(), { clock: () => now++ });
  const factory = new SandboxFactory(async () => interpreter);
  const source = 'export const f = () => { const a = Array(500).fill(1); for (;;) a.join(); };';
  const sandbox = await factory.open(submissionOf(source));
  const stuck = { ok: false, problem: { type: 'stuck', seconds: 6 } };
  expect(sandbox.call('f', [])).toEqual(stuck);
  expect(sandbox.stepsTaken).toBeLessThan(10 * STEPS_A_TICK);
  // It is not tried a second time.
  expect(sandbox.call('f', [])).toEqual(stuck);
});
