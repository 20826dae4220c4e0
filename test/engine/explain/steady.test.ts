/** A function is steady if it answers alike in whatever order it is asked. */
import { expect, test } from 'vitest';
import { ask, randomCases } from '../../../engine/explain/cases.ts';
import { isSteady } from '../../../engine/explain/steady.ts';
import { real } from '../../../engine/kit/arbitraries.ts';
import { exercise } from '../../../engine/kit/exercise.ts';
import { aNumber } from '../../../engine/kit/results.ts';
import { inSandbox } from '../judge.ts';

const graded = exercise(1, ['x'], aNumber).formula('x', [real()], (x) => x);

async function steady(code: string): Promise<boolean> {
  const asked = randomCases(graded as never, 1, () => 10);
  const cases = await inSandbox(code, (sandbox) =>
    asked.map((question) => ask(sandbox, 'f', graded as never, question)),
  );
  expect(cases).toHaveLength(10);
  return inSandbox(code, (fresh) => isSteady(fresh, 'f', cases));
}

test.each([
  ['its arguments', 'export const f = (x) => -x;', true],
  ['NaN', 'export const f = (x) => NaN;', true],
  ['an error', 'export const f = (x) => { throw new Error(); };', true],
  [
    'an error for some',
    'export const f = (x) => { if (x > 0) throw new Error(); return x; };',
    true,
  ],
  [
    'the last call',
    'let last = 0; export const f = (x) => { const y = last; last = x; return y; };',
    false,
  ],
  [
    'the first call',
    'let n = 0; export const f = (x) => { if (n++ === 0) throw new Error(); return x; };',
    false,
  ],
  ['how often', 'let n = 0; export const f = (x) => x + n++;', false],
  [
    'another error',
    'let n = 0; export const f = (x) => { if (n++ === 0) return () => 1; throw 1; };',
    false,
  ],
])('by %s', async (_, code, wanted) => {
  expect(await steady(code)).toBe(wanted);
});
