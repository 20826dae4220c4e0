/** `gradlings grade`: grades one submission, or a class of them. */
import { existsSync } from 'node:fs';
import { Option } from 'commander';
import type { FormatName } from '../formats/formats.ts';
import type { Roster } from '../formats/class/record.ts';
import type { Course } from '../course.ts';
import { everything, type Selection } from '../grade/select.ts';
import type { Language, Words } from '../kit/words.ts';
import { Graders } from '../node/graders.ts';
import {
  assignmentOption,
  deadlineOption,
  explainOption,
  formatOption,
  jobsOption,
  noExplainOption,
  noRepairsOption,
  rosterOption,
  type Shard,
  shardOption,
} from './grade-options.ts';
import { addAlike } from './class/alike.ts';
import { addDiff } from './class/diff.ts';
import { addFeedback } from './class/feedback.ts';
import { addMerge } from './class/merge.ts';
import { selectNamed } from './names.ts';
import { similarName } from '../sandbox/similar-name.ts';
import {
  CommandError,
  countExtraOption,
  languageOption,
  minScoreOption,
  runsOption,
  seedOption,
} from './options.ts';
import type { Program } from './program.ts';
import { isFolder } from './class/results-folder.ts';
import { WHOLE } from './class/roll.ts';
import { type Submission, submissionsIn } from './class/submissions.ts';

const DESCRIPTION: Words = {
  en: `Grades submissions with the checks of this checkout. A submission is a folder or a zip with files lessons/*/exercise.ts, which may lie some folders down; nothing else in it is read, and nothing is written into it.

Without --out the result of one submission is shown, or printed as --format says, and of several a line each. With --out one submission in one format becomes that file; else there is a folder for each in --out, and gradebook.csv beside them.

After an interruption or a change, type the same command again: only what is missing in --out, or has changed, is graded.`,
  ko: `이 체크아웃의 검사로 제출물을 채점합니다. 제출물은 lessons/*/exercise.ts 파일이 든 폴더나 zip이고, 파일은 몇 폴더 안쪽에 있어도 됩니다. 그 안의 다른 것은 읽지 않고, 아무것도 쓰지 않습니다.

--out이 없으면 제출물 하나의 결과를 보여 주거나 --format대로 출력하고, 여럿이면 한 줄씩 보여 줍니다. --out이 있으면 제출물 하나를 한 형식으로 채점한 결과가 그 파일이 됩니다. 그 밖에는 --out 안에 제출물마다 폴더가 생기고, 그 옆에 gradebook.csv가 생깁니다.

중단되었거나 바뀐 것이 있으면 같은 명령을 다시 입력하세요. --out에 없거나 바뀐 것만 채점합니다.`,
};

const examples = ({ exercise }: Course['example']): string => `
  gradlings grade student --only ${exercise}
  gradlings grade student --format json --out student.json
  gradlings grade student --replay student.json
  gradlings grade --class submissions --out results --format json,gradescope
  gradlings grade --class submissions --out part-2 --shard 2/8
  gradlings grade merge part-1 part-2 --out results`;

interface Flags {
  readonly class?: string;
  readonly seed: number;
  readonly runs: number;
  readonly lang: Language;
  readonly only?: string;
  readonly minScore?: number;
  readonly format?: readonly FormatName[];
  readonly out?: string;
  readonly shard?: Shard;
  readonly jobs?: number;
  readonly deadline?: number;
  readonly roster?: string;
  readonly assignment?: string;
  readonly replay?: string;
  readonly explain?: boolean;
  readonly repairs: boolean;
  readonly countExtra?: boolean;
}

const REPLAYED = [
  'seed',
  'runs',
  'lang',
  'only',
  'class',
  'minScore',
  'format',
  'out',
  'shard',
  'deadline',
  'roster',
  'assignment',
  'explain',
  'repairs',
  'countExtra',
];

export function addGrade(program: Program, course: Course): void {
  const { say } = program;
  const grade = program
    .command('grade')
    .about(
      { en: 'grade a submission or a class', ko: '제출물 하나나 한 반을 채점합니다' },
      DESCRIPTION,
    )
    .enablePositionalOptions()
    .takes('[submissions...]', {
      en: 'the folders or zips of the submissions',
      ko: '제출물의 폴더나 zip들',
    })
    .offers('--class <folder>', {
      en: 'grade every submission in this folder, or in the zip of a learning platform',
      ko: '이 폴더나, 학습 관리 시스템에서 내려받은 zip 안의 모든 제출물을 채점합니다',
    })
    .shares(seedOption, runsOption)
    .offers('--only <name>', {
      en: 'grade one lesson or one exercise',
      ko: '단원이나 연습 하나만 채점합니다',
    })
    .shares(languageOption, minScoreOption, countExtraOption, formatOption)
    .offers('--out <path>', {
      en: 'the file or folder to write results to',
      ko: '결과를 쓸 파일이나 폴더',
    })
    .shares(explainOption, noExplainOption, noRepairsOption, shardOption)
    .shares(rosterOption, assignmentOption, jobsOption, deadlineOption)
    .addOption(
      new Option(
        '--replay <report>',
        say({
          en: 'grade as this report.json was, and say whether it comes out again',
          ko: '이 report.json처럼 다시 채점하고, 같은 결과가 나오는지 알려 줍니다',
        }),
      ).conflicts(REPLAYED),
    )
    .addHelpText('after', `\n${say({ en: 'Examples:', ko: '예:' })}${examples(course.example)}`)
    .action((folders: readonly string[], flags: Flags, command: Program) => {
      refuseMisspelt(command, folders);
      return run(course, folders, flags);
    });
  addMerge(grade);
  addDiff(grade);
  addAlike(grade, course);
  addFeedback(grade, course);
}

