/** The known mistakes of `fitLine`, each with its diagnosis. */
import { diagnosis } from 'gradlings';
import { type Line, mustPair, sum, UNPAIRED } from './parts.ts';

const mean = (values: readonly number[]): number => sum(values) / values.length;

/** As it is right, but for what comes before. */
function fitted(xs: readonly number[], ys: readonly number[]): Line {
  const [xMean, yMean] = [mean(xs), mean(ys)];
  const dx = xs.map((x) => x - xMean);
  const slope = sum(dx.map((d, i) => d * (ys[i]! - yMean))) / sum(dx.map((d) => d * d));
  return { slope, intercept: yMean - slope * xMean };
}

function mustDiffer(xs: readonly number[]): void {
  if (new Set(xs).size < 2) throw new RangeError('a line needs two different xs');
}

function mustFit(xs: readonly number[], ys: readonly number[]): void {
  mustPair(xs, ys);
  mustDiffer(xs);
}

/** Σ xy / Σ x²: the best line through the origin. */
export function fitLine_throughOrigin(xs: number[], ys: number[]): Line {
  mustFit(xs, ys);
  return { slope: sum(xs.map((x, i) => x * ys[i]!)) / sum(xs.map((x) => x * x)), intercept: 0 };
}
diagnosis(fitLine_throughOrigin, {
  en: 'This is the best line through the origin: the intercept is free as well, so subtract the means before you multiply.',
  ko: '원점을 지나는 직선 가운데 가장 좋은 것입니다. 절편도 정해야 합니다. 곱하기 전에 평균을 빼세요.',
});

/** The mean of ys, as if the slope were 0. */
export function fitLine_interceptIsMean(xs: number[], ys: number[]): Line {
  mustFit(xs, ys);
  return { slope: fitted(xs, ys).slope, intercept: mean(ys) };
}
diagnosis(fitLine_interceptIsMean, {
  en: 'The slope is right. The line has the height ȳ at x̄: how high is it at 0?',
  ko: '기울기는 맞습니다. 직선은 x̄에서 높이가 ȳ입니다. 0에서는 얼마인가요?',
});

/** Adds what should be subtracted. */
export function fitLine_interceptSign(xs: number[], ys: number[]): Line {
  mustFit(xs, ys);
  const { slope } = fitted(xs, ys);
  return { slope, intercept: mean(ys) + slope * mean(xs) };
}
diagnosis(fitLine_interceptSign, {
  en: 'The slope is right. From x̄ back to 0 it goes x̄ to the left: does the line rise or fall by slope·x̄ on the way?',
  ko: '기울기는 맞습니다. x̄에서 0으로 가려면 x̄만큼 왼쪽으로 갑니다. 그 사이에 slope·x̄만큼 올라가나요, 내려가나요?',
});

/** Divides by the spread of ys. */
export function fitLine_spreadOfYs(xs: number[], ys: number[]): Line {
  mustFit(xs, ys);
  const { slope: inverse, intercept: at } = fitted(ys, xs);
  return { slope: inverse, intercept: at };
}
diagnosis(fitLine_spreadOfYs, {
  en: 'This is the line that gives x from y: which of the two is predicted, and whose squares stand in the denominator?',
  ko: 'y에서 x를 구하는 직선입니다. 둘 가운데 무엇을 예측하나요? 분모에는 어느 쪽의 제곱이 있어야 하나요?',
});

/** Joins the first point and the last. */
export function fitLine_endPoints(xs: number[], ys: number[]): Line {
  mustFit(xs, ys);
  const [from, to] = [xs.indexOf(Math.min(...xs)), xs.indexOf(Math.max(...xs))];
  const slope = (ys[to]! - ys[from]!) / (xs[to]! - xs[from]!);
  return { slope, intercept: ys[from]! - slope * xs[from]! };
}
diagnosis(fitLine_endPoints, {
  en: 'The line joins the leftmost and the rightmost point, and no point between them has a say: which equations contain all of them?',
  ko: '가장 왼쪽 점과 가장 오른쪽 점을 이은 직선입니다. 그 사이의 점은 아무 영향도 주지 못합니다. 모든 점이 들어 있는 식은 무엇인가요?',
});

/** n·Σx² − (Σx)², of which nothing is left far from 0. */
export function fitLine_rawSums(xs: number[], ys: number[]): Line {
  mustFit(xs, ys);
  const [n, x, y] = [xs.length, sum(xs), sum(ys)];
  const xx = sum(xs.map((each) => each * each));
  const xy = sum(xs.map((each, i) => each * ys[i]!));
  const slope = (n * xy - x * y) / (n * xx - x * x);
  return { slope, intercept: (y - slope * x) / n };
}
diagnosis(fitLine_rawSums, {
  en: 'On paper this is right. Where xs are far from 0, n·Σx² and (Σx)² agree in nearly all their digits, and their difference is mere rounding: subtract the means first.',
  ko: '종이 위에서는 맞는 식입니다. 그러나 xs가 0에서 멀면 n·Σx²과 (Σx)²의 자릿수가 거의 다 같아서, 그 차에는 반올림 오차만 남습니다. 먼저 평균을 빼세요.',
});

/** As many as the shorter list has. */
export function fitLine_shortest(xs: number[], ys: number[]): Line {
  const n = Math.min(xs.length, ys.length);
  mustDiffer(xs.slice(0, n));
  return fitted(xs.slice(0, n), ys.slice(0, n));
}
diagnosis(fitLine_shortest, UNPAIRED);

/** Counts the points and not their xs. */
export function fitLine_countsPoints(xs: number[], ys: number[]): Line {
  mustPair(xs, ys);
  if (xs.length < 2) throw new RangeError('two points wanted');
  return fitted(xs, ys);
}
diagnosis(fitLine_countsPoints, {
  en: 'Two points above each other are two points, but they have no line with a slope: it is different xs that count.',
  ko: '위아래로 놓인 두 점도 점은 둘이지만, 기울기가 있는 직선은 지나지 못합니다. 세어야 할 것은 서로 다른 x입니다.',
});

/** Asks whether the denominator is 0, which rounding may prevent. */
export function fitLine_zeroSpread(xs: number[], ys: number[]): Line {
  mustPair(xs, ys);
  const xMean = mean(xs);
  if (xs.length < 2 || sum(xs.map((x) => (x - xMean) ** 2)) === 0)
    throw new RangeError('no spread');
  return fitted(xs, ys);
}
diagnosis(fitLine_zeroSpread, {
  en: 'The denominator is compared with 0, but the mean of 0.1, 0.1, 0.1 is 0.10000000000000002 on a computer: compare the xs themselves.',
  ko: '분모를 0과 비교했습니다. 그런데 컴퓨터에서 0.1, 0.1, 0.1의 평균은 0.10000000000000002입니다. xs끼리 직접 비교하세요.',
});

/** Subtracts the mean in xs itself. */
export function fitLine_inPlace(xs: number[], ys: number[]): Line {
  mustFit(xs, ys);
  const answer = fitted(xs, ys);
  const xMean = mean(xs);
  for (const [i, x] of xs.entries()) xs[i] = x - xMean;
  return answer;
}
diagnosis(fitLine_inPlace, {
  en: 'The mean is subtracted in xs itself, so the points have moved afterwards: write the differences into a new list.',
  ko: 'xs 자체에서 평균을 빼서 점들이 옮겨졌습니다. 차는 새 리스트에 적으세요.',
});
