// Words of the pictures: how they are looked up, and those that all pictures share.
//
//   const say = useSay();                       in a component; follows the page's language
//   say(WORDS.title)                            WORDS: Record<string, Words | (…) => Words>
//   say(WORDS.passes(3))                        words with something in them are functions
import type { Words } from '../../../engine/kit/words.ts';
import { useLanguage } from '../../language.ts';

export type { Words };
export { SHARED } from './shared.ts';

export function useSay(): (words: Words) => string {
  const language = useLanguage();
  return (words) => words[language.value];
}
