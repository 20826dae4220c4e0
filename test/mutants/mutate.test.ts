/** One edit at a time, everywhere, the same ones every time. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Mutant, mutate } from './mutate.ts';
import { OPERATORS } from './operators.ts';
import { partOf, shareFrom } from './share.ts';
import { temporaryFolder, write } from '../fixture/checkout.ts';
import { solutionsIn } from './subjects.ts';

const SAMPLE = `import { tensor } from '#tensor';
function f(x, y = 2, { lr, eps = 1e-8 } = {}) {
  // a + b is no code
  let total = 0;
  for (let i = 0; i < x.length; i++) total += x[i] * -y;
  while (total > 10) total--;
  if (!total || (lr && eps === 3)) {
    throw new RangeError('a' + total);
  }
  const [a, b] = [Math.max(total, lr), tensor(x).sum(-1, true).neg()];
  const list = [total, 1];
  return { a: a - b, on: true, all: x.map((v) => v ** 2), sum: tensor(x).sum() };
}
`;

const mutants = mutate(SAMPLE, () => true);

const madeBy = (operator: string): string[] =>
  mutants
    .filter((each) => each.operator === operator)
    .map(({ before, after }) => `${before} → ${after}`);

describe('the mutants of a file', () => {
  test.for(Object.keys(OPERATORS))('"%s" makes some', (operator) => {
    expect(madeBy(operator)).not.toEqual([]);
  });

  test('are changed where they say', () => {
    for (const { line, column, after, code } of mutants) {
      const rest = code
        .split('\n')
        .slice(line - 1)
        .join('\n')
        .slice(column - 1);
      expect(rest.replace(/\s+/g, ' ').trimStart().startsWith(after), `${line}:${column}`).toBe(
        true,
      );
    }
  });

  test('have one change, each another', () => {
    const codes = mutants.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(codes.length);
    expect(codes).not.toContain(SAMPLE);
  });

  test('are the same ones every time', () => {
    expect(mutate(SAMPLE, () => true)).toEqual(mutants);
  });

  test('leave words, comments and imports alone', () => {
    const changed = (lines: readonly number[]): Mutant[] =>
      mutants.filter(
        ({ line, operator }) => lines.includes(line) && operator !== 'a statement removed',
      );
    expect(changed([1, 3, 8])).toEqual([]);
  });
});

describe('operators', () => {
  test.for([
    ['another arithmetic', 'a - b → a + b'],
    ['operands swapped', 'a - b → (b) - (a)'],
    ['another comparison', 'i < x.length → i <= x.length'],
    ['another logic', 'lr && eps === 3 → lr || eps === 3'],
    ['a sign dropped', '!total → total'],
    ['another assignment', 'total += x[i] * -y → total -= x[i] * -y'],
    ['another number', '1e-8 → 1e-7'],
    ['a sibling called', 'Math.max(total, lr) → Math.min(total, lr)'],
    ['a call dropped', 'tensor(x).sum(-1, true).neg() → tensor(x).sum(-1, true)'],
    ['an argument removed', 'tensor(x).sum(-1, true) → tensor(x).sum(-1)'],
    ['arguments swapped', 'Math.max(total, lr) → Math.max(lr, total)'],
    ['another axis', 'tensor(x).sum(-1, true) → tensor(x).sum(0, true)'],
    ['an axis added', 'tensor(x).sum() → tensor(x).sum(0)'],
    ['a condition fixed', '!total || (lr && eps === 3) → true'],
    ['a result dropped', '(v) => v ** 2 → (v) =>undefined'],
    ['a bound moved', 'i < x.length → i < x.length - 1'],
    ['another variable', 'b → a'],
    ['an index moved', 'x[i] → x[i + 1]'],
    ['an element removed', '[total, 1] → [total]'],
    ['a default dropped', 'eps = 1e-8 → eps'],
  ] as const)('"%s" makes %s', ([operator, change]) => {
    expect(madeBy(operator)).toContain(change);
  });
});

test('the mutants of an exercise are those of all its solutions in a file, and of their helpers', () => {
  const folder = write(temporaryFolder(), {
    'one.ts': `
export function twice(x: number): number { return helper(x) + x; }
const helper = (x: number) => x - 0;
export function other(x: number): number { return x * 7; }`,
    'several.ts': `
export const twice_product = (x: number) => 2 * x;
export const other_product = (x: number) => 7 * x;
export const twice_division = (x: number) => x / 0.5;`,
  });
  const changesIn = (file: string) =>
    solutionsIn(join(folder, file), 'twice').flatMap((each) =>
      each.mutants.map(({ before }) => before),
    );
  expect(changesIn('one.ts')).toEqual(expect.arrayContaining(['helper(x) + x', 'x - 0']));
  expect(changesIn('several.ts')).toEqual(expect.arrayContaining(['2 * x', 'x / 0.5']));
  expect([...changesIn('one.ts'), ...changesIn('several.ts')].join()).not.toContain('7');
});

describe('a share of the mutants', () => {
  test('is another one for another number, and all of them in the end', () => {
    const all = Array.from({ length: 23 }, (_, i) => i);
    const parts = [1, 2, 3, 4, 5].map((number) => partOf(all, shareFrom(`${number}/5`)));
    expect(parts.flat().sort((a, b) => a - b)).toEqual(all);
    expect(partOf(all, shareFrom('20413/5'))).toEqual(parts[2]);
  });

  test('is written as a number and a count', () => {
    expect(() => shareFrom('a tenth')).toThrow('"a tenth" is no share');
  });
});
