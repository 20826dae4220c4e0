/** The known mistakes of `train` in its gradient. */
import { type Layer, Tensor } from '#tensor';
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

/** Leaves out the 2 of the square. */
export function train_halfGradient(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return trained(x, target, layers, { ...options, lr: options.lr / 2 });
}
diagnosis(train_halfGradient, {
  en: 'The steps are half as long as they should be, as if the gradient were halved. What is the derivative of e²?',
  ko: '기울기를 반으로 줄인 것처럼 걸음의 길이가 절반입니다. e²의 도함수는 무엇인가요?',
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
  en: 'The steps are as long as if the error were divided by the number of samples only. The mean runs over all elements, samples times outputs.',
  ko: '오차를 샘플 수로만 나눈 만큼 걸음이 깁니다. 평균은 모든 원소, 곧 샘플 수 곱하기 출력 수에 대한 것입니다.',
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
  en: 'The steps are those for the sum of squares, but the loss is their mean.',
  ko: '제곱의 합에 대한 걸음을 걸었는데 손실은 평균입니다.',
});

/** The mean of the rows for a bias, where the loss has already made it a mean. */
export function train_meanBias(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return loop(x, target, layers, options.steps, (now) => {
    const grads = gradients(x, target, now).map(({ w, b }) => ({ w, b: b.div(x.shape[0]!) }));
    return moved(now, grads, options.lr);
  });
}
diagnosis(train_meanBias, {
  en: 'A bias moves as if its gradient were divided by the batch size once more. The loss is a mean already.',
  ko: '편향의 기울기를 배치 크기로 한 번 더 나눈 것처럼 움직입니다. 손실이 이미 평균입니다.',
});

/** Applies σ to the outputs a second time before taking its slope. */
export function train_sigmoidTwice(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return loop(x, target, layers, options.steps, (now) => {
    const grads = backward(forward(x, now), target, now, undefined, (y) => slopeOf(sigmoid(y)));
    return moved(now, grads, options.lr);
  });
}
diagnosis(train_sigmoidTwice, {
  en: 'The steps are as if σ were applied to outputs that have been through σ already. What is σ′ in terms of y?',
  ko: '이미 σ를 거친 출력에 σ를 또 적용한 것 같은 걸음입니다. σ′을 y로 쓰면 어떻게 되나요?',
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
  en: 'The gradient is wrong from its third digit on, as if measured to one side with a long step. Lesson 07 does better, and faster.',
  ko: '긴 간격으로 한쪽만 잰 것처럼 기울기의 셋째 자리부터 틀립니다. 07단원의 방법이 더 정확하고 빠릅니다.',
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
