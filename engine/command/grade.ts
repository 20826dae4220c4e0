/** `gradlings grade`: grades one submission, or a class of them. */
import { type Command, Option } from 'commander';
import type { FormatName } from '../formats/formats.ts';
import type { Course } from '../course.ts';
import { everything } from '../grade/select.ts';
import type { Language } from '../kit/words.ts';
import { Graders } from '../node/graders.ts';
import type { Scored } from './grade-single.ts';
import { addMerge } from './merge.ts';
import { selectNamed } from './names.ts';
import * as options from './options.ts';
import { CommandError, type Shard } from './options.ts';
import { isFolder } from './results-folder.ts';
import { partOf, type Submission, submissionsIn } from './submissions.ts';

const DESCRIPTION = [
  'Grades submissions with the checks of this checkout. A submission is a folder with files lessons/*/exercise.ts; nothing else in it is read, and nothing is written into it.',
  'Without --out the result of one submission is shown, or printed as --format says, and of several a line each. With --out one submission in one format becomes that file; else there is a folder for each in --out, and gradebook.csv beside them.',
  'After an interruption or a change, type the same command again: only what is missing in --out, or has changed, is graded.',
].join('\n\n');

const EXAMPLES = `
Examples:
  gradlings grade student --only softmax
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
  readonly replay?: string;
}

const REPLAYED = ['seed', 'runs', 'lang', 'only', 'class', 'minScore', 'format', 'out', 'shard'];

export function addGrade(program: Command, course: Course): void {
  const grade = program
    .command('grade')
    .summary('grade a submission or a class')
    .description(DESCRIPTION)
    .enablePositionalOptions()
    .argument('[submissions...]', 'the folders of the submissions')
    .option('--class <folder>', 'grade every folder in this one')
    .addOption(options.seedOption())
    .addOption(options.runsOption())
    .option('--only <name>', 'grade one lesson or one exercise')
    .addOption(options.languageOption())
    .addOption(options.minScoreOption())
    .addOption(options.formatOption())
    .option('--out <path>', 'the file or folder to write results to')
    .addOption(options.shardOption())
    .addOption(options.jobsOption())
    .addOption(
      new Option(
        '--replay <report>',
        'grade as this report.json was, and say whether it comes out again',
      ).conflicts(REPLAYED),
    )
    .addHelpText('after', EXAMPLES)
    .action((folders: readonly string[], flags: Flags) => run(course, folders, flags));
  addMerge(grade);
}

async function run(course: Course, folders: readonly string[], flags: Flags): Promise<void> {
  if (flags.replay !== undefined) {
    if (folders.length !== 1)
      throw new CommandError('--replay takes the folder of one submission.');
    const { replay } = await import('./replay.ts');
    process.exitCode = await replay(course, folders[0]!, flags.replay, flags.jobs);
    return;
  }
  const submissions = submissionsIn(folders, flags.class, flags.out);
  const single = flags.class === undefined && submissions.length === 1 && !flags.shard;
  refuseUnclear(submissions.length, single, flags);
  const scored = await grade(course, submissions, single, flags);
  process.exitCode = exitCodeOf(scored, flags.minScore);
}

async function grade(
  course: Course,
  submissions: readonly Submission[],
  single: boolean,
  flags: Flags,
): Promise<readonly Scored[]> {
  const { seed, runs, lang: language, only, out, format, shard } = flags;
  const selection =
    only === undefined ? everything(course) : await selectNamed(course, only, language);
  const order = { seed, runs, language, selection, out };
  const graders = new Graders(course, selection.length * submissions.length, flags.jobs);
  try {
    // The graders start in the meantime.
    if (single && !writesFolder(flags)) {
      const { gradeSingle } = await import('./grade-single.ts');
      return [await gradeSingle(submissions[0]!, { ...order, format: format?.[0] }, graders)];
    }
    const { gradeMany } = await import('./grade-many.ts');
    const part = shard ? partOf(submissions, shard) : submissions;
    return await gradeMany(part, { ...order, formats: format ?? ['json'] }, graders);
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
  { class: folder, out, format, shard }: Flags,
): void {
  if (count === 0 && folder === undefined) {
    throw new CommandError(
      'Name the folder of a submission, or --class and a folder of submissions.',
    );
  }
  if (count === 0)
    throw new CommandError(`There is no submission in ${folder}: each is a folder in it.`);
  if (out !== undefined) return;
  if (shard) throw new CommandError('--shard needs --out: the parts are joined from there.');
  if (format && !single) throw new CommandError('--format for several submissions needs --out.');
  if (format && format.length > 1) throw new CommandError('Several formats need --out.');
}

/** What could not be graded weighs more than what has few points. */
function exitCodeOf(results: readonly Scored[], minScore = 0): number {
  if (results.some(({ graded }) => !graded)) return 2;
  return results.some(({ score }) => score < minScore) ? 1 : 0;
}
