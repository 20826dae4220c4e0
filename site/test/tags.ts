/** What a test is for, where it is not for every language and width; see playwright.config.ts. */

/** Looked at in every detail, which is done once. */
export const IN_DETAIL = { tag: '@in-detail' };

/** Seen to be there, where it is not looked at in detail. */
export const BRIEFLY = { tag: '@briefly' };

export const ON_A_PHONE = { tag: '@on-a-phone' };

/** On a phone and on a desk, each in one of the languages. */
export const ONCE_A_WIDTH = { tag: '@once-a-width' };

/** The same in every language. */
export const WITHOUT_WORDS = { tag: '@without-words' };

/** A pattern for tests that have one of these tags. */
export const having = (...tags: readonly { readonly tag: string }[]): RegExp =>
  new RegExp(tags.map(({ tag }) => `${tag}\\b`).join('|'));
