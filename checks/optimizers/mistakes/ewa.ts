/** The known mistakes of `ewa`, each with its diagnosis. */
import { diagnosis } from '../../../engine/kit/diagnosis.ts';

/** v_t = β·v_{t−1} + weight·θ_t from `start`. */
function average(values: number[], beta: number, weight = 1 - beta, start = 0): number[] {
  let v = start;
  return values.map((value) => (v = beta * v + weight * value));
}

/** Begins at the first value. */
export function ewa_startsAtFirst(values: number[], beta: number): number[] {
  return average(values, beta, 1 - beta, values[0]!);
}
diagnosis(ewa_startsAtFirst, {
  en: 'The average begins at the first value: here v_0 = 0, also if that makes the first averages too small.',
  ko: '평균이 첫 값에서 시작합니다. 처음 평균들이 너무 작아지더라도 여기서는 v_0 = 0입니다.',
});

/** Corrects the bias, which is left to Adam. */
export function ewa_corrected(values: number[], beta: number): number[] {
  return average(values, beta).map((v, i) => v / (1 - beta ** (i + 1)));
}
diagnosis(ewa_corrected, {
  en: 'The bias is corrected already: `ewa` returns the raw averages, and Adam will correct them.',
  ko: '편향을 벌써 보정했습니다. `ewa`는 보정하지 않은 평균을 돌려주고, 보정은 Adam에서 합니다.',
});

/** Swaps β and 1 − β. */
export function ewa_swapped(values: number[], beta: number): number[] {
  return average(values, 1 - beta, beta);
}
diagnosis(ewa_swapped, {
  en: 'β and 1 − β have changed places: which of them is the share of the old average that stays?',
  ko: 'β와 1 − β가 뒤바뀌었습니다. 지난 평균이 남는 비율은 어느 쪽인가요?',
});

/** Adds the whole of each new value, as momentum does. */
export function ewa_sum(values: number[], beta: number): number[] {
  return average(values, beta, 1);
}
diagnosis(ewa_sum, {
  en: 'Each value comes in whole, as with momentum: for an average the shares of old and new must add up to 1.',
  ko: '모멘텀처럼 값을 통째로 더했습니다. 평균이 되려면 옛것과 새것의 비율을 더해 1이 되어야 합니다.',
});

/** Returns v_0 too. */
export function ewa_withStart(values: number[], beta: number): number[] {
  return [0, ...average(values, beta)];
}
diagnosis(ewa_withStart, {
  en: 'v_0 is in the answer: as many averages as values, beginning with v_1.',
  ko: '답에 v_0이 들어 있습니다. v_1부터 시작해서 값의 개수만큼만 돌려주세요.',
});

/** Returns v_0 … v_{n−1}: as many values, each one too early. */
export function ewa_oneEarly(values: number[], beta: number): number[] {
  return [0, ...average(values, beta)].slice(0, -1);
}
diagnosis(ewa_oneEarly, {
  en: 'The answer is v_0 … v_{n−1}, as if each average were noted down before its value has come in: first update, then note.',
  ko: '값이 들어오기 전에 평균을 적은 것처럼 v_0부터 v_{n−1}까지 나옵니다. 먼저 갱신하고 나서 적으세요.',
});

/** Returns the last average only. */
export function ewa_lastOnly(values: number[], beta: number): number[] {
  return average(values, beta).slice(-1);
}
diagnosis(ewa_lastOnly, {
  en: 'Only the last average came back: note one down for every value.',
  ko: '마지막 평균만 돌려주었습니다. 값마다 하나씩 적어 두세요.',
});

/** The plain mean of all values so far. */
export function ewa_plainMean(values: number[]): number[] {
  let sum = 0;
  return values.map((value, i) => (sum += value) / (i + 1));
}
diagnosis(ewa_plainMean, {
  en: 'This is the plain mean of all values so far: old values should count less and less.',
  ko: '지금까지의 값을 그냥 평균 냈습니다. 오래된 값일수록 점점 덜 반영되어야 합니다.',
});

/** Averages each value with the one before it, not with the average. */
export function ewa_twoNeighbours(values: number[], beta: number): number[] {
  return values.map((value, i) => beta * (values[i - 1] ?? 0) + (1 - beta) * value);
}
diagnosis(ewa_twoNeighbours, {
  en: 'Each value is mixed with the one before it: mix it with the average before it, where all earlier values live on.',
  ko: '값을 바로 앞의 값과 섞었습니다. 앞의 값이 아니라 앞의 평균과 섞으세요. 이전의 모든 값이 그 안에 남아 있습니다.',
});

/** Counts the oldest value most. */
export function ewa_oldestMost(values: number[], beta: number): number[] {
  return values.map((_, n) =>
    values.slice(0, n + 1).reduce((sum, value, i) => sum + (1 - beta) * beta ** i * value, 0),
  );
}
diagnosis(ewa_oldestMost, {
  en: 'The weights run backwards, so that the oldest value counts most: the exponent of β is the age of a value.',
  ko: '가중치가 거꾸로 놓여 가장 오래된 값이 가장 크게 반영됩니다. β의 지수는 그 값의 나이입니다.',
});

/** Takes a β of 0 for a missing one, and 0.9 instead. */
export function ewa_zeroIsMissing(values: number[], beta: number): number[] {
  return average(values, beta || 0.9);
}
diagnosis(ewa_zeroIsMissing, {
  en: 'A beta of 0 is treated as if none had been given: `||` takes 0 for missing.',
  ko: 'beta가 0이면 주지 않은 것으로 다룹니다. `||`는 0을 없는 값으로 봅니다.',
});

/** Looks back over the last ten values only. */
export function ewa_window(values: number[], beta: number): number[] {
  return values.map((_, i) => average(values.slice(Math.max(0, i - 9), i + 1), beta).at(-1)!);
}
diagnosis(ewa_window, {
  en: 'Old values are dropped altogether after a while: their weight fades but never ends, and one number remembers them all.',
  ko: '얼마쯤 지나면 옛 값을 아예 버립니다. 가중치는 줄어들 뿐 사라지지 않고, 수 하나가 그 모두를 기억합니다.',
});

/** Writes the averages over the values. */
export function ewa_inPlace(values: number[], beta: number): number[] {
  for (const [i, v] of average(values, beta).entries()) values[i] = v;
  return values;
}
diagnosis(ewa_inPlace, {
  en: 'The values are averages afterwards: leave them alone and fill a new array.',
  ko: '호출하고 나면 인수로 받은 값들이 평균으로 바뀌어 있습니다. 새 배열을 채우세요.',
});
