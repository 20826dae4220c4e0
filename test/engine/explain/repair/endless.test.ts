/** Where loops do not end, the place is found all the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AFRESH,
  calculatesWithLists,
  withEnds,
} from '../../../../engine/explain/repair/endless.ts';
import { loadParser, parseSource } from '../../../../engine/explain/slips/source.ts';
import { real } from '../../../../engine/kit/arbitraries.ts';
import { exercise } from '../../../../engine/kit/exercise.ts';
import { aNumber } from '../../../../engine/kit/results.ts';
import { inSandbox } from '../../judge.ts';
import { find } from './finding.ts';

const lists = fc.array(real(), { minLength: 1, maxLength: 6 });
const mean = exercise(1, ['xs'], aNumber).formula(
  'Σ x / n',
  [lists],
  (xs) => xs.reduce((sum, x) => sum + x, 0) / xs.length,
);

const MEAN = `export function mean(xs: number[]): number {
  const all: number[] = [];
  let sum = 0;
  for (let i = 0; i < xs.length; i += 1) {
    all.push(xs[i]!);
  }
  let rest = all.length;
  while (rest > 0) sum += all[--rest]!;
  return sum / all.length;
}`;

test.each([
  ['is not counted on', 'i += 1', 'i + 1', 4],
  ['begins without end', 'i = 0', 'i = -Infinity', 4],
  ['goes the wrong way', '--rest', '++rest', 8],
  ['never stops', 'rest > 0', 'rest !== 0.5', 8],
  ['is set back', 'all.push', 'i = 0;\n    all.push', 5],
  ['grows what it goes through', 'i < xs.length', 'i < xs.length + all.length', 4],
])('a loop that %s', async (_, from, to, line) => {
  expect(await find(MEAN, 'mean', mean)).toBeUndefined();
  const code = MEAN.replace(from, to);
  expect(code).not.toBe(MEAN);
  expect((await find(code, 'mean', mean))?.lines).toContain(line);
});

test('nothing is told of what takes more turns than are tried', async () => {
  const code = MEAN.replace('let rest', 'for (let k = 0; k < 2_000; k++) sum += 0;\n  let rest');
  expect(await find(code, 'mean', mean)).toBeUndefined();
  expect(await find(code.replace('i += 1', 'i + 1'), 'mean', mean)).toBeUndefined();
});

const turnsOf = async (code: string): Promise<readonly unknown[]> => {
  const made = withEnds(
    `export function f(n) { let all = 0; ${code} return all; }`,
    await loadParser(),
  );
  return inSandbox(made, (sandbox) =>
    [3, 600, 600, 2_000].map((n) => {
      if (n === 600) sandbox.call(AFRESH, []);
      const outcome = sandbox.call('f', [n]);
      return outcome.ok ? outcome.value : outcome.problem.type;
    }),
  );
};

test.each([
  ['for (let i = 0; i < n; i++) { all += 1; }'],
  ['for (let i = 0; i < n; i++) all += 1;'],
  ['while (all < n) all += 1;'],
  ['do all += 1; while (all < n);'],
  ['for (const i of Array(n).keys()) if (i >= 0) all += 1; else all = 0;'],
  ['for (const i in Object.keys(Array(n).fill(0))) { void i; all += 1; }'],
])('%s comes to an end', async (code) => {
  expect(await turnsOf(code)).toEqual([3, 600, 600, 'threw']);
});

test('all loops together', async () => {
  const code = 'for (let i = 0; i < n / 30; i++) for (let j = 0; j < 30; j++) all += 1;';
  expect(await turnsOf(code)).toEqual([30, 600, 600, 'threw']);
});

test('what does not parse is left to whoever loads it', async () => {
  expect(withEnds('while (true) {', await loadParser())).toContain('while (true) {');
});

describe('lists that are calculated with', () => {
  const isThere = async (code: string): Promise<boolean> => {
    const whole = `export function f(xs) { const all = [], n = xs.size; let sum = 0; ${code} }`;
    return calculatesWithLists((await parseSource('f.js', whole))!);
  };

  test.each([
    ['for (const x of xs) { all.push(x); sum += all - 1; }'],
    ['for (const x of xs) { all.push(x); sum += all; }'],
    ['while (sum < n) sum += 1 / (all * 2);'],
    ['for (const x of xs) { all.push(x); sum += xs[all]; }'],
  ])('are known: %s', async (code) => expect(await isThere(code)).toBe(true));

  test.each([
    ['for (const x of xs) { all.push(x); sum += all.length - 1; }'],
    ['for (let i = 0; i < n; i++) sum += all[i] * 2;'],
    ['for (const x of xs) if (all === x) sum = all;'],
    ['sum = all - 1;'],
  ])('are not there: %s', async (code) => expect(await isThere(code)).toBe(false));

  test('have a place all the same', async () => {
    const code = MEAN.replace('sum += all[--rest]!', 'sum += all - all[--rest]!');
    expect(await find(code, 'mean', mean)).toMatchObject({ lines: [8] });
  });
});
