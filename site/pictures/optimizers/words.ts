import type { Words } from '../parts/words.ts';

/** Words of the pictures of lesson 08. */
export const WORDS = {
  rule: { en: 'rule', ko: '규칙' },
  loss: { en: 'loss L', ko: '손실 L' },
  start: { en: 'start', ko: '출발점' },

  parabolaTitle: { en: 'One parabola, every learning rate', ko: '포물선 하나와 여러 학습률' },
  parabolaSummary: (factor: string, how: Words, last: string): Words => ({
    en: `1 − μa = ${factor}: it ${how.en}. ${last}.`,
    ko: `1 − μa = ${factor}: ${how.ko}합니다. ${last}.`,
  }),
  oneSide: { en: 'converges from one side', ko: '한쪽에서 수렴' },
  oneStep: { en: 'is there in one step', ko: '한 걸음에 도착' },
  swinging: { en: 'oscillates and converges', ko: '진동하며 수렴' },
  forEver: { en: 'oscillates for ever', ko: '끝없이 진동' },
  diverging1: { en: 'oscillates and diverges', ko: '진동하며 발산' },
  parabolaNote: {
    en: 'L = ax²/2. It converges for 0 < μ < 2/a, and fastest for μ = 1/a: the steeper the parabola, the smaller μ has to be.',
    ko: 'L = ax²/2. 0 < μ < 2/a일 때 수렴하고 μ = 1/a일 때 가장 빠릅니다. 포물선이 가파를수록 μ는 작아야 합니다.',
  },

  stallTitle: { en: 'The gradient stays, the steps fade', ko: '기울기는 그대로, 걸음은 작아지고' },
  gradient: { en: 'Gradient, always', ko: '언제나 같은 기울기' },
  stepLength: { en: 'length of step t', ko: '걸음 t의 길이' },
  firstStep: { en: 'step 1', ko: '걸음 1' },
  lastStep: (t: string): Words => ({ en: `step ${t}`, ko: `걸음 ${t}` }),
  distance: { en: 'distance covered', ko: '걸어간 거리' },
  stallSummary: (gradient: string, t: string, ends: string): Words => ({
    en: `With μ = 0.1 and a gradient that is always ${gradient}, step ${t} has the length: ${ends}.`,
    ko: `μ = 0.1이고 기울기가 언제나 ${gradient}일 때 걸음 ${t}의 길이는 ${ends}입니다.`,
  }),
  stallNote: {
    en: 'AdaGrad adds up all squares for ever: step t is μ/√t. RMSProp forgets old ones: its step tends to μ, from above, as its average began at 0. Adam corrects that.',
    ko: 'AdaGrad는 제곱을 끝없이 더하므로 걸음 t가 μ/√t입니다. RMSProp은 오래된 것을 잊으므로 μ로 다가가는데, 평균이 0에서 시작해서 처음에는 더 깁니다. Adam은 그것을 보정합니다.',
  },

  pathsTitle: {
    en: 'Six rules, the same loss, the same start',
    ko: '같은 손실, 같은 출발점, 여섯 규칙',
  },
  landscape: { en: 'Loss', ko: '손실' },
  ravine: { en: 'ravine', ko: '협곡' },
  turnedRavine: { en: 'turned ravine', ko: '돌린 협곡' },
  saddle: { en: 'saddle', ko: '안장' },
  rates: { en: 'Learning rate', ko: '학습률' },
  best: { en: 'each its best', ko: '저마다 가장 좋은 것' },
  same: { en: 'one for all', ko: '모두 같게' },
  lossNow: (step: number): Words => ({ en: `L at step ${step}`, ko: `걸음 ${step}의 L` }),
  goalAfter: { en: 'steps to the goal', ko: '목표까지 걸음 수' },
  diverges: { en: 'diverges', ko: '발산' },
  notWithin: { en: '–', ko: '–' },
  goal: { en: 'goal', ko: '목표' },
  aboveLowest: { en: 'loss L above its lowest, −0.25', ko: '최솟값 −0.25보다 얼마나 큰가' },
  arrivals: (goal: string, names: string): Words =>
    names === ''
      ? { en: `None ends below L = ${goal}.`, ko: `L = ${goal} 아래에서 끝나는 규칙이 없습니다.` }
      : {
          en: `Below L = ${goal} to the end, in brackets from which step on: ${names}.`,
          ko: `끝까지 L = ${goal} 아래에 머무는 규칙, 괄호 안은 그때까지의 걸음 수: ${names}.`,
        },
  onTheWay: (budget: number, names: string): Words => ({
    en: `Not below it after ${budget} steps: ${names}.`,
    ko: `${budget}걸음 뒤에 목표보다 위에 있는 규칙: ${names}.`,
  }),
  diverging: (names: string): Words => ({
    en: `Beyond all bounds: ${names}.`,
    ko: `발산한 규칙: ${names}.`,
  }),
  pathsNote: {
    en: 'Drag the start, or move it with the arrow keys. “Each its best” is the rate of the lesson’s table; with one for all, go from crawling to diverging. On the saddle, start at y = 0 and see who gets away.',
    ko: '출발점은 끌거나 화살표 키로 옮길 수 있습니다. ‘저마다 가장 좋은 것’은 이 단원의 표에 있는 학습률이고, ‘모두 같게’로 두면 기어가는 것부터 발산까지 볼 수 있습니다. 안장에서는 y = 0에서 출발해 누가 빠져나오는지 보세요.',
  },
} as const;
