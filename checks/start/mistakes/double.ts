/** Known mistakes of `double`. */
import { diagnosis } from '../../../engine/kit/diagnosis.ts';

/** The square: right at 0 and at 2, and nowhere else. */
export function double_square(x: number): number {
  return x * x;
}
diagnosis(double_square, {
  en: 'That is x times itself, the square, which is right at 0 and 2 only: what is x plus itself?',
  ko: 'x에 자기 자신을 곱한 제곱입니다. 0과 2에서만 맞습니다. x에 자기 자신을 더하면 무엇일까요?',
});

/** Adds 2 instead of x. */
export function double_plusTwo(x: number): number {
  return x + 2;
}
diagnosis(double_plusTwo, {
  en: '2 was added, whatever x is: what has to be added to make it twice as large?',
  ko: 'x가 무엇이든 2를 더했습니다. 두 배가 되려면 무엇을 더해야 할까요?',
});

/** Writes the digits twice, as adding texts does. */
export function double_sideBySide(x: number): number {
  return Number(`${x}${x}`);
}
diagnosis(double_sideBySide, {
  en: 'The digits stand side by side, as when texts are joined: does the sum add numbers?',
  ko: '글자를 이어 붙인 것처럼 숫자가 나란히 붙었습니다. 숫자끼리 더하고 있나요?',
});

/** The example of the comment, for every x. */
export function double_example(): number {
  return 6;
}
diagnosis(double_example, {
  en: 'Every x gets the answer 6, which is that of the example: work it out from x.',
  ko: 'x가 무엇이든 예제의 답인 6이 나옵니다. x에서 계산하세요.',
});
