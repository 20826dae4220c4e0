/** What is to be graded, in the order in which somebody waits for it. */
import { keyOf, placesIn, type State } from './state.ts';

/** Exercises of a lesson that are graded together. */
export interface Unit {
  readonly lesson: string;
  readonly exercises: readonly string[];
}

/** The current exercise alone, then the rest of its lesson, of those just saved, and the others. */
export function unitsDue(state: State): Unit[] {
  const { course, current, due, save } = state;
  const wanted = [
    current?.lesson,
    ...(save?.lessons ?? []),
    ...course.map(({ entry }) => entry.id),
  ];
  const lessons = [...new Set(wanted)].filter((id) => id !== undefined);
  return lessons.flatMap((lesson) => {
    const names = placesIn(state, lesson)
      .filter((place) => due.has(keyOf(place)))
      .map(({ exercise }) => exercise);
    const isFirst = (name: string) => lesson === current?.lesson && name === current.exercise;
    const groups = [names.filter(isFirst), names.filter((name) => !isFirst(name))];
    return groups.filter(({ length }) => length > 0).map((exercises) => ({ lesson, exercises }));
  });
}
