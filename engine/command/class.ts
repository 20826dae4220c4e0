/** Grades many submissions: as many at a time as there are processes, each on its own account. */
import { type GradebookRow, rowOf } from '../formats/gradebook.ts';
import type { Report } from '../formats/report.ts';
import type { Settings } from '../grade/task.ts';
import type { Selection } from '../grade/select.ts';
import { filesIn, gradeRead } from '../node/grade-folder.ts';
import { GraderFault, type Graders } from '../node/graders.ts';
import { NoSubmission, readSubmission } from '../node/read-submission.ts';
import { versionOf } from '../node/version.ts';
import type { ResultsFolder } from './results-folder.ts';
import { isUpToDate } from './same.ts';
import type { Submission } from './submissions.ts';

export interface ClassOrder extends Settings {
  readonly submissions: readonly Submission[];
  readonly selection: Selection;
  /** Where results are written, and taken from where they are up to date. */
  readonly results?: ResultsFolder;
  readonly onResult: (result: Result) => void;
}

/** What is kept of a submission: its line in the gradebook. */
export interface Result {
  readonly row: GradebookRow;
  readonly how: 'graded' | 'kept' | 'not graded';
}

export async function gradeClass(order: ClassOrder, graders: Graders): Promise<void> {
  const waiting = order.submissions.values();
  const lane = async () => {
    for (const submission of waiting) {
      order.onResult(await gradeOne(submission, order, graders));
    }
  };
  // One more than there are processes, so that none of them waits for a file to be read or written.
  await Promise.all(Array.from({ length: graders.processes + 1 }, lane));
}

async function gradeOne(
  submission: Submission,
  order: ClassOrder,
  graders: Graders,
): Promise<Result> {
  try {
    if (submission.refused !== undefined) throw new NoSubmission(submission.refused);
    return await gradeIt(submission, order, graders);
  } catch (error) {
    // Everything else, such as a full disk, is an end of the whole run.
    if (!(error instanceof NoSubmission || error instanceof GraderFault)) throw error;
    const note = `not graded: ${error.message}`;
    order.results?.writeNote(submission.name, note);
    return {
      row: { submission: submission.name, score: 0, maxScore: 0, lessons: [], note },
      how: 'not graded',
    };
  }
}

async function gradeIt(
  { name, folder }: Submission,
  { seed, runs, language, selection, results }: ClassOrder,
  graders: Graders,
): Promise<Result> {
  const order = { seed, runs, language, selection, name };
  const read = readSubmission(folder, filesIn(graders.course, selection));
  const { report: earlier } = (await results?.read(name)) ?? {};
  const keeps =
    earlier !== undefined && (await isUpToDate(earlier, versionOf(graders.course), order, read));
  const report = keeps ? earlier : await gradeRead(read, order, graders);
  results?.write(report);
  return { row: { ...rowOf(report), ...noteOn(report) }, how: keeps ? 'kept' : 'graded' };
}

/** No points at all may mean that the folder is not the one that was meant. */
function noteOn({ files, lessons }: Report): { note?: string } {
  if (files.length > 0) return {};
  const [first] = lessons;
  return { note: `no exercise file was read, such as ${first?.file}` };
}
