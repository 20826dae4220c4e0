/** The known mistakes of `collapseLinear`, each with its diagnosis. */
import { eye, type Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { emptiesTheList } from './parts.ts';

/** Multiplies in the order in which the data meet the layers: W_k·…·W₁. */
export function collapseLinear_reversed(ws: Tensor[]): Tensor {
  return ws.reduceRight((product, w) => product.matmul(w));
}
diagnosis(collapseLinear_reversed, {
  en: 'This is W_k·…·W₁, the order in which x meets the matrices: in W₁(W₂x), which one stands on the left?',
  ko: '이것은 x가 만나는 순서대로 곱한 W_k·…·W₁입니다. W₁(W₂x)에서 왼쪽에 있는 행렬은 무엇인가요?',
});

/** Returns the product transposed, `[dk, d0]`. */
export function collapseLinear_transposed(ws: Tensor[]): Tensor {
  return ws.reduce((product, w) => product.matmul(w)).transpose();
}
diagnosis(collapseLinear_transposed, {
  en: 'The product comes out as its transpose, [dk, d0]: W must take a vector of length dk to one of length d0.',
  ko: '곱이 [dk, d0]으로 전치되어 나옵니다. W는 길이 dk인 벡터를 길이 d0인 벡터로 보내야 합니다.',
});

/** Multiplies element by element. */
export function collapseLinear_elementwise(ws: Tensor[]): Tensor {
  return ws.reduce((product, w) => product.mul(w));
}
diagnosis(collapseLinear_elementwise, {
  en: 'This is the product element by element: which product passes a vector through two layers?',
  ko: '이것은 행렬의 원소별 곱입니다. 벡터를 두 층에 통과시키는 것은 어떤 곱인가요?',
});

/** Leaves the last matrix out: the loop ends one too early. */
export function collapseLinear_oneShort(ws: Tensor[]): Tensor {
  let product = ws[0]!;
  for (let i = 1; i < ws.length - 1; i++) product = product.matmul(ws[i]!);
  return product;
}
diagnosis(collapseLinear_oneShort, {
  en: 'The last matrix never enters the product: which is the last index that you reach?',
  ko: '마지막 행렬이 곱에 들어가지 않습니다. 마지막으로 닿는 인덱스는 무엇인가요?',
});

/** Written out for one, two and three matrices, as the formula is; a fourth is dropped. */
export function collapseLinear_upToThree(ws: Tensor[]): Tensor {
  const [first, second, third] = ws;
  if (!second) return first!;
  if (!third) return first!.matmul(second);
  return first!.matmul(second).matmul(third);
}
diagnosis(collapseLinear_upToThree, {
  en: 'Matrices are left out from the fourth on, as if the product were written out for three: which loop takes as many as there are?',
  ko: '행렬 세 개까지만 직접 곱한 것처럼 넷째부터는 빠집니다. 몇 개이든 모두 곱하려면 반복문을 어떻게 쓰면 될까요?',
});

/** Starts from an identity that fits a square first matrix only. */
export function collapseLinear_squareStart(ws: Tensor[]): Tensor {
  return ws.reduce((product, w) => product.matmul(w), eye(ws[0]!.shape[1]!));
}
diagnosis(collapseLinear_squareStart, {
  en: 'It works only if W₁ is square, as when one starts from an identity with the extent of its columns: what can stand on the left of W₁, or could you do without?',
  ko: 'W₁이 정사각일 때만 맞습니다. 처음의 단위 행렬이 W₁의 열 수를 따르면 이렇게 됩니다. W₁의 왼쪽에는 어떤 크기가 와야 할까요? 아니면 단위 행렬 없이 시작할 수는 없을까요?',
});

/** Starts from W₁·W₂, which one matrix alone does not have. */
export function collapseLinear_needsTwo(ws: Tensor[]): Tensor {
  return ws.slice(2).reduce((product, w) => product.matmul(w), ws[0]!.matmul(ws[1]!));
}
diagnosis(collapseLinear_needsTwo, {
  en: 'A single matrix is not accepted, as when the product starts with the first two: which matrix alone could it start with?',
  ko: '행렬이 하나면 실패합니다. 처음부터 두 행렬을 곱하면 이렇게 됩니다. 행렬 하나로 시작하려면 어떤 것이 좋을까요?',
});

/** Takes the matrices out of the caller's list. */
export function collapseLinear_emptiesTheList(ws: Tensor[]): Tensor {
  let product = ws.shift()!;
  while (ws.length > 0) product = product.matmul(ws.shift()!);
  return product;
}
diagnosis(collapseLinear_emptiesTheList, emptiesTheList);
