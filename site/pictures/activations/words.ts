import type { Words } from '../parts/words.ts';

/** Words of the pictures of lesson 04. */
export const WORDS = {
  activation: { en: 'Activation', ko: '활성화 함수' },

  curveTitle: { en: 'An activation and its derivative', ko: '활성화 함수와 도함수' },
  curveSummary: (name: string, x: string, y: string, slope: string): Words => ({
    en: `${name}(${x}) = ${y}, and its slope there is ${name}Prime(${x}) = ${slope}.`,
    ko: `${name}(${x}) = ${y}이고, 그 점의 기울기는 ${name}Prime(${x}) = ${slope}입니다.`,
  }),
  slopes: (lowest: string, highest: string): Words => ({
    en: `Between −6 and 6 the slope lies between ${lowest} and ${highest}.`,
    ko: `−6과 6 사이에서 기울기의 최솟값은 ${lowest}, 최댓값은 ${highest}입니다.`,
  }),
  kink: {
    en: 'At 0 there is a corner and no derivative: this number is a convention.',
    ko: '0은 꺾이는 점이라 미분할 수 없고, 이 값은 관례입니다.',
  },
  point: { en: 'x, the point of the tangent', ko: '접점의 x' },
  curveNote: {
    en: 'Below, the derivative: it is as high as the tangent above is steep. Drag the point, or move it with the arrow keys.',
    ko: '아래는 도함수이고, 그 높이가 위 접선의 기울기입니다. 점을 끌거나 방향키로 옮겨 보세요.',
  },

  chainTitle: {
    en: 'What is left of a gradient after n layers',
    ko: 'n개 층을 지난 기울기는 얼마나 남는가',
  },
  which: { en: 'Activations', ko: '활성화 함수' },
  three: { en: 'as in the table', ko: '표와 같이' },
  six: { en: 'all six', ko: '여섯 가지 모두' },
  everyZ: { en: 'every z', ko: '모든 z' },
  layers: { en: 'layers n', ko: '층의 수 n' },
  chainSummary: (z: string, n: number, left: string): Words => ({
    en: `With z = ${z} in every layer, after ${n} ${n === 1 ? 'layer' : 'layers'} this is left of the gradient: ${left}.`,
    ko: `모든 층에서 z = ${z}이면, ${n}개 층을 지난 기울기에 남는 계수는 ${left}입니다.`,
  }),
  chainNote: {
    en: 'Every step up the axis is a power of ten. The dashed line 4⁻ⁿ is the best a sigmoid can do, at z = 0. A factor of 0 lies below every power of ten, on the lowest line; a negative one is drawn by its size.',
    ko: '세로축의 눈금은 10의 거듭제곱입니다. 점선 4⁻ⁿ은 시그모이드의 최댓값으로, z = 0일 때입니다. 계수 0은 10의 어떤 거듭제곱보다도 작으므로 맨 아래 선에 그리고, 음수는 절댓값으로 그립니다.',
  },

  softmaxTitle: { en: 'From scores to probabilities', ko: '점수에서 확률로' },
  document: { en: "the document's", ko: '원문 자료' },
  logs: { en: 'ln 1, ln 2, ln 5', ko: 'ln 1, ln 2, ln 5' },
  two: { en: '1000, 1001', ko: '1000, 1001' },
  plus: { en: 'with e^(+x)', ko: 'e^(+x)' },
  minus: { en: 'with e^(−x), as printed', ko: 'e^(−x), 인쇄된 대로' },
  shift: { en: 'add to every x', ko: '모든 x에 더할 수' },
  printed: { en: "the document's result", ko: '원문 자료의 결과' },
  rank: (x: string, p: string, rank: 'largest' | 'smallest' | 'other'): Words => ({
    en: `The largest score, ${x}, gets the probability ${p}${{ largest: ', the largest', smallest: ', the smallest', other: '' }[rank]}.`,
    ko: `가장 큰 점수 ${x}의 확률은 ${p}${{ largest: '로 가장 큽니다', smallest: '로 가장 작습니다', other: '입니다' }[rank]}.`,
  }),
  fits: {
    en: "All five match the document's printed result.",
    ko: '다섯 값 모두 원문 자료에 인쇄된 결과와 같습니다.',
  },
  doesNotFit: {
    en: "That is not the document's printed result, which the marks ◆ show.",
    ko: '표시(◆)로 나타낸 원문 자료의 결과와 다릅니다.',
  },
  sum: (power: string, sum: string): Words => ({
    en: `The sum of all ${power} is ${sum}.`,
    ko: `${power}의 합은 ${sum}입니다.`,
  }),
  sumBreaks: (power: string, sum: string): Words => ({
    en: `Here the plain formula fails: the sum of all ${power} is ${sum}, and ${sum}/${sum} is NaN. Subtracting the largest x first prevents it.`,
    ko: `여기서는 식을 그대로 계산할 수 없습니다. ${power}의 합이 ${sum}이어서 ${sum}/${sum} = NaN이 됩니다. 먼저 최댓값을 빼면 괜찮습니다.`,
  }),
  softmaxNote: {
    en: 'Raise one score: its bar grows and all others shrink. Add the same number to all: nothing moves.',
    ko: '점수 하나를 올리면 그 막대는 길어지고 나머지는 모두 짧아집니다. 모든 점수에 같은 수를 더하면 아무것도 움직이지 않습니다.',
  },
} as const;
