/** What the tables in the text of the lesson have to say. */
import { type Layer, randn, tensor, type Tensor, zeros } from '#tensor';
import { mse } from '../../../reference/losses.ts';
import { mlpForward } from '../../../reference/mlp.ts';
import { accuracy, train } from '../../../reference/training.ts';
import { type Computed, corners, numbersUpTo, type Row } from '../tables.ts';

const column = (...values: number[]): Tensor => tensor(values.map((value) => [value]));
const xor = column(0, 1, 1, 0);

/** 2→h→1, the weights cut from one draw, the biases 0. */
export function randomStart(h: number, seed: number): Layer[] {
  const numbers = randn([3 * h], seed);
  return [
    { w: numbers.slice(0, 2 * h).reshape([h, 2]), b: zeros([h]) },
    { w: numbers.slice(2 * h).reshape([1, h]), b: zeros([1]) },
  ];
}

export const lossesFrom = (layers: Layer[], lr: number, steps: number): number[] =>
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

export const tables: readonly Computed[] = [
  [
    'accuracy',
    0,
    () =>
      [
        [0.49, 0.51, 0.51, 0.49],
        [0.1, 0.9, 0.9, 0.1],
        [0.1, 0.9, 0.9, 0.6],
      ].map((y) => [y.join(', '), accuracy(column(...y), [0, 1, 1, 0]), mse(column(...y), xor)]),
  ],
  ['train', 0, stepsByHand],
  [
    'train',
    1,
    () =>
      [0.1, 1, 10, 100].map((lr) => {
        const losses = lossesFrom(randomStart(8, 1), lr, 1000);
        return [lr, [0, 10, 100, 1000].map((t) => losses[t]!)].flat();
      }),
  ],
  [
    'trainXor',
    0,
    () =>
      [filled(0), filled(0.5), randomStart(8, 1)].map((start) => {
        const losses = lossesFrom(start, 10, 1000);
        return [null, losses[0]!, losses[10]!, losses[1000]!];
      }),
  ],
  [
    'trainXor',
    1,
    () => {
      const losses = lossesFrom(randomStart(8, 1), 10, 120);
      return [[null, ...[0, 1, 10, 20, 40, 60, 70, 80, 120].map((t) => losses[t]!)]];
    },
  ],
  ['trainXor', 2, () => [1, 2, 3, 4, 8].map(learnt)],
];
