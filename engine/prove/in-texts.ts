import type { Texts } from '../kit/words.ts';

const HANGUL = /[가-힣]/;

/** What is missing in texts of these languages, in a line each; `what` they are. */
export function inTexts(what: string, texts: Texts, languages: readonly string[]): string[] {
  return languages.flatMap((language) => {
    const text = texts[language]?.trim() ?? '';
    if (text === '') return [`${what} has no words in the language "${language}"`];
    if (language === 'ko' && !HANGUL.test(text)) return [`${what} is not in Korean: "${text}"`];
    if (language === 'en' && HANGUL.test(text)) return [`${what} is not in English: "${text}"`];
    return [];
  });
}
