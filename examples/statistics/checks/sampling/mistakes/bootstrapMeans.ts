/** The known mistakes of `bootstrapMeans`, each with its diagnosis. */
import { diagnosis } from 'gradlings';

type Draws = readonly (readonly number[])[];

const sum = (xs: readonly number[]): number => xs.reduce((total, x) => total + x, 0);
const mean = (xs: readonly number[]): number => sum(xs) / xs.length;

function refuse(xs: readonly number[], draws: Draws): void {
  refuseLengths(xs, draws);
  refuseIndices(xs, draws);
}

function refuseLengths(xs: readonly number[], draws: Draws): void {
  if (draws.some((draw) => draw.length !== xs.length)) throw new Error('another length');
}

function refuseIndices(xs: readonly number[], draws: Draws): void {
  if (draws.flat().some((i) => !(i in xs))) throw new Error('no such index');
}

const means = (xs: readonly number[], draws: Draws): number[] =>
  draws.map((draw) => mean(draw.map((i) => xs[i]!)));

/** The mean of the indices. */
export function bootstrapMeans_ofIndices(xs: readonly number[], draws: Draws): number[] {
  refuse(xs, draws);
  return draws.map(mean);
}
diagnosis(bootstrapMeans_ofIndices, {
  en: 'These are means of the indices: what stands in `xs` at those places?',
  ko: '인덱스들의 평균입니다. 그 자리의 `xs`에는 무엇이 있나요?',
});

/** Each index once, however often it was drawn. */
export function bootstrapMeans_once(xs: readonly number[], draws: Draws): number[] {
  refuse(xs, draws);
  return means(
    xs,
    draws.map((draw) => [...new Set(draw)]),
  );
}
diagnosis(bootstrapMeans_once, {
  en: 'A number that was drawn twice counts once: the draws are with replacement, and repetition is the point.',
  ko: '두 번 뽑힌 수를 한 번만 셌습니다. 복원 추출이므로 거듭 나오는 것이 핵심입니다.',
});

/** Adds up, and does not divide. */
export function bootstrapMeans_totals(xs: readonly number[], draws: Draws): number[] {
  refuse(xs, draws);
  return means(xs, draws).map((m) => m * xs.length);
}
diagnosis(bootstrapMeans_totals, {
  en: 'These are sums: by what is each divided?',
  ko: '합입니다. 각각을 무엇으로 나누나요?',
});

/** By how many draws there are, and not by how many numbers are in one. */
export function bootstrapMeans_byDraws(xs: readonly number[], draws: Draws): number[] {
  refuse(xs, draws);
  return means(xs, draws).map((m) => (m * xs.length) / draws.length);
}
diagnosis(bootstrapMeans_byDraws, {
  en: 'Each sum is divided by how many draws there are: how many numbers are in one draw?',
  ko: '각각의 합을 뽑기의 수로 나누었습니다. 한 번의 뽑기에 수가 몇 개 들어 있나요?',
});

/** In ascending order. */
export function bootstrapMeans_sorted(xs: readonly number[], draws: Draws): number[] {
  refuse(xs, draws);
  return means(xs, draws).sort((a, b) => a - b);
}
diagnosis(bootstrapMeans_sorted, {
  en: 'The means are sorted: the first belongs to the first draw.',
  ko: '평균들을 정렬했습니다. 첫째 평균은 첫째 뽑기의 것입니다.',
});

/** As many indices as there are. */
export function bootstrapMeans_anyLength(xs: readonly number[], draws: Draws): number[] {
  refuseIndices(xs, draws);
  return means(xs, draws);
}
diagnosis(bootstrapMeans_anyLength, {
  en: 'A draw of another length is answered, too: the mean of fewer numbers scatters more, so compare the lengths.',
  ko: '길이가 다른 뽑기에도 답합니다. 수가 적으면 평균이 더 흩어지므로 길이를 비교하세요.',
});

/** What is not there is 0. */
export function bootstrapMeans_orZero(xs: readonly number[], draws: Draws): number[] {
  refuseLengths(xs, draws);
  return draws.map((draw) => mean(draw.map((i) => xs[i] ?? 0)));
}
diagnosis(bootstrapMeans_orZero, {
  en: 'An index that `xs` does not have counts as the number 0: it has to be refused.',
  ko: '`xs`에 없는 인덱스를 수 0으로 셌습니다. 거부해야 합니다.',
});

/** Begins again at the front. */
export function bootstrapMeans_around(xs: readonly number[], draws: Draws): number[] {
  refuseLengths(xs, draws);
  const n = xs.length;
  return draws.map((draw) => mean(draw.map((i) => xs.at(i % n)!)));
}
diagnosis(bootstrapMeans_around, {
  en: 'Negative indices count from the end, or large ones begin again: refuse what is not an index from 0 to n − 1.',
  ko: '음수 인덱스를 끝에서 세거나 큰 인덱스를 처음부터 다시 셉니다. 0부터 n − 1까지의 인덱스가 아니면 거부하세요.',
});

/** Sorts what it was given. */
export function bootstrapMeans_inPlace(xs: readonly number[], draws: number[][]): number[] {
  refuse(xs, draws);
  for (const draw of draws) draw.sort((a, b) => a - b);
  return means(xs, draws);
}
diagnosis(bootstrapMeans_inPlace, {
  en: 'The draws that were given are sorted: their order means nothing here, but they are not yours to change.',
  ko: '받은 뽑기들을 정렬했습니다. 순서는 상관없지만, 받은 리스트를 바꾸면 안 됩니다.',
});
