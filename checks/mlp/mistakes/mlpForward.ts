/** The known mistakes of `mlpForward`, each with its diagnosis. */
import { type Layer, tensor, Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';

function mustFit(x: Tensor, { w, b }: Layer): void {
  const fits = x.rank === 2 && x.shape[1] === w.shape[1] && b.size === w.shape[0];
  if (!fits) throw new RangeError(`w [${w.shape}] and b [${b.shape}] after [${x.shape}]`);
}

function dense(x: Tensor, layer: Layer): Tensor {
  mustFit(x, layer);
  return x.matmul(layer.w.transpose()).add(layer.b);
}

const sigmoidOf = (z: number): number => 1 / (1 + Math.exp(-z));

const sigmoid = (z: Tensor): Tensor => z.map(sigmoidOf);

const rightForward = (x: Tensor, layers: readonly Layer[]): Tensor =>
  layers.reduce((a, layer) => sigmoid(dense(a, layer)), x);

/** The right network with another activation. */
const activatedBy = (x: Tensor, layers: readonly Layer[], f: (z: number) => number): Tensor =>
  layers.reduce((a, layer) => dense(a, layer).map(f), x);

const isLast = (layers: readonly Layer[], i: number): boolean => i === layers.length - 1;

// --- where the sigmoids stand ------------------------------------------------------------------

/** No sigmoid after the last layer, as in a network for regression. */
export function mlpForward_lastIsLinear(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, layer, i) => {
    const z = dense(a, layer);
    return isLast(layers, i) ? z : sigmoid(z);
  }, x);
}
diagnosis(mlpForward_lastIsLinear, {
  en: 'The last layer came out without its sigmoid: in this network one follows every layer, so which outputs are possible at all?',
  ko: '마지막 층에 시그모이드가 빠졌습니다. 이 신경망에서는 모든 층 뒤에 시그모이드가 오는데, 그러면 어떤 출력이 나올 수 있을까요?',
});

/** One sigmoid at the very end: the hidden layers collapse into one. */
export function mlpForward_hiddenAreLinear(x: Tensor, layers: Layer[]): Tensor {
  return sigmoid(layers.reduce(dense, x));
}
diagnosis(mlpForward_hiddenAreLinear, {
  en: 'Only the last layer has a sigmoid, so the layers before it collapse into one: what has to stand between two layers?',
  ko: '마지막 층에만 시그모이드가 있어서 앞의 층들이 하나로 합쳐집니다. 두 층 사이에는 무엇이 있어야 하나요?',
});

/** No sigmoid at all. */
export function mlpForward_noSigmoid(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce(dense, x);
}
diagnosis(mlpForward_noSigmoid, {
  en: 'There is no sigmoid anywhere, so this is a single layer in disguise: where does the formula bend the sums?',
  ko: '시그모이드가 하나도 없어서 사실은 층 하나와 같습니다. 식에서 합을 휘게 하는 곳은 어디인가요?',
});

/** A sigmoid in the loop, and another one around the result. */
export function mlpForward_sigmoidTwice(x: Tensor, layers: Layer[]): Tensor {
  return sigmoid(rightForward(x, layers));
}
diagnosis(mlpForward_sigmoidTwice, {
  en: 'The output went through two sigmoids: the loop has already applied the last one.',
  ko: '출력에 시그모이드를 두 번 적용했습니다. 마지막 시그모이드는 반복문 안에서 이미 적용되었습니다.',
});

/** Takes the sigmoid of what comes in, not of what comes out. */
export function mlpForward_sigmoidBefore(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, layer) => dense(sigmoid(a), layer), x);
}
diagnosis(mlpForward_sigmoidBefore, {
  en: 'The sigmoid is taken of what enters a layer instead of what leaves it: x itself should stay as it is.',
  ko: '층에서 나오는 값이 아니라 들어가는 값에 시그모이드를 적용했습니다. x 자체는 그대로 들어가야 합니다.',
});

/** tanh after every layer. */
export function mlpForward_tanh(x: Tensor, layers: Layer[]): Tensor {
  return activatedBy(x, layers, Math.tanh);
}
diagnosis(mlpForward_tanh, {
  en: 'This looks like tanh, whose outputs run from −1 to 1: this network uses the sigmoid.',
  ko: 'tanh를 쓴 것으로 보입니다. tanh의 출력은 −1부터 1까지입니다. 이 신경망은 시그모이드를 씁니다.',
});

