/** The known mistakes of `readDigits`, each with its diagnosis. */
import { images, labels } from '#digits';
import { type Layer, randn, zeros } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { begun, type Fitted, type Options, trained } from './parts.ts';

const SIZES = [64, 16, 10];

/** One epoch with few images, often without a hidden layer: quick, as there are many of these mistakes. */
const learn = (start: Layer[], count: number, options: Partial<Options> = {}): Fitted =>
  trained(images.slice(0, count), labels.slice(0, count), start, {
    epochs: 1,
    batchSize: 10,
    lr: 0.05,
    seed: 1,
    ...options,
  });

/** Does not train. */
export function readDigits_untrained(seed: number): Layer[] {
  return begun(SIZES, seed);
}
diagnosis(readDigits_untrained, {
  en: 'This network reads one digit in ten, as one that guesses: has it been trained?',
  ko: '이 신경망은 찍을 때처럼 열에 하나만 맞힙니다. 학습을 시켰나요?',
});

/** Trains for a moment. */
export function readDigits_tooShort(seed: number): Layer[] {
  return learn(begun(SIZES, seed), 60, { lr: 0.001 }).layers;
}
diagnosis(readDigits_tooShort, {
  en: 'It has begun to learn, and is still far from 75 %. More epochs, or a larger rate?',
  ko: '배우기 시작했지만 75 %에는 아직 한참 모자랍니다. 에포크를 늘릴까요, 학습률을 키울까요?',
});

/** Trains on the first few images alone. */
export function readDigits_tooFew(seed: number): Layer[] {
  return learn(begun([64, 10], seed), 20, { epochs: 5 }).layers;
}
diagnosis(readDigits_tooFew, {
  en: 'It seems to know a few images, and not the digits. Train on more of them.',
  ko: '몇 안 되는 이미지만 알 뿐 숫자를 알지는 못하는 것 같습니다. 더 많은 이미지로 학습하세요.',
});

/** The labels belong to other images. */
export function readDigits_shiftedLabels(seed: number): Layer[] {
  const options = { epochs: 1, batchSize: 10, lr: 0.05, seed: 1 };
  const start = begun([64, 10], seed);
  return trained(images.slice(0, 60), labels.slice(1, 61), start, options).layers;
}
diagnosis(readDigits_shiftedLabels, {
  en: 'It has learnt something else than to read: do the labels belong to the images it was trained with?',
  ko: '읽기가 아닌 다른 것을 배웠습니다. 레이블이 학습에 쓴 이미지의 것이 맞나요?',
});

/** Begins anywhere, whatever the seed is. */
export function readDigits_random(): Layer[] {
  return learn(begun([64, 10], Math.floor(Math.random() * 2 ** 32)), 60).layers;
}
diagnosis(readDigits_random, {
  en: 'Two calls with the same seed give two networks: something in it is random that does not come from the seed.',
  ko: '같은 시드로 두 번 불렀더니 신경망이 다릅니다. 시드에서 오지 않은 무작위가 들어 있습니다.',
});

let kept: Layer[] | undefined;

/** Goes on training the network of the last call. */
export function readDigits_trainsOn(seed: number): Layer[] {
  kept = learn(kept ?? begun([64, 10], seed), 60).layers;
  return kept;
}
diagnosis(readDigits_trainsOn, {
  en: 'The network of the last call seems to be trained further. Each call begins anew, from its own seed.',
  ko: '지난 호출의 신경망을 이어서 학습시킨 것 같습니다. 호출마다 시드에서 새로 시작해야 합니다.',
});

/** Takes seed 0 for none, and throws. */
export function readDigits_noSeedZero(seed: number): Layer[] {
  if (!seed) throw new TypeError('no seed');
  return learn(begun([64, 10], seed), 400).layers;
}
diagnosis(readDigits_noSeedZero, {
  en: 'Seed 0 is an error here, and `!seed` is true for 0. Zero is a seed like any other.',
  ko: '시드가 0이면 오류가 납니다. `!seed`는 0일 때도 참입니다. 0도 다른 수와 다름없는 시드입니다.',
});

/** All weights begin at 0. */
export function readDigits_fromZeros(): Layer[] {
  const start = begun(SIZES, 1).map(({ w, b }) => ({ w: zeros(w.shape), b }));
  return learn(start, 30).layers;
}
diagnosis(readDigits_fromZeros, {
  en: 'Every answer is the same, as nothing but the last biases ever moves from zeros. What has to differ at the start (lesson 09)?',
  ko: '답이 언제나 같습니다. 0에서 시작하면 마지막 편향 말고는 아무것도 움직이지 않습니다. 시작할 때 무엇이 서로 달라야 할까요(09단원)?',
});

/** Biases so low that no neuron is ever active. */
export function readDigits_deadNeurons(seed: number): Layer[] {
  const start = begun(SIZES, seed).map(({ w, b }, k) => ({ w, b: k === 0 ? b.sub(40) : b }));
  return learn(start, 30).layers;
}
diagnosis(readDigits_deadNeurons, {
  en: 'No hidden neuron is ever active: every answer is the same, and no gradient leads back. With what do the biases begin?',
  ko: '은닉 뉴런이 하나도 켜지지 않습니다. 답이 언제나 같고, 거슬러 오는 기울기도 없습니다. 편향은 무엇으로 시작하나요?',
});

/** Reads 9 digits. */
export function readDigits_nineClasses(seed: number): Layer[] {
  const [first, last] = begun(SIZES, seed) as [Layer, Layer];
  return [first, { w: randn([9, 16], seed), b: last.b.slice(0, 9) }];
}
diagnosis(readDigits_nineClasses, {
  en: 'The last layer has 9 outputs. There are ten digits, with the 0.',
  ko: '마지막 층의 출력이 9개입니다. 숫자는 0까지 열 개입니다.',
});

/** Returns what `fit` returned, the losses included. */
export function readDigits_wholeResult(seed: number): Fitted {
  return learn(begun([64, 10], seed), 60);
}
diagnosis(readDigits_wholeResult, {
  en: 'Layers and losses come back together, as `fit` returns them. Asked for are the layers alone.',
  ko: '`fit`의 결과처럼 layers와 losses가 함께 나옵니다. 필요한 것은 layers뿐입니다.',
});

/** Weights as [in, out]. */
export function readDigits_turned(seed: number): Layer[] {
  const { layers } = learn(begun([64, 10], seed), 60);
  return layers.map(({ w, b }) => ({ w: w.transpose(), b }));
}
diagnosis(readDigits_turned, {
  en: 'The weights are laid out as [in, out]. In this course a row of w belongs to one neuron: [out, in].',
  ko: '가중치가 [in, out]으로 놓였습니다. 이 과정에서는 w의 한 행이 뉴런 하나의 것입니다. [out, in]입니다.',
});
