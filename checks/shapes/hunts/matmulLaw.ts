/** Whom `matmulLaw` meets: right ways to multiply matrices, and suspects. */
import { innocent, suspect } from '../../../engine/kit/suspect.ts';

type Matrix = number[][];

/** `[n, m]` for a `[n, k]` and b `[k, m]`, with an `entry` of one's own. */
const product = (a: Matrix, b: Matrix, entry: (i: number, j: number) => number): Matrix =>
  a.map((_, i) => b[0]!.map((_, j) => entry(i, j)));

const dot = (row: readonly number[], b: Matrix, j: number): number =>
  row.reduce((sum, value, t) => sum + value * b[t]![j]!, 0);

// --- Right -------------------------------------------------------------------------------------

/** Row against column. */
export const rowByColumn = (a: Matrix, b: Matrix): Matrix =>
  product(a, b, (i, j) => dot(a[i]!, b, j));
innocent(rowByColumn);

/** Each row of the answer is a sum of the rows of b, the last one first. */
export function sumOfRows(a: Matrix, b: Matrix): Matrix {
  return a.map((row) => {
    const answer = b[0]!.map(() => 0);
    for (let t = row.length - 1; t >= 0; t--) {
      for (const [j, value] of b[t]!.entries()) answer[j]! += row[t]! * value;
    }
    return answer;
  });
}
innocent(sumOfRows);

/** a·b = a₁·b₁ + a₂·b₂ of halves, down to sums of a single term. */
export function inHalves(a: Matrix, b: Matrix): Matrix {
  const sum = (i: number, j: number, from: number, to: number): number => {
    if (to - from === 1) return a[i]![from]! * b[from]![j]!;
    const middle = (from + to) >> 1;
    return sum(i, j, from, middle) + sum(i, j, middle, to);
  };
  return product(a, b, (i, j) => sum(i, j, 0, b.length));
}
innocent(inHalves);

// --- Suspects ----------------------------------------------------------------------------------

export function onItsSide(a: Matrix, b: Matrix): Matrix {
  const right = rowByColumn(a, b);
  return right[0]!.map((_, j) => right.map((row) => row[j]!));
}
suspect(onItsSide, {
  does: { en: 'It returns the transpose of a·b.', ko: 'a·b를 전치해서 돌려줍니다.' },
  where: {
    en: 'On nearly every input of more than one number.',
    ko: '수가 둘 이상이면 거의 모든 입력에서 틀립니다.',
  },
});

export function dropsNegatives(a: Matrix, b: Matrix): Matrix {
  return rowByColumn(a, b).map((row) => row.map((value) => Math.max(0, value)));
}
suspect(dropsNegatives, {
  does: {
    en: 'It returns 0 for every element of the product that is negative.',
    ko: '곱의 원소가 음수이면 그 대신 0을 돌려줍니다.',
  },
  where: {
    en: 'Where the product has a negative element.',
    ko: '곱에 음수인 원소가 있을 때 틀립니다.',
  },
});

export function sumCarriedOn(a: Matrix, b: Matrix): Matrix {
  return rowByColumn(a, b).map((row) => {
    let sum = 0;
    return row.map((value) => (sum += value));
  });
}
suspect(sumCarriedOn, {
  does: {
    en: 'It does not start again from 0 in the next column: each element has those on its left added.',
    ko: '다음 열에서 0부터 다시 시작하지 않아서, 원소마다 왼쪽에 있는 원소들이 더해져 있습니다.',
  },
  where: {
    en: 'Where the second matrix has more than one column.',
    ko: '둘째 행렬의 열이 둘 이상일 때 틀립니다.',
  },
});

export const lastTermMissing = (a: Matrix, b: Matrix): Matrix =>
  product(a, b, (i, j) => dot(a[i]!.slice(0, -1), b, j));
suspect(lastTermMissing, {
  does: { en: 'It leaves out the last term of every sum.', ko: '합마다 마지막 항을 빠뜨립니다.' },
  where: { en: 'On nearly every input.', ko: '거의 모든 입력에서 틀립니다.' },
});

export const meanOfTerms = (a: Matrix, b: Matrix): Matrix =>
  rowByColumn(a, b).map((row) => row.map((sum) => sum / b.length));
suspect(meanOfTerms, {
  does: {
    en: 'It takes the mean of the terms and not their sum.',
    ko: '항을 더하지 않고 평균을 냅니다.',
  },
  where: {
    en: 'Where the inner extent is more than 1.',
    ko: '안쪽 길이가 1보다 클 때 틀립니다.',
  },
});

export const asManyTermsAsRows = (a: Matrix, b: Matrix): Matrix =>
  product(a, b, (i, j) => dot(a[i]!.slice(0, a.length), b, j));
suspect(asManyTermsAsRows, {
  does: {
    en: 'It adds up as many terms as the first matrix has rows, not as it has columns.',
    ko: '첫 행렬의 열의 개수가 아니라 행의 개수만큼만 항을 더합니다.',
  },
  where: {
    en: 'Where the first matrix has more columns than rows.',
    ko: '첫 행렬의 열이 행보다 많을 때 틀립니다.',
  },
});

export function stopsAtZero(a: Matrix, b: Matrix): Matrix {
  return product(a, b, (i, j) => {
    const zero = a[i]!.indexOf(0);
    return dot(zero < 0 ? a[i]! : a[i]!.slice(0, zero), b, j);
  });
}
suspect(stopsAtZero, {
  does: {
    en: 'It means to skip the zeros of the first matrix, but ends the sum at the first of them.',
    ko: '첫 행렬의 0을 건너뛰려다가 첫 번째 0에서 합을 끝내 버립니다.',
  },
  where: {
    en: 'Where the first matrix has a 0 with something behind it in its row.',
    ko: '첫 행렬의 어떤 행에서 0 뒤에 다른 수가 더 있을 때 틀립니다.',
  },
});

export function turnsSquares(a: Matrix, b: Matrix): Matrix {
  const isSquare = b.length === b[0]!.length;
  return rowByColumn(a, isSquare ? b.map((row, i) => row.map((_, j) => b[j]![i]!)) : b);
}
suspect(turnsSquares, {
  does: {
    en: 'It computes a·bᵀ wherever b is square.',
    ko: 'b가 정사각이면 a·bᵀ를 계산합니다.',
  },
  where: {
    en: 'Where the second matrix is square.',
    ko: '둘째 행렬이 정사각일 때 틀립니다.',
  },
});

export const rounds = (a: Matrix, b: Matrix): Matrix =>
  rowByColumn(a, b).map((row) => row.map((value) => Math.round(value * 1e4) / 1e4));
suspect(rounds, {
  does: {
    en: 'It rounds every answer to four decimals.',
    ko: '답을 소수 넷째 자리까지 반올림합니다.',
  },
  where: {
    en: 'Where the product has more than four decimals, and then by very little.',
    ko: '곱의 소수 자릿수가 넷보다 많을 때, 그것도 아주 조금만 틀립니다.',
  },
});
