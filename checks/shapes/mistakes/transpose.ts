/** The known mistakes of `transpose`, each with its diagnosis. */
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { rightTranspose } from './parts.ts';

/** Reads the numbers in their old order with the new shape: a reshape. */
export function transpose_reshapes(m: number[][]): number[][] {
  const [rows, columns] = [m.length, m[0]!.length];
  const flat = m.flat();
  return Array.from({ length: columns }, (_, i) => flat.slice(i * rows, (i + 1) * rows));
}
diagnosis(transpose_reshapes, {
  en: 'The shape is that of the transpose, but the numbers kept their order: this is a reshape. Where should the second number of the first row go?',
  ko: '형상은 전치와 같지만 수의 순서가 그대로입니다. 이것은 reshape입니다. 첫 행의 두 번째 수는 어디로 가야 할까요?',
});

/** Takes the number of rows for the number of columns too: right for square matrices only. */
export function transpose_squareOnly(m: number[][]): number[][] {
  return m.map((_, j) => m.map((row) => row[j] ?? 0));
}
diagnosis(transpose_squareOnly, {
  en: 'This works for square matrices only: the answer has as many rows as m has columns.',
  ko: '정사각 행렬에서만 맞습니다. 답의 행은 m의 열만큼 있어야 합니다.',
});

/** Turns the matrix by a quarter instead of mirroring it. */
export function transpose_quarterTurn(m: number[][]): number[][] {
  return rightTranspose(m.toReversed());
}
diagnosis(transpose_quarterTurn, {
  en: 'The matrix is turned by a quarter, not mirrored: the first row should become the first column, in the same order.',
  ko: '행렬을 대칭으로 옮기지 않고 90도 돌렸습니다. 첫 행은 순서 그대로 첫 열이 되어야 합니다.',
});

/** Mirrors along the other diagonal. */
export function transpose_otherDiagonal(m: number[][]): number[][] {
  return rightTranspose(m.toReversed()).reverse();
}
diagnosis(transpose_otherDiagonal, {
  en: 'The matrix is mirrored along the wrong diagonal: the number in the top left corner has to stay there.',
  ko: '다른 쪽 대각선에 대해 대칭으로 옮겼습니다. 왼쪽 위의 수는 제자리에 있어야 합니다.',
});

/** Reverses each row. */
export function transpose_mirrorsRows(m: number[][]): number[][] {
  return m.map((row) => row.toReversed());
}
diagnosis(transpose_mirrorsRows, {
  en: 'Rows remain rows here, only written backwards: they should become columns.',
  ko: '행이 순서만 뒤집힌 채 그대로 행입니다. 행은 열이 되어야 합니다.',
});

/** Fills all rows of the answer with one and the same array. */
export function transpose_sharesOneRow(m: number[][]): number[][] {
  const columns: number[][] = Array(m[0]!.length).fill(Array(m.length).fill(0));
  for (const [i, row] of m.entries()) {
    for (const [j, value] of row.entries()) columns[j]![i] = value;
  }
  return columns;
}
diagnosis(transpose_sharesOneRow, {
  en: 'All rows of the answer hold the same numbers, as when `fill([])` makes them one and the same array: does each row have an array of its own?',
  ko: '답의 모든 행에 같은 수가 들어 있습니다. `fill([])`로 배열 하나를 함께 쓰면 이렇게 됩니다. 행마다 새 배열이 있나요?',
});

/** Stops one column early. */
export function transpose_dropsLastColumn(m: number[][]): number[][] {
  return rightTranspose(m).slice(0, -1);
}
diagnosis(transpose_dropsLastColumn, {
  en: 'The last column of m is missing from the answer: does a loop end too early?',
  ko: 'm의 마지막 열이 답에 없습니다. 반복문이 너무 일찍 끝나지 않나요?',
});

/** Swaps the numbers of a square matrix in place. */
export function transpose_inPlace(m: number[][]): number[][] {
  if (m.length !== m[0]!.length) return rightTranspose(m);
  for (let i = 0; i < m.length; i++) {
    for (let j = 0; j < i; j++) [m[i]![j], m[j]![i]] = [m[j]![i]!, m[i]![j]!];
  }
  return m;
}
diagnosis(transpose_inPlace, {
  en: 'The argument itself has been transposed: leave it alone and return new rows.',
  ko: '인수 자체가 전치되었습니다. 인수는 그대로 두고 새 행을 만들어 돌려주세요.',
});
