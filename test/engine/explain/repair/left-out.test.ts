/** What was left out: what is left over says where, and what stands beside it says what. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextFor } from '../../../../engine/explain/repair/candidates.ts';
import { itemLikewise } from '../../../../engine/explain/repair/families/likewise.ts';
import { placeOf } from '../../../../engine/explain/repair/place.ts';
import { leaveUnread, leftUnread } from '../../../../engine/explain/repair/unread.ts';
import { edited, replaced } from '../../../../engine/explain/slips/repair.ts';
import { parseSource } from '../../../../engine/explain/slips/source.ts';
import { exercise } from '../../../../engine/kit/exercise.ts';
import { aNumber, listOf } from '../../../../engine/kit/results.ts';
import { find } from './finding.ts';

const numbers = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
const sum = (xs: readonly number[]): number => xs.reduce((total, x) => total + x, 0);

const shares = exercise(1, ['xs'], listOf(aNumber)).formula('x / Σ x', [numbers], (xs) =>
  xs.map((x) => x / sum(xs)),
);
const longer = exercise(1, ['a', 'b'], aNumber).formula(
  'the longer of both, and one',
  [numbers, numbers],
  (a, b) => Math.max(a.length, b.length) + 1,
);

describe('a variable that nobody reads', () => {
  test('was to be read, where a change elsewhere makes up for that', async () => {
    const found = await find(
      `const weigh = (x, whole) => {
  const weight = 1 / whole;
  return x;
};
export function shares(xs: number[]): number[] {
  const total = xs.reduce((sum, x) => sum + x, 0);
  const all = xs.map((x) => weigh(x, total));
  return all;
}`,
      'shares',
      shares,
    );
    expect(found?.lines).toContain(3);
    expect(found?.changes).toContain('x → x * weight');
  });

  test('leaves nothing sure where no change reads it', async () => {
    const found = await find(
      `function weigh(x: number, whole: number): number {
  const weight = [whole];
  return x;
}
export function shares(xs: number[]): number[] {
  const all = xs.map((x) => weigh(x, 2));
  return all.map((x) => x / all.length);
}`,
      'shares',
      shares,
    );
    expect(found).toBeUndefined();
  });

  test('is nothing where another one stands behind it, or it is called _', async () => {
    const found = await find(
      `export function shares(xs: number[]): number[] {
  const [_first, ...rest] = xs;
  const total = rest.reduce((sum, x) => sum + x, 0);
  return xs.map((first, i) => xs[i]! / total);
}`,
      'shares',
      shares,
    );
    expect(found?.lines).toContain(3);
  });
});

describe('what is worked out and thrown away', () => {
  /** Two statements that are to add 4. */
  const added = (first: string, second: string) =>
    find(
      `export function plus(x: number): number {
  let y = x;
  ${first};
  ${second};
  return y;
}`,
      'plus',
      exercise(1, ['x'], aNumber).formula('x + 4', [fc.integer()], (x) => x + 4),
    );

  test('was to change something: what makes up for it elsewhere is no place', async () => {
    expect((await added('y += 3', 'y += 2'))?.lines).toContain(4);
    expect(await added('y + Math.PI', 'y += 2')).toBeUndefined();
  });

  test('is a place where a change of it is among those that help', async () => {
    expect((await added('y + 2', 'y += 2'))?.lines).toContain(3);
  });
});

describe('what is like the item beside it, of another variable', () => {
  test.each([
    ['is missing among arguments', 'Math.max(b.length)', 'Math.max(a.length, b.length)'],
    ['is missing in a list', '[b.length]', '[a.length, b.length]'],
    ['is something else', '[1, b.length]', 'a.length'],
  ])('%s', async (_, written, right) => {
    const found = await find(
      `export function longer(a: number[], b: number[]): number {
  const all = ${written};
  return Math.max(...[all].flat()) + 1;
}`,
      'longer',
      longer,
    );
    expect(found?.lines).toContain(2);
    expect(found?.changes.map((change) => change.split(' → ')[1]).join()).toContain(right);
  });
});

test('a list without anything in it may not have been meant', async () => {
  const pairs = exercise(1, ['xs'], listOf(listOf(aNumber))).formula(
    'two by two',
    [fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 5 })],
    (xs) => Array.from({ length: Math.ceil(xs.length / 2) }, (_, i) => xs.slice(2 * i, 2 * i + 2)),
  );
  const found = await find(
    `export function pairs(xs: number[]): number[][] {
  const all: number[][] = [];
  let pair: number[] = [];
  for (const x of xs) {
    pair.push(x);
    if (pair.length < 2) continue;
    all.push(pair);
    pair = [];
  }
  all.push(pair);
  return all;
}`,
    'pairs',
    pairs,
  );
  expect(found?.lines).toContain(10);
  expect(found?.changes).toContain('all.push(pair); → if (pair.length > 0) all.push(pair);');
});

