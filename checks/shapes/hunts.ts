/** The hunt of lesson 01: what is drawn for a law of matmul, and its words. */
import fc from 'fast-check';
import { corner, extents, real, rowsOf } from '../../engine/kit/arbitraries.ts';
import { hunt } from '../../engine/kit/hunt.ts';

/** Every fifth number is a 0, which some cannot stand. */
const number = fc.oneof(
  { withCrossShrink: true },
  { arbitrary: fc.constant(0), weight: 1 },
  { arbitrary: real(), weight: 4 },
);

const table = rowsOf(4, 4, number);

/** a `[n, k]`, b `[k, m]`, c `[m, l]`; every other b is square, as some go wrong there only. */
const chain = fc
  .tuple(extents(4), fc.boolean(), table, table, table)
  .map(([[n, k, m, l], isSquare, a, b, c]): [number[][], number[][], number[][]] => {
    const columns = isSquare ? k! : m!;
    return [corner(a, n!, k!), corner(b, k!, columns), corner(c, columns, l!)];
  });

export const hunts = {
  matmulLaw: {
    ...hunt(['matmul'], ['a', 'b', 'c'], chain, { probe: ([matmul], a, b, _c) => matmul(a, b) }),
    title: { en: 'Laws of matmul', ko: 'matmul의 법칙' },
    hints: [
      {
        en: 'You may ask with matrices of your own making, not only with those that you are given. Which matrix changes nothing, from the left and from the right? And in which two ways can three matrices be multiplied?',
        ko: '받은 행렬만이 아니라 직접 만든 행렬로도 물어볼 수 있습니다. 왼쪽에서 곱해도 오른쪽에서 곱해도 아무것도 바꾸지 않는 행렬은 무엇인가요? 그리고 행렬 세 개를 곱하는 순서는 어떤 두 가지인가요?',
      },
      {
        en: 'Three claims, joined: I·b is b and a·I is a, with an identity of the right size for each, and (a·b)·c is a·(b·c). Compare the shapes before the numbers, and let the numbers differ by 10⁻⁹: whoever rounds is off by a hundred thousand times as much.',
        ko: '주장 셋을 묶으세요. 각각 알맞은 크기의 단위 행렬로 I·b = b, a·I = a이고, (a·b)·c = a·(b·c)입니다. 수보다 먼저 형상을 비교하고, 수는 10⁻⁹까지 달라도 된다고 하세요. 반올림하는 함수는 그보다 십만 배쯤 어긋납니다.',
      },
    ],
  },
} as const;
