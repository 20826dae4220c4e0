/** The hunt of lesson 03: what is drawn for a law of dense, and its words. */
import fc from 'fast-check';
import { tensor, type Tensor } from '#tensor';
import { corner, extents, listOfLength, real, rowsOf } from '../../engine/kit/arbitraries.ts';
import { hunt } from '../../engine/kit/hunt.ts';

const table = rowsOf(4, 4);

/** x `[n, in]`, w `[out, in]`, b `[out]`; every other w is square, as some go wrong there only. */
const fitting = fc
  .tuple(extents(3), fc.boolean(), table, table, listOfLength(4, real()))
  .map(([[n, inputs, more], isSquare, x, w, b]): [x: Tensor, w: Tensor, b: Tensor] => {
    const outputs = isSquare ? inputs! : more!;
    return [
      tensor(corner(x, n!, inputs!)),
      tensor(corner(w, outputs, inputs!)),
      tensor(b.slice(0, outputs)),
    ];
  });

export const hunts = {
  denseLaw: {
    ...hunt(['dense'], ['x', 'w', 'b'], fitting),
    title: { en: 'Laws of dense', ko: 'dense의 법칙' },
    hints: [
      {
        en: 'Change one thing, and foresee what becomes of the answer: zeros for x, one sample without the others, all inputs in another order. What would show you the weights themselves?',
        ko: '한 가지만 바꾸고 답이 어떻게 바뀔지 내다보세요. x를 0으로 채우면, 샘플 하나만 넣으면, 입력의 순서를 모두 바꾸면 어떻게 될까요? 가중치 자체를 드러내려면 무엇을 넣어야 할까요?',
      },
      {
        en: 'Zeros for x give the bias in every row. A sample alone gives the same row as in its batch. x twice as large is twice as far from b. And the identity (`eye`) for x, with zeros for b, gives wᵀ. All four together, up to 10⁻⁹.',
        ko: 'x가 0이면 행마다 편향이 나옵니다. 샘플 하나만 넣어도 배치에 있을 때와 같은 행이 나옵니다. x가 두 배이면 b에서 두 배 멀어집니다. x가 단위 행렬(`eye`)이고 b가 0이면 wᵀ가 나옵니다. 이 넷을 모두 10⁻⁹까지 확인하세요.',
      },
    ],
  },
} as const;
