/** The languages the engine speaks. */
export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same words in each of the languages, the engine's unless some are given; one left out does not compile. */
export type Words<L extends string = Language> = { readonly [K in L]: string };

/** Words of some course, in its languages. */
export type Texts = Readonly<Record<string, string>>;

/** In the language asked for or, where a course does not speak it, in English or its first. */
export const inLanguage = (texts: Texts, language: Language): string =>
  texts[language] ?? texts['en'] ?? Object.values(texts)[0] ?? '';
