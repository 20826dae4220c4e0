/** What a network can be seen to be, and what it computes on {0, 1}². */
import type { Layer } from '#tensor';
import type { Words } from '../../engine/kit/words.ts';
import { answer, biasFirst, biasLast } from './network.ts';

interface Seen {
  readonly id: string;
  readonly holds: (network: readonly Layer[]) => boolean;
  readonly words: Words;
}

const ofLayer = (id: string, holds: (layer: Layer) => boolean, words: Words): Seen => ({
  id,
  holds: (network) => network.some(holds),
  words,
});

/** By its outputs at the four points. */
const ofOutputs = (
  id: string,
  holds: (outputs: readonly number[]) => boolean,
  words: Words,
): Seen => ({ id, holds: (network) => holds(outputsOf(network)), words });

const CORNERS = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

const rounded = (outputs: readonly number[]): string =>
  outputs.map((y) => (y > 0.5 ? 1 : y < 0.5 ? 0 : '-')).join('');

const table = (id: string, answers: readonly string[], words: Words): Seen =>
  ofOutputs(id, (outputs) => answers.includes(rounded(outputs)), words);

const gate = (id: string, answers: string): Seen =>
  table(id, [answers], {
    en: `Rounded, the outputs are ${id.toUpperCase()}: at which of the four points is XOR something else?`,
    ko: `출력을 반올림하면 ${id.toUpperCase()}입니다. 네 점 가운데 어느 점에서 XOR와 다른가요?`,
  });

const follows = (id: string, answers: readonly string[], x: string, other: string): Seen =>
  table(id, answers, {
    en: `Rounded, the output depends on ${x} alone: what should ${other} change, and which hidden neuron sees it?`,
    ko: `출력을 반올림하면 ${x}에 따라서만 달라집니다. ${other}는 무엇을 바꾸어야 하고, 어느 은닉 뉴런이 그것을 보나요?`,
  });

export const NETWORKS: readonly Seen[] = [
  ofLayer('noNumber', ({ w, b }) => ![...w.data, ...b.data].every(Number.isFinite), {
    en: 'Among the weights and biases is NaN or Infinity: print them where they are made.',
    ko: '가중치나 편향 가운데 NaN이나 Infinity가 있습니다. 만드는 곳에서 출력해 보세요.',
  }),
  ofLayer('biasAxes', ({ b }) => b.rank !== 1, {
    en: 'A bias has not one axis: b is [out], a number for each neuron.',
    ko: '편향의 축이 하나가 아닙니다. b의 형상은 [out]이고, 뉴런마다 수가 하나씩 있습니다.',
  }),
  ofLayer('weightAxes', ({ w }) => w.rank !== 2, {
    en: 'Weights have not two axes: w is [out, in], a row for each neuron, even if there is only one.',
    ko: '가중치의 축이 둘이 아닙니다. w의 형상은 [out, in]이고, 뉴런이 하나여도 뉴런마다 한 행입니다.',
  }),
  {
    id: 'inOut',
    holds: (network) => network.some((layer, k) => isInOut(layer, network[k - 1]?.b.size ?? 2)),
    words: {
      en: 'Weights have a column for each neuron: w is [out, in], a row for each.',
      ko: '가중치가 뉴런마다 한 열씩입니다. w의 형상은 [out, in]이고, 뉴런마다 한 행이어야 합니다.',
    },
  },
  ofOutputs('nearHalf', (outputs) => outputs.every((y) => y > 0.4 && y < 0.6), {
    en: 'All four outputs lie near 1/2: do the hidden neurons tell the points apart, and does the output listen to them?',
    ko: '네 출력이 모두 1/2에 가깝습니다. 은닉 뉴런이 점들을 구별하나요? 출력 뉴런이 그 값을 쓰나요?',
  }),
  ofOutputs(
    'unclear',
    (outputs) => rounded(outputs) === '0110' && outputs.some((y) => y > 0.101 && y < 0.899),
    {
      en: 'The outputs are on the right sides, but not all beyond 0.1 and 0.9: let the sigmoids saturate more.',
      ko: '출력이 맞는 쪽에 있지만 0.1과 0.9를 모두 넘지는 못했습니다. 시그모이드를 더 포화시키세요.',
    },
  ),
  table('oneOfTwo', ['0100', '0010'], {
    en: 'Rounded, the output is 1 at one of the two points where XOR is 1, and 0 at the three others: which hidden neuron is to see the missing one?',
    ko: '출력을 반올림하면 XOR가 1인 두 점 가운데 하나에서만 1이고, 나머지 세 점에서는 0입니다. 빠진 점은 어느 은닉 뉴런이 보아야 하나요?',
  }),
  table('xnor', ['1001'], {
    en: 'Rounded, the outputs are the wrong way round at all four points: look at the signs of the output layer.',
    ko: '출력을 반올림하면 네 점에서 모두 반대입니다. 출력층의 부호를 살펴보세요.',
  }),
  table('always0', ['0000'], {
    en: 'All four outputs are below 1/2: how large is the output bias, held against its weights?',
    ko: '네 출력이 모두 1/2보다 작습니다. 출력층의 편향은 가중치와 견주어 얼마나 큰가요?',
  }),
  table('always1', ['1111'], {
    en: 'All four outputs are above 1/2: what is to pull them down at (0, 0) and at (1, 1)?',
    ko: '네 출력이 모두 1/2보다 큽니다. (0, 0)과 (1, 1)에서는 무엇이 출력을 낮추어야 하나요?',
  }),
  gate('and', '0001'),
  gate('or', '0111'),
  gate('nand', '1110'),
  gate('nor', '1000'),
  follows('x1', ['0011', '1100'], 'x₁', 'x₂'),
  follows('x2', ['0101', '1010'], 'x₂', 'x₁'),
];

/** Whether the weights fit what comes in, and the biases, only if their axes change places. */
const isInOut = ({ w, b }: Layer, inputs: number): boolean =>
  w.shape[0] === inputs && w.shape[1] === b.size && inputs !== b.size;

/** Nothing of what does not fit together, or where rounding decides. */
export function outputsOf(network: readonly Layer[]): readonly number[] {
  let width = 2;
  const fits = network.every(({ w, b }) => {
    const isFit = w.rank === 2 && w.shape[1] === width && b.size === w.shape[0];
    width = b.size;
    return isFit;
  });
  if (!fits || width !== 1) return [NaN];
  const [outputs, others] = [biasLast, biasFirst].map((total) =>
    CORNERS.map((x) => answer(x, network, total)[0]!),
  );
  return rounded(outputs!) === rounded(others!) ? outputs! : [NaN];
}
