/** Grades submissions as the command `grade` was told, and writes or says what came out. */
import type { FormatName } from '../../formats/formats.ts';
import type { ClassMember } from '../../formats/class/record.ts';
import { oneLine } from '../../formats/untrusted.ts';
import { filesIn, gradeRead, type SubmissionTask, whyNotGraded } from '../../node/grade-folder.ts';
import type { Graders, Listeners } from '../../node/graders.ts';
import { NoSubmission, readSubmission } from '../../node/read-submission.ts';
import { versionOf } from '../../node/version.ts';
import type { Shard } from '../grade-options.ts';
import { openProgress } from '../progress.ts';
import { finishClass } from './finish.ts';
import { ResultsFolder, tellNotGraded } from './results-folder.ts';
import { notGraded, type Outcome, outcomeOf, Roll } from './roll.ts';
import { isUpToDate } from '../same.ts';
import { sayRunning } from '../still-running.ts';
import { partOf, type Submission } from './submissions.ts';
import { showRow } from '../terminal.ts';

type Order = Omit<SubmissionTask, 'name'>;

interface ClassOrder extends Order {
  readonly out: string | undefined;
  readonly formats: readonly FormatName[];
  readonly part: Shard;
}

type How = 'graded' | 'kept' | 'not graded';

/**
 * A part of a class into the folder `out`, or a line each to standard output. Returns what came out
 * of each in that part.
 */
export async function gradeClass(
  submissions: readonly Submission[],
  { out, formats, part, ...order }: ClassOrder,
  graders: Graders,
): Promise<ClassMember[]> {
  const { course } = graders;
  const own = partOf(submissions, part);
  const results = out === undefined ? undefined : new ResultsFolder(out, formats);
  const progress = openProgress(own.length);
  const roll = new Roll(
    { course: course.name, version: versionOf(course), ...order },
    part,
    submissions,
  );
  const how: How[] = [];
  const waiting = own.values();
  const lane = async () => {
    for (const submission of waiting) {
      const onLong = (lesson: string, exercise: string | undefined) =>
        progress.note(`${submission.name}: ${sayRunning(lesson, exercise, order.language)}`);
      const result = await gradeOne(submission, order, graders, results, { onLong });
      roll.enter(submission.name, result.outcome);
      how.push(result.how);
      progress.report(submission.name, result.how);
    }
  };
  const interrupted = () => {
    progress.end();
    console.error(
      `\ninterrupted: ${how.length} of ${own.length} are done${out === undefined ? '' : '; type the same command again to go on'}.`,
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
  const record = roll.record();
  const members = record.members.filter(({ status }) => status !== 'elsewhere');
  for (const member of members) tell(member, results === undefined);
  const book = results ? ` · ${await finishClass(record, results)}` : '';
  console.error(counted(how) + book);
  return members;
}

/** What is up to date in the results is kept. */
async function gradeOne(
  { name, folder, refused }: Submission,
  order: Order,
  graders: Graders,
  results: ResultsFolder | undefined,
  listeners: Listeners,
): Promise<{ readonly outcome: Outcome; readonly how: How }> {
  try {
    if (refused !== undefined) throw new NoSubmission(refused);
    const task = { ...order, name };
    const read = readSubmission(folder, filesIn(graders.course, order.selection));
    const { report: earlier } = (await results?.read(name)) ?? {};
    const keeps =
      earlier !== undefined && (await isUpToDate(earlier, versionOf(graders.course), task, read));
    const report = keeps ? earlier : await gradeRead(read, task, graders, listeners);
    results?.write(report);
    return {
      outcome: outcomeOf(report),
      how: keeps ? 'kept' : 'graded',
    };
  } catch (error) {
    const note = tellNotGraded(whyNotGraded(error), order.language);
    results?.writeNote(name, note);
    return { outcome: notGraded(note), how: 'not graded' };
  }
}

function tell(member: ClassMember, showsPoints: boolean): void {
  if (showsPoints) process.stdout.write(showRow(member));
  if (member.note !== undefined) console.error(`${oneLine(member.folder, 500)}: ${member.note}`);
}

function counted(how: readonly How[]): string {
  const count = (wanted: How) => how.filter((each) => each === wanted).length;
  return (['graded', 'kept', 'not graded'] as const)
    .map((each) => `${count(each)} ${each}`)
    .join(', ');
}
