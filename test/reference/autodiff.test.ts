/** The tape against differences, and against every gradient that is written by hand. */
import { describe, expect, test } from 'vitest';
import { full, ones, randn, tensor, type Tensor, zeros } from '#tensor';
import {
  leakyReluPrime,
  reluPrime,
  sigmoidPrime,
  softmax,
  softmaxJacobian,
  tanhPrime,
} from '../../reference/activations.ts';
import { Variable } from '../../reference/autodiff.ts';
import {
  denseBackward,
  mlpBackward,
  numericalGradient,
  productMeanGradients,
} from '../../reference/backprop.ts';
import { crossEntropyWithLogitsGrad, maeGrad, mseGrad, oneHot } from '../../reference/losses.ts';
import { network } from './networks.ts';

/** |a − b| ≤ tolerance·max(1, |b|), element by element. */
function expectClose(a: Tensor | undefined, b: Tensor, tolerance = 1e-12): void {
  expect(a?.shape).toEqual(b.shape);
  const errors = b.data.map(
    (value, i) => Math.abs(value - a!.data[i]!) / Math.max(1, Math.abs(value)),
  );
  expect(
    errors.every((error) => error <= tolerance),
    `${String(a)} and ${String(b)}`,
  ).toBe(true);
}

/** The gradient of Σ c ⊙ f(x) with random c: with c = 1, errors that sum to 0 would not show. */
function gradient(f: (x: Variable) => Variable, x: Tensor): Tensor | undefined {
  const leaf = new Variable(x);
  weighted(f(leaf)).backward();
  return leaf.grad;
}

const weighted = (y: Variable): Variable => y.mul(randn(y.value.shape, 99)).sum();

/** Every operation as a function of one operand, whichever side it stands on. */
const operations: Record<string, (x: Variable) => Variable> = {
  'x + row': (x) => x.add(randn([3], 1)),
  'x + column': (x) => x.add(new Variable(randn([2, 1], 2))),
  'x − number': (x) => x.sub(2),
  'deeper − x': (x) => new Variable(randn([4, 2, 3], 3)).sub(x),
  'x ⊙ row': (x) => x.mul(randn([1, 3], 4)),
  'deeper ⊙ x': (x) => new Variable(randn([4, 1, 1], 5)).mul(x),
  'x / column': (x) => x.div(randn([2, 1], 6)),
  'deeper / x': (x) => new Variable(randn([2, 2, 3], 7)).div(x),
  '−x': (x) => x.neg(),
  'x³': (x) => x.pow(3),
  '1/x²': (x) => x.pow(-2),
  'x⁰': (x) => x.pow(0),
  eˣ: (x) => x.exp(),
  'ln x²': (x) => x.mul(x).log(),
  'tanh x': (x) => x.tanh(),
  'σ(x)': (x) => x.sigmoid(),
  'relu x': (x) => x.relu(),
  x·B: (x) => x.matmul(new Variable(randn([3, 4], 8))),
  A·x: (x) => new Variable(randn([5, 2], 9)).matmul(x),
  x·xᵀ: (x) => x.matmul(x.transpose()),
  reshaped: (x) => x.reshape([3, 2]).mul(randn([3, 2], 10)),
  'Σ x': (x) => x.mul(x).sum(),
  'Σ x along rows': (x) => x.mul(x).sum(1),
  'Σ x down columns, kept': (x) => x.sub(x.sum(0, true)),
  'mean x': (x) => x.mul(x).mean(),
  'mean x along rows': (x) => x.mul(x).mean(-1),
  'mean x, kept': (x) => x.sub(x.mean(-1, true)).pow(2),
};

describe('against differences', () => {
  test.for(Object.entries(operations))('%s', ([, f]) => {
    const x = randn([2, 3], 11);
    const along = (moved: Tensor): number => weighted(f(new Variable(moved))).value.item();
    expectClose(gradient(f, x), numericalGradient(along, x), 1e-6);
  });

  test('an operand of one element, used everywhere', () => {
    for (const shape of [[], [1], [1, 1]]) {
      const f = (x: Variable): Variable =>
        x
          .mul(randn([2, 3], 12))
          .exp()
          .add(x);
      const along = (moved: Tensor): number => weighted(f(new Variable(moved))).value.item();
      const x = full(shape, 0.7);
      expectClose(gradient(f, x), numericalGradient(along, x), 1e-6);
    }
  });
});

