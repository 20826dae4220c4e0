/** Words that all pictures share. */
import type { Words } from '../../../engine/kit/words.ts';

export const SHARED = {
  computedBy: { en: 'Computed by', ko: '계산하는 코드' },
  reference: { en: 'the reference', ko: '참고 풀이' },
  own: { en: 'my code', ko: '내 코드' },
  pending: { en: 'Your code is running …', ko: '내 코드를 실행하는 중입니다 …' },
  computing: { en: 'Being computed …', ko: '계산하는 중입니다 …' },
  problem: { en: 'Your code could not draw this.', ko: '내 코드로는 그릴 수 없습니다.' },
  unwritten: { en: 'This is not written yet.', ko: '아직 작성하지 않았습니다.' },
  write: (exercise: string): Words => ({ en: `Write ${exercise}`, ko: `${exercise} 작성하기` }),
  mend: (exercise: string): Words => ({ en: `Go to ${exercise}`, ko: `${exercise} 고치러 가기` }),
  table: { en: 'The data as a table', ko: '데이터를 표로 보기' },

  same: {
    en: 'By your code: as the reference.',
    ko: '내 코드로 그렸습니다: 참고 풀이와 같습니다.',
  },
  differs: (what: string, own: string, right: string): Words => ({
    en: `By your code. It differs most in ${what}: yours ${own}, right ${right}.`,
    ko: `내 코드로 그렸습니다. 가장 크게 다른 곳은 ${what}: 내 값 ${own}, 참고 풀이 ${right}.`,
  }),
  at: (what: string, where: string): Words => ({
    en: `${what} at ${where}`,
    ko: `${where}의 ${what}`,
  }),
  free: {
    en: 'By your code. Here, answers other than the reference’s may be as right.',
    ko: '내 코드로 그렸습니다. 여기서는 참고 풀이와 다른 답도 맞을 수 있습니다.',
  },
  byReference: (told: string): Words => ({
    en: `By the reference: ${told}`,
    ko: `참고 풀이로는: ${told}`,
  }),
  ghost: { en: 'Grey: the reference', ko: '회색: 참고 풀이' },

  example: { en: 'Example', ko: '예' },
  formula: { en: 'Formula', ko: '식' },
  shape: { en: 'Shape', ko: '형상' },
  value: { en: 'value', ko: '값' },
  target: { en: 'target', ko: '목표값' },
  neuron: { en: 'Neuron', ko: '뉴런' },
  output: { en: 'output', ko: '출력' },
  together: { en: 'together', ko: '합' },
  rowOf: (i: number): Words => ({ en: `row ${i}`, ko: `${i}행` }),
  steps: { en: 'Steps', ko: '걸음 수' },
  oneStep: { en: 'step', ko: '걸음' },

  reset: { en: 'Start again', ko: '처음으로' },
  back: { en: 'One step back', ko: '한 단계 뒤로' },
  forward: { en: 'One step on', ko: '한 단계 앞으로' },
  play: { en: 'Play', ko: '재생' },
  pause: { en: 'Pause', ko: '멈춤' },
  end: { en: 'To the end', ko: '끝으로' },
  step: (step: number, last: number | undefined): Words =>
    last === undefined
      ? { en: `step ${step}`, ko: `${step}단계` }
      : { en: `step ${step} of ${last}`, ko: `${last}단계 중 ${step}단계` },
} as const;
