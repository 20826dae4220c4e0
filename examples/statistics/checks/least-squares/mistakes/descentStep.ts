/** The known mistakes of `descentStep`, each with its diagnosis. */
import { diagnosis } from 'gradlings';
import { gradientOf, type Line } from './parts.ts';

/** Adds the gradient. */
export function descentStep_uphill(line: Line, xs: number[], ys: number[], rate: number): Line {
  const { slope, intercept } = gradientOf(line, xs, ys);
  return { slope: line.slope + rate * slope, intercept: line.intercept + rate * intercept };
}
diagnosis(descentStep_uphill, {
  en: 'This goes uphill: the gradient points to where the error grows. Which way is down?',
  ko: '오르막으로 갑니다. 기울기는 오차가 커지는 쪽을 가리킵니다. 내려가려면 어느 쪽인가요?',
});

/** The intercept's derivative is that of the new slope. */
export function descentStep_oneByOne(line: Line, xs: number[], ys: number[], rate: number): Line {
  const slope = line.slope - rate * gradientOf(line, xs, ys).slope;
  const between = { slope, intercept: line.intercept };
  return { slope, intercept: line.intercept - rate * gradientOf(between, xs, ys).intercept };
}
diagnosis(descentStep_oneByOne, {
  en: 'The slope has already moved when the derivative by the intercept is taken: take both at the old line, then move both.',
  ko: '절편에 대한 도함수를 구할 때 기울기가 이미 바뀌어 있습니다. 둘 다 이전 직선에서 구한 다음 함께 움직이세요.',
});

/** A step of length 1 times the gradient. */
export function descentStep_withoutRate(line: Line, xs: number[], ys: number[]): Line {
  const { slope, intercept } = gradientOf(line, xs, ys);
  return { slope: line.slope - slope, intercept: line.intercept - intercept };
}
diagnosis(descentStep_withoutRate, {
  en: 'The rate makes no difference: how much of the gradient should a step take?',
  ko: '학습률이 아무 영향도 주지 않습니다. 기울기의 얼마만큼을 움직여야 하나요?',
});

/** Where it should go, without where it is. */
export function descentStep_changeOnly(line: Line, xs: number[], ys: number[], rate: number): Line {
  const { slope, intercept } = gradientOf(line, xs, ys);
  return { slope: -rate * slope, intercept: -rate * intercept };
}
diagnosis(descentStep_changeOnly, {
  en: 'This is the change alone: a step begins at the line as it was.',
  ko: '변화량만 돌려주었습니다. 한 걸음은 지금의 직선에서 출발합니다.',
});

/** The intercept does not move. */
export function descentStep_slopeAlone(line: Line, xs: number[], ys: number[], rate: number): Line {
  return { ...line, slope: line.slope - rate * gradientOf(line, xs, ys).slope };
}
diagnosis(descentStep_slopeAlone, {
  en: 'The intercept stays where it was: it has a derivative of its own, and moves with the slope.',
  ko: '절편이 그대로입니다. 절편에도 도함수가 있고, 기울기와 함께 움직입니다.',
});

/** Moves the line that it was given. */
export function descentStep_inPlace(line: Line, xs: number[], ys: number[], rate: number): Line {
  const { slope, intercept } = gradientOf(line, xs, ys);
  line.slope -= rate * slope;
  line.intercept -= rate * intercept;
  return line;
}
diagnosis(descentStep_inPlace, {
  en: 'The line that was given has been moved itself: return a new one, so that both can be compared.',
  ko: '받은 직선 자체를 움직였습니다. 둘을 비교할 수 있게 새 직선을 돌려주세요.',
});
