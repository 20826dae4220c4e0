/** The rules of `watch`: from what is known and what happens to what is known then, and to do. */
import type { HuntReport } from '../../formats/hunt-report.ts';
import type { ExerciseReport, LessonReport } from '../../formats/report.ts';
import { exerciseFile } from '../../course.ts';
import type { Missing } from '../../grade/task.ts';
import type { Language } from '../../kit/words.ts';
import { type ExerciseState, sum } from '../../kit/totals.ts';
import { WORDS } from '../student-words.ts';
import type { Hinted } from './about.ts';
import type { WatchedExercise } from './course.ts';
import type { Key } from './keys.ts';
import { toPlace, unplaceable } from './placing.ts';
import {
  gradedAt,
  isDone,
  isDue,
  keyOf,
  nextIn,
  placesIn,
  listed,
  type State,
  type Unit,
  unitsDue,
  verdictsIn,
} from './state.ts';
import { WATCH_WORDS } from './words.ts';

export type Event =
  | { readonly on: 'start' }
  /** The files of these lessons have been saved. */
  | { readonly on: 'save'; readonly lessons: readonly string[]; readonly at: number }
  /** Some exercises of a lesson have been graded; first, perhaps, without all that explains them. */
  | {
      readonly on: 'graded';
      readonly report: LessonReport;
      readonly at: number;
      readonly missing?: Missing;
    }
  /** The laws of a lesson have been saved, … */
  | { readonly on: 'hunt saved'; readonly lesson: string }
  /** … and judged. */
  | { readonly on: 'hunted'; readonly lesson: string; readonly hunts: readonly HuntReport[] }
  | { readonly on: 'key'; readonly key: Key }
  /** An exercise, or loading the file of a lesson, takes long. */
  | { readonly on: 'long'; readonly lesson: string; readonly exercise: string | undefined }
  /** Whether the current exercise is to be put back. */
  | { readonly on: 'asked'; readonly question: string }
  /** What has been done, or why it could not be. */
  | { readonly on: 'told'; readonly told: string }
  /** So many hints are to be shown now. */
  | ({ readonly on: 'hints' } & Hinted)
  /** The grader itself broke down over these. */
  | { readonly on: 'fault'; readonly unit: Unit; readonly message: string };

export type Effect =
  /** Instead of whatever is being graded. */
  | { readonly do: 'grade'; readonly units: readonly Unit[]; readonly language: Language }
  /** To find the place of a mistake, beside whatever is being graded. */
  | { readonly do: 'place'; readonly unit: Unit }
  /** To judge the laws of a lesson, beside whatever is being graded. */
  | { readonly do: 'hunt'; readonly lesson: string }
  | { readonly do: 'hint'; readonly place: WatchedExercise }
  /** To find out what putting it back would do, and to do that. */
  | { readonly do: 'ask'; readonly place: WatchedExercise }
  | { readonly do: 'put back' }
  | { readonly do: 'open'; readonly place: WatchedExercise }
  | { readonly do: 'suspend' }
  | { readonly do: 'quit' };

export type Step = readonly [State, readonly Effect[]];

export function step(before: State, event: Event): Step {
  const [state, effects] = stepped(before, event);
  const unit = toPlace(state);
  if (!unit) return [state, effects];
  const missing = new Map([
    ...state.missing,
    ...keysOf(unit).map((key) => [key, 'place'] as const),
  ]);
  return [{ ...state, missing }, [...effects, { do: 'place', unit }]];
}

function stepped(state: State, event: Event): Step {
  switch (event.on) {
    case 'start':
      return regrade({ ...state, due: new Set(state.course.map(keyOf)) });
    case 'save':
      return saved(state, event);
    case 'graded':
      return [graded(state, event), []];
    case 'hunt saved':
      return hunt(state, event.lesson);
    case 'hunted':
      return [{ ...state, hunted: { lesson: event.lesson, hunts: event.hunts } }, []];
    case 'key':
      return pressed(state, event.key);
    case 'long':
      return [{ ...state, long: new Set([...state.long, placeOf(event)]) }, []];
    case 'asked':
      return [{ ...atExercise(state), question: event.question }, []];
    case 'told':
      return [{ ...state, told: event.told }, []];
    case 'hints':
      return [{ ...state, hints: event.hints, degree: event.degree, note: event.problem }, []];
    case 'fault':
      return [faulted(state, event.unit, event.message), []];
  }
}

const placeOf = ({ lesson, exercise }: Extract<Event, { on: 'long' }>): string =>
  exercise === undefined ? lesson : keyOf({ lesson, exercise });

const hunt = (state: State, lesson: string): Step => [
  { ...atExercise(state), view: 'hunt', hunted: { lesson } },
  [{ do: 'hunt', lesson }],
];

