/** The known mistakes of `matmul`, each with its diagnosis. */
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { rightTranspose } from './parts.ts';

/** Multiplies element by element. */
export function matmul_elementwise(a: number[][], b: number[][]): number[][] {
  requireInner(a, b);
  return a.map((row, i) => row.map((value, j) => value * (b[i]?.[j] ?? 0)));
}
diagnosis(matmul_elementwise, {
  en: 'This is the product element by element: an element of the matrix product is a whole row of a against a whole column of b.',
  ko: '원소끼리 곱한 값입니다. 행렬 곱의 원소 하나는 a의 행 전체와 b의 열 전체를 맞대어 구합니다.',
});

/** Multiplies in the other order: b·a. */
export function matmul_otherOrder(a: number[][], b: number[][]): number[][] {
  requireInner(a, b);
  return rightProduct(b, a);
}
diagnosis(matmul_otherOrder, {
  en: 'This is b·a: the order of the factors matters.',
  ko: 'b·a를 계산했습니다. 행렬 곱은 순서가 중요합니다.',
});

/** Takes rows of b where the columns belong: a·bᵀ. */
export function matmul_rowsOfB(a: number[][], b: number[][]): number[][] {
  requireInner(a, b);
  return a.map((row) => b.map((other) => dot(row, other)));
}
diagnosis(matmul_rowsOfB, {
  en: 'This is a·bᵀ, where rows of a meet rows of b: along which index of b does the sum run?',
  ko: '이것은 a의 행과 b의 행을 맞댄 a·bᵀ입니다. 합은 b의 어느 인덱스를 따라가나요?',
});

/** Takes columns of a where the rows belong: aᵀ·b. */
export function matmul_columnsOfA(a: number[][], b: number[][]): number[][] {
  requireInner(a, b);
  return rightProduct(rightTranspose(a), b);
}
diagnosis(matmul_columnsOfA, {
  en: 'This is aᵀ·b, where columns of a meet columns of b: along which index of a does the sum run?',
  ko: '이것은 a의 열과 b의 열을 맞댄 aᵀ·b입니다. 합은 a의 어느 인덱스를 따라가나요?',
});

/** Stops each sum one term early. */
export function matmul_leavesOutTheLastTerm(a: number[][], b: number[][]): number[][] {
  requireInner(a, b);
  return rightProduct(
    a.map((row) => row.slice(0, -1)),
    b,
  );
}
diagnosis(matmul_leavesOutTheLastTerm, {
  en: 'Each sum lacks its last term: there are as many terms as a has columns.',
  ko: '합마다 마지막 항이 빠졌습니다. 항의 개수는 a의 열의 개수와 같습니다.',
});

/** Runs each sum over as many terms as a has rows: right for square matrices. */
export function matmul_sumsOverRows(a: number[][], b: number[][]): number[][] {
  requireInner(a, b);
  return rightProduct(
    a.map((row) => row.slice(0, a.length)),
    b,
  );
}
diagnosis(matmul_sumsOverRows, {
  en: 'The sums have as many terms as a has rows, which is right for square matrices only: the inner extent is the number of its columns.',
  ko: '합의 항이 a의 행만큼 있습니다. 정사각 행렬에서만 맞습니다. 안쪽 길이는 a의 열의 개수입니다.',
});

/** Gives `reduce` nothing to start from, so that the first term is not multiplied. */
export function matmul_reducesWithoutStart(a: number[][], b: number[][]): number[][] {
  requireInner(a, b);
  return a.map((row) => b[0]!.map((_, j) => row.reduce((sum, u, t) => sum + u * b[t]![j]!)));
}
diagnosis(matmul_reducesWithoutStart, {
  en: 'The first term of each sum is not multiplied, as when `reduce` gets no start value and takes the first number of the row for the sum so far.',
  ko: '합마다 첫 항이 곱해지지 않았습니다. 시작값이 없는 `reduce`가 행의 첫 번째 수를 그대로 합으로 삼을 때와 같습니다.',
});

/** Sets the sum to 0 once for each row, not for each element. */
export function matmul_keepsTheSum(a: number[][], b: number[][]): number[][] {
  requireInner(a, b);
  return a.map((row) => {
    let sum = 0;
    return b[0]!.map((_, j) => {
      for (const [t, value] of row.entries()) sum += value * b[t]![j]!;
      return sum;
    });
  });
}
diagnosis(matmul_keepsTheSum, {
  en: 'The first column is right and the others carry its sum along: where does each element start again from 0?',
  ko: '첫 열은 맞지만 다음 열부터 앞의 합이 딸려 옵니다. 원소마다 어디에서 다시 0으로 시작해야 할까요?',
});

/** Fills all rows of the answer with one and the same array. */
export function matmul_sharesOneRow(a: number[][], b: number[][]): number[][] {
  requireInner(a, b);
  const answer: number[][] = Array(a.length).fill(Array(b[0]!.length).fill(0));
  for (const [i, row] of rightProduct(a, b).entries()) {
    for (const [j, value] of row.entries()) answer[i]![j] = value;
  }
  return answer;
}
diagnosis(matmul_sharesOneRow, {
  en: 'All rows of the answer hold the same numbers, as when `fill([])` makes them one and the same array: does each row have an array of its own?',
  ko: '답의 모든 행에 같은 수가 들어 있습니다. `fill([])`로 배열 하나를 함께 쓰면 이렇게 됩니다. 행마다 새 배열이 있나요?',
});

