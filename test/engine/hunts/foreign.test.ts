/** A function that a submission is given, and that runs somewhere else. */
import { expect, test } from 'vitest';
import { tensor, zeros } from '#tensor';
import { type Data, ForeignRef } from '../../../engine/sandbox/codec.ts';
import type { Answerer } from '../../../engine/sandbox/foreign.ts';
import type { Outcome } from '../../../engine/sandbox/sandbox.ts';
import { inSandbox } from '../judge.ts';

const double: Answerer = (_, [x]) => ({ value: 2 * (x as number) });

/** What `law(f, g)` comes to. */
const asked = (source: string, answer: Answerer = double): Promise<Outcome> =>
  inSandbox(source, (sandbox) => {
    sandbox.answerBy(answer);
    return sandbox.call('law', [new ForeignRef(0), new ForeignRef(1)]);
  });

const valueOf = async (source: string, answer?: Answerer): Promise<Data> => {
  const outcome = await asked(source, answer);
  expect(outcome).toMatchObject({ ok: true });
  return outcome.ok ? outcome.value : undefined;
};

test('it is called like any function, and the host knows which it is', async () => {
  const told: unknown[] = [];
  const answer: Answerer = (index, args) => {
    told.push([index, args]);
    return { value: tensor([1, 2]) };
  };
  const source = `export const law = (f, g) => [f(1, [2]).sum().at(), g({ a: 'b' }).shape];`;
  expect(await valueOf(source, answer)).toEqual([3, [2]]);
  expect(told).toEqual([
    [0, [1, [2]]],
    [1, [{ a: 'b' }]],
  ]);
});

test('whatever comes instead of an answer is one and the same error', async () => {
  const source = `export const law = (f) => {
    const end = (x) => { try { return f(x); } catch (error) {
      return [error.constructor === Error, error.message, error.stack, Object.keys(error)].join(); } };
    return [1, 2, 3, () => 1, Promise.resolve(1), new Proxy([], { get() { throw new TypeError('mine'); } })].map(end);
  };`;
  const answers: Answerer = (_, [x]) => {
    if (x === 1) return undefined;
    return { value: x === 2 ? zeros([70_000]) : { length: 'x'.repeat(70_000) } };
  };
  const ends = (await valueOf(source, answers)) as string[];
  expect(ends[0]).toContain('true,the function gave no answer');
  expect(new Set(ends).size).toBe(1);
});

test('both look the same, and nothing is to be seen of what is behind them', async () => {
  const source = `export const law = (f, g) => [f.name, f.length, String(f) === String(g),
    Object.getOwnPropertyNames(f).join(), Object.getPrototypeOf(f) === Function.prototype];`;
  expect(await valueOf(source)).toEqual(['', 0, true, 'length,name', true]);
});

test('a getter of an argument cannot ask meanwhile', async () => {
  const source = `export const law = (f) => {
    let seen = '';
    const x = { get a() { try { return f(1); } catch (error) { seen = error.message; return 7; } } };
    f(x);
    return [seen, f(4)];
  };`;
  const answer: Answerer = (_, [x]) => ({ value: typeof x === 'number' ? 2 * x : 0 });
  expect(await valueOf(source, answer)).toEqual(['the function gave no answer', 8]);
});

test('it answers neither while the answer is read, nor afterwards', async () => {
  const source = `let kept;
    export const law = (f) => { kept = f; return { get a() { return f(1); } }; };
    export const later = () => kept(1);`;
  await inSandbox(source, (sandbox) => {
    sandbox.answerBy(double);
    const error = 'Error: the function gave no answer';
    const problem = { type: 'threw', error };
    expect(sandbox.call('law', [new ForeignRef(0)])).toMatchObject({ ok: false, problem });
    expect(sandbox.call('law', [new ForeignRef(0)])).toMatchObject({ ok: false, problem });
  });
  await inSandbox(source.replace('{ get a() { return f(1); } }', '1'), (sandbox) => {
    sandbox.answerBy(double);
    expect(sandbox.call('law', [new ForeignRef(0)])).toEqual({ ok: true, value: 1 });
    // Asked by a call of its own, the mailbox is free again.
    expect(sandbox.call('later', [])).toEqual({ ok: true, value: 2 });
  });
});

test('what the law has done to the built-ins does not change what is asked and answered', async () => {
  const source = `import { Tensor } from '#tensor';
    for (const made of [Array, Float64Array, Tensor, String, Object, Map, Function]) {
      for (const key of Object.getOwnPropertyNames(made.prototype)) {
        if (typeof Object.getOwnPropertyDescriptor(made.prototype, key).value !== 'function') continue;
        try { made.prototype[key] = () => 666; } catch {}
      }
    }
    Math.max = Math.abs = Number.isFinite = Array.isArray = JSON.stringify = () => 666;
    export const law = (f) => [f(21), f(0.5)];`;
  expect(await valueOf(source)).toEqual([42, 1]);
});

test('who is not asked through it has no such function', async () => {
  const source = `export const law = (f) => { try { return f(1); } catch (error) { return error.message; } };`;
  const outcome = await inSandbox(source, (sandbox) => sandbox.call('law', [new ForeignRef(0)]));
  expect(outcome).toMatchObject({ ok: true });
});
