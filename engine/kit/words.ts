/** The languages the engine speaks. */
export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same words in each of the languages, all unless some are given; one left out does not compile. */
export type Words<L extends Language = Language> = Readonly<Record<L, string>>;

/** Words of some course, which need not be in every language. */
export type Texts = Partial<Words>;

/** In the language asked for or, where a course does not speak it, in the one that there is. */
export const inLanguage = (texts: Texts, language: Language): string =>
  texts[language] ?? Object.values(texts)[0] ?? '';
