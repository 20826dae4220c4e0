/** Grades the student's own checkout, with the cases that `npm test` draws. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Course, exerciseFile, type LessonEntry } from '../course.ts';
import { type ReportedExercise, gradedIn } from '../formats/evidence.ts';
import type { Report } from '../formats/report.ts';
import { nextOf as nextAmong } from '../grade/next.ts';
import type { Selection } from '../grade/select.ts';
import { markOfCode } from '../grade/mark.ts';
import { sourcesOf } from '../grade/submission.ts';
import { type Explanations, type Settings, USUAL_DRAW } from '../grade/task.ts';
import { isPractice } from '../kit/totals.ts';
import type { Language } from '../kit/words.ts';
import { gradeFolder } from '../node/grade-folder.ts';
import { GraderFault } from '../node/graders.ts';
import { readSubmission } from '../node/read-submission.ts';
import { CommandError } from './options.ts';
import { selectNamed } from './names.ts';
import { stillRunning } from './still-running.ts';
import { WORDS } from './student-words.ts';

export async function gradeOwn(
  course: Course,
  folder: string,
  language: Language,
  only?: string,
  explanations: Explanations = {},
): Promise<Report> {
  const selection =
    only === undefined ? ownWork(course, folder) : await selectNamed(course, only, language);
  return gradeSelection(course, folder, selection, { ...USUAL_DRAW, ...explanations, language });
}

export async function gradeSelection(
  course: Course,
  folder: string,
  selection: Selection,
  settings: Settings & Explanations,
): Promise<Report> {
  const { language } = settings;
  try {
    return await gradeFolder(course, folder, {
      ...settings,
      selection,
      onLong: stillRunning(language),
    });
  } catch (error) {
    if (!(error instanceof GraderFault)) throw error;
    throw new CommandError(`${WORDS[language].brokenDown} ${error.message}`);
  }
}

/** All that is graded, and before it what is there for practice, unless somebody has done away with it. */
export const ownWork = (course: Course, folder: string): Selection =>
  ownLessons(course, folder).map((entry) => ({ entry }));

export const ownLessons = (course: Course, folder: string): LessonEntry[] => [
  ...course.practice.filter((entry) => existsSync(join(folder, exerciseFile(entry)))),
  ...course.lessons,
];

/** The exercise to work on now, or nothing where all is done. */
export const nextOf = (report: Pick<Report, 'lessons'>): ReportedExercise | undefined =>
  nextAmong(gradedIn(report), ({ exercise }) => exercise);

/** Whether all that has points is right but what goes beyond the course, which comes next. */
export function isExtraLeft(report: Pick<Report, 'lessons'>): boolean {
  if (!nextOf(report)?.lesson.extra) return false;
  const rest = gradedIn(report).filter(({ lesson }) => !lesson.extra && !isPractice(lesson));
  return rest.length > 0 && rest.every(({ exercise }) => exercise.status === 'passed');
}

/** Of the code that a lesson is graded by, as it is now. */
export const markIn = (folder: string, entry: LessonEntry): string =>
  markOfCode(sourcesOf(entry, readSubmission(folder, entry.files).sources));
