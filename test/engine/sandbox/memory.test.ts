/** Memory or stack that is used up is called that, however it came about, and nothing else is. */
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../engine/sandbox/problem.ts';
import type { Sandbox } from '../../../engine/sandbox/sandbox.ts';
import { inSandbox } from '../judge.ts';

/** What becomes of a call of `f`, or of the file; and of the sandbox. */
const problemOf = (source: string): Promise<{ problem?: Problem; damaged: boolean }> =>
  inSandbox(source, (sandbox) => {
    const problem = sandbox.importProblem ?? problemIn(sandbox);
    return { ...(problem && { problem }), damaged: sandbox.damaged };
  });

function problemIn(sandbox: Sandbox): Problem | undefined {
  const outcome = sandbox.call('f', [[1, 2]]);
  return outcome.ok ? undefined : outcome.problem;
}

/** `eat` leaves no room for anything large, `fill` for nothing at all; both say so by an error. */
const GREED = `
  const held = [];
  const eat = () => { for (;;) held.push(new Float64Array(1e4)); };
  const attempt = (work) => { try { work(); } catch {} };
  const fill = () => { attempt(eat); for (;;) held.push([held.length]); };
  const full = () => { attempt(fill); attempt(fill); };`;
const call = (body: string): string => `
  import { zeros } from '#tensor';
  ${GREED}
  export const f = (x) => { ${body} };`;

const OUT_OF_MEMORY = { problem: { type: 'out-of-memory', megabytes: 64 }, damaged: true };

describe('memory that is used up by', () => {
  test.each([
    ['large things', 'eat();'],
    ['small things', 'fill();'],
    ['one array', 'const a = []; for (;;) a.push(1);'],
    ['one typed array', 'return new Float64Array(1e7);'],
    ['text', "return 'x'.repeat(1e8);"],
    ['many short texts', "attempt(eat); for (let i = 0; ; i++) held.push('text' + i);"],
    ['a map', 'attempt(eat); const m = new Map(); for (let i = 0; ; i++) m.set(i, i);'],
    ['keys', "const o = {}; for (let i = 0; ; i++) o['key' + i] = i;"],
    ['closures', 'attempt(eat); for (let i = 0; ; i++) held.push(() => i);'],
    ['errors', "attempt(eat); for (;;) held.push(new Error('x'));"],
    ['promises', 'attempt(eat); for (;;) held.push(new Promise(() => {}).then(() => 1));'],
    ['tensors', 'for (;;) held.push(zeros([100]));'],
    ['one tensor', 'return zeros([1e7]);'],
    ['a regular expression', "return /^(a|b)*$/.test('a'.repeat(1e6));"],
    ['an argument', 'for (;;) x.push(x.slice());'],
    ['an answer', 'return { get a() { fill(); } };'],
  ])('%s is out of memory', async (_, body) => {
    expect(await problemOf(call(body))).toMatchObject(OUT_OF_MEMORY);
  });

  test('tensors is out of memory, wherever in making one memory ends', async () => {
    for (let shift = 0; shift < 10; shift++) {
      const body = `/*${'x'.repeat(113 * shift)}*/ for (;;) held.push(zeros([100]));`;
      expect(await problemOf(call(body))).toMatchObject(OUT_OF_MEMORY);
    }
  });
});

describe('memory that was full before', () => {
  test.each([
    ['an answer', 'full(); return [1, 2];'],
    ['an error', "full(); throw new Error('mine');"],
    ['a recursion', 'full(); const r = (n) => [r(n + 1)]; r(0);'],
    ['what is printed', 'full(); console.log({ a: [1] });'],
    ['an error passed on', 'try { fill(); } catch (error) { throw error; }'],
    ['a clause that has to run', 'try { fill(); } finally { attempt(fill); }'],
  ])('is not enough for %s', async (_, body) => {
    expect(await problemOf(call(body))).toMatchObject(OUT_OF_MEMORY);
  });

  test('is not enough for the next call, if that needs more than was let go', async () => {
    const body = `
      let spare = new Uint8Array(2 ** 13);
      full();
      spare = undefined;
      return x.length > 1 ? Array.from({ length: 1e4 }, (_, i) => [i]) : 1;`;
    await inSandbox(call(body), (sandbox) => {
      expect(sandbox.call('f', [[1]])).toMatchObject({ ok: true, value: 1 });
      expect(problemIn(sandbox)).toEqual(OUT_OF_MEMORY.problem);
      expect(sandbox.damaged).toBe(true);
    });
  });

  test('is not enough to ask for another name', async () => {
    await inSandbox(call('return 1;'), (sandbox) => {
      // How little is left depends on what lies where: so QuickJS says what it says then.
      sandbox.interpreter.ask = () => ({ thrown: ['InternalError', 'out of memory', ''] });
      expect(sandbox.missing('another')).toEqual(OUT_OF_MEMORY.problem);
      expect(sandbox.damaged).toBe(true);
    });
  });
});

test('an interpreter that breaks down with its memory full has run out of it', async () => {
  await inSandbox(call('full(); return 1;'), (sandbox) => {
    sandbox.call('f', [[1]]);
    // As QuickJS does where it fails to see that it was given no memory.
    new Uint8Array(sandbox.interpreter.mail.buffer).fill(255);
    expect(problemIn(sandbox)).toEqual(OUT_OF_MEMORY.problem);
    expect(sandbox.damaged).toBe(true);
  });
});