/** `grade merg part-1 part-2` is no grading of three submissions. */
function refuseMisspelt(command: Program, [first = '']: readonly string[]): void {
  const names = command.commands.map((each) => each.name());
  if (similarName(first, names) === undefined || existsSync(first)) return;
  command.refuse(command.words.unknownCommand(first), first, names);
}

async function run(course: Course, folders: readonly string[], flags: Flags): Promise<void> {
  if (flags.replay !== undefined) {
    if (folders.length !== 1)
      throw new CommandError({
        en: '--replay takes the folder of one submission.',
        ko: '--replay에는 제출물 하나의 폴더를 적으세요.',
      });
    const { replay } = await import('./replay.ts');
    process.exitCode = await replay(course, folders[0]!, flags.replay, flags.jobs);
    return;
  }
  const { submissions, remarks } = await submissionsIn(course, { ...flags, folders });
  const isClass = flags.class !== undefined || flags.shard !== undefined || hasRoster(flags);
  const single = !isClass && submissions.length === 1;
  refuseUnclear(submissions.length, single, flags);
  const tell = (words: Words) => console.error(words[flags.lang]);
  for (const remark of remarks) tell(remark);
  const roster = hasRoster(flags)
    ? (await import('./class/roster.ts')).rosterAsked(flags, tell)
    : undefined;
  const scores = await grade(course, submissions, single, flags, roster);
  process.exitCode = exitCodeOf(scores, flags.minScore);
}

const hasRoster = ({ roster, assignment }: Flags): boolean =>
  roster !== undefined || assignment !== undefined;

async function grade(
  course: Course,
  submissions: readonly Submission[],
  single: boolean,
  flags: Flags,
  roster: Roster | undefined,
): Promise<readonly (number | undefined)[]> {
  const {
    seed,
    runs,
    lang: language,
    only,
    out,
    format,
    shard,
    explain,
    repairs,
    deadline,
    countExtra,
  } = flags;
  const selection =
    only === undefined ? everything(course) : await selectNamed(course, only, language);
  refusePractice(course, selection);
  const explanations = (explain ?? single) ? { places: true, repairs } : {};
  const settings = { seed, runs, language, ...explanations, countExtra, deadline };
  const order = { ...settings, selection, out };
  const graders = new Graders(course, selection.length * submissions.length, flags.jobs);
  try {
    // The graders start in the meantime.
    if (single && !writesFolder(flags)) {
      const { gradeSingle } = await import('./grade-single.ts');
      return [await gradeSingle(submissions[0]!, { ...order, format: format?.[0] }, graders)];
    }
    const { gradeClass } = await import('./class/grade-class.ts');
    const part = { part: shard ?? WHOLE, formats: format ?? ['json'], roster } as const;
    const members = await gradeClass(submissions, { ...order, ...part }, graders);
    return members.map(({ status, score }) => (status === 'not graded' ? undefined : score));
  } finally {
    await graders.close();
  }
}

function writesFolder({ out, format = [] }: Flags): boolean {
  return out !== undefined && (format.length > 1 || isFolder(out));
}

function refuseUnclear(
  count: number,
  single: boolean,
  { out, format, shard, roster }: Flags,
): void {
  if (count === 0) {
    throw new CommandError({
      en: 'Name the folder of a submission, or --class and a folder of submissions.',
      ko: '제출물의 폴더를 적거나, --class와 함께 제출물들이 든 폴더를 적으세요.',
    });
  }
  if (out !== undefined) return;
  if (shard)
    throw new CommandError({
      en: '--shard needs --out: the parts are joined from there.',
      ko: '--shard에는 --out이 필요합니다. 나눈 부분은 거기에서 합칩니다.',
    });
  if (roster !== undefined)
    throw new CommandError({
      en: '--roster needs --out: what is written with it goes there.',
      ko: '--roster에는 --out이 필요합니다. 명단으로 만드는 파일을 거기에 씁니다.',
    });
  if (format && !single)
    throw new CommandError({
      en: '--format for several submissions needs --out.',
      ko: '제출물 여럿에 --format을 쓰려면 --out이 필요합니다.',
    });
  if (format && format.length > 1)
    throw new CommandError({
      en: 'Several formats need --out.',
      ko: '여러 형식으로 쓰려면 --out이 필요합니다.',
    });
}

function refusePractice({ practice }: Course, selection: Selection): void {
  const found = selection.find(({ entry }) => practice.includes(entry));
  if (!found) return;
  const { id } = found.entry;
  throw new CommandError({
    en: `${id} is there for practice and is not graded: npm test ${id} shows how it stands.`,
    ko: `연습 삼아 해 보는 단원이라 채점하지 않습니다: ${id}. 어떤 상태인지 보려면: npm test ${id}`,
  });
}

/** What could not be graded weighs more than what has few points. */
function exitCodeOf(scores: readonly (number | undefined)[], minScore = 0): number {
  if (scores.includes(undefined)) return 2;
  return scores.some((score = 0) => score < minScore) ? 1 : 0;
}
