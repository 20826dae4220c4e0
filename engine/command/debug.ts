/** `gradlings debug`: runs a failing case in Node itself, where a debugger can look at it. */
import { join } from 'node:path';
import pc from 'picocolors';
import { type Course, exerciseFile } from '../course.ts';
import { oneLine } from '../formats/untrusted.ts';
import { reportCheck, type Shown } from '../grade/check-report.ts';
import type { Verdict } from '../grade/verdict.ts';
import { Broken, type Failure } from '../kit/failure.ts';
import { lawName } from '../kit/lesson.ts';
import { explainProblem } from '../kit/messages.ts';
import { show, showCall } from '../kit/show.ts';
import { subjectOf } from '../kit/subject.ts';
import type { Language } from '../kit/words.ts';
import { type Exports, importNatively, nativeSandbox, withBreak } from '../node/native.ts';
import { NOTHING_PRINTED } from '../sandbox/interpreter.ts';
import type { Outcome } from '../sandbox/sandbox.ts';
import { debugTarget, hangs, type Target } from './debug-target.ts';
import { DEBUG_WORDS } from './debug-words.ts';
import { paragraph, table } from './layout.ts';
import { CommandError, languageOption } from './options.ts';
import { exercisePlace } from './places.ts';
import type { Program } from './program.ts';

interface Flags {
  readonly break?: boolean;
  readonly lang: Language;
}

export function addDebug(program: Program, course: Course, folder: string): void {
  const { lesson, exercise } = course.example;
  program
    .command('debug')
    .about(
      {
        en: 'run the smallest failing case where a debugger can look at it',
        ko: '틀리는 가장 작은 경우를 디버거로 볼 수 있게 실행합니다',
      },
      {
        en: 'Runs the smallest failing case of an exercise in Node itself, so that a debugger stops at breakpoints in your file. Your file is then run without the sandbox, with all that you may do on this machine.',
        ko: '연습이 틀리는 가장 작은 경우를 Node에서 바로 실행하므로, 여러분의 파일에 둔 중단점에서 디버거가 멈춥니다. 이때 파일은 샌드박스 없이, 이 컴퓨터에서 여러분이 할 수 있는 모든 것을 할 수 있는 채로 실행됩니다.',
      },
    )
    .takes('[name]', {
      en: `such as ${exercise}, ${lesson}/${exercise}@3:1:0 or the file of a lesson; else the first that fails`,
      ko: `예: ${exercise}, ${lesson}/${exercise}@3:1:0, 또는 단원의 파일 이름. 적지 않으면 처음으로 실패하는 연습입니다`,
    })
    .offers('--break', {
      en: 'stop in the debugger before each call of your function',
      ko: '함수를 부르기 전마다 디버거에서 멈춥니다',
    })
    .shares(languageOption)
    .action((word: string | undefined, flags: Flags) => debug(course, folder, word, flags));
}

/** Prints the case, runs it, and prints what came of it. */
export async function debug(
  course: Course,
  folder: string,
  word: string | undefined,
  { break: breaks = false, lang }: Flags,
): Promise<void> {
  const target = await debugTarget(course, folder, word, lang);
  console.log(await announcement(course, folder, target, lang));
  const exports = await load(join(folder, exerciseFile(target.entry)), lang);
  const failure = runNatively(breaks ? withBreak(exports, target.name) : exports, target, lang);
  console.log(verdict(target, failure, lang));
}

async function announcement(
  course: Course,
  folder: string,
  target: Target,
  language: Language,
): Promise<string> {
  const words = DEBUG_WORDS[language];
  const { entry, name, check, word } = target;
  const { lesson } = await entry.load();
  const law = lawName(lesson, name, check.name, language);
  const rows = table([
    [words.file, exercisePlace(folder, entry, name)],
    [words.replay, `npm run debug -- ${entry.id}/${name}@${word}`],
  ]);
  return [
    `\n  ${pc.bold(`${entry.id} › ${name}`)} ${pc.dim(`· ${law}`)}`,
    rows,
    `\n${paragraph(words.breakpoint)}`,
    paragraph(pc.yellow(words.native)),
    ...((await hangs(course, folder, target)) ? [paragraph(pc.yellow(words.hangs))] : []),
    '',
  ].join('\n');
}

async function load(file: string, language: Language): Promise<Exports> {
  try {
    return await importNatively(file);
  } catch (error) {
    const { stack } = (error ?? {}) as Partial<Error>;
    throw new CommandError(DEBUG_WORDS[language].notLoaded(told(stack, String(error))));
  }
}

function runNatively(
  exports: Exports,
  { name, exercise, check, inputs }: Target,
  language: Language,
): Failure | undefined {
  const words = DEBUG_WORDS[language];
  const sandbox = nativeSandbox(exports);
  const subject = subjectOf(exercise.returns, (asked) => {
    console.log(`  ${pc.dim(words.calling)} ${pc.cyan(showCall(name, asked.args))}`);
    const outcome = sandbox.ask(name, asked);
    const [how, what] = ended(outcome, sandbox.interpreter.stackOfThrown(), language);
    console.log(`  ${pc.dim(how)} ${what}`);
    return outcome;
  });
  try {
    check.claim(subject as never, [...inputs]);
    return undefined;
  } catch (error) {
    if (error instanceof Broken) return error.failure;
    return { type: 'unusable', message: (error as Error).message, received: undefined };
  }
}

/** How a call ended, and with what. */
function ended(outcome: Outcome, stack: string, language: Language): readonly [string, string] {
  const { returned, threw } = DEBUG_WORDS[language];
  if (outcome.ok) return [returned, show(outcome.value, 10)];
  const { problem } = outcome;
  if (problem.type === 'not-data') return [returned, explainProblem(problem, language)];
  return [threw, told(stack, problem.type === 'threw' ? problem.error : '')];
}

/** What was thrown as Node prints it, down to the student's own lines; below them is the course's. */
function told(stack: string | undefined, what: string): string {
  if (!stack) return oneLine(what);
  const [head = '', ...frames] = stack.split('\n');
  const last = frames.findLastIndex((frame) => /[\\/]lessons[\\/]/.test(frame));
  return [head, ...frames.slice(0, last + 1)].join('\n');
}

function verdict(
  { name, check, hasFailed }: Target,
  failure: Failure | undefined,
  language: Language,
): string {
  const words = DEBUG_WORDS[language];
  if (!failure) {
    const lines = [pc.green(words.holds), ...(hasFailed ? [words.onlyHere] : [])];
    return `\n${lines.map((line) => paragraph(line)).join('\n')}\n`;
  }
  const broken = { failure, calls: [] };
  const verdict: Verdict = {
    name,
    kind: check.kind,
    status: 'failed',
    cases: 1,
    printed: NOTHING_PRINTED,
    broken,
  };
  const { message, received, expected } = reportCheck(name, name, verdict, language);
  return [
    `\n${paragraph(`${pc.red(words.fails)} ${message}`)}`,
    ...(expected ? [tellSide(words.returned, received!), tellSide(words.expected, expected)] : []),
    '',
  ].join('\n');
}

const tellSide = (word: string, { name, value }: Shown): string =>
  `  ${pc.dim(word)} ${name === undefined ? value : `${name} = ${value}`}`;
