/** The known mistakes of `gradient`, each with its diagnosis. */
import { diagnosis } from 'gradlings';
import {
  gradientOf,
  type Line,
  mustHavePoints,
  mustPair,
  NO_POINTS,
  residualsOf,
  sum,
  UNPAIRED,
} from './parts.ts';

/** Both derivatives, so many times too large. */
function scaled(factor: number, line: Line, xs: number[], ys: number[]): Line {
  mustHavePoints(xs, ys);
  const { slope, intercept } = gradientOf(line, xs, ys);
  return { slope: factor * slope, intercept: factor * intercept };
}

/** No minus from the inner derivative. */
export function gradient_turned(line: Line, xs: number[], ys: number[]): Line {
  return scaled(-1, line, xs, ys);
}
diagnosis(gradient_turned, {
  en: 'Both signs are turned: the line is subtracted in a residual, so what does the chain rule put in front?',
  ko: '부호가 둘 다 반대입니다. 잔차에서는 직선을 뺍니다. 그러면 연쇄 법칙에서 앞에 무엇이 붙나요?',
});

/** No 2 from the square. */
export function gradient_without2(line: Line, xs: number[], ys: number[]): Line {
  return scaled(1 / 2, line, xs, ys);
}
diagnosis(gradient_without2, {
  en: 'Half of it: the derivative of r² is 2·r, and nothing here has cancelled the 2.',
  ko: '값이 절반입니다. r²의 도함수는 2·r이고, 여기에는 2를 지울 것이 없습니다.',
});

/** Not divided by n. */
export function gradient_sum(line: Line, xs: number[], ys: number[]): Line {
  return scaled(xs.length, line, xs, ys);
}
diagnosis(gradient_sum, {
  en: 'This is the gradient of the sum of the squares: that of their mean is divided by n, too.',
  ko: '제곱합의 기울기입니다. 평균의 기울기는 n으로도 나눕니다.',
});

/** The slope's derivative without its x. */
export function gradient_withoutX(line: Line, xs: number[], ys: number[]): Line {
  mustHavePoints(xs, ys);
  const { intercept } = gradientOf(line, xs, ys);
  return { slope: intercept, intercept };
}
diagnosis(gradient_withoutX, {
  en: 'Both derivatives are the same: the slope is multiplied by x in the line, so x has to appear in its derivative.',
  ko: '두 도함수가 같습니다. 직선의 식에서 slope에는 x가 곱해지므로, slope에 대한 도함수에도 x가 나와야 합니다.',
});

/** Each in the place of the other. */
export function gradient_swapped(line: Line, xs: number[], ys: number[]): Line {
  mustHavePoints(xs, ys);
  const { slope, intercept } = gradientOf(line, xs, ys);
  return { slope: intercept, intercept: slope };
}
diagnosis(gradient_swapped, {
  en: 'The two have changed places: whose derivative contains the xs?',
  ko: '둘의 자리가 바뀌었습니다. xs가 나오는 것은 어느 쪽의 도함수인가요?',
});

/** Σ r · Σ x instead of Σ r·x. */
export function gradient_sumsApart(line: Line, xs: number[], ys: number[]): Line {
  mustHavePoints(xs, ys);
  const { intercept } = gradientOf(line, xs, ys);
  return { slope: (intercept * sum(xs)) / xs.length, intercept };
}
diagnosis(gradient_sumsApart, {
  en: 'For the slope, the mean residual is multiplied by the mean x: each residual has to meet its own x before anything is added up.',
  ko: 'slope에 대해 잔차의 평균과 x의 평균을 곱했습니다. 더하기 전에 잔차마다 자기 x를 곱해야 합니다.',
});

/** Residuals of a line through the origin. */
export function gradient_withoutIntercept(line: Line, xs: number[], ys: number[]): Line {
  mustHavePoints(xs, ys);
  return gradientOf({ ...line, intercept: 0 }, xs, ys);
}
diagnosis(gradient_withoutIntercept, {
  en: 'The residuals in it leave out the intercept: you have a function that computes them.',
  ko: '여기에 쓴 잔차에 절편이 빠졌습니다. 잔차를 구하는 함수가 이미 있습니다.',
});

/** Differentiates by hand and keeps the square. */
export function gradient_squares(line: Line, xs: number[], ys: number[]): Line {
  mustHavePoints(xs, ys);
  const [squares, n] = [residualsOf(line, xs, ys).map((r) => r * r), xs.length];
  const slope = (-2 * sum(squares.map((square, i) => square * xs[i]!))) / n;
  return { slope, intercept: (-2 * sum(squares)) / n };
}
diagnosis(gradient_squares, {
  en: 'The residuals are still squared in it: what power of r is left in the derivative of r²?',
  ko: '잔차가 아직 제곱되어 있습니다. r²의 도함수에는 r의 몇 제곱이 남나요?',
});

/** As many as the shorter list has. */
export function gradient_shortest(line: Line, xs: number[], ys: number[]): Line {
  const n = Math.min(xs.length, ys.length);
  if (n === 0) throw new RangeError('no points');
  return gradientOf(line, xs.slice(0, n), ys.slice(0, n));
}
diagnosis(gradient_shortest, UNPAIRED);

/** 0 / 0. */
export function gradient_noPoints(line: Line, xs: number[], ys: number[]): Line {
  mustPair(xs, ys);
  return gradientOf(line, xs, ys);
}
diagnosis(gradient_noPoints, NO_POINTS);

/** Leaves the residuals in ys. */
export function gradient_inPlace(line: Line, xs: number[], ys: number[]): Line {
  mustHavePoints(xs, ys);
  const answer = gradientOf(line, xs, ys);
  for (const [i, r] of residualsOf(line, xs, ys).entries()) ys[i] = r;
  return answer;
}
diagnosis(gradient_inPlace, {
  en: 'The residuals are left in ys: the next call would be about other points. Keep them in a list of their own.',
  ko: '잔차를 ys에 남겨 두었습니다. 다음에 부르면 다른 점에 대한 답이 됩니다. 따로 리스트를 만들어 담으세요.',
});
