/** What was forgotten, and can be guessed by what is there, is among the candidates. */
import { expect, test } from 'vitest';
import { CHOICES } from '../../../../engine/explain/repair/families/choices.ts';
import { EXPRESSIONS } from '../../../../engine/explain/repair/families/expressions.ts';
import { STATEMENTS } from '../../../../engine/explain/repair/families/families.ts';
import { FORGOTTEN } from '../../../../engine/explain/repair/families/forgotten.ts';
import { updateMissing } from '../../../../engine/explain/repair/families/statements.ts';
import { edited } from '../../../../engine/explain/slips/repair.ts';
import { candidatesIn, treeOf } from './reversal.ts';

const IN_FUNCTION = (body: string): string => `
function check(v) { if (v < 0) throw new RangeError(); }
export function f(n, h, xs) { ${body} }`;

/** Whether a change makes `was` of a function's body. */
async function leads(is: string, was: string): Promise<boolean> {
  const code = IN_FUNCTION(is);
  const families = [...EXPRESSIONS, ...STATEMENTS, ...FORGOTTEN, updateMissing, ...CHOICES];
  const { candidates } = await candidatesIn(code, families);
  const right = treeOf(IN_FUNCTION(was));
  return candidates.some(({ edits }) => treeOf(edited(code, edits)) === right);
}

test.each([
  // Another branch.
  ['return 0;', 'return n > 0 ? 1 : 0;'],
  ['return n * 1;', 'return n * (h > 0 ? 0 : 1);'],
  ['return xs.map((v, i) => 1);', 'return xs.map((v, i) => (i === v ? 0 : 1));'],
  ['return -1;', 'return n === 0 ? 0 : -1;'],
  // What is set anew, done twice or asked before.
  [
    'let row = []; for (const v of xs) { row.push(v); if (v > 1) { f(row); } }',
    'let row = []; for (const v of xs) { row.push(v); if (v > 1) { f(row); row = []; } }',
  ],
  [
    'const up = xs.slice(); const down = xs.slice(); up[n] += h; return up;',
    'const up = xs.slice(); const down = xs.slice(); up[n] += h; down[n] -= h; return up;',
  ],
  ['xs[n] = h - 1; f(xs);', 'xs[n] = h - 1; f(xs); xs[n] = h + 1;'],
  [
    'const seen = new Set(); for (const v of xs) { seen.add(v); f(v); }',
    'const seen = new Set(); for (const v of xs) { if (seen.has(v)) continue; seen.add(v); f(v); }',
  ],
  // What is declared to change, and never does.
  [
    'let at = n; for (const v of xs) { const step = { by: v }; f(at); }',
    'let at = n; for (const v of xs) { const step = { by: v }; f(at); at++; }',
  ],
  [
    'const halved = (v) => { return { y: v / 2, rest: v % 2 }; }; let y = n; let sum = 0; for (const _ of xs) { const half = halved(y); sum += half.rest; } return y;',
    'const halved = (v) => { return { y: v / 2, rest: v % 2 }; }; let y = n; let sum = 0; for (const _ of xs) { const half = halved(y); sum += half.rest; y = half.y; } return y;',
  ],
  [
    'let first = 0; for (const x of xs) { if (x > 1) { let first = x; } } return first;',
    'let first = 0; for (const x of xs) { if (x > 1) { first = x; } } return first;',
  ],
  // What others hold is not emptied.
  [
    'let row = []; for (const v of xs) { row.push(v); f(row); row.length = 0; }',
    'let row = []; for (const v of xs) { row.push(v); f(row); row = []; }',
  ],
  // What is beside it is an element.
  ['return xs[n] > h;', 'return xs[n] > xs[h];'],
  [
    'const all = [[]]; for (const v of xs) { n++; } return all;',
    'const all = [[]]; for (const v of xs) { n++; all.at(-1).push(v); } return all;',
  ],
])('%s → %s', async (is, was) => {
  expect(await leads(is, was)).toBe(true);
});

test.each([
  ['what refuses is not left out', 'check(n); return n;', 'return n;'],
  [
    'which text is the answer is not chosen',
    "return 'int'; n = 'float';",
    "return n === 0 ? 'float' : 'int'; n = 'float';",
  ],
  [
    'what changes already is not updated once more',
    'let at = n; for (const v of xs) { at = v; } return at;',
    'let at = n; for (const v of xs) { at = v; at += 1; } return at;',
  ],
  ['nor moved behind the end', 'check(n); return n;', 'return n; check(n);'],
])('%s', async (_, is, was) => {
  expect(await leads(is, was)).toBe(false);
});