/** ReLU after the hidden layers, and a sigmoid only after the last. */
export function mlpForward_hiddenRelu(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, layer, i) => {
    const z = dense(a, layer);
    return isLast(layers, i) ? sigmoid(z) : z.maximum(0);
  }, x);
}
diagnosis(mlpForward_hiddenRelu, {
  en: 'The hidden layers seem to use ReLU: many networks do, but in this one every layer has a sigmoid.',
  ko: '은닉층에 ReLU를 쓴 것으로 보입니다. 그런 신경망이 많지만, 여기서는 모든 층이 시그모이드를 씁니다.',
});

/** The step function of lesson 02, smoothed at the end only. */
export function mlpForward_hiddenStep(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, layer, i) => {
    const z = dense(a, layer);
    return isLast(layers, i) ? sigmoid(z) : z.map((v) => (v >= 0 ? 1 : 0));
  }, x);
}
diagnosis(mlpForward_hiddenStep, {
  en: 'The hidden values jump between 0 and 1 like the step of lesson 02: take the sigmoid there too.',
  ko: '은닉층의 값이 02단원의 계단 함수처럼 0과 1 사이를 뛰어넘습니다. 그곳에도 시그모이드를 쓰세요.',
});

/** Softmax after the last layer: a classifier's output. */
export function mlpForward_softmaxAtTheEnd(x: Tensor, layers: Layer[]): Tensor {
  const z = dense(rightForward(x, layers.slice(0, -1)), layers.at(-1)!);
  const e = z.sub(z.max(-1, true)).exp();
  return e.div(e.sum(-1, true));
}
diagnosis(mlpForward_softmaxAtTheEnd, {
  en: 'The outputs of a row share out 1 among them, as softmax makes them: here each output is a sigmoid of its own.',
  ko: '한 행의 출력을 모두 더하면 1이 됩니다. 소프트맥스를 쓴 것으로 보이지만, 여기서는 출력마다 따로 시그모이드를 적용합니다.',
});

// --- the sigmoid itself ------------------------------------------------------------------------

/** 1/(1 + e^z): without the minus. */
export function mlpForward_withoutTheMinus(x: Tensor, layers: Layer[]): Tensor {
  return activatedBy(x, layers, (z) => 1 / (1 + Math.exp(z)));
}
diagnosis(mlpForward_withoutTheMinus, {
  en: 'The sigmoid runs the wrong way, from 1 down to 0: check the sign in its exponent.',
  ko: '시그모이드가 거꾸로 1에서 0으로 내려갑니다. 지수의 부호를 확인하세요.',
});

/** 1/1 + e^−z: without the parentheses. */
export function mlpForward_withoutTheParentheses(x: Tensor, layers: Layer[]): Tensor {
  return activatedBy(x, layers, (z) => 1 / 1 + Math.exp(-z));
}
diagnosis(mlpForward_withoutTheParentheses, {
  en: 'Each neuron answers 1 + e^−z, as 1 / 1 + e^−z is without parentheses: what belongs under the fraction bar?',
  ko: '뉴런마다 1 + e^−z를 냅니다. 괄호가 없으면 1 / 1 + e^−z가 이렇게 됩니다. 분모에 들어가야 하는 것은 어디까지인가요?',
});

/** e^z/(1 + e^z), which is ∞/∞ from z = 710 on. */
export function mlpForward_overflows(x: Tensor, layers: Layer[]): Tensor {
  return activatedBy(x, layers, (z) => Math.exp(z) / (1 + Math.exp(z)));
}
diagnosis(mlpForward_overflows, {
  en: 'Where z is large, e^z / (1 + e^z) is ∞/∞ = NaN: which form of the sigmoid has only 1 in the numerator?',
  ko: 'z가 크면 e^z / (1 + e^z)는 ∞/∞ = NaN입니다. 시그모이드를 분자가 1뿐인 꼴로 쓰면 어떻게 되나요?',
});