describe('against the gradients by hand', () => {
  const x = randn([4, 3], 13);

  const edge = tensor([-1, 0, 2]);

  test.for<[string, (a: Variable) => Variable, (x: Tensor) => Tensor, Tensor]>([
    ['sigmoid', (a) => a.sigmoid(), sigmoidPrime, x],
    ['tanh', (a) => a.tanh(), tanhPrime, x],
    ['relu, its kink included', (a) => a.relu(), reluPrime, edge],
    // x − 0.9·relu(−x)·(−1) has slope 0.1 at the kink only by relu'(0) = 0 and the slope of x.
    [
      'leakyRelu, its kink included',
      (a) => a.mul(0.1).add(a.relu().mul(0.9)),
      (at) => leakyReluPrime(at, 0.1),
      edge,
    ],
  ])('%s', ([, f, prime, at]) => {
    expectClose(gradient(f, at), prime(at).mul(randn(at.shape, 99)));
  });

  test('softmax', () => {
    const row = randn([1, 5], 14);
    const f = (a: Variable): Variable => a.exp().div(a.exp().sum(-1, true));
    const expected = randn([1, 5], 99).matmul(softmaxJacobian(row.reshape([5])));
    expectClose(gradient(f, row), expected);
    expectClose(f(new Variable(row)).value, softmax(row));
  });

  const target = randn([4, 3], 15);
  const labels = [2, 0, 1, 1];
  const absolute = (a: Variable): Variable => a.relu().add(a.neg().relu());
  const logP = (a: Variable): Variable => a.sub(a.exp().sum(-1, true).log());

  test.for<[string, (a: Variable) => Variable, Tensor]>([
    ['mse', (a) => a.sub(target).pow(2).mean(), mseGrad(x, target)],
    ['mae', (a) => absolute(a.sub(target)).mean(), maeGrad(x, target)],
    [
      'cross-entropy',
      (a) => logP(a).mul(oneHot(labels, 3)).sum().div(-4),
      crossEntropyWithLogitsGrad(x, labels),
    ],
  ])('%s', ([, loss, expected]) => {
    const leaf = new Variable(x);
    loss(leaf).backward();
    expectClose(leaf.grad, expected);
  });

  test('the document’s product', () => {
    const [a, b] = [new Variable(randn([3], 16)), new Variable(randn([3], 17))];
    const loss = a.mul(b).sub(1).mean();
    loss.backward();
    const { loss: expected, dx, dy } = productMeanGradients(a.value, b.value);
    expect(loss.value.item()).toBeCloseTo(expected, 15);
    expectClose(a.grad, dx);
    expectClose(b.grad, dy);
  });

  test('a dense layer', () => {
    const [a, w, b] = [x, randn([2, 3], 18), randn([2], 19)].map((value) => new Variable(value));
    const y = a!.matmul(w!.transpose()).add(b!);
    weighted(y).backward();
    const { dx, dw, db } = denseBackward(a!.value, w!.value, randn([4, 2], 99));
    expectClose(a!.grad, dx);
    expectClose(w!.grad, dw);
    expectClose(b!.grad, db);
  });

  test.for(Array.from({ length: 24 }, (_, seed) => [1 + (seed % 4), seed] as const))(
    'an MLP of %i layers, with broadcasting, #%i',
    ([depth, seed]) => {
      const { x: input, target, layers } = network(depth, seed);
      const theta = layers.map(({ w, b }) => ({ w: new Variable(w), b: new Variable(b) }));
      const y = theta.reduce(
        (a, { w, b }) => a.matmul(w.transpose()).add(b).sigmoid(),
        new Variable(input),
      );
      const loss = y.sub(target).pow(2).mean();
      loss.backward();
      const expected = mlpBackward(input, target, layers);
      expect(loss.value.item()).toBeCloseTo(expected.loss, 14);
      for (const [k, { dw, db }] of expected.grads.entries()) {
        expectClose(theta[k]!.w.grad, dw);
        expectClose(theta[k]!.b.grad, db);
      }
    },
  );
});

describe('the tape', () => {
  test('adds up what arrives at a leaf: in one pass, and from one pass to the next', () => {
    const x = new Variable(tensor([2, 3]));
    const loss = x.mul(x).sum();
    loss.backward();
    expect(x.grad).toEqual(tensor([4, 6]));
    loss.backward();
    expect(x.grad).toEqual(tensor([8, 12]));
  });

  test('keeps gradients of leaves only, and a leaf can be the loss itself', () => {
    const x = new Variable(tensor([[5]]));
    const y = x.exp();
    y.sum().backward();
    expect(y.grad).toBeUndefined();
    const alone = new Variable(tensor([[5]]));
    alone.backward();
    expect(alone.grad).toEqual(ones([1, 1]));
  });

  test('visits each of 61 variables once, and needs no call stack for 20,000', () => {
    const x = new Variable(tensor(1));
    let [doubled, chain] = [x, x];
    for (let i = 0; i < 60; i++) doubled = doubled.add(doubled);
    for (let i = 0; i < 20_000; i++) chain = chain.neg();
    doubled.add(chain).backward();
    expect(x.grad?.item()).toBe(2 ** 60 + 1);
  });

  test('a⁰ is constant, also at 0', () => {
    const x = new Variable(zeros([2]));
    x.pow(0).sum().backward();
    expect(x.grad).toEqual(zeros([2]));
  });

  test('starts from one number, and multiplies matrices only', () => {
    const x = new Variable(ones([2]));
    expect(() => x.backward()).toThrow('not from [2]');
    expect(() => x.matmul(new Variable(ones([2, 1])))).toThrow('[2] and [2,1]');
    expect(() => new Variable(ones([1, 2])).matmul(x)).toThrow(RangeError);
  });
});
