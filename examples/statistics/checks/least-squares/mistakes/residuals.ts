/** The known mistakes of `residuals`, each with its diagnosis. */
import { diagnosis } from 'gradlings';
import { type Line, mustPair, residualsOf, UNPAIRED } from './parts.ts';

/** Prediction minus y. */
export function residuals_turned(line: Line, xs: number[], ys: number[]): number[] {
  mustPair(xs, ys);
  return residualsOf(line, xs, ys).map((r) => -r);
}
diagnosis(residuals_turned, {
  en: 'Every sign is turned: a point above the line has a positive residual. What is subtracted from what?',
  ko: '부호가 모두 반대입니다. 직선보다 위에 있는 점의 잔차는 양수입니다. 무엇에서 무엇을 빼야 하나요?',
});

/** Distances without a sign. */
export function residuals_absolute(line: Line, xs: number[], ys: number[]): number[] {
  mustPair(xs, ys);
  return residualsOf(line, xs, ys).map(Math.abs);
}
diagnosis(residuals_absolute, {
  en: 'The signs are gone: a residual says as well on which side of the line its point lies.',
  ko: '부호가 사라졌습니다. 잔차는 점이 직선의 어느 쪽에 있는지도 알려 줍니다.',
});

/** The line goes through the origin. */
export function residuals_withoutIntercept(line: Line, xs: number[], ys: number[]): number[] {
  mustPair(xs, ys);
  return residualsOf({ ...line, intercept: 0 }, xs, ys);
}
diagnosis(residuals_withoutIntercept, {
  en: 'The intercept is left out: where is the line at x = 0?',
  ko: '절편이 빠졌습니다. x = 0에서 직선은 어디에 있나요?',
});

/** The intercept is added to what is left. */
export function residuals_noBrackets({ slope, intercept }: Line, xs: number[], ys: number[]) {
  mustPair(xs, ys);
  return xs.map((x, i) => ys[i]! - slope * x + intercept);
}
diagnosis(residuals_noBrackets, {
  en: 'The intercept is added instead of subtracted: all of slope·x + intercept is taken from y, so where do the brackets stand?',
  ko: '절편을 빼지 않고 더했습니다. y에서 slope·x + intercept 전체를 빼야 합니다. 괄호는 어디에 있어야 하나요?',
});

/** Where the line is, not what it leaves. */
export function residuals_predictions({ slope, intercept }: Line, xs: number[], ys: number[]) {
  mustPair(xs, ys);
  return xs.map((x) => slope * x + intercept);
}
diagnosis(residuals_predictions, {
  en: 'These are the heights of the line itself: how far is each y from them?',
  ko: '직선 자체의 높이입니다. 각 y는 거기서 얼마나 떨어져 있나요?',
});

/** As many as the shorter list has. */
export function residuals_shortest(line: Line, xs: number[], ys: number[]): number[] {
  const n = Math.min(xs.length, ys.length);
  return residualsOf(line, xs.slice(0, n), ys);
}
diagnosis(residuals_shortest, UNPAIRED);

/** Writes them into ys. */
export function residuals_inPlace(line: Line, xs: number[], ys: number[]): number[] {
  mustPair(xs, ys);
  for (const [i, r] of residualsOf(line, xs, ys).entries()) ys[i] = r;
  return ys;
}
diagnosis(residuals_inPlace, {
  en: 'The residuals are written into ys, and whoever asks again has lost the points: make a new list.',
  ko: '잔차를 ys에 적어서 원래 점이 사라졌습니다. 새 리스트를 만드세요.',
});