/** Holds every z inside [−10, 10], for fear of an overflow. */
export function mlpForward_clipped(x: Tensor, layers: Layer[]): Tensor {
  return activatedBy(x, layers, (z) => sigmoidOf(Math.max(-10, Math.min(10, z))));
}
diagnosis(mlpForward_clipped, {
  en: 'Large totals are cut off before the sigmoid: 1 / (1 + e^−z) is safe without that, since 1/∞ is 0.',
  ko: '시그모이드에 넣기 전에 큰 값을 잘라 냈습니다. 1/∞는 0이므로 1 / (1 + e^−z)는 그러지 않아도 안전합니다.',
});

/** Rounds the output to four decimals. */
export function mlpForward_rounded(x: Tensor, layers: Layer[]): Tensor {
  return rightForward(x, layers).map((y) => Math.round(y * 1e4) / 1e4);
}
diagnosis(mlpForward_rounded, {
  en: 'The output is rounded to a few decimals: leave the rounding to whoever prints it.',
  ko: '출력을 소수점 아래 몇 자리로 반올림했습니다. 반올림은 출력하는 쪽에 맡기세요.',
});

/** Rounds the output to the class, 0 or 1. */
export function mlpForward_decided(x: Tensor, layers: Layer[]): Tensor {
  return rightForward(x, layers).map((y) => (y >= 0.5 ? 1 : 0));
}
diagnosis(mlpForward_decided, {
  en: 'The output was already decided to be 0 or 1: return the value of the sigmoid itself.',
  ko: '출력을 이미 0이나 1로 정해 버렸습니다. 시그모이드의 값을 그대로 돌려주세요.',
});

/** Computes in float32, which has seven digits. */
export function mlpForward_float32(x: Tensor, layers: Layer[]): Tensor {
  return activatedBy(x, layers, (z) => Math.fround(sigmoidOf(Math.fround(z))));
}
diagnosis(mlpForward_float32, {
  en: 'The answer has only the seven digits of float32: the course counts in float64 unless a dtype is asked for.',
  ko: '답이 float32의 일곱 자리만큼만 정확합니다. 이 과정에서는 dtype을 따로 요구하지 않으면 float64로 계산합니다.',
});

// --- the layers --------------------------------------------------------------------------------

/** Leaves out the biases. */
export function mlpForward_noBias(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, layer) => {
    mustFit(a, layer);
    return sigmoid(a.matmul(layer.w.transpose()));
  }, x);
}
diagnosis(mlpForward_noBias, {
  en: 'The biases have no influence: what should a layer answer to a row of zeros?',
  ko: '편향이 답에 영향을 주지 않습니다. 0으로만 된 행이 들어오면 층은 무엇을 내놓아야 할까요?',
});

/** Gives the biases to the output layer only. */
export function mlpForward_lastBiasOnly(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, layer, i) => {
    const z = dense(a, layer);
    return sigmoid(isLast(layers, i) ? z : z.sub(layer.b));
  }, x);
}
diagnosis(mlpForward_lastBiasOnly, {
  en: 'The hidden layers have lost their biases: every layer adds its own b.',
  ko: '은닉층의 편향이 빠졌습니다. 층마다 자기 b를 더해야 합니다.',
});

/** x·w without a transpose, which only square layers survive. */
export function mlpForward_untransposed(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, layer) => {
    mustFit(a, layer);
    return sigmoid(a.matmul(layer.w).add(layer.b));
  }, x);
}
diagnosis(mlpForward_untransposed, {
  en: 'This looks like x·w without a transpose, which only fits where w is square: w is [out, in].',
  ko: '전치하지 않은 x·w로 보입니다. w가 정사각일 때만 형상이 맞습니다. w는 [out, in]입니다.',
});

/** Reshapes w to [in, out] instead of transposing it. */
export function mlpForward_reshapedWeights(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, layer) => {
    mustFit(a, layer);
    return sigmoid(a.matmul(layer.w.reshape(layer.w.shape.toReversed())).add(layer.b));
  }, x);
}
diagnosis(mlpForward_reshapedWeights, {
  en: 'w was given the shape of its transpose, but its numbers kept their order: reshape does not turn rows into columns.',
  ko: 'w의 형상만 전치한 것처럼 바뀌고 숫자의 순서는 그대로입니다. reshape은 행을 열로 바꾸지 않습니다.',
});