test('what is refused may be decided where it was worked out', async () => {
  const root = exercise(1, ['x'], aNumber)
    .formula('√x', [fc.integer({ min: 0, max: 100 })], Math.sqrt)
    .rejects('of negative numbers there is none', [fc.integer({ min: -9, max: -1 })]);
  const found = await find(
    `export function root(x: number): number {
  const isBad = () => x < 0;
  const bad = isBad;
  const size = Math.abs(x);
  if (bad) throw new RangeError('negative');
  return Math.sqrt(size);
}`,
    'root',
    root,
  );
  expect(found).toMatchObject({ lines: expect.arrayContaining([3]) });
});

test.each([
  ['(x * a) / (x + a + 1)', [2, 3]],
  ['x * a + 1', [3]],
])('much that is added may make up for what it is made of: %s', async (text, lines) => {
  const code = `export function f(x) {
  const a = Math.abs(x);
  return x * a;
}`;
  const source = (await parseSource('f.ts', code))!;
  const at = source.nodes.find(({ type }) => type === 'BinaryExpression')!;
  const candidate = { edits: [replaced(at, text)], at, kind: 'term' } as const;
  expect(placeOf([candidate], source)?.lines).toStrictEqual(lines);
});

/** The names that are left unread in `f`. */
async function unreadOf(code: string): Promise<string[]> {
  const source = (await parseSource('f.ts', code))!;
  return leftUnread('f', contextFor('f', source)).map(({ name }) => name);
}

test.each<readonly [code: string, unread: readonly string[]]>([
  ['const f = (a, b) => { const c = a; return a; };', ['c']],
  ['const f = (a) => { const [, b, c] = a; return a; };', ['b', 'c']],
  ['const f = (a) => { const [b, , c] = a; return c; };', []],
  ['const f = (a) => a.map((x, i) => i);', []],
  ['const f = (a) => a.map((x, i) => x);', ['i']],
  ['const f = (a) => { let sum = 0; sum += a; return a; };', ['sum']],
  ['const f = (a) => { const { b, c } = a; return c; };', ['b']],
  ['const f = (a) => { const _b = a; return a; };', []],
  ['const f = (a) => { try { return a; } catch (error) { return 0; } };', []],
  ['class f { g(a, b) { return a; } }', ['b']],
  ['const f = (a, done = (b) => {}) => done(a);', []],
])('%s leaves unread: %s', async (code, unread) => {
  expect(await unreadOf(`export ${code}`)).toStrictEqual(unread);
});

test.each<readonly [code: string, isApart: boolean]>([
  ['(a) => { const b = 1;\n return a * «2»; }', true],
  ['(a) => a.map((x, i) => {\n return x * «2»; })', true],
  ['(a) =>\n a.map((x, i) => x * «2»)', false],
  ['(a) =>\n a.map((x, i) => x)\n .map((x) => x * «2»)', true],
])(
  'in %s, a change of «» has nothing to do with what is left unread: %s',
  async (marked, isApart) => {
    const code = `export const f = ${marked};`.replaceAll(/[«»]/g, '');
    const source = (await parseSource('f.ts', code))!;
    const at = source.nodes.find((node) => node.type === 'Literal' && node.value === 2)!;
    const candidate = { edits: [replaced(at, '3')], at, kind: 'number' } as const;
    expect(leaveUnread([candidate], 'f', contextFor('f', source))).toBe(isApart);
  },
);

test.each([
  ['new Set(a.flat())', []],
  ['new Map(a.flat(), b)', ['new Map(a.flat(), b.flat())']],
  ['[...a, a[0]]', ['[...a, b[0], a[0]]', '[...a, a[0], b[0]]', '[b[0], a[0]]']],
  ['[{ a }]', ['[{ b }, { a }]', '[{ a }, { b }]']],
  ['f(g(a), g(b))', []],
])('%s is written like the items that are there', async (written, all) => {
  const code = `export const f = (a: number[], b: number[]) => ${written};`;
  const source = (await parseSource('f.ts', code.replaceAll(': number[]', '          '), code))!;
  const context = contextFor('f', source);
  const made = source.nodes.flatMap((node) => itemLikewise(node, context));
  const bodies = made.map(({ edits }) => edited(source.code, edits).split('=> ')[1]!.slice(0, -1));
  expect(bodies).toStrictEqual(all);
});
