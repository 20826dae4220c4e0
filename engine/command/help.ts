/** Help and errors of the command line, in the language of whoever types. */
import type { Command } from 'commander';
import type { Language } from '../kit/words.ts';
import { systemLanguage } from '../node/language.js';

/** Before a command line is read, its language is known only by looking for it. */
export function languageIn(argv: readonly string[]): Language {
  const index = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const named = argv[index]?.split('=')[1] ?? argv[index + 1];
  return index >= 0 && (named === 'en' || named === 'ko') ? named : systemLanguage();
}

/** All that is added to the program afterwards speaks this language too. */
export async function speak(program: Command, language: Language): Promise<Command> {
  program.helpOption('-h, --help', 'show this help');
  if (language === 'en') return program;
  const { speakKorean } = await import('./korean-help.ts');
  return speakKorean(program);
}

/** What stands before an error. */
export const ERROR: Readonly<Record<Language, string>> = { en: 'error:', ko: '오류:' };
