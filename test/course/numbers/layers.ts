import { tensor, type Tensor, zeros } from '#tensor';
import { dense, flatten } from '../../../reference/layers.ts';
import { describeMlp } from '../../../reference/mlp.ts';
import { given, matrix, type Phrase, row, says, separated, translated } from '../worked.ts';

const x = [1, 2, 0, -1, 3];
const w = [
  [1, 0, 2, 1, 0],
  [0, 1, -1, 0, 1],
  [2, -1, 0, 3, 1],
];
const b = [0.5, -1, 2];

const y = (row: number[], bias: Tensor): Tensor => dense(tensor([row]), tensor(w), bias);
const [answer, unbiased] = [y(x, tensor(b)), y(x, zeros([3]))];

/** w·x + b, written out; a product is negative where one of its factors is. */
function neuron(j: number): Phrase {
  const products = x.map((each, i) => {
    const isNegative = each < 0 !== w[j]![i]! < 0;
    const sign = isNegative ? ' − ' : i === 0 ? '' : ' + ';
    return says`${sign}${Math.abs(each)}·${Math.abs(w[j]![i]!)}`;
  });
  const bias = says`${b[j]! < 0 ? '−' : '+'} ${Math.abs(b[j]!)}`;
  return says`= ${separated('', products)} ${bias} = ${unbiased.at(0, j)} ${bias} = ${answer.at(0, j)}`;
}

const samples = [
  [
    [1.7425, -0.9942, -0.7627],
    [-0.9275, -0.1685, 0.2359],
    [0.2866, 0.7387, 2.2588],
  ],
  [
    [-0.4658, 1.7903, 0.1089],
    [-0.7114, -1.1871, 1.172],
    [0.2332, 1.2128, -0.346],
  ],
];
const flat = flatten(tensor(samples)).toArray<number[][]>();

const rows = [x, [0, 0, 0, 0, 0], x.map((each) => 2 * each)];

const parametersOf = (...sizes: number[]): number => describeMlp(sizes).parameters;

export const phrases: Phrase[] = [
  // dense
  says`x = [[${x}]], b = [${b}]`,
  says`w = ${matrix(tensor(w))}`,
  ...[0, 1, 2].map(neuron),
  says`y = [[${answer.reshape([3])}]]`,
  ...rows.map((each) => says`| [${each}] | [${y(each, tensor(b)).reshape([3])}] |`),
  translated(
    says`[${unbiased.reshape([3])}] has become [${y(rows[2]!, zeros([3])).reshape([3])}]`,
    says`[${unbiased.reshape([3])}]이 [${y(rows[2]!, zeros([3])).reshape([3])}]`,
  ),
  translated(says`${parametersOf(5, 3)} parameters`, says`매개변수가 ${parametersOf(5, 3)}개`),
  says`784 · 128 + 128 = ${parametersOf(784, 128)}`,
  ...given('the linear case, and widths', 'b = 0', '5→3'),

  says`\`[1, 5]\`… \`[${answer.shape}]\``,
  translated(
    says`layer has ${3} · ${5} weights and ${3} biases`,
    says`가중치 ${3} · ${5}개에 편향 ${3}개`,
  ),
  says`\`[1, 4]\`… \`[${zeros([1, 4]).add(zeros([4, 1])).shape}]\``,

  // flatten
  translated(
    says`example has shape \`[${tensor(samples).shape}]\``,
    says`예제는 형상이 \`[${tensor(samples).shape}]\``,
  ),
  says`\`[${flatten(tensor(samples)).shape}]\``,
  says`\`[2, 3, 3]\`… \`[${tensor(samples).size}]\``,
  ...[0, 1, 2].map((i) => row(samples[0]![i]!, samples[1]![i]!)),
  ...flat.map((each) => says`[${each}]`),
  translated(
    says`${samples[1]![2]![0]!} stands in the second sample at i = ${2}, j = ${0}`,
    says`${samples[1]![2]![0]!}는 둘째 샘플의 i = ${2}, j = ${0}에`,
  ),
  says`2 · 3 + 0 = ${flat[1]!.indexOf(samples[1]![2]![0]!)}`,

  // denseLaw
  ...[x, x.map((each) => 2 * each)].map((each) => {
    const [moved, distance] = [tensor(b), zeros([3])].map((bias) => y(each, bias).reshape([3]));
    return row(says`[${each}]`, says`[${moved!}]`, says`[${distance!}]`);
  }),
  says`2 · [${answer.reshape([3])}] = [${answer.mul(2).reshape([3])}]`,
];
