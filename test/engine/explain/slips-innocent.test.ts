/** Code that looks like a slip and is none: whatever else is wrong with it, it is not accused. */
import { expect, test } from 'vitest';
import { hear } from './slips-cases.ts';

/** Wrong for a reason of its own, and nothing in it is a slip. */
const INNOCENT: Readonly<Record<string, readonly [exercise: string, code: string]>> = {
  'a list told by its length': [
    'dot',
    'const isList = (v) => v.length >= 0;\nreturn isList(x) ? 0 : x.matmul(w).item() + 1;',
  ],
  'fields asked for in many ways': [
    'dot',
    'if (x.length || x.T !== undefined || "len" in x || x?.items) return 0;\nconst n = typeof x.numel === "function" ? x.numel() : (x.count ?? x.size);\nreturn x.matmul(w).item() / n;',
  ],
  'bits that are meant': [
    'dot',
    'let s = 7;\nconst next = () => { s ^= s << 13; s ^= s >>> 17; s ^= s << 5; return (s >>> 0) / 2 ** 32; };\nreturn x.matmul(w).item() + next() + (s ^ 3);',
  ],
  'text made to be read': [
    'dot',
    'console.log(`${x}`, "" + x, x + " is x", x.shape + "", [1] + [2], x + w);\nconst key = x.shape + "|" + w.shape;\nreturn key.length;',
  ],
  'a rejection on purpose': [
    'dot',
    'if (x.size !== 4) throw new RangeError(`x has ${x.size} elements` + x.shape);\nreturn 0;',
  ],
  'errors that look like others': ['dot', 'throw new TypeError("not a function");'],
  'an error that was caught': [
    'dot',
    'try { x.foo(); } catch { try { y.z; } catch {} }\nreturn x.matmul(w).item() + 1;',
  ],
  'a caught error, and one on purpose': [
    'dot',
    'try { x.foo(); } catch {}\nthrow new TypeError("not a function");',
  ],
  'a getter that counts': [
    'dot',
    'let reads = 0;\nconst o = { get v() { reads++; return undefined; } };\nif (o.v === undefined) reads *= 10;\nreturn reads;',
  ],
  'a proxy': [
    'dot',
    'const p = new Proxy({}, { get: (_, key) => (key === "a" ? 1 : undefined) });\nreturn p.a + (p.b ?? 1);',
  ],
  'a sparse cache': [
    'dot',
    'const cache = [];\nif (cache[5] === undefined) cache[5] = 1;\nif (!cache[2]) cache[2] = 3;\nreturn cache[5] + (cache[7] || 0) + ((cache[9] * 2) || 0);',
  ],
  'padding with what is not there': [
    'mean',
    'let s = 0;\nfor (let i = 0; i <= xs.length; i++) s += (xs[i] * 1 || 0) + (xs[i - 1] ?? 0);\nreturn s / xs.length;',
  ],
  'a class of the same name': [
    'dot',
    'class Own { constructor(v) { this.T = v; this.length = 2; } valueOf() { return 3; } }\nconst t = new Own(1);\nreturn t * 2 + t.T + t.length;',
  ],
  'a file with its own Tensor': [
    'mean',
    'class MyTensor { constructor(xs) { this.xs = xs; } get length() { return this.xs.length; } sum() { return this.xs.length; } }\nexport function mean(xs) { const x = new MyTensor(xs); return x.sum() / x.length + 1; }',
  ],
  'own fields with names of others': [
    'dot',
    'const m = { T: 3, shape: () => 2, size: () => 1 };\nreturn m.T + m.shape() + m.size();',
  ],
  'callbacks that return nothing': [
    'mean',
    'let s = 0;\nxs.forEach((v) => { s += v; });\nxs.map((v) => { s += 0 * v; });\nconst big = xs.filter((v) => { if (v > 3) return true; });\nreturn s + big.length;',
  ],
  'texts that are sorted': [
    'sorted',
    'const names = ["b", "a"].sort();\nreturn xs.map((v) => v + names.length);',
  ],
  'an assignment that is meant as a condition': [
    'mean',
    'const left = [...xs];\nlet v, n = 0;\nwhile ((v = left.pop()) !== undefined) n += v;\nif ((v = n)) n++;\nreturn n;',
  ],
  'a check of shapes': ['affine', 'x.add(w);\nx.reshape([3]);\nreturn x.mul(w);'],
  'names of fields': [
    'moved',
    'let s = "";\nfor (const key in p) s += key;\nreturn { at: p.at, n: s.length };',
  ],
  'comments behind code': [
    'mean',
    'let n = xs.length // 2\nlet s = 0; // s\nfor (const v of xs) s += v // sum\nreturn (s / n) + 1; // 2',
  ],
  'NaN as a mark': [
    'last',
    'let best = NaN;\nfor (const v of xs) if (!(v <= best)) best = v;\nreturn best + 1;',
  ],
  'what is asked for before it is used': [
    'mean',
    [
      'const a = (v, by) => (typeof by === "number" ? v * by : v);',
      'const b = (v, by) => { if (by) return v * by[0]; return v; };',
      'const c = (v, by) => (!by ? v : v * by);',
      'const d = (v, by) => (by == null ? v : by(v));',
      'const e = (v, by) => v + (by?.length ?? 0) + (by instanceof Array ? by.length : 0);',
      'const f = (v, by) => { const all = { by }; return all.by ? v * by : v; };',
      'class G { constructor(v, by) { this.v = v; this.by = by; } of(k, n) { return n ? k + n : k; } at() { return this.of(this.v); } }',
      'const g = new G(1).at() + new G(2).of(3);',
      'let s = 0;',
      'for (const v of xs) s += a(v) + b(v) + c(v) + d(v) + e(v) + f(...[v]);',
      'return s / xs.length + g;',
    ].join('\n'),
  ],
  'what may be left out': [
    'affine',
    'const plus = (y, c) => (c ? y.add(c) : y);\nreturn plus(x.mul(w)) && plus(x.mul(w), undefined);',
  ],
  'a condition on what was given': ['affine', 'if (w) return x.mul(w);\nreturn x && w && x;'],
  'a report of its own': [
    'dot',
    'export const reportOfSlips = () => "{}";\nexport function dot(x, w) { return 1; }',
  ],
  'a look-alike report': [
    'dot',
    'export const report = () => JSON.stringify({ notes: [{ site: 0, did: "operate", values: [{ is: "Tensor" }] }], last: null, nothing: [], ended: [] });\nexport function dot(x, w) { return 1; }',
  ],
  'JSON that was replaced': [
    'dot',
    'JSON.stringify = () => "{}"; Array.prototype.push = () => 0; Reflect.apply = () => 3;\nreturn 1;',
  ],
  'a value of its own in arithmetic': [
    'dot',
    'const money = { amount: 3, [Symbol.toPrimitive]: () => 3 };\nreturn money * 2 + new Date(0) * 1;',
  ],
  'a Tensor that can be a number': [
    'dot',
    'Tensor.prototype.valueOf = function () { return this.data[0]; };\nreturn x.mul(w).sum() * 2 > 0 ? 1 : -x;',
  ],
  'destructuring what may be there': [
    'moved',
    'const { at, n, name, label = 2 } = p;\nreturn { at: at + label, n: name === undefined ? n : 0 };',
  ],
  'sequences and signs': [
    'dot',
    'let i = 0, a = [1, 2, 3], b = -a[0], c =-1;\ni = -1;\nreturn a[(i++, i)] + +b - -c;',
  ],
  'a switch that goes on': [
    'power',
    'switch (n) {\n case 2:\n case 3:\n  v += 1;\n default: v += 1;\n}\nreturn v;',
  ],
  'a generator inside': [
    'mean',
    'function* each() { for (const v of xs) yield v; }\nlet s = 0;\nfor (const v of each()) s += v;\nreturn s;',
  ],
  'a wrong number alone': ['mean', 'return xs.reduce((s, v) => s + v, 0) / (xs.length + 1);'],
  'NaN by a formula': ['mean', 'return Math.sqrt(-1 - xs.length);'],
  'undefined by a Map': [
    'mean',
    'const seen = new Map();\nfor (const v of xs) seen.set(v, (seen.get(v) || 0) + 1);\nreturn seen.size;',
  ],
  'a find that finds nothing': [
    'mean',
    'const found = xs.find((v) => v > 1e9);\nif (found === undefined) return 1;\nreturn found;',
  ],
  'what would refuse everything': [
    'paired',
    'const pairs = Array.from(a.data, (v, i) => [v, b.data[i] ?? 0]);\nif (pairs.length !== 3) throw new RangeError("size");\nreturn pairs.reduce((s, [p, t]) => s + (p - t) ** 2, 0);',
  ],
  'holes that are filled': ['doubled', 'return Array(xs.length).fill().map((_, i) => xs[i]);'],
  'in over a list': ['alike', 'return 0 in a && !(5 in a) && a[0] > b[0];'],
  'a text with plus': ['last', 'const label = "n" + xs.length + xs;\nreturn label.length;'],
};

test.each(Object.entries(INNOCENT))('%s', async (_, [exercise, code]) => {
  expect(await hear(exercise, code)).toBeUndefined();
});
