import { type Layer, randn, type Tensor, tensor, zeros } from '#tensor';
import {
  denseBackward,
  flattenBackward,
  mlpBackward,
  numericalGradient,
  productMeanGradients,
  sigmoidBackward,
  Value,
} from '../../../reference/backprop.ts';
import { describeMlp } from '../../../reference/mlp.ts';
import { given, matrix, type Phrase, row, says, translated } from '../worked.ts';

const { abs, cbrt, E, exp, sqrt } = Math;
const sigmoid = (x: number): number => 1 / (1 + exp(-x));

// L = (a·b + a)² at a = 2, b = −3, and what reaches each value on the way back.
const a = new Value(2);
const b = new Value(-3);
const c = a.mul(b);
const d = c.add(a);
const L = d.pow(2);
L.backward();
const once = { a: a.grad, b: b.grad };
L.backward();
const twice = { a: a.grad, b: b.grad };

/** What `a` would get if nothing but the last value began its second pass afresh. */
function handedOnAgain(): number {
  const slopes = { c: 1, d: 2 * d.data };
  const grad = { a: 0, c: 0, d: 0 };
  for (let pass = 0; pass < 2; pass++) {
    grad.d += slopes.d;
    grad.a += grad.d;
    grad.c += slopes.c * grad.d;
    grad.a += b.data * grad.c;
  }
  return grad.a;
}

// x₁² + 3x₁x₂ at (2, −1)
const f = (x: number, y: number): number => x * x + 3 * x * y;
const slopes = numericalGradient((x) => f(x.at(0), x.at(1)), tensor([2, -1]), 0.1);

const epsilon = Number.EPSILON;
const best = cbrt(epsilon);
const errorOf = (slope: number): number => abs(slope - E);
const oneSided = (h: number): number => errorOf((exp(1 + h) - exp(1)) / h);
const central = (h: number): number => errorOf((exp(1 + h) - exp(1 - h)) / (2 * h));
const byDistance = errorOf(numericalGradient((x) => exp(x.item()), tensor(1)).item());
const errorAtMillion = (h: number): number =>
  abs(((1e6 + h) ** 2 - (1e6 - h) ** 2) / (2 * h) / 2e6 - 1);
const distanceAtThousand = abs((1000 + best - (1000 - best)) / (2 * best) - 1);

const product = productMeanGradients(tensor([2, 3]), tensor([4, -1]));
const printed = {
  dx: tensor([-0.1998, 0.1083, -0.0183]),
  dy: tensor([0.3039, -0.3906, 0.0999]),
};
const [x, y] = [printed.dy.mul(3), printed.dx.mul(3)];
const recovered = productMeanGradients(x, y);
const sumOfZ = x.mul(y).sum().item();

const saved = tensor([0.5, 0.8808]);
const arrived = tensor([2, -1]);
const again = sigmoid(0.8808);

const image = flattenBackward(tensor([[5, -1, 0, 2]]), [1, 2, 2]);

const batch = {
  x: tensor([
    [1, 2, 0],
    [0, -1, 3],
  ]),
  w: tensor([
    [1, 0, 2],
    [-1, 1, 0],
  ]),
  dy: tensor([
    [1, -2],
    [0.5, 1],
  ]),
};
const { dx, dw, db } = denseBackward(batch.x, batch.w, batch.dy);
const rowOf = (m: Tensor, n: number): Tensor => m.slice(n, n + 1).reshape([m.shape[1]!]);

const tiny: Layer[] = [
  { w: tensor([[1]]), b: tensor([-2]) },
  { w: tensor([[3]]), b: tensor([-1.5]) },
];
const walked = mlpBackward(tensor([[2]]), tensor([[1]]), tiny);
const [first, second] = walked.grads.map(({ dw, db }) => ({ dw: dw.item(), db: db.item() })) as [
  { dw: number; db: number },
  { dw: number; db: number },
];

/** Ten layers with weights of a size: the loss, and how long dw is in each. */
function deep(size: number): { loss: number; lengths: number[] } {
  const numbers = Array.from({ length: 10 }, (_, k) => k + 1);
  const layers = numbers.map((k) => ({ w: randn([16, 16], k).mul(size), b: zeros([16]) }));
  const target = randn([32, 16], 101).map((value) => (value > 0 ? 1 : 0));
  const { loss, grads } = mlpBackward(randn([32, 16], 100), target, layers);
  return { loss, lengths: grads.map(({ dw }) => sqrt(dw.mul(dw).sum().item())) };
}
const [{ loss, lengths }, larger, largest] = [deep(1 / 4), deep(1), deep(4)];
const ratio = (of: number[]): number => of.at(-1)! / of[0]!;

