/** Options that several subcommands share, and how their values are read. */
import { InvalidArgumentError, Option } from 'commander';
import { type Settings, USUAL_DRAW } from '../grade/task.ts';
import { type Language, LANGUAGES, type Words } from '../kit/words.ts';
import { systemLanguage } from '../node/language.js';
import { ExampleOption, type Say } from './program.ts';

/** Something that keeps the command from being done; it says what to do about it. */
export class CommandError extends Error {
  readonly #said: string | Words;

  /** In every language, or in the one that is spoken already. */
  constructor(said: string | Words) {
    super(typeof said === 'string' ? said : said.en);
    this.#said = said;
  }

  in(language: Language): string {
    return typeof this.#said === 'string' ? this.#said : this.#said[language];
  }
}

const LARGEST_SEED = 2 ** 31 - 1;
const MOST_RUNS = 100_000;

export const wholeNumber =
  (least: number, most: number, say: Say) =>
  (text: string): number => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(
      say({
        en: `It takes a whole number from ${least} to ${most}.`,
        ko: `${least}부터 ${most}까지의 정수를 적으세요.`,
      }),
    );
  };

export const seedOption = (say: Say): Option =>
  new ExampleOption(
    '--seed <number>',
    say({ en: 'which cases to draw', ko: '어떤 경우들을 뽑을지' }),
    '--seed 7',
  )
    .default(USUAL_DRAW.seed)
    .argParser(wholeNumber(0, LARGEST_SEED, say));

export const runsOption = (say: Say): Option =>
  new ExampleOption(
    '--runs <number>',
    say({
      en: `how many cases to draw; ${USUAL_DRAW.runs} is the usual number for each law`,
      ko: `뽑을 경우의 수. 법칙마다 정해 둔 보통의 수를 ${USUAL_DRAW.runs}으로 봅니다`,
    }),
    '--runs 200',
  )
    .default(USUAL_DRAW.runs)
    .argParser(wholeNumber(1, MOST_RUNS, say));

/** Whether somebody could have asked for these cases. */
export const isDrawable = ({ seed, runs }: Pick<Settings, 'seed' | 'runs'>): boolean =>
  seed >= 0 && seed <= LARGEST_SEED && runs >= 1 && runs <= MOST_RUNS;

export const languageOption = (say: Say): Option =>
  new ExampleOption(
    '--lang <language>',
    say({ en: 'the language of the reports', ko: '결과를 보여 줄 언어' }),
    '--lang ko',
  )
    .choices(LANGUAGES)
    .default(systemLanguage(), say({ en: "the system's", ko: '시스템의 언어' }))
    .argParser((text) => {
      if (LANGUAGES.includes(text as Language)) return text;
      const values = LANGUAGES.join(', ');
      throw new InvalidArgumentError(
        say({ en: `Allowed choices are ${values}.`, ko: `쓸 수 있는 값: ${values}.` }),
      );
    });

export const countExtraOption = (say: Say): Option =>
  new Option(
    '--count-extra',
    say({
      en: 'count the extra points of lessons beyond the course among the points, which may then be more than there are',
      ko: '과정 밖 단원의 추가 점수를 점수에 넣습니다. 그러면 만점보다 높은 점수가 나올 수 있습니다',
    }),
  );

export const minScoreOption = (say: Say): Option =>
  new ExampleOption(
    '--min-score <points>',
    say({
      en: 'exit with 1 if a submission has fewer points',
      ko: '점수가 이보다 낮은 제출물이 있으면 1로 끝납니다',
    }),
    '--min-score 60',
  ).argParser((text) => {
    if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
    throw new InvalidArgumentError(
      say({
        en: 'It takes a number of points.',
        ko: '점수를 적으세요.',
      }),
    );
  });
