/** The inside of a process that proves: one exercise, or what a lesson needs besides them. */
import type { Course, LessonEntry } from '../course.ts';
import { entryOf } from '../course.ts';
import { type LessonParts, partsOf, sentence } from './lesson-parts.ts';
import { filesOf } from './lesson-files.ts';
import type { ExerciseProof, Extent } from './proof.ts';
import { proveExercise } from './prove-exercise.ts';
import { targetsIn } from './subjects.ts';

export interface Assignment {
  /** The module of the course. */
  readonly course: string;
  readonly lesson: string;
  /** Without it, what belongs to no exercise is looked at. */
  readonly exercise?: string;
  readonly extent: Extent;
}

export async function prove(assignment: Assignment): Promise<ExerciseProof | LessonParts> {
  const { default: course } = (await import(assignment.course)) as { readonly default: Course };
  const entry = entryOf(course, assignment.lesson);
  return assignment.exercise === undefined
    ? partsOf(course, entry)
    : exerciseOf(course, entry, assignment.exercise, assignment.extent);
}

async function exerciseOf(
  course: Course,
  entry: LessonEntry,
  exercise: string,
  extent: Extent,
): Promise<ExerciseProof> {
  try {
    const targets = await targetsIn(course, entry);
    return await proveExercise(
      targets.find(({ name }) => name === exercise)!,
      extent,
    );
  } catch (error) {
    const nothing = { laws: [], mistakes: [], others: [] };
    const file = filesOf({ course, entry }).laws;
    const missing = [{ file, what: `${exercise} cannot be proven: ${sentence(error)}` }];
    return { lesson: entry.id, exercise, ...nothing, missing };
  }
}
