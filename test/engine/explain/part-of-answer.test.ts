import { expect, test } from 'vitest';
import { keysIn, partOf } from '../../../engine/explain/slips/part-of-answer.ts';
import { parseSource, textOf } from '../../../engine/explain/slips/source.ts';

/** What the part of `answer` at a path comes from. */
async function pieceAt(path: string, code: string): Promise<string | undefined> {
  const source = (await parseSource('exercise.js', `${code}\nanswer;`))!;
  const answer = source.nodes.findLast(({ type }) => type === 'Identifier')!;
  const piece = partOf(answer, keysIn(path)!, source);
  return piece && textOf(piece, source);
}

test.each([
  ['a field', '.w', 'const answer = { w: 1 };', '1'],
  ['one that is written twice', '.w', 'const answer = { w: 1, w: 2 };', '2'],
  ['a field of an element', '[1].w', 'const answer = [{ w: 1 }, { w: 2 }];', '2'],
  ['a name', '[0].w', 'const w = 1; const first = { w }; const answer = [first];', 'w'],
  ['a field of a name', '[0]', 'const a = { w: 1 }; const answer = [a.w];', 'a.w'],
  [
    'a field of what a name has',
    '.w.b',
    'const a = { c: { b: 1 } }; const answer = { w: a.c };',
    '1',
  ],
  ['what a function gives', '.w', 'const f = () => ({ w: 1 }); const answer = f();', '1'],
  ['a function with a body', '.w', 'function f() { return { w: 1 }; } const answer = f();', '1'],
  ['what is made of each', '[2].w', 'const answer = [1, 2, 3].map((v) => ({ w: v }));', 'v'],
  ['… by a function', '[2].w', 'const f = (v) => ({ w: v }); const answer = xs.map(f);', 'v'],
  ['a list of a length', '[0][1]', 'const answer = Array.from(n, () => [1, 2]);', '2'],
  ['what is frozen', '[0]', 'const answer = Object.freeze([1]);', '1'],
  ['what is pushed', '[3].w', 'const answer = []; for (const w of xs) answer.push({ w });', 'w'],
])('%s', async (_, path, code, piece) => {
  expect(await pieceAt(path, code)).toBe(piece);
});

test.each([
  ['an element behind others that are spread', '[1]', 'const answer = [...xs, 1];'],
  ['what a spread may bring', '.w', 'const answer = { w: 1, ...xs };'],
  [
    'one of two answers',
    '.w',
    'function f() { if (a) return { w: 1 }; return { w: 2 }; } const answer = f();',
  ],
  ['what is promised', '.w', 'const f = async () => ({ w: 1 }); const answer = f();'],
  ['what is written to', '.w', 'const answer = { w: 1 }; answer.w = 2;'],
  ['what is counted up', '[0].w', 'const answer = [{ w: 1 }]; answer[0].w++;'],
  ['what is written again', '.w', 'let answer = { w: 1 }; answer = { w: 2 };'],
  ['a list that is turned round', '[0]', 'const answer = [1, 2]; answer.reverse();'],
  ['what is pushed twice', '[0]', 'const answer = []; answer.push(1); answer.push(2);'],
  ['what is pushed at once', '[1]', 'const answer = []; answer.push(1, 2);'],
  ['many that are pushed', '[1]', 'const answer = []; answer.push(...xs);'],
  ['pushed behind others', '[1]', 'const answer = [1]; answer.push(2);'],
  ['what stands nowhere', '[1]', 'const answer = xs;'],
  ['what is chosen', '.w', 'const answer = a ? { w: 1 } : { w: 2 };'],
  ['what is read by an index', '.w', 'const a = [{ w: 1 }]; const answer = a[0];'],
  ['what leads to itself', '.w', 'const f = () => f(); const answer = f();'],
  ['a list without it', '[1]', 'const answer = [1];'],
  ['a field by a name that is worked out', '.w', 'const answer = { [name]: 1 };'],
])('is not found: %s', async (_, path, code) => {
  expect(await pieceAt(path, code)).toBeUndefined();
});

test('the elements of a Tensor come from nowhere', () => {
  expect(keysIn('.grads[0].dw')).toEqual(['grads', '0', 'dw']);
  expect(keysIn('.dw[0, 1]')).toBeUndefined();
});
