/** Where a mistake is, found by trying, wherever in a file it stands. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { real } from '../../../../engine/kit/arbitraries.ts';
import { exercise } from '../../../../engine/kit/exercise.ts';
import { aNumber, aRecord, listOf } from '../../../../engine/kit/results.ts';
import { find } from './finding.ts';

const lists = fc.array(real(), { minLength: 1, maxLength: 6 });

const mean = (xs: readonly number[]): number => xs.reduce((sum, x) => sum + x, 0) / xs.length;

const spread = exercise(1, ['xs'], aRecord({ mean: aNumber, variance: aNumber })).formula(
  'Σ x / n, and Σ (x − mean)² / n',
  [lists],
  (xs) => ({ mean: mean(xs), variance: mean(xs.map((x) => (x - mean(xs)) ** 2)) }),
);

/** Code in which what is wrong stands in «», and where that is. */
function marked(text: string) {
  const [before, shown, after] = text.split(/[«»]/) as [string, string, string];
  const lines = before.split('\n');
  return {
    code: before + shown + after,
    line: lines.length,
    column: lines.at(-1)!.length + 1,
    shown,
  };
}

test.each<readonly [where: string, kinds: string, code: string]>([
  [
    'in the function itself',
    'operator or sign',
    `export function spread(xs: number[]) {
  const mean = xs.reduce((sum, x) => sum + x, 0) / xs.length;
  const squares = xs.reduce((sum, x) => sum + («x + mean») ** 2, 0);
  return { mean, variance: squares / xs.length };
}`,
  ],
  [
    'in a helper of the file, between what only looks like code',
    'number',
    `// for (let i = 1; i < xs.length; i++) {
function mean(xs: number[]): number {
  let total = 0; /* let i = 1; */
  for (let i = «1»; i < xs.length; i++) total += xs[i]!;
  return total / xs.length; // 1
}
const text = 'for (let i = 1; i < xs.length; i++)';
export function spread(xs: number[]) {
  if (text === \`\${1}\`) return 0;
  return { mean: mean(xs), variance: mean(xs.map((x) => (x - mean(xs)) ** 2)) };
}`,
  ],
  [
    'in an arrow function',
    'number or operator',
    `const square = (x: number): number => «x * 2»;
export const spread = (xs: number[]) => {
  const mean = xs.reduce((sum, x) => sum + x) / xs.length;
  return { mean, variance: xs.reduce((sum, x) => sum + square(x - mean), 0) / xs.length };
};`,
  ],
  [
    'in a default',
    'number',
    `const power = (x: number, n = «3»): number => x ** n;
export function spread(xs: number[]) {
  const mean = xs.reduce((sum, x) => sum + power(x, 1), 0) / xs.length;
  const squares = xs.reduce((sum, x) => sum + power(x), 0);
  return { mean, variance: squares / xs.length - power(mean) };
}`,
  ],
  [
    'in a callback',
    'operator',
    `export function spread(xs: number[]) {
  let [total, squares] = [0, 0];
  xs.forEach((x) => {
    total += x;
    squares += «x + x»;
  });
  const mean = total / xs.length;
  return { mean, variance: squares / xs.length - mean ** 2 };
}`,
  ],
  [
    'in what is exported by another name',
    'number',
    `function meanAndVariance(xs: number[]) {
  const mean = xs.reduce((sum, x) => sum + x, 0) / xs.length;
  return { mean, variance: xs.reduce((sum, x) => sum + (x - mean) ** 2, «1») / xs.length };
}
export { meanAndVariance as spread };`,
  ],
  [
    'in a constant of the file',
    'number',
    `const FIRST = «1»;
export function spread(xs: number[]) {
  let total = 0;
  let squares = 0;
  for (let i = FIRST; i < xs.length; i++) total += xs[i]!;
  const mean = total / xs.length;
  for (let i = FIRST; i < xs.length; i++) squares += (xs[i]! - mean) ** 2;
  return { mean, variance: squares / xs.length };
}`,
  ],
  ...['total', '#total'].flatMap((field): (readonly [string, string, string])[] => {
    const running = (add: string, get: string, from: string) => `class Running {
  ${field} = 0;
  n = 0;
  static of(xs: number[]): Running {
    const made = new Running();
    for (let i = ${from}; i < xs.length; i++) made.add(xs[i]!);
    return made;
  }
  add(x: number): void {
    ${add};
    this.n++;
  }
  get mean(): number {
    return ${get};
  }
}
export function spread(xs: number[]) {
  const { mean } = Running.of(xs);
  return { mean, variance: Running.of(xs.map((x) => (x - mean) ** 2)).mean };
}`;
    const [add, mean] = [`this.${field} += x`, `this.${field} / this.n`];
    return [
      [`in a method (${field})`, 'assignment', running(`«this.${field} = x»`, mean, '0')],
      [`in a getter (${field})`, 'operator', running(add, `«this.${field} * this.n»`, '0')],
      [`in a static method (${field})`, 'number', running(add, mean, '«1»')],
    ];
  }),
])('%s', async (_, kinds, text) => {
  const { code, line, column, shown } = marked(text);
  const found = await find(code, 'spread', spread);
  const place = { lines: [line], line, column, text: shown, kinds: kinds.split(' or ') };
  expect(found).toMatchObject(place);
  const windows = await find(code.replaceAll('\n', '\r\n'), 'spread', spread);
  expect(windows).toEqual(found);
});

describe('in a file that keeps something between calls', () => {
  const SPREAD = `
export function spread(xs: number[]) {
  const mean = average(xs);
  return { mean, variance: average(xs.map((x) => (x - mean) ** 2)) };
}`;

  test.each<readonly [what: string, kind: string, code: string]>([
    [
      'what it has answered',
      'operator',
      `const known = new Map<string, number>();
function average(xs: number[]): number {
  const key = xs.join();
  if (!known.has(key)) known.set(key, «xs.reduce((sum, x) => sum + x, 0) * xs.length»);
  return known.get(key)!;
}`,
    ],
    [
      'how often it was called',
      'operator',
      `let calls = 0;
function average(xs: number[]): number {
  calls++;
  if (calls < 0) return 0;
  return «xs.reduce((sum, x) => sum + x, 0) * xs.length»;
}`,
    ],
    [
      'a list, by way of a helper',
      'operator',
      `const seen: number[] = [];
const keep = (x: number) => void (seen.length < 5 && seen.push(x));
function average(xs: number[]): number {
  xs.forEach(keep);
  return «xs.reduce((sum, x) => sum + x, 0) * xs.length»;
}`,
    ],
  ])('%s', async (_, kind, text) => {
    const { code, line, shown } = marked(text + SPREAD);
    const found = await find(code, 'spread', spread);
    expect(found).toMatchObject({ lines: [line], line, text: shown, kinds: [kind] });
  });
});

test('in what the file needs when it is loaded', async () => {
  const { code, line, column, shown } = marked(`
const squareOf = (x: number): number => «x * 2»;
const SQUARES = Array.from({ length: 19 }, (_, i) => squareOf(i - 9));
const square = (x: number): number => SQUARES[x + 9]!;
export const squares = (xs: number[]): number[] => xs.map(square);`);
  const whole = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1 });
  const squares = exercise(1, ['xs'], listOf(aNumber)).formula('x²', [whole], (xs) =>
    xs.map((x) => x * x),
  );
  const found = await find(code, 'squares', squares);
  const kinds = ['number', 'operator'];
  expect(found).toMatchObject({ lines: [line], line, column, text: shown, kinds });
});
