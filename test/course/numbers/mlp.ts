import { type Layer, tensor, type Tensor } from '#tensor';
import { sigmoid } from '../../../reference/activations.ts';
import { dense } from '../../../reference/layers.ts';
import { describeMlp, mlpForward, xorMlp } from '../../../reference/mlp.ts';
import { given, matrix, type Phrase, row, says, translated } from '../worked.ts';

const σ = (z: number): number => sigmoid(tensor(z)).item();

// A network 2→2→1, by hand.
const x = tensor([[1, 2]]);
const hidden: Layer = {
  w: tensor([
    [1, 0],
    [-1, 1],
  ]),
  b: tensor([0, -1]),
};
const last: Layer = { w: tensor([[2, -2]]), b: tensor([0.5]) };
const totalOf = (a: Tensor, { w, b }: Layer): Tensor => dense(a, w, b);
const z1 = totalOf(x, hidden);
const a1 = sigmoid(z1);
const z2 = totalOf(a1, last).item();
const output = mlpForward(x, [hidden, last]).item();

const flat = (t: Tensor): Tensor => t.reshape([t.size]);

// Widths, counted.
const sizes = [5, 3, 3, 1];
const { parameters, hiddenLayers, deep } = describeMlp(sizes);
const weights = sizes.slice(1).map((out, k) => sizes[k]! * out);
const biases = sizes.slice(1);
const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

/** A row of the table of widths; what stands in its last cell is said in words. */
function described(widths: number[]): Phrase {
  const { hiddenLayers, parameters } = describeMlp(widths);
  return says`| \`[${widths}]\` | ${hiddenLayers} | ${parameters} |`;
}

// The gates, and how steep they are.
const corners = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
const gates = {
  OR: [0, 1, 1, 1],
  NAND: [1, 1, 1, 0],
  AND: [0, 0, 0, 1],
};
const XOR = [0, 1, 1, 0];

const lines = { OR: [2, 2, -1], NAND: [-2, -2, 3], AND: [2, 2, -3] };
const totals = { OR: '2x₁ + 2x₂ − 1', NAND: '−2x₁ − 2x₂ + 3', AND: '2h₁ + 2h₂ − 3' };
const total = ([w1, w2, b]: number[], [x1, x2]: number[]): number => w1! * x1! + w2! * x2! + b!;

/** The network of the gates, k times as steep. */
function steep(k: number): Layer[] {
  const { OR, NAND, AND } = lines;
  const layer = (...gates: number[][]): Layer => ({
    w: tensor(gates.map((gate) => gate.slice(0, 2))).mul(k),
    b: tensor(gates.map((gate) => gate[2]!)).mul(k),
  });
  return [layer(OR, NAND), layer(AND)];
}

const outputs = (layers: Layer[]): Tensor => flat(mlpForward(tensor(corners), layers));

const isClear = (k: number): boolean =>
  outputs(steep(k))
    .toArray<number[]>()
    .every((y, i) => (XOR[i] === 1 ? y >= 0.9 : y <= 0.1));

/** The least steepness that is enough, rounded up to hundredths. */
function enough(): number {
  let k = 100;
  while (!isClear(k / 100)) k++;
  return k / 100;
}

const [first, second] = xorMlp() as [Layer, Layer];
const xorRow = (x: number[]): Phrase => {
  const h = sigmoid(totalOf(tensor([x]), first));
  const z = totalOf(h, second).item();
  return row(says`(${x})`, flat(h), z, σ(z));
};

