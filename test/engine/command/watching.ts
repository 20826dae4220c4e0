/** States of `watch` to test with: a made-up course, and made-up reports on it. */
import type { About } from '../../../engine/command/watch/about.ts';
import type { Key } from '../../../engine/command/watch/keys.ts';
import { loadCourse } from '../../../engine/command/watch/course.ts';
import { beginning, lessonsIn, placesIn, type State } from '../../../engine/command/watch/state.ts';
import type { Effect, Event } from '../../../engine/command/watch/events.ts';
import { step } from '../../../engine/command/watch/step.ts';
import { defineCourse } from '../../../engine/course.ts';
import type { CheckReport, ExerciseReport, LessonReport } from '../../../engine/formats/report.ts';
import { sum } from '../../../engine/kit/totals.ts';
import { exercise as law } from '../../../engine/kit/exercise.ts';
import { aNumber } from '../../../engine/kit/results.ts';
import { inLanguage } from '../../../engine/kit/words.ts';
import { exercise, passedCheck } from '../formats/samples.ts';

/** A lesson of a made-up course, of which the names alone are looked at. */
export const lesson = (folder: string, ...names: string[]) => ({
  id: folder.slice('01-'.length),
  folder,
  load: async () => ({
    lesson: {
      title: { en: folder.slice('01-'.length), ...(folder === '02-steam' && { ko: '뜨거운 김' }) },
      exercises: new Map(names.map((name) => [name, law(2, ['x'], aNumber)])),
      words: Object.fromEntries(names.map((name) => [name, { hints: [] }])),
    },
  }),
});

const AREAS = ['square', 'oblong', 'triangle', 'rhombus', 'kite', 'circle', 'ellipse', 'sector'];

const course = defineCourse({
  root: import.meta.url,
  name: 'made-up',
  version: '1.0.0',
  languages: ['en'],
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

type Status = ExerciseReport['status'];
type Statuses = Readonly<Record<string, Status>>;

/** The report on a lesson in which everything is to do, except for what is said. */
export function lessonReport(id: string, statuses: Statuses, only?: string[]): LessonReport {
  const places = placesIn(BEGIN, id);
  const { entry, title } = places[0]!;
  const reports = places
    .filter(({ exercise }) => only?.includes(exercise) ?? true)
    .map(({ exercise }) => exerciseReport(exercise, statuses[exercise] ?? 'todo'));
  const file = `lessons/${entry.folder}/exercise.ts`;
  return { id, title: inLanguage(title, 'en'), file, ...sum(reports), exercises: reports };
}

function exerciseReport(name: string, status: Status): ExerciseReport {
  const isWrong = status === 'failed' || status === 'error';
  const law = lawOf(name, status);
  return exercise(name, {
    status,
    score: status === 'passed' ? 2 : 0,
    message: isWrong ? wrong(name) : null,
    checks: [law, { ...law, name: 'another law of it' }],
    ...(status === 'failed' && { where: null }),
  });
}

const wrong = (name: string) => `${name} is wrong, first at [0].`;

function lawOf(exercise: string, status: Status): CheckReport {
  const law = { ...passedCheck, name: `a law of ${exercise}` };
  if (status !== 'failed') return { ...law, status: status === 'passed' ? 'passed' : 'skipped' };
  return {
    ...law,
    status,
    message: wrong(exercise),
    counterexample: `${exercise}(tensor([[0, 1000]]))`,
    received: 'tensor([1, 2])',
    expected: 'tensor([2, 1])',
    replay: `npm test areas/${exercise}@1:1:0`,
  };
}

/** Every lesson graded, with these exercises as they are said to be, and all others to do. */
export function graded(statuses: Statuses, from: State = BEGIN): State {
  const reports = new Map(LESSONS.map((id) => [id, lessonReport(id, statuses)] as const));
  return { ...from, reports };
}

/** The same status for all exercises, or for those of a lesson. */
export const all = (status: Status, lesson?: string): Statuses =>
  Object.fromEntries(placesIn(BEGIN, lesson).map(({ exercise }) => [exercise, status]));

export const press = (key: Key): Event => ({ on: 'key', key });
export const save = (...lessons: string[]): Event => ({ on: 'save', lessons, at: 1000 });
/** The same verdict, before the place of the mistake has been looked for. */
export const unplaced = (event: ReturnType<typeof found>): ReturnType<typeof found> => {
  const isKept = ([key]: [string, unknown]) => key !== 'where';
  const exercises = event.report.exercises.map(
    (each) => Object.fromEntries(Object.entries(each).filter(isKept)) as unknown as ExerciseReport,
  );
  return { ...event, report: { ...event.report, exercises } };
};
/** A verdict, a quarter of a second after the save. */
export const found = (id: string, statuses: Statuses = {}, only?: string[]) =>
  ({ on: 'graded', report: lessonReport(id, statuses, only), at: 1250 }) as const;

/** What comes of several events, one after the other. */
export function story(from: State, ...events: readonly Event[]) {
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
  text: 'lessons/03-areas/README.md:125 · circle',
  write: 'lessons/03-areas/exercise.ts:84',
  hints: ['It grows with the square of the radius.', 'A half of the diameter is the radius.'],
  solution: 'reference/areas.ts:61',
  lineAt: () => undefined,
};
