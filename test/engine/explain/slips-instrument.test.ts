/** A file that tells what it does computes what it computed before. */
import { describe, expect, test } from 'vitest';
import { telling } from '../../../engine/explain/slips/observe.ts';
import { parseSource } from '../../../engine/explain/slips/source.ts';
import type { Outcome } from '../../../engine/sandbox/sandbox.ts';
import { FILE, inSandbox, sandboxes, submissionOf } from '../judge.ts';

/** What `f` answers, and what it answers in a copy that tells. */
async function both(code: string, args: readonly number[] = [3]): Promise<[Outcome, Outcome]> {
  const source = await parseSource(FILE, code);
  const copy = (await telling([source!], submissionOf(code), 'f', [], sandboxes))!;
  const answer = (submission: typeof copy) =>
    inSandbox(submission, (sandbox) => {
      const problem = sandbox.importProblem;
      return problem ? { ok: false as const, problem } : sandbox.call('f', args);
    });
  return [await answer(submissionOf(code)), await answer(copy)];
}

/** Bodies of a function of a number `n`, with whatever they need before it. */
const BODIES: Readonly<Record<string, string>> = {
  'members and calls':
    'const o = { a: { b: [1, 2] }, m(x) { return this.a.b.length + x; } }; return [o.a.b[1], o.m(n), o["m"](2), (o.m)(1), o.a["b"][0]];',
  'what `this` is':
    'const o = { me() { return this === o; } }; const { me } = o; return [o.me(), (0, me)(), (o.me)()];',
  'the order of evaluation':
    'const log = []; const t = (x) => (log.push(x), x); const o = { m: (...a) => a.length, a: 1 }; t(o).m(t(1), t(2)) + t(3) * t(4); t(o).a += t(5); t(o)[t("a")] = t(6); return log.map(String);',
  'a getter is read once, a method before its arguments':
    'let reads = 0; const o = { get m() { reads++; return (x) => x; } }; o.m((reads *= 10, 1)); return reads;',
  'optional chains':
    'const o = { a: { f: (x) => x + 1 } }; const none = undefined; return [o?.a?.f(n), none?.a.b.c(1), o.a?.f?.(o.a.f(1)), o.b?.(n), o?.["a"]?.f(2), (none?.a)?.b, delete o?.a.f, typeof o.a.f];',
  'delete and typeof':
    'const o = { a: 1, b: { c: 2 } }; return [delete o.a, "a" in o, delete o["b"].c, typeof o.a, typeof nobody, typeof o.b.c];',
  destructuring:
    'const { a, b: { c = 7, ...rest }, ["d" + 1]: e } = { a: 1, b: { x: 2, y: 3 }, d1: 4 }; const [p, , q = 5, ...others] = [1, 2, undefined, 4]; return { a, c, rest, e, p, q, others };',
  'assignment by patterns':
    'const o = {}; let x, y; [x, y] = [1, 2]; [x, y] = [y, x]; ({ a: o.p, b: [o["q"], o.r = 9] } = { a: 1, b: [2] }); for (o.k of [1, 2]); return [x, y, o];',
  parameters:
    'const g = ({ a, b = a + 1 }, [c] = [3], ...more) => [a, b, c, more]; return [g({ a: 1 }), g({ a: 1, b: 5 }, [6], 7)];',
  'compound assignment':
    'let x = 1; x += 2; x *= 3; x **= 2; x -= 1; x /= 4; x %= 7; const o = { a: 1, b: [1, 2] }; o.a += 4; o["b"][o.a - 4] -= 7; o.s ??= 3; o.a ||= 2; o.a &&= 8; x <<= 1; x |= 8; return [x, o];',
  'compound assignment, read once':
    'let reads = 0, writes = 0, keys = 0; const o = { get a() { reads++; return 1; }, set a(v) { writes += v; } }; o[(keys++, "a")] += 4; return [reads, writes, keys];',
  increments:
    'const o = { a: 1, b: [5] }; let i = 0; return [o.a++, ++o.a, o.b[i++]--, o, i, -i, - -i, +"3", -o.a];',
  classes:
    'class A { #p = 1; static s = 2; q = this.#p + 1; get p() { return this.#p; } set p(v) { this.#p = v; } bump() { this.#p += 5; this.#p++; return this; } static of(x) { const a = new A(); a.p = x; return a; } has(o) { return #p in o; } #m(x) { return x * 2; } twice() { return this.#m(this.p); } } class B extends A { constructor(x) { super(); this.x = x; } bump() { super.bump(); return super["bump"](); } get p() { return super.p + 100; } set p(v) { super.p = v; } } const b = new B(n); b.bump(); return [A.s, A.of(3).p, b.p, b.x, b.q, new A().twice(), b.has(b), b.has({}), b instanceof A];',
  'new with and without arguments':
    'class A { constructor(x = 1) { this.x = x; } } const o = { A }; return [new A().x, (new A).x, new o.A(4).x, new (class { y = 2; })().y, new Array(...[1, 2]).length];',
  generators:
    'function* g(k) { const got = yield k + 1; yield* [got, k]; return 5; } const it = g(n); return [it.next().value, it.next(9).value, ...it, [...g(1)].length];',
  spread:
    'return [Math.max(...[1, 5, 2]), [...new Set([1, 1, 2])], [..."ab"], { ...{ a: 1 }, ...null }, String.fromCharCode(...new Uint8Array([65]))];',
  'templates and tags':
    'const tag = (s, ...v) => s.raw.join("|") + v.join(); const o = { tag, k: 2 }; return [`${o.k}${`${n + 1}`}`, tag`a${n}\\n`, o.tag`x${o.k * 2}y`];',
  'loops and labels':
    'let s = 0; outer: for (let i = 0; i < 5; i++) { for (const k in { a: 1, b: 2 }) { if (i === 2) continue outer; if (i > 3) break outer; s += i + k.length; } } let j = 0; while (j < 3) j++; do { j--; } while (j); for (const [a, b] of new Map([[1, 2]])) s += a * b; for (;;) break; return [s, j];',
  switch: 'switch (n) { case 1 + 2: { return "three"; } default: return "other"; }',
  exceptions:
    'try { null.x; } catch ({ message }) { try { undefined.f(); } catch (e) { try { (5)(); } catch (f) { return [message, e.message, f.message, f instanceof TypeError]; } finally { n++; } } }',
  'words that stand close':
    'const o = { a: { b: 2 } }; if(o.a)n++;else(o).a=1; const r = typeof(o).a; function h(){return(o).a.b} void(o).a; return[r,h(),(o)["a"].b,n in[1,2],n instanceof(Object)];',
  sequences:
    'const o = { a: 1, f: (x) => x }; return [(n, o).a, o.f((1, 2)), ((n++, o)).f(n), (0, o.f)(3), -(1, n), ...(0, [9])];',
  'closures and recursion':
    'const fib = (k) => (k < 2 ? k : fib(k - 1) + fib(k - 2)); const fs = []; for (let i = 0; i < 3; i++) fs.push(() => i); return [fib(9), fs.map((f) => f())];',
  'getters and setters':
    'const o = { _v: 1, get v() { return this._v; }, set v(x) { this._v = x * 2; } }; o.v = 4; o.v += 1; return [o.v, Object.keys(o)];',
  proxies:
    'const log = []; const p = new Proxy({ a: 1 }, { get(t, k, r) { log.push(String(k)); return Reflect.get(t, k, r); }, set(t, k, v) { log.push("=" + k); t[k] = v; return true; } }); p.a + p.a; p.a = 3; p.a += 1; return log;',
  'sparse arrays':
    'const a = [1, , 3]; return [a.length, 1 in a, a[1], a.map((x) => x * 2).length, Object.keys(a)];',
  'mixed operands':
    'return ["a" + 1, 1 + "a", [] + [], [1, 2] + "", null + 1, true + 1, undefined + 1, "3" * "4", [4] * 2, 1 < "2", "b" > "a", null == undefined, [] == "", NaN !== NaN, 7 % 4, 2 ** 3 ** 2].map(String);',
  'functions have their names':
    'const f1 = () => 1; let f2; f2 = function () {}; const { f3 = () => 3 } = {}; class C { f4 = () => 4; } return [f1.name, f2.name, f3.name, new C().f4.name];',
  'statements without semicolons':
    'const a = [3, 1]\nconst b = a\n  .map((x) => x * 2)\n  .sort()\nlet c = b[0]\n++c\nreturn c + a.length',
  shorthand: 'const a = 1, b = { a }; const f = ({ a }) => ({ a, b }); return f(b);',
  arguments: 'function g() { return arguments.length + arguments[0]; } return g(5, 6);',
  'numbers and texts':
    'return [(5).toFixed(1), 5..toString(), "abc".length, "abc"[1], `a${1}`.length, /b+/.exec("abbc")[0], "a-b".split("-").join("+")];',
  'sorting and reducing':
    'return [[3, 1, 2].sort((a, b) => a - b), [1, 2, 3].reduce((s, v) => s + v, 0), Array.from({ length: 3 }, (_, i) => i * i), [1, 2].flatMap((x) => [x, x])];',
  'typed arrays':
    'const d = new Float64Array([1, 2]); d[0] += 5; d[1] = d[0] / 2; return [...d, d.length, d.subarray(1)[0]];',
  'maps, sets and dates':
    'const m = new Map(); m.set("a", 1); m.set("a", m.get("a") + 1); return [m.get("a"), m.get("b") === undefined, new Set([1, 2]).has(2), new Date(0).getTime()];',
};

