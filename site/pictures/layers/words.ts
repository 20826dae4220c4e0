import type { Words } from '../parts/words.ts';

/** Words of the pictures of lesson 03. */
export const WORDS = {
  denseTitle: { en: 'A dense layer, neuron by neuron', ko: '완전 연결층을 뉴런마다 따라가기' },
  row: { en: 'Row of x', ko: 'x의 행' },
  term: (i: number, terms: number): Words => ({
    en: `${i} of ${terms} terms`,
    ko: `항 ${terms}개 중 ${i}개`,
  }),
  denseSummary: (sum: string, parameters: string): Words => ({
    en: `${sum}. The layer has ${parameters}.`,
    ko: `${sum}. 이 층의 매개변수는 ${parameters}입니다.`,
  }),
  parameters: (weights: string, biases: number, all: number): Words => ({
    en: `${weights} weights and ${biases} biases, ${all} parameters`,
    ko: `가중치 ${weights}개에 편향 ${biases}개로 모두 ${all}개`,
  }),
  partial: (name: string, sum: string): Words => ({
    en: `So far ${name} has received ${sum}.`,
    ko: `지금까지 ${name}에 모인 합은 ${sum}입니다.`,
  }),
  denseNote: {
    en: 'An edge carries w·x: the thicker, the larger; dashed where it is negative. Choose a neuron to see its terms.',
    ko: '연결선에는 w·x가 흐릅니다. 굵을수록 크고 점선은 음수입니다. 뉴런을 고르면 항이 보입니다.',
  },

  flattenTitle: { en: 'Flatten: every sample becomes one row', ko: '평탄화: 샘플마다 한 줄로' },
  sample: (n: number): Words => ({ en: `sample ${n}`, ko: `샘플 ${n}` }),
  becomes: (from: string, to: string): Words => ({
    en: `${from} becomes ${to}.`,
    ko: `형상 ${from} → ${to}.`,
  }),
  lands: (value: string, sample: number, index: string, sum: string): Words => ({
    en: `${value}, in sample ${sample} at ${index}, lands at ${sum} of row ${sample}.`,
    ko: `샘플 ${sample}의 ${index}에 있는 수는 ${value}입니다. ${sample}행의 ${sum}번 자리로 갑니다.`,
  }),
  lost: (value: string, sample: number, index: string): Words => ({
    en: `${value}, in sample ${sample} at ${index}, is not found in row ${sample}.`,
    ko: `샘플 ${sample}의 ${index}에 있는 수는 ${value}입니다. ${sample}행에서는 찾을 수 없습니다.`,
  }),
  element: (k: number, size: number): Words => ({
    en: `element ${k} of ${size}`,
    ko: `원소 ${size}개 중 ${k}번째`,
  }),
  index: { en: 'index in x', ko: 'x의 인덱스' },
  flatIndex: { en: 'index in flatten(x)', ko: 'flatten(x)의 인덱스' },
  flattenNote: {
    en: 'Samples, rows and places are counted from 0. Nothing is computed: every number keeps its value and its order.',
    ko: '샘플과 행과 자리는 모두 0부터 셉니다. 계산하는 것은 없습니다. 수는 값도 순서도 그대로입니다.',
  },
} as const;
