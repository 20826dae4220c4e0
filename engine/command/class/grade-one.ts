/** Grades one submission of a class; what is up to date in the results is kept. */
import { oneLine } from '../../formats/untrusted.ts';
import type { Words } from '../../kit/words.ts';
import { gradeRead, type SubmissionTask, whyNotGraded } from '../../node/grade-folder.ts';
import type { Graders, Listeners } from '../../node/graders.ts';
import { versionOf } from '../../node/version.ts';
import { CommandError } from '../options.ts';
import { isUpToDate } from '../same.ts';
import { type ResultsFolder, tellNotGraded } from './results-folder.ts';
import { notGraded, type Outcome, outcomeOf } from './roll.ts';
import type { How } from './run-words.ts';
import type { Submission } from './submissions.ts';
import { readWork } from './work.ts';

export interface Graded {
  readonly outcome: Outcome;
  readonly how: How;
}

interface Tools extends Listeners {
  readonly graders: Graders;
  readonly results: ResultsFolder | undefined;
  /** Aborts when nothing is to be written any more. */
  readonly signal: AbortSignal;
}

/** Undefined where it was ended before there was an answer. */
export async function gradeOne(
  submission: Submission,
  task: SubmissionTask,
  { graders, results, signal, ...listeners }: Tools,
): Promise<Graded | undefined> {
  const { course } = graders;
  try {
    const { read, notes } = await readWork(submission, course, task.selection);
    const { report: earlier } = (await results?.read(task.name)) ?? {};
    const isKept = earlier && (await isUpToDate(earlier, versionOf(course), task, read));
    const report = isKept ? earlier : await gradeRead(read, task, graders, listeners);
    if (signal.aborted) return undefined;
    results?.write(report);
    return { outcome: outcomeOf(report, notes), how: isKept ? 'kept' : 'graded' };
  } catch (error) {
    if (signal.aborted) return undefined;
    const note = tellNotGraded(whyNot(error), task.language);
    results?.writeNote(task.name, note);
    return { outcome: notGraded(note), how: 'not graded' };
  }
}

/** A fault of ours costs nobody else their grade; what cannot be written ends everything. */
function whyNot(error: unknown): Words {
  if (error instanceof CommandError) throw error;
  try {
    return whyNotGraded(error);
  } catch {
    const said = oneLine(String(error), 300);
    return { en: `the grader failed (${said})`, ko: `채점기가 실패했습니다(${said})` };
  }
}
