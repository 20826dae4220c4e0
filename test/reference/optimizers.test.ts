import { describe, expect, test } from 'vitest';
import { tensor, zeros } from '#tensor';
import {
  adagrad,
  adam,
  adamw,
  descendQuadratic,
  ewa,
  miniBatches,
  momentum,
  rmsprop,
  sgd,
} from '../../reference/optimizers.ts';

const [one, four, three] = [tensor([1]), tensor([4]), tensor([3])];
const still = zeros([1]);

/** θ after a gradient of 4 and then one of 3, from θ = 1 with μ = 0.1, as all through the text. */
function twoSteps<S extends { theta: unknown }>(
  start: S,
  step: (state: S, grad: typeof one) => S,
): string {
  const first = step(start, four);
  return `${String(first.theta)} ${String(step(first, three).theta)}`;
}

test.for<[string, string, string]>([
  [
    'sgd',
    'tensor([0.6000]) tensor([0.3000])',
    twoSteps({ theta: one }, (s, g) => ({ theta: sgd(s.theta, g, { lr: 0.1 }) })),
  ],
  [
    'momentum',
    'tensor([0.6000]) tensor([-0.0600])',
    twoSteps({ theta: one, v: still }, (s, g) => momentum(s, g, { lr: 0.1, alpha: 0.9 })),
  ],
  [
    'adagrad',
    'tensor([0.9000]) tensor([0.8400])',
    twoSteps({ theta: one, g: still }, (s, g) => adagrad(s, g, { lr: 0.1 })),
  ],
  [
    'rmsprop',
    'tensor([2.5000e-08]) tensor([-0.6019])',
    twoSteps({ theta: one, g: still }, (s, g) => rmsprop(s, g, { lr: 0.1 })),
  ],
  [
    'adam',
    'tensor([0.9000]) tensor([0.8017])',
    twoSteps({ theta: one, m: still, v: still, t: 0 }, (s, g) => adam(s, g, { lr: 0.1 })),
  ],
  [
    'adamw',
    'tensor([0.8990]) tensor([0.7998])',
    twoSteps({ theta: one, m: still, v: still, t: 0 }, (s, g) => adamw(s, g, { lr: 0.1 })),
  ],
])('%s: the running example', ([, expected, received]) => {
  expect(received).toBe(expected);
});

test('the document’s three printed steps, from zeros', () => {
  const theta = zeros([5]);
  const g1 = tensor([0.65, 0.5, 0.59, 1.07, 2.41]);
  expect(String(sgd(theta, g1, { lr: 1e-2 }))).toBe(
    'tensor([-0.0065, -0.0050, -0.0059, -0.0107, -0.0241])',
  );
  const g2 = tensor([-1.55, 2.32, 0.11, -0.3, -2.87]);
  const moved = momentum({ theta, v: theta }, g2, { lr: 1e-2, alpha: 0.9 });
  expect(String(moved.theta)).toBe('tensor([ 0.0155, -0.0232, -0.0011,  0.0030,  0.0287])');
  const g3 = tensor([-0.1, 20, 3, -4, 0.7]);
  const stepped = adamw({ theta, m: theta, v: theta, t: 0 }, g3, { lr: 1e-3 });
  expect(String(stepped.theta)).toBe('tensor([ 0.0010, -0.0010, -0.0010,  0.0010, -0.0010])');
});

test('options are used where they are given', () => {
  const state = { theta: one, g: still };
  expect(adagrad(state, four, { lr: 1, eps: 4 }).theta.item()).toBe(0.5);
  expect(rmsprop(state, four, { lr: 1, rho: 0.75, eps: 2 }).theta.item()).toBe(0);
  const start = { theta: one, m: still, v: still, t: 0 };
  const options = { lr: 1, beta1: 0, beta2: 0, eps: 4 };
  expect(adam(start, four, options)).toEqual({
    theta: tensor([0.5]),
    m: four,
    v: tensor([16]),
    t: 1,
  });
  expect(adamw(start, four, { ...options, weightDecay: 0.5 }).theta.item()).toBe(0);
});

test('descendQuadratic: the closed form, and as many values as steps and one', () => {
  expect(descendQuadratic(4, 1, 0.5, 3)).toEqual([1, -1, 1, -1]);
  expect(descendQuadratic(4, 1, 0.55, 50).at(-1)).toBeCloseTo((-1.2) ** 50, 8);
});

describe('miniBatches', () => {
  test('drops nobody', () => {
    expect(miniBatches([3, 0, 4, 1, 2], 2)).toEqual([[3, 0], [4, 1], [2]]);
    expect(miniBatches([1, 0], 5)).toEqual([[1, 0]]);
  });
  test.for([0, -1, 1.5])('rejects a size of %s', (size) => {
    expect(() => miniBatches([0, 1], size)).toThrow(`got ${size}`);
  });
});

test('ewa: 20, 22, 18', () => {
  const averages = ewa([20, 22, 18], 0.9);
  expect(averages.map((v) => v.toFixed(6))).toEqual(['2.000000', '4.000000', '5.400000']);
});

test('a gradient of another shape is rejected, also one that would broadcast', () => {
  expect(() => sgd(zeros([2]), one, { lr: 1 })).toThrow('theta [2], grad [1]');
  const theta = zeros([2, 1]);
  expect(() => momentum({ theta, v: zeros([2]) }, theta, { lr: 1, alpha: 0 })).toThrow('v [2]');
});