/** Uses w as it is where it happens to be square. */
export function mlpForward_squareUntransposed(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, { w, b }) => {
    mustFit(a, { w, b });
    return sigmoid(a.matmul(w.shape[0] === w.shape[1] ? w : w.transpose()).add(b));
  }, x);
}
diagnosis(mlpForward_squareUntransposed, {
  en: 'The answer is wrong just where w is square, as if its layout were guessed from its shape: always read it as [out, in].',
  ko: 'w가 정사각일 때만 답이 틀립니다. 저장 방식을 형상으로 짐작하는 것 같습니다. 언제나 [out, in]으로 읽으세요.',
});

/** Runs the layers from the last to the first. */
export function mlpForward_lastLayerFirst(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduceRight((a, layer) => sigmoid(dense(a, layer)), x);
}
diagnosis(mlpForward_lastLayerFirst, {
  en: 'The layers are run from the last to the first: x belongs to the first of the list.',
  ko: '층을 마지막부터 거꾸로 계산했습니다. x는 목록의 첫 번째 층으로 들어가야 합니다.',
});

/** Feeds x to every layer, instead of what the layer before it answered. */
export function mlpForward_alwaysFromX(x: Tensor, layers: Layer[]): Tensor {
  let a = x;
  for (const layer of layers) a = sigmoid(dense(x, layer));
  return a;
}
diagnosis(mlpForward_alwaysFromX, {
  en: 'Every layer was given x again: which value should the next turn of the loop start from?',
  ko: '모든 층에 x를 다시 넣었습니다. 반복문의 다음 차례는 어떤 값에서 시작해야 할까요?',
});

/** Returns from inside the loop: only the first layer is run. */
export function mlpForward_firstLayerOnly(x: Tensor, layers: Layer[]): Tensor {
  for (const layer of layers) return sigmoid(dense(x, layer));
  return x;
}
diagnosis(mlpForward_firstLayerOnly, {
  en: 'Only the first layer was run: does your loop return too early?',
  ko: '첫 번째 층만 계산했습니다. 반복문 안에서 너무 일찍 return하지 않나요?',
});

/** Stops one layer early. */
export function mlpForward_withoutTheLast(x: Tensor, layers: Layer[]): Tensor {
  return rightForward(x, layers.slice(0, -1));
}
diagnosis(mlpForward_withoutTheLast, {
  en: 'The last layer is missing: look at where the loop ends.',
  ko: '마지막 층이 빠졌습니다. 반복문이 어디에서 끝나는지 살펴보세요.',
});

/** Begins at the second layer, as if the first were the input. */
export function mlpForward_withoutTheFirst(x: Tensor, layers: Layer[]): Tensor {
  return rightForward(x, layers.slice(1));
}
diagnosis(mlpForward_withoutTheFirst, {
  en: 'The first layer is missing: the input x is not in the list, so the list starts with a layer that counts.',
  ko: '첫 번째 층이 빠졌습니다. 입력 x는 목록에 들어 있지 않으므로 목록의 첫 항목도 계산해야 하는 층입니다.',
});

/** Has the three layers of the document's network written into the code. */
export function mlpForward_threeLayers(x: Tensor, layers: Layer[]): Tensor {
  const [first, second, third] = layers;
  return sigmoid(dense(sigmoid(dense(sigmoid(dense(x, first!)), second!)), third!));
}
diagnosis(mlpForward_threeLayers, {
  en: 'This counts on exactly three layers, as in the document: run through the list, however long it is.',
  ko: '원문 자료처럼 층이 꼭 세 개라고 보고 있습니다. 목록의 길이가 얼마든 끝까지 반복하세요.',
});

/** Runs through the first layer once for each of the layers. */
export function mlpForward_firstLayerAgain(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a) => sigmoid(dense(a, layers[0]!)), x);
}
diagnosis(mlpForward_firstLayerAgain, {
  en: 'Every turn of the loop uses the weights of the first layer: take those of the layer whose turn it is.',
  ko: '반복할 때마다 첫 번째 층의 가중치를 씁니다. 차례가 된 층의 가중치를 쓰세요.',
});

/** Answers the worked example, whatever it is asked. */
export function mlpForward_exampleOnly(x: Tensor, layers: Layer[]): Tensor {
  const outputs = layers.at(-1)!.b.size;
  return new Tensor(
    [x.shape[0]!, outputs],
    Array.from({ length: x.shape[0]! * outputs }, () => 0.7235),
  );
}
diagnosis(mlpForward_exampleOnly, {
  en: 'The worked example comes out whatever the input is: let the answer depend on x and the layers.',
  ko: '입력과 상관없이 예제의 답이 나옵니다. 답이 x와 층에 따라 달라지게 하세요.',
});

