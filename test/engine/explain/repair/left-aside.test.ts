/** What a change does without may be what is wrong. */
import { expect, test } from 'vitest';
import { leftAside } from '../../../../engine/explain/repair/left-aside.ts';
import { placeOf } from '../../../../engine/explain/repair/place.ts';
import { replaced } from '../../../../engine/explain/slips/repair.ts';
import { parseSource, textOf } from '../../../../engine/explain/slips/source.ts';

const LARGEST = `export function largest(xs) {
  let most = -xs[0];
  for (const x of xs) most = Math.max(most, x);
  return most;
}`;

async function leftBy(code: string, part: string, text: string) {
  const source = (await parseSource('f.ts', code))!;
  const at = source.nodes.findLast((node) => textOf(node, source) === part)!;
  const candidate = { edits: [replaced(at, text)], at, kind: 'argument' } as const;
  return {
    left: leftAside(candidate, source).map((each) => textOf(each, source)),
    lines: placeOf([candidate], source)?.lines,
  };
}

test.each<readonly [code: string, part: string, text: string, left: readonly string[]]>([
  [LARGEST, 'Math.max(most, x)', 'Math.max(xs[0], x)', ['-xs[0]']],
  [LARGEST, 'Math.max(most, x)', 'Math.min(most, x)', []],
  [LARGEST, 'x', 'x + 1', []],
  ['const f = (a) => { const b = 2 * a; return b + a; };', 'b', 'a', ['2 * a']],
  ['const f = (a) => { const b = 2 * a; return b + b; };', 'b', 'a', []],
  ['const f = (a) => { const b = (x) => x; return b(a); };', 'b', 'g', []],
  ['const f = (a) => { const b = 2 * a; return b + a; };', 'a', 'b', []],
  ['const f = (a) => { let b = -1; b = b + a; return b; };', 'b + a', 'a', ['-1']],
  ['const f = (a) => { let b = -1; b = [1].map((x) => x + b); return b; };', 'x + b', 'x', []],
])('%s: %s → %s does without %j', async (code, part, text, left) => {
  expect((await leftBy(code, part, text)).left).toStrictEqual(left);
});

test('it is told with the change', async () => {
  expect((await leftBy(LARGEST, 'most', 'xs[0]')).lines).toStrictEqual([2, 4]);
  const { lines } = await leftBy(LARGEST, 'Math.max(most, x)', 'Math.max(xs[0], x)');
  expect(lines).toStrictEqual([2, 3]);
});

test('what is another variable in several places may have been given the wrong value', async () => {
  const code = `const f = (a, b) => {
  const n = a;
  const c = [];
  // …
  // …
  c.push(n + 1);
  c.push(n + 2);
  return [c, n];
};`;
  const source = (await parseSource('f.ts', code))!;
  const reads = source.nodes.filter(({ start, end }) => /^n [+]/.test(code.slice(start, end + 2)));
  const [at, other] = reads.filter(({ type }) => type === 'Identifier');
  const candidate = (...nodes: readonly (typeof at)[]) => ({
    edits: nodes.map((node) => replaced(node!, 'b')),
    at: at!,
    kind: 'variable' as const,
  });
  const told = (some: ReturnType<typeof candidate>) => placeOf([some], source)?.lines;
  expect(leftAside(candidate(at), source)).toEqual([]);
  expect(told(candidate(at))).toEqual([6]);
  expect(leftAside(candidate(at, other), source)).toMatchObject([{ name: 'a' }, { name: 'a' }]);
  expect(told(candidate(at, other))).toEqual([2, 6, 7]);
});