describe('memory that is used up while a file is loaded, by', () => {
  test.each([
    ['large things', 'eat();'],
    ['small things', 'fill();'],
    ['things that leave room for the exports only', 'full();'],
    ['one thing', "const text = 'x'.repeat(1e8);"],
    ['what was thrown', "full(); throw new Error('mine');"],
    ['what is awaited', 'await (async () => { await 0; eat(); })();'],
    ['promises without end', 'const g = () => Promise.resolve().then(() => g()); await g();'],
  ])('%s is out of memory', async (_, code) => {
    const source = `${GREED}\n${code}\nexport const f = () => 1;`;
    expect(await problemOf(source)).toMatchObject(OUT_OF_MEMORY);
  });
});

describe('what is no lack of memory is told as what it is', () => {
  const held = 'const held = new Float64Array(5e6);';
  const threw = (error: unknown) => ({ problem: { type: 'threw', error }, damaged: false });
  test.each([
    ['null, beside 40 megabytes', `${held} throw null;`, threw('object: null')],
    ['undefined', `${held} throw undefined;`, threw('undefined: undefined')],
    [
      'an error of the student’s own',
      "try { eat(); } catch (error) { held.length = 0; throw new Error('no: ' + error.message); }",
      threw('Error: no: out of memory'),
    ],
    ['more than any array holds', 'return new Float64Array(1e9);', threw(expect.any(String))],
    ['more than any text holds', "return 'x'.repeat(2 ** 30);", threw(expect.any(String))],
  ])('%s', async (_, body, expected) => {
    expect(await problemOf(call(body))).toMatchObject(expected);
  });

  test('null, while a file is loaded', async () => {
    const { problem, damaged } = await problemOf(`${held} throw null;`);
    expect(problem?.type).toBe('threw-on-import');
    expect(damaged).toBe(false);
  });

  test('a file that waits for ever, beside 40 megabytes', async () => {
    const { problem } = await problemOf(`${held} await new Promise(() => {});`);
    expect(problem?.type).toBe('pending-import');
  });
});

describe('a stack that is used up by', () => {
  test.each([
    ['functions', 'const r = () => r(); r();'],
    ['functions that call each other', 'const a = () => b(); const b = () => a(); a();'],
    ['apply', 'function r() { return r.apply(this, arguments); } r();'],
    ['a conversion to text', "const o = { toString() { return '' + o; } }; return '' + o;"],
    ['a conversion to a number', 'const o = { valueOf() { return o + 1; } }; return o + 1;'],
    ['toJSON', 'const o = { toJSON() { return JSON.stringify(o); } }; return JSON.stringify(o);'],
    ['a reviver of JSON', "const r = () => JSON.parse('[1]', r); r();"],
    ['JSON', "return JSON.parse('['.repeat(1e5) + ']'.repeat(1e5));"],
    ['a comparison in sort', 'const r = () => [2, 1].sort(r); r();'],
    ['map', 'const r = () => [1].map(r); r();'],
    ['replace', "const r = () => 'a'.replace('a', r); r();"],
    ['a regular expression', "return new RegExp('(?='.repeat(3000) + ')'.repeat(3000));"],
    ['a getter', 'const o = { get a() { return this.a; } }; return o.a;'],
    ['a proxy', 'const p = new Proxy({}, { get: (_, key) => p[key] }); return p.a;'],
    ['a generator', 'function* g() { yield* g(); } return [...g()];'],
    ['an iterator', 'const o = { [Symbol.iterator]: () => [...o] }; return [...o];'],
    ['a constructor', 'class A { constructor() { this.a = new A(); } } new A();'],
    ['a field of a class', 'class A { a = new A(); } new A();'],
    ['eval', "globalThis.r = () => eval('r()'); r();"],
    ['printing on the way down', 'const r = (n) => { console.log({ n }); r(n + 1); }; r(0);'],
    ['an answer', 'const o = { get a() { return this.a; } }; return o;'],
  ])('%s is a stack overflow', async (_, body) => {
    expect(await problemOf(call(body))).toMatchObject({
      problem: { type: 'stack-overflow' },
      damaged: false,
    });
  });

  test.each([
    ['functions', 'const r = () => r(); r();'],
    ['eval', "globalThis.r = () => eval('r()'); r();"],
    ['JSON', "JSON.parse('['.repeat(1e5));"],
    ['the nesting of the file itself', `(${'['.repeat(20_000)}${']'.repeat(20_000)});`],
  ])('%s is one while the file is loaded, too', async (_, code) => {
    const { problem } = await problemOf(`${code} export const f = () => 1;`);
    expect(problem?.type).toBe('stack-overflow');
  });
});

test.each([
  ['an overflow that is caught', 'const r = () => { try { r(); } catch {} }; r(); return 1;'],
  ['recursion that nobody waits for', 'const r = async () => r(); r(); return 1;'],
  ['a long chain that is let go', 'let o = 0; for (let i = 0; i < 2e5; i++) o = { o }; return 1;'],
  ['memory that is let go', 'attempt(eat); held.length = 0; return [1];'],
])('%s is no problem', async (_, body) => {
  expect((await problemOf(call(body))).problem).toBeUndefined();
});
