/** The known mistakes of `readDigits`, each with its diagnosis. */
import { images, labels } from '#digits';
import { type Layer, randn } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { atRest, begun, type Options, trained } from './parts.ts';

const SIZES = [64, 16, 10];

const some = (count: number, from = 0) =>
  [images.slice(from, from + count), labels.slice(from, from + count)] as const;

/** Few images, so that this is quick. */
const learnt = (start: Layer[], options: Partial<Options> = {}, [x, y] = some(200)): Layer[] =>
  trained(x, y, start, { epochs: 12, batchSize: 20, lr: 0.01, seed: 1, ...options }).layers;

/** Does not train. */
export function readDigits_untrained(seed: number): Layer[] {
  return begun(SIZES, seed);
}
diagnosis(readDigits_untrained, {
  en: 'This network reads one digit in ten, as one that guesses: it has not been trained.',
  ko: '이 신경망은 찍을 때처럼 열에 하나만 맞힙니다. 학습하지 않은 것입니다.',
});

/** Trains for a moment. */
export function readDigits_tooShort(seed: number): Layer[] {
  return learnt(begun(SIZES, seed), { epochs: 1, lr: 0.001 });
}
diagnosis(readDigits_tooShort, {
  en: 'It has begun to learn, and stops long before 75 %. More epochs, or a larger rate?',
  ko: '배우기 시작했지만 75 %에 이르기 훨씬 전에 멈춥니다. 에포크를 늘릴까요, 학습률을 키울까요?',
});

/** Trains on the first few images alone. */
export function readDigits_tooFew(seed: number): Layer[] {
  return learnt(begun(SIZES, seed), { epochs: 40, batchSize: 10 }, some(20));
}
diagnosis(readDigits_tooFew, {
  en: 'It knows the few images it was trained with, and not the digits. Train on more of them.',
  ko: '학습에 쓴 몇 안 되는 이미지만 알 뿐 숫자를 알지는 못합니다. 더 많은 이미지로 학습하세요.',
});

/** The labels belong to other images. */
export function readDigits_shiftedLabels(seed: number): Layer[] {
  return learnt(begun(SIZES, seed), {}, [images.slice(0, 200), labels.slice(1, 201)]);
}
diagnosis(readDigits_shiftedLabels, {
  en: 'It has learnt something else than to read: do the labels belong to the images it was trained with?',
  ko: '읽기가 아닌 다른 것을 배웠습니다. 레이블이 학습에 쓴 이미지의 것이 맞나요?',
});

/** Neither the order nor the start depend on the seed, but something random does. */
export function readDigits_random(): Layer[] {
  return learnt(begun(SIZES, Math.floor(Math.random() * 1e6) + 1));
}
diagnosis(readDigits_random, {
  en: 'Two calls with the same seed give two networks: something in it is random that does not come from the seed.',
  ko: '같은 시드로 두 번 불렀더니 신경망이 다릅니다. 시드에서 오지 않은 무작위가 들어 있습니다.',
});

/** All weights begin at 0. */
export function readDigits_fromZeros(): Layer[] {
  return learnt(
    begun(SIZES, 1).map(({ w, b }) => ({ w: atRest(w).m, b })),
    { epochs: 3 },
  );
}
diagnosis(readDigits_fromZeros, {
  en: 'From zeros nothing but the last biases ever moves. What has to differ at the start (lesson 09)?',
  ko: '0에서 시작하면 마지막 편향 말고는 아무것도 움직이지 않습니다. 시작할 때 무엇이 서로 달라야 할까요(09단원)?',
});

/** A rate with which most neurons die. */
export function readDigits_deadNeurons(seed: number): Layer[] {
  const wild = begun(SIZES, seed).map(({ w, b }, k) => ({ w, b: k === 0 ? b.sub(40) : b }));
  return learnt(wild, { epochs: 2 });
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
