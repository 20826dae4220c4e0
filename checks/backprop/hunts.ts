/** The hunt of lesson 07: what is drawn for a law of denseBackward, and its words. */
import fc from 'fast-check';
import { tensor, type Tensor } from '#tensor';
import { corner, extents, rowsOf } from '../../engine/kit/arbitraries.ts';
import { hunt } from '../../engine/kit/hunt.ts';

const table = rowsOf(4, 4);

/** x `[n, in]`, w `[out, in]`, dy `[n, out]`; every other w is square, as some go wrong there only. */
const fitting = fc
  .tuple(extents(3), fc.boolean(), table, table, table)
  .map(([[n, inputs, more], isSquare, x, w, dy]): [x: Tensor, w: Tensor, dy: Tensor] => {
    const outputs = isSquare ? inputs! : more!;
    return [
      tensor(corner(x, n!, inputs!)),
      tensor(corner(w, outputs, inputs!)),
      tensor(corner(dy, n!, outputs)),
    ];
  });

export const hunts = {
  backwardLaw: {
    ...hunt(['denseBackward'], ['x', 'w', 'dy'], fitting),
    title: { en: 'Laws of denseBackward', ko: 'denseBackward의 법칙' },
    hints: [
      {
        en: 'A gradient has the shape of what it is the gradient of. And it foretells: move x, w or b by any d, and Σ dy ⊙ y changes by Σ gradient ⊙ d. How y changes you can compute forwards.',
        ko: '기울기는 미분하는 변수와 형상이 같습니다. 그리고 기울기는 예언합니다. x나 w나 b를 d만큼 옮기면 Σ dy ⊙ y는 Σ 기울기 ⊙ d만큼 변합니다. y가 얼마나 변하는지는 순전파로 계산할 수 있습니다.',
      },
      {
        en: 'For x it is Σ dx ⊙ d = Σ dy ⊙ (d·wᵀ), for w it is Σ dw ⊙ d = Σ dy ⊙ (x·dᵀ), for b it is Σ db ⊙ d = Σ dy ⊙ d, where d is added to every row. Take a d whose numbers all differ, such as sin 1, sin 2, …: ones let errors cancel.',
        ko: 'x에서는 Σ dx ⊙ d = Σ dy ⊙ (d·wᵀ), w에서는 Σ dw ⊙ d = Σ dy ⊙ (x·dᵀ), b에서는 d를 행마다 더하므로 Σ db ⊙ d = Σ dy ⊙ d입니다. d는 sin 1, sin 2, …처럼 수가 모두 다르게 고르세요. 1로만 채우면 오차끼리 지워질 수 있습니다.',
      },
    ],
  },
} as const;
