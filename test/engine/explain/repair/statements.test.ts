/** What can be wrong in calls and statements is among the candidates. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import course from '../../../../gradlings.config.ts';
import type { Kind } from '../../../../engine/explain/repair/candidate.ts';
import { PAIRS } from '../../../../engine/explain/repair/families/pairs.ts';
import { STATEMENTS } from '../../../../engine/explain/repair/families/families.ts';
import { updateMissing } from '../../../../engine/explain/repair/families/statements.ts';
import { edited } from '../../../../engine/explain/slips/repair.ts';
import { blanked } from '../../../../engine/node/blank-types.js';
import { solutionsOf } from '../../../mutants/subjects.ts';
import { targetsIn } from '../../../proof/subjects.ts';
import { pathOf } from '../../../with-one-mistake.js';
import { candidatesIn, isReversed, treeOf } from './reversal.ts';

const IN_FUNCTION = (body: string): string => `
import { Tensor, tensor, zeros, ones } from '#tensor';
function sigmoid(z) { return z; }
function relu(z) { return z; }
export function f(x, n, { lr, eps = 1e-8 }, xs) { ${body} }`;

test.for<readonly [is: string, was: string, kind: Kind]>([
  // Another function, one too many, one that is missing.
  ['return Math.min(n, 1);', 'return Math.max(n, 1);', 'function'],
  ['return x.sum(0);', 'return x.mean(0);', 'function'],
  ['return x.add(n);', 'return x.sub(n);', 'function'],
  ['return relu(x);', 'return sigmoid(x);', 'function'],
  ['return xs.map(relu);', 'return xs.map(sigmoid);', 'function'],
  ['return zeros([n]);', 'return ones([n]);', 'function'],
  ['return new Float32Array(n);', 'return new Float64Array(n);', 'function'],
  ['return x.neg().exp();', 'return x.exp();', 'function'],
  ['return Math.sqrt(n - 1);', 'return n - 1;', 'function'],
  ['return Math.round(n * 100) / 100;', 'return n;', 'function'],
  ['return Number(n.toFixed(3));', 'return n;', 'function'],
  ['return n - 1;', 'return Math.sqrt(n - 1);', 'function'],
  ['return { n };', 'return { n: Math.exp(n) };', 'function'],
  ['return x.matmul(x);', 'return x.matmul(x.transpose());', 'function'],
  ['return sigmoid(x.add(1));', 'return sigmoid(sigmoid(x.add(1)));', 'function'],
  ['const a = new Array(n); a[0] = 1;', 'const a = new Array(n).fill(0); a[0] = 1;', 'function'],
  // Arguments.
  ['return xs.slice(1, n);', 'return xs.slice(1);', 'argument'],
  ['return xs.slice(1);', 'return xs.slice(1, n);', 'argument'],
  ['return Math.max(n);', 'return Math.max(0, n);', 'argument'],
  ['return Math.exp();', 'return Math.exp(-n);', 'argument'],
  [
    'const r = n / 2; return Math.exp() + xs[0];',
    'const r = n / 2; return Math.exp(n / 2) + xs[0];',
    'argument',
  ],
  ['return Math.max(xs);', 'return Math.max(...xs);', 'argument'],
  ['return [n, ...xs];', 'return [n, xs];', 'argument'],
  // In each other's place.
  ['return Math.pow(n, 2);', 'return Math.pow(2, n);', 'order'],
  ['return [n, lr];', 'return [lr, n];', 'order'],
  ['return { a: n, b: lr };', 'return { a: lr, b: n };', 'order'],
  ['return { n, ...x };', 'return { ...x, n };', 'order'],
  ['return xs.map((i, v) => i);', 'return xs.map((v, i) => i);', 'order'],
  ['return x.sub(lr);', 'return lr.sub(x);', 'order'],
  ['return x.sqrt().add(eps);', 'return x.add(eps).sqrt();', 'order'],
  ['return sigmoid(relu(x));', 'return relu(sigmoid(x));', 'order'],
  ['return x.transpose().matmul(lr);', 'return x.matmul(lr.transpose());', 'order'],
  ['return x.matmul(lr.transpose());', 'return x.matmul(lr).transpose();', 'order'],
  ['return x.matmul(lr).transpose();', 'return x.matmul(lr.transpose());', 'order'],
  // Axes.
  ['return x.sum(0);', 'return x.sum(-1);', 'axis'],
  ['return x.sum(-1);', 'return x.sum(-1, true);', 'axis'],
  ['return x.max(1, true);', 'return x.max(-1, true);', 'axis'],
  ['return x.mean(0);', 'return x.mean();', 'axis'],
  ['return x.argmax();', 'return x.argmax(1);', 'axis'],
  ['return n / x.size;', 'return n / x.shape[0];', 'axis'],
  ['return n / x.shape[1];', 'return n / x.size;', 'axis'],
  ['return n / x.shape.at(-1);', 'return n / x.size;', 'axis'],
  ['return n / x.shape.length;', 'return n / x.size;', 'axis'],
  ['return xs[0].length;', 'return xs.length;', 'axis'],
  ['return xs.length;', 'return xs[0].length;', 'axis'],
  [
    'const y = x.add(1); return y.mul(x);',
    'const y = x.add(1); return y.reshape([y.size, 1]).mul(x);',
    'axis',
  ],
  // Loops.
  ['for (const x in xs) n += x; return n;', 'for (const x of xs) n += x; return n;', 'loop'],
  ['for (let i = 0; i < n; i++) xs[i] = 1;', 'for (let i = 1; i < n; i++) xs[i] = 1;', 'loop'],
  ['for (let i = 0; i < n; i++) xs[i] = 1;', 'for (let i = 0; i < n - 1; i++) xs[i] = 1;', 'loop'],
  ['for (let i = 0; i < n + 1; i++) xs[i] = 1;', 'for (let i = 0; i < n; i++) xs[i] = 1;', 'loop'],
  ['for (let i = 0; i < n; i++) xs[i] = 1;', 'for (let i = n - 1; i >= 0; i--) xs[i] = 1;', 'loop'],
  ['for (let i = n - 1; i >= 0; i--) xs[i] = 1;', 'for (let i = 0; i < n; i++) xs[i] = 1;', 'loop'],
  ['for (let i = 1; i <= n; i++) xs[i] = 1;', 'for (let i = n; i >= 1; i--) xs[i] = 1;', 'loop'],
  ['for (let i = n; i > 1; i--) xs[i] = 1;', 'for (let i = 1 + 1; i <= n; i++) xs[i] = 1;', 'loop'],
  ['for (let i = 0; i < n; i += 2) xs[i] = 1;', 'for (let i = 0; i < n; i++) xs[i] = 1;', 'loop'],
  ['for (let i = 0; i < n; i++) xs[i] = 1;', 'for (let i = 0; i < n; i += 2) xs[i] = 1;', 'loop'],
  ['while (n > 0) n++;', 'while (n > 0) n--;', 'loop'],
  ['while (n > 0) n--;', 'while (n > 1) n--;', 'loop'],
  ['for (const v of xs) n += v;', 'for (const v of xs.slice(1)) n += v;', 'loop'],
  ['for (const v of xs) n += v;', 'for (const v of xs.toReversed()) n += v;', 'loop'],
  // Conditions.
  ['if (!n) return 1;', 'if (n) return 1;', 'condition'],
  ['if (n > 1) return 1;', 'if (!(n > 1)) return 1;', 'condition'],
  ['if (n > 1 && eps) return 1;', 'if (n > 1) return 1;', 'condition'],
  ['if (n > 1) return lr > 2;', 'if (n > 1 && lr > 2) return lr > 2;', 'condition'],
  ['if (n > 1) return 1;', 'if (true) return 1;', 'condition'],
  ['return true ? n * 2 : 0;', 'return n > 0 ? n * 2 : 0;', 'condition'],
  ['const m = n * 2; if (true) return m;', 'const m = n * 2; if (n < m) return m;', 'condition'],
  ['return xs.find((v) => relu(v));', 'return xs.find((v) => !relu(v));', 'condition'],
  ['return (n = 1 ? 0 : 2);', 'return (n === 1 ? 0 : 2);', 'condition'],
  ['return xs.every((v) => v > 0);', 'return xs.every((v) => !(v > 0));', 'condition'],
  // Statements.
  ['if (n > 1); return 1;', 'if (n > 1) { throw new RangeError() } return 1;', 'statement'],
  ['if (n > 1) {} return 1;', 'if (n > 1) { throw new RangeError() } return 1;', 'statement'],
  ['n += 1; return n;', 'return n;', 'statement'],
  ['if (n) n += 1; return n;', 'if (n); return n;', 'statement'],
  ['n += 1; n *= 2; return n;', 'n *= 2; n += 1; return n;', 'statement'],
  ['n += 1; n *= 2; n -= 3;', 'n *= 2; n -= 3; n += 1;', 'statement'],
  [
    'for (const v of xs) { n += v; } n /= 2;',
    'for (const v of xs) { n += v; n /= 2; }',
    'statement',
  ],
  [
    'for (const v of xs) { n += v; n /= 2; }',
    'for (const v of xs) { n += v; } n /= 2;',
    'statement',
  ],
  [
    'for (const v of xs) { let s = 0; s += v; }',
    'let s = 0; for (const v of xs) { s += v; }',
    'statement',
  ],
  [
    'let s = 0; for (const v of xs) { s += v; }',
    'for (const v of xs) { let s = 0; s += v; }',
    'statement',
  ],
  [
    'for (const v of xs) { n += v; return n; }',
    'for (const v of xs) { n += v; } return n;',
    'statement',
  ],
  [
    'for (const v of xs) { if (v) break; n += v; }',
    'for (const v of xs) { n += v; if (v) break; }',
    'statement',
  ],
  ['if (n) n = 1; n = 2;', 'if (n) n = 1; else n = 2;', 'statement'],
  ['if (n) n = 1; else n = 2;', 'if (n) n = 1; n = 2;', 'statement'],
  ['if (n) n = 1; else n = 2;', 'if (n) n = 1;', 'statement'],
  [
    'let y = x; for (const v of xs) { const z = y.mul(v); }',
    'let y = x; for (const v of xs) { const z = y.mul(v); y = z; }',
    'statement',
  ],
  [
    'let s = 0; for (const v of xs) { lr += v; }',
    'let s = 0; for (const v of xs) { lr += v; s += v; }',
    'statement',
  ],
  [
    'const ys = []; for (const v of xs) { const z = 2 * v; }',
    'const ys = []; for (const v of xs) { const z = 2 * v; ys.push(z); }',
    'statement',
  ],
  [
    'let i = 0; while (i < n) { xs.push(i); }',
    'let i = 0; while (i < n) { xs.push(i); i++; }',
    'statement',
  ],
  [
    'for (const v of xs) { if (v) { n = v; } }',
    'for (const v of xs) { if (v) { n = v; break; } }',
    'statement',
  ],
  ['n = xs.sort();', 'xs.sort();', 'statement'],
  // What is kept and set, and given back.
  ['x.add(1); return x;', 'x = x.add(1); return x;', 'assignment'],
  [
    'const out = new Array(n); for (let i = 0; i < n; i++) { xs[i] * 2; }',
    'const out = new Array(n); for (let i = 0; i < n; i++) { out[i] = xs[i] * 2; }',
    'assignment',
  ],
  ['x.m = 1; return x.v;', 'x.v = 1; return x.v;', 'assignment'],
  ['let a = 0; let b = 0; a = n;', 'let a = 0; let b = 0; b = n;', 'assignment'],
  ['return n * 2;', 'return lr;', 'result'],
  ['return;', 'return n;', 'result'],
  ['n *= 2;', 'return n *= 2;', 'result'],
  ['if (n) relu(x); return n;', 'if (n) return relu(x); return n;', 'result'],
  [
    'if (n) n++; else { n--; relu(x); } return n;',
    'if (n) n++; else { n--; return relu(x); } return n;',
    'result',
  ],
  ['n *= 2;', 'n *= 2; return n;', 'result'],
  ['const y = n * 2;', 'const y = n * 2; return y;', 'result'],
  ['return [n];', 'return n;', 'result'],
  ['return n;', 'return [n];', 'result'],
  ['return xs;', 'return xs[0];', 'result'],
  ['return [n, 1];', 'return [n];', 'result'],
  ['return [n];', 'return [n, 1];', 'result'],
  ['xs.push(1); return [n];', 'xs.push(1); return [n, ...xs];', 'result'],
  [
    'const db = n; const dw = lr; return { dw };',
    'const db = n; const dw = lr; return { dw, db };',
    'result',
  ],
  ['return { n, lr };', 'return { n };', 'result'],
  // Defaults.
  ['const { a = 0.9 } = x; return a;', 'const { a = 0.99 } = x; return a;', 'default'],
  ['const { a } = x; return a * n;', 'const { a = 0.01 } = x; return a * n;', 'default'],
  ['return lr ?? 1e-8;', 'return lr ?? 1e-10;', 'default'],
  ['return { rho: 0.9, ...x };', 'return { rho: 0.99, ...x };', 'default'],
])('%s → %s', async ([is, was, kind]) => {
  const code = IN_FUNCTION(is);
  const { candidates } = await candidatesIn(code, [...STATEMENTS, updateMissing]);
  const right = treeOf(IN_FUNCTION(was));
  const found = candidates.filter(({ edits }) => treeOf(edited(code, edits)) === right);
  expect(found.map((each) => each.kind)).toContain(kind);
});

test('what a function takes is given a default, and loses one', async () => {
  const after = async (code: string) =>
    (await candidatesIn(code, STATEMENTS)).candidates.map(({ edits }) => edited(code, edits));
  expect(await after('export function f(x, slope) { return slope * x; }')).toContain(
    'export function f(x, slope = 0.01) { return slope * x; }',
  );
  expect(await after('export const f = (x, h = 1) => x + h;')).toContain(
    'export const f = (x, h) => x + h;',
  );
  expect(await after('export const f = (x) => x.map((v, i) => v);')).not.toContain(
    'export const f = (x) => x.map((v, i = 0) => v);',
  );
  // What is taken over by a `let` was to be changed there.
  const takenOver = (kind: string) => `export function f(h) { ${kind} step = h; return step * 2; }`;
  expect(await after(takenOver('const'))).toContain(takenOver('const').replace('(h)', '(h = 1)'));
  expect(await after(takenOver('let'))).not.toContain(takenOver('let').replace('(h)', '(h = 1)'));
});

test('a refusal is never taken out by itself', async () => {
  const code = IN_FUNCTION("if (n > 1) { n = 2; throw new Error('no'); } return n;");
  const { candidates } = await candidatesIn(code, STATEMENTS);
  const without = treeOf(code.replace("throw new Error('no');", ''));
  expect(candidates.some(({ edits }) => treeOf(edited(code, edits)) === without)).toBe(false);
});

test.for<readonly [is: string, was: string]>([
  [
    'return { dw: x.div(n).mul(lr), db: xs.div(n).mul(lr) };',
    'return { dw: x.mul(lr), db: xs.mul(lr) };',
  ],
  ['const a = x.sum(0); const b = xs.sum(0);', 'const a = x.sum(1); const b = xs.sum(1);'],
  ['return x.sum(0).div(x.sum(0));', 'return x.sum(1).div(x.sum(1));'],
  ['return x.mul(lr).add(xs.mul(n));', 'return xs.mul(lr).add(x.mul(n));'],
  [
    'const a = x.mul(n); return a.add(xs.mul(lr));',
    'const a = x.mul(lr); return a.add(xs.mul(n));',
  ],
  ['return { a: x.sub(n.db), b: xs.sub(n.dw) };', 'return { a: x.sub(n.dw), b: xs.sub(n.db) };'],
])('twice: %s → %s', async ([is, was]) => {
  const code = IN_FUNCTION(is);
  const { source, candidates } = await candidatesIn(code, STATEMENTS);
  const text = ({ start, end }: { start: number; end: number }) => code.slice(start, end);
  const pairs = PAIRS(source.nodes, { source, nodes: source.nodes, text }, candidates);
  const right = treeOf(IN_FUNCTION(was));
  expect(pairs.some(({ edits }) => treeOf(edited(code, edits)) === right)).toBe(true);
});

const FILES = [
  ...course.lessons.flatMap(({ id }) => [`reference/${id}.ts`, `test/alternatives/${id}.ts`]),
  ...['01-shapes', '07-backprop', '09-training'].map(
    (lesson) => `test/drafts/lessons/${lesson}/exercise.ts`,
  ),
];

/** Parsing takes long: of all candidates, one in so many. */
const ONE_IN = 149;

