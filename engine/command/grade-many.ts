/** Grades submissions as the command `grade` was told, and writes or says what came out. */
import type { FormatName } from '../formats/formats.ts';
import type { GradebookRow } from '../formats/gradebook.ts';
import { oneLine } from '../formats/untrusted.ts';
import type { SubmissionTask } from '../node/grade-folder.ts';
import type { Graders } from '../node/graders.ts';
import { gradeClass, type Result } from './class.ts';
import type { Scored } from './grade-single.ts';
import { openProgress } from './progress.ts';
import { ResultsFolder } from './results-folder.ts';
import type { Submission } from './submissions.ts';
import { showRow } from './terminal.ts';

interface ManyOrder extends Omit<SubmissionTask, 'name'> {
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
