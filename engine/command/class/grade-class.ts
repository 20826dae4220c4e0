/** Grades submissions as the command `grade` was told, and writes or says what came out. */
import type { FormatName } from '../../formats/formats.ts';
import type { ClassMember, Roster } from '../../formats/class/record.ts';
import { oneLine } from '../../formats/untrusted.ts';
import type { Language } from '../../kit/words.ts';
import type { SubmissionTask } from '../../node/grade-folder.ts';
import type { Graders } from '../../node/graders.ts';
import { versionOf } from '../../node/version.ts';
import type { Shard } from '../grade-options.ts';
import { openProgress } from '../progress.ts';
import { sayRunning } from '../still-running.ts';
import { showRow } from '../terminal.ts';
import { claim } from './claim.ts';
import { finishClass, saveRecord } from './finish.ts';
import { gradeOne } from './grade-one.ts';
import { whenInterrupted } from './interrupts.ts';
import { ResultsFolder } from './results-folder.ts';
import { Roll } from './roll.ts';
import { type How, RUN_WORDS } from './run-words.ts';
import { staleIn } from './stale.ts';
import { partOf, type Submission } from './submissions.ts';

type Order = Omit<SubmissionTask, 'name'>;

interface ClassOrder extends Order {
  readonly out: string | undefined;
  readonly formats: readonly FormatName[];
  readonly part: Shard;
  readonly roster?: Roster | undefined;
}

/**
 * A part of a class into the folder `out`, or a line each to standard output. Returns what came out
 * of each in that part.
 */
export async function gradeClass(
  submissions: readonly Submission[],
  { out, formats, part, roster, ...order }: ClassOrder,
  graders: Graders,
): Promise<ClassMember[]> {
  const { name: course } = graders.course;
  const heading = { course, version: versionOf(graders.course), roster, ...order };
  const roll = new Roll(heading, part, submissions);
  const own = partOf(submissions, part);
  if (out === undefined) {
    const how = await gradeAll(own, order, graders, roll);
    const members = roll.here();
    for (const member of members) {
      process.stdout.write(showRow(member, order.language));
      tellNote(member);
    }
    console.error(counted(how, order.language));
    return members;
  }
  const results = new ResultsFolder(out, formats);
  const release = await claim(out);
  try {
    // Whatever ends this, it is known who is in the class, and what each is called.
    saveRecord(roll.record(), results);
    const how = await gradeAll(own, order, graders, roll, results);
    saveRecord(roll.record(), results);
    for (const member of roll.here()) tellNote(member);
    const names = submissions.map(({ name }) => name);
    for (const stale of staleIn(results, names)) console.error(stale[order.language]);
    console.error(`${counted(how, order.language)} · ${await finishClass(roll.record(), results)}`);
    return roll.here();
  } finally {
    release();
  }
}

/** All of them, as many at the same time as there are processes. */
async function gradeAll(
  submissions: readonly Submission[],
  order: Order,
  graders: Graders,
  roll: Roll,
  results?: ResultsFolder,
): Promise<How[]> {
  const words = RUN_WORDS[order.language];
  const progress = openProgress(submissions.length, words.left);
  const how: How[] = [];
  const end = new AbortController();
  const waiting = submissions.values();
  const lane = async () => {
    for (const submission of waiting) {
      const { name } = submission;
      const onLong = (lesson: string, exercise: string | undefined) =>
        progress.note(`${name}: ${sayRunning(lesson, exercise, order.language)}`);
      const tools = { graders, results, onLong, signal: end.signal };
      const graded = await gradeOne(submission, { ...order, name }, tools);
      if (!graded) return;
      roll.enter(name, graded.outcome);
      how.push(graded.how);
      progress.report(name, words.how[graded.how]);
    }
  };
  const done = whenInterrupted(() => {
    end.abort();
    progress.end();
    console.error(`\n${words.interrupted(how.length, submissions.length, results !== undefined)}`);
    if (results) saveRecord(roll.record(), results);
  });
  try {
    // One more than there are processes: none of them waits for a file to be read or written.
    await Promise.all(Array.from({ length: graders.processes + 1 }, lane));
  } finally {
    // Where one lane failed, as on a full disk, nothing of the others may be written any more.
    end.abort();
    done();
    progress.end();
  }
  return how;
}

function tellNote({ folder, note }: ClassMember): void {
  if (note !== undefined) console.error(`${oneLine(folder, 500)}: ${oneLine(note, 600)}`);
}

function counted(how: readonly How[], language: Language): string {
  const count = (wanted: How) => how.filter((each) => each === wanted).length;
  return RUN_WORDS[language].counted({
    graded: count('graded'),
    kept: count('kept'),
    'not graded': count('not graded'),
  });
}
