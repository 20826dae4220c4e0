/** The program of the command line: it speaks one language, and so do all its subcommands. */
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Language, Words } from '../kit/words.ts';
import { similarName } from '../sandbox/similar-name.ts';
import { PROGRAM_WORDS, type ProgramWords } from './program-words.ts';

/** Says it in the language of whoever types. */
export type Say = (words: Words) => string;

/** An option, with an example to be shown where its value is missing or wrong. */
export class ExampleOption extends Option {
  readonly example: string;

  constructor(flags: string, description: string, example: string) {
    super(flags, description);
    this.example = example;
  }
}

type OptionIn = (say: Say) => Option;

/**
 * From `unknownOption` on stand the methods by which commander refuses what was typed, in our words.
 * It does not document them: where it renames one, `test/engine/command/options.test.ts` finds its
 * own English.
 */
export class Program extends Command {
  readonly language: Language;
  readonly words: ProgramWords;
  #takesUnknown = false;

  constructor(name: string | undefined, language: Language) {
    super(name);
    this.language = language;
    this.words = PROGRAM_WORDS[language];
  }

  readonly say: Say = (words) => words[this.language];

  override createCommand(name?: string): Program {
    return new Program(name, this.language);
  }

  /** In a line of the list of commands, and in its own help. */
  about(summary: Words, description: Words = summary): this {
    return this.summary(this.say(summary)).description(this.say(description));
  }

  takes(argument: string, about: Words): this {
    return this.argument(argument, this.say(about));
  }

  offers(flags: string, about: Words): this {
    return this.option(flags, this.say(about));
  }

  requires(flags: string, about: Words): this {
    return this.requiredOption(flags, this.say(about));
  }

  /** Options that are written somewhere else, as several commands have them. */
  shares(...options: readonly OptionIn[]): this {
    for (const option of options) this.addOption(option(this.say));
    return this;
  }

  /** Leaves to the action which options there are, and how many words. */
  takeUnknown(): this {
    this.#takesUnknown = true;
    return this;
  }

  refuse(message: string, typed = '', known: readonly string[] = []): never {
    const near = meant(typed, known);
    const hint = near === undefined ? '' : `\n${this.words.near(near)}`;
    return this.error(`${this.words.error} ${message}${hint}`);
  }

  /** What an option is called in full: `--seed`. */
  get longOptions(): string[] {
    return this.options.flatMap(({ long }) => long ?? []);
  }

  unknownOption(flag: string): void {
    if (!this.#takesUnknown) this.refuse(this.words.unknownOption(flag), flag, this.longOptions);
  }

  unknownCommand(): never {
    const [name = ''] = this.args;
    const names = this.commands.map((command) => command.name());
    return this.refuse(this.words.unknownCommand(name), name, names);
  }

  missingArgument(name: string): never {
    return this.refuse(this.words.missingArgument(name));
  }

  missingMandatoryOptionValue({ flags }: Option): never {
    return this.refuse(this.words.missingOption(flags));
  }

  optionMissingArgument(option: Option): never {
    return this.refuse(this.words.missingValue(option.flags) + this.#exampleOf(option));
  }

  #exampleOf(option: Option): string {
    return option instanceof ExampleOption ? ` ${this.words.example(option.example)}` : '';
  }

  _excessArguments(words: readonly string[]): void {
    if (this.#takesUnknown) return;
    const { length } = this.registeredArguments;
    this.refuse(this.words.tooMany(this.name(), length, words.length));
  }

  _conflictingOption({ flags }: Option, other: Option): never {
    return this.refuse(this.words.conflict(flags, other.flags));
  }

  _callParseArg(option: Option, value: string, previous: unknown): unknown {
    const { flags, parseArg } = option;
    try {
      return parseArg!(value, previous);
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error;
      const said = `${this.words.invalid(flags, value)} ${error.message}`;
      return this.refuse(said + this.#exampleOf(option));
    }
  }
}

/** What to type to have npm run a script: `npm test`, but `npm run hint`. */
export const scriptOf = (script: string): string =>
  script === 'test' ? 'npm test' : `npm run ${script}`;

/** There are few options and commands, so one of them is meant by less than a name would be. */
const meant = (typed: string, known: readonly string[]): string | undefined =>
  similarName(typed, known, 3) ??
  known.find((name) => typed.startsWith(name) || (typed.length > 3 && name.startsWith(typed)));
