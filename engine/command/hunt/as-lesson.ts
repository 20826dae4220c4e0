/** The file of a lesson's hunts, as a file of exercises: so it is read, put back and opened like one. */
import { exerciseFile, type LessonEntry } from '../../course.ts';

export function asLesson(entry: LessonEntry): LessonEntry {
  const { file, stub, solution } = entry.hunt!;
  return { ...entry, files: [file], stub, solution };
}

/** Whether it is a file of hunts that stands in for one of exercises. */
export const isHunts = (entry: LessonEntry): boolean => exerciseFile(entry) === entry.hunt?.file;
