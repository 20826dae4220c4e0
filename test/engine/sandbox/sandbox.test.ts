/** The sandbox when it is itself in trouble: spent, broken, or made of broken parts. */
import variant from '@jitl/quickjs-wasmfile-release-sync';
import type { QuickJSSyncVariant } from 'quickjs-emscripten-core';
import { afterEach, describe, expect, test } from 'vitest';
import type { Core } from '../../../engine/sandbox/interpreter.ts';
import { SandboxFactory } from '../../../engine/sandbox/factory.ts';
import { openQuickJS } from '../../../engine/sandbox/quickjs.ts';
import { LIMITS } from '../../../engine/sandbox/limits.ts';
import type { Sandbox } from '../../../engine/sandbox/sandbox.ts';
import { isOutOfMemory, nameInImport } from '../../../engine/sandbox/thrown.ts';
import { FILE, inSandbox, sandboxes, submissionOf } from '../judge.ts';

const open = (source: string): Promise<Sandbox> => sandboxes.open(submissionOf(source));

const limits = { ...LIMITS };
afterEach(() => void Object.assign(LIMITS, limits));

test('a sandbox that has used up its steps runs nothing more', async () => {
  const sandbox = await open('export const f = () => 1;');
  expect(sandbox.call('f', [])).toEqual({ ok: true, value: 1 });
  LIMITS.total = -1;
  expect(sandbox.call('f', [])).toEqual({
    ok: false,
    problem: { type: 'out-of-steps', steps: -1 },
  });
  expect(sandbox.missing('f')).toEqual({ type: 'out-of-steps', steps: -1 });
  sandboxes.close(sandbox);
});

test('patience multiplies what a call and what all calls may take', async () => {
  const sandbox = await open('export const f = () => { while (true) {} };');
  LIMITS.call = 50_000;
  const timeout = (steps: number) => ({
    problem: { type: 'timeout', steps, importing: false },
  });
  expect(sandbox.call('f', [])).toMatchObject(timeout(50_000));
  sandbox.patience = 3;
  expect(sandbox.call('f', [])).toMatchObject(timeout(150_000));
  expect(sandbox.stepsTaken).toBe(200_000);
  sandboxes.close(sandbox);
});

describe('an interpreter', () => {
  test('that breaks down is a problem of one call, and is replaced', async () => {
    const broken = await open('export const f = () => 1;');
    // No submission can do this: all that the engine has in memory is overwritten.
    new Uint8Array(broken.interpreter.mail.buffer).fill(255);
    expect(broken.call('f', [])).toMatchObject({ ok: false, problem: { type: 'crashed' } });
    expect(broken.damaged).toBe(true);
    sandboxes.close(broken);
    const fresh = await open('export const f = () => 2;');
    expect(fresh.interpreter).not.toBe(broken.interpreter);
    expect(fresh.call('f', [])).toEqual({ ok: true, value: 2 });
    sandboxes.close(fresh);
  });

  test('serves one sandbox after another, and none sees what the last has done', async () => {
    const first = await open(`
      globalThis.left = 1; Array.prototype.map = null;
      export const f = () => { console.log('printed'); globalThis.big = new Float64Array(1e5); };
    `);
    first.call('f', []);
    sandboxes.close(first);
    const second = await open(`
      export const f = () => [typeof left, typeof big, typeof [].map];
    `);
    expect(second.interpreter).toBe(first.interpreter);
    expect(second.takePrinted()).toEqual({ lines: [], left: 0 });
    expect(second.call('f', [])).toEqual({
      ok: true,
      value: ['undefined', 'undefined', 'function'],
    });
    sandboxes.close(second);
  });

  test('that has grown is replaced, so that the next submission has as much memory as any', async () => {
    const first = await open(`export const f = () => { globalThis.big = new Float64Array(4e6); };`);
    first.call('f', []);
    expect(first.damaged).toBe(false);
    sandboxes.close(first);
    const second = await open(`export const f = () => { throw {}; };`);
    expect(second.interpreter).not.toBe(first.interpreter);
    expect(second.call('f', [])).toMatchObject({ ok: false, problem: { type: 'threw' } });
    sandboxes.close(second);
  });

  test('prints for the next sandbox, also where the last has thrown its console away', async () => {
    const source = `export const f = () => { console.log('printed'); globalThis.console = null; };`;
    for (let i = 0; i < 3; i++) {
      const sandbox = await open(source);
      expect(sandbox.call('f', [])).toEqual({ ok: true, value: undefined });
      expect(sandbox.takePrinted()).toEqual({ lines: ['printed'], left: 0 });
      sandboxes.close(sandbox);
    }
  });

  test('serves one sandbox at a time', async () => {
    const [one, two] = [await open('export const f = () => 1;'), await open('export const f = 2;')];
    expect(one.interpreter).not.toBe(two.interpreter);
    expect(one.call('f', [])).toEqual({ ok: true, value: 1 });
    for (const sandbox of [one, two]) sandboxes.close(sandbox);
  });
});

