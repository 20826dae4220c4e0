/** The language of the page that is shown. */
import { useData } from 'vitepress';
import { computed, type ComputedRef } from 'vue';
import type { Language } from '../engine/kit/words.ts';

export function useLanguage(): ComputedRef<Language> {
  const { lang } = useData();
  return computed(() => (lang.value.startsWith('ko') ? 'ko' : 'en'));
}

/** The words of a part of the page, in its language. */
export function useWords<W>(words: Readonly<Record<Language, W>>): ComputedRef<W> {
  const language = useLanguage();
  return computed(() => words[language.value]);
}
