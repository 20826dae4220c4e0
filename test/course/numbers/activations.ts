import { erf, type Tensor, tensor } from '#tensor';
import {
  chainGradient,
  collapseLinear,
  gelu,
  geluPrime,
  leakyRelu,
  leakyReluPrime,
  relu,
  reluPrime,
  sigmoid,
  sigmoidPrime,
  silu,
  siluPrime,
  softmax,
  softmaxJacobian,
  tanh,
  tanhPrime,
} from '../../../reference/activations.ts';
import { given, matrix, type Phrase, row, says, separated, translated } from '../worked.ts';

const { exp, PI, sqrt } = Math;

const at = (f: (x: Tensor) => Tensor, x: number): number => f(tensor(x)).item();

const w1 = tensor([
  [1, 2],
  [0, 1],
]);
const w2 = tensor([
  [3, 0],
  [1, 1],
]);
const collapsed = collapseLinear([w1, w2]);
const swapped = w2.matmul(w1);
const x = tensor([1, 2]);

/** An input between whose layers the middle is bent. */
function bend(input: Tensor): Phrase[] {
  const before = w2.matmul(input);
  const after = relu(before);
  return [says`W₂x = (${before})… (${after})`, says`W₁(${after}) = (${w1.matmul(after)})`];
}

const printed = tensor([-0.012, 0.7495, 0.6459, -1.5374, 0.3889]);

const cdf = (x: number): number => (1 + erf(x / sqrt(2))) / 2;
const pdf = (x: number): number => exp((-x * x) / 2) / sqrt(2 * PI);
const approximated = (x: number): number =>
  (x * (1 + Math.tanh(sqrt(2 / PI) * (x + 0.044715 * x ** 3)))) / 2;

/** The place of a lowest value in a valley. */
function lowest(f: (x: number) => number, from: number, to: number): number {
  let [a, b] = [from, to];
  while (b - a > 1e-7) {
    const third = (b - a) / 3;
    if (f(a + third) < f(b - third)) b -= third;
    else a += third;
  }
  return a;
}

const lowestOf = (f: (x: Tensor) => Tensor): number => lowest((x) => at(f, x), -5, 0);

// The slopes at x and −x sum to 1.
const [geluSlope, siluSlope] = [geluPrime, siluPrime].map((f) => at(f, lowestOf(f))) as [
  number,
  number,
];

const farthest = lowest((x) => at(gelu, x) - approximated(x), -4, -2);

const scores = tensor([0.674, 1.489, 0.6908, 0.4289, 1.1718]);
const [p, minus] = [softmax(scores), softmax(scores.neg())];
const ratio = (q: Tensor): number => q.at(1) / q.at(0);
const logs = tensor([1, 2, 5]).log();
const jacobian = softmaxJacobian(logs);
const shifted = tensor([-1, 0]);

const primes = { sigmoid: sigmoidPrime, tanh: tanhPrime, relu: reluPrime };
type Activation = keyof typeof primes;

function chained(f: Activation): Phrase {
  const z = [0, 1, 2];
  const factors = separated(
    ' · ',
    z.map((each) => at(primes[f], each)),
  );
  return says`${f}: ${factors} = ${chainGradient(z, f)}`;
}

/** What ten sigmoids leave of a gradient at best. */
const tenAtBest = chainGradient(Array(10).fill(0), 'sigmoid');

const vanishing = Array.from({ length: 10 }, (_, i) => {
  const factor = (f: Activation, z: number) => chainGradient(Array(i + 1).fill(z), f);
  return row(
    i + 1,
    factor('sigmoid', 0),
    factor('sigmoid', 1),
    factor('tanh', 1),
    factor('relu', 1),
  );
});

/** How far the central difference of σ at 1 is from σ'(1). */
const errorOfSlope = (h: number): number =>
  Math.abs((at(sigmoid, 1 + h) - at(sigmoid, 1 - h)) / (2 * h) - at(sigmoidPrime, 1));

/** Who passes for softmax at (ln 1, ln 2, ln 5). */
const impostors: Phrase[] = [
  says`| (${softmax(logs)}) |`,
  says`| (${logs.map(() => 1 / 3)}) |`,
  says`| (${logs.map((score) => Number(score === logs.max().item()))}) |`,
  says`| (${tensor([1, 2, 3]).div(6)}) |`,
];

