import { ones, type Tensor, tensor, zeros } from '#tensor';
import { sigmoid, softmax } from '../../../reference/activations.ts';
import {
  crossEntropy,
  crossEntropyWithLogits,
  crossEntropyWithLogitsGrad,
  logSoftmax,
  mae,
  maeGrad,
  mse,
  mseGrad,
  oneHot,
} from '../../../reference/losses.ts';
import { given, type Phrase, row, says, separated, translated } from '../worked.ts';

const { log } = Math;

// A perfect prediction and its target, of unequal shapes.
const differences = tensor([[1], [2], [3]]).sub(tensor([1, 2, 3]));
const squares = differences.pow(2).sum().item();

const [pred, target] = [tensor([2, 5, 1]), tensor([3, 5, -1])];
const [printed, truth] = [tensor([-0.5549, 0.9619, 0.0894, -0.5288, 0.7511]), ones([5])];
const errors = printed.sub(truth);

const outliers = [-1, -10, -100].map((outlier): Phrase => {
  const [e, zero] = [tensor([1, -1, 1, outlier]), zeros([4])];
  return row(says`${e}`, mae(e, zero), mse(e, zero), mseGrad(e, zero).at(3));
});

/** The one number, of whole ones, that predicts all of them best. */
function bestOf(loss: typeof mae, values: number[]): number {
  const candidates = Array.from({ length: 65 }, (_, i) => i);
  const costs = candidates.map((c) => loss(tensor(values.map(() => c)), tensor(values)));
  return costs.indexOf(Math.min(...costs));
}
const mistyped = [10, 11, 12, 13, 64];

const probs = tensor([
  [0.7, 0.2, 0.1],
  [0.1, 0.6, 0.3],
]);
const bounded = log(1e-7);

const scores = tensor([1000, 1001, 999]);
const shifted = scores.sub(1001);
const sum = shifted.exp().sum().item();

const logits = tensor([[-2.2957, -0.3874, 0.0251]]);
const lowered = logits.sub(0.0251);
const total = lowered.exp().sum().item();
const loss = crossEntropyWithLogits(logits, [2]);
const extreme = tensor([[1000, 0, -1000]]);

const pair = tensor([logits.toArray<number[][]>()[0]!, [0, 0, 0]]);
const truths = [2, 0];
const [p, grad] = [softmax(pair), crossEntropyWithLogitsGrad(pair, truths)];
const rest = p.sub(oneHot(truths, 3));
const rowOf = (x: Tensor, n: number): Tensor => x.slice(n, n + 1).reshape([3]);

const outputAt = (z: number): number => sigmoid(tensor(z)).item();

/** By the score, where the truth is 1. */
function mseGradAt(z: number): number {
  const y = outputAt(z);
  return 2 * (y - 1) * y * (1 - y);
}

const certain = [-5, -10].map((z) => row(z, outputAt(z), mseGradAt(z), outputAt(z) - 1));

