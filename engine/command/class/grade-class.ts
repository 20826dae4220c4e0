/** Grades submissions as the command `grade` was told, and writes or says what came out. */
import type { FormatName } from '../../formats/formats.ts';
import { type GradebookRow, rowOf, withoutReport } from '../../formats/class/gradebook.ts';
import type { Report } from '../../formats/report.ts';
import { oneLine } from '../../formats/untrusted.ts';
import { filesIn, gradeRead, type SubmissionTask, whyNotGraded } from '../../node/grade-folder.ts';
import type { Graders, Listeners } from '../../node/graders.ts';
import { NoSubmission, readSubmission } from '../../node/read-submission.ts';
import { versionOf } from '../../node/version.ts';
import { openProgress } from '../progress.ts';
import { ResultsFolder } from './results-folder.ts';
import { isUpToDate } from '../same.ts';
import { sayRunning } from '../still-running.ts';
import type { Submission } from './submissions.ts';
import { showRow } from '../terminal.ts';

type Order = Omit<SubmissionTask, 'name'>;

interface ClassOrder extends Order {
  readonly out: string | undefined;
  readonly formats: readonly FormatName[];
}

/** What is kept of a submission: its line in the gradebook. */
interface Result {
  readonly row: GradebookRow;
  readonly how: 'graded' | 'kept' | 'not graded';
}

/**
 * Into the folder `out` with a gradebook, or a line each to standard output. Returns the points of
 * each, undefined where it was not graded.
 */
export async function gradeClass(
  submissions: readonly Submission[],
  { out, formats, ...order }: ClassOrder,
  graders: Graders,
): Promise<(number | undefined)[]> {
  const results = out === undefined ? undefined : new ResultsFolder(out, formats);
  const progress = openProgress(submissions.length);
  const done: Result[] = [];
  const waiting = submissions.values();
  const lane = async () => {
    for (const submission of waiting) {
      const onLong = (lesson: string, exercise: string | undefined) =>
        progress.note(`${submission.name}: ${sayRunning(lesson, exercise, order.language)}`);
      const result = await gradeOne(submission, order, graders, results, { onLong });
      done.push(result);
      progress.report(submission.name, result.how);
    }
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
    // One more than there are processes: none of them waits for a file to be read or written.
    await Promise.all(Array.from({ length: graders.processes + 1 }, lane));
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    progress.end();
  }
  tell(done, submissions, results);
  return done.map(({ row, how }) => (how === 'not graded' ? undefined : row.score));
}

/** What is up to date in the results is kept. */
async function gradeOne(
  { name, folder, refused }: Submission,
  order: Order,
  graders: Graders,
  results: ResultsFolder | undefined,
  listeners: Listeners,
): Promise<Result> {
  try {
    if (refused !== undefined) throw new NoSubmission(refused);
    const task = { ...order, name };
    const read = readSubmission(folder, filesIn(graders.course, order.selection));
    const { report: earlier } = (await results?.read(name)) ?? {};
    const keeps =
      earlier !== undefined && (await isUpToDate(earlier, versionOf(graders.course), task, read));
    const report = keeps ? earlier : await gradeRead(read, task, graders, listeners);
    results?.write(report);
    return { row: { ...rowOf(report), ...noteOn(report) }, how: keeps ? 'kept' : 'graded' };
  } catch (error) {
    const note = `not graded: ${whyNotGraded(error).en}`;
    results?.writeNote(name, note);
    return { row: withoutReport(name, note), how: 'not graded' };
  }
}

/** No points at all may mean that the folder is not the one that was meant. */
function noteOn({ files, lessons }: Report): { note?: string } {
  if (files.length > 0) return {};
  return { note: `no exercise file was read, such as ${lessons[0]?.file}` };
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
