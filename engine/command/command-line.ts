/** The command line: which subcommands there are, and what the process's exit code says. */
import type { Course } from '../course.ts';
import { Command, CommanderError, type OutputConfiguration } from 'commander';
import type { Language } from '../kit/words.ts';
import { systemLanguage } from '../node/language.js';
import { ERROR, languageIn, speak } from './help.ts';
import { CommandError } from './options.ts';

type Adder = (program: Command, course: Course) => void;

/**
 * A new subcommand is a module of its own, and one line here. What it needs is loaded where it is
 * typed, as nobody who asks for a hint should wait for the grader of classes.
 */
const SUBCOMMANDS: Readonly<Record<string, () => Promise<Adder>>> = {
  watch: async () => (await import('./watch/watch.ts')).addWatch,
  hint: async () => (await import('./hint.ts')).addHint,
  debug: async () => (await import('./debug.ts')).addDebug,
  list: async () => (await import('./list.ts')).addList,
  next: async () => (await import('./next.ts')).addNext,
  reset: async () => (await import('./reset.ts')).addReset,
  grade: async () => (await import('./grade.ts')).addGrade,
  merge: async () => (await import('./merge.ts')).addMerge,
  'pull-request': async () => (await import('./pull-request.ts')).addPullRequest,
  handout: async () => (await import('./handout.ts')).addHandout,
};

const ABOUT: Readonly<Record<Language, { readonly exitCodes: string; readonly help: string }>> = {
  en: {
    exitCodes: `
Exit codes: 0 done; 1 a score is below --min-score, or a report does not come out again;
2 the command could not be understood, or something could not be graded.`,
    help: 'Type the command with --help to see what it takes.',
  },
  ko: {
    exitCodes: `
종료 코드: 0 끝남. 1 --min-score보다 낮은 점수가 있거나, 보고서가 똑같이 다시
나오지 않음. 2 명령을 이해할 수 없거나, 채점하지 못한 것이 있음.`,
    help: '무엇을 적을 수 있는지 보려면 명령에 --help를 붙이세요.',
  },
};

/**
 * The command line, which throws where what was typed cannot be done: with the subcommand that was
 * typed, or with all of them and the version where there is none of that name.
 */
export async function commandLine(
  course: Course,
  typed: readonly string[] = [],
  output: OutputConfiguration = {},
  language: Language = systemLanguage(),
): Promise<Command> {
  const { exitCodes, help } = ABOUT[language];
  const program = (await speak(new Command('gradlings'), language))
    .description('Grades exercises of the course gradlings.')
    .helpCommand(false)
    .showHelpAfterError(help)
    .configureOutput(output)
    // What follows the name of a subcommand is the subcommand's: `grade merge … --out …`.
    .enablePositionalOptions()
    .exitOverride()
    .addHelpText('after', exitCodes);
  if (Object.hasOwn(SUBCOMMANDS, typed[0] ?? '')) {
    (await SUBCOMMANDS[typed[0]!]!())(program, course);
    return program;
  }
  const { versionOf } = await import('../node/version.ts');
  program.version(versionOf(course), '-V, --version', 'show the version');
  for (const load of Object.values(SUBCOMMANDS)) (await load())(program, course);
  return program;
}

/** Runs what was typed. A submission, whatever is in it, never makes this fail. */
export async function main(argv: readonly string[], course: Course): Promise<void> {
  const language = languageIn(argv);
  try {
    const program = await commandLine(course, argv, {}, language);
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    process.exitCode = exitCodeOf(error, language);
  }
}

function exitCodeOf(error: unknown, language: Language): number {
  // It has been printed already; help that was asked for has the exit code 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  console.error(error instanceof CommandError ? `${ERROR[language]} ${error.message}` : error);
  return 2;
}