test('large integers are cut to unsigned ones as anywhere else', async () => {
  const cut = `[8, 32, 33, 64, 65].flatMap((bits) =>
    [0n, -1n, 2n ** 31n, 2n ** 32n - 1n, 2n ** 63n, 3n * 2n ** 63n, 2n ** 70n + 3n]
      .map((n) => String(BigInt.asUintN(bits, n))))`;
  const value: unknown = new Function(`return ${cut}`)();
  const source = `export const f = () => ${cut};`;
  expect(await inSandbox(source, (sandbox) => sandbox.call('f', []))).toEqual({ ok: true, value });
});

test('there is neither luck nor a clock: the same work has the same answer', async () => {
  const source = `export const f = () => [
    Math.random(), Date.now(), new Date().getTime(), +new (new Date().constructor)(), Date().length > 0,
    new Date(2020, 0).getFullYear(), new Date() instanceof Date,
  ]`;
  const answer = () => inSandbox(source, (sandbox) => sandbox.call('f', []));
  const first = await answer();
  expect(await answer()).toEqual(first);
  expect(first).toMatchObject({
    ok: true,
    value: [expect.any(Number), 0, 0, 0, true, 2020, true],
  });
});

test('a file that could not be imported answers every call with the reason', async () => {
  const problem = { type: 'threw-on-import', error: 'Error: no' };
  await inSandbox('throw new Error("no");', (sandbox) => {
    expect(sandbox.importProblem).toMatchObject(problem);
    expect(sandbox.missing('f')).toMatchObject(problem);
    expect(sandbox.call('f', [])).toMatchObject({ ok: false, problem });
  });
});

test.for(["'no'", 'null', 'undefined', '5', 'Symbol()', '() => 1'])(
  'a file that throws %s while it is loaded is named as one that threw',
  async (thrown) => {
    const { importProblem, damaged } = await inSandbox(`throw ${thrown};`, (sandbox) => sandbox);
    expect([importProblem?.type, damaged]).toEqual(['threw-on-import', false]);
  },
);

test('a submission without its entry is an empty one', async () => {
  const missing = await inSandbox({ files: {}, entry: FILE }, (sandbox) => sandbox.missing('f'));
  expect(missing).toEqual({ type: 'missing-export', name: 'f' });
});

test('a fault in the trusted code is a fault of the grader, not of a submission', async () => {
  const core = { './guest.ts': 'throw new Error("broken");' } as Core;
  const quickjs = variant as unknown as QuickJSSyncVariant;
  const factory = new SandboxFactory(() => openQuickJS(quickjs, core, { clock: () => 0 }));
  await expect(factory.open({ files: {}, entry: FILE })).rejects.toThrow('own code');
});

test('a listing of exports that throws is no listing', async () => {
  const source = 'export let f = 1; export { g as then }; const g = () => {};';
  const missing = await inSandbox(source, (sandbox) => sandbox.missing('f'));
  expect(missing).toEqual({ type: 'not-a-function', name: 'f', what: 'number' });
});

test('submissions may import each other’s files, and leave out `./`’s and `../`’s', async () => {
  const files = {
    'lessons/02-b/exercise.ts': "export { f } from './../01-a/./exercise.ts';",
    'lessons/01-a/exercise.ts': 'export const f = () => 7;',
  };
  const entry = 'lessons/02-b/exercise.ts';
  const outcome = await inSandbox({ files, entry }, (sandbox) => sandbox.call('f', []));
  expect(outcome).toEqual({ ok: true, value: 7 });
});

describe('what was thrown', () => {
  test('null with all the memory taken was the memory; with less it is what the code threw', () => {
    const full = LIMITS.megabytes * 2 ** 20;
    for (const name of ['', 'object']) {
      expect(isOutOfMemory([name, 'null', ''], full)).toBe(true);
      expect(isOutOfMemory([name, 'null', ''], 0.7 * full)).toBe(false);
      expect(isOutOfMemory([name, 'bad input', ''], full)).toBe(false);
    }
    expect(isOutOfMemory(['Error', 'x', ''], full)).toBe(false);
  });

  test('a syntax error in the file itself is one, in text it evaluates it is not', () => {
    const files = { [FILE]: '' };
    const own = nameInImport(['SyntaxError', 'm', `    at ${FILE}:1:2`], files, FILE, undefined);
    expect(own).toEqual({
      type: 'syntax',
      message: 'm',
      place: { file: FILE, line: 1, column: 2 },
    });
    const other = nameInImport(['SyntaxError', 'm', '    at <input>:1:2'], files, FILE, undefined);
    expect(other).toEqual({ type: 'threw-on-import', error: 'SyntaxError: m' });
  });
});
