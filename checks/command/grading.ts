/** Grades as the command `grade` was told, writes or shows what came out, and says the scores. */
import { type FormatName, FORMATS } from '../formats/formats.ts';
import type { GradebookRow } from '../formats/gradebook.ts';
import { oneLine } from '../formats/untrusted.ts';
import { filesOf, gradeRead, type Order } from '../node/grade-folder.ts';
import { GraderFault, type Graders } from '../node/graders.ts';
import { NoSubmission, readSubmission } from '../node/read-submission.ts';
import { gradeClass, type Result } from './class.ts';
import { CommandError } from './options.ts';
import { openProgress } from './progress.ts';
import { ResultsFolder, writeWhole } from './results-folder.ts';
import type { Submission } from './submissions.ts';
import { showReport, showRow } from './terminal.ts';

export interface Scored {
  readonly score: number;
  readonly graded: boolean;
}

type Settings = Omit<Order, 'name'>;

interface SingleOrder extends Settings {
  readonly out: string | undefined;
  readonly format: FormatName | undefined;
}

/** Into the file `out`, or to standard output. */
export async function gradeSingle(
  { name, folder }: Submission,
  { out, format, ...settings }: SingleOrder,
  graders: Graders,
): Promise<Scored> {
  try {
    const read = readSubmission(folder, filesOf(settings.selection));
    const report = await gradeRead(read, { ...settings, name }, graders);
    const text =
      format || out !== undefined ? FORMATS[format ?? 'json'].write(report) : showReport(report);
    if (out === undefined) process.stdout.write(text);
    else writeWhole(out, text);
    return { score: report.score, graded: true };
  } catch (error) {
    if (!(error instanceof NoSubmission || error instanceof GraderFault)) throw error;
    throw new CommandError(`${folder} was not graded: ${error.message}.`);
  }
}

interface ManyOrder extends Settings {
  readonly out: string | undefined;
  readonly formats: readonly FormatName[];
}

/** Into the folder `out` with a gradebook, or a line each to standard output. */
export async function gradeMany(
  submissions: readonly Submission[],
  { out, formats, ...settings }: ManyOrder,
  graders: Graders,
): Promise<Scored[]> {
  const results = out === undefined ? undefined : new ResultsFolder(out, formats);
  const progress = openProgress(submissions.length);
  const done: Result[] = [];
  const onResult = (result: Result) => {
    done.push(result);
    progress.report(result);
  };
  const interrupted = () => {
    progress.end();
    console.error(
      `\ninterrupted: ${done.length} of ${submissions.length} are done${out === undefined ? '' : '; type the same command again to go on'}.`,
    );
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    await gradeClass({ ...settings, submissions, ...(results && { results }), onResult }, graders);
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    progress.end();
  }
  tell(done, submissions, results);
  return done.map(({ row, how }) => ({ score: row.score, graded: how !== 'not graded' }));
}

function tell(
  done: readonly Result[],
  submissions: readonly Submission[],
  results: ResultsFolder | undefined,
): void {
  const rows = new Map(done.map(({ row }) => [row.submission, row]));
  for (const { name, folder } of submissions) {
    const row = rows.get(name) as GradebookRow;
    if (!results) process.stdout.write(showRow(row));
    if (row.note !== undefined) console.error(`${oneLine(folder, 500)}: ${row.note}`);
  }
  const count = (how: Result['how']) => done.filter((result) => result.how === how).length;
  const counts = (['graded', 'kept', 'not graded'] as const).map((how) => `${count(how)} ${how}`);
  const book = results ? ` · ${results.writeGradebook([...rows.values()])}` : '';
  console.error(counts.join(', ') + book);
}
