const HANGUL = /^\p{Script=Hangul}{2,}$/u;

/**
 * A word, and for a Korean word its ends: 오차역전파, 차역전파, 역전파, 전파, 파. As the search looks for
 * beginnings, it then finds whatever stands inside a word that is written together.
 */
export function withInnerWords(word: string): string[] {
  const letters = [...word];
  return HANGUL.test(word) ? letters.map((_, start) => letters.slice(start).join('')) : [word];
}
