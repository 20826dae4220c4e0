/**
 * Compartments: what runs in them answers as it does in the sandbox, finds nothing but the language,
 * and leaves nothing behind.
 */
import { describe, expect, test } from 'vitest';
import { openCompartments } from '../../checks/node/compartment/compartments.ts';
import { openSandboxes, readCore } from '../../checks/node/files.ts';
import { type Arg, type Data, FunctionSource, NodeRef } from '../../checks/sandbox/codec.ts';
import type { SandboxFactory } from '../../checks/sandbox/factory.ts';
import { LIMITS } from '../../checks/sandbox/limits.ts';
import type { Outcome, Sandbox } from '../../checks/sandbox/sandbox.ts';
import { tensor } from '#tensor';
import { BREAKOUT_ATTACKS } from '../attacks/breakouts.ts';

const core = readCore();
const sandboxes = openSandboxes(core);
// With all the time there is: on a busy machine nothing should seem to be late.
const compartments = openCompartments(core, 1);
const FILE = 'lessons/02-b/exercise.ts';

async function open(source: string, by = compartments, earlier = {}): Promise<Sandbox> {
  const sandbox = await by.open({ files: { ...earlier, [FILE]: source }, entry: FILE });
  by.close(sandbox);
  return sandbox;
}

async function call(
  source: string,
  args: readonly Arg[] = [],
  by = compartments,
): Promise<Outcome> {
  return (await open(source, by)).call('f', args, true);
}

/** What a body answers, or undefined where it does not. */
async function answer(body: string): Promise<Data> {
  const outcome = await call(`export function f() { ${body} }`);
  return outcome.ok ? outcome.value : undefined;
}

describe('answers are those of the sandbox', () => {
  const CASES: readonly (readonly [source: string, ...args: Arg[]])[] = [
    ['export const f = (x) => x.mul(2).sum();', tensor([[1, 2, 3]])],
    ["import { zeros } from '#tensor'; export const f = (n) => zeros([n]);", 3],
    ['export const f = (g, x) => g(x);', new FunctionSource('(x) => 3 * x'), 2],
    ['export const f = (x) => ({ x, list: [x, -0, NaN], word: `${x}`, none: null });', 1.5],
    ['export function f(x) { x[0] = 5; return [x]; }', [1, 2]],
    ['let n = 0; export const f = () => ++n;'],
    ['export const f = () => structuredClone({ a: [1] });'],
    ['export const f = () => new Map();'],
    ['export const f = async () => 1;'],
    ['export const f = () => [Math.exp(1), (0.1).toFixed(3), [3, 1, 2].sort(), parseInt("12")];'],
  ];

  test.for(CASES)('%j', async ([source, ...args]) => {
    expect(await call(source, args)).toEqual(await call(source, args, sandboxes));
  });

  test('of a class, step by step', async () => {
    const source = `export class f {
      constructor(value) { this.value = value; }
      add(other) { return new f(this.value + other.value); }
    }`;
    const steps: Arg[][] = [
      ['new', 1],
      ['new', 2],
      ['call', 0, 'add', new NodeRef(1)],
      ['get', 2, 'value'],
    ];
    const drive = async (by: SandboxFactory) => (await open(source, by)).drive('f', steps);
    expect(await drive(compartments)).toEqual(await drive(sandboxes));
    expect(await drive(compartments)).toEqual({ ok: true, value: [3] });
  });

  test('and what is printed is the same, and bounded', async () => {
    const source = 'console.log("loaded"); export function f(x) { console.log(x, [x], "é"); }';
    const noisy = 'export function f() { for (let i = 0; i < 1000; i++) console.log(i); }';
    const printed = async (text: string, by: SandboxFactory) => {
      const sandbox = await open(text, by);
      sandbox.call('f', [tensor([1])]);
      return [sandbox.takePrinted(), sandbox.takePrinted()];
    };
    expect(await printed(source, compartments)).toEqual(await printed(source, sandboxes));
    expect((await printed(noisy, compartments))[0]).toHaveLength(LIMITS.printedLines);
  });

  test('also where files import each other', async () => {
    const earlier = {
      'lessons/01-a/exercise.ts':
        "import { zeros } from '#tensor'; export const plus = (x) => x.add(zeros(x.shape));",
    };
    const source = "import { plus } from '../01-a/exercise.ts'; export const f = (x) => plus(x);";
    const answers = async (by: SandboxFactory) =>
      (await open(source, by, earlier)).call('f', [tensor([1])]);
    expect(await answers(compartments)).toEqual(await answers(sandboxes));
  });
});

describe('nothing that goes wrong here is told as what it is', () => {
  const WRONG: readonly string[] = [
    'export const f = () => { throw new Error("not written yet"); };',
    'export const f = () => f();',
    "import { nothing } from '#tensor'; export const f = () => 1;",
    "import { x } from 'fs'; export const f = () => 1;",
    "import { f } from './exercise.ts'; export { f };",
    'export default 1;',
    'throw 1;',
    'export const f = ;',
    'return 1; export const f = () => 1;',
    'export const g = () => 1;',
  ];

  test.for(WRONG)('%s', async (source) => {
    const sandbox = await open(source);
    expect(sandbox.missing('f') ?? sandbox.call('f', [])).not.toMatchObject({ ok: true });
  });

  test('what takes long is late, as it would be late in the sandbox', async () => {
    const spin =
      'export function f(n) { let s = 0; for (let i = 0; i < n; i++) s += i % 7; return s; }';
    const sandbox = await open(spin, openCompartments(core));
    expect(sandbox.call('f', [3e8])).toMatchObject({ ok: false, problem: { type: 'timeout' } });
  });
});

