/** The language of the page that is shown. */
import { useData, withBase } from 'vitepress';
import { computed, type ComputedRef } from 'vue';
import type { Language } from '../engine/kit/words.ts';

export function useLanguage(): ComputedRef<Language> {
  const { lang } = useData();
  return computed(() => (lang.value.startsWith('ko') ? 'ko' : 'en'));
}

/** Where a page is, in one of the languages. */
export const linkTo = (page: string, language: Language): string =>
  withBase(`/${language === 'ko' ? 'ko/' : ''}${page}.html`);

/** The words of a part of the page, in its language. */
export function useWords<W>(words: Readonly<Record<Language, W>>): ComputedRef<W> {
  const language = useLanguage();
  return computed(() => words[language.value]);
}
