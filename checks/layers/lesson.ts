import { lesson as define } from '../kit/lesson.ts';
import { exercises } from './checks.ts';

export const lesson = define(exercises, {
  title: { en: 'Layers', ko: '층' },
  exercises: {
    dense: {
      hints: [
        { en: 'a', ko: 'b' },
        { en: 'a', ko: 'b' },
      ],
      laws: {
        'each row of the answer is W·x + b': '답의 각 행은 W·x + b이다',
        'linear in x when b = 0': 'b = 0이면 x에 대해 선형이다',
        'each row is computed by itself': '각 행은 따로 계산된다',
        'shapes that do not fit': '모양이 맞지 않으면 거부한다',
      },
    },
    flatten: {
      hints: [
        { en: 'a', ko: 'b' },
        { en: 'a', ko: 'b' },
      ],
      laws: {
        'the printed batch of two 3×3 images': '',
        '[n, d1, …] becomes [n, d1·…] in the same order': '',
        'less than two axes': '',
      },
    },
  },
});
