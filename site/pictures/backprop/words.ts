import type { Words } from '../parts/words.ts';

/** Words of the pictures of lesson 07. */
export const WORDS = {
  title: { en: 'Forward, then backward, value by value', ko: '앞으로, 그리고 거꾸로 값 하나씩' },
  formulaHelp: {
    en: 'With + − * / ^ and exp, ln, tanh, relu. Intermediate values may have names: c = a*b; c^2 + c',
    ko: '+ − * / ^ 와 exp, ln, tanh, relu를 쓸 수 있습니다. 중간값에 이름을 붙일 수도 있습니다. c = a*b; c^2 + c',
  },
  tanh: { en: 'neuron with tanh', ko: 'tanh 뉴런' },
  network: { en: 'network 1→1→1', ko: '신경망 1→1→1' },
  variables: { en: 'Variables', ko: '변수' },

  start: (variables: string): Words => ({
    en: `The start: ${variables}. Nothing has been computed yet.`,
    ko: `시작입니다. ${variables}이고 아직 아무것도 계산하지 않았습니다.`,
  }),
  forward: (definition: string, numbers: string, result: string, derivatives: string): Words => ({
    en: `Forward: ${definition} = ${numbers} = ${result}. Noted for the way back: ${derivatives}.`,
    ko: `순방향: ${definition} = ${numbers} = ${result}. 돌아올 때를 위해 적어 둡니다: ${derivatives}.`,
  }),
  forwardOnly: (definition: string, numbers: string, result: string): Words => ({
    en: `Forward: ${definition} = ${numbers} = ${result}.`,
    ko: `순방향: ${definition} = ${numbers} = ${result}.`,
  }),
  seed: (result: string): Words => ({
    en: `The way back begins at the end, with ∂${result}/∂${result} = 1.`,
    ko: `돌아오는 길은 끝에서 ∂${result}/∂${result} = 1로 시작합니다.`,
  }),
  back: (from: string, to: string, product: string): Words => ({
    en: `Backward: ${from} hands on to ${to} its gradient times ∂${from}/∂${to}, that is ${product}.`,
    ko: `역방향: ${from}에서 ${to}로 넘어가는 것은 ${from}의 기울기와 ∂${from}/∂${to}의 곱, ${product}입니다.`,
  }),
  together: (to: string, sum: string): Words => ({
    en: ` ${to} already had something: together ${sum}.`,
    ko: ` ${to}에는 이미 온 것이 있으므로 더합니다: ${sum}.`,
  }),
  done: (gradients: string): Words => ({
    en: ` All is done: ${gradients}.`,
    ko: ` 모두 끝났습니다: ${gradients}.`,
  }),
  differs: (differences: string): Words => ({
    en: ` But your backward has left ${differences}.`,
    ko: ` 그런데 내 backward가 남긴 값은 ${differences}입니다.`,
  }),
  note: {
    en: '↓ is the value on the way forward, ↑ is ∂(result)/∂(value) on the way back, and beside an edge stands the derivative of the one step along it. Going back, multiply along an edge, and add up where several arrive.',
    ko: '↓는 앞으로 갈 때의 값, ↑는 거꾸로 올 때의 ∂(결과)/∂(값)이고, 간선 옆의 수는 그 한 단계의 도함수입니다. 거꾸로 올 때는 간선을 따라 곱하고, 여럿이 도착하는 곳에서는 더합니다.',
  },

  forwardColumn: { en: 'forward ↓', ko: '순방향 ↓' },
  derivatives: { en: 'its own derivatives', ko: '이 단계의 도함수' },
  arrives: { en: 'arrives', ko: '도착하는 것' },
  backwardColumn: { en: 'backward ↑', ko: '역방향 ↑' },
  constant: { en: 'constant', ko: '상수' },
} as const;