// --- the batch ---------------------------------------------------------------------------------

/** Answers for the first sample only. */
export function mlpForward_firstRowOnly(x: Tensor, layers: Layer[]): Tensor {
  return rightForward(x.slice(0, 1), layers);
}
diagnosis(mlpForward_firstRowOnly, {
  en: 'Only the first sample of the batch is answered: what should happen to the other rows of x?',
  ko: '배치의 첫 번째 샘플에만 답합니다. x의 나머지 행은 어떻게 되어야 할까요?',
});

/** Takes the mean of the batch away before each sigmoid, as batch normalisation does. */
export function mlpForward_centredBatch(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, layer) => {
    const z = dense(a, layer);
    return sigmoid(z.sub(z.mean(0)));
  }, x);
}
diagnosis(mlpForward_centredBatch, {
  en: "The rows of a batch change each other's answers, as if their mean were taken away: each sample should be answered as if it were alone.",
  ko: '평균을 뺀 것처럼 배치의 행들이 서로의 답을 바꿉니다. 샘플마다 혼자 들어왔을 때와 같은 답이 나와야 합니다.',
});

/** Returns the outputs as a flat list, without the batch axis. */
export function mlpForward_flatOutput(x: Tensor, layers: Layer[]): Tensor {
  const y = rightForward(x, layers);
  return y.reshape([y.size]);
}
diagnosis(mlpForward_flatOutput, {
  en: 'The numbers are right, but the batch axis is gone: the answer is [n, out], also where out is 1.',
  ko: '숫자는 맞지만 배치 축이 없어졌습니다. out이 1이더라도 답의 형상은 [n, out]입니다.',
});

// --- what does not chain -----------------------------------------------------------------------

/** The neurons of one layer by loops, which read 0 where there is nothing to read. */
function looselyDense(x: Tensor, { w, b }: Layer): Tensor {
  const neurons = w.toArray<number[][]>();
  return tensor(
    x
      .toArray<number[][]>()
      .map((row) =>
        neurons.map((weights, j) =>
          weights.reduce((sum, weight, i) => sum + weight * (row[i] ?? 0), b.data[j] ?? 0),
        ),
      ),
  );
}

const looseForward = (x: Tensor, layers: readonly Layer[]): Tensor =>
  layers.reduce((a, layer) => sigmoid(looselyDense(a, layer)), x);

function mustChain(layers: readonly Layer[]): void {
  for (const [i, { w, b }] of layers.entries()) {
    const before = i > 0 ? layers[i - 1]!.b.size : w.shape[1];
    if (w.shape[1] !== before || b.size !== w.shape[0]) throw new RangeError(`layer ${i}`);
  }
}

/** Compares the layers with one another, but never the first of them with x. */
export function mlpForward_uncheckedX(x: Tensor, layers: Layer[]): Tensor {
  mustChain(layers);
  return looseForward(x, layers);
}
diagnosis(mlpForward_uncheckedX, {
  en: 'An x that does not fit the first layer was accepted: compare its width with the `in` of the first w.',
  ko: '첫 번째 층과 맞지 않는 x를 받아들였습니다. x의 너비를 첫 번째 w의 `in`과 비교하세요.',
});

/** Compares x with the first layer, but the layers not with one another. */
export function mlpForward_uncheckedChain(x: Tensor, layers: Layer[]): Tensor {
  mustFit(x, layers[0]!);
  for (const { w, b } of layers) if (b.size !== w.shape[0]) throw new RangeError('b');
  return looseForward(x, layers);
}
diagnosis(mlpForward_uncheckedChain, {
  en: 'Layers that do not chain were accepted: each `in` must be the width of what comes out of the layer before.',
  ko: '이어지지 않는 층을 받아들였습니다. 각 층의 `in`은 앞 층에서 나오는 값의 너비와 같아야 합니다.',
});

