/** What was meant is among the candidates, also where a formula is in another tree or short of a part. */
import { expect, test } from 'vitest';
import { candidatesFor } from '../../../../engine/explain/repair/candidates.ts';
import { edited } from '../../../../engine/explain/slips/repair.ts';
import { parseSource } from '../../../../engine/explain/slips/source.ts';

/** What a line could become in a function of these parameters, with the code around it. */
async function othersOf(line: string, before = '', after = ''): Promise<string[]> {
  const [head, tail] = [`export function f(x, y, v, n) { ${before}`, `${after} }`];
  const code = head + line + tail;
  const source = (await parseSource('exercise.js', code))!;
  const changed = [...candidatesFor('f', source)].flat().map(({ edits }) => edited(code, edits));
  return changed
    .filter((each) => each.startsWith(head) && each.endsWith(tail))
    .map((each) => each.slice(head.length, each.length - tail.length));
}

test.each([
  ['return (v - n * x) / y + 1;', 'return v - n * x / (y + 1);'],
  ['return (v + n) * x - y;', 'return v + n * (x - y);'],
  ['return v % n * x;', 'return v % (n * x);'],
  ['return (v / n) | 0;', 'return v / n;'],
  ['return 2 * v;', 'return v ** 2;'],
  ['return 2 * v + n;', 'return (v + n) ** 2;'],
  ['return Math.abs(v - n);', 'return (v - n) ** 2;'],
  ['return v ** 2;', 'return Math.sqrt(v);'],
  ['return x.matmul(y).abs();', 'return x.matmul(y).pow(2);'],
  ['return x.matmul(y.size);', 'return x.matmul(y.shape);'],
])('%s → %s', async (wrong, right) => {
  expect(await othersOf(wrong)).toContain(right);
});

test('an element of a list of numbers is a number', async () => {
  const before = 'const out = new Float64Array(n); let sum = 0; sum += v;';
  expect(await othersOf('out[0] = out[0];', before, 'return out;')).toContain(
    'out[0] = out[0] / sum;',
  );
});

test('a parameter is of the sort of what is given for it', async () => {
  const before = 'check(x, y); return errors(x.exp(), y); function errors(a, b) { check(a, b);';
  const after = '} function check(p, q) { if (p.rank !== q.rank) throw new Error(); }';
  expect(await othersOf('return a;', before, after)).toContain('return a.sub(b);');
});
