import { type Layer, randn, type Tensor, tensor, zeros } from '#tensor';
import { mlpBackward } from '../../../reference/backprop.ts';
import { mse } from '../../../reference/losses.ts';
import { mlpForward } from '../../../reference/mlp.ts';
import { accuracy, train } from '../../../reference/training.ts';
import { corners } from '../../reference/networks.ts';
import { given, type Phrase, row, says, translated } from '../worked.ts';

const column = (...values: number[]): Tensor => tensor(values.map((value) => [value]));
const xor = column(0, 1, 1, 0);

/** 2→h→1, the weights cut from one draw, the biases 0. */
function randomStart(h: number, seed: number): Layer[] {
  const numbers = randn([3 * h], seed);
  return [
    { w: numbers.slice(0, 2 * h).reshape([h, 2]), b: zeros([h]) },
    { w: numbers.slice(2 * h).reshape([1, h]), b: zeros([1]) },
  ];
}

const trained = (layers: Layer[], lr: number, steps: number) =>
  train(corners, xor, layers, { lr, steps });

const lossesFrom = (layers: Layer[], lr: number, steps: number): number[] =>
  trained(layers, lr, steps).losses;

// The text begins with one start again and again.
const start = randomStart(8, 1);
const longest = lossesFrom(start, 10, 1000);
const filled = (value: number): Layer[] => start.map(({ w, b }) => ({ w: w.map(() => value), b }));

const oneInAHundred = [1, ...Array<number>(99).fill(0)];

function judged(...y: number[]): Phrase {
  const outputs = column(...y);
  return row(says`${y}`, accuracy(outputs, [0, 1, 1, 0]), mse(outputs, xor));
}

// Lesson 07's network, and its first steps.
const tiny: Layer[] = [
  { w: tensor([[1]]), b: tensor([-2]) },
  { w: tensor([[3]]), b: tensor([-1.5]) },
];
const [input, wanted] = [column(2), column(1)];

const byHand = [0, 1, 2, 3].map((steps): Phrase => {
  const { layers, losses } = train(input, wanted, tiny, { lr: 1, steps });
  const numbers = layers.flatMap(({ w, b }) => [w.item(), b.item()]);
  return row(steps, ...numbers, mlpForward(input, layers).item(), losses.at(-1)!);
});
const gradients = mlpBackward(input, wanted, tiny).grads.flatMap(({ dw, db }) => [
  dw.item(),
  db.item(),
]);

/** The losses from a start, of three kinds that the text compares. */
const symmetric = (name: string, layers: Layer[]): Phrase => {
  const losses = lossesFrom(layers, 10, 1000);
  return row(name, ...[0, 10, 1000].map((t) => losses[t]!));
};

/** What is answered from zeros, at every point. */
const undecided = mlpForward(corners, filled(0)).at(0, 0);

/** w₁ where the last layer has moved before the gradient passes through it. */
function movedTooSoon(): [w2: number, w1: number] {
  const moved = [tiny[0]!, train(input, wanted, tiny, { lr: 1, steps: 1 }).layers[1]!];
  const dy = mlpBackward(input, wanted, tiny).grads[1]!.db.item();
  const [y1, w2] = [0.5, moved[1]!.w.item()];
  return [w2, 1 - dy * w2 * y1 * (1 - y1) * 2];
}

const [w2, w1] = movedTooSoon();

const seeds = Array.from({ length: 50 }, (_, i) => i + 1);
const missing = (h: number, steps: number): number[] =>
  seeds.filter((seed) => !(lossesFrom(randomStart(h, seed), 10, steps).at(-1)! < 0.01));

const learnt = (h: number): Phrase =>
  row(h, 50 - missing(h, 120).length, 50 - missing(h, 200).length);

const late = missing(2, 200);
const stuck = late.map((seed) => lossesFrom(randomStart(2, seed), 10, 5000).at(-1)!);
const neverThere = stuck.filter((loss) => !(loss < 0.01));
const sorted = neverThere.toSorted((a, b) => a - b);
const usual = sorted[Math.floor(sorted.length / 2)]!;

const outputs = mlpForward(corners, trained(start, 10, 120).layers).reshape([4]);

