/** `gradlings/grade`: grading from code. */
import type { Course } from '../course.ts';
import type { Report } from '../formats/report.ts';
import type { Selection } from '../grade/select.ts';
import { everything } from '../grade/select.ts';
import { type Explanations, type Settings, USUAL_DRAW } from '../grade/task.ts';
import { filesIn, gradeRead } from '../node/grade-folder.ts';
import { Graders } from '../node/graders.ts';
import { type ReadSubmission, readSubmission } from '../node/read-submission.ts';

export { everything };
export type { Selection };
export { versionOf } from '../node/version.ts';

export interface GradeOptions extends Partial<Settings>, Explanations {
  /** What to call the submission in its report. */
  readonly name?: string;
  /** Which lessons; all that are graded, unless some are named. */
  readonly lessons?: readonly string[];
  /** Whether points beyond the course are counted among the points. */
  readonly countExtra?: boolean;
  /** How many processes grade; one a core, unless it is given. */
  readonly jobs?: number;
}

/**
 * Grades a submission, a folder or texts by their paths, in processes of its own.
 *
 *     const report = await grade(course, { 'lessons/01-basics/exercise.ts': text });
 *
 * The processes import the course by themselves: what they are given is the module that exports it.
 */
export async function grade(
  course: Course,
  submission: string | Readonly<Record<string, string>>,
  { name = 'submission', lessons, jobs, ...asked }: GradeOptions = {},
): Promise<Report> {
  const selection = everything(course).filter(({ entry }) => lessons?.includes(entry.id) ?? true);
  const read: ReadSubmission =
    typeof submission === 'string'
      ? readSubmission(submission, filesIn(course, selection))
      : { sources: submission, files: [] };
  const graders = new Graders(course, selection.length, jobs);
  try {
    const settings = { ...USUAL_DRAW, language: 'en', ...asked } as const;
    return await gradeRead(read, { name, selection, ...settings }, graders);
  } finally {
    await graders.close();
  }
}
