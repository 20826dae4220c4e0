/** The numbers in the tables of the lesson texts are what the references compute. */
import { expect, test } from 'vitest';
import { type Layer, ones, randn, type Tensor, tensor, zeros } from '#tensor';
import { chainGradient, softmax } from '../../reference/activations.ts';
import { mlpBackward } from '../../reference/backprop.ts';
import { mae, maeGrad, mse, mseGrad } from '../../reference/losses.ts';
import { mlpForward, xorMlp } from '../../reference/mlp.ts';
import { adagrad, adam, adamw, descendQuadratic, rmsprop } from '../../reference/optimizers.ts';
import { perceptronUpdate, step, weightedSum } from '../../reference/perceptron.ts';
import { accuracy, train } from '../../reference/training.ts';
import { printedLike, tablesUnder } from './tables.ts';

/** What a row has to say: numbers as they are printed there, text literally, null for anything. */
type Row = readonly (number | string | null)[];

const corners = tensor([
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
]);
const column = (...values: number[]): Tensor => tensor(values.map((value) => [value]));
const numbersUpTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);
const signed = (value: number): string => String(value).replace('-', '−');

/** The rows of a trace of Rosenblatt's rule over the four corners. */
function trace(labels: readonly number[], w: Tensor, b: number): Row[] {
  let neuron = { w, b };
  return corners.toArray<number[][]>().map((x, i) => {
    const z = weightedSum(tensor(x), neuron.w, neuron.b);
    neuron = perceptronUpdate(neuron, tensor(x), labels[i]!, 1);
    const weights = neuron.w.toArray<number[]>().map(signed).join(', ');
    return [
      `(${x.join(', ')})`,
      labels[i]!,
      z,
      step(z),
      labels[i]! - step(z),
      `(${weights})`,
      neuron.b,
    ];
  });
}

/** Lesson 05's gates k times as steep: its own answer is k = 10, whose weights are ten times k = 1. */
const scaledGates = (k: number): Layer[] =>
  xorMlp().map(({ w, b }) => ({ w: w.mul(k / 10), b: b.mul(k / 10) }));

const outputs = (layers: Layer[]): number[] => Array.from(mlpForward(corners, layers).data);

function vanishing(): Row[] {
  const layers = numbersUpTo(10).map((k) => ({ w: randn([16, 16], k).div(4), b: zeros([16]) }));
  const target = randn([32, 16], 101).map((value) => (value > 0 ? 1 : 0));
  const { grads } = mlpBackward(randn([32, 16], 100), target, layers);
  const lengths = grads.map(({ dw }) => Math.sqrt(dw.mul(dw).sum().item()));
  return lengths.map((length, k) => [k + 1, length, k === 0 ? '' : length / lengths[k - 1]!]);
}

/** Each step of AdaGrad and RMSProp under a gradient that is always 5, and the way they have gone. */
function stall(): Row[] {
  const start = { theta: zeros([1]), g: zeros([1]) };
  const paths = [adagrad, rmsprop].map((rule) => {
    const thetas = [0];
    let state = start;
    for (let t = 1; t <= 10_000; t++) {
      state = rule(state, tensor([5]), { lr: 0.1 });
      thetas.push(state.theta.item());
    }
    return thetas;
  });
  const stepOf = (t: number) => paths.map((thetas) => thetas[t - 1]! - thetas[t]!);
  const way = paths.map((thetas) => -thetas.at(-1)!);
  const rows = [1, 2, 10, 100, 1000].map((t) => [t, stepOf(t)].flat());
  return [...rows, ['10,000', ...stepOf(10_000)], [null, ...way]];
}

/** A gradient that alternates between +G and −G, under three kinds of decay. */
function decays(): Row[] {
  return [100, 10, 1, 0.1].map((size) => {
    const start = { theta: ones([1]), m: zeros([1]), v: zeros([1]), t: 0 };
    let [none, added, apart] = [start, start, start];
    for (let t = 0; t < 10_000; t++) {
      const grad = tensor([t % 2 === 0 ? size : -size]);
      none = adam(none, grad, { lr: 0.001 });
      added = adam(added, grad.add(added.theta.mul(0.01)), { lr: 0.001 });
      apart = adamw(apart, grad, { lr: 0.001 });
    }
    return [size, none.theta.item(), added.theta.item(), apart.theta.item()];
  });
}

const xor = column(0, 1, 1, 0);

/** 2→h→1, the weights cut from one draw, the biases 0. */
function randomStart(h: number, seed: number): Layer[] {
  const numbers = randn([3 * h], seed);
  return [
    { w: numbers.slice(0, 2 * h).reshape([h, 2]), b: zeros([h]) },
    { w: numbers.slice(2 * h).reshape([1, h]), b: zeros([1]) },
  ];
}

const lossesFrom = (layers: Layer[], lr: number, steps: number): number[] =>
  train(corners, xor, layers, { lr, steps }).losses;

const filled = (value: number): Layer[] =>
  randomStart(8, 1).map(({ w, b }) => ({ w: w.map(() => value), b }));

/** How many of fifty starts have learnt XOR. */
function learnt(h: number): Row {
  const losses = numbersUpTo(50).map((seed) => lossesFrom(randomStart(h, seed), 10, 200));
  const after = (steps: number) => losses.filter((loss) => loss[steps]! < 0.01).length;
  return [h, after(120), after(200)];
}