test.for(FILES)('all candidates for %s are code, and change it', async (file) => {
  const code = blanked(pathToFileURL(pathOf(file)).href);
  const { source, candidates } = await candidatesIn(
    code,
    STATEMENTS,
    readFileSync(pathOf(file), 'utf8'),
  );
  const text = ({ start, end }: { start: number; end: number }) => code.slice(start, end);
  const pairs = PAIRS(source.nodes, { source, nodes: source.nodes, text }, candidates);
  const own = treeOf(code);
  for (const { edits, at } of [...candidates, ...pairs].filter((_, i) => i % ONE_IN === 0)) {
    const shown = edits.map((edit) => `${text(edit)} → ${edit.text}`).join('; ');
    expect(() => treeOf(edited(code, edits)), shown).not.toThrow();
    expect(treeOf(edited(code, edits)), shown).not.toBe(own);
    expect(
      edits.some((edit) => edit.start <= at.end && edit.end >= at.start),
      shown,
    ).toBe(true);
  }
});

/** What of the slips of one sort is taken back by a candidate. */
const LEAST: Readonly<Record<string, number>> = {
  'a sibling called': 0.95,
  'arguments swapped': 1,
  'another axis': 1,
  'an axis added': 1,
  'a condition negated': 1,
  'a bound moved': 1,
  'a counter turned': 1,
  'elements swapped': 1,
  'a default dropped': 0.7,
  // What was there is gone, and only guessed where it is short: a name, a number, a call of one thing.
  'an argument removed': 0.4,
  'an element removed': 0.3,
  'a condition fixed': 0.2,
  'a call dropped': 0.15,
};

/** Of the mutants of each sort, one in so many. */
const SAMPLED = 101;

describe('what a slip has changed is among what is tried', () => {
  const shares = new Map<string, boolean[]>();
  beforeAll(async () => {
    let n = 0;
    for (const entry of course.lessons) {
      for (const target of await targetsIn(entry)) {
        for (const { code, file, mutants } of solutionsOf(target)) {
          const text = readFileSync(file, 'utf8');
          const written = text + code.slice(text.length);
          for (const mutant of mutants) {
            if (!(mutant.operator in LEAST) || n++ % SAMPLED !== 0) continue;
            const found = shares.get(mutant.operator) ?? [];
            found.push(await isReversed(mutant.code, code, STATEMENTS, written));
            shares.set(mutant.operator, found);
          }
        }
      }
    }
  });
  test.for(Object.entries(LEAST))('"%s": %s', ([operator, least]) => {
    const all = shares.get(operator) ?? [];
    expect(all.filter(Boolean).length).toBeGreaterThanOrEqual(Math.floor(least * all.length));
  });
});
