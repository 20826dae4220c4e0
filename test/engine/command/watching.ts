/** States of `watch` to test with: a made-up course, and made-up reports on it. */
import type { About } from '../../../engine/command/watch/about.ts';
import { loadCourse } from '../../../engine/command/watch/course.ts';
import { beginning, lessonsIn, placesIn, type State } from '../../../engine/command/watch/state.ts';
import { type Effect, type Event, step } from '../../../engine/command/watch/step.ts';
import { defineCourse } from '../../../engine/course.ts';
import type { CheckReport, ExerciseReport, LessonReport } from '../../../engine/formats/report.ts';
import { totals } from '../../../engine/kit/totals.ts';
import { exercise } from '../../../engine/kit/exercise.ts';
import { aNumber } from '../../../engine/kit/results.ts';
import { inLanguage } from '../../../engine/kit/words.ts';

const lesson = (folder: string, ...names: string[]) => ({
  folder,
  load: async () => ({
    lesson: {
      title: { en: folder.slice('01-'.length) },
      exercises: new Map(names.map((name) => [name, exercise(2, ['x'], aNumber)])),
      words: Object.fromEntries(names.map((name) => [name, { hints: [] }])),
    },
  }),
});

const AREAS = ['square', 'oblong', 'triangle', 'rhombus', 'kite', 'circle', 'ellipse', 'sector'];

const course = defineCourse({
  module: import.meta.url,
  example: { lesson: 'areas', exercise: 'circle' },
  lessons: [
    lesson('01-lines', 'point', 'segment'),
    lesson('02-angles', 'degrees', 'radians'),
    lesson('03-areas', ...AREAS),
    lesson('04-solids', 'cube', 'ball'),
    { ...lesson('05-sketch', 'plan', 'draw', 'trim'), imports: 'earlier lessons' },
  ],
});

export const BEGIN = beginning(await loadCourse(course), 'en');
export const LESSONS = lessonsIn(BEGIN);

export type Statuses = Readonly<Record<string, ExerciseReport['status']>>;

/** The report on a lesson in which everything is to do, except for what is said. */
export function lessonReport(id: string, statuses: Statuses, only?: string[]): LessonReport {
  const places = placesIn(BEGIN, id);
  const { entry, title } = places[0]!;
  const reports = places
    .filter(({ exercise }) => only?.includes(exercise) ?? true)
    .map(({ exercise }) => exerciseReport(exercise, statuses[exercise] ?? 'todo'));
  const file = `lessons/${entry.folder}/exercise.ts`;
  return { id, title: inLanguage(title, 'en'), file, ...totals(reports), exercises: reports };
}

function exerciseReport(name: string, status: ExerciseReport['status']): ExerciseReport {
  const isWrong = status === 'failed' || status === 'error';
  return {
    name,
    score: status === 'passed' ? 2 : 0,
    maxScore: 2,
    status,
    message: isWrong ? `${name} is wrong, first at [0].` : null,
    checks: [check(name, status), { ...check(name, status), name: 'another law of it' }],
    mistake: null,
    console: [],
  };
}

function check(name: string, status: ExerciseReport['status']): CheckReport {
  const isWrong = status === 'failed';
  return {
    name: `a law of ${name}`,
    kind: 'law',
    status: isWrong ? 'failed' : status === 'passed' ? 'passed' : 'skipped',
    message: isWrong ? `${name} is wrong, first at [0].` : null,
    counterexample: isWrong ? `${name}(tensor([[0, 1000]]))` : null,
    received: isWrong ? 'tensor([1, 2])' : null,
    expected: isWrong ? 'tensor([2, 1])' : null,
    calls: [],
    replay: isWrong ? `npm test areas/${name}@1:1:0` : null,
    place: null,
  };
}

/** Every lesson graded, with these exercises as they are said to be, and all others to do. */
export function graded(statuses: Statuses, from: State = BEGIN): State {
  const reports = new Map(LESSONS.map((id) => [id, lessonReport(id, statuses)] as const));
  return { ...from, reports };
}

/** The same status for all exercises, or for those of a lesson. */
export const all = (status: ExerciseReport['status'], lesson?: string): Statuses =>
  Object.fromEntries(placesIn(BEGIN, lesson).map(({ exercise }) => [exercise, status]));

export interface Story {
  readonly state: State;
  readonly effects: readonly Effect[];
}

/** What comes of several events, one after the other. */
export function story(from: State, ...events: readonly Event[]): Story {
  let state = from;
  const effects: Effect[] = [];
  for (const event of events) {
    const [next, more] = step(state, event);
    state = next;
    effects.push(...more);
  }
  return { state, effects };
}

export const at = (lesson: string, exercise: string) =>
  placesIn(BEGIN, lesson).find((place) => place.exercise === exercise)!;

export const ABOUT: About = {
  typed: 'circle',
  text: 'lessons/03-areas/README.md:125 · circle',
  write: 'lessons/03-areas/exercise.ts:84',
  hints: ['It grows with the square of the radius.', 'A half of the diameter is the radius.'],
  solution: 'reference/areas.ts:61',
  lineAt: () => undefined,
};