const passes = (sizes: number[]): [number, number] => {
  const { parameters } = describeMlp(sizes);
  return [parameters, 2 * parameters];
};

// Row 1 of x is moved by d: what that does to row 1 of y and to L, and what dx says it does to L.
const forward = (d: number[]): Tensor => batch.w.matmul(tensor(d));
const changeOfL = (d: number[]): number => rowOf(batch.dy, 0).mul(forward(d)).sum().item();
const promised = (d: number[]): number => rowOf(dx, 0).mul(tensor(d)).sum().item();

export const phrases: Phrase[] = [
  // the table at the beginning
  translated(
    says`through d: ${2 * d.data} · 1 = ${2 * d.data}; through c: ${2 * d.data} · (−3) = ${-3 * 2 * d.data}; together **${once.a}**`,
    says`d를 거쳐 ${2 * d.data} · 1 = ${2 * d.data}, c를 거쳐 ${2 * d.data} · (−3) = ${-3 * 2 * d.data}, 더하면 **${once.a}**`,
  ),
  says`| a | ${a.data} |`,
  says`| b | ${b.data} | | −8 · 2 = **${once.b}** |`,
  says`| c = a·b | ${c.data} | ∂c/∂a = b = ${b.data}, ∂c/∂b = a = ${a.data} | −8 · 1 = ${2 * d.data} |`,
  says`| d = c + a | ${d.data} | ∂d/∂c = ${1}, ∂d/∂a = ${1} | 1 · (−8) = ${2 * d.data} |`,
  says`| L = d² | ${L.data} | ∂L/∂d = 2d = ${2 * d.data} | ${1} |`,
  says`2a(b + 1)² = 2 · 2 · 4 = ${2 * 2 * (-3 + 1) ** 2}`,
  says`2a²(b + 1) = 2 · 4 · (−2) = ${2 * 2 ** 2 * (-3 + 1)}`,
  says`a = ${a.data}, b = ${b.data}`,
  translated(says`at a = ${a.data}`, says`a = ${a.data}`),
  ...given('where the way back begins', '∂L/∂L = 1'),

  // numericalGradient
  says`f(2.1, −1) = ${2.1 ** 2} − ${6.3} = ${f(2.1, -1)}`,
  says`f(1.9, −1) = ${1.9 ** 2} − ${5.7} = ${f(1.9, -1)}`,
  says`0.2/0.2 = ${slopes.at(0)}`,
  says`f(2, −0.9) = ${f(2, -0.9)}`,
  says`f(2, −1.1) = ${f(2, -1.1)}`,
  says`1.2/0.2 = ${slopes.at(1)} = 3x₁`,
  translated(
    says`h = ${0.5} you get ${numericalGradient((x) => x.item() ** 3, tensor(1), 0.5).item()}`,
    says`h = ${0.5}라면 ${numericalGradient((x) => x.item() ** 3, tensor(1), 0.5).item()}`,
  ),
  says`ε = ${epsilon}`,
  ...[0.1, 0.001, 0.00001, 1e-8, 1e-12].map((h) => row(h, oneSided(h), central(h))),
  says`| **∛ε = ${best}** | ${oneSided(best)} | **${central(best)}** |`,
  translated(
    says`bare ∛ε is off by ${errorAtMillion(best) * 1e6} millionths of the true slope, the scaled one by ${errorAtMillion(best * 1e6)}`,
    says`백만분의 ${errorAtMillion(best) * 1e6}이고, x에 맞추어 키우면 ${errorAtMillion(best * 1e6)}`,
  ),
  translated(
    says`brings the ${central(best)} of the table down to ${byDistance}`,
    says`표의 ${central(best)}이 ${byDistance}로`,
  ),
  translated(
    says`by ${distanceAtThousand * 1e9} billionths`,
    says`10억분의 ${distanceAtThousand * 1e9}만큼`,
  ),
  ...given('where a formula is tried', 'h = 0.1', 'f(2.1, −1)', 'f(1.9, −1)', 'f(2, −0.9)'),
  ...given('where a formula is tried', 'f(2, −1.1)', '0.2/0.2', '1.2/0.2', 'x = 1', 'x = 10⁶'),
  ...given('where a formula is tried', 'x = 1000', "f''' = 0"),
  translated(
    given('what the checks accept', '10⁻⁶ to 2 · 10⁻⁵ is near enough; 10⁻⁴ and 10⁻⁷')[0]!,
    given('', '10⁻⁶에서 2 · 10⁻⁵ 사이면 충분하지만, 10⁻⁴나 10⁻⁷은')[0]!,
  ),

  // productMeanGradients
  says`L = (7 − 4)/2 = ${product.loss}`,
  says`dx = (${product.dx})`,
  says`dy = (${product.dy})`,
  says`z = (${tensor([2, 3]).mul(tensor([4, -1]))})`,
  says`dx = [${printed.dx}], dy = [${printed.dy}]`,
  says`x = 3·dy = [${x}]`,
  says`y = 3·dx = [${y}]`,
  says`z = [${x.mul(y)}]`,
  translated(says`with the sum ${sumOfZ}`, says`합은 ${sumOfZ}`),
  says`L = ${sumOfZ}/3 − 1 = ${recovered.loss}`,
  ...given('inputs', 'n = 3', 'i=1', 'x = (2, 3), y = (4, −1)'),

  // sigmoidBackward
  ...given('inputs', 'y = (0.5, 0.8808)', 'dy = (2, −1)'),
  says`dx = (2 · ${0.25}, −1 · ${0.8808} · ${1 - 0.8808}) = (${sigmoidBackward(saved, arrived)})`,
  says`σ(${0.8808}) = ${again}`,
  translated(
    says`${again} · ${1 - again} = ${again * (1 - again)} instead of ${-sigmoidBackward(saved, arrived).at(1)}`,
    says`${-sigmoidBackward(saved, arrived).at(1)} 대신 ${again} · ${1 - again} = ${again * (1 - again)}`,
  ),
  ...given('where 1 − y begins to be lost', 'x = 30', 'x = 37', '10⁻¹³'),

  // flattenBackward, denseBackward
  translated(
    says`shape [1, 2, 2] give [${image.toArray<number[][][]>()}]`,
    says`형상이 [1, 2, 2]이면 [${image.toArray<number[][][]>()}]`,
  ),
  says`x = ${matrix(batch.x)}, \quad w = ${matrix(batch.w)}, \quad dy = ${matrix(batch.dy)}`,
  says`1 · (${rowOf(batch.w, 0)}) − 2 · (${rowOf(batch.w, 1)}) = (${rowOf(dx, 0)})`,
  says`0.5 · (${rowOf(batch.w, 0)}) + 1 · (${rowOf(batch.w, 1)}) = (${rowOf(dx, 1)})`,
  says`1 · (${rowOf(batch.x, 0)}) + 0.5 · (${rowOf(batch.x, 1)}) = (${rowOf(dw, 0)})`,
  says`−2 · (${rowOf(batch.x, 0)}) + 1 · (${rowOf(batch.x, 1)}) = (${rowOf(dw, 1)})`,
  says`db = (1 + ${0.5}, −2 + 1) = (${db})`,
  ...given('one factor of a product', '0.5 · ('),
  ...given('inputs and extents', 'dy = [[5, −1, 0, 2]]', 'n = 2, in = 3, out = 2'),

  // mlpBackward
  row('z₁ = 2 · 1 − 2', 0),
  row('y₁ = σ(0)', sigmoid(0)),
  row('z₂ = 0.5 · 3 − 1.5', sigmoid(0) * 3 - 1.5),
  row('y₂ = σ(0)', sigmoid(0)),
  row('L = (0.5 − 1)²', walked.loss),
  says`dw₁ = ${first.db} · 2, db₁ | **${first.dw}**, **${first.db}**`,
  says`dz₁ = ${3 * second.db} · 0.5 · 0.5 | ${first.db}`,
  says`dw₂ = ${second.db} · 0.5, db₂; dy₁ = ${second.db} · 3 | **${second.dw}**, **${second.db}**; ${3 * second.db}`,
  says`dz₂ = −1 · 0.5 · 0.5 | ${second.db}`,
  says`dy₂ = 2 · (0.5 − 1)/1 | ${2 * (0.5 - 1)}`,
  ...given('factors and inputs of the table', '· 0.5', 'z₂ = 0.5 · 3 − 1.5', 'L = (0.5 − 1)²'),
  ...given('factors and inputs of the table', '2 · (0.5 − 1)/1', 'b₁ = −2, w₂ = 3, b₂ = −1.5'),
  ...given('factors and inputs of the table', 'x = 2, w₁ = 1'),
  ...given('widths of layers', '1→1→1', '5→3→3→1', '784→128→10', '16→16'),
  translated(
    says`| 5→3→3→1 | ${passes([5, 3, 3, 1])[0]} | ${passes([5, 3, 3, 1])[1]} passes`,
    says`| 5→3→3→1 | ${passes([5, 3, 3, 1])[0]} | 순전파 ${passes([5, 3, 3, 1])[1]}번`,
  ),
  translated(
    says`| 784→128→10 | ${passes([784, 128, 10])[0]} | ${passes([784, 128, 10])[1]} passes`,
    says`| 784→128→10 | ${passes([784, 128, 10])[0]} | 순전파 ${passes([784, 128, 10])[1]}번`,
  ),
  says`1 + 2 + … + 10 = ${(10 * 11) / 2}`,
  ...lengths.map((length, k) => row(k + 1, length, ...(k === 0 ? [] : [length / lengths[k - 1]!]))),
  translated(
    says`gradient is ${Math.round(ratio(lengths) / 1000) * 1000} times smaller`,
    says`마지막 층의 ${Math.round(ratio(lengths) / 1000) * 1000}분의 1`,
  ),
  translated(
    says`the ratio is ${Math.round(ratio(larger.lengths))}`,
    says`차이가 ${Math.round(ratio(larger.lengths))}배`,
  ),
  translated(
    says`gradient ${1 / ratio(largest.lengths)} times the last one's`,
    says`마지막 층의 ${1 / ratio(largest.lengths)}배`,
  ),
  translated(
    says`${largest.loss} instead of ${loss}`,
    says`처음의 ${loss}보다 나쁜 ${largest.loss}`,
  ),

  // Value
  ...given('rules of differentiation', '| a + b | 1 | 1 |', '| a − b | 1 | −1 |', '| −a | −1 |'),
  ...given('rules of differentiation', 'a = 0', 'x = 3'),
  translated(
    says`now a.grad is ${once.a} and b.grad is ${once.b}`,
    says`이제 a.grad는 ${once.a}, b.grad는 ${once.b}`,
  ),
  says`3 · 1 + 3 · 1 = ${2 * 3}`,
  ...given('too long for a number', `2⁶⁰ = ${(2n ** 60n).toLocaleString('en')}`),
  translated(
    says`a.grad becomes ${twice.a} and b.grad ${twice.b}`,
    says`a.grad가 ${twice.a}, b.grad가 ${twice.b}`,
  ),
  translated(says`a.grad would become ${handedOnAgain()}`, says`a.grad가 ${handedOnAgain()}가`),

  // backwardLaw
  translated(says`whether ${Math.SQRT2} is near it`, says`${Math.SQRT2}가 그 근처인지는`),
  ...given('how far x moves', '(1, 2, 3)'),
  says`(${forward([1, 0, 0])})`,
  says`1 · 1 + (−2) · (−1) = ${changeOfL([1, 0, 0])}`,
  says`3 · 1 = ${promised([1, 0, 0])}`,
  says`(${forward([1, 2, 3])})`,
  says`1 · 7 − 2 · 1 = ${changeOfL([1, 2, 3])}`,
  says`3 · 1 − 2 · 2 + 2 · 3 = ${promised([1, 2, 3])}`,

  // predictions
  translated(
    says`${best}.** It is about ∛ε, where the error is ${central(best)}. With ${0.001} it is ${central(0.001)}`,
    says`${best}.** ∛ε쯤이고, 그곳의 오차는 ${central(best)}입니다. ${0.001}이면 식에서 나온 대로 ${central(0.001)}`,
  ),
  translated(
    says`With ${1e-12} it is ${central(1e-12)}, the worst`,
    says`${1e-12}이면 ${central(1e-12)}로 셋 가운데`,
  ),
  ...given('what there is to choose from', '- 0.001', '- 0.000006', '- 0.000000000001'),
];
