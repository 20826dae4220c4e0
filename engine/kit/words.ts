/** The languages a student can read the course in. */
export type Language = 'en' | 'ko';

/** The same words in every language; leaving one out does not compile. */
export type Words = Readonly<Record<Language, string>>;
