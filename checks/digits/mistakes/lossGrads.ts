/** The known mistakes of `lossGrads`, each with its diagnosis. */
import { type Layer, type Tensor, zeros } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import {
  forward,
  lossAndGrads,
  type LossGrads,
  logSoftmax,
  relu,
  stretched,
  surprise,
} from './parts.ts';

/** Sums over the images. */
export function lossGrads_sum(x: Tensor, labels: number[], layers: Layer[]): LossGrads {
  return lossAndGrads(x, labels, layers, {
    error: (logP, y) => logP.exp().sub(y),
    loss: (logP) => surprise(logP, labels) * labels.length,
  });
}
diagnosis(lossGrads_sum, {
  en: 'Loss and gradients are sums over the images. The loss is a mean: what is missing in both?',
  ko: '손실과 기울기가 이미지에 대한 합입니다. 손실은 평균입니다. 둘에 무엇이 빠졌나요?',
});

/** Forgets n in the gradients alone. */
export function lossGrads_gradientSum(x: Tensor, labels: number[], layers: Layer[]): LossGrads {
  return lossAndGrads(x, labels, layers, { error: (logP, y) => logP.exp().sub(y) });
}
diagnosis(lossGrads_gradientSum, {
  en: 'The loss is a mean over the images, but the gradients are sums. Both are divided by n.',
  ko: '손실은 이미지에 대한 평균인데 기울기는 합입니다. 둘 다 n으로 나눕니다.',
});

/** Divides by every number in the logits. */
export function lossGrads_overSize(x: Tensor, labels: number[], layers: Layer[]): LossGrads {
  return lossAndGrads(x, labels, layers, {
    error: (logP, y) => logP.exp().sub(y).div(logP.size),
    loss: (logP) => (surprise(logP, labels) * labels.length) / logP.size,
  });
}
diagnosis(lossGrads_overSize, {
  en: 'The mean is taken over all n·classes logits. It is one over the n images.',
  ko: '로짓 n·classes개 모두에 대해 평균을 냈습니다. 이미지 n개에 대한 평균입니다.',
});

/** Sends everything back through ReLU. */
export function lossGrads_noSlope(x: Tensor, labels: number[], layers: Layer[]): LossGrads {
  return lossAndGrads(x, labels, layers, { slope: (a) => a.mul(0).add(1) });
}
diagnosis(lossGrads_noSlope, {
  en: 'What goes back passes every ReLU. Where ReLU let nothing through on the way there, nothing comes back.',
  ko: '거슬러 가는 것이 모든 ReLU를 그대로 통과합니다. 갈 때 ReLU가 아무것도 통과시키지 않은 곳으로는 아무것도 돌아오지 않습니다.',
});

/** Takes the slope of a sigmoid. */
export function lossGrads_sigmoidSlope(x: Tensor, labels: number[], layers: Layer[]): LossGrads {
  return lossAndGrads(x, labels, layers, { slope: (a) => a.mul(a.neg().add(1)) });
}
diagnosis(lossGrads_sigmoidSlope, {
  en: 'The slope a·(1 − a) belongs to a sigmoid. What is the slope of ReLU?',
  ko: '기울기 a·(1 − a)는 시그모이드의 것입니다. ReLU의 기울기는 무엇인가요?',
});

/** Multiplies by what ReLU gave, instead of by its slope. */
export function lossGrads_valueForSlope(x: Tensor, labels: number[], layers: Layer[]): LossGrads {
  return lossAndGrads(x, labels, layers, { slope: (a) => a });
}
diagnosis(lossGrads_valueForSlope, {
  en: 'What goes back is multiplied by the value of ReLU. It is multiplied by its slope, which is 1 or 0.',
  ko: '거슬러 가는 것에 ReLU의 값을 곱했습니다. 곱할 것은 1이나 0인 ReLU의 기울기입니다.',
});

/** Leaves the target out. */
export function lossGrads_noTarget(x: Tensor, labels: number[], layers: Layer[]): LossGrads {
  return lossAndGrads(x, labels, layers, { error: (logP) => logP.exp().div(labels.length) });
}
diagnosis(lossGrads_noTarget, {
  en: 'The error at the logits is softmax alone, whatever the labels are. What is subtracted from it?',
  ko: '레이블이 무엇이든 로짓의 오차가 소프트맥스뿐입니다. 거기에서 무엇을 빼야 할까요?',
});

/** Turns the error round. */
export function lossGrads_upwards(x: Tensor, labels: number[], layers: Layer[]): LossGrads {
  return lossAndGrads(x, labels, layers, {
    error: (logP, y) => y.sub(logP.exp()).div(labels.length),
  });
}
diagnosis(lossGrads_upwards, {
  en: 'All gradients have the other sign, as if the error were onehot − softmax. Which way does the loss grow?',
  ko: '모든 기울기의 부호가 반대입니다. 오차가 원-핫 − softmax로 되어 있는 것 같습니다. 손실은 어느 쪽으로 커지나요?',
});

/** The biases get the mean of the errors. */
export function lossGrads_meanBias(x: Tensor, labels: number[], layers: Layer[]): LossGrads {
  return lossAndGrads(x, labels, layers, { db: (dz) => dz.mean(0) });
}
diagnosis(lossGrads_meanBias, {
  en: 'db is divided by n once more: the errors are means already. They are added up over the images.',
  ko: 'db를 n으로 한 번 더 나누었습니다. 오차는 이미 평균을 낸 것이므로 이미지에 대해 더하기만 합니다.',
});

