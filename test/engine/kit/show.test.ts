/** Values as code that can be pasted. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Tensor, tensor } from '#tensor';
import { tensors } from '../../../engine/kit/arbitraries.ts';
import { cutApart, cutCode, show, showApart, showCall } from '../../../engine/kit/show.ts';
import { FunctionSource, NodeRef } from '../../../engine/sandbox/codec.ts';
import { law } from '../../law.ts';

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

  law('a tensor pasted back is the same tensor', tensors(), (x) => {
    const again = Function('tensor', `return ${show(x)}`)(tensor) as Tensor;
    expect(again.toArray()).toEqual(x.toArray());
  });

  test('a long one is cut', () => {
    expect(show(new Tensor([1000], new Float64Array(1000))).length).toBeLessThan(500);
  });
});

describe('what is too long', () => {
  const rows = Array.from({ length: 40 }, (_, i) => [i, i + 0.5]);

  test('ends after a value, with every bracket closed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 300 }), (longest) => {
        const cut = cutCode(showCall('f', [tensor(rows), { w: rows }]), longest);
        expect(cut.length).toBeLessThanOrEqual(longest);
        expect(cut).toMatch(/^f\(tensor\(\[\[0, .*…[\])}]+$/);
        const open = cut.match(/[[({]/g)!.length;
        expect(cut.match(/[\])}]/g)).toHaveLength(open);
      }),
    );
    expect(cutCode('f(tensor([[1, 2], [3, 4]]))', 22)).toBe('f(tensor([[1, 2], …]))');
    expect(cutCode('a = b; c = d; e = f', 12)).toBe('a = b; …');
  });

  test('is cut anywhere where there is no place for it', () => {
    expect(cutCode('x'.repeat(30), 10)).toBe(`${'x'.repeat(9)}…`);
    expect(cutCode('f(1, 2)', 3)).toBe('f(…');
  });

  test('and fits is left as it is', () => {
    expect(cutCode('f([1, 2])', 9)).toBe('f([1, 2])');
    expect(cutApart('[1, 2]', '[1, 3]', 6)).toEqual(['[1, 2]', '[1, 3]']);
  });

  law(
    'on two sides still shows where they part',
    fc.nat(499),
    fc.integer({ min: 40, max: 400 }),
    (at, longest) => {
      const list = (changed: number) =>
        `[${Array.from({ length: 500 }, (_, i) => (i === at ? changed : 7)).join(', ')}]`;
      const [a, b] = cutApart(list(1), list(2), longest);
      expect(a).not.toBe(b);
      expect(Math.max(a.length, b.length)).toBeLessThanOrEqual(longest);
    },
  );

  test('in a failure too', () => {
    const wrong = [...Array(300).keys()];
    const [a, b] = showApart(tensor(wrong), tensor(wrong.toSpliced(290, 1, 0)));
    expect(a).toContain('290');
    expect(a).not.toBe(b);
    expect(showApart([1], [1])).toEqual(['[1]', '[1]']);
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
  expect(showCall('scale', [tensor([1]), 2])).toBe('scale(tensor([1]), 2)');
});
