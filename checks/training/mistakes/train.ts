/** The known mistakes of `train`, each with its diagnosis. */
import { type Layer, tensor, Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import {
  backward,
  forward,
  gradients,
  loop,
  lossOf,
  moved,
  type Options,
  sigmoid,
  slopeOf,
  trained,
  type Trained,
} from './parts.ts';

// --- the step ----------------------------------------------------------------------------------
/** Adds the gradient: climbs. */
export function train_climbs(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return trained(x, target, layers, { ...options, lr: -options.lr });
}
diagnosis(train_climbs, {
  en: 'The step goes along the gradient, which points uphill. Which sign leads down?',
  ko: '기울기 방향으로 걸었는데 기울기는 오르막을 가리킵니다. 내려가려면 부호가 어때야 할까요?',
});

/** Does not use the learning rate. */
export function train_noRate(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return trained(x, target, layers, { ...options, lr: 1 });
}
diagnosis(train_noRate, {
  en: 'The learning rate is not used. How long should a step be?',
  ko: '학습률을 쓰지 않았습니다. 걸음의 길이는 얼마여야 할까요?',
});

/** Never moves a bias. */
export function train_weightsOnly(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return loop(x, target, layers, options.steps, (now) =>
    moved(now, gradients(x, target, now), options.lr).map(({ w }, k) => ({ w, b: now[k]!.b })),
  );
}
diagnosis(train_weightsOnly, {
  en: 'The biases stay where they were. They have a gradient, too.',
  ko: '편향이 그대로입니다. 편향에도 기울기가 있습니다.',
});

/** Trains the last layer, and leaves the others as they were. */
export function train_lastLayer(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return loop(x, target, layers, options.steps, (now) => [
    ...now.slice(0, -1),
    ...moved(now, gradients(x, target, now), options.lr).slice(-1),
  ]);
}
diagnosis(train_lastLayer, {
  en: 'Only the last layer is trained. Do the gradients of the others get lost on the way back, or on the way into the new layers?',
  ko: '마지막 층만 학습했습니다. 다른 층의 기울기는 거꾸로 가는 길에서 사라졌나요, 아니면 새 층을 만들 때 빠졌나요?',
});

/** Moves a layer as soon as its gradient is known, and sends the next one back through it. */
export function train_layerByLayer(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: Options,
) {
  return loop(x, target, layers, steps, (now) => {
    const ys = forward(x, now);
    const next = [...now];
    let dy = ys
      .at(-1)!
      .sub(target)
      .mul(2 / target.size);
    for (let k = now.length - 1; k >= 0; k--) {
      const dz = dy.mul(slopeOf(ys[k + 1]!));
      const [dw, db] = [dz.transpose().matmul(ys[k]!), dz.sum(0)];
      next[k] = { w: now[k]!.w.sub(dw.mul(lr)), b: now[k]!.b.sub(db.mul(lr)) };
      dy = dz.matmul(next[k]!.w);
    }
    return next;
  });
}
diagnosis(train_layerByLayer, {
  en: 'A layer is moved before the gradient has passed through it. All gradients belong to the weights before the step.',
  ko: '기울기가 지나가기 전에 층을 움직였습니다. 기울기는 모두 이번 걸음 전의 가중치에서 구해야 합니다.',
});

/** One step for each sample instead of one for all. */
export function train_sampleBySample(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: Options,
) {
  return loop(x, target, layers, steps, (now) => {
    let next = now;
    for (let s = 0; s < x.shape[0]!; s++) {
      const [row, wanted] = [x.slice(s, s + 1), target.slice(s, s + 1)];
      next = moved(next, gradients(row, wanted, next), lr);
    }
    return next;
  });
}
diagnosis(train_sampleBySample, {
  en: 'There is a step for every sample. Here one step uses the mean over all samples.',
  ko: '샘플마다 한 걸음씩 걸었습니다. 여기서는 모든 샘플의 평균으로 한 걸음을 걷습니다.',
});

/** Never sets the gradients back to zero, so that each step is along the sum of all so far. */
export function train_gradientsAddUp(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: Options,
) {
  let sum: Layer[] | undefined;
  return loop(x, target, layers, steps, (now) => {
    const grads = gradients(x, target, now);
    sum = sum ? moved(sum, grads, -1) : grads;
    return moved(now, sum, lr);
  });
}
diagnosis(train_gradientsAddUp, {
  en: 'The gradients of earlier steps are still in the sum. Where do they have to start from zero?',
  ko: '지난 걸음들의 기울기가 합에 남아 있습니다. 어디에서 0부터 다시 시작해야 할까요?',
});

/** Lowers the learning rate on the way. */
export function train_fadingRate(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: Options,
) {
  return loop(x, target, layers, steps, (now, step) =>
    moved(now, gradients(x, target, now), lr / (1 + step)),
  );
}
diagnosis(train_fadingRate, {
  en: 'The learning rate changes on the way. Here it stays as given.',
  ko: '학습률이 도중에 바뀝니다. 여기서는 주어진 값 그대로입니다.',
});

/** Halves the learning rate whenever the loss has risen. */
export function train_backsOff(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  let { lr } = options;
  let least = Infinity;
  return loop(x, target, layers, options.steps, (now) => {
    const loss = lossOf(forward(x, now).at(-1)!, target);
    if (loss > least) lr /= 2;
    least = Math.min(least, loss);
    return moved(now, gradients(x, target, now), lr);
  });
}
diagnosis(train_backsOff, {
  en: 'The learning rate shrinks when the loss rises. Here it stays as given, and a loss may rise.',
  ko: '손실이 커지면 학습률을 줄였습니다. 여기서는 주어진 값 그대로 쓰고, 손실은 커질 수도 있습니다.',
});

/** Takes every step along the gradient of the layers it began with. */
export function train_firstGradient(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: Options,
) {
  const grads = gradients(x, target, layers);
  return loop(x, target, layers, steps, (now) => moved(now, grads, lr));
}
diagnosis(train_firstGradient, {
  en: 'Every step uses the gradient of the first layers. After a step the loss has another slope: measure again.',
  ko: '모든 걸음에서 처음 층의 기울기를 썼습니다. 한 걸음을 걷고 나면 기울기도 달라집니다. 다시 구하세요.',
});

// --- the gradient ------------------------------------------------------------------------------

/** Leaves out the 2 of the square. */
export function train_halfGradient(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return trained(x, target, layers, { ...options, lr: options.lr / 2 });
}
diagnosis(train_halfGradient, {
  en: 'The gradient is half of what it should be. What is the derivative of e²?',
  ko: '기울기가 절반입니다. e²의 도함수는 무엇인가요?',
});

/** Divides by the samples only, although there are several outputs for each. */
export function train_meanOverSamples(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: Options,
) {
  return trained(x, target, layers, { lr: lr * target.shape[1]!, steps });
}
diagnosis(train_meanOverSamples, {
  en: 'The error is divided by the number of samples only. The mean runs over all elements, samples times outputs.',
  ko: '오차를 샘플 수로만 나누었습니다. 평균은 모든 원소, 곧 샘플 수 곱하기 출력 수에 대한 것입니다.',
});

/** Takes the gradient of the sum, and reports the mean. */
export function train_gradientOfSum(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: Options,
) {
  return trained(x, target, layers, { lr: lr * target.size, steps });
}
diagnosis(train_gradientOfSum, {
  en: 'The gradient is that of the sum of squares, but the loss is their mean.',
  ko: '제곱의 합의 기울기를 썼는데 손실은 평균입니다.',
});

/** The mean of the rows for a bias, where the loss has already made it a mean. */
export function train_meanBias(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return loop(x, target, layers, options.steps, (now) => {
    const grads = gradients(x, target, now).map(({ w, b }) => ({ w, b: b.div(x.shape[0]!) }));
    return moved(now, grads, options.lr);
  });
}
diagnosis(train_meanBias, {
  en: "The bias's gradient is divided by the batch size once more. The loss is a mean already.",
  ko: '편향의 기울기를 배치 크기로 한 번 더 나누었습니다. 손실이 이미 평균입니다.',
});

/** Applies σ to the outputs a second time before taking its slope. */
export function train_sigmoidTwice(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return loop(x, target, layers, options.steps, (now) => {
    const grads = backward(forward(x, now), target, now, undefined, (y) => slopeOf(sigmoid(y)));
    return moved(now, grads, options.lr);
  });
}
diagnosis(train_sigmoidTwice, {
  en: 'σ is applied to outputs that have been through σ already. What is σ′ in terms of y?',
  ko: '이미 σ를 거친 출력에 σ를 또 적용했습니다. σ′을 y로 쓰면 어떻게 되나요?',
});

/** Leaves the slope of the sigmoid out. */
export function train_noSlope(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return loop(x, target, layers, options.steps, (now) => {
    const grads = backward(forward(x, now), target, now, undefined, (y) => y.map(() => 1));
    return moved(now, grads, options.lr);
  });
}
diagnosis(train_noSlope, {
  en: 'The slope of the sigmoid is missing on the way back.',
  ko: '거꾸로 가는 길에 시그모이드의 도함수가 빠졌습니다.',
});

/** The gradient of the cross-entropy, which does without the last slope. */
export function train_crossEntropy(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return loop(x, target, layers, options.steps, (now) => {
    const ys = forward(x, now);
    const y = ys.at(-1)!;
    const dy = y.sub(target).div(slopeOf(y)).div(target.shape[0]!);
    return moved(now, backward(ys, target, now, dy), options.lr);
  });
}
diagnosis(train_crossEntropy, {
  en: 'This is the gradient of the cross-entropy. With MSE, the slope of the last sigmoid does not cancel.',
  ko: '교차 엔트로피의 기울기입니다. MSE에서는 마지막 시그모이드의 도함수가 약분되지 않습니다.',
});

/** Measures the gradient to one side, with a step that is far too long. */
export function train_coarseDifferences(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: Options,
) {
  const h = 1e-3;
  return loop(x, target, layers, steps, (now) => {
    const lossWith = (k: number, part: Partial<Layer>): number =>
      lossOf(forward(x, now.with(k, { ...now[k]!, ...part })).at(-1)!, target);
    const bump = (of: Tensor, i: number): Tensor => of.map((v, at) => (at === i ? v + h : v));
    const grads = now.map(({ w, b }, k) => {
      const here = lossWith(k, {});
      return {
        w: w.map((_, i) => (lossWith(k, { w: bump(w, i) }) - here) / h),
        b: b.map((_, i) => (lossWith(k, { b: bump(b, i) }) - here) / h),
      };
    });
    return moved(now, grads, lr);
  });
}
diagnosis(train_coarseDifferences, {
  en: 'The gradient is measured to one side with a long step, and its third digit is wrong. Lesson 07 does better, and faster.',
  ko: '긴 간격으로 한쪽만 재어 기울기의 셋째 자리부터 틀립니다. 07단원의 방법이 더 정확하고 빠릅니다.',
});

/** No sigmoid after the last layer. */
export function train_lastIsLinear(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: Options,
): Trained {
  const losses: number[] = [];
  let now = layers;
  for (;;) {
    const ys = forward(x, now.slice(0, -1));
    const { w, b } = now.at(-1)!;
    ys.push(ys.at(-1)!.matmul(w.transpose()).add(b));
    losses.push(lossOf(ys.at(-1)!, target));
    if (losses.length > steps) return { layers: now, losses };
    const slope = (y: Tensor): Tensor => (y === ys.at(-1) ? y.map(() => 1) : slopeOf(y));
    now = moved(now, backward(ys, target, now, undefined, slope), lr);
  }
}
diagnosis(train_lastIsLinear, {
  en: 'The last layer has no sigmoid here. In this course it has.',
  ko: '마지막 층에 시그모이드가 없습니다. 이 과정에서는 마지막 층 뒤에도 시그모이드가 있습니다.',
});

// --- the losses and the number of steps --------------------------------------------------------

/** Records a loss after each step, none before the first. */
export function train_lossesAfter(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  const { layers: after, losses } = trained(x, target, layers, options);
  return { layers: after, losses: losses.slice(1) };
}
diagnosis(train_lossesAfter, {
  en: 'The loss before the first step is missing. losses[0] belongs to the layers as given.',
  ko: '첫 걸음 전의 손실이 빠졌습니다. losses[0]은 주어진 층의 손실입니다.',
});

/** Records a loss before each step, none after the last. */
export function train_lossesBefore(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  const { layers: after, losses } = trained(x, target, layers, options);
  return { layers: after, losses: losses.slice(0, options.steps) };
}
diagnosis(train_lossesBefore, {
  en: 'The loss after the last step is missing. How good are the layers you return?',
  ko: '마지막 걸음 뒤의 손실이 빠졌습니다. 돌려주는 층은 얼마나 좋은가요?',
});

/** Takes one step more, in order to get that many losses. */
export function train_oneStepMore(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  const { lr, steps } = options;
  const { layers: after, losses } = trained(x, target, layers, { lr, steps: steps + 1 });
  return { layers: after, losses: losses.slice(0, steps + 1) };
}
diagnosis(train_oneStepMore, {
  en: 'There are steps + 1 losses, but also steps + 1 steps. The last loss needs no step after it.',
  ko: '손실이 steps + 1개인 것은 맞지만 걸음도 steps + 1번 걸었습니다. 마지막 손실을 잰 뒤에는 걷지 않습니다.',
});

/** Takes at least one step. */
export function train_atLeastOnce(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return trained(x, target, layers, { ...options, steps: Math.max(1, options.steps) });
}
diagnosis(train_atLeastOnce, {
  en: 'With steps = 0 there is still a step. Does your loop ask before or after it has stepped?',
  ko: 'steps = 0인데도 한 걸음을 걷습니다. 반복문이 조건을 걷기 전에 묻나요, 걷고 나서 묻나요?',
});

/** Stops when the loss is low enough. */
export function train_stopsEarly(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: Options,
): Trained {
  const { losses } = trained(x, target, layers, { lr, steps: 0 });
  let now = layers;
  while (losses.length <= steps && losses.at(-1)! > 1e-4) {
    const next = trained(x, target, now, { lr, steps: 1 });
    now = next.layers;
    losses.push(next.losses[1]!);
  }
  return { layers: now, losses };
}
diagnosis(train_stopsEarly, {
  en: 'The loop ends as soon as the loss is low. Here the number of steps decides.',
  ko: '손실이 작아지자마자 멈추었습니다. 여기서는 걸음의 수가 끝을 정합니다.',
});

/** Reports the sum of the squared errors. */
export function train_sumOfSquares(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  const { layers: after, losses } = trained(x, target, layers, options);
  return { layers: after, losses: losses.map((loss) => loss * target.size) };
}
diagnosis(train_sumOfSquares, {
  en: 'The losses are sums of squares. MSE is their mean.',
  ko: '손실로 제곱의 합을 적었습니다. MSE는 평균입니다.',
});

/** Reports losses with four decimals. */
export function train_roundedLosses(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  const { layers: after, losses } = trained(x, target, layers, options);
  return { layers: after, losses: losses.map((loss) => Number(loss.toFixed(4))) };
}
diagnosis(train_roundedLosses, {
  en: 'The losses are rounded. Leave the digits to whoever prints them.',
  ko: '손실을 반올림했습니다. 자릿수는 출력하는 쪽에 맡기세요.',
});

/** Trains in float32. */
export function train_float32(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  const single = ({ shape, data }: Tensor): Tensor => new Tensor(shape, data, 'float32');
  const copies = layers.map(({ w, b }) => ({ w: single(w), b: single(b) }));
  return trained(single(x), single(target), copies, options);
}
diagnosis(train_float32, {
  en: 'The numbers were stored as float32, which keeps seven digits. Numbers here are float64 unless something else is asked for.',
  ko: '값을 float32로 저장해서 일곱 자리만 남았습니다. 따로 말이 없으면 float64를 씁니다.',
});

/** Reports the losses, and the layers it was given. */
export function train_oldLayers(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return { layers, losses: trained(x, target, layers, options).losses };
}
diagnosis(train_oldLayers, {
  en: 'The layers come back as they were given. Which variable holds the trained ones?',
  ko: '받은 층을 그대로 돌려주었습니다. 학습한 층은 어느 변수에 있나요?',
});

/** Returns the layers that had the least loss on the way. */
export function train_keepsBest(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  const all = [...Array(options.steps + 1).keys()].map((steps) =>
    trained(x, target, layers, { ...options, steps }),
  );
  const { losses } = all.at(-1)!;
  return { layers: all[losses.indexOf(Math.min(...losses))]!.layers, losses };
}
diagnosis(train_keepsBest, {
  en: 'The layers with the least loss on the way come back. Which ones belong to the last loss?',
  ko: '도중에 손실이 가장 작았던 층을 돌려주었습니다. 마지막 손실의 층은 어느 것인가요?',
});

/** Knows the answer of the worked example, and nothing else. */
export function train_exampleOnly(): Trained {
  const layers = [
    { w: tensor([[1.375]]), b: tensor([-1.8125]) },
    { w: tensor([[3.125]]), b: tensor([-1.25]) },
  ];
  return { layers, losses: [0.25, 0.0728] };
}
diagnosis(train_exampleOnly, {
  en: 'This is the answer of the worked example, whatever the question was.',
  ko: '무엇을 물어도 예제의 답을 돌려줍니다.',
});

// --- arguments and state -----------------------------------------------------------------------

/** Writes the new numbers into the tensors it was given. */
export function train_inPlace(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return loop(x, target, layers, options.steps, (now) => {
    const next = moved(now, gradients(x, target, now), options.lr);
    for (const [k, { w, b }] of now.entries()) {
      w.data.set(next[k]!.w.data);
      b.data.set(next[k]!.b.data);
    }
    return now;
  });
}
diagnosis(train_inPlace, {
  en: 'The given layers hold the trained numbers afterwards: make new tensors with `sub`, and new layers { w, b } for them.',
  ko: '호출하고 나면 받은 층에 학습된 값이 들어 있습니다. `sub`로 새 텐서를 만들어 새 층 { w, b }에 담으세요.',
});

/** Turns the list of layers round, and it stays turned round for whoever gave it. */
export function train_reversesLayers(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  const right = trained(x, target, [...layers], options);
  layers.reverse();
  return right;
}
diagnosis(train_reversesLayers, {
  en: 'The list of layers comes back in another order: `reverse` turns the list itself round. Count k down instead, or use `toReversed`.',
  ko: '호출하고 나면 layers의 순서가 바뀌어 있습니다. `reverse`는 배열 자체를 뒤집습니다. k를 거꾸로 세거나 `toReversed`를 쓰세요.',
});

const history: number[] = [];

/** Appends to a list that outlives the call. */
export function train_keepsLosses(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  const { layers: after, losses } = trained(x, target, layers, options);
  history.push(...losses);
  return { layers: after, losses: [...history] };
}
diagnosis(train_keepsLosses, {
  en: 'The list of losses lives outside the function and still holds the last call.',
  ko: '손실의 목록을 함수 밖에 두어 지난 호출의 손실이 남아 있습니다.',
});
