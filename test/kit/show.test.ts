/** Values as code that can be pasted. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Tensor, tensor } from '#tensor';
import { tensors } from '../../checks/kit/arbitraries.ts';
import { show, showApart, showCall } from '../../checks/kit/show.ts';
import { FunctionSource, NodeRef } from '../../checks/sandbox/codec.ts';

describe('a value reads as code', () => {
  test.for([
    [1.5, '1.5'],
    [-0, '-0'],
    [NaN, 'NaN'],
    [-Infinity, '-Infinity'],
    ['a "b"', '"a \\"b\\""'],
    [true, 'true'],
    [null, 'null'],
    [undefined, 'undefined'],
    [[1, [2]], '[1, [2]]'],
    [{ w: tensor([1]), b: 0 }, '{ w: tensor([1]), b: 0 }'],
    [{}, '{}'],
    [tensor(3), 'tensor(3)'],
    [tensor([[0, 1000]]), 'tensor([[0, 1000]])'],
    [tensor([1], 'float32'), "tensor([1], 'float32')"],
    [new Tensor([0, 2], []), 'new Tensor([0, 2], [])'],
    [new FunctionSource('(x) => x'), '(x) => x'],
    [new NodeRef(2), 'node2'],
  ] as const)('%o', ([value, text]) => {
    expect(show(value)).toBe(text);
  });

  test('a tensor pasted back is the same tensor', () => {
    fc.assert(
      fc.property(tensors(), (x) => {
        const again = Function('tensor', `return ${show(x)}`)(tensor) as Tensor;
        expect(again.toArray()).toEqual(x.toArray());
      }),
    );
  });

  test('a long one is cut', () => {
    expect(show(new Tensor([1000], new Float64Array(1000))).length).toBeLessThan(500);
  });
});

test('two numbers are shown with the digits that tell them apart', () => {
  expect(showApart(0.3, 0.4)).toEqual(['0.3', '0.4']);
  expect(showApart(1 / 3, 2 / 3)).toEqual(['0.333333', '0.666667']);
  expect(showApart(1, 1 + 1e-8)).toEqual(['1', '1.00000001']);
  expect(showApart(1, 1 + 1e-14)).toEqual(['1', '1.00000000000001']);
});

test('a call', () => {
  expect(showCall('step', [])).toBe('step()');
  expect(showCall('dense', [tensor([1]), 2])).toBe('dense(tensor([1]), 2)');
});
