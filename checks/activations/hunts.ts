/** The hunts of lesson 04: what is drawn for laws of softmax and of derivatives, and their words. */
import fc from 'fast-check';
import { tensor } from '#tensor';
import { corner, extents, list, listOfLength, rowsOf } from '../../engine/kit/arbitraries.ts';
import { hunt } from '../../engine/kit/hunt.ts';

/** Where a row lies: most around 0, some so far from it that e^x is no number any more. */
const offset = fc.constantFrom(0, 0, 0, 0, 1000, -1000);

/** `[n, k]`; the scores of a row are near each other, wherever it lies. */
const scores = fc
  .tuple(extents(2), rowsOf(4, 4), listOfLength(4, offset))
  .map(([[n, k], table, offsets]) =>
    tensor(corner(table, n!, k!).map((row, i) => row.map((value) => value + offsets[i]!))),
  );

/** From 0.1 to 5 on either side of 0: the kinks are at 0. */
const awayFromKinks = fc
  .tuple(fc.integer({ min: 100, max: 5000 }), fc.constantFrom(1, -1))
  .map(([thousandths, sign]) => (sign * thousandths) / 1000);

export const hunts = {
  softmaxLaw: {
    ...hunt(['softmax'], ['x'], [scores]),
    title: { en: 'Laws of softmax', ko: 'softmax의 법칙' },
    hints: [
      {
        en: 'Write down a law, and ask who would pass it all the same: then you know which one is missing. A larger score has the larger probability, but how much larger?',
        ko: '법칙을 하나 쓰고, 틀렸는데도 그 법칙을 지키는 함수를 떠올려 보세요. 그러면 어떤 법칙이 빠졌는지 보입니다. 점수가 크면 확률도 큰데, 얼마나 더 클까요?',
      },
      {
        en: 'Two claims for every row: the probabilities sum to 1, and p_i·e^(x_j) = p_j·e^(x_i) for all i and j, divided through so that e^(x_i − x_j) is left and nothing overflows. Compare up to 10⁻⁹, and so that NaN does not pass.',
        ko: '행마다 주장 둘이면 됩니다. 확률의 합은 1이고, 모든 i와 j에 대해 p_i·e^(x_j) = p_j·e^(x_i)입니다. 둘째 식은 e^(x_i − x_j)만 남도록 나누어 두면 넘치지 않습니다. 10⁻⁹까지 비교하고, NaN이 통과하지 못하게 쓰세요.',
      },
    ],
  },
  slopeLaw: {
    ...hunt(['f', 'fPrime'], ['x'], [list(awayFromKinks, 1, 3).map((values) => tensor(values))]),
    title: { en: 'A gradient checker', ko: '기울기 검사기' },
    hints: [
      {
        en: 'You cannot know which function f is, but you can measure its slope: ask f a little to the right of x and a little to the left. As f works element by element, `x.add(h)` moves all elements in one question.',
        ko: 'f가 어떤 함수인지는 알 수 없지만 기울기를 잴 수는 있습니다. x의 조금 오른쪽과 조금 왼쪽에서 f를 물어보세요. f는 원소별 함수이므로 `x.add(h)`로 모든 원소를 한꺼번에 옮길 수 있습니다.',
      },
      {
        en: 'With h = 10⁻⁵ the central difference is off by less than 10⁻⁹, so a tolerance of 10⁻⁶ accuses nobody who is right, and still lies below what the finest suspect is off by.',
        ko: 'h = 10⁻⁵이면 중심 차분의 오차는 10⁻⁹보다 작습니다. 허용 오차를 10⁻⁶으로 두면 옳은 함수를 의심하지 않으면서, 가장 교묘한 용의자의 오차보다도 작습니다.',
      },
    ],
  },
} as const;
