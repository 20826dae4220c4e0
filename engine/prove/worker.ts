/** The inside of a process that proves: one exercise, one hunt, or what a lesson needs besides them. */
import type { Course, LessonEntry } from '../course.ts';
import { entryOf } from '../course.ts';
import { type LessonParts, partsOf, sentence } from './lesson-parts.ts';
import { filesOf } from './lesson-files.ts';
import type { ExerciseProof, Extent, Missing } from './proof.ts';
import { proveExercise } from './prove-exercise.ts';
import { proveHunt } from './prove-hunt.ts';
import { targetsIn } from './subjects.ts';

export interface Assignment {
  /** The module of the course. */
  readonly course: string;
  readonly lesson: string;
  /** Without it, or a hunt, what belongs to none is looked at. */
  readonly exercise?: string;
  readonly hunt?: string;
  readonly extent: Extent;
}

export async function prove(
  assignment: Assignment,
): Promise<ExerciseProof | LessonParts | readonly Missing[]> {
  const { default: course } = (await import(assignment.course)) as { readonly default: Course };
  const entry = entryOf(course, assignment.lesson);
  const { exercise, hunt, extent } = assignment;
  if (hunt !== undefined) return huntOf(course, entry, hunt, extent);
  return exercise === undefined
    ? partsOf(course, entry)
    : exerciseOf(course, entry, exercise, extent);
}

async function huntOf(
  course: Course,
  entry: LessonEntry,
  name: string,
  extent: Extent,
): Promise<readonly Missing[]> {
  try {
    const { lesson } = await entry.load();
    return await proveHunt({ course, entry, name, hunt: lesson.hunts!.get(name)! }, extent);
  } catch (error) {
    const file = filesOf({ course, entry }).laws;
    return [{ file, what: `${name} cannot be proven: ${sentence(error)}` }];
  }
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
