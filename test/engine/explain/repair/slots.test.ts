/** What is written again for a change: the least expression or block that can hold it. */
import { expect, test } from 'vitest';
import { chosenBy, Slots } from '../../../../engine/explain/repair/slots.ts';
import { loadParser, parseSource } from '../../../../engine/explain/slips/source.ts';

/** In the code, `«a|b»` is an a that becomes b. */
async function fillingsIn(marked: string) {
  const edits: { start: number; end: number; text: string }[] = [];
  let code = '';
  let at = 0;
  for (const { 0: all, 1: before, 2: after, index } of marked.matchAll(/«(.*?)\|(.*?)»/gs)) {
    code += marked.slice(at, index);
    edits.push({ start: code.length, end: code.length + before!.length, text: after! });
    code += before;
    at = index + all.length;
  }
  code += marked.slice(at);
  const source = (await parseSource('exercise.ts', code))!;
  const fillings = new Slots(source, await loadParser()).fillingsOf(edits);
  return fillings?.map(({ slot, text }) => [code.slice(slot.start, slot.end), text]);
}

test.each([
  ['an operator', 'const y = f(a «+|-» b) * 2;', ['a + b', 'a - b']],
  ['a factor more', 'function f(a) { return a«| * 2»; }', ['a', 'a * 2']],
  ['an argument more, which is none of the one before', 'g(f(a«|, b»));', ['f(a)', 'f(a, b)']],
  ['an argument less', 'g(f(a«, b|»));', ['f(a, b)', 'f(a)']],
  ['an element more', 'g([a«|, b»]);', ['[a]', '[a, b]']],
  ['an element that is spread', 'g([«|...»a]);', ['[a]', '[...a]']],
  ['a choice', 'const y = «a|!a» ? b : c;', ['a ? b : c', '!a ? b : c']],
  ['what is chosen', 'const y = a ? «b|c» : c;', ['b', 'c']],
  ['what is called', 'const y = «f|g»(a);', ['f(a)', 'g(a)']],
  ['an index', 'const y = xs[«i|i + 1»];', ['i', 'i + 1']],
  ['what an arrow gives', 'xs.map((x) => «x|2 * x»);', ['x', '2 * x']],
  ['a record that an arrow gives', 'xs.map((x) => ({ a: «x|2 * x» }));', ['x', '2 * x']],
  ['a field in short', 'g({ a, «b|c» });', ['{ a, b }', '{ a, c }']],
  ['a default', 'const f = (a, b = «1|2») => a;', ['1', '2']],
  [
    'a pattern',
    'const f = (a) => { const [«b|c»] = a; };',
    ['{ const [b] = a; }', '{ const [c] = a; }'],
  ],
  ['a statement less', 'for (;;) { a; «b;|» }', ['{ a; b; }', '{ a;  }']],
  ['a statement more', 'if (c) { a;«| b;» }', ['{ a; }', '{ a; b; }']],
  [
    'a return in a loop',
    'function f() { for (;;) { «a;|return a;» } }',
    ['{ a; }', '{ return a; }'],
  ],
  ['a step of a loop', 'for (let i = 0; i < n; «i++|i += 2») g(i);', ['i++', 'i += 2']],
  ['what a class has at first', 'class A { n = «0|1»; }', ['0', '1']],
  [
    'what is private',
    'class A { #n = 0; m() { return «this.#n|-this.#n»; } }',
    ['this.#n', '-this.#n'],
  ],
])('%s', async (_, marked, filling) => {
  expect(await fillingsIn(marked)).toEqual([filling]);
});

test('several, each in a slot of its own, unless one is in the other', async () => {
  expect(await fillingsIn('const y = f(«a|b»), z = g(«a|b»);')).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ]);
  expect(await fillingsIn('const y = f(«a|b») «+|-» 1;')).toEqual([['f(a) + 1', 'f(b) - 1']]);
});

test.each([
  ['the head of a function', 'function f(«a|b») { return 1; }'],
  ['what is declared', 'let «a|b» = 1;'],
  ['a statement of the file', 'a;«| b;»'],
  ['a brace that closes another block', 'if (a) { b; «|} else { c; »} d;'],
  ['what is no code', 'const y = a «+|+ *» b;'],
  ['nothing at all', 'const y = a «+|+» b;'],
  ['a comment over what follows', 'const y = f(a«| // b»);'],
])('none for %s', async (_, marked) => {
  expect(await fillingsIn(marked)).toBeUndefined();
});

test('a variable chooses, a slot within a slot as well', async () => {
  const code = 'const f = (a) => { if (a > 0) { return g(a + 1); } return 0; };';
  const { nodes } = (await parseSource('exercise.ts', code))!;
  const slot = (text: string) => nodes.find(({ start, end }) => code.slice(start, end) === text)!;
  const [sum, call, block] = ['a + 1', 'g(a + 1)', '{ return g(a + 1); }'].map(slot);
  const names = new Map([sum, call, block].map((each, i) => [each!, `s${i}`]));
  const texts = new Map([
    [sum!, ['a - 1', 'a + 2', 'a']],
    [call!, ['2']],
    [block!, ['{ return 3; }', '{}']],
  ]);
  const made = chosenBy(names, texts, { start: 0, end: code.length }, code);
  const answers = (s0: number, s1: number, s2: number): unknown[] => {
    const f = new Function('s0', 's1', 's2', 'g', `${made} return f;`)(s0, s1, s2, Math.abs);
    return [f(-1), f(5)];
  };
  expect(answers(0, 0, 0)).toEqual([0, 6]);
  expect([1, 2, 3].map((n) => answers(n, 0, 0)[1])).toEqual([4, 7, 5]);
  expect(answers(0, 1, 0)).toEqual([0, 2]);
  expect([1, 2].map((n) => answers(0, 0, n)[1])).toEqual([3, 0]);
});
