/** The hunt of lesson 06: what is drawn for a law of the cross-entropy, and its words. */
import fc from 'fast-check';
import { tensor, type Tensor } from '#tensor';
import {
  corner,
  extents,
  labels,
  listOfLength,
  real,
  rowsOf,
} from '../../engine/kit/arbitraries.ts';
import { hunt } from '../../engine/kit/hunt.ts';

/** Every sixth logit stays far behind the others. */
const logit = fc.oneof(
  { withCrossShrink: true },
  { arbitrary: real(), weight: 5 },
  { arbitrary: fc.constant(-20), weight: 1 },
);

/** Where a row lies: most around 0, some so far from it that e^x is no number any more. */
const offset = fc.constantFrom(0, 0, 0, 0, 1000, -1000);

/** Logits `[n, c]`, and a label for every row. */
const logitsAndLabels = fc
  .tuple(extents(2), rowsOf(4, 4, logit), listOfLength(4, offset), labels(4, 12))
  .map(([[n, c], table, offsets, chosen]): [logits: Tensor, labels: number[]] => [
    tensor(corner(table, n!, c!).map((row, i) => row.map((value) => value + offsets[i]!))),
    chosen.slice(0, n).map((label) => label % c!),
  ]);

export const hunts = {
  lossLaw: {
    ...hunt(['crossEntropyWithLogits'], ['logits', 'labels'], logitsAndLabels),
    title: { en: 'Laws of the cross-entropy', ko: '교차 엔트로피의 법칙' },
    hints: [
      {
        en: 'Ask about one row with each label in turn: what do these losses tell of each other, and what do the probabilities e^(−loss) add up to? Then ask about a batch and about its rows one by one.',
        ko: '행 하나를 두고 레이블을 차례로 바꾸어 물어보세요. 그 손실들은 서로 어떤 관계이고, 확률 e^(−손실)을 모두 더하면 얼마인가요? 그다음에는 배치 전체와 행 하나하나를 물어보세요.',
      },
      {
        en: 'Three claims: of one row, Σ e^(−loss) over all labels is 1, and the losses of two labels differ as their logits do, the other way round; of a batch, the loss is the mean of what its rows cost alone. Compare so that NaN and Infinity do not pass.',
        ko: '주장은 셋입니다. 행 하나에서 모든 레이블에 대한 Σ e^(−손실)은 1이고, 두 레이블의 손실의 차는 로짓의 차와 부호만 반대입니다. 배치의 손실은 행을 하나씩 물었을 때의 손실의 평균입니다. NaN과 Infinity가 통과하지 못하게 비교하세요.',
      },
    ],
  },
} as const;
