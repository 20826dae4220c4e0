/** The known mistakes of `productMeanGradients`, each with its diagnosis. */
import { ones, type Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';

type ProductMean = { loss: number; dx: Tensor; dy: Tensor };

const productMean = (x: Tensor, y: Tensor): number => x.mul(y).sub(1).mean().item();

/** Gives each factor its own value instead of the other's. */
export function productMeanGradients_swapped(x: Tensor, y: Tensor): ProductMean {
  return { loss: productMean(x, y), dx: x.div(x.size), dy: y.div(x.size) };
}
diagnosis(productMeanGradients_swapped, {
  en: 'dx and dy are exchanged: dx belongs to x, and what is x multiplied by?',
  ko: 'dx와 dy가 바뀌었습니다. dx는 x의 것인데, x에는 무엇이 곱해져 있나요?',
});

/** Forgets that the mean divides by n. */
export function productMeanGradients_forgetsMean(x: Tensor, y: Tensor): ProductMean {
  return { loss: productMean(x, y), dx: y, dy: x };
}
diagnosis(productMeanGradients_forgetsMean, {
  en: 'The gradients are n times too large: by how much does a mean rise when one of its n terms rises by 1?',
  ko: '기울기가 n배입니다. 항이 n개인 평균은 항 하나가 1 커지면 얼마나 커지나요?',
});

/** Divides by the number of rows, which is n only at rank 1. */
export function productMeanGradients_meanOverRows(x: Tensor, y: Tensor): ProductMean {
  const rows = x.shape[0]!;
  return { loss: productMean(x, y), dx: y.div(rows), dy: x.div(rows) };
}
diagnosis(productMeanGradients_meanOverRows, {
  en: 'This divides by the number of rows: the mean runs over all elements, so what is n for a [2, 3]?',
  ko: '행의 수로 나누었습니다. 평균은 모든 원소에 대한 것입니다. 형상이 [2, 3]이면 n은 얼마일까요?',
});

/** Divides by the 3 of the document's example. */
export function productMeanGradients_alwaysThree(x: Tensor, y: Tensor): ProductMean {
  return { loss: productMean(x, y), dx: y.div(3), dy: x.div(3) };
}
diagnosis(productMeanGradients_alwaysThree, {
  en: 'This always divides by 3: that is the n of the example, not of every input.',
  ko: '언제나 3으로 나눕니다. 3은 그 예제의 n일 뿐입니다.',
});

/** Leaves the −1 out of the loss. */
export function productMeanGradients_lossWithoutOne(x: Tensor, y: Tensor): ProductMean {
  return { loss: x.mul(y).mean().item(), dx: y.div(x.size), dy: x.div(x.size) };
}
diagnosis(productMeanGradients_lossWithoutOne, {
  en: 'The loss is too large by 1: which constant is taken off each z?',
  ko: '손실이 1만큼 큽니다. z마다 빼는 상수가 무엇이었나요?',
});

/** Adds the loss up instead of taking the mean. */
export function productMeanGradients_lossIsSum(x: Tensor, y: Tensor): ProductMean {
  return { loss: x.mul(y).sub(1).sum().item(), dx: y.div(x.size), dy: x.div(x.size) };
}
diagnosis(productMeanGradients_lossIsSum, {
  en: 'The loss is added up over all elements: it should be their mean.',
  ko: '손실을 모든 원소에 대해 더하기만 했습니다. 평균이어야 합니다.',
});

/** Carries the −1 on into the gradients. */
export function productMeanGradients_keepsTheConstant(x: Tensor, y: Tensor): ProductMean {
  return { loss: productMean(x, y), dx: y.sub(1).div(x.size), dy: x.sub(1).div(x.size) };
}
diagnosis(productMeanGradients_keepsTheConstant, {
  en: 'The −1 has found its way into the gradients: what is the derivative of a constant?',
  ko: '−1이 기울기에도 들어갔습니다. 상수의 도함수는 무엇인가요?',
});

/** Stops at ∂loss/∂z. */
export function productMeanGradients_stopsAtZ(x: Tensor, y: Tensor): ProductMean {
  const dz = ones(x.shape).div(x.size);
  return { loss: productMean(x, y), dx: dz, dy: dz };
}
diagnosis(productMeanGradients_stopsAtZ, {
  en: 'This is ∂loss/∂z: one more step, through the product, leads to x and y.',
  ko: '이것은 ∂loss/∂z입니다. 곱셈을 거슬러 한 걸음 더 가야 x와 y에 닿습니다.',
});

/** Gives the gradients in one row, whatever the shape of x. */
export function productMeanGradients_flat(x: Tensor, y: Tensor): ProductMean {
  const [dx, dy] = [y.div(x.size).reshape([x.size]), x.div(x.size).reshape([x.size])];
  return { loss: productMean(x, y), dx, dy };
}
diagnosis(productMeanGradients_flat, {
  en: 'The gradients are right, but in one row: they should have the shape of x and y.',
  ko: '기울기는 맞지만 한 줄로 늘어서 있습니다. x, y와 형상이 같아야 합니다.',
});

/** Multiplies in place. */
export function productMeanGradients_inPlace(x: Tensor, y: Tensor): ProductMean {
  const [dx, dy] = [y.div(x.size), x.div(x.size)];
  for (let i = 0; i < x.size; i++) x.data[i]! *= y.data[i]!;
  return { loss: x.sub(1).mean().item(), dx, dy };
}
diagnosis(productMeanGradients_inPlace, {
  en: 'x holds the products afterwards: write them into a new tensor, x belongs to the caller.',
  ko: '호출하고 나면 x에 곱이 들어 있습니다. x는 호출한 쪽의 것이니 새 텐서에 쓰세요.',
});