/** Leaves b to broadcasting, which accepts a single bias for a whole layer. */
export function mlpForward_broadcastBias(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, { w, b }) => sigmoid(a.matmul(w.transpose()).add(b)), x);
}
diagnosis(mlpForward_broadcastBias, {
  en: 'Broadcasting quietly accepted a b that does not fit: compare its length with the number of neurons before adding.',
  ko: '맞지 않는 b를 브로드캐스팅이 조용히 받아들였습니다. 더하기 전에 b의 길이를 뉴런의 수와 비교하세요.',
});

/** Reads as many biases as there are neurons, and takes 0 for those that are missing. */
export function mlpForward_missingBiasIsZero(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, { w, b }) => {
    if (a.shape[1] !== w.shape[1]) throw new RangeError('w');
    return sigmoid(looselyDense(a, { w, b }));
  }, x);
}
diagnosis(mlpForward_missingBiasIsZero, {
  en: 'A b of the wrong length was accepted, with 0 for what is missing: too short or too long, it has to be refused.',
  ko: '길이가 맞지 않는 b를 받아들이고 없는 값은 0으로 보았습니다. 짧든 길든 거부해야 합니다.',
});

/** Turns a w of shape [in, out] round, instead of rejecting it. */
export function mlpForward_eitherLayout(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, { w, b }) => {
    const turned = a.shape[1] === w.shape[1] ? w : w.transpose();
    return sigmoid(dense(a, { w: turned, b }));
  }, x);
}
diagnosis(mlpForward_eitherLayout, {
  en: 'A w of shape [in, out] was turned round and accepted: it should be refused, since the same guess would fail unseen on a square w.',
  ko: '[in, out] 형상의 w를 돌려서 받아들였습니다. 정사각인 w에서는 이런 짐작이 틀려도 드러나지 않으므로 거부해야 합니다.',
});

/** Answers NaN where something does not fit. */
export function mlpForward_answersNaN(x: Tensor, layers: Layer[]): Tensor {
  try {
    return rightForward(x, layers);
  } catch {
    return new Tensor([x.shape[0]!, 1], Array(x.shape[0]!).fill(NaN));
  }
}
diagnosis(mlpForward_answersNaN, {
  en: 'Layers that do not chain were answered with a value: throw a RangeError, so that the mistake is seen where it is made.',
  ko: '이어지지 않는 층에 값을 돌려주었습니다. 실수한 자리에서 바로 드러나도록 RangeError를 던지세요.',
});

// --- side effects ------------------------------------------------------------------------------

/** Remembers outputs under x and the weights, whatever the biases are. */
export function mlpForward_remembersWithoutBiases(x: Tensor, layers: Layer[]): Tensor {
  const output = rightForward(x, layers);
  const key = JSON.stringify([x.toArray(), layers.map(({ w }) => w.toArray())]);
  if (!outputs.has(key)) outputs.set(key, output);
  return outputs.get(key)!;
}
diagnosis(mlpForward_remembersWithoutBiases, {
  en: 'A remembered output comes back although a bias has changed: the key must hold all that the output depends on.',
  ko: '편향이 달라졌는데도 기억해 둔 출력이 나옵니다. 키에는 출력을 결정하는 것이 모두 들어가야 합니다.',
});

const outputs = new Map<string, Tensor>();

/** Takes the layers out of the caller's list as it uses them. */
export function mlpForward_consumesLayers(x: Tensor, layers: Layer[]): Tensor {
  let a = x;
  while (layers.length > 0) a = sigmoid(dense(a, layers.shift()!));
  return a;
}
diagnosis(mlpForward_consumesLayers, {
  en: "The answer is right, but the caller's list of layers is empty afterwards: read it without taking anything out.",
  ko: '답은 맞지만 호출한 쪽의 층 목록이 비었습니다. 목록에서 꺼내지 말고 읽기만 하세요.',
});

/** Writes each transposed w into the layer it came from. */
export function mlpForward_transposesInPlace(x: Tensor, layers: Layer[]): Tensor {
  let a = x;
  for (const layer of layers) {
    mustFit(a, layer);
    layer.w = layer.w.transpose();
    a = sigmoid(a.matmul(layer.w).add(layer.b));
  }
  return a;
}
diagnosis(mlpForward_transposesInPlace, {
  en: "The answer is right, but the caller's layers hold transposed weights afterwards: keep the transpose in a variable of your own.",
  ko: '답은 맞지만 호출한 쪽의 층에 전치된 가중치가 남았습니다. 전치한 것은 따로 변수에 담으세요.',
});
