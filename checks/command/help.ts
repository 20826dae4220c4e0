/** Help and errors of the command line, in the language of whoever types. */
import { type Command, Help } from 'commander';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Language } from '../kit/words.ts';
import { systemLanguage } from '../node/language.js';
import { ERRORS_KO, HELP_KO, TITLES_KO } from './help-ko.ts';

/** Before a command line is read, its language is known only by looking for it. */
export function languageIn(argv: readonly string[]): Language {
  const index = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const named = argv[index]?.split('=')[1] ?? argv[index + 1];
  return index >= 0 && (named === 'en' || named === 'ko') ? named : systemLanguage();
}

/** All that is added to the program afterwards speaks this language too. */
export function speak(program: Command, language: Language): Command {
  program.helpOption('-h, --help', 'show this help');
  if (language === 'en') return program;
  return program
    .configureHelp({
      // A Korean letter takes two columns.
      displayWidth: stringWidth,
      boxWrap: (text, columns) => wrapAnsi(text, columns, { hard: false }),
      styleTitle: (title) => TITLES_KO[title] ?? title,
      commandDescription: (command) => korean(command.description()),
      subcommandDescription: (command) => korean(command.summary() || command.description()),
      argumentDescription: ({ description }) => korean(description),
      optionDescription: (option) => {
        const whole = new Help().optionDescription(option);
        const extra = whole.slice(option.description.length);
        return korean(option.description) + koreanExtra(extra);
      },
    })
    .configureOutput({ outputError: (text, write) => write(koreanError(text)) });
}

/** What stands before an error. */
export const ERROR: Readonly<Record<Language, string>> = { en: 'error:', ko: '오류:' };

const korean = (text: string): string => text.split('\n\n').map(koreanParagraph).join('\n\n');

/** What follows a colon may be names, which are the same. */
function koreanParagraph(text: string): string {
  const [head = '', names] = text.split(/: (?=\w+, )/);
  const told = HELP_KO[text] ?? HELP_KO[head];
  if (told === undefined) return text;
  return names === undefined ? told : `${told}: ${names}`;
}

/** `(choices: "en", "ko", default: the system's)` */
const koreanExtra = (text: string): string =>
  text
    .replace('(choices: ', '(고를 수 있는 값: ')
    .replace('default: ', '기본값: ')
    .replace("the system's", '시스템의 언어')
    .replace('one a core', '코어마다 하나');

/** What commander says of a command line, sentence by sentence. */
export function koreanError(text: string): string {
  let told = text;
  for (const [said, meant] of ERRORS_KO) told = told.replace(said, meant);
  return told;
}
