/** States of `watch` to test with: the real course, and made-up reports on it. */
import { course } from '../../../checks/course.ts';
import type { About } from '../../../engine/command/watch/about.ts';
import { loadCourse } from '../../../engine/command/watch/course.ts';
import { beginning, placesIn, type State } from '../../../engine/command/watch/state.ts';
import { type Effect, type Event, step } from '../../../engine/command/watch/step.ts';
import type { CheckReport, ExerciseReport, LessonReport } from '../../../engine/formats/report.ts';
import { inLanguage } from '../../../engine/kit/words.ts';
import { totals } from '../../../engine/grade/score.ts';

const watched = await loadCourse(course);

export const BEGIN = beginning(watched, 'en');

type Statuses = Readonly<Record<string, ExerciseReport['status']>>;

/** The report on a lesson in which everything is to do, except for what is said. */
export function lessonReport(id: string, statuses: Statuses, only?: string[]): LessonReport {
  const { entry, title, exercises } = watched.find(({ entry }) => entry.id === id)!;
  const reports = exercises
    .filter(({ name }) => only?.includes(name) ?? true)
    .map(({ name }) => exerciseReport(name, statuses[name] ?? 'todo'));
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
    replay: isWrong ? `npm test shapes/${name}@1:1:0` : null,
    place: null,
  };
}

/** Every lesson graded, with these exercises as they are said to be, and all others to do. */
export function graded(statuses: Statuses, from: State = BEGIN): State {
  const reports = new Map(
    watched.map(({ entry }) => [entry.id, lessonReport(entry.id, statuses)] as const),
  );
  return { ...from, reports };
}

/** `statuses` for all exercises. */
export const all = (status: ExerciseReport['status']): Statuses =>
  Object.fromEntries(placesIn(BEGIN).map(({ exercise }) => [exercise, status]));

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

export const at = (lesson: string, exercise: string) => ({ lesson, exercise });

export const ABOUT: About = {
  typed: 'softmax',
  text: 'lessons/04-activations/README.md:125 · softmax',
  write: 'lessons/04-activations/exercise.ts:84',
  hints: ['Each row by itself.', 'Subtract the maximum of each row before exp.'],
  solution: 'reference/activations.ts:61',
  lineAt: () => undefined,
};
