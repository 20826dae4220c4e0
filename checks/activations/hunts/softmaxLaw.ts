/** Whom `softmaxLaw` meets: right ways to make probabilities of scores, and suspects. */
import { Tensor } from '#tensor';
import { innocent, suspect } from '../../../engine/kit/suspect.ts';

type Row = readonly number[];

/** `f` of every row. */
const eachRow = (x: Tensor, f: (row: number[]) => number[]): Tensor =>
  new Tensor(x.shape, x.toArray<number[][]>().flatMap(f));

const largest = (row: Row): number => Math.max(...row);

/** e^{x_i − shift}, divided by their sum. */
function shares(row: Row, shift: number): number[] {
  const terms = row.map((value) => Math.exp(value - shift));
  const sum = terms.reduce((total, term) => total + term, 0);
  return terms.map((term) => term / sum);
}

// --- Right -------------------------------------------------------------------------------------

/** p_i = 1 / Σ_j e^(x_j − x_i). */
export const reciprocal = (x: Tensor): Tensor =>
  eachRow(x, (row) => row.map((xi) => 1 / row.reduce((sum, xj) => sum + Math.exp(xj - xi), 0)));
innocent(reciprocal);

/** Without the largest score of each row, in tensors. */
export function shifted(x: Tensor): Tensor {
  const e = x.sub(x.max(-1, true)).exp();
  return e.div(e.sum(-1, true));
}
innocent(shifted);

/** p_i = e^(x_i − log Σ_j e^{x_j}), added up from the last to the first. */
export function byLogarithms(x: Tensor): Tensor {
  return eachRow(x, (row) => {
    const top = largest(row);
    const sum = row.reduceRight((total, value) => total + Math.exp(value - top), 0);
    return row.map((value) => Math.exp(value - top - Math.log(sum)));
  });
}
innocent(byLogarithms);

// --- Suspects ----------------------------------------------------------------------------------

export const minusSign = (x: Tensor): Tensor => shifted(x.neg());
suspect(minusSign, {
  does: {
    en: 'It takes e^(−x), the misprint of the document.',
    ko: '원문 자료의 오류인 e^(−x)를 씁니다.',
  },
  where: {
    en: 'Where two scores of a row differ.',
    ko: '한 행에 서로 다른 점수가 있을 때 틀립니다.',
  },
});

export const wholeTensor = (x: Tensor): Tensor =>
  new Tensor(x.shape, shares([...x.data], largest([...x.data])));
suspect(wholeTensor, {
  does: {
    en: 'It divides by the sum over all rows.',
    ko: '모든 행을 합친 합으로 나눕니다.',
  },
  where: { en: 'Where there is more than one row.', ko: '행이 둘 이상일 때 틀립니다.' },
});

export const firstAxis = (x: Tensor): Tensor => shifted(x.transpose()).transpose();
suspect(firstAxis, {
  does: {
    en: 'It sums down the columns, over the samples.',
    ko: '열을 따라, 곧 샘플들을 더합니다.',
  },
  where: { en: 'On nearly every input.', ko: '거의 모든 입력에서 틀립니다.' },
});

export const sorted = (x: Tensor): Tensor =>
  eachRow(shifted(x), (row) => row.sort((a, b) => b - a));
suspect(sorted, {
  does: {
    en: 'It returns the right probabilities, but sorted: the largest comes first.',
    ko: '확률은 맞지만 가장 큰 것부터 차례로 정렬해서 돌려줍니다.',
  },
  where: {
    en: 'Where the scores of a row do not fall from left to right.',
    ko: '한 행의 점수가 왼쪽에서 오른쪽으로 작아지는 순서가 아닐 때 틀립니다.',
  },
});

export function sigmoids(x: Tensor): Tensor {
  const y = x.map((value) => (value < 0 ? Math.exp(value) : 1) / (1 + Math.exp(-Math.abs(value))));
  return eachRow(y, (row) => {
    const sum = row.reduce((total, value) => total + value, 0);
    return sum > 0 ? row.map((value) => value / sum) : row.map(() => 1 / row.length);
  });
}
suspect(sigmoids, {
  does: {
    en: 'It takes the sigmoid in place of the exponential before it divides by the sum.',
    ko: '지수 함수 대신 시그모이드를 씌운 다음 합으로 나눕니다.',
  },
  where: {
    en: 'Where two scores of a row differ.',
    ko: '한 행에 서로 다른 점수가 있을 때 틀립니다.',
  },
});

export const baseTwo = (x: Tensor): Tensor => shifted(x.mul(Math.LN2));
suspect(baseTwo, {
  does: {
    en: 'It takes powers of 2 where powers of e belong.',
    ko: 'e의 거듭제곱이 아니라 2의 거듭제곱을 씁니다.',
  },
  where: {
    en: 'Where two scores of a row differ. The larger score has the larger probability, but how much larger?',
    ko: '한 행에 서로 다른 점수가 있을 때 틀립니다. 점수가 크면 확률도 크지만, 얼마나 클까요?',
  },
});

export function added(x: Tensor): Tensor {
  const e = x.sub(x.max(-1, true)).exp();
  return e.div(e.sum(-1, true).add(1e-6));
}
suspect(added, {
  does: {
    en: 'It adds 10⁻⁶ to the sum for fear of dividing by 0.',
    ko: '0으로 나눌까 봐 합에 10⁻⁶을 더합니다.',
  },
  where: {
    en: 'On every input, by less than a millionth.',
    ko: '모든 입력에서, 백만분의 일보다 작게 틀립니다.',
  },
});

export const unshifted = (x: Tensor): Tensor => eachRow(x, (row) => shares(row, 0));
suspect(unshifted, {
  does: {
    en: 'It takes e^x as it is, which is Infinity from 710 on and 0 below −745.',
    ko: 'e^x를 그대로 계산해서 710부터는 Infinity, −745 아래에서는 0이 됩니다.',
  },
  where: { en: 'Where scores are far from 0.', ko: '점수가 0에서 아주 멀 때 틀립니다.' },
});

export const oneMaximum = (x: Tensor): Tensor =>
  eachRow(x, (row) => shares(row, largest([...x.data])));
suspect(oneMaximum, {
  does: {
    en: 'It subtracts one maximum from all rows, and 0/0 is left of a row of far smaller scores.',
    ko: '모든 행에서 최댓값 하나를 빼서, 점수가 훨씬 작은 행은 0/0이 됩니다.',
  },
  where: {
    en: 'Where all scores of one row are far below those of another.',
    ko: '한 행의 점수가 모두 다른 행의 점수보다 훨씬 작을 때 틀립니다.',
  },
});

export const clipped = (x: Tensor): Tensor => shifted(x.minimum(50).maximum(-50));
suspect(clipped, {
  does: {
    en: 'It cuts scores off at ±50 first, so that all beyond count the same.',
    ko: '먼저 점수를 ±50에서 잘라서, 그보다 먼 점수를 모두 같게 봅니다.',
  },
  where: { en: 'Where scores are far from 0.', ko: '점수가 0에서 아주 멀 때 틀립니다.' },
});
