/** The known mistakes of `train` in its step. */
import { type Layer, Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import {
  forward,
  gradients,
  loop,
  lossOf,
  moved,
  type Options,
  slopeOf,
  trained,
} from './parts.ts';

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
  en: 'The learning rate makes no difference. How long should a step be?',
  ko: '학습률을 바꾸어도 걸음이 그대로입니다. 걸음의 길이는 얼마여야 할까요?',
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
  en: 'A layer seems to be moved before the gradient has passed through it. All gradients belong to the weights before the step.',
  ko: '기울기가 지나가기 전에 층을 움직인 것 같습니다. 기울기는 모두 이번 걸음 전의 가중치에서 구해야 합니다.',
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
  en: 'The layers have moved as by a step for every sample. Here one step uses the mean over all samples.',
  ko: '샘플마다 한 걸음씩 걸은 것처럼 움직였습니다. 여기서는 모든 샘플의 평균으로 한 걸음을 걷습니다.',
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
  en: 'Each step also goes along the gradients of all earlier ones. Where do they have to start from zero?',
  ko: '걸음마다 지난 걸음들의 기울기까지 더해서 걷습니다. 어디에서 0부터 다시 시작해야 할까요?',
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
  en: 'The steps get shorter on the way, as if the learning rate changed. Here it stays as given.',
  ko: '학습률이 바뀌는 것처럼 도중에 걸음이 짧아집니다. 여기서는 주어진 값 그대로입니다.',
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
  en: 'The steps get shorter when the loss rises, as if the learning rate shrank. Here it stays as given, and a loss may rise.',
  ko: '학습률을 줄인 것처럼 손실이 커지면 걸음이 짧아집니다. 여기서는 주어진 값 그대로 쓰고, 손실은 커질 수도 있습니다.',
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
  en: 'Every step is the same, along the gradient of the first layers. After a step the loss has another slope: measure again.',
  ko: '모든 걸음이 처음 층의 기울기를 따라 똑같습니다. 한 걸음을 걷고 나면 기울기도 달라집니다. 다시 구하세요.',
});
