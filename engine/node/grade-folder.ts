/** Grades a submission that lies in a folder. */
import { basename, resolve } from 'node:path';
import { type Course, filesOf } from '../course.ts';
import { earnedIn, REPORT_SCHEMA, type Report } from '../formats/report.ts';
import type { GradedLesson } from '../grade/retry.ts';
import type { Explanations, Settings } from '../grade/task.ts';
import { everything, type Selection } from '../grade/select.ts';
import type { Words } from '../kit/words.ts';
import { sourcesFor } from '../grade/submission.ts';
import { LIMITS } from '../sandbox/limits.ts';
import { GraderFault, Graders, type Listeners } from './graders.ts';
import { NoSubmission, readSubmission, type ReadSubmission } from './read-submission.ts';
import { versionOf } from './version.ts';

export interface GradeOptions extends Settings, Explanations, Pick<Listeners, 'onLong'> {
  /** Everything, unless it is given. */
  readonly selection?: Selection;
  /** What to call the submission; its folder's name, unless it is given. */
  readonly name?: string;
  /** Whether extra points are counted among the points. */
  readonly countExtra?: boolean | undefined;
  /** How many processes grade; one a core, unless it is given. */
  readonly jobs?: number | undefined;
  /** Seconds after which the report has to be there. */
  readonly deadline?: number | undefined;
}

/** Grades one submission. Throws what `whyNotGraded` reads where that cannot be done. */
export async function gradeFolder(
  course: Course,
  folder: string,
  options: GradeOptions,
): Promise<Report> {
  const {
    selection = everything(course),
    name = basename(resolve(folder)),
    jobs,
    onLong,
    ...settings
  } = options;
  const graders = new Graders(course, selection.length, jobs, LIMITS, [folder]);
  try {
    const read = readSubmission(folder, filesIn(course, selection));
    return await gradeRead(read, { name, selection, ...settings }, graders, { onLong });
  } finally {
    await graders.close();
  }
}

/** In words; everything else, such as a full disk, is no matter of the submission, and thrown. */
export function whyNotGraded(error: unknown): Words {
  if (error instanceof NoSubmission) return error.words;
  if (error instanceof GraderFault) return { en: error.message, ko: error.message };
  throw error;
}

export interface SubmissionTask extends Settings, Explanations {
  readonly name: string;
  readonly selection: Selection;
  /** Whether extra points are counted among the points. */
  readonly countExtra?: boolean | undefined;
  /** Seconds after which the report has to be there, … */
  readonly deadline?: number | undefined;
  /** … since then, by `performance.now()`; since now, unless it is given. */
  readonly begun?: number;
}

/** The files that grading the selection needs, in the order of the course. */
export const filesIn = (course: Course, selection: Selection): string[] =>
  filesOf(
    course,
    selection.map(({ entry }) => entry),
  );

/** Grades what was read. */
export async function gradeRead(
  { sources, files }: ReadSubmission,
  {
    name,
    selection,
    seed,
    runs,
    language,
    countExtra = false,
    deadline,
    begun,
    ...explanations
  }: SubmissionTask,
  graders: Graders,
  listeners: Listeners = {},
): Promise<Report> {
  const startedAt = new Date();
  const settings = { seed, runs, language };
  const tasks = selection.map(({ entry, ...part }) => ({
    ...settings,
    ...explanations,
    ...part,
    lesson: entry.id,
    sources: sourcesFor(entry, sources),
    stops: [],
  }));
  const limit =
    deadline === undefined ? undefined : { seconds: deadline, end: endBefore(deadline, begun) };
  const graded = await graders.submission(tasks, listeners, limit);
  const lessons = graded.map(({ report }) => report);
  const seconds = (Date.now() - startedAt.getTime()) / 1000;
  return {
    schema: REPORT_SCHEMA,
    version: versionOf(graders.course),
    submission: name,
    ...settings,
    ...earnedIn(lessons, countExtra),
    ...cutOff(graded, deadline ?? graders.deadlines.submission),
    files,
    lessons,
    times: { startedAt: startedAt.toISOString(), seconds },
  };
}

/** Milliseconds for what comes after grading: more where there is more time, as for slow machines. */
const toWrite = (seconds: number): number => Math.max(2000, Math.min(15_000, 150 * seconds));

/** Early enough to write the report within so many seconds. */
function endBefore(seconds: number, begun = performance.now()): AbortSignal {
  const left = 1000 * seconds - toWrite(seconds) - (performance.now() - begun);
  return AbortSignal.timeout(Math.max(0, Math.floor(left)));
}

/** What there was no time for. */
function cutOff(graded: readonly GradedLesson[], seconds: number): Pick<Report, 'deadline'> {
  const unfinished = graded.flatMap(({ report, unfinished: names }) =>
    names.map((name) => `${report.id}/${name}`),
  );
  return unfinished.length > 0 ? { deadline: { seconds, unfinished } } : {};
}
