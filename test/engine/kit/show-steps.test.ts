/** A class that is driven through steps reads as the code that would do the same. */
import { expect, test } from 'vitest';
import { showCall, showGets } from '../../../engine/kit/show.ts';
import { NodeRef } from '../../../engine/sandbox/codec.ts';

test('every node has a name, and a call whose answer is not used has none', () => {
  const steps = [
    ['new', 2],
    ['call', 0, 'mul', new NodeRef(0)],
    ['call', 1, 'add', 0.5],
    ['call', 2, 'backward'],
    ['get', 2, 'data'],
    ['get', 0, 'grad'],
  ];
  expect(showCall('Value', steps)).toBe(
    'a = new Value(2); b = a.mul(a); c = b.add(0.5); c.backward(); c.data; a.grad',
  );
});

test('names skip what has none', () => {
  const steps = [
    ['new', 1],
    ['call', 0, 'backward'],
    ['new', 2],
    ['get', 2, 'grad'],
  ];
  expect(showCall('Value', steps)).toBe('a = new Value(1); a.backward(); b = new Value(2); b.grad');
});

test('what a method is asked for has no name', () => {
  const steps = [
    ['new', 1],
    ['ask', 0, 'pop', 2],
    ['new', 3],
    ['ask', 1, 'join', new NodeRef(0)],
  ];
  expect(showCall('Stack', steps)).toBe('a = new Stack(1); a.pop(2); b = new Stack(3); b.join(a)');
  expect(showGets(steps as never)).toEqual(['a.pop(2)', 'b.join(a)']);
});

test('a chain is a loop', () => {
  const steps = [
    ['new', 3],
    ['repeat', 10_000, 0, 'mul', -1],
    ['get', 1, 'data'],
  ];
  expect(showCall('Value', steps)).toBe(
    'a = new Value(3); b = a; for (let i = 0; i < 10000; i++) b = b.mul(-1); b.data',
  );
});

test('a long drive is cut', () => {
  const steps = [['new', 1], ...Array.from({ length: 500 }, (_, i) => ['call', i, 'neg'])];
  expect(showCall('Value', steps).length).toBeLessThan(500);
});