export const phrases: Phrase[] = [
  // collapseLinear
  says`W_1 = ${matrix(w1)}, \quad W_2 = ${matrix(w2)}`,
  says`W = W_1 W_2 = \begin{pmatrix} 1 \cdot 3 + 2 \cdot 1 & 1 \cdot 0 + 2 \cdot 1 \\ 0 \cdot 3 + 1 \cdot 1 & 0 \cdot 0 + 1 \cdot 1 \end{pmatrix} = ${matrix(collapsed)}`,
  says`x = (${x})`,
  says`W₂x = (${w2.matmul(x)})`,
  says`W₁(${w2.matmul(x)}) = (${w1.matmul(w2.matmul(x))})`,
  says`Wx = (${5} + ${4}, ${1} + ${2}) = (${collapsed.matmul(x)})`,
  ...bend(tensor([1, -2])),
  ...bend(tensor([-1, 2])),
  ...given('the input, and what one matrix would answer', 'x = (1, −2)', '(−3, 0)'),
  says`W₂W₁… (${separated('; ', swapped.toArray<number[][]>())})`,
  says`(${swapped.matmul(x)})`,

  // sigmoid
  says`σ(0) = ${at(sigmoid, 0)}`,
  says`σ(2) = 1/(1 + ${exp(-2)}) = ${at(sigmoid, 2)}`,
  says`σ(−2) = 1/(1 + ${exp(2)}) = ${at(sigmoid, -2)}`,
  says`σ'(0) = ${at(sigmoid, 0)} · ${1 - at(sigmoid, 0)} = ${at(sigmoidPrime, 0)}`,
  says`σ'(2) = ${at(sigmoid, 2)} · ${1 - at(sigmoid, 2)} = ${at(sigmoidPrime, 2)}`,
  says`σ'(10) = ${at(sigmoidPrime, 10)}`,
  ...given('where p(1 − p) is largest, by algebra', 'p = 1/2'),
  ...given('where e^x becomes infinite', '|x| = 710'),

  translated(
    says`at −1000 it is ${at(sigmoid, -1000)}, at 40 already ${at(sigmoid, 40)}`,
    says`−1000에서 ${at(sigmoid, -1000)}이고, 40에서 이미 ${at(sigmoid, 40)}`,
  ),

  // tanh
  says`tanh 1 = (${exp(1)} − ${exp(-1)})/(${exp(1)} + ${exp(-1)}) = ${exp(1) - exp(-1)}/${exp(1) + exp(-1)} = ${at(tanh, 1)}`,
  says`σ(2) = ${at(sigmoid, 2)}`,
  says`2 · ${at(sigmoid, 2)} − 1 = ${2 * at(sigmoid, 2) - 1}`,
  says`tanh'(0) = ${at(tanhPrime, 0)}`,
  says`tanh'(1) = 1 − ${at(tanh, 1) ** 2} = ${at(tanhPrime, 1)}`,
  says`tanh'(3) = ${at(tanhPrime, 3)}`,

  // relu, leakyRelu
  says`[${printed}] → [${relu(printed)}]`,
  says`[${reluPrime(printed)}]`,
  says`= (h − 0)/2h = ${1 / 2}`,
  says`relu'(0) = ${at(reluPrime, 0)}`,
  says`[−2, 3] → [${leakyRelu(tensor([-2, 3]))}]`,
  says`[${leakyReluPrime(tensor([-2, 3]))}]`,
  translated(says`default slope ${0.01}`, says`기본값 ${0.01}이면`),
  translated(
    says`x = −1 it gives ${-1} and should give ${leakyRelu(tensor(-1), 2)}`,
    says`x = −1이면 ${leakyRelu(tensor(-1), 2)}여야 하는데 ${-1}`,
  ),
  ...given('the input', 'x = −1'),
  says`(1 + slope)/2,… ${(1 + 0.01) / 2}`,

  // gelu
  says`Φ(1) = ${cdf(1)}`,
  says`gelu(1) = ${at(gelu, 1)}`,
  says`gelu(−1) = −1 · ${cdf(-1)} = ${at(gelu, -1)}`,
  says`gelu'(1) = ${cdf(1)} + 1 · ${pdf(1)} = ${at(geluPrime, 1)}`,
  says`gelu'(0) = ${at(geluPrime, 0)}`,
  translated(
    says`falls to ${at(gelu, lowestOf(gelu))} at x = ${lowestOf(gelu)}`,
    says`x = ${lowestOf(gelu)}에서 ${at(gelu, lowestOf(gelu))}까지`,
  ),
  translated(
    says`slope lies between ${geluSlope} and ${1 - geluSlope}`,
    says`기울기는 ${geluSlope}와 ${1 - geluSlope} 사이`,
  ),
  says`${Math.round(100 * (cdf(1) - cdf(-1)))} %`,
  translated(says`gelu'(1) would be ${cdf(1)}`, says`gelu'(1)이 ${cdf(1)}`),
  translated(
    says`at most ${approximated(farthest) - at(gelu, farthest)} away, at x = ±${-farthest}`,
    says`x = ±${-farthest}에서 가장 크고 ${approximated(farthest) - at(gelu, farthest)}`,
  ),
  translated(
    says`(exact ${at(gelu, -2.7)} at ${-2.7}, approximated ${approximated(-2.7)})`,
    says`(${-2.7}에서 정확한 값은 ${at(gelu, -2.7)}, 근삿값은 ${approximated(-2.7)})`,
  ),
  ...given('the constant of the approximation', '0.044715 x³'),

  // silu
  says`silu(1) = ${at(silu, 1)}`,
  says`silu(−1) = ${at(silu, -1)}`,
  says`silu'(1) = ${at(sigmoid, 1)} + ${at(sigmoidPrime, 1)} = ${at(siluPrime, 1)}`,
  says`silu'(0) = ${at(siluPrime, 0)}`,
  translated(
    says`lowest, ${at(silu, lowestOf(silu))}, at x = ${lowestOf(silu)}`,
    says`x = ${lowestOf(silu)}에서 최솟값 ${at(silu, lowestOf(silu))}`,
  ),
  translated(
    says`slopes between ${siluSlope} and ${1 - siluSlope}`,
    says`기울기는 ${siluSlope}과 ${1 - siluSlope} 사이`,
  ),
  says`silu(−1000) = −1000 · 0 = ${at(silu, -1000)}`,

  // softmax
  translated(
    says`exponentials are ${logs.exp()}, their sum ${logs.exp().sum()}`,
    says`지수 함수의 값은 ${logs.exp()}이고 합은 ${logs.exp().sum()}`,
  ),
  says`p = (${softmax(logs)}) = (${softmax(logs)})`,
  row('x', scores),
  translated(
    row(says`e^x, sum ${scores.exp().sum()}`, scores.exp()),
    row(says`e^x, 합 ${scores.exp().sum()}`, scores.exp()),
  ),
  translated(row('**with e^+x**', p), row('**e^+x의 결과**', p)),
  translated(
    row(says`e^−x, sum ${scores.neg().exp().sum()}`, scores.neg().exp()),
    row(says`e^−x, 합 ${scores.neg().exp().sum()}`, scores.neg().exp()),
  ),
  translated(row('with e^−x', minus), row('e^−x의 결과', minus)),
  translated(row("**the document's result**", p), row('**원문 자료의 결과**', p)),
  translated(
    says`input, ${scores.at(1)}, would get the *smallest* output, ${minus.at(1)}`,
    says`입력 ${scores.at(1)}이 *가장 작은* 출력 ${minus.at(1)}`,
  ),
  translated(
    says`p₂/p₁ = ${p.at(1)}/${p.at(0)} = ${ratio(p)}`,
    says`${p.at(1)}/${p.at(0)} = ${ratio(p)}`,
  ),
  says`e^(${scores.at(1)} − ${scores.at(0)}) = ${exp(scores.at(1) - scores.at(0))}`,
  translated(says`other sign gives ${ratio(minus)}`, says`부호가 반대라면 ${ratio(minus)}`),
  translated(
    says`(−1, 0): exponentials ${shifted.exp().at(0)} and ${1}`,
    says`(−1, 0)이 되고, 지수 함수의 값은 ${shifted.exp().at(0)}와 ${1}`,
  ),
  says`p = (${softmax(tensor([1000, 1001]))})`,

  // softmaxJacobian
  translated(says`δ that is ${1} on the diagonal`, says`대각선에서 ${1}, 나머지에서 ${0}인 δ`),
  says`J₁₁ = 1/8 · 7/8 = ${jacobian.at(0, 0)}`,
  says`J₁₂ = −1/8 · 2/8 = ${jacobian.at(0, 1)}`,
  says`J = \frac{1}{64} ${matrix(jacobian.mul(64))}`,
  says`p = (${softmax(logs)}),`,

  // chainGradient
  says`z = (${[0, 1, 2]})`,
  ...(['sigmoid', 'tanh', 'relu'] as const).map(chained),
  translated(
    says`z = (1, 2, 3) it is ${chainGradient([1, 2, 3], 'relu')}`,
    says`z = (1, 2, 3)이면 ${chainGradient([1, 2, 3], 'relu')}`,
  ),
  ...vanishing,
  ...given('inputs of the table', 'z = 0', 'z = 1', 'z = (1, 2, 3)', 'i=1'),

  // softmaxLaw
  ...impostors,
  ...given('a tolerance', '1e-9'),

  // slopeLaw
  translated(
    says`the slope is ${at(sigmoidPrime, 1)}. A suspect whose derivative is ${0.1} % too large is off by ${0.001 * at(sigmoidPrime, 1)}`,
    says`σ의 기울기는 ${at(sigmoidPrime, 1)}입니다. 도함수가 ${0.1} % 큰 용의자는 거기서 ${0.001 * at(sigmoidPrime, 1)}`,
  ),
  ...[1, 0.1, 0.01, 0.0001, 1e-8, 1e-12].map((h) => row(h, errorOfSlope(h))),
  translated(says`With h = ${1}, a tolerance`, says`h = ${1}이면 σ 자신을`),
  translated(says`With h = ${0.01} there is room`, says`h = ${0.01}이면 틈이`),
  translated(
    says`every tolerance from ${1e-6} to ${1e-4} tells`,
    says`${1e-6}부터 ${1e-4}까지 어떤`,
  ),
  translated(says`at least ${0.1} away`, says`적어도 ${0.1}만큼`),
  ...given('where σ is measured, and a share', 'x = 1', '0.1 %'),

  // predictions
  translated(
    says`is ${at(sigmoidPrime, 0)} at its best, at z = ${0}, and ten quarters multiplied are ${tenAtBest}`,
    says`z = ${0}에서 가장 커도 ${at(sigmoidPrime, 0)}이고, 이것을 열 번 곱하면 ${tenAtBest}`,
  ),
];
