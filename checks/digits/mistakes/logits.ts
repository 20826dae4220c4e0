/** The known mistakes of `logits`, each with its diagnosis. */
import type { Layer, Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { fits, flat, forward, intoBiases, mix, relu, stretched } from './parts.ts';

/** Bends the last layer, too. */
export function logits_reluAtTheEnd(x: Tensor, layers: Layer[]): Tensor {
  return relu(forward(x, layers).at(-1)!);
}
diagnosis(logits_reluAtTheEnd, {
  en: 'No logit is below 0, as if ReLU stood behind the last layer, too. Which layers are bent?',
  ko: '0보다 작은 로짓이 없습니다. 마지막 층 뒤에도 ReLU가 있는 것 같습니다. 구부리는 것은 어느 층인가요?',
});

/** Bends nothing. */
export function logits_linear(x: Tensor, layers: Layer[]): Tensor {
  return forward(x, layers, (z) => z).at(-1)!;
}
diagnosis(logits_linear, {
  en: 'No layer is bent, so all of them together are one matrix (lesson 04). What stands between two layers?',
  ko: '구부린 층이 없어서 모두 합쳐도 행렬 하나입니다(04단원). 층과 층 사이에는 무엇이 있나요?',
});

/** Takes the sigmoid of the lessons before. */
export function logits_sigmoid(x: Tensor, layers: Layer[]): Tensor {
  return forward(x, layers, (z) => z.map((v) => 1 / (1 + Math.exp(-v)))).at(-1)!;
}
diagnosis(logits_sigmoid, {
  en: 'The hidden layers are bent by a sigmoid. Here it is ReLU.',
  ko: '은닉층을 시그모이드로 구부렸습니다. 여기서는 ReLU입니다.',
});

/** Gives probabilities. */
export function logits_softmax(x: Tensor, layers: Layer[]): Tensor {
  const z = forward(x, layers).at(-1)!;
  const e = z.sub(z.max(-1, true)).exp();
  return e.div(e.sum(-1, true));
}
diagnosis(logits_softmax, {
  en: 'These are probabilities: softmax has been taken. Logits are what softmax is given.',
  ko: '이것은 소프트맥스를 거친 확률입니다. 로짓은 소프트맥스에 들어가는 값입니다.',
});

/** Bends what comes in, instead of what comes out. */
export function logits_reluBefore(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, layer) => mix(relu(a), layer), flat(x));
}
diagnosis(logits_reluBefore, {
  en: 'What is below 0 in the images is lost, as if they passed a ReLU themselves. The first thing that happens to an image is the first layer.',
  ko: '이미지에서 0보다 작은 값이 사라집니다. 이미지부터 ReLU를 거치는 것 같습니다. 이미지가 가장 먼저 만나는 것은 첫 층입니다.',
});

/** Leaves the biases out. */
export function logits_noBias(x: Tensor, layers: Layer[]): Tensor {
  return forward(
    x,
    layers.map(({ w, b }) => ({ w, b: b.mul(0) })),
  ).at(-1)!;
}
diagnosis(logits_noBias, {
  en: 'The biases are not added.',
  ko: '편향을 더하지 않았습니다.',
});

/** Does not flatten. */
export function logits_unflattened(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, { w, b }, k) => {
    fits(x.rank === 2 ? a : x, { w, b });
    const z = a.matmul(w.transpose()).add(b);
    return k < layers.length - 1 ? relu(z) : z;
  }, x);
}
diagnosis(logits_unflattened, {
  en: 'Only images that are flat already can be read. An image of 8 × 8 pixels has to become a row of 64 first (lesson 03).',
  ko: '이미 펴져 있는 이미지만 읽을 수 있습니다. 8 × 8 픽셀인 이미지는 먼저 64개짜리 한 행이 되어야 합니다(03단원).',
});

/** Does not look whether a b fits. */
export function logits_anyBias(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, { w, b }, k) => {
    const z = a.matmul(w.transpose()).add(b.size === 1 ? b : b.slice(0, w.shape[0]));
    return k < layers.length - 1 ? relu(z) : z;
  }, flat(x));
}
diagnosis(logits_anyBias, {
  en: 'A b of another length is accepted, and broadcasting would stretch one number over all neurons without a word. Compare the lengths.',
  ko: '길이가 다른 b를 받아들였습니다. 브로드캐스팅은 수 하나를 모든 뉴런에 말없이 늘려 씁니다. 길이를 비교하세요.',
});

/** Adds up as many products as there are. */
export function logits_anyWidth(x: Tensor, layers: Layer[]): Tensor {
  return forward(x, stretched(x, layers)).at(-1)!;
}
diagnosis(logits_anyWidth, {
  en: 'Layers are accepted that take more or fewer numbers than there are: some are left out, or count as 0. Compare the widths.',
  ko: '들어오는 수의 개수와 맞지 않는 층을 받아들였습니다. 어떤 수는 빠지거나 0으로 칩니다. 크기를 비교하세요.',
});

/** Adds what arrives to the biases themselves. */
export function logits_inPlace(x: Tensor, layers: Layer[]): Tensor {
  return intoBiases(x, layers);
}
diagnosis(logits_inPlace, {
  en: 'b itself holds the sums afterwards, so each image finds in b what came before it. Begin each sum with a copy of b.',
  ko: '호출하고 나면 b 자체에 합이 들어 있습니다. 그래서 다음 이미지는 앞 이미지의 합이 든 b에서 시작합니다. 합은 b를 복사해서 시작하세요.',
});
