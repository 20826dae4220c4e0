/** The known mistakes of `meanSquaredError`, each with its diagnosis. */
import { diagnosis } from 'gradlings';
import {
  type Line,
  mustHavePoints,
  mustPair,
  NO_POINTS,
  residualsOf,
  sum,
  UNPAIRED,
} from './parts.ts';

const squares = (line: Line, xs: number[], ys: number[]): number[] =>
  residualsOf(line, xs, ys).map((r) => r * r);

/** Not divided by n. */
export function meanSquaredError_sum(line: Line, xs: number[], ys: number[]): number {
  mustHavePoints(xs, ys);
  return sum(squares(line, xs, ys));
}
diagnosis(meanSquaredError_sum, {
  en: 'This is the sum of the squares, which grows with every point: a mean is divided by how many there are.',
  ko: '제곱의 합입니다. 합은 점이 늘 때마다 커집니다. 평균은 개수로 나눈 것입니다.',
});

/** The root of it. */
export function meanSquaredError_root(line: Line, xs: number[], ys: number[]): number {
  mustHavePoints(xs, ys);
  return Math.sqrt(sum(squares(line, xs, ys)) / xs.length);
}
diagnosis(meanSquaredError_root, {
  en: 'The root was taken as well: this is the root mean square, in units of y. The mean squared error stops before.',
  ko: '제곱근까지 구했습니다. 단위가 y와 같은 다른 값입니다. 평균 제곱 오차는 그 앞에서 멈춥니다.',
});

/** Distances instead of squares. */
export function meanSquaredError_absolute(line: Line, xs: number[], ys: number[]): number {
  mustHavePoints(xs, ys);
  return sum(residualsOf(line, xs, ys).map(Math.abs)) / xs.length;
}
diagnosis(meanSquaredError_absolute, {
  en: 'The residuals lose their signs but are not squared: twice as far off should cost four times as much.',
  ko: '잔차의 부호만 없애고 제곱하지 않았습니다. 두 배 멀면 네 배가 되어야 합니다.',
});

/** Squares the mean. */
export function meanSquaredError_squareOfMean(line: Line, xs: number[], ys: number[]): number {
  mustHavePoints(xs, ys);
  return (sum(residualsOf(line, xs, ys)) / xs.length) ** 2;
}
diagnosis(meanSquaredError_squareOfMean, {
  en: 'The mean is squared: residuals above and below the line cancel out before that. Which comes first?',
  ko: '평균을 구한 뒤에 제곱했습니다. 그러면 직선 위와 아래의 잔차가 먼저 상쇄됩니다. 무엇을 먼저 해야 하나요?',
});

/** Divides by n − 1. */
export function meanSquaredError_oneLess(line: Line, xs: number[], ys: number[]): number {
  mustHavePoints(xs, ys);
  return sum(squares(line, xs, ys)) / (xs.length - 1);
}
diagnosis(meanSquaredError_oneLess, {
  en: 'It is divided by n − 1, as some variances are: here the mean is over all n points.',
  ko: '어떤 분산처럼 n − 1로 나누었습니다. 여기서는 n개의 점 모두에 대한 평균입니다.',
});

/** As many as the shorter list has. */
export function meanSquaredError_shortest(line: Line, xs: number[], ys: number[]): number {
  const n = Math.min(xs.length, ys.length);
  if (n === 0) throw new RangeError('no points');
  return sum(squares(line, xs.slice(0, n), ys)) / n;
}
diagnosis(meanSquaredError_shortest, UNPAIRED);

/** 0 / 0. */
export function meanSquaredError_noPoints(line: Line, xs: number[], ys: number[]): number {
  mustPair(xs, ys);
  return sum(squares(line, xs, ys)) / xs.length;
}
diagnosis(meanSquaredError_noPoints, NO_POINTS);

/** Takes the points out of their list. */
export function meanSquaredError_empties(line: Line, xs: number[], ys: number[]): number {
  mustHavePoints(xs, ys);
  const n = xs.length;
  let total = 0;
  while (xs.length > 0) total += (ys.pop()! - line.slope * xs.pop()! - line.intercept) ** 2;
  return total / n;
}
diagnosis(meanSquaredError_empties, {
  en: 'The points are taken out of xs and ys, which are empty afterwards: read them by their index.',
  ko: '점을 xs와 ys에서 꺼내서, 끝나면 리스트가 비어 있습니다. 인덱스로 읽으세요.',
});
