import type { Words } from '../parts/words.ts';

/** Words of the pictures of lesson 06. */
export const WORDS = {
  guessTitle: { en: 'One number to predict five', ko: '수 하나로 다섯 수를 예측하기' },
  guess: { en: 'prediction', ko: '예측값' },
  last: { en: 'last value', ko: '마지막 값' },
  value: (i: number): Words => ({ en: `value ${i}`, ko: `${i}번째 값` }),
  what: { en: 'what', ko: '항목' },
  number: { en: 'number', ko: '수' },
  lowest: (loss: string): Words => ({ en: `lowest ${loss}`, ko: `${loss}의 최소` }),
  gradientFor: { en: 'gradient for', ko: '기울기' },
  best: { en: 'lowest at', ko: '최소' },
  pulls: { en: 'how hard each value pulls', ko: '각 값이 당기는 힘' },
  guessSummary: (
    guess: string,
    mae: string,
    mse: string,
    bestMae: string,
    bestMse: string,
  ): Words => ({
    en: `For the prediction ${guess}, mae = ${mae} and mse = ${mse}. The lowest mae is at ${bestMae}, the median; the lowest mse at ${bestMse}, the mean.`,
    ko: `예측값이 ${guess}이면 mae = ${mae}, mse = ${mse}입니다. mae가 가장 작은 곳은 중앙값 ${bestMae}, mse가 가장 작은 곳은 평균 ${bestMse}입니다.`,
  }),
  guessLosses: (guess: string, mae: string, mse: string): Words => ({
    en: `For the prediction ${guess}, mae = ${mae} and mse = ${mse}.`,
    ko: `예측값이 ${guess}이면 mae = ${mae}, mse = ${mse}입니다.`,
  }),
  guessSummaryOther: (
    guess: string,
    mae: string,
    mse: string,
    bestMae: string,
    bestMse: string,
  ): Words => ({
    en: `For the prediction ${guess}, mae = ${mae} and mse = ${mse}. The lowest mae is at ${bestMae}, the lowest mse at ${bestMse}.`,
    ko: `예측값이 ${guess}이면 mae = ${mae}, mse = ${mse}입니다. mae는 ${bestMae}에서, mse는 ${bestMse}에서 가장 작습니다.`,
  }),
  guessNote: {
    en: 'Drag the values (circles) and the prediction (diamond), or move them with the arrow keys. Each bar is one element of the gradient: where it is negative, the value pulls the prediction up, to the right. At the lowest loss the pulls add up to 0.',
    ko: '값(동그라미)과 예측값(마름모)을 끌거나 방향키로 옮겨 보세요. 막대 하나가 기울기의 원소 하나입니다. 기울기가 음수인 값은 예측값을 오른쪽, 곧 큰 쪽으로 당깁니다. 손실이 가장 작은 곳에서는 기울기의 합이 0입니다.',
  },

  surpriseTitle: {
    en: 'Cross-entropy against the probability of the truth',
    ko: '정답에 준 확률과 교차 엔트로피',
  },
  p: { en: 'p of the true class', ko: '정답 클래스의 p' },
  loss: { en: 'loss −log p', ko: '손실 −log p' },
  slope: { en: 'gradient −1/p', ko: '기울기 −1/p' },
  surpriseSummary: (p: string, loss: string, slope: string): Words => ({
    en: `For p = ${p} the loss is −log p = ${loss} and its gradient −1/p = ${slope}.`,
    ko: `p = ${p}이면 손실은 −log p = ${loss}, 기울기는 −1/p = ${slope}입니다.`,
  }),
  surpriseNote: {
    en: 'The less probable the truth was thought to be, the larger the loss and the steeper the curve. The marked points are those of the table.',
    ko: '정답에 준 확률이 작을수록 손실이 크고 곡선이 가파릅니다. 표시한 점은 본문의 표에 있는 값입니다.',
  },

  scoreTitle: {
    en: 'Two losses after a sigmoid, and what learning hears of them',
    ko: '시그모이드 뒤의 두 손실과 그 기울기',
  },
  z: { en: 'score z', ko: '점수 z' },
  crossEntropy: { en: 'cross-entropy', ko: '교차 엔트로피' },
  losses: { en: 'loss, where the truth is 1', ko: '손실 (정답이 1일 때)' },
  gradients: { en: 'its gradient with respect to z', ko: 'z에 대한 기울기' },
  scoreSummary: (z: string, y: string, mse: string, entropy: string): Words => ({
    en: `At z = ${z}, y = σ(z) = ${y}: the gradient of mse is ${mse}, that of cross-entropy ${entropy}.`,
    ko: `z = ${z}에서 y = σ(z) = ${y}이고, mse의 기울기는 ${mse}, 교차 엔트로피의 기울기는 ${entropy}입니다.`,
  }),
  scoreNote: {
    en: 'Far to the left the mistake is certain. There the mse is flat and its gradient dies away; the gradient of cross-entropy, y − 1, is at its largest.',
    ko: '왼쪽으로 갈수록 틀린 답을 확신합니다. 그곳에서 mse는 평평해서 기울기가 사라지지만, 교차 엔트로피의 기울기 y − 1은 크기가 가장 큽니다.',
  },
} as const;
