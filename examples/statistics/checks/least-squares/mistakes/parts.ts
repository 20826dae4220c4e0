/** What the mistakes of several exercises have in common. */

export type Line = { slope: number; intercept: number };

export const sum = (values: readonly number[]): number => values.reduce((all, v) => all + v, 0);

export function mustPair(xs: readonly number[], ys: readonly number[]): void {
  if (xs.length !== ys.length) throw new RangeError('an x without its y');
}

export function mustHavePoints(xs: readonly number[], ys: readonly number[]): void {
  mustPair(xs, ys);
  if (xs.length === 0) throw new RangeError('no points');
}

export const residualsOf = ({ slope, intercept }: Line, xs: number[], ys: number[]): number[] =>
  xs.map((x, i) => ys[i]! - (slope * x + intercept));

/** −2·Σ rᵢ·xᵢ / n and −2·Σ rᵢ / n. */
export function gradientOf(line: Line, xs: number[], ys: number[]): Line {
  const r = residualsOf(line, xs, ys);
  const n = xs.length;
  return { slope: (-2 * sum(r.map((ri, i) => ri * xs[i]!))) / n, intercept: (-2 * sum(r)) / n };
}

export const UNPAIRED = {
  en: 'Lists of different lengths are answered, too: an x without its y is no point. Compare the lengths first.',
  ko: '길이가 다른 리스트에도 답합니다. y가 없는 x는 점이 아닙니다. 길이부터 비교하세요.',
};

export const NO_POINTS = {
  en: 'Without points the answer is no mean of anything: 0 / 0 is NaN. What should happen instead?',
  ko: '점이 없으면 평균을 구할 것도 없습니다. 0 / 0은 NaN입니다. 그 대신 어떻게 해야 하나요?',
};
