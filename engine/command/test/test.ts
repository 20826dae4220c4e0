/** `gradlings test`: grades what has been written, while vitest loads, which declares what came of it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Course } from '../../course.ts';
import type { Language } from '../../kit/words.ts';
import { readWord } from '../../node/replay-word.ts';
import { findReplayed, selectNamed } from '../names.ts';
import { paragraph } from '../layout.ts';
import { languageOption, runsOption, seedOption } from '../options.ts';
import { ownWork } from '../own-work.ts';
import type { Program } from '../program.ts';
import { MANIFEST } from '../renewal/manifest.ts';
import { keepRun } from './shared.ts';
import { type TestOrder, TestRun } from './test-run.ts';

interface Flags {
  readonly seed: number;
  readonly runs: number;
  readonly lang: Language;
}

export function addTest(program: Program, course: Course, folder: string): void {
  const { lesson, exercise } = course.example;
  program
    .command('test')
    .about(
      { en: 'grade what you have written', ko: '작성한 것을 채점합니다' },
      {
        en: 'Grades what you have written: everything, or what is named. Options that are not told of here are those of vitest, such as --reporter=junit --outputFile=report.xml.',
        ko: '작성한 것을 채점합니다. 이름을 적으면 그것만 채점합니다. 여기에 없는 옵션은 vitest의 옵션입니다. 예: --reporter=junit --outputFile=report.xml.',
      },
    )
    .takes('[name]', {
      en: `such as ${lesson}, ${exercise} or the replay of a case, ${lesson}/${exercise}@3:1:0`,
      ko: `예: ${lesson}, ${exercise}, 한 경우만 다시 보려면 ${lesson}/${exercise}@3:1:0`,
    })
    .shares(seedOption, runsOption, languageOption)
    .takeUnknown()
    .action((_: unknown, flags: Flags, command: Program) => test(course, folder, command, flags));
}

async function test(course: Course, folder: string, command: Program, flags: Flags): Promise<void> {
  const { names, options } = await apart(command);
  const [name, ...more] = names;
  if (more.length > 0) command.refuse(command.words.tooMany(command.name(), 1, names.length));
  const order = await orderFor(course, folder, name, flags);
  const files =
    name === undefined
      ? []
      : order.selection.map(({ entry }) => join(folder, `test/lessons/${entry.folder}.test.ts`));
  const reason = withoutVitest(folder, command);
  if (reason === undefined) {
    await startVitest([`--root=${folder}`, ...files, ...options], command);
    keepRun(new TestRun(course, folder, order));
  } else {
    if (options.length > 0) command.refuse(reason);
    await runAlone(new TestRun(course, folder, order));
    await tellOfNewer(course, folder, order.language);
  }
}

/** In a folder whose laws are in a package. */
async function tellOfNewer(course: Course, folder: string, language: Language): Promise<void> {
  if (!existsSync(join(folder, MANIFEST))) return;
  const { newerCourse } = await import('../update.ts');
  const said = newerCourse(course, folder, language);
  if (said !== undefined) console.log(`${paragraph(said)}\n`);
}

/** Why vitest has no part in it, if it has none: for what is printed it is not needed. */
function withoutVitest(folder: string, { words }: Program): string | undefined {
  if (!existsSync(join(folder, 'vitest.config.ts'))) return words.noVitest(folder);
  // Vite takes paths for addresses, in which `#` and `?` begin something else.
  const vitest = import.meta.resolve('vitest/package.json');
  const unfit = [folder, fileURLToPath(vitest)].find((path) => /[#?]/.test(path));
  return unfit === undefined ? undefined : words.unfitFolder(unfit);
}

/** What vitest would do: print what was found, and end with 1 where something failed. */
async function runAlone(run: TestRun): Promise<void> {
  const { report, fault } = await run.grading;
  const exercises = (report?.lessons ?? []).flatMap((lesson) => lesson.exercises);
  await run.print(() => true, fault === undefined ? [] : [fault]);
  await run.close();
  const hasFailed = exercises.some(({ status }) => status === 'failed' || status === 'error');
  process.exitCode = hasFailed || fault !== undefined ? 1 : 0;
}

/** Names, and options of vitest's with their values: which take one, vitest knows. */
async function apart(command: Program): Promise<{ names: string[]; options: string[] }> {
  const { args } = command;
  const first = args.findIndex((arg) => arg.startsWith('-'));
  if (first < 0) return { names: args, options: [] };
  const { parseCLI } = await import('vitest/node');
  const rest = args.slice(first);
  const parsed = await asking(command, () => parseCLI(['vitest', 'run', ...rest]));
  const { filter } = parsed;
  refuseWithoutValue(command, parsed.options);
  return {
    names: [...args.slice(0, first), ...filter],
    options: rest.filter((arg) => !filter.includes(arg)),
  };
}

async function orderFor(
  course: Course,
  folder: string,
  name: string | undefined,
  { seed, runs, lang: language }: Flags,
): Promise<TestOrder> {
  const order = { seed, runs, language };
  if (name === undefined) return { ...order, selection: ownWork(course, folder) };
  const replayed = readWord(name);
  const { check, path, mark } = replayed ?? {};
  if (!replayed || check === undefined || path === undefined) {
    return { ...order, selection: await selectNamed(course, name, language) };
  }
  const { entry, exercise } = await findReplayed(course, replayed, language);
  return {
    ...order,
    seed: replayed.seed ?? seed,
    selection: [{ entry, exercises: [exercise], case: { check: check - 1, path } }],
    ...(mark && { mark }),
  };
}

/** Runs the command line of vitest in this process; it refuses options that it does not know. */
async function startVitest(args: readonly string[], command: Program): Promise<void> {
  const program = new URL('vitest.mjs', import.meta.resolve('vitest/package.json'));
  // To run the settings as they are is quicker than to bundle them first.
  process.argv.splice(1, Infinity, 'vitest', 'run', '--configLoader=runner', ...args);
  await asking(command, () => import(program.href));
}

/** Of vitest's many options, those that somebody may want for lessons. */
const FOR_LESSONS = [
  '--reporter',
  '--outputFile',
  '--testNamePattern',
  '--bail',
  '--silent',
  '--no-color',
];

/** Vitest takes an option without its value for `true`, and breaks down over that later. */
function refuseWithoutValue(command: Program, options: object): void {
  const given: Readonly<Record<string, unknown>> = { ...options };
  for (const option of ['reporter', 'outputFile']) {
    if ([given[option]].flat().includes(true)) {
      command.refuse(command.words.missingValue(`--${option}`));
    }
  }
}

/** Vitest says of options that it does not know, or not with such a value, that they are wrong. */
async function asking<T>(command: Program, ask: () => T | Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const { message } = error as Error;
    const [, unknown] = /^Unknown option `(.*)`$/.exec(message) ?? [];
    const known = [...command.longOptions, ...FOR_LESSONS];
    if (unknown !== undefined) command.refuse(command.words.unknownOption(unknown), unknown, known);
    return command.refuse(command.words.vitest(message));
  }
}