export const phrases: Phrase[] = [
  // accuracy
  says`2/4 = ${accuracy(column(0.9, 0.2, 0.6, 0.4), [1, 0, 0, 1])}`,
  judged(0.49, 0.51, 0.51, 0.49),
  judged(0.1, 0.9, 0.9, 0.1),
  judged(0.1, 0.9, 0.9, 0.6),
  translated(
    says`always says 0 gets ${accuracy(zeros([100, 1]), oneInAHundred)}, and`,
    says`배우지 않고도 ${accuracy(zeros([100, 1]), oneInAHundred)}를 받습니다`,
  ),
  ...given('the border', 'p > 0.5', 'p < 0.5', '0.5'),
  ...given('inputs', '0.9, 0.2, 0.6, 0.4', '0.6', '0.7'),
  ...given('numbers of a text', 't = 0'),

  // train
  translated(says`the gradients were ${gradients}, and`, says`구한 기울기는 ${gradients}였습니다`),
  ...byHand,
  ...[0.1, 1, 10, 100].map((lr) => {
    const losses = lossesFrom(start, lr, 1000);
    return row(lr, ...[0, 10, 100, 1000].map((t) => losses[t]!));
  }),
  translated(
    says`100 of them get to ${lossesFrom(start, 0.1, 100)[100]!}, where μ = 1 is after 10`,
    says`μ = 1이 10걸음 만에 간 ${lossesFrom(start, 1, 10)[10]!}에`,
  ),
  translated(
    says`A loss of ${mse(column(0.5, 0.5, 0.5, 0.5), xor)} has`,
    says`손실 ${mse(column(0.5, 0.5, 0.5, 0.5), xor)}에는`,
  ),
  translated(
    says`new w₂ = ${w2}, w₁ becomes ${w1} instead of ${train(input, wanted, tiny, { lr: 1, steps: 1 }).layers[0]!.w.item()}`,
    says`새 w₂ = ${w2}를 거쳐 오면, w₁은 ${train(input, wanted, tiny, { lr: 1, steps: 1 }).layers[0]!.w.item()}가 아니라 ${w1}이`,
  ),
  ...given('rates, inputs, widths', 'μ = 1', 'μ = 10', '- 0.1', 'α = 1', 'x = 2'),
  ...given('rates, inputs, widths', '1→1→1', '2→8→1', '2→h→1'),

  // trainXor
  ...given('the goal', '0.01'),
  translated(says`less than ${4 * 0.01}`, says`합이 ${4 * 0.01}보다`),
  translated(says`errors reaches ${Math.sqrt(4 * 0.01)}`, says`오차도 ${Math.sqrt(4 * 0.01)}에`),
  translated(symmetric('all zeros', filled(0)), symmetric('모두 0', filled(0))),
  translated(
    symmetric('all weights 0.5, biases 0', filled(0.5)),
    symmetric('가중치는 모두 0.5, 편향은 0', filled(0.5)),
  ),
  translated(symmetric('`randn`, biases 0', start), symmetric('가중치는 `randn`, 편향은 0', start)),
  ...given('steps and starts', '| 0 | 10 | 1000 |', '0.5'),
  ...given('how many to draw', 'h = 8'),
  ...given('steps', '| 0 | 1 | 10 | 20 | 40 | 60 | 70 | 80 | 120 |'),
  translated(
    row(
      'loss',
      [0, 1, 10, 20, 40, 60, 70, 80, 120].map((t) => longest[t]!),
    ),
    row(
      '손실',
      [0, 1, 10, 20, 40, 60, 70, 80, 120].map((t) => longest[t]!),
    ),
  ),
  translated(
    says`falls from ${longest[60]!} to ${longest[80]!} within`,
    says`${longest[60]!}에서 ${longest[80]!}까지`,
  ),
  translated(says`the outputs are ${outputs}`, says`출력은 ${outputs}`),
  ...[1, 2, 3, 4, 8].map(learnt),
  translated(
    says`${late.length} of the 50 starts have not arrived after 200 steps, and ${neverThere.length} of those`,
    says`50번 가운데 ${late.length}번이 200걸음 뒤에도 도착하지 못했고, 그 가운데 ${neverThere.length}번`,
  ),
  translated(says`at a loss of ${usual}`, says`손실이 ${usual}에`),
  translated(
    says`a loss of ${lossesFrom(randomStart(8, 395), 10, 120)[120]!} after 120 steps`,
    says`120걸음 뒤의 손실이 ${lossesFrom(randomStart(8, 395), 10, 120)[120]!}로`,
  ),

  // predictions
  translated(
    says`Every output is ${undecided}, the four`,
    says`출력은 모두 ${undecided}이고, 네 오차가`,
  ),
  translated(
    says`After ${1000} steps the loss is ${lossesFrom(filled(0), 10, 1000)[1000]!}`,
    says`${1000}걸음 뒤에도 손실은 처음과 같은 ${lossesFrom(filled(0), 10, 1000)[1000]!}`,
  ),
];