/** Keeps the answer in float32, which has seven digits. */
export function matmul_float32(a: number[][], b: number[][]): number[][] {
  requireInner(a, b);
  return rightProduct(a, b).map((row) => row.map(Math.fround));
}
diagnosis(matmul_float32, {
  en: 'The answer is right to seven digits only, as in a Float32Array: plain numbers have sixteen.',
  ko: '답이 일곱 자리까지만 맞습니다. Float32Array를 쓴 것 같습니다. 보통의 number는 열여섯 자리까지 정확합니다.',
});

/** Rounds to six decimals. */
export function matmul_rounded(a: number[][], b: number[][]): number[][] {
  requireInner(a, b);
  return rightProduct(a, b).map((row) => row.map((value) => Number(value.toFixed(6))));
}
diagnosis(matmul_rounded, {
  en: 'The answer is rounded to a few decimals: return every sum as it is, and round only what you print.',
  ko: '답을 소수 몇째 자리에서 반올림했습니다. 합은 그대로 돌려주고, 반올림은 출력할 때만 하세요.',
});

/** Remembers products by the numbers in a and b, which say nothing of rows and columns. */
export function matmul_remembersNumbers(a: number[][], b: number[][]): number[][] {
  requireInner(a, b);
  const key = `${a} times ${b}`;
  const known = products.get(key) ?? rightProduct(a, b);
  products.set(key, known);
  return known;
}
diagnosis(matmul_remembersNumbers, {
  en: 'An earlier answer comes back for the same numbers in other shapes, as in the row [[1, 2]] and the column [[1], [2]]: if it is remembered, what else belongs into the key?',
  ko: '행 [[1, 2]]와 열 [[1], [2]]처럼 수가 같으면 형상이 달라도 지난 답이 나옵니다. 답을 기억해 둔다면 키에 무엇이 더 들어가야 할까요?',
});

const products = new Map<string, number[][]>();

/** Never looks at the inner extents. */
export function matmul_acceptsTallerB(a: number[][], b: number[][]): number[][] {
  return rightProduct(a, b);
}
diagnosis(matmul_acceptsTallerB, {
  en: 'Unequal inner extents come back with an answer instead of an error: compare the columns of a with the rows of b before you multiply.',
  ko: '안쪽 길이가 다른데도 오류 없이 답이 나옵니다. 곱하기 전에 a의 열의 개수와 b의 행의 개수를 비교하세요.',
});

/** Counts missing numbers as 0 instead of rejecting them. */
export function matmul_padsWithZeros(a: number[][], b: number[][]): number[][] {
  return a.map((row) =>
    b[0]!.map((_, j) => row.reduce((sum, value, t) => sum + value * (b[t]?.[j] ?? 0), 0)),
  );
}
diagnosis(matmul_padsWithZeros, {
  en: 'Missing numbers are counted as 0, which hides shapes that do not fit: reject them.',
  ko: '없는 수를 0으로 쳐서 맞지 않는 형상을 감춥니다. 거부해야 합니다.',
});

/** Wants equal shapes, as for an elementwise product. */
export function matmul_wantsEqualShapes(a: number[][], b: number[][]): number[][] {
  if (a.length !== b.length || a[0]!.length !== b[0]!.length) throw new RangeError('shapes');
  return rightProduct(a, b);
}
diagnosis(matmul_wantsEqualShapes, {
  en: 'Equal shapes are demanded, as for an elementwise product: only the inner extents must agree.',
  ko: '원소별 곱처럼 형상이 같아야 한다고 요구합니다. 안쪽 길이만 같으면 됩니다.',
});

/** Compares the outer extents instead of the inner ones. */
export function matmul_comparesOuterExtents(a: number[][], b: number[][]): number[][] {
  if (a.length !== b[0]!.length) throw new RangeError(`${a.length} against ${b[0]!.length}`);
  return rightProduct(a, b);
}
diagnosis(matmul_comparesOuterExtents, {
  en: 'Unequal outer extents are refused, and they may differ: in [n, k] · [k, m] it is the k that must agree.',
  ko: '바깥쪽 길이가 다르면 거부합니다. 바깥쪽은 달라도 됩니다. [n, k] · [k, m]에서 같아야 하는 것은 k입니다.',
});

/** Puts the rows of the answer where the rows of a were. */
export function matmul_overwritesA(a: number[][], b: number[][]): number[][] {
  requireInner(a, b);
  for (const [i, row] of rightProduct(a, b).entries()) a[i] = row;
  return a;
}
diagnosis(matmul_overwritesA, {
  en: 'a holds the answer afterwards: leave the arguments alone and return new rows.',
  ko: '호출하고 나면 a에 답이 들어 있습니다. 인수는 그대로 두고 새 행을 만들어 돌려주세요.',
});

function rightProduct(a: number[][], b: number[][]): number[][] {
  const columns = rightTranspose(b);
  return a.map((row) => columns.map((column) => dot(row, column)));
}

function dot(u: readonly number[], v: readonly number[]): number {
  return u.reduce((sum, value, t) => sum + value * v[t]!, 0);
}

function requireInner(a: number[][], b: number[][]): void {
  if (a[0]!.length !== b.length) throw new RangeError(`${a[0]!.length} against ${b.length}`);
}
