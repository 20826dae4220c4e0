/** Judges laws of the student's own checkout. */
import type { Course } from '../../course.ts';
import type { LessonReport } from '../../formats/report.ts';
import type { Selection } from '../../grade/select.ts';
import { type Settings, USUAL_DRAW } from '../../grade/task.ts';
import { gradeSelection } from '../own-work.ts';
import type { NamedHunt } from './names.ts';

/** The reports on their lessons, in which there is nothing else. */
export async function judgeOwn(
  course: Course,
  folder: string,
  hunts: readonly NamedHunt[],
  { seed, language }: Pick<Settings, 'seed' | 'language'>,
): Promise<readonly LessonReport[]> {
  const settings = { ...USUAL_DRAW, seed, language };
  return (await gradeSelection(course, folder, selectionOf(hunts), settings)).lessons;
}

function selectionOf(hunts: readonly NamedHunt[]): Selection {
  const entries = [...new Set(hunts.map(({ entry }) => entry))];
  return entries.map((entry) => ({
    entry,
    exercises: [],
    hunts: hunts.filter((each) => each.entry === entry).map(({ hunt }) => hunt),
  }));
}
