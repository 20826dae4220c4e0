/** How an exercise stands, in a few signs beside its name, and in words for who cannot see them. */
import { computed } from 'vue';
import { tellEarned, tellPoints } from '../../engine/formats/evidence.ts';
import { isPractice } from '../../engine/kit/totals.ts';
import { useWords } from '../language.ts';
import type { Stand } from './standing.ts';
import { WORDS } from './words.ts';

export function useTelling() {
  const words = useWords(WORDS);
  return computed(() => {
    const { standings, changed } = words.value;
    return {
      short: (stand: Stand): string =>
        stand.standing === 'todo' || stand.standing === 'unchecked' || isPractice(stand)
          ? standings[stand.standing]
          : tellPoints(stand, (earned, possible) => `${earned}/${possible}`),
      full: (stand: Stand): string =>
        [
          standings[stand.standing],
          tellEarned(stand, words.value),
          ...(stand.isStale ? [changed] : []),
        ].join(', '),
    };
  });
}
