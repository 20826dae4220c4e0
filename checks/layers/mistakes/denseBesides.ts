/** The known mistakes of `dense` in what comes on top, in shapes that do not fit, and in its arguments. */
import { tensor, Tensor, zeros } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { extentsOf, fits, mustFit, sums } from './denseParts.ts';

/** Goes on to the sigmoid, as a perceptron does. */
export function dense_withSigmoid(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x
    .matmul(w.transpose())
    .add(b)
    .map((z) => 1 / (1 + Math.exp(-z)));
}
diagnosis(dense_withSigmoid, {
  en: 'The sums went through a sigmoid as well: a dense layer stops at w·x + b, and what comes on top is lesson 04.',
  ko: '합에 시그모이드까지 적용했습니다. 완전 연결층은 w·x + b에서 끝나고, 그 위에 얹는 것은 04단원에서 배웁니다.',
});

/** Subtracts the mean of the batch, so that samples change each other's answers. */
export function dense_centredBatch(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x.sub(x.mean(0)).matmul(w.transpose()).add(b);
}
diagnosis(dense_centredBatch, {
  en: "The rows of a batch change each other's answers, as if their mean were taken away: each sample should be answered as if it were alone.",
  ko: '평균을 뺀 것처럼 배치의 행들이 서로의 답을 바꿉니다. 샘플마다 혼자 들어왔을 때와 같은 답이 나와야 합니다.',
});

/** Rounds to the four decimals that are printed. */
export function dense_rounded(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x
    .matmul(w.transpose())
    .add(b)
    .map((value) => Number(value.toFixed(4)));
}
diagnosis(dense_rounded, {
  en: 'The answer is rounded to the decimals that are printed: leave the rounding to whoever prints it.',
  ko: '답을 화면에 보이는 자릿수로 반올림했습니다. 반올림은 출력하는 쪽에 맡기세요.',
});

/** Answers in float32. */
export function dense_float32(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  const y = x.matmul(w.transpose()).add(b);
  return new Tensor(y.shape, y.data, 'float32');
}
diagnosis(dense_float32, {
  en: 'The answer has only the seven digits of float32: the course counts in float64 unless a dtype is asked for.',
  ko: '답이 float32의 일곱 자리만큼만 정확합니다. 이 과정에서는 dtype을 따로 요구하지 않으면 float64로 계산합니다.',
});

/** Cuts large answers off at ±1000, against an overflow that is far away. */
export function dense_cutOff(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x.matmul(w.transpose()).add(b).minimum(1000).maximum(-1000);
}
diagnosis(dense_cutOff, {
  en: 'Large answers are cut off, so that the layer is no longer linear: with b = 0, ten times the input must give ten times the output.',
  ko: '큰 답이 잘려 나가서 층이 더는 선형이 아닙니다. b = 0이면 입력이 열 배일 때 출력도 열 배여야 합니다.',
});

// --- shapes that do not fit, and arguments -----------------------------------------------------

/** Leaves the shapes to `matmul` and `add`: broadcasting accepts a b that does not fit. */
export function dense_broadcastBias(x: Tensor, w: Tensor, b: Tensor): Tensor {
  return x.matmul(w.transpose()).add(b);
}
diagnosis(dense_broadcastBias, {
  en: 'A b that does not fit was accepted, as broadcasting does quietly: compare its length with the number of neurons before adding.',
  ko: '맞지 않는 b를 받아들였습니다. 브로드캐스팅은 조용히 그렇게 합니다. 더하기 전에 b의 길이를 뉴런의 수와 비교하세요.',
});

/** Accepts a single bias and repeats it for every neuron. */
export function dense_singleBias(x: Tensor, w: Tensor, b: Tensor): Tensor {
  if (b.size > 1) mustFit(x, w, b);
  return x.matmul(w.transpose()).add(b);
}
diagnosis(dense_singleBias, {
  en: 'A single bias was spread over all neurons: a layer has as many biases as it has neurons, also where one would do.',
  ko: '편향 하나를 모든 뉴런이 함께 쓰고 있습니다. 편향은 반드시 뉴런의 수만큼 있어야 합니다.',
});

/** Refuses a b that is too short, and overlooks one that is too long. */
export function dense_longBias(x: Tensor, w: Tensor, b: Tensor): Tensor {
  const outputs = w.shape[0]!;
  mustFit(x, w, b.slice(0, outputs));
  return x.matmul(w.transpose()).add(b.slice(0, outputs));
}
diagnosis(dense_longBias, {
  en: 'A b with too many numbers was accepted, and the rest of it made no difference: too long fits no better than too short.',
  ko: '숫자가 더 많은 b를 받아들였고 남는 숫자는 답에 영향을 주지 않았습니다. 너무 긴 것도 너무 짧은 것과 마찬가지로 맞지 않습니다.',
});