/** Trains the last layer alone. */
export function lossGrads_lastLayer(x: Tensor, labels: number[], layers: Layer[]): LossGrads {
  const { loss, grads } = lossAndGrads(x, labels, layers);
  const rest = layers.slice(0, -1).map(({ w, b }) => ({ dw: zeros(w.shape), db: zeros(b.shape) }));
  return { loss, grads: [...rest, ...grads.slice(-1)] };
}
diagnosis(lossGrads_lastLayer, {
  en: 'Only the last layer has a gradient. What goes on from it to the layer before?',
  ko: '마지막 층에만 기울기가 있습니다. 그 층에서 앞 층으로 무엇이 넘어가나요?',
});

/** Takes the log of a rounded probability. */
export function lossGrads_twoSteps(x: Tensor, labels: number[], layers: Layer[]): LossGrads {
  const { grads } = lossAndGrads(x, labels, layers);
  const p = logSoftmax(forward(x, layers).at(-1)!).exp();
  return { loss: surprise(p.log(), labels), grads };
}
diagnosis(lossGrads_twoSteps, {
  en: 'Where logits are far apart the loss is infinite, as the log of a probability that has been rounded to 0. Take log softmax in one go (lesson 06).',
  ko: '로짓이 서로 멀면 손실이 무한대가 됩니다. 0으로 반올림된 확률에 로그를 취하면 이렇게 됩니다. log softmax를 한 번에 계산하세요(06단원).',
});

/** Sends logits of 1000 into exp. */
export function lossGrads_overflow(x: Tensor, labels: number[], layers: Layer[]): LossGrads {
  const z = forward(x, layers).at(-1)!;
  const p = z.exp().div(z.exp().sum(-1, true));
  const { grads } = lossAndGrads(x, labels, layers, {
    error: (_, y) => p.sub(y).div(labels.length),
  });
  return { loss: surprise(p.log(), labels), grads };
}
diagnosis(lossGrads_overflow, {
  en: 'Large logits give no number, and e^1000 is too large for a float64. Shift the logits of each image by the largest of them first.',
  ko: '로짓이 크면 수가 나오지 않습니다. e^1000은 float64에 담기에 너무 큽니다. 이미지마다 로짓을 가장 큰 값만큼 먼저 옮기세요.',
});

/** Reads a label that is none of the classes as nothing. */
export function lossGrads_anyLabel(x: Tensor, labels: number[], layers: Layer[]): LossGrads {
  const classes = layers.at(-1)!.b.size;
  const kind = labels.map((label) => Math.min(classes - 1, Math.max(0, Math.trunc(label) || 0)));
  return lossAndGrads(x, kind, layers);
}
diagnosis(lossGrads_anyLabel, {
  en: 'A label that is no class is accepted. Refuse what is not a whole number from 0 to classes − 1.',
  ko: '클래스가 아닌 레이블을 받아들였습니다. 0부터 classes − 1까지의 정수가 아니면 거부하세요.',
});

/** Takes as many images as it has labels. */
export function lossGrads_anyCount(x: Tensor, labels: number[], layers: Layer[]): LossGrads {
  const n = Math.min(x.shape[0]!, labels.length);
  return lossAndGrads(x.slice(0, n), labels.slice(0, n), layers);
}
diagnosis(lossGrads_anyCount, {
  en: 'More or fewer labels than images are accepted. Each image has one; refuse anything else.',
  ko: '이미지보다 많거나 적은 레이블을 받아들였습니다. 이미지마다 하나씩 있어야 합니다. 아니면 거부하세요.',
});

/** Adds up as many products as there are. */
export function lossGrads_anyWidth(x: Tensor, labels: number[], layers: Layer[]): LossGrads {
  return lossAndGrads(x, labels, stretched(x, layers));
}
diagnosis(lossGrads_anyWidth, {
  en: 'Layers that do not chain are accepted. `logits` refuses them: is it, or its check, used here?',
  ko: '이어지지 않는 층을 받아들였습니다. `logits`는 그런 층을 거부합니다. 여기서 `logits`나 그 검사를 쓰고 있나요?',
});

/** Bends the logits, too. */
export function lossGrads_reluAtTheEnd(x: Tensor, labels: number[], layers: Layer[]): LossGrads {
  return lossAndGrads(x, labels, layers, { last: relu });
}
diagnosis(lossGrads_reluAtTheEnd, {
  en: 'Logits below 0 count as 0, as if ReLU stood behind the last layer, too. Softmax is given the logits as they are.',
  ko: '0보다 작은 로짓을 0으로 칩니다. 마지막 층 뒤에도 ReLU가 있는 것 같습니다. 소프트맥스에는 로짓을 그대로 넣습니다.',
});

/** Takes the step already. */
export function lossGrads_inPlace(x: Tensor, labels: number[], layers: Layer[]): LossGrads {
  const found = lossAndGrads(x, labels, layers);
  for (const [k, { dw }] of found.grads.entries()) {
    for (const [i, slope] of dw.data.entries()) layers[k]!.w.data[i]! -= 0.1 * slope;
  }
  return found;
}
diagnosis(lossGrads_inPlace, {
  en: 'The weights that were given are changed. This only measures; steps are made by `fit`.',
  ko: '받은 가중치를 바꾸었습니다. 여기서는 재기만 하고, 걸음은 `fit`에서 옮깁니다.',
});
