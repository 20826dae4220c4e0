import type { Words } from '../../engine/kit/words.ts';

export const WORDS = {
  hint: {
    en: 'Drag the underlined numbers, or move them with the arrow keys.',
    ko: '밑줄 친 수를 끌거나 화살표 키로 바꾸어 보세요.',
  },
  reset: { en: 'As in the text', ko: '처음 값으로' },
} satisfies Record<string, Words>;
