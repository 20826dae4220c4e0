/** The picture that is shown where somebody links to a page of the site. */
import type { Language } from '../../engine/kit/words.ts';

/** In pixels, as those who show it ask for it. */
export const CARD = { width: 1200, height: 630 } as const;

/** From the root of the site; without a lesson that of the course. */
export const cardOf = (folder: string | undefined, language: Language): string =>
  `cards/${language}/${folder ?? 'course'}.png`;
