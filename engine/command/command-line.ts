/** The command line: which subcommands there are, and what the process's exit code says. */
import { fileURLToPath } from 'node:url';
import { allLessons, type Course } from '../course.ts';
import { LessonError } from '../kit/load-lesson.ts';
import { CommanderError, type OutputConfiguration } from 'commander';
import type { Language } from '../kit/words.ts';
import { systemLanguage } from '../node/language.js';
import { tellBroken } from './broken.js';
import { CommandError } from './options.ts';
import { Program, scriptOf } from './program.ts';
import { PROGRAM_WORDS } from './program-words.ts';

/** `folder` is the one that students work in. */
type Adder = (program: Program, course: Course, folder: string) => void;

/**
 * A new subcommand is a module of its own, and one line here. What it needs is loaded where it is
 * typed, as nobody who asks for a hint should wait for the grader of classes.
 */
const SUBCOMMANDS: ReadonlyMap<string, () => Promise<Adder>> = new Map(
  Object.entries({
    test: async () => (await import('./test/test.ts')).addTest,
    watch: async () => (await import('./watch/watch.ts')).addWatch,
    hint: async () => (await import('./hint.ts')).addHint,
    hunt: async () => (await import('./hunt/hunt.ts')).addHunt,
    debug: async () => (await import('./debug.ts')).addDebug,
    list: async () => (await import('./list.ts')).addList,
    next: async () => (await import('./next.ts')).addNext,
    reset: async () => (await import('./reset.ts')).addReset,
    grade: async () => (await import('./grade.ts')).addGrade,
    merge: async () => (await import('./class/merge.ts')).addMerge,
    'pull-request': async () => (await import('./pull-request.ts')).addPullRequest,
    handout: async () => (await import('./handout.ts')).addHandout,
    verify: async () => (await import('./verify.ts')).addVerify,
    new: async () => (await import('./new/new.ts')).addNew,
    init: async () => (await import('./init.ts')).addInit,
    update: async () => (await import('./update.ts')).addUpdate,
  }),
);

/** Before a command line is read, its language is known only by looking for it. */
export function languageIn(argv: readonly string[]): Language {
  const index = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const named = argv[index]?.split('=')[1] ?? argv[index + 1];
  return index >= 0 && (named === 'en' || named === 'ko') ? named : systemLanguage();
}

/**
 * The command line, which throws where what was typed cannot be done: with the subcommand that was
 * typed, or with all of them and the version where there is none of that name.
 */
export async function commandLine(
  course: Course,
  typed: readonly string[] = [],
  output: OutputConfiguration = {},
  language: Language = languageIn(typed),
  folder: string = fileURLToPath(course.root),
): Promise<Program> {
  const program = new Program('gradlings', language);
  const { say, words } = program;
  const subcommand = SUBCOMMANDS.get(typed[0] ?? '');
  // What lays a help out takes longer to load than many a command.
  if (!subcommand || typed.some((word) => word === '--help' || word === '-h')) {
    program.configureHelp((await import('./help.ts')).helpIn(words));
  }
  program
    .description(
      say({
        en: `Grades exercises of the course ${course.name}.`,
        ko: `${course.name} 과정의 연습을 채점합니다.`,
      }),
    )
    .helpOption('-h, --help', say({ en: 'show this help', ko: '이 도움말을 보여 줍니다' }))
    .helpCommand(false)
    .showHelpAfterError(words.helpAfterError(helpOf(subcommand && typed[0])))
    .configureOutput(output)
    // What follows the name of a subcommand is the subcommand's: `grade merge … --out …`.
    .enablePositionalOptions()
    .exitOverride()
    .addHelpText('after', words.exitCodes);
  if (subcommand) {
    (await subcommand())(program, course, folder);
    return program;
  }
  const { versionOf } = await import('../node/version.ts');
  const about = say({ en: 'show the version', ko: '버전을 보여 줍니다' });
  program.version(versionOf(course), '-V, --version', about);
  for (const load of SUBCOMMANDS.values()) (await load())(program, course, folder);
  return program;
}

/** What to type for the help: whoever typed a script of npm's need not know of anything else. */
function helpOf(subcommand: string | undefined): string {
  const typed = ['gradlings', ...(subcommand === undefined ? [] : [subcommand])].join(' ');
  const isScript = subcommand !== undefined && process.env['npm_lifecycle_event'] === subcommand;
  return isScript ? `${scriptOf(subcommand)} -- --help` : `${typed} --help`;
}

/** Runs what was typed. A submission, whatever is in it, never makes this fail. */
export async function main(argv: readonly string[], course: Course, folder: string): Promise<void> {
  const language = languageIn(argv);
  try {
    refuseNoLessons(course, argv[0]);
    const program = await commandLine(course, argv, {}, language, folder);
    if (process.env['npm_lifecycle_event'] !== undefined) {
      const { refuseSwallowed } = await import('./swallowed.ts');
      const [command] = program.commands;
      refuseSwallowed(command as Program, argv.slice(1));
    }
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    process.exitCode = exitCodeOf(error, language);
  }
}

/** What a course can be asked for that is only begun. */
const NEEDS_NO_LESSON = /^(new|verify|-.*)?$/;

function refuseNoLessons(course: Course, subcommand = ''): void {
  if (allLessons(course).length > 0 || NEEDS_NO_LESSON.test(subcommand)) return;
  throw new CommandError({
    en: `The course ${course.name} has no lesson yet: begin one with npx gradlings new lesson NAME.`,
    ko: `${course.name} 과정에 아직 단원이 없습니다. npx gradlings new lesson NAME으로 시작하세요.`,
  });
}

function exitCodeOf(error: unknown, language: Language): number {
  // It has been printed already; help that was asked for has the exit code 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const said =
    error instanceof CommandError
      ? error.in(language)
      : error instanceof LessonError
        ? error.message
        : undefined;
  if (said === undefined) tellBroken(error, language);
  else console.error(`${PROGRAM_WORDS[language].error} ${said}`);
  return 2;
}
