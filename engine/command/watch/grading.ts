/** What saving, grading and its verdicts change of what is known. */
import { exerciseFile } from '../../course.ts';
import type { ExerciseReport } from '../../formats/report.ts';
import { type ExerciseState, sum } from '../../kit/totals.ts';
import { WORDS } from '../student-words.ts';
import type { WatchedExercise } from './course.ts';
import type { Event, Step } from './events.ts';
import { unplaceable } from './placing.ts';
import {
  atExercise,
  gradedAt,
  isDue,
  keyOf,
  nextIn,
  placesIn,
  type State,
  type Unit,
  unitsDue,
  verdictsIn,
} from './state.ts';

export const regrade = (state: State): Step => [
  { ...state, long: new Set() },
  [{ do: 'grade', units: unitsDue(state), language: state.language }],
];

/** The laws of a lesson are shown as they are judged. */
export const hunt = (state: State, lesson: string): Step => [
  { ...atExercise(state), view: 'hunt', hunted: { lesson } },
  [{ do: 'hunt', lesson }],
];

export function saved(
  state: State,
  { lessons, at }: { lessons: readonly string[]; at: number },
): Step {
  const files = state.course
    .filter(({ lesson }) => lessons.includes(lesson))
    .map(({ entry }) => exerciseFile(entry));
  const touched = state.course.filter(({ entry }) =>
    entry.files.some((file) => files.includes(file)),
  );
  return regrade({
    ...atExercise(state),
    due: new Set([...state.due, ...state.missing.keys(), ...touched.map(keyOf)]),
    missing: new Map(),
    degree: state.current && touched.includes(state.current) ? 1 : state.degree,
    save: { lessons, at, before: readable(state) },
  });
}

/** What a file was worth before it could not be loaded for a while counts, not that it could not. */
export function readable(state: State): ReadonlyMap<string, ExerciseState> {
  const verdicts = [...verdictsIn(state)];
  return new Map(
    verdicts.map(([key, now]) => [
      key,
      now === 'error' ? (state.save?.before.get(key) ?? now) : now,
    ]),
  );
}

export function graded(
  state: State,
  { report, at, missing: still }: Extract<Event, { on: 'graded' }>,
): State {
  const known = state.reports.get(report.id)?.exercises ?? [];
  const exercises = placesIn(state, report.id).flatMap(
    ({ exercise }) => named(report.exercises, exercise) ?? named(known, exercise) ?? [],
  );
  const reports = new Map(state.reports).set(report.id, {
    ...report,
    exercises,
    ...sum(exercises),
  });
  const keys = keysOf({ lesson: report.id, exercises: report.exercises.map(({ name }) => name) });
  const { due, missing } = settled(state, keys);
  if (still) for (const key of keys) missing.set(key, still);
  const next = { ...state, reports, due, missing };
  return timed({ ...next, current: state.current ?? firstToDo(next) }, at);
}

export const keysOf = ({ lesson, exercises }: Unit): string[] =>
  exercises.map((exercise) => keyOf({ lesson, exercise }));

/** What is not awaited any more. */
const settled = ({ due, missing }: State, keys: readonly string[]) => ({
  due: new Set([...due].filter((key) => !keys.includes(key))),
  missing: new Map([...missing].filter(([key]) => !keys.includes(key))),
});

export const faulted = (state: State, unit: Unit, message: string): State => ({
  ...unplaceable(state, unit),
  ...settled(state, keysOf(unit)),
  note: `${WORDS[state.language].brokenDown} ${message}`,
});

const named = (exercises: readonly ExerciseReport[], wanted: string): ExerciseReport | undefined =>
  exercises.find(({ name }) => name === wanted);

/** A failed one is known to be the first as soon as all before it are graded. */
function firstToDo(state: State): WatchedExercise | undefined {
  const places = state.course;
  const end = places.findIndex((place) => isDue(state, place));
  const next = nextIn(state);
  if (!next || end < 0) return next;
  const index = places.indexOf(next);
  const isFailed = gradedAt(state, next)?.exercise.status !== 'todo';
  return isFailed && index < end ? next : undefined;
}

function timed(state: State, at: number): State {
  const { save, current } = state;
  if (!save || save.seconds !== undefined || (current && isDue(state, current))) return state;
  return { ...state, save: { ...save, seconds: (at - save.at) / 1000 } };
}
