/** Grades the student's own checkout, with the cases that `npm test` draws. */
import type { Course } from '../course.ts';
import { type ReportedExercise, gradedIn } from '../formats/evidence.ts';
import type { Report } from '../formats/report.ts';
import { nextOf as nextAmong } from '../grade/next.ts';
import { USUAL_DRAW } from '../grade/task.ts';
import type { Language } from '../kit/words.ts';
import { gradeFolder } from '../node/grade-folder.ts';
import { GraderFault } from '../node/graders.ts';
import { CommandError } from './options.ts';
import { selectNamed } from './names.ts';
import { WORDS } from './student-words.ts';

export async function gradeOwn(
  course: Course,
  folder: string,
  language: Language,
  only?: string,
): Promise<Report> {
  const part = only === undefined ? {} : { selection: await selectNamed(course, only, language) };
  try {
    return await gradeFolder(course, folder, { ...USUAL_DRAW, language, ...part });
  } catch (error) {
    if (!(error instanceof GraderFault)) throw error;
    throw new CommandError(`${WORDS[language].brokenDown} ${error.message}`);
  }
}

/** The exercise to work on now, or nothing where all is done. */
export const nextOf = (report: Pick<Report, 'lessons'>): ReportedExercise | undefined =>
  nextAmong(gradedIn(report), ({ exercise }) => exercise.status);