describe('there is nothing but the language', () => {
  const ABSENT =
    'process require module global setTimeout setInterval queueMicrotask fetch Buffer performance ' +
    'WebAssembly SharedArrayBuffer Atomics WeakRef FinalizationRegistry eval Function Compartment ' +
    'lockdown harden';

  test.for(ABSENT.split(' '))('no %s', async (name) => {
    expect(await answer(`return typeof ${name};`)).toBe('undefined');
  });

  /** Ways to a function that makes code of text, or to an object of another realm. */
  const WAYS: readonly string[] = [
    '(() => {}).constructor',
    '(async () => {}).constructor',
    '(function* () {}).constructor',
    'console.log.constructor',
    'structuredClone.constructor',
    'Float64Array.constructor',
    'give.constructor',
    "give('#tensor').zeros.constructor",
    'arguments.callee.constructor',
    'Reflect.construct.constructor',
    'Object.getPrototypeOf(globalThis).constructor.constructor',
    '(() => { try { null.x; } catch (error) { return error.constructor.constructor; } })()',
    '(() => { try { (function f() { f(); })(); } catch (error) { return error.constructor.constructor; } })()',
    '(() => { try { new Array(-1); } catch (error) { return error.constructor.constructor; } })()',
    '(() => { try { console.log({ toString() { throw 1; } }); } catch (error) { return error.constructor.constructor; } })()',
  ];

  test.for(WAYS)('no code is made of text by way of %s', async (way) => {
    expect(await answer(`return typeof (${way})('return typeof process')();`)).toBeUndefined();
  });

  const IMPORTS = [
    "import('fs')",
    "import/**/('fs')",
    "import\n('fs')",
    "(x => import(x))('fs')",
    "`${import('fs')}`",
  ];

  // What Node rejects it with would be an object from outside.
  test.for(IMPORTS)('nothing is imported by %j', async (code) => {
    expect(await answer(`return typeof (${code});`)).toBeUndefined();
  });

  test('no place in a stack tells of what is outside', async () => {
    const stacks = `
      const caught = [];
      try { Error.prepareStackTrace = (error, sites) => sites; } catch (error) {}
      try { Error.captureStackTrace(caught); } catch (error) {}
      const { stack } = new Error();
      return [typeof stack === 'string' && !stack.includes('/'), String(caught.stack).includes('/')];`;
    expect(await answer(stacks)).toEqual([true, false]);
  });

  test.for(BREAKOUT_ATTACKS)('no answer is won by $tries', async ({ code }) => {
    const right = 'function right(x) { return x.mul(2); }';
    const sandbox = await open(`${code}\nexport { answer as f };\n${right}`);
    const x = tensor([1, 2]);
    const outcome = sandbox.missing('f') ? undefined : sandbox.call('f', [x]);
    expect(outcome).not.toMatchObject({ ok: true, value: x.mul(2) });
    expect((await call('export const f = (x) => x.mul(2);', [x])).ok).toBe(true);
  });
});

describe('nothing is left behind', () => {
  const FROZEN: readonly string[] = [
    'globalThis.left = 1',
    'Array.prototype.map = 1',
    'Array.prototype.left = 1',
    'Object.prototype.left = 1',
    'Float64Array.prototype.fill = 1',
    'Object.getPrototypeOf(Float64Array.prototype).set = 1',
    'Math.exp = () => 0',
    'console.log = 1',
    'Symbol.left = 1',
    'give("#tensor").Tensor.prototype.add = 1',
    'give("#tensor").left = 1',
    'x.constructor.left = 1',
    'Object.defineProperty(Number.prototype, "left", { value: 1 })',
    'Object.setPrototypeOf(Array.prototype, null)',
  ];

  test.for(FROZEN)('%s is refused', async (code) => {
    const sandbox = await open(`export function f(x) { ${code}; return 1; }`);
    expect(sandbox.missing('f') ?? sandbox.call('f', [tensor([1])])).toMatchObject({ ok: false });
  });

  test('a file begins anew for every exercise', async () => {
    const source = 'let n = 0; export const f = () => ++n;';
    expect(await call(source)).toMatchObject({ value: 1 });
    expect(await call(source)).toMatchObject({ value: 1 });
  });

  test('what a promise puts off never comes', async () => {
    const later = `
      const left = [];
      export function f() { Promise.resolve().then(() => { left.push(1); for (;;); }); return left.length; }`;
    const sandbox = await open(later);
    expect(sandbox.call('f', [])).toMatchObject({ value: 0 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sandbox.call('f', [])).toMatchObject({ value: 0 });
    expect(await call('export const f = () => 1;')).toMatchObject({ value: 1 });
  });

  test('neither a clock nor luck tells one run from another', async () => {
    expect(await answer('return Math.random();')).toBeUndefined();
    expect(await answer('return Date.now();')).toBeUndefined();
    expect(await answer('return new Date().getTime();')).toBeUndefined();
  });
});
