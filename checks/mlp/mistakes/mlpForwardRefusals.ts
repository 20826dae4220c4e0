/** The known mistakes of `mlpForward` in what does not chain, and in what it does besides. */
import { type Layer, tensor, Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { dense, mustFit, rightForward, sigmoid } from './mlpForwardParts.ts';

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
  en: 'A b that does not fit was accepted, as broadcasting does quietly: compare its length with the number of neurons before adding.',
  ko: '맞지 않는 b를 받아들였습니다. 브로드캐스팅은 조용히 그렇게 합니다. 더하기 전에 b의 길이를 뉴런의 수와 비교하세요.',
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
  en: 'The output stays the same although a bias has changed: if it is remembered, the key must hold all that it depends on.',
  ko: '편향이 달라졌는데도 지난 출력이 나옵니다. 출력을 기억해 둔다면 키에는 출력을 결정하는 것이 모두 들어가야 합니다.',
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
