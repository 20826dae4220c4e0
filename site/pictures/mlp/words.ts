import type { Words } from '../parts/words.ts';

/** Words of the pictures of lesson 05. */
export const WORDS = {
  networkTitle: { en: 'A network with its values', ko: '신경망과 그 안의 값' },
  network: { en: 'Network', ko: '신경망' },
  byHand: { en: 'the example by hand', ko: '손으로 계산한 예' },
  xor: { en: 'xorMlp()', ko: 'xorMlp()' },
  input: { en: 'input', ko: '입력' },
  hidden: { en: 'hidden', ko: '은닉층' },
  networkSummary: (x: string, sums: string, output: string): Words => ({
    en: `For x = ${x} the output is ${output}. ${sums}`,
    ko: `x = ${x}일 때 출력은 ${output}입니다. ${sums}`,
  }),
  networkNote: {
    en: 'A thick edge has a large weight; blue adds, orange dashed subtracts. Choose a neuron to see its sum. The bias stands below each neuron.',
    ko: '선이 굵을수록 가중치가 큽니다. 파란 선은 더하고 주황색 점선은 뺍니다. 뉴런을 고르면 그 합을 볼 수 있습니다. 뉴런 아래의 수는 편향입니다.',
  },

  hiddenTitle: {
    en: 'XOR in the plane of x and in the hidden space',
    ko: 'x 평면과 은닉 공간에서 본 XOR',
  },
  gates: { en: 'gates × k', ko: '게이트 × k' },
  inX: { en: 'The plane of x', ko: 'x 평면' },
  inHidden: { en: 'The hidden space', ko: '은닉 공간' },
  probe: { en: 'the diamond, a point x', ko: '마름모, 점 x' },
  probeRow: { en: 'diamond', ko: '마름모' },
  target: { en: 'XOR', ko: 'XOR' },
  total: { en: 'z of the output', ko: '출력 뉴런의 z' },
  hiddenSummary: (right: number, at: string, to: string, y: string): Words => ({
    en: `The outputs round to XOR at ${right} of the 4 points. The diamond at x = ${at} goes to h = ${to}; there the output is ${y}.`,
    ko: `네 점 가운데 ${right}곳에서 출력을 반올림하면 XOR와 같습니다. x = ${at}의 마름모는 h = ${to}로 옮겨지고, 그때의 출력은 ${y}입니다.`,
  }),
  parted: {
    en: 'In the hidden space one straight line parts the two classes.',
    ko: '은닉 공간에서는 직선 하나가 두 클래스를 갈라놓습니다.',
  },
  notParted: {
    en: 'The line of the output neuron does not part the two classes.',
    ko: '출력 뉴런의 직선은 두 클래스를 갈라놓지 못합니다.',
  },
  notPlane: (neurons: number): Words => ({
    en: `This network has ${neurons} hidden ${neurons === 1 ? 'value' : 'values'} before its output; only two of them make a plane that can be drawn.`,
    ko: `이 신경망은 출력 바로 앞에 은닉층의 값이 ${neurons}개 있습니다. 두 개일 때만 평면에 그릴 수 있습니다.`,
  }),
  hiddenNote: {
    en: 'The dashed lines are those of the hidden neurons, the solid one is that of the output neuron; the tint is the output. The thin lines in the hidden space are the sides and the grid of the square in the plane of x, moved by the hidden layer. Drag the diamond, or move it with the arrow keys.',
    ko: '점선은 은닉 뉴런의 직선, 굵은 실선은 출력 뉴런의 직선이고, 바탕색은 출력입니다. 은닉 공간의 가는 선은 x 평면에 있는 정사각형의 변과 격자를 은닉층이 옮겨 놓은 것입니다. 마름모를 끌거나 방향키로 옮겨 보세요.',
  },
} as const;
