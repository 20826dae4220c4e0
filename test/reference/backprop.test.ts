import { describe, expect, test } from 'vitest';
import { ones, randn, tensor, zeros } from '#tensor';
import {
  denseBackward,
  flattenBackward,
  mlpBackward,
  numericalGradient,
  productMeanGradients,
  sigmoidBackward,
  Value,
} from '../../reference/backprop.ts';

describe('numericalGradient', () => {
  test('is exact on a quadratic, and uses a given h', () => {
    const f = (x: { at(i: number): number }) => x.at(0) ** 2 + 3 * x.at(0) * x.at(1);
    const slopes = numericalGradient(f, tensor([2, -1])).toArray<number[]>();
    expect(slopes[0]).toBeCloseTo(1, 9);
    expect(slopes[1]).toBeCloseTo(6, 9);
    expect(numericalGradient((x) => x.item() ** 3, tensor([1]), 0.5).item()).toBe(3.25);
  });

  test('takes longer steps at larger x', () => {
    const slope = numericalGradient((x) => x.item() ** 2, tensor([1e6])).item();
    expect(slope / 2e6).toBeCloseTo(1, 11);
  });
});

test('productMeanGradients: the document’s example', () => {
  const [dx, dy] = [tensor([-0.1998, 0.1083, -0.0183]), tensor([0.3039, -0.3906, 0.0999])];
  const gradients = productMeanGradients(dy.mul(3), dx.mul(3));
  expect(gradients.loss).toBeCloseTo(-1.3145, 4);
  expect(String(gradients.dx)).toBe(String(dx));
  expect(String(gradients.dy)).toBe(String(dy));
  expect(() => productMeanGradients(zeros([3]), zeros([1]))).toThrow('x [3], y [1]');
  expect(() => productMeanGradients(zeros([3]), zeros([3, 1]))).toThrow(RangeError);
});

test('sigmoidBackward starts from the output', () => {
  const dx = sigmoidBackward(tensor([0.5, 0.8808]), tensor([2, -1]));
  expect(String(dx)).toBe('tensor([ 0.5000, -0.1050])');
});

test('flattenBackward puts the shape back', () => {
  expect(flattenBackward(tensor([[5, -1, 0, 2]]), [1, 2, 2])).toEqual(
    tensor([
      [
        [5, -1],
        [0, 2],
      ],
    ]),
  );
});

describe('denseBackward', () => {
  const x = tensor([
    [1, 2, 0],
    [0, -1, 3],
  ]);
  const w = tensor([
    [1, 0, 2],
    [-1, 1, 0],
  ]);

  test('by hand, as in the text', () => {
    expect(
      denseBackward(
        x,
        w,
        tensor([
          [1, -2],
          [0.5, 1],
        ]),
      ),
    ).toEqual({
      dx: tensor([
        [3, -2, 2],
        [-0.5, 1, 1],
      ]),
      dw: tensor([
        [1, 1.5, 1.5],
        [-2, -5, 3],
      ]),
      db: tensor([1.5, -1]),
    });
  });

  test('rejects shapes that do not fit', () => {
    expect(() => denseBackward(x, w, zeros([2, 3]))).toThrow('[2,3], [2,3], [2,3]');
    expect(() => denseBackward(x, w, zeros([3, 2]))).toThrow(RangeError);
    expect(() => denseBackward(tensor([1, 2, 0]), w, zeros([1, 2]))).toThrow(RangeError);
  });
});

describe('mlpBackward', () => {
  test('by hand, the 1→1→1 network of the text', () => {
    const layers = [
      { w: tensor([[1]]), b: tensor([-2]) },
      { w: tensor([[3]]), b: tensor([-1.5]) },
    ];
    expect(mlpBackward(tensor([[2]]), tensor([[1]]), layers)).toEqual({
      loss: 0.25,
      grads: [
        { dw: tensor([[-0.375]]), db: tensor([-0.1875]) },
        { dw: tensor([[-0.125]]), db: tensor([-0.25]) },
      ],
    });
  });

  test.for([
    ['x has no batch', [3], [2, 3], [2], [1, 2]],
    ['w does not fit x', [1, 4], [2, 3], [2], [1, 2]],
    ['b does not fit w', [1, 3], [2, 3], [3], [1, 2]],
    ['b is no vector', [1, 3], [2, 3], [2, 1], [1, 2]],
    ['target does not fit', [1, 3], [2, 3], [2], [2]],
  ] as const)('rejects: %s', ([, x, w, b, target]) => {
    const layer = { w: zeros(w), b: zeros(b) };
    expect(() => mlpBackward(zeros(x), zeros(target), [layer])).toThrow(RangeError);
  });
});

describe('Value', () => {
  test('the example of the text, once and twice', () => {
    const [a, b] = [new Value(2), new Value(-3)];
    const loss = a.mul(b).add(a).pow(2);
    loss.backward();
    expect([loss.data, a.grad, b.grad]).toEqual([16, 16, -16]);
    loss.backward();
    expect([a.grad, b.grad]).toEqual([32, -32]);
  });

  test.for<[string, (x: Value) => Value, (x: number) => number]>([
    ['a − 2', (a) => a.sub(2), () => 1],
    ['3/a', (a) => new Value(3).div(a), (a) => -3 / a ** 2],
    ['−a', (a) => a.neg(), () => -1],
    ['a³', (a) => a.pow(3), (a) => 3 * a ** 2],
    ['eᵃ', (a) => a.exp(), Math.exp],
    ['ln a', (a) => a.log(), (a) => 1 / a],
    ['tanh a', (a) => a.tanh(), (a) => 1 - Math.tanh(a) ** 2],
    ['relu a', (a) => a.relu(), () => 1],
    ['relu −a', (a) => a.neg().relu(), () => 0],
    ['a·a', (a) => a.mul(a), (a) => 2 * a],
  ])('∂(%s)', ([, f, slope]) => {
    const a = new Value(0.7);
    f(a).backward();
    expect(a.grad).toBeCloseTo(slope(0.7), 12);
  });

  test('a⁰ is constant, also at 0; relu′(0) = 0', () => {
    const zero = new Value(0);
    zero.pow(0).add(zero.relu()).backward();
    expect(zero.grad).toBe(0);
  });

  test('sixty doublings and a chain of 100,000', () => {
    const x = new Value(1);
    let [doubled, chain] = [x, x];
    for (let i = 0; i < 60; i++) doubled = doubled.add(doubled);
    for (let i = 0; i < 100_000; i++) chain = chain.add(0);
    doubled.backward();
    chain.backward();
    expect(x.grad).toBe(2 ** 60 + 1);
  });
});

test('the machine agrees with the gradients by hand on a neuron', () => {
  const [x, w] = [randn([1, 3], 1), randn([1, 3], 2)];
  const { grads } = mlpBackward(x, ones([1, 1]), [{ w, b: zeros([1]) }]);
  const weights = Array.from(w.data, (value) => new Value(value));
  const z = weights.reduce((sum, weight, i) => sum.add(weight.mul(x.data[i]!)), new Value(0));
  z.neg().exp().add(1).pow(-1).sub(1).pow(2).backward();
  for (const [i, { grad }] of weights.entries()) {
    expect(grad).toBeCloseTo(grads[0]!.dw.data[i]!, 14);
  }
});
