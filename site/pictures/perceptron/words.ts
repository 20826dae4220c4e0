import type { Words } from '../parts/words.ts';
import type { Gate } from './compute.ts';

/** Words of the pictures of lesson 02. */
export const WORDS = {
  gate: { en: 'Gate', ko: '게이트' },
  decision: { en: 'Decision', ko: '판단' },
  hard: { en: 'step', ko: '계단 함수' },
  soft: { en: 'sigmoid', ko: '시그모이드' },
  demand: { en: 'demanded', ko: '요구하는 것' },

  lineTitle: { en: 'One neuron, one line', ko: '뉴런 하나는 직선 하나' },
  xorTitle: { en: 'XOR: no line is enough', ko: 'XOR: 직선 하나로는 부족합니다' },
  lineSummary: (neuron: string, gate: string, right: number): Words =>
    right === 4
      ? {
          en: `With ${neuron}, the neuron gets all four points right: it separates ${gate}.`,
          ko: `${neuron}인 뉴런은 네 점을 모두 맞힙니다. ${gate}를 분리합니다.`,
        }
      : {
          en: `With ${neuron}, the neuron gets ${right} of 4 points right: it does not separate ${gate}.`,
          ko: `${neuron}인 뉴런은 넷 가운데 ${right}개를 맞힙니다. ${gate}를 분리하지 못합니다.`,
        },
  impossible: {
    en: 'The second and the third inequality add up to w₁ + w₂ + b ≥ −b > 0, and the fourth demands the opposite: three of four is the most that any line can do.',
    ko: '둘째와 셋째 부등식을 더하면 w₁ + w₂ + b ≥ −b > 0인데 넷째는 정반대를 요구합니다. 어떤 직선으로도 셋까지만 맞힐 수 있습니다.',
  },
  lineNote: {
    en: 'Filled is the side where z ≥ 0. The weights are an arrow at right angles to the line; the bias shifts it.',
    ko: '색을 칠한 쪽이 z ≥ 0입니다. 가중치는 직선에 수직인 화살표이고, 편향은 직선을 평행 이동시킵니다.',
  },

  ruleTitle: { en: 'The learning rule, point by point', ko: '학습 규칙을 한 점씩 따라가기' },
  pass: { en: 'pass', ko: '바퀴' },
  inPass: (pass: number, point: number): Words => ({
    en: `pass ${pass}, point ${point} of 4`,
    ko: `바퀴 ${pass}, 점 ${point}/4`,
  }),
  atStart: { en: 'before the first point', ko: '첫 점을 보기 전' },
  startNeuron: (neuron: string): Words => ({
    en: `The neuron begins with ${neuron}.`,
    ko: `뉴런은 ${neuron}에서 시작합니다.`,
  }),
  shownRight: (pass: number, point: string, z: string, target: number): Words => ({
    en: `Pass ${pass}, point ${point}: z = ${z}, so step(z) = ${target}, which is right. Nothing changes.`,
    ko: `바퀴 ${pass}, 점 ${point}: z = ${z}, step(z) = ${target}입니다. 맞았으므로 아무것도 바뀌지 않습니다.`,
  }),
  shownWrong: (
    pass: number,
    point: string,
    z: string,
    [target, step]: readonly [number, number],
    neuron: string,
  ): Words => ({
    en: `Pass ${pass}, point ${point}: z = ${z}, so step(z) = ${step}, but the target is ${target}. The neuron becomes ${neuron}.`,
    ko: `바퀴 ${pass}, 점 ${point}: z = ${z}, step(z) = ${step}인데 목표값은 ${target}입니다. 새 뉴런은 ${neuron}입니다.`,
  }),
  done: (pass: number, updates: number): Words => ({
    en: `Pass ${pass} has no mistake: the rule has stopped, after ${updates} ${updates === 1 ? 'update' : 'updates'}.`,
    ko: `${pass}번째 바퀴에서는 틀린 점이 없습니다. 모두 ${updates}번 갱신하고 멈추었습니다.`,
  }),
  circles: (from: number, again: number, passes: number, updates: number): Words => ({
    en: `Pass ${again} begins with the very weights and bias of pass ${from}, so it all comes again, for ever: ${passes} passes so far, ${updates} updates, and none of them the last.`,
    ko: `${again}번째 바퀴는 ${from}번째 바퀴와 똑같은 가중치와 편향으로 시작하므로 같은 일이 영원히 되풀이됩니다. 지금까지 ${passes}바퀴를 돌며 ${updates}번 갱신했지만 어느 것도 마지막이 아닙니다.`,
  }),
  unfinished: (passes: number): Words => ({
    en: `It has not stopped within ${passes} passes, nor come back to weights it has had.`,
    ko: `${passes}바퀴 안에 멈추지도, 지나온 가중치로 돌아오지도 않았습니다.`,
  }),
  newW1: { en: 'new w₁', ko: '새 w₁' },
  newW2: { en: 'new w₂', ko: '새 w₂' },
  newB: { en: 'new b', ko: '새 b' },
  sheetNote: {
    en: 'A column is a pass, a row is a point. + is a mistake that raised the weights (e = 1), − one that lowered them (e = −1), a dot a right answer.',
    ko: '열 하나가 한 바퀴, 행 하나가 점 하나입니다. +는 가중치를 올린 실수(e = 1), −는 내린 실수(e = −1), 점은 맞은 답입니다.',
  },
} as const;

export const GATE_NAMES: Record<Gate, string> = { and: 'AND', or: 'OR', nand: 'NAND', xor: 'XOR' };