export const phrases: Phrase[] = [
  // mlpForward
  says`W_1 = ${matrix(hidden.w)}, \quad b_1 = (${hidden.b}), \qquad W_2 = ${matrix(last.w)}, \quad b_2 = (${last.b})`,
  says`x = (${flat(x)})`,
  says`z = (1 · 1 + 0 · 2 + 0, −1 · 1 + 1 · 2 − 1) = (${flat(z1)})`,
  says`a = (σ(${z1.at(0, 0)}), σ(${z1.at(0, 1)})) = (${flat(a1)})`,
  says`z = 2 · ${a1.at(0, 0)} − 2 · ${a1.at(0, 1)} + ${0.5} = ${z2}`,
  says`a = σ(${z2}) = ${output}`,
  translated(says`The output is ${output}`, says`출력은 ${output}`),
  translated(says`last sigmoid and you get ${z2}`, says`마지막 시그모이드를 잊으면 ${z2}`),
  says`σ(2 · 1 − 2 · 0 + ${0.5}) = σ(${2.5}) = ${σ(totalOf(z1, last).item())}`,
  ...given('widths', '5→3→3→1', '2→2→1', '5→3', '3→3', '3→1'),
  ...given('the first index', 'k = 1', 'k=1'),

  ...sizes.slice(1).map((out, k) => {
    const from = sizes[k]!;
    return says` ${k + 1}… | \`[n, ${from}]\` | \`[${[out, from]}]\` | \`[${out}]\` | \`[n, ${out}]\` |`;
  }),

  // describeMlp
  ...weights.map((count, k) => {
    const [from, to] = [sizes[k]!, sizes[k + 1]!];
    return row(says`${from}→${to}`, says`${from} · ${to} = ${count}`, to, count + to);
  }),
  translated(
    row('all', sum(weights), sum(biases), parameters),
    row('전체', sum(weights), sum(biases), parameters),
  ),
  says`\`sizes.length\` − 2 = ${hiddenLayers}`,
  says`{ hiddenLayers: ${hiddenLayers}, parameters: ${parameters}, deep: ${String(deep)} }`,
  ...[[4, 1], [2, 2, 1], [784, 128, 10], sizes].map(described),
  translated(
    says`would make ${parameters + 5}, and no biases at all ${sum(weights)}`,
    says`더하면 ${parameters + 5}가 되고, 편향을 모두 빠뜨리면 ${sum(weights)}`,
  ),

  // xorMlp
  ...corners.map((x, i) => row(x, gates.OR[i]!, gates.NAND[i]!, XOR[i]!)),
  ...(['OR', 'NAND', 'AND'] as const).map((gate) => {
    const [none, one, , both] = corners.map((corner) => total(lines[gate], corner));
    return row(gate, totals[gate], none!, one!, both!);
  }),
  says`σ(1) = ${σ(1)}`,
  ...[1, 2, 3, 10].map((k) => row(k, outputs(steep(k)))),
  translated(says`at most ${0.1} where`, says`곳에서 ${0.1} 이하`),
  translated(says`at least ${0.9} where`, says`곳에서 ${0.9} 이상`),
  says`k ≥ ${enough()}`,
  says`k = ${10}`,
  says`W_1 = ${matrix(first.w)}, \quad b_1 = (${first.b}), \qquad W_2 = ${matrix(second.w)}, \quad b_2 = (${second.b})`,
  ...corners.map(xorRow),
  says`h₁ + h₂ = ${-total(lines.AND, [0, 0]) / lines.AND[0]!}`,
  translated(says`output ${σ(0)} everywhere`, says`어디서나 ${σ(0)}를`),
  translated(
    says`at z = ${10} the slope σ' is ${σ(10) * σ(-10)}`,
    says`z = ${10}에서 기울기 σ'은 ${σ(10) * σ(-10)}`,
  ),
  ...given('the row of the table', 'k = 1'),

  // predictions
  translated(
    says`${parameters}**, of which ${sum(weights)} are weights and ${sum(biases)} biases. Did you count ${sum(weights)}?`,
    says`${parameters}**개이고, 가중치가 ${sum(weights)}개, 편향이 ${sum(biases)}개입니다. ${sum(weights)}이라고`,
  ),
  translated(says`And ${parameters + 5} has five too many`, says`${parameters + 5}라면 다섯 개를`),
];
