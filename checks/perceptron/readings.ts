/** What a neuron can be seen to compute on {0, 1}². */
import type { Words } from '../../engine/kit/words.ts';
import { CORNERS, type Neuron, TOTALS } from './neuron.ts';

interface Table {
  readonly id: string;
  /** What it answers on `CORNERS`. */
  readonly answers: string;
  readonly words: Words;
}

const gate = (id: string, answers: string): Table => ({
  id,
  answers,
  words: {
    en: `This neuron computes ${id.toUpperCase()}: at which of the four points is something else asked for?`,
    ko: `이 뉴런은 ${id.toUpperCase()}를 계산합니다. 네 점 가운데 어느 점의 답이 달라야 하나요?`,
  },
});

const follows = (id: string, answers: string, x: string, other: string): Table => ({
  id,
  answers,
  words: {
    en: `The answer depends on ${x} alone: what should ${other} change?`,
    ko: `답이 ${x}에 따라서만 달라집니다. ${other}는 무엇을 바꾸어야 하나요?`,
  },
});

export const NEURONS: readonly Table[] = [
  {
    id: 'always0',
    answers: '0000',
    words: {
      en: 'The answer is 0 at all four points: w·x + b is negative everywhere. How large must b be, held against the weights?',
      ko: '네 점의 답이 모두 0입니다. w·x + b가 어디에서나 음수입니다. b는 가중치와 견주어 얼마나 커야 하나요?',
    },
  },
  {
    id: 'always1',
    answers: '1111',
    words: {
      en: 'The answer is 1 at all four points: w·x + b is negative nowhere. Where should it be?',
      ko: '네 점의 답이 모두 1입니다. w·x + b가 음수인 점이 없습니다. 어느 점에서 음수여야 하나요?',
    },
  },
  gate('and', '0001'),
  gate('or', '0111'),
  gate('nand', '1110'),
  gate('nor', '1000'),
  follows('x1', '0011', 'x₁', 'x₂'),
  follows('notX1', '1100', 'x₁', 'x₂'),
  follows('x2', '0101', 'x₂', 'x₁'),
  follows('notX2', '1010', 'x₂', 'x₁'),
];

/** Nothing where rounding decides, or there are more weights than two. */
export function answersOf(neuron: Neuron): string {
  const [answers, ...others] = TOTALS.map((total) =>
    CORNERS.map((x) => (total(neuron, x) >= 0 ? 1 : 0)).join(''),
  );
  return neuron.w.size === 2 && others.every((each) => each === answers) ? answers! : '';
}
