/** What is said of files that cannot be loaded; most of it comes from what their text shows. */
import type { Place } from '../sandbox/problem.ts';
import { showPlace } from './show-place.ts';
import { withParticles } from './particles.ts';
import type { Language, Words } from './words.ts';

/** A sentence of ours ends like one. */
export function sentence(words: Words, language: Language): string {
  const said = words[language];
  const whole = /[.?]$/.test(said) ? said : `${said}.`;
  return language === 'ko' ? withParticles(whole) : whole;
}

/** What no rule knows: the parser's own words are better than none. */
export const unreadable = (message: string): Words => ({
  en: `the code cannot be read here; the cause may stand right before it (the parser says: ${message})`,
  ko: `여기서 코드를 더 읽을 수 없습니다. 원인은 바로 앞에 있을 수도 있습니다(파서의 말: ${message})`,
});

/** Behind what is said of a file: who imports it. */
export const importer = (place: Place): Words => ({
  en: ` It is imported in ${showPlace(place)}.`,
  ko: ` 이 파일을 ${showPlace(place)}에서 import합니다.`,
});
