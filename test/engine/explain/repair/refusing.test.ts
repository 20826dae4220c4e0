/** Where it is decided what is refused: a check that is missing, and one that refuses the wrong thing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tensor } from '#tensor';
import { real, tensorOf } from '../../../../engine/kit/arbitraries.ts';
import { exercise } from '../../../../engine/kit/exercise.ts';
import { aNumber, aTensor } from '../../../../engine/kit/results.ts';
import { find } from './finding.ts';

const pairs = fc.array(fc.tuple(real(), real()), { minLength: 1, maxLength: 5 });
const alike = pairs.map((of) => [of.map(([x]) => x), of.map(([, y]) => y)] as [number[], number[]]);
const longer = alike.map(([x, y]) => [x, y.concat(1)] as [number[], number[]]);

const dot = exercise(1, ['x', 'y'], aNumber)
  .formula('Σ x_i y_i', alike, (x, y) => x.reduce((sum, v, i) => sum + v * y[i]!, 0))
  .rejects('rejects unequal lengths', longer);

const counts = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 5 });

const total = exercise(1, ['counts'], aNumber)
  .formula('Σ n', [counts], (ns) => ns.reduce((sum, n) => sum + n, 0))
  .rejects('rejects what is below 0', [counts.map((ns) => ns.concat(-1))])
  .rejects('rejects what is not whole', [counts.map((ns) => ns.concat(0.5))]);

describe('a check that is missing', () => {
  test('stands before what is first made of the input', async () => {
    const found = await find(
      `export function dot(x: number[], y: number[]): number {
  let sum = 0;
  for (const [i, v] of x.entries()) sum += v * y[i]!;
  return sum;
}`,
      'dot',
      dot,
    );
    expect(found).toMatchObject({
      lines: [2, 3],
      kinds: ['check'],
      changes: [" → if (x.length !== y.length) throw new RangeError('…');"],
    });
  });

  test('or behind the names that are given first, unless these are many', async () => {
    const found = (names: string[]) =>
      find(
        `export function dot(x: number[], y: number[]): number {
  ${names.map((name, i) => `const ${name} = [...x, ${i}];`).join('\n  ')}
  return x.reduce((sum, v, i) => sum + v * y[i]!, 0) + 0 * ${names.at(-1)}.length;
}`,
        'dot',
        dot,
      );
    expect((await found(['a', 'b', 'c']))?.lines).toEqual([2, 3, 4, 5]);
    expect((await found(['a', 'b', 'c', 'd', 'e', 'f', 'g']))?.lines).toEqual([2]);
  });

  test.each(["'too few';", '`${x.length} numbers`;', "{ 'too few'; }"])(
    'is there, but only says so: %s',
    async (said) => {
      const found = await find(
        `export function dot(x: number[], y: number[]): number {
  const n = x.length;
  if (n !== y.length) ${said}
  return x.reduce((sum, v, i) => sum + v * y[i]!, 0);
}`,
        'dot',
        dot,
      );
      expect(found).toMatchObject({ lines: [3], kinds: ['statement'] });
    },
  );

  test.each([';', '{}'])('is there, but does nothing: %s', async (done) => {
    const same = counts.map((ns) => [ns, [...ns]] as [number[], number[]]);
    const size = exercise(1, ['x', 'y'], aNumber)
      .formula('Π n', same, (x) => x.reduce((product, n) => product * n, 1))
      .rejects(
        'rejects what differs',
        counts.map((ns) => [ns, [0, ...ns]] as [number[], number[]]),
      )
      .rejects(
        'rejects what is longer',
        counts.map((ns) => [ns, [...ns, 2]] as [number[], number[]]),
      );
    const found = await find(
      `export function size(x: number[], y: number[]): number {
  if (x.length !== y.length) ${done}
  for (let i = 0; i < x.length; i++) {
    if (x[i] !== y[i]) throw new RangeError('they differ');
  }
  return x.reduce((product, n) => product * n, 1);
}`,
      'size',
      size,
    );
    expect(found?.lines).toEqual([2, 3]);
    expect(found?.kinds).toContain('statement');
  });

  test.each(['false', '0', 'false && n !== y.length'])(
    'is none beside a condition that is always the same: %s',
    async (condition) => {
      const found = await find(
        `export function dot(x: number[], y: number[]): number {
  const n = x.length;
  if (${condition}) throw new RangeError('lengths');
  let sum = 0;
  for (let i = 0; i < n; i++) sum += x[i]! * y[i]!;
  return sum;
}`,
        'dot',
        dot,
      );
      expect(found?.lines ?? [3]).toContain(3);
    },
  );

  test.each(['n ?? false', 'n || false'])('is there beside a default: %s', async (given) => {
    const found = await find(
      `export function dot(x: number[], y: number[]): number {
  const n: unknown = x.length;
  const isThere = ${given};
  return isThere ? x.reduce((sum, v, i) => sum + v * y[i]!, 0) : 0;
}`,
      'dot',
      dot,
    );
    expect(found).toMatchObject({ kinds: ['check'] });
  });

  test('is none of what was worked out: it was made of what is wrong', async () => {
    const weights = tensorOf([2, 2]).map((w): [Tensor] => [w]);
    const images = (size: number) =>
      fc.integer({ min: 1, max: 4 }).chain((n) => tensorOf([n, 1, size]));
    const through = exercise(1, ['x', 'ws'], aTensor)
      .formula('x·w', [images(2), weights], (x, [w]) => x.reshape([x.shape[0]!, 2]).matmul(w))
      .rejects('rejects images of another size', [images(4), weights]);
    const found = await find(
      `import type { Tensor } from '#tensor';
export function through(x: Tensor, ws: Tensor[]): Tensor {
  const all = [x.reshape([-1, 2])];
  for (const w of ws) {
    const y = all.at(-1)!.matmul(w);
    all.push(y);
  }
  return all.at(-1)!;
}`,
      'through',
      through,
    );
    expect(found?.lines ?? [3]).toContain(3);
  });

  test('is none where something is worked out for nothing', async () => {
    const found = await find(
      `export function dot(x: number[], y: number[]): number {
  x.length === y.length;
  return x.reduce((sum, v, i) => sum + v * y[i]!, 0);
}`,
      'dot',
      dot,
    );
    expect(found).toBeUndefined();
  });

  test('may belong to those that are there', async () => {
    const found = await find(
      `export function dot(x: number[], y: number[]): number {
  if (x.length > 100) throw new RangeError('too many');
  return x.reduce((sum, v, i) => sum + v * y[i]!, 0);
}`,
      'dot',
      dot,
    );
    expect(found).toMatchObject({ lines: [2, 3], kinds: ['check'] });
  });

  test('may belong to those that ask for something that was worked out', async () => {
    const found = await find(
      `export function dot(x: number[], y: number[]): number {
  const isLong = x.length > 100;
  if (isLong) throw new RangeError('too many');
  return x.reduce((sum, v, i) => sum + v * y[i]!, 0);
}`,
      'dot',
      dot,
    );
    expect(found).toMatchObject({ lines: [2, 3, 4], kinds: ['check'] });
  });

  test('may have been all that a function does', async () => {
    const found = await find(
      `const check = (a: number[], b: number[]) => {};
export function dot(x: number[], y: number[]): number {
  check(x, y);
  return x.reduce((sum, v, i) => sum + v * y[i]!, 0);
}`,
      'dot',
      dot,
    );
    expect(found).toMatchObject({ lines: [1, 2, 3], kinds: ['check'] });
  });

  test('may be of several conditions', async () => {
    const found = await find(
      `export function total(counts: number[]): number {
  return counts.reduce((sum, n) => sum + n, 0);
}`,
      'total',
      total,
    );
    expect(found!.lines).toEqual([2]);
    expect(found!.changes[0]).toMatch(/counts\.some\(.*isInteger.* \|\| counts\.some\(.*< 0\)/);
  });

  test('may be the call of a function that nobody calls', async () => {
    const found = await find(
      `function check(a: number[], b: number[]): void {
  if (a.length !== b.length) throw new RangeError('lengths');
}
export function dot(x: number[], y: number[]): number {
  return x.reduce((sum, v, i) => sum + v * y[i]!, 0);
}`,
      'dot',
      dot,
    );
    expect(found).toMatchObject({ lines: [5], changes: [' → check(x, y);'] });
  });

  test('is no call of what only does something, and may never end', async () => {
    const found = await find(
      `function pushAll(all: unknown, into: number[]): void {
  if (Array.isArray(all)) for (const each of all) pushAll(each, into);
  else into.push(all as number);
}
export function dot(x: number[], y: number[]): number {
  const row: number[] = [];
  pushAll(x, row);
  return row.reduce((sum, v, i) => sum + v * y[i]!, 0);
}`,
      'dot',
      dot,
    );
    expect(found?.changes.join()).not.toContain('pushAll');
    expect(found?.kinds).toEqual(['check']);
  });

  test('may be one of what is known in a loop alone', async () => {
    const found = await find(
      `export function total(counts: number[]): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const n = counts[i]!;
    if (n % 1 !== 0) throw new RangeError('not whole');
    sum += n;
  }
  return sum;
}`,
      'total',
      total,
    );
    expect(found).toMatchObject({ kinds: ['check'], lines: [2, 3, 4, 5, 6] });
  });

  test('may be one in the function that says what is bad', async () => {
    const found = await find(
      `const differ = (a: number[], b: number[]): boolean => typeof a === 'string';
export function dot(x: number[], y: number[]): number {
  if (differ(x, y)) throw new RangeError('lengths');
  return x.reduce((sum, v, i) => sum + v * y[i]!, 0);
}`,
      'dot',
      dot,
    );
    // Where it is asked, it could as well be written.
    expect(found!.lines).toEqual([1, 3]);
    expect(found!.changes).toEqual([
      "typeof a === 'string' → (typeof a === 'string') || a.length !== b.length",
    ]);
  });

  test('may be one in the function that says what is good', async () => {
    const found = await find(
      `function fit(a: number[], b: number[]): boolean {
  const n = a.length;
  return typeof n === 'number' && typeof b === 'object';
}
export function dot(x: number[], y: number[]): number {
  if (!fit(x, y)) throw new RangeError('lengths');
  return x.reduce((sum, v, i) => sum + v * y[i]!, 0);
}`,
      'dot',
      dot,
    );
    expect(found).toMatchObject({ lines: [3, 6], kinds: ['condition'] });
    expect(found!.changes[0]).toContain(' && !(a.length !== b.length)');
  });

  test.each([
    ['and the end refuses', "if (n < 1e9) return n;\n  throw new RangeError('no');"],
    ['or another branch refuses', "if (n < 1e9) return n;\n  else throw new RangeError('no');"],
  ])('may be what lets through, %s', async (_, code) => {
    const found = await find(
      `function checked(n: number): number {
  ${code}
}
export function total(counts: number[]): number {
  return counts.reduce((sum, n) => sum + checked(n), 0);
}`,
      'total',
      exercise(1, ['counts'], aNumber)
        .formula('Σ n', [counts], (ns) => ns.reduce((sum, n) => sum + n, 0))
        .rejects('rejects what is not whole', [counts.map((ns) => ns.concat(0.5))]),
    );
    expect(found).toMatchObject({ lines: [2], kinds: ['condition'] });
    expect(found!.changes[0]).toContain(' && !(');
  });

  test('is not told where nothing that is tried tells bad from good', async () => {
    const small = exercise(1, ['counts'], aNumber)
      .formula('Σ n', [counts], (ns) => ns.reduce((sum, n) => sum + n, 0))
      .rejects('rejects what has its largest last but one', [
        counts.map((ns) => ns.concat(99, 50)),
      ]);
    const code = `export function total(counts: number[]): number {
  return counts.reduce((sum, n) => sum + n, 0);
}`;
    expect(await find(code.replaceAll('total', 'small'), 'small', small)).toBeUndefined();
  });

  test('is not told where it could stand in places far from each other', async () => {
    const found = await find(
      `export function dot(x: number[], y: number[]): number {
  return products(x, y).reduce((sum, v) => sum + v, 0);
}
// Far
//
//
//
//
function products(a: number[], b: number[]): number[] {
  return a.map((v, i) => v * b[i]!);
}`,
      'dot',
      dot,
    );
    expect(found).toBeUndefined();
  });
});

describe('what refuses', () => {
  const HELPER = 'const differ = (a: number[], b: number[]) => a.length !== b.length;';

  test.each([
    ['all that is given', 'x'],
    ['nothing that could be given', '!x'],
  ])('%s', async (_, condition) => {
    const found = await find(
      `${HELPER}
export function dot(x: number[], y: number[]): number {
  if (${condition}) throw new RangeError('lengths');
  return x.reduce((sum, v, i) => sum + v * y[i]!, 0);
}`,
      'dot',
      dot,
    );
    expect(found).toMatchObject({
      lines: [3],
      text: condition,
      changes: [`${condition} → differ(x, y)`],
    });
  });

  test('may throw what is no error', async () => {
    const found = await find(
      `export function total(counts: number[]): number {
  for (const n of counts) if (n < 0 && n % 1 !== 0) throw 'not a count';
  return counts.reduce((sum, n) => sum + n, 0);
}`,
      'total',
      total,
    );
    expect(found).toMatchObject({ lines: [2], kinds: ['condition'] });
  });
});
