/** The known mistakes of `train` in its losses, in how many steps it takes, and in what it keeps. */
import { type Layer, tensor, Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { gradients, loop, moved, type Options, trained, type Trained } from './parts.ts';

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
  en: 'The training ends as soon as the loss is low. Here the number of steps decides.',
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
  en: 'The answer has only the seven digits of float32. Numbers here are float64 unless something else is asked for.',
  ko: '답이 float32의 일곱 자리만큼만 정확합니다. 따로 말이 없으면 float64를 씁니다.',
});

/** Reports the losses, and the layers it was given. */
export function train_oldLayers(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return { layers, losses: trained(x, target, layers, options).losses };
}
diagnosis(train_oldLayers, {
  en: 'The layers come back as they were given. Where are the trained ones?',
  ko: '받은 층을 그대로 돌려주었습니다. 학습한 층은 어디에 있나요?',
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
  en: 'The list of layers comes back in another order, as `reverse` turns the list itself round. Count k down instead, or use `toReversed`.',
  ko: '호출하고 나면 layers의 순서가 바뀌어 있습니다. 배열 자체를 뒤집는 `reverse`를 썼나요? k를 거꾸로 세거나 `toReversed`를 쓰세요.',
});

const history: number[] = [];

/** Appends to a list that outlives the call. */
export function train_keepsLosses(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  const { layers: after, losses } = trained(x, target, layers, options);
  history.push(...losses);
  return { layers: after, losses: [...history] };
}
diagnosis(train_keepsLosses, {
  en: 'The losses of the last call are still in the list, as if it lived outside the function.',
  ko: '손실의 목록을 함수 밖에 둔 것처럼 지난 호출의 손실이 남아 있습니다.',
});
