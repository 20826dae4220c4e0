/**
 * The language to speak: `GRADLINGS_LANG` if set, else the system's. JavaScript, as a script may ask
 * before it has loaded any TypeScript.
 * @returns {import('../kit/words.ts').Language}
 */
export function systemLanguage() {
  const { GRADLINGS_LANG, LC_ALL, LC_MESSAGES, LANG } = process.env;
  const named = GRADLINGS_LANG || LC_ALL || LC_MESSAGES || LANG;
  const locale = named || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^ko\b|^ko_/i.test(locale) ? 'ko' : 'en';
}
