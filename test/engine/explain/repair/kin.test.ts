/** What looks alike and is another thing is among the candidates. */
import { expect, test } from 'vitest';
import { candidatesFor } from '../../../../engine/explain/repair/candidates.ts';
import { edited } from '../../../../engine/explain/slips/repair.ts';
import { parseSource } from '../../../../engine/explain/slips/source.ts';

const changesOf = async (expression: string): Promise<string[]> => {
  const code = `export function f(x, y, z) { return ${expression}; }`;
  const source = (await parseSource('exercise.js', code))!;
  return [...candidatesFor('f', ['x'], source)].flat().map(({ edits }) => edited(code, edits));
};

test.each([
  ['2 ** -z', 'Math.exp(-z)'],
  ['Math.pow(10, -z)', 'Math.exp(-z)'],
  ['2 ** z', 'Math.E ** z'],
  ['-at(y)', 'at(-y)'],
  ['-Math.exp(x + y)', 'Math.exp(-(x + y))'],
  ['z / 2', 'Math.sqrt(z)'],
  ['x.reshape([x.shape[1], x.shape[0]])', 'x.transpose()'],
  ['x.transpose().matmul(y)', 'x.matmul(y.transpose())'],
  ['x.matmul(y.transpose())', 'x.transpose().matmul(y)'],
  ['y.length', 'Math.max(y.length, x.length)'],
])('%s → %s', async (wrong, right) => {
  const code = (expression: string) => `export function f(x, y, z) { return ${expression}; }`;
  expect(await changesOf(wrong)).toContain(code(right));
});

test.each([
  ['let sum = 0;', 'let sum = zeros(x.shape);'],
  ['const sum = xs.reduce((a, b) => a.add(b), 0);', '(a, b) => a.add(b), zeros(x.shape));'],
])('where Tensors are added, %s', async (wrong, right) => {
  const written = `import { zeros } from '#tensor';
export function f(x: Tensor, n: number, xs) { ${wrong} return x.add(sum); }`;
  const code = written.replaceAll(/: (Tensor|number)/g, (type) => ' '.repeat(type.length));
  const source = (await parseSource('exercise.js', code, written))!;
  const all = [...candidatesFor('f', ['x', 'n', 'xs'], source)].flat();
  const changed = all.map(({ edits }) => edited(code, edits));
  expect(changed.filter((each) => each.includes(right))).toHaveLength(1);
  expect(changed.some((each) => each.includes('zeros(n.shape)'))).toBe(false);
});

test('what is asked for is not taken from elsewhere in several places at once', async () => {
  const code = `export function tanh(v) {
  const p = Math.exp(v);
  const q = Math.exp(-v);
  return (p - q) / 2;
}`;
  const source = (await parseSource('exercise.js', code))!;
  const changes = [...candidatesFor('tanh', ['v'], source)].flat();
  const counts = changes.map(({ edits }) => edited(code, edits).split('Math.tanh').length - 1);
  expect(Math.max(...counts)).toBe(1);
  const twice = changes.map(({ edits }) => edited(code, edits).split('Math.sinh').length - 1);
  expect(Math.max(...twice)).toBe(2);
});
