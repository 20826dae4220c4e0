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
  const changed = [...candidatesFor('f', ['x'], source)]
    .flat()
    .map(({ edits }) => edited(code, edits));
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
  ['return Math.tan(v);', 'return Math.tanh(v);'],
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

/** Beside what is written in `before`, where something like it stands. */
test.each([
  ['two loops', 'for (let i = 0; i < n; i++)', 'y += v[i];', 'y += v[i] * x[i];'],
  ['an element', 'let z = 0; for (let i = 0; i < x.length; i++)', 'z += v;', 'z += v * x[i];'],
  ['what is not read', 'let sum = 0; sum += v;', 'return x.exp();', 'return x.exp().div(sum);'],
  [
    'another formula',
    'const k = n * Math.exp(v - y);',
    'return k + n;',
    'return k + n * Math.exp(y - v);',
  ],
  [
    'a helper',
    'const g = (a, b, c) => a * b - c; n = g(v, y, 2 * x);',
    'return n;',
    'return g(n, v, y);',
  ],
  [
    'a method',
    'const rows = []; rows.push(v);',
    'return rows.length && n;',
    'return rows.length && n.at(v);',
  ],
  [
    'a start',
    'n = y.data[0];',
    'return v.reduce((a, b) => a + b);',
    'return v.reduce((a, b) => a + b, y.data[0]);',
  ],
  [
    'a helper of what is asked',
    'const g = (a) => a.exp(); n = g(y);',
    'return x.data;',
    'return g(x).data;',
  ],
  ['a copy', '', 'const w = x; return w.pop();', 'const w = [...x]; return w.pop();'],
  [
    'what could be changed',
    'let rest = v;',
    'return x.map((k) => rest);',
    'return x.map((k) => rest *= n);',
  ],
  ['a number', 'v = 0.25 * n;', 'return x * y;', 'return x * y + 0.25;'],
  ['twice a number', 'v -= n;', 'return v - x;', 'return (v - x) / (2 * n);'],
  ['a function that is given', 'v -= n;', 'return n;', 'return x(n);'],
  ['a row', 'let j = 0;', 'return x[j + v];', 'return x[j * n + v];'],
])('%s', async (_, before, wrong, right) => {
  expect(await othersOf(wrong, before)).toContain(right);
});

test('two methods of one statement may be of the same mistake', async () => {
  const [wrong, right] = ['add', 'sub'].map(
    (step) => `return { a: x.${step}(v), b: y.${step}(n.neg()) };`,
  );
  expect(await othersOf(wrong!)).toContain(right);
});