function stepsByHand(): Row[] {
  const layers = [
    { w: tensor([[1]]), b: tensor([-2]) },
    { w: tensor([[3]]), b: tensor([-1.5]) },
  ];
  return [0, 1, 2, 3].map((steps) => {
    const trained = train(column(2), column(1), layers, { lr: 1, steps });
    const numbers = trained.layers.flatMap(({ w, b }) => [w.item(), b.item()]);
    const y = mlpForward(column(2), trained.layers).item();
    return [steps, numbers, y, trained.losses.at(-1)!].flat();
  });
}

const errors = [-1, -10, -100].map((outlier) => tensor([1, -1, 1, outlier]));
const pred = tensor([-0.5549, 0.9619, 0.0894, -0.5288, 0.7511]);
const scores = tensor([0.674, 1.489, 0.6908, 0.4289, 1.1718]);

/** Lesson, exercise, which table of its section, and what its rows have to say. */
const TABLES: [lesson: string, exercise: string, index: number, rows: () => Row[]][] = [
  ['02-perceptron', 'perceptronUpdate', 0, () => trace([0, 0, 0, 1], zeros([2]), 0)],
  ['02-perceptron', 'perceptronUpdate', 2, () => trace([0, 1, 1, 0], tensor([-1, 0]), 0)],
  [
    '04-activations',
    'softmax',
    0,
    () => [
      [null, ...scores.exp().data],
      [null, ...softmax(scores).data],
      [null, ...scores.neg().exp().data],
      [null, ...softmax(scores.neg()).data],
      [null, ...softmax(scores).data],
    ],
  ],
  [
    '04-activations',
    'chainGradient',
    0,
    () =>
      numbersUpTo(10).map((n) => {
        const at = (z: number) => Array.from({ length: n }, () => z);
        const [zeros, ones] = [at(0), at(1)];
        const best = chainGradient(zeros, 'sigmoid');
        const others = (['sigmoid', 'tanh', 'relu'] as const).map((f) => chainGradient(ones, f));
        return [n, best, others].flat();
      }),
  ],
  [
    '05-mlp',
    'xorMlp',
    2,
    () => [1, 2, 3, 10].map((k) => [k, outputs(scaledGates(k)), null].flat()),
  ],
  [
    '06-losses',
    'mse',
    0,
    () => [
      [null, ...pred.sub(1).data],
      [null, ...pred.sub(1).pow(2).data],
      [null, ...mseGrad(pred, ones([5])).data],
      [null, ...maeGrad(pred, ones([5])).data],
    ],
  ],
  [
    '06-losses',
    'mse',
    1,
    () =>
      errors.map((e) => {
        const zero = zeros([4]);
        return [null, mae(e, zero), mse(e, zero), mseGrad(e, zero).at(-1)];
      }),
  ],
  ['07-backprop', 'mlpBackward', 2, vanishing],
  [
    '08-optimizers',
    'descendQuadratic',
    0,
    () =>
      [0.05, 0.25, 0.4, 0.5, 0.55].map((lr) => {
        const path = descendQuadratic(4, 1, lr, 50);
        return [lr, 1 - 4 * lr, null, path[50]!, null];
      }),
  ],
  ['08-optimizers', 'rmsprop', 0, stall],
  ['08-optimizers', 'adamw', 0, decays],
  [
    '09-training',
    'accuracy',
    0,
    () =>
      [
        [0.49, 0.51, 0.51, 0.49],
        [0.1, 0.9, 0.9, 0.1],
        [0.1, 0.9, 0.9, 0.6],
      ].map((y) => [y.join(', '), accuracy(column(...y), [0, 1, 1, 0]), mse(column(...y), xor)]),
  ],
  ['09-training', 'train', 0, stepsByHand],
  [
    '09-training',
    'train',
    1,
    () =>
      [0.1, 1, 10, 100].map((lr) => {
        const losses = lossesFrom(randomStart(8, 1), lr, 1000);
        return [lr, [0, 10, 100, 1000].map((t) => losses[t]!)].flat();
      }),
  ],
  [
    '09-training',
    'trainXor',
    0,
    () =>
      [filled(0), filled(0.5), randomStart(8, 1)].map((start) => {
        const losses = lossesFrom(start, 10, 1000);
        return [null, losses[0]!, losses[10]!, losses[1000]!];
      }),
  ],
  [
    '09-training',
    'trainXor',
    1,
    () => {
      const losses = lossesFrom(randomStart(8, 1), 10, 120);
      return [[null, ...[0, 1, 10, 20, 40, 60, 70, 80, 120].map((t) => losses[t]!)]];
    },
  ],
  ['09-training', 'trainXor', 2, () => [1, 2, 3, 4, 8].map(learnt)],
];

test.for(TABLES)('%s, %s, table %i', ([lesson, exercise, index, rows]) => {
  const computed = rows();
  for (const name of ['README.md', 'README.ko.md']) {
    const heading = new RegExp(`^## .*\`${exercise}\`.*$`, 'm');
    const table = tablesUnder(`lessons/${lesson}/${name}`, heading)[index]!;
    const expected = table.map((cells, i) =>
      cells.map((cell, j) => {
        const said = computed[i]?.[j];
        return typeof said === 'number' ? printedLike(cell, said) : (said ?? cell);
      }),
    );
    expect(table, name).toEqual(expected);
    expect(table, name).toHaveLength(computed.length);
  }
});

test('the unlucky start of lesson 09', () => {
  expect(lossesFrom(randomStart(8, 395), 10, 120).at(-1)!.toFixed(4)).toBe('0.0112');
});
