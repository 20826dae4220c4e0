/** The known mistakes of `relu`, each with its diagnosis. */
import { Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { clamp, each, inPlace, overwriting } from './parts.ts';

/** min(0, x): keeps the wrong half. */
export const relu_negativeHalf = each((v) => Math.min(0, v));
diagnosis(relu_negativeHalf, {
  en: 'The wrong half survives: negatives are kept and positives become 0.',
  ko: '남아야 할 쪽이 바뀌었습니다. 음수가 남고 양수가 0이 됩니다.',
});

/** |x|: turns negatives around instead of dropping them. */
export const relu_absolute = each(Math.abs);
diagnosis(relu_absolute, {
  en: 'Negative numbers are turned around instead of dropped: what should come out for −1?',
  ko: '음수를 버리지 않고 부호를 뒤집습니다. −1을 넣으면 무엇이 나와야 할까요?',
});

/** Lets 1 % of the negatives through. */
export const relu_isLeaky = each((v) => Math.max(0.01 * v, v));
diagnosis(relu_isLeaky, {
  en: 'A little of the negatives leaks through: that is the next exercise, here they become exactly 0.',
  ko: '음수가 조금 새어 나옵니다. 그것은 다음 연습의 함수이고, 여기서는 정확히 0이 되어야 합니다.',
});

/** Capped at 6. */
export const relu_capped = each((v) => clamp(v, 0, 6));
diagnosis(relu_capped, {
  en: 'Large numbers are cut off at 6: is there an upper limit in max(0, x)?',
  ko: '큰 수가 6에서 잘립니다. max(0, x)에 위쪽 한계가 있나요?',
});

/** Rounds to the four decimals that are printed. */
export const relu_rounded = each((v) => Number(Math.max(0, v).toFixed(4)));
diagnosis(relu_rounded, {
  en: 'The answer is rounded to the decimals that are printed: a positive number should pass as it is.',
  ko: '출력할 때 보이는 자리까지 반올림했습니다. 양수는 그대로 지나가야 합니다.',
});

/** Takes the negatives out of the tensor. */
export function relu_filtered(x: Tensor): Tensor {
  const kept = x.data.filter((v) => v > 0);
  return new Tensor([kept.length], kept);
}
diagnosis(relu_filtered, {
  en: 'The negatives are taken out and the tensor gets shorter: each element keeps its place, and its place needs a number.',
  ko: '음수를 아예 빼 버려서 텐서가 짧아집니다. 원소마다 제자리가 있고, 그 자리에는 숫자가 있어야 합니다.',
});

/** Writes into x. */
export const relu_inPlace = overwriting((v) => Math.max(0, v));
diagnosis(relu_inPlace, inPlace);