describe('the same comes of', () => {
  test.each(Object.entries(BODIES))('%s', async (_, body) => {
    const [plain, told] = await both(`export function f(n) {\n${body}\n}`);
    expect(plain).toMatchObject({ ok: true });
    expect(told).toEqual(plain);
  });

  test('names that the copy might use itself', async () => {
    const code = 'const _$ = 1, $ = 2, report = 3;\nexport const f = (n) => [_$ + $, report.x, n];';
    const [plain, told] = await both(code);
    expect(told).toEqual(plain);
  });

  test('Tensors, by whatever they are imported', async () => {
    const code = `import * as core from '#tensor';
import { Tensor, tensor as of } from '#tensor';
export const f = (n) => {
  const x = of([[1, 2], [n, 4]]);
  const { shape: [rows], ...rest } = x;
  return [x.matmul(x.transpose()).sum(-1, true).div(core.ones([1])), rows, x.data[1], new Tensor([1], [x.at(0, 1)]), x.map((v) => v ** 2)];
};`;
    const [plain, told] = await both(code);
    expect(plain).toMatchObject({ ok: true });
    expect(told).toEqual(plain);
  });

  test('a promise, an object without end and an error', async () => {
    for (const code of [
      'export const f = async (n) => { await null; return n.x.y; };',
      'export function* f(n) { yield n; }',
      'export const f = () => { const o = {}; o.o = o; return o; };',
      'export const f = (n) => { throw new RangeError(`n is ${n}`); };',
      'export function f(n) { return f(n + 1); }',
    ]) {
      const [plain, told] = await both(code);
      const bare = ({ problem }: { problem?: object }) => ({ ...problem, place: undefined });
      expect(bare(told as never)).toEqual(bare(plain as never));
    }
  });
});