/** Compares b with w, but never w with x: missing inputs count as 0, and others are ignored. */
export function dense_uncheckedInputs(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x.rank === 2 ? zeros([1, w.shape.at(-1)!]) : x, w, b);
  return sums(
    extentsOf(x, w),
    (_, j) => b.at(j),
    (s, j, i) => (i < x.shape[1]! ? x.at(s, i) * w.at(j, i) : 0),
  );
}
diagnosis(dense_uncheckedInputs, {
  en: 'x and w of different widths were accepted, as when the loops run over one of them: where are the two compared?',
  ko: '너비가 다른 x와 w를 받아들였습니다. 반복문이 둘 중 하나의 너비만 따르면 이렇게 됩니다. 두 너비를 어디에서 비교하나요?',
});

/** Counts the numbers in b and not its axes: with a row, [out, 1] broadcasts to [out, out]. */
export function dense_biasOfAnyRank(x: Tensor, w: Tensor, b: Tensor): Tensor {
  if (b.rank > 0) mustFit(x, w, b.reshape([b.size]));
  else mustFit(x, w, b);
  return x.matmul(w.transpose()).add(b);
}
diagnosis(dense_biasOfAnyRank, {
  en: 'A b of another rank was accepted where it holds as many numbers: added to a single row, one of shape [out, 1] makes a table of [out, out]. Compare its whole shape with [out].',
  ko: '숫자의 개수가 같으면 랭크가 다른 b도 받아들였습니다. 형상이 [out, 1]인 b를 행 하나에 더하면 [out, out]인 표가 됩니다. 형상 전체를 [out]과 비교하세요.',
});

/** Lets axes precede the features as they like, as PyTorch's layer does. */
export function dense_leadingAxes(x: Tensor, w: Tensor, b: Tensor): Tensor {
  const inputs = x.shape.at(-1) ?? 0;
  const rows = x.reshape([-1, inputs]);
  mustFit(rows, w, b);
  const y = rows.matmul(w.transpose()).add(b);
  return y.reshape([...x.shape.slice(0, -1), b.size]);
}
diagnosis(dense_leadingAxes, {
  en: "An x with more axes was accepted, as PyTorch's layer would: here x is [n, in], and what has more axes is for `flatten` first.",
  ko: '축이 더 많은 x를 받아들였습니다. PyTorch의 층은 그렇게 하지만 여기서 x는 [n, in]입니다. 축이 더 많으면 먼저 `flatten`을 거쳐야 합니다.',
});

/** Turns a w of shape [in, out] round instead of refusing it. */
export function dense_eitherLayout(x: Tensor, w: Tensor, b: Tensor): Tensor {
  const weights = fits(x, w, b) ? w : w.transpose();
  mustFit(x, weights, b);
  return x.matmul(weights.transpose()).add(b);
}
diagnosis(dense_eitherLayout, {
  en: 'A w of shape [in, out] was turned round and accepted: it should be refused, since the same guess would fail unseen on a square w.',
  ko: '[in, out] 형상의 w를 돌려서 받아들였습니다. 정사각인 w에서는 이런 짐작이 틀려도 드러나지 않으므로 거부해야 합니다.',
});

/** Answers NaN where the shapes do not fit, and throws nothing. */
export function dense_answersNaN(x: Tensor, w: Tensor, b: Tensor): Tensor {
  if (!fits(x, w, b)) return tensor(NaN);
  return x.matmul(w.transpose()).add(b);
}
diagnosis(dense_answersNaN, {
  en: 'Shapes that do not fit were answered with a value: throw a RangeError, so that the mistake is seen where it is made.',
  ko: '맞지 않는 형상에 값을 돌려주었습니다. 실수한 자리에서 바로 드러나도록 RangeError를 던지세요.',
});

/** Transposes w in its own place: the caller's weights are scrambled afterwards. */
export function dense_transposedInPlace(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  const turned = w.transpose();
  w.data.set(turned.data);
  return x.matmul(turned).add(b);
}
diagnosis(dense_transposedInPlace, {
  en: "The answer is right, but w is scrambled afterwards: transpose a copy and leave the caller's weights alone.",
  ko: '답은 맞지만 w의 숫자가 뒤섞였습니다. 호출한 쪽의 가중치는 그대로 두고 새 텐서로 전치하세요.',
});
