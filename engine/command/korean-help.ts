/** Help and errors of the command line in Korean. */
import { type Command, Help } from 'commander';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { ERRORS_KO, HELP_KO, TITLES_KO } from './help-ko.ts';

export function speakKorean(program: Command): Command {
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
