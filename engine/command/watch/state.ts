/** What `watch` knows at a time, apart from any terminal, file or process. */
import type { ReportedExercise } from '../../formats/evidence.ts';
import type { HuntReport } from '../../formats/hunt-report.ts';
import type { LessonReport } from '../../formats/report.ts';
import type { Missing } from '../../grade/task.ts';
import { nextOf } from '../../grade/next.ts';
import type { Language } from '../../kit/words.ts';
import { type ExerciseState, stateOf } from '../../kit/totals.ts';
import type { Degree } from '../show-where.ts';
import type { ExercisePlace, WatchedExercise } from './course.ts';

export interface State {
  readonly course: readonly WatchedExercise[];
  readonly language: Language;
  /** What was found last, by lesson. */
  readonly reports: ReadonlyMap<string, LessonReport>;
  /** What is still to be graded, as `activations/softmax`. */
  readonly due: ReadonlySet<string>;
  /** What is graded, but has a mistake whose name or place is still looked for. */
  readonly missing: ReadonlyMap<string, Missing>;
  /** Of what is due, what takes long: exercises, or lessons that do to be loaded. */
  readonly long: ReadonlySet<string>;
  /** The exercise that is shown; none before the first is known, and none when all is done. */
  readonly current: WatchedExercise | undefined;
  readonly view: View;
  /** The line of a list that would be chosen. */
  readonly cursor: WatchedExercise | undefined;
  /** How many hints of the current exercise are shown. */
  readonly hints: number;
  /** How much is told of the place of its mistake. */
  readonly degree: Degree;
  /** Why a wish could not be carried out. */
  readonly note: string | undefined;
  /** What the last key has done. */
  readonly told: string | undefined;
  /** What is waiting for a yes. */
  readonly question: string | undefined;
  readonly save: Save | undefined;
  /** The hunts whose laws were saved last, if any were. */
  readonly hunted: Hunted | undefined;
}

export interface Hunted {
  readonly lesson: string;
  /** Undefined as long as they are judged. */
  readonly hunts?: readonly HuntReport[];
}

/** Before anything is graded; without an exercise it begins with the first that is not done. */
export const beginning = (
  course: readonly WatchedExercise[],
  language: Language,
  current?: WatchedExercise,
): State => ({
  course,
  language,
  current,
  reports: new Map(),
  due: new Set(),
  long: new Set(),
  missing: new Map(),
  view: 'exercise',
  cursor: undefined,
  hints: 0,
  degree: 1,
  note: undefined,
  told: undefined,
  question: undefined,
  save: undefined,
  hunted: undefined,
});

/** The current exercise, all of its lesson, the whole course, or the hunts that were saved last. */
export type View = 'exercise' | 'lesson' | 'course' | 'hunt';

/** The last save, and what came of it. */
export interface Save {
  readonly lessons: readonly string[];
  /** Milliseconds, by the clock. */
  readonly at: number;
  /** How every exercise stood before it. */
  readonly before: ReadonlyMap<string, ExerciseState>;
  /** How long the verdict on the current exercise took; undefined while it is awaited. */
  readonly seconds?: number;
}

/** Back from a list, a question or a hunt. */
export const atExercise = (state: State): State => ({
  ...state,
  view: 'exercise',
  cursor: undefined,
  note: undefined,
  question: undefined,
});

export const keyOf = ({ lesson, exercise }: ExercisePlace): string => `${lesson}/${exercise}`;

export const placesIn = ({ course }: State, lesson?: string): WatchedExercise[] =>
  course.filter((place) => lesson === undefined || place.lesson === lesson);

export const lessonsIn = ({ course }: State): string[] => [
  ...new Set(course.map(({ lesson }) => lesson)),
];

/** The lines of the list that is shown. */
export const listed = (state: State): WatchedExercise[] =>
  placesIn(state, state.view === 'lesson' ? state.cursor?.lesson : undefined);

/** The report on an exercise, if there is one yet. */
export function gradedAt({ reports }: State, place: ExercisePlace): ReportedExercise | undefined {
  const lesson = reports.get(place.lesson);
  const exercise = lesson?.exercises.find(({ name }) => name === place.exercise);
  return lesson && exercise && { lesson, exercise };
}

export const isDue = ({ due }: State, place: ExercisePlace): boolean => due.has(keyOf(place));

export const isLong = ({ long }: State, place: ExercisePlace): boolean =>
  long.has(keyOf(place)) || long.has(place.lesson);

/** Whether the current exercise is known to be right. */
export function isDone(state: State): boolean {
  const { current } = state;
  if (!current || isDue(state, current)) return false;
  return gradedAt(state, current)?.exercise.status === 'passed';
}

/** The exercise to work on, as far as that is known: in the current lesson as long as there is one. */
export function nextIn(state: State): WatchedExercise | undefined {
  const { current } = state;
  const here = current ? placesIn(state, current.lesson) : [];
  const index = here.findIndex((place) => place === current);
  const inLesson = [...here.slice(index), ...here.slice(0, index)];
  return firstOf(state, inLesson) ?? firstOf(state, state.course);
}

const firstOf = (state: State, places: readonly WatchedExercise[]): WatchedExercise | undefined =>
  nextOf(
    places.filter((place) => gradedAt(state, place)),
    (place) => gradedAt(state, place)!.exercise,
  );

/** How every exercise stands. */
export const verdictsIn = (state: State): Map<string, ExerciseState> =>
  new Map(
    placesIn(state).flatMap((place) => {
      const graded = gradedAt(state, place);
      return graded ? [[keyOf(place), stateOf(graded.exercise)] as const] : [];
    }),
  );

/** Exercises of a lesson that are graded together. */
export interface Unit {
  readonly lesson: string;
  readonly exercises: readonly string[];
  /** Whether somebody looks at what comes of it, and is to be told where the mistake is. */
  readonly isShown?: boolean;
}

/** The current exercise alone, then the rest of its lesson, of those just saved, and the others. */
export function unitsDue(state: State): Unit[] {
  const { current, save } = state;
  const waiting = [...(current ? [current.lesson] : []), ...(save?.lessons ?? [])];
  return [...new Set([...waiting, ...lessonsIn(state)])].flatMap((lesson) => {
    const due = placesIn(state, lesson).filter((place) => isDue(state, place));
    return [true, false].flatMap((isShown) => {
      const exercises = due
        .filter((place) => (place === current) === isShown)
        .map(({ exercise }) => exercise);
      return exercises.length > 0 ? [{ lesson, exercises, isShown }] : [];
    });
  });
}
