/** Which of the changes that mend something are told, and when none is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidatesFor, contextFor } from '../../../../engine/explain/repair/candidates.ts';
import { giveBack } from '../../../../engine/explain/repair/unread.ts';
import { replaced } from '../../../../engine/explain/slips/repair.ts';
import { parseSource } from '../../../../engine/explain/slips/source.ts';
import { real } from '../../../../engine/kit/arbitraries.ts';
import { finite } from '../../../../engine/kit/claims.ts';
import { exercise } from '../../../../engine/kit/exercise.ts';
import { aNumber } from '../../../../engine/kit/results.ts';
import { find } from './finding.ts';

const lists = fc.array(real(), { minLength: 1, maxLength: 6 });
const average = (xs: readonly number[]): number => xs.reduce((sum, x) => sum + x, 0) / xs.length;

const mean = exercise(2, ['xs'], aNumber)
  .formula('Σ x / n', [lists], average)
  .rejects('no numbers have no mean', [fc.constant<number[]>([])])
  .pure([lists]);
const variance = exercise(1, ['xs'], aNumber).formula('Σ (x − mean)² / n', [lists], (xs) =>
  average(xs.map((x) => (x - average(xs)) ** 2)),
);

const REFUSED = "if (xs.length === 0) throw new RangeError('no numbers');";

test('one that never ends leaves no law unasked of those that come after it', async () => {
  const amounts = fc.array(fc.nat(9), { minLength: 1, maxLength: 6 });
  const given = fc
    .tuple(amounts, fc.nat(6))
    .map(([xs, k]): [number[], number] => [xs, Math.min(k, xs.length)]);
  const negative = given.map(([xs, k]): [number[], number] => [[...xs, -1], k]);
  const upTo = exercise(1, ['xs', 'k'], aNumber)
    .formula('Σ of the first k', given, (xs, k) => xs.slice(0, k).reduce((sum, x) => sum + x, 0))
    .rejects('a number below 0', negative);
  const found = await find(
    `export function upTo(xs: number[], k: number): number {
  for (let i = 0; i < xs.length; i++) {
    if (!(xs[k]! >= 0)) throw new RangeError('below 0');
  }
  let sum = 0;
  for (let i = 0; i < k; i++) sum += xs[i]!;
  return sum;
}`,
    'upTo',
    upTo,
  );
  expect(found).toMatchObject({ lines: [3], changes: ['k → i'] });
});

describe('a second mistake', () => {
  const softplus = exercise(2, ['x'], aNumber)
    .formula('log(1 + e^x)', [real()], (x) => Math.log(1 + Math.exp(x)), { first: [[3], [-3]] })
    .stability('it is finite', [fc.constantFrom(800, 1000)], (f, x) => finite(f(x)))
    .rejects('NaN is no number', [fc.constant(NaN)]);

  test('in the contract hides no place', async () => {
    const found = await find(
      `export function mean(xs: number[]): number {
  return xs.reduce((sum, x) => sum + x, 0) * xs.length;
}`,
      'mean',
      mean,
    );
    expect(found).toMatchObject({ lines: [2], kinds: ['operator'] });
  });

  test('in stability leaves no place sure', async () => {
    const found = await find(
      `export function softplus(x: number): number {
  if (Number.isNaN(x)) throw new RangeError();
  return Math.log(2 + Math.exp(x));
}`,
      'softplus',
      softplus,
    );
    expect(found).toBeUndefined();
  });

  test('is the first where there is no other', async () => {
    const found = await find(
      `export function mean(xs: number[]): number {
  if (xs.length === 1_000) throw new RangeError('no numbers');
  let total = 0;
  for (const x of xs) total += x;
  return total / xs.length;
}`,
      'mean',
      mean,
    );
    expect(found).toMatchObject({ lines: [2] });
  });
});

describe('where several changes are right', () => {
  test('in few lines, each of them is told', async () => {
    const found = await find(
      `export function variance(xs: number[]): number {
  const mean = xs.reduce((sum, x) => sum + x, 0) / xs.length;
  let total = 0;
  for (const x of xs) total += (x + mean) ** 2;
  return total / xs.length;
}`,
      'variance',
      variance,
    );
    expect(found).toMatchObject({
      lines: [2, 4],
      changes: expect.arrayContaining(['sum + x → sum - x', 'x + mean → x - mean']),
    });
  });

  test('also where one writes otherwise what makes up for what another one adds', async () => {
    const logarithm = exercise(1, ['x'], aNumber).formula(
      'log(1 + x)',
      [fc.integer({ min: 0, max: 50 })],
      Math.log1p,
    );
    const found = await find(
      `export function logarithm(x: number): number {
  const y = x;
  return Math.log(y);
}`,
      'logarithm',
      logarithm,
    );
    expect(found!.lines).toEqual([2, 3]);
    expect(found!.changes).toEqual(expect.arrayContaining(['x → x + 1', 'Math.log → Math.log1p']));
  });

  test('in too many, none is', async () => {
    const found = await find(
      `const negative = (x: number): number => -x;
export function variance(xs: number[]): number {
  let total = 0;
  for (const x of xs) total += negative(x);
  const n = xs.length;
  const mean = total / n;
  const from = mean;
  const shifted = xs.map((x) => x - from);
  return average(shifted.map((x) => x * x));
}
function average(xs: number[]): number {
  return xs.reduce((sum, x) => sum + x, 0) / xs.length;
}`,
      'variance',
      variance,
    );
    expect(found).toBeUndefined();
  });

  test('far from each other, both are told, and the likeliest is shown', async () => {
    const slope = exercise(1, ['x'], aNumber).formula('x + 5 / 2', [real()], (x) => x + 2.5);
    const found = await find(
      `function half(x: number): number {
  return (x * x + 5 * x) / 2;
}${'\n'.repeat(12)}
export function slope(x: number): number {
  const h = 0.25;
  const up = half(x + h);
  const down = half(x - h);
  return (up - down) / h;
}`,
      'slope',
      slope,
    );
    // Another number in line 2 would do; but that 2 is missing in the last line is as likely.
    expect(found).toMatchObject({ line: 2, endLine: 2, lines: [2, 20] });
  });

  test('in one, the simplest comes first', async () => {
    const found = await find(
      `export function mean(xs: number[]): number {
  ${REFUSED}
  return (xs.reduce((sum, x) => sum + x, 0) / xs.length) * 2;
}`,
      'mean',
      mean,
    );
    expect(found!.lines).toEqual([3]);
    expect(found!.changes[0]).toMatch(/ → xs\.reduce\(\(sum, x\) => sum \+ x, 0\) \/ xs\.length$/);
  });

  test('in one, they are never too many', async () => {
    const found = await find(
      `class Running {
  total = 0;
  n = 0;
  static of(xs: number[]): Running {
    const made = new Running();
    for (const x of xs.slice(1)) made.add(x);
    return made;
  }
  add(x: number): void {
    this.total += x;
    this.n++;
  }
}
export function variance(xs: number[]): number {
  const { total, n } = Running.of(xs);
  const squares = Running.of(xs.map((x) => (x - total / n) ** 2));
  return squares.total / squares.n;
}`,
      'variance',
      variance,
    );
    expect(found).toMatchObject({ lines: [6], text: 'xs.slice(1)' });
  });
});

test('what is read for the words of an error was not left unread', async () => {
  const found = await find(
    `export function mean(xs: number[]): number {
  const shown = xs.join();
  if (xs.length === 0) throw new RangeError('no numbers: ' + shown);
  let total = 0;
  for (const x of xs) total -= x;
  return total / xs.length;
}`,
    'mean',
    mean,
  );
  expect(found?.lines).toContain(5);
});

test('what only leads around the mistake is not told', async () => {
  const found = await find(
    `export function mean(xs: number[]): number {
  ${REFUSED}
  let total = 0;
  if (xs.length > 2) {
    for (let i = 0; i < xs.length; i++) total += xs[i]! * xs[i]!;
  } else {
    for (const x of xs) total += x;
  }
  return total / xs.length;
}`,
    'mean',
    mean,
  );
  // With `if (false)` all laws hold, too.
  expect(found).toMatchObject({ lines: [5] });
});

test('nor that a function is never called any more', async () => {
  const found = await find(
    `function refuse(xs: number[]): void {
  throw new RangeError('no numbers');
}
export function mean(xs: number[]): number {
  if (xs.length === 0) throw new RangeError('no numbers');
  refuse(xs);
  return xs.reduce((sum, x) => sum + x, 0) / xs.length;
}`,
    'mean',
    mean,
  );
  // Without line 6 all laws hold; but that it is not there was not what was meant.
  expect(found?.lines).not.toEqual([6]);
});

test('nor that a statement stands behind the one with which its block ends', async () => {
  const found = await find(
    `export function mean(xs: number[]): number {
  const isBad = (x: number): boolean => Number.isNaN(x);
  if (isBad) {
    throw new RangeError('no number');
  }
  return xs.reduce((sum, x) => sum + x, 0) / xs.length;
}`,
    'mean',
    exercise(1, ['xs'], aNumber).formula('Σ x / n', [lists], average),
  );
  // With `return` before `throw` all laws hold, too.
  expect(found?.kinds ?? []).not.toContain('statement');
});

test('nor that nothing is refused any more', async () => {
  const triedOf = async (code: string) => {
    const source = (await parseSource('exercise.js', code))!;
    const all = [...candidatesFor('f', ['x'], source)].flat();
    return all.filter(({ edits }) => edits.every(({ text }) => text === 'true')).length;
  };
  const checked = (end: string) => `export function f(x) {\n  if (x === 2) return 1;\n  ${end}\n}`;
  expect(await triedOf(checked('throw new RangeError();'))).toBe(0);
  expect(await triedOf(checked('return 2;'))).toBe(1);
});

test('nor is it asked whether there is a function', async () => {
  const found = await find(
    `export function mean(xs: number[]): number {
  const isBad = (x: number): boolean => Number.isNaN(x);
  if (xs.length === 0) throw new RangeError('no numbers');
  if (isBad) throw new RangeError('no number');
  return xs.reduce((sum, x) => sum + x, 0) / xs.length;
}`,
    'mean',
    mean,
  );
  expect(found?.changes ?? []).not.toContain('isBad → !isBad');
});

test('an answer that is right only in the cases that were asked is none', async () => {
  const sign = exercise(1, ['x'], aNumber).formula(
    'the sign, 5 at 7',
    [fc.constantFrom(-2, -1, 1, 2)],
    Math.sign,
    { first: [[3]] },
  );
  const rare = exercise(1, ['x'], aNumber).formula(
    'the sign, which is 0 of 0',
    [fc.integer({ min: -40, max: 40 })],
    Math.sign,
  );
  const code = 'export const sign = (x: number): number => (x > 0 ? -1 : -1);';
  expect(await find(code, 'sign', sign)).toMatchObject({ lines: [1], text: '-1' });
  // What is right of all but 0 would be told if fewer cases had to be right.
  expect(await find(code, 'sign', rare)).toBeUndefined();
});

describe('where the right code takes longer than the wrong', () => {
  const sum = exercise(1, ['n'], aNumber).formula(
    'Σ i',
    [fc.integer({ min: 20_000, max: 50_000 })],
    (n) => (n * (n - 1)) / 2,
  );

  test.each([
    [
      'a loop that is left early',
      6,
      `export function sum(n: number): number {
  let total = 0;
  let i = 0;
  while (i < n) {
    total += i++;
    break;
  }
  return total;
}`,
    ],
    [
      'a loop that ends early',
      4,
      `export function sum(n: number): number {
  let total = 0;
  let i = 0;
  while (i < 3) {
    total += i;
    i++;
  }
  return total;
}`,
    ],
  ])('%s', async (_, line, code) => {
    expect(await find(code, 'sum', sum)).toMatchObject({ lines: [line] });
  });
});

test.each<readonly [loop: string, line: number | undefined]>([
  ['', 2],
  // It was to add x: whatever does so elsewhere only makes up for it.
  ['while (y < y) y = y + x;', undefined],
  ['while (y < y) {}', 2],
  ['for (let i = 0; i < 0; i++) y = y + x;', 2],
])('a loop that is never entered is not left aside: %s', async (loop, line) => {
  const twice = exercise(1, ['x'], aNumber).formula('2x', [real()], (x) => 2 * x);
  const found = await find(
    `export function twice(x: number): number {
  let y = x; ${loop}
  return y;
}`,
    'twice',
    twice,
  );
  expect(found?.line).toBe(line);
});

test.each(['{ ; }', ';'])('nor in front of a condition where nothing is done: %s', async (done) => {
  const found = await find(
    `export function largest(x: number, y: number): number {
  let most = 0;
  if (x === y) {
    most = x;
  } else if (x < y) {
    most = y;
  } else ${done}
  return most;
}`,
    'largest',
    exercise(1, ['x', 'y'], aNumber).formula('the larger', [real(), real()], Math.max),
  );
  // With `most = x` above line 3 all laws hold, too.
  expect(found?.lines ?? [7]).toContain(7);
});

test('nor where two names are only read the other way round', async () => {
  const found = await find(
    `export function lefts(xs: number[], k: number): number {
  const taken = xs.length;
  const all = k;
  if (k > xs.length) throw new RangeError('not so many');
  const rest = all - taken;
  let sum = 0;
  for (let i = 0; i < rest; i++) {
    sum += xs[i]!;
  }
  return sum;
}`,
    'lefts',
    exercise(1, ['xs', 'k'], aNumber).formula(
      'Σ of all but the last k',
      lists.map((xs): [number[], number] => [xs, xs.length >> 1]),
      (xs, k) => xs.slice(0, xs.length - k).reduce((sum, x) => sum + x, 0),
    ),
  );
  expect(found?.lines ?? [2, 3]).toEqual(expect.arrayContaining([2, 3]));
});

test('a default may be missing where it is handed on, as well', async () => {
  const found = await find(
    `export function product(xs: number[]): number {
  const [first, ...rest] = xs;
  return rest.length === 0 ? first! : first! * product(rest);
}`,
    'product',
    exercise(1, ['xs'], aNumber).formula('Π x', [fc.array(real(), { maxLength: 6 })], (xs) =>
      xs.reduce((all, x) => all * x, 1),
    ),
  );
  expect(found?.lines).toContain(3);
});

test.each<readonly [code: string, lines: number[] | undefined]>([
  ['const two = 2; if (two < k - k) return two;', [2, 4]],
  // What does nothing was to do something, and nobody writes `let` for what never changes.
  ['for (const side of [k]) { ; }', undefined],
  ['let two = 2; if (two < k) two = two;', undefined],
  ['if (false) return k;\n  else if (k === k) return n;', undefined],
  ['let two = 2; if (two < k - k) return two;', undefined],
])('nor beside what was to change something: %s', async (code, lines) => {
  const found = await find(
    `export function area(n: number, k: number): number {
  const side = n;
  ${code}
  return side;
}`,
    'area',
    exercise(1, ['n', 'k'], aNumber).formula('n·k', [real(), real()], (n, k) => n * k),
  );
  expect(found?.lines).toEqual(lines);
});

test('nor where a function would give back what it is given', async () => {
  const givesBack = async (code: string, ...texts: string[]) => {
    const source = (await parseSource('f.js', code))!;
    const at = source.nodes.find(({ type }) => type === 'BinaryExpression')!;
    const made = texts.map((text) => ({
      at,
      kind: 'result' as const,
      edits: [replaced(at, text)],
    }));
    return giveBack(made, contextFor('f', source));
  };
  const half = 'const half = (v) => v / 2;\nexport function f(x) { return half(x); }';
  expect(await givesBack(half, 'v')).toBe(true);
  const long = 'const half = (v) => { const h = 0.5; return v * h; };';
  expect(await givesBack(`${long}\nexport const f = (x) => half(x);`, 'v')).toBe(true);
  // It does something, is one of several, or is what is asked for.
  expect(await givesBack(half, '2')).toBe(false);
  expect(await givesBack(half, 'v', '2')).toBe(false);
  expect(await givesBack('export const f = (x) => x / 2;', 'x')).toBe(false);
  expect(await givesBack(half)).toBe(false);
});
