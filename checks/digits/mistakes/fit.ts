/** The known mistakes of `fit`, each with its diagnosis. */
import type { Layer, Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import {
  atRest,
  batchesOf,
  type Fitted,
  forward,
  logSoftmax,
  type Options,
  shuffled,
  surprise,
  trained,
} from './parts.ts';

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** Takes the images as they come. */
export function fit_unshuffled(x: Tensor, labels: number[], layers: Layer[], options: Options) {
  return trained(x, labels, layers, options, {
    batches: (n) => batchesOf(range(n), options.batchSize),
  });
}
diagnosis(fit_unshuffled, {
  en: 'The images are used in the order in which they are given. They are to be shuffled.',
  ko: '이미지를 받은 순서대로 썼습니다. 섞어야 합니다.',
});

/** Shuffles once. */
export function fit_shuffledOnce(x: Tensor, labels: number[], layers: Layer[], options: Options) {
  return trained(x, labels, layers, options, {
    batches: (n) => batchesOf(shuffled(n, 0, options), options.batchSize),
  });
}
diagnosis(fit_shuffledOnce, {
  en: 'Every epoch has the same order. It is shuffled anew each time: where do the random numbers of the second epoch come from?',
  ko: '에포크마다 순서가 같습니다. 매번 새로 섞어야 합니다. 둘째 에포크의 난수는 어디에서 오나요?',
});

/** Shuffles without the seed. */
export function fit_seedUnused(x: Tensor, labels: number[], layers: Layer[], options: Options) {
  return trained(x, labels, layers, { ...options, seed: 42 });
}
diagnosis(fit_seedUnused, {
  en: 'Every seed gives the same order.',
  ko: '어떤 시드를 주어도 순서가 같습니다.',
});

/** Shuffles by `Math.random`. */
export function fit_random(x: Tensor, labels: number[], layers: Layer[], options: Options) {
  return trained(x, labels, layers, { ...options, seed: Math.floor(Math.random() * 2 ** 32) });
}
diagnosis(fit_random, {
  en: 'Two calls with the same seed train differently: the order is random in a way that does not come from the seed.',
  ko: '같은 시드로 두 번 불렀더니 학습이 다릅니다. 순서를 정하는 난수가 시드에서 오지 않습니다.',
});

/** Draws images with replacement. */
export function fit_drawsAgain(x: Tensor, labels: number[], layers: Layer[], options: Options) {
  return trained(x, labels, layers, options, {
    batches: (n, epoch) => {
      const order = shuffled(n, epoch, options);
      return batchesOf(
        order.map((i, k) => (k % 3 === 0 ? order[0]! : i)),
        options.batchSize,
      );
    },
  });
}
diagnosis(fit_drawsAgain, {
  en: 'Some images are used several times in an epoch, and others not at all. Put all of them into an order, and cut it.',
  ko: '한 에포크에서 여러 번 쓰는 이미지가 있고 한 번도 쓰지 않는 이미지가 있습니다. 모두를 한 줄로 세운 뒤 나누세요.',
});

/** Drops the last batch, if it is short. */
export function fit_dropsTheRest(x: Tensor, labels: number[], layers: Layer[], options: Options) {
  return trained(x, labels, layers, options, {
    batches: (n, epoch) => {
      const all = batchesOf(shuffled(n, epoch, options), options.batchSize);
      return all.length > 1 ? all.filter(({ length }) => length === options.batchSize) : all;
    },
  });
}
diagnosis(fit_dropsTheRest, {
  en: 'The last batch is left out where it is short. Those images are part of the epoch, too.',
  ko: '마지막 배치가 작으면 빠뜨렸습니다. 그 이미지들도 에포크에 들어갑니다.',
});

/** One batch an epoch. */
export function fit_oneBatch(x: Tensor, labels: number[], layers: Layer[], options: Options) {
  return trained(x, labels, layers, options, {
    batches: (n, epoch) => batchesOf(shuffled(n, epoch, options), options.batchSize).slice(0, 1),
  });
}
diagnosis(fit_oneBatch, {
  en: 'An epoch ends after its first batch. It is over when every image was used once.',
  ko: '에포크가 첫 배치 뒤에 끝납니다. 모든 이미지를 한 번씩 써야 에포크가 끝납니다.',
});

/** All images at once. */
export function fit_fullBatch(x: Tensor, labels: number[], layers: Layer[], options: Options) {
  return trained(x, labels, layers, options, { batches: (n) => [range(n)] });
}
diagnosis(fit_fullBatch, {
  en: 'All images are in one batch, whatever `batchSize` is.',
  ko: '`batchSize`가 얼마든 모든 이미지가 한 배치에 들어 있습니다.',
});

/** Adam forgets what it knew at the end of each epoch. */
export function fit_forgets(x: Tensor, labels: number[], layers: Layer[], options: Options) {
  return trained(x, labels, layers, options, {
    begins: () => 0,
    keeps: (states) => states.map(({ w, b }) => ({ w: atRest(w.theta), b: atRest(b.theta) })),
  });
}
diagnosis(fit_forgets, {
  en: 'Adam begins anew in each epoch, as when m, v and t are made inside the loop over the epochs. They live through all of them.',
  ko: 'Adam이 에포크마다 처음부터 시작합니다. m, v, t를 에포크의 반복문 안에서 만들면 이렇게 됩니다. 이들은 모든 에포크에 걸쳐 이어집니다.',
});

/** t counts anew in each epoch. */
export function fit_tAnew(x: Tensor, labels: number[], layers: Layer[], options: Options) {
  return trained(x, labels, layers, options, { begins: () => 0 });
}
diagnosis(fit_tAnew, {
  en: 't begins anew in each epoch, though m and v do not. It counts all steps.',
  ko: 'm과 v는 이어지는데 t만 에포크마다 다시 시작합니다. t는 모든 걸음을 셉니다.',
});

/** No bias correction. */
export function fit_uncorrected(x: Tensor, labels: number[], layers: Layer[], options: Options) {
  return trained(x, labels, layers, options, {
    step: ({ theta, m, v }, g, lr) => {
      const [mNext, vNext] = [m.mul(0.9).add(g.mul(0.1)), v.mul(0.999).add(g.mul(g).mul(0.001))];
      return { theta: theta.sub(mNext.mul(lr).div(vNext.sqrt().add(1e-8))), m: mNext, v: vNext };
    },
  });
}
diagnosis(fit_uncorrected, {
  en: 'm and v are used as they are. They began at 0: divide them by 1 − β₁ᵗ and 1 − β₂ᵗ (lesson 08).',
  ko: 'm과 v를 그대로 썼습니다. 0에서 시작했으므로 1 − β₁ᵗ과 1 − β₂ᵗ로 나누어야 합니다(08단원).',
});

/** Plain steps along the gradient. */
export function fit_sgd(x: Tensor, labels: number[], layers: Layer[], options: Options) {
  return trained(x, labels, layers, options, {
    step: (state, g, lr) => ({ ...state, theta: state.theta.sub(g.mul(lr)) }),
  });
}
diagnosis(fit_sgd, {
  en: 'These are steps of plain gradient descent. Here it is Adam.',
  ko: '단순한 경사 하강법의 걸음입니다. 여기서는 Adam입니다.',
});

/** Climbs. */
export function fit_climbs(x: Tensor, labels: number[], layers: Layer[], options: Options) {
  return trained(x, labels, layers, { ...options, lr: -options.lr });
}
diagnosis(fit_climbs, {
  en: 'Each step goes uphill. Which sign leads down?',
  ko: '걸음마다 오르막으로 갑니다. 내려가려면 부호가 어때야 할까요?',
});

/** No loss from before the first epoch. */
export function fit_oneLossShort(x: Tensor, labels: number[], layers: Layer[], options: Options) {
  const { losses, ...rest } = trained(x, labels, layers, options);
  return { ...rest, losses: losses.slice(1) };
}
diagnosis(fit_oneLossShort, {
  en: 'The loss before the first epoch is missing. Without it nobody sees what the first epoch was worth.',
  ko: '첫 에포크 전의 손실이 빠졌습니다. 그것이 없으면 첫 에포크의 효과를 알 수 없습니다.',
});

/** The loss is measured on the first batch of the images as they are given. */
export function fit_lossOfABatch(
  x: Tensor,
  labels: number[],
  layers: Layer[],
  options: Options,
): Fitted {
  const some = Math.min(labels.length, options.batchSize);
  return trained(x, labels, layers, options, {
    lossOf: (now) =>
      surprise(logSoftmax(forward(x.slice(0, some), now).at(-1)!), labels.slice(0, some)),
  });
}
diagnosis(fit_lossOfABatch, {
  en: 'The losses are those of a batch. They are measured on all of x.',
  ko: '배치 하나의 손실입니다. 손실은 x 전체에서 잽니다.',
});

/** Writes the new weights into the layers that it was given. */
export function fit_changesLayers(x: Tensor, labels: number[], layers: Layer[], options: Options) {
  const fitted = trained(x, labels, layers, options);
  for (const [k, { w, b }] of fitted.layers.entries()) {
    layers[k]!.w.data.set(w.data);
    layers[k]!.b.data.set(b.data);
  }
  return fitted;
}
diagnosis(fit_changesLayers, {
  en: 'The layers that were given are changed. Leave them as they are, so that one can train from them again.',
  ko: '받은 층을 바꾸었습니다. 거기에서 다시 학습할 수 있도록 그대로 두세요.',
});
