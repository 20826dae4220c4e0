/** Where nothing is drawn: many an answer is right, and what leads to one may do so by chance. */
import { expect, test } from 'vitest';
import { equal } from '../../../../engine/kit/claims.ts';
import { exercise } from '../../../../engine/kit/exercise.ts';
import { aNumber } from '../../../../engine/kit/results.ts';
import { find } from './finding.ts';

const root = exercise(1, [], aNumber).definition('r² = 9', [], (r) => equal(r() ** 2, 9));

test('what can only be wrong in one line is wrong there', async () => {
  const found = await find(
    `export function root(): number {
  return 1 + 7;
}`,
    'root',
    root,
  );
  expect(found).toMatchObject({ lines: [2] });
});

test('several changes of a line, and none of another, are no chance', async () => {
  const found = await find(
    `export function root(): number {
  const low = 0;
  const high = 9;
  const middle = high * 3;
  const none = low * middle;
  return none + middle;
}`,
    'root',
    root,
  );
  expect(found?.lines).toContain(4);
});

test('one number may make up for what is wrong elsewhere', async () => {
  const found = await find(
    `export function root(): number {
  let r = 0.30000005;
  for (let i = 0; i < 12; i++) {
    const d = r * r * r - 27;
    r = r - d / (3 * r * r);
  }
  return r;
}`,
    'root',
    root,
  );
  expect(found).toBeUndefined();
});

test('nor do several numbers at one place say more than one', async () => {
  const found = await find(
    `export function root(): number {
  const parts = [1, 1];
  const rest = 0;
  const sum = parts.map((part) => part / 1);
  return sum.length + rest;
}`,
    'root',
    root,
  );
  expect(found).toBeUndefined();
});
