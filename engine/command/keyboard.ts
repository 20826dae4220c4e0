/** The keys of a keyboard that is set to Korean: `낼슴ㅌ` is what `softmax` types there. */

// In the order of Unicode: how a syllable begins, its vowel, how it ends.
const BEGINS = 'r R s e E f a q Q t T d w W c z x v g'.split(' ');
const VOWELS = 'k o i O j p u P h hk ho hl y n nj np nl b m ml l'.split(' ');
const ENDS = 'r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g'.split(' ');

const KEYS = new Map(
  [[0x1100, BEGINS] as const, [0x1161, VOWELS] as const, [0x11a8, ENDS] as const].flatMap(
    ([first, keys]) => keys.map((key, i) => [String.fromCharCode(first + i), key] as const),
  ),
);

/** What the same keys type where it is set to English; anything else stays as it is. */
export const inLatin = (text: string): string =>
  [...text.normalize('NFKD')].map((letter) => KEYS.get(letter) ?? letter).join('');
