import type { Words } from '../parts/words.ts';

/** Words of the pictures of lesson 09. */
export const WORDS = {
  title: { en: 'A network learns XOR', ko: 'XOR를 배우는 신경망' },
  rule: { en: 'Optimizer', ko: '옵티마이저' },
  width: { en: 'hidden neurons', ko: '은닉 뉴런' },
  loss: { en: 'loss', ko: '손실' },
  accuracy: { en: 'accuracy', ko: '정확도' },
  atStep: (step: number, last: number): Words => ({
    en: `step ${step} of ${last}`,
    ko: `${last}걸음 중 ${step}걸음`,
  }),
  summary: (step: number, loss: string, outputs: string, accuracy: string): Words =>
    step === 0
      ? {
          en: `Before the first step the loss is ${loss}. At the four points the network answers ${outputs}; accuracy ${accuracy}.`,
          ko: `첫 걸음 전의 손실은 ${loss}입니다. 네 점에서 신경망의 답은 ${outputs}이고 정확도는 ${accuracy}입니다.`,
        }
      : {
          en: `After ${step} ${step === 1 ? 'step' : 'steps'} the loss is ${loss}. At the four points the network answers ${outputs}; accuracy ${accuracy}.`,
          ko: `${step}걸음 뒤의 손실은 ${loss}입니다. 네 점에서 신경망의 답은 ${outputs}이고 정확도는 ${accuracy}입니다.`,
        },
  surfaceNote: {
    en: 'The colour is the answer: blue towards 1, orange towards 0, and the solid line is 0.5. On a dotted line a hidden neuron is undecided. Round points have the target 1, square ones 0; the number below is the output there.',
    ko: '색은 신경망의 답입니다. 파란색은 1, 주황색은 0에 가깝고 실선은 0.5입니다. 점선 위에서는 은닉 뉴런 하나가 결정을 내리지 못합니다. 둥근 점은 목표값이 1, 네모난 점은 0이고 그 아래 수는 그 점에서의 출력입니다.',
  },
  curveNote: {
    en: 'The dashed lines are at 0.25, which is what the answer 0.5 gets everywhere, and at 0.01, the goal of trainXor.',
    ko: '가로 점선은 어디서나 0.5라고 답할 때의 손실 0.25와 trainXor의 목표 0.01입니다.',
  },
  ownTrain: {
    en: 'SGD with my code: train and accuracy of this lesson.',
    ko: 'SGD를 내 코드로 계산하면 이 단원의 train과 accuracy를 씁니다.',
  },
  ownRules: {
    en: 'With my code: mlpBackward of lesson 07, the optimizer of lesson 08, and accuracy of this lesson.',
    ko: '내 코드로 계산하면 07단원의 mlpBackward, 08단원의 옵티마이저, 이 단원의 accuracy를 씁니다.',
  },

  trainedTitle: { en: 'What trainXor makes of a seed', ko: 'trainXor가 시드로 만든 신경망' },
  trainedSummary: (seed: number, h: number, outputs: string, mse: string): Words => ({
    en: `From seed ${seed} comes a network 2→${h}→1. At the four points it answers ${outputs}; its MSE is ${mse}.`,
    ko: `시드 ${seed}에서 나온 신경망은 2→${h}→1입니다. 네 점에서 답은 ${outputs}이고 MSE는 ${mse}입니다.`,
  }),
} as const;