export const phrases: Phrase[] = [
  says`${squares}/9 = ${squares / 9}`,

  // mae, mse
  says`mae = (1 + 0 + 2)/3 = ${mae(pred, target)}`,
  says`maeGrad = (${maeGrad(pred, target)})`,
  says`mse = (1 + 0 + 4)/3 = ${mse(pred, target)}`,
  says`mseGrad = (${mseGrad(pred, target)})`,
  ...given('the kink, by definition', "|·|'(0) = 0"),
  says`(|h| − |−h|)/2h = ${(1 - 1) / 2}`,
  translated(row('pred', printed), row('예측값', printed)),
  translated(row('error', errors), row('오차', errors)),
  translated(row('error squared', errors.pow(2)), row('오차의 제곱', errors.pow(2))),
  row('mseGrad', mseGrad(printed, truth)),
  row('maeGrad', maeGrad(printed, truth)),
  translated(says`add up to ${errors.pow(2).sum()}`, says`제곱의 합은 ${errors.pow(2).sum()}`),
  translated(says`the printed **${mse(printed, truth)}**`, says`인쇄된 **${mse(printed, truth)}**`),
  says`${errors.abs().sum()}/5 = ${mae(printed, truth)}`,
  ...outliers,
  translated(
    says`one vote, ${maeGrad(tensor([1, -1, 1, -100]), zeros([4])).at(3)}`,
    says`한 표, 곧 ${maeGrad(tensor([1, -1, 1, -100]), zeros([4])).at(3)}`,
  ),
  translated(
    says`By mae it is still ${bestOf(mae, mistyped)}, the **median**; by mse it is ${bestOf(mse, mistyped)}`,
    says`mae로는 여전히 **중앙값** ${bestOf(mae, mistyped)}이지만, mse로는 **평균** ${bestOf(mse, mistyped)}`,
  ),
  ...given('errors, as words', '0.001'),

  // oneHot, crossEntropy
  translated(says`label 2 of 3 classes is ${oneHot([2], 3)}`, says`레이블 2는 ${oneHot([2], 3)}`),
  says`[${oneHot([2, 0], 3)}]`,
  ...given('the definition, and what stands outside the range', '{ni} = 1', '0.5'),
  row('−log p', ...[1, 0.9, 0.5, 0.01].map((each) => -log(each)), '→ ∞'),
  ...given('inputs', '| 1 | 0.9 | 0.5 | 0.01 | → 0 |', '[[0.7, 0.2, 0.1], [0.1, 0.6, 0.3]]'),
  says`−(log 0.7 + log 0.3)/2 = (${-log(0.7)} + ${-log(0.3)})/2 = ${crossEntropy(probs, oneHot([0, 2], 3))}`,
  ...given('inputs', '−(log 0.7 + log 0.3)/2'),
  translated(says`which is ${log(3)} for three`, says`클래스가 셋이면 ${log(3)}`),
  ...given('the classes that do not count', 'y = 0', 'y = 1', 'p = 0', '10⁻¹²', '1 − 10⁻⁷'),
  ...given('what it tends to', 'log 0 = −∞'),
  translated(
    says`${1e-7} is too high (p = ${1e-8} costs ${-log(1e-8)} and not ${-bounded})`,
    says`${1e-7} 같은 하한은 너무 높습니다. p = ${1e-8}의 손실은 ${-bounded}이 아니라 ${-log(1e-8)}`,
  ),

  // logSoftmax
  says`m = ${scores.max()}`,
  says`(${shifted})`,
  translated(
    says`exponentials ${shifted.exp()}; sum ${sum}; log ${log(sum)}`,
    says`지수 함수의 값은 ${shifted.exp()}, 합은 ${sum}, 그 로그는 ${log(sum)}`,
  ),
  says`log p = (${separated(
    ', ',
    Array.from(shifted.data, (each) => says`${each} − ${log(sum)}`),
  )}) = (${logSoftmax(scores)})`,

  // crossEntropyWithLogits
  translated(row('logits', logits.reshape([3])), row('로짓', logits.reshape([3]))),
  translated(
    row(says`shifted by ${logits.max()}`, lowered.reshape([3])),
    row(says`${logits.max()}을 빼면`, lowered.reshape([3])),
  ),
  translated(
    row('exponential', lowered.exp().reshape([3]), says`sum ${total}, log ${log(total)}`),
    row('지수 함수의 값', lowered.exp().reshape([3]), says`합 ${total}, 로그 ${log(total)}`),
  ),
  row('log p', logSoftmax(logits).reshape([3])),
  says`−(${-loss}) = **${loss}**`,
  translated(
    says`the loss would be ${crossEntropyWithLogits(logits.neg(), [2])}`,
    says`손실이 ${crossEntropyWithLogits(logits.neg(), [2])}`,
  ),
  translated(
    says`label 2 the loss is ${crossEntropyWithLogits(extreme, [2])}`,
    says`레이블 2의 손실은 ${crossEntropyWithLogits(extreme, [2])}`,
  ),
  translated(
    says`the softmax is (${softmax(extreme).reshape([3])})`,
    says`소프트맥스가 (${softmax(extreme).reshape([3])})`,
  ),
  translated(
    says`the document's example gives ${crossEntropyWithLogits(softmax(logits), [2])}`,
    says`원문 자료의 예라면 ${crossEntropyWithLogits(softmax(logits), [2])}`,
  ),
  translated(
    says`never fall below ${crossEntropyWithLogits(tensor([[0, 0, 1]]), [2])}`,
    says`손실이 ${crossEntropyWithLogits(tensor([[0, 0, 1]]), [2])} 아래로`,
  ),

  // crossEntropyWithLogitsGrad
  ...[0, 1].map((n) => row(...[pair, p, rest, grad].map((each) => says`(${rowOf(each, n)})`))),
  says`(${loss} + ${log(3)})/2 = ${crossEntropyWithLogits(pair, truths)}`,
  ...certain,
  ...given('the size of the batch', 'N = 2'),

  // lossLaw
  says`log 4 = ${crossEntropyWithLogits(tensor([[2, 2, 2, 2]]), [1])}`,
  translated(
    says`this oracle says ${crossEntropyWithLogits(logits.neg(), [2])}. Every right function says ${crossEntropyWithLogits(logits, [2])}`,
    says`이 오라클은 ${crossEntropyWithLogits(logits.neg(), [2])}라고 말합니다. 옳은 함수는 모두 ${crossEntropyWithLogits(logits, [2])}`,
  ),

  // predictions
  translated(
    says`its gradient is ${mseGradAt(-5)}, that of the surer one ${mseGradAt(-10)}`,
    says`기울기가 ${mseGradAt(-5)}인데 더 확신하는 쪽은 ${mseGradAt(-10)}`,
  ),
];