const regrade = (state: State): Step => [
  { ...state, long: new Set() },
  [{ do: 'grade', units: unitsDue(state), language: state.language }],
];

function saved(state: State, { lessons, at }: { lessons: readonly string[]; at: number }): Step {
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
function readable(state: State): ReadonlyMap<string, ExerciseState> {
  const verdicts = [...verdictsIn(state)];
  return new Map(
    verdicts.map(([key, now]) => [
      key,
      now === 'error' ? (state.save?.before.get(key) ?? now) : now,
    ]),
  );
}

function graded(
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

const keysOf = ({ lesson, exercises }: Unit): string[] =>
  exercises.map((exercise) => keyOf({ lesson, exercise }));

/** What is not awaited any more. */
const settled = ({ due, missing }: State, keys: readonly string[]) => ({
  due: new Set([...due].filter((key) => !keys.includes(key))),
  missing: new Map([...missing].filter(([key]) => !keys.includes(key))),
});

const faulted = (state: State, unit: Unit, message: string): State => ({
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

function pressed(state: State, key: Key): Step {
  const plain = { ...state, note: undefined, told: undefined };
  if (state.question !== undefined && key !== 'suspend' && key !== 'quit') {
    return answered(plain, key === 'yes');
  }
  switch (key) {
    case 'next':
      return [advance(plain), []];
    case 'hint':
      return moreHints(plain);
    case 'course':
    case 'lesson':
      return [listing(plain, key), []];
    case 'reset':
      return [plain, state.current ? [{ do: 'ask', place: state.current }] : []];
    case 'open':
      return [plain, state.current ? [{ do: 'open', place: state.current }] : []];
    case 'yes':
      return [plain, []];
    case 'language':
      return otherLanguage(plain);
    case 'up':
    case 'down':
      return [moved(plain, key === 'up' ? -1 : 1), []];
    case 'choose':
      return [chosen(plain), []];
    case 'back':
      return [atExercise(plain), []];
    case 'suspend':
    case 'quit':
      return [plain, [{ do: key }]];
  }
}

function otherLanguage(state: State): Step {
  const language = state.language === 'ko' ? 'en' : 'ko';
  const due = new Set(state.course.map(keyOf));
  const [next, effects] = regrade({ ...state, language, due, missing: new Map() });
  if (state.view !== 'hunt' || !state.hunted) return [next, effects];
  const [judged, more] = hunt(next, state.hunted.lesson);
  return [judged, [...effects, ...more]];
}

/** Anything but a yes is a no. */
function answered(state: State, isYes: boolean): Step {
  const { leftAlone } = WORDS[state.language];
  const next = { ...state, question: undefined };
  return isYes ? [next, [{ do: 'put back' }]] : [{ ...next, told: leftAlone }, []];
}

const atExercise = (state: State): State => ({
  ...state,
  view: 'exercise',
  cursor: undefined,
  note: undefined,
  question: undefined,
});

/** Pressed again, the key of a view leads back. */
const turned = (state: State, view: State['view']): State =>
  state.view === view ? atExercise(state) : { ...atExercise(state), view };

const turnTo = (state: State, current: WatchedExercise | undefined): State => ({
  ...atExercise(state),
  current,
  hints: current === state.current ? state.hints : 0,
  degree: current === state.current ? state.degree : 1,
  // Whatever a save has changed elsewhere has been read.
  save: state.save && { ...state.save, lessons: [], before: readable(state) },
});

/** Only from an exercise that is done; of one that is being graded nobody knows yet. */
function advance(state: State): State {
  const { current } = state;
  if (!current || isDue(state, current)) return atExercise(state);
  if (isDone(state)) return turnTo(state, nextIn(state));
  return { ...atExercise(state), note: WATCH_WORDS[state.language].notDone };
}

function moreHints(state: State): Step {
  const { current, hints, view } = state;
  if (!current) return [state, []];
  // The first press in another view leads to where hints are.
  const shown = atExercise(state);
  if (view !== 'exercise' && hints > 0) return [shown, []];
  return [shown, [{ do: 'hint', place: current }]];
}

function listing(state: State, view: 'course' | 'lesson'): State {
  const next = turned(state, view);
  const cursor = state.current ?? state.course[0];
  return next.view === view ? { ...next, cursor } : next;
}

function moved(state: State, by: number): State {
  if (!state.cursor) return state;
  const places = listed(state);
  const index = places.indexOf(state.cursor);
  return { ...state, cursor: places[index + by] ?? state.cursor };
}

const chosen = (state: State): State => (state.cursor ? turnTo(state, state.cursor) : state);
