/** The known mistakes of `mlpForward` in its layers, and in the batch. */
import { type Layer, Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { dense, isLast, mustFit, rightForward, sigmoid } from './mlpForwardParts.ts';

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
  en: 'The answer is that of w reshaped, not transposed: reshape keeps the order of the numbers and does not turn rows into columns.',
  ko: 'w를 전치하지 않고 reshape했을 때의 답이 나옵니다. reshape은 숫자의 순서를 그대로 두므로 행을 열로 바꾸지 않습니다.',
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
  en: 'The answer is that of the layers from the last to the first: x belongs to the first of the list.',
  ko: '층을 마지막부터 거꾸로 계산한 답입니다. x는 목록의 첫 번째 층으로 들어가야 합니다.',
});

/** Feeds x to every layer, instead of what the layer before it answered. */
export function mlpForward_alwaysFromX(x: Tensor, layers: Layer[]): Tensor {
  let a = x;
  for (const layer of layers) a = sigmoid(dense(x, layer));
  return a;
}
diagnosis(mlpForward_alwaysFromX, {
  en: 'The answer is as if every layer were given x again: which value should the next one start from?',
  ko: '모든 층에 x를 다시 넣은 것 같은 답입니다. 다음 층은 어떤 값에서 시작해야 할까요?',
});

/** Returns from inside the loop: only the first layer is run. */
export function mlpForward_firstLayerOnly(x: Tensor, layers: Layer[]): Tensor {
  for (const layer of layers) return sigmoid(dense(x, layer));
  return x;
}
diagnosis(mlpForward_firstLayerOnly, {
  en: 'This is the answer of the first layer alone: does your loop return too early?',
  ko: '첫 번째 층만의 답입니다. 반복문 안에서 너무 일찍 return하지 않나요?',
});

/** Stops one layer early. */
export function mlpForward_withoutTheLast(x: Tensor, layers: Layer[]): Tensor {
  return rightForward(x, layers.slice(0, -1));
}
diagnosis(mlpForward_withoutTheLast, {
  en: 'The last layer is missing: does a loop end too early?',
  ko: '마지막 층이 빠졌습니다. 반복문이 너무 일찍 끝나지 않나요?',
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
  en: 'Only networks of three layers come out right, as in the document: run through the list, however long it is.',
  ko: '원문 자료처럼 층이 꼭 세 개일 때만 맞습니다. 목록의 길이가 얼마든 끝까지 반복하세요.',
});

/** Runs through the first layer once for each of the layers. */
export function mlpForward_firstLayerAgain(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a) => sigmoid(dense(a, layers[0]!)), x);
}
diagnosis(mlpForward_firstLayerAgain, {
  en: 'The answer is as if every layer had the weights of the first: take those of the layer whose turn it is.',
  ko: '모든 층이 첫 번째 층의 가중치를 쓰는 것 같은 답입니다. 차례가 된 층의 가중치를 쓰세요.',
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
