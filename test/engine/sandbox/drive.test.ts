/** Classes are driven from outside: steps go in, the answers of the `get` steps come out. */
import { expect, test } from 'vitest';
import { type Arg, NodeRef } from '../../../engine/sandbox/codec.ts';
import type { Outcome } from '../../../engine/sandbox/sandbox.ts';
import { inSandbox } from '../judge.ts';

const COUNTER = `export class Counter {
  constructor(count) { this.count = count; }
  plus(other) { return new Counter(this.count + (other.count ?? other)); }
}`;

const drive = (...steps: readonly (readonly Arg[])[]): Promise<Outcome> =>
  inSandbox(COUNTER, (sandbox) => sandbox.ask('Counter', { how: 'drive', args: steps }));

test('new and call make nodes, get answers', async () => {
  const outcome = await drive(
    ['new', 2],
    ['new', 5],
    ['call', 0, 'plus', new NodeRef(1)],
    ['get', 2, 'count'],
    ['call', 2, 'plus', 0.5],
    ['get', 3, 'count'],
  );
  expect(outcome).toEqual({ ok: true, value: [7, 7.5] });
});

test('repeat makes one node by a chain of calls', async () => {
  const chain = ['repeat', 1000, 0, 'plus', new NodeRef(0)];
  const outcome = await drive(['new', 2], chain, ['call', 1, 'plus', 1], ['get', 2, 'count']);
  expect(outcome).toEqual({ ok: true, value: [2003] });
});

test('ask answers with what a method returns, and leaves what it changed', async () => {
  const stack = `export class Stack {
    #items = [];
    push(...items) { this.#items.push(...items); }
    pop() { return this.#items.pop(); }
    get size() { return this.#items.length; }
  }`;
  const steps = [
    ['new'],
    ['call', 0, 'push', 1, 2, 3],
    ['ask', 0, 'pop'],
    ['ask', 0, 'pop'],
    ['get', 0, 'size'],
    ['ask', 0, 'push', 4],
  ];
  const outcome = await inSandbox(stack, (sandbox) =>
    sandbox.ask('Stack', { how: 'drive', args: steps }),
  );
  expect(outcome).toEqual({ ok: true, value: [3, 2, 1, undefined] });
});

test('a method that gave nothing back is named where more is asked of it', async () => {
  const silent = COUNTER.replace('return new', 'new');
  const asked = (...steps: readonly (readonly Arg[])[]) =>
    inSandbox(silent, (sandbox) => sandbox.ask('Counter', { how: 'drive', args: steps }));
  for (const step of [
    ['get', 1, 'count'],
    ['call', 1, 'plus', 1],
    ['call', 0, 'plus', new NodeRef(1)],
    ['repeat', 2, 0, 'plus', 1],
  ]) {
    const outcome = await asked(['new', 2], ['call', 0, 'plus', 1], step);
    expect(outcome).toMatchObject({
      problem: { type: 'threw', error: 'TypeError: nothing came of plus' },
    });
  }
  expect(await asked(['new', 2], ['call', 0, 'plus', 1], ['get', 0, 'count'])).toEqual({
    ok: true,
    value: [2],
  });
});

test('a method that is not there is an error', async () => {
  for (const step of [
    ['call', 0, 'minus', 1],
    ['repeat', 3, 0, 'minus', 1],
    ['ask', 0, 'minus', 1],
  ]) {
    const { ok, problem } = { problem: undefined, ...(await drive(['new', 2], step)) };
    expect(ok).toBe(false);
    expect(problem).toMatchObject({ type: 'threw', error: 'TypeError: no method minus' });
  }
});
