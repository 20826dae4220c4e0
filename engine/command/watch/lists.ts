/** The whole course, or a lesson of it, as lines of which one can be chosen. */
import pc from 'picocolors';
import type { ExerciseReport } from '../../formats/report.ts';
import { inLanguage } from '../../kit/words.ts';
import { causeOf } from '../failure.ts';
import { showExercise, showHead } from '../list.ts';
import { WORDS } from '../student-words.ts';
import type { WatchedLesson } from './course.ts';
import { gradedAt, samePlace, type State } from './state.ts';

export interface Listed {
  readonly lines: readonly string[];
  /** Which of them is chosen. */
  readonly chosen: number;
}

export function listLines(state: State): Listed {
  const { view, cursor, course } = state;
  const lessons = course.filter(({ entry }) => view === 'course' || entry.id === cursor?.lesson);
  const lines = lessons.flatMap((lesson) => lessonLines(state, lesson, view === 'lesson'));
  const chosen = lines.findIndex(({ isChosen }) => isChosen);
  return { lines: lines.map(({ text }) => text), chosen };
}

interface Line {
  readonly text: string;
  readonly isChosen?: boolean;
}

function lessonLines(
  state: State,
  { entry, title, exercises }: WatchedLesson,
  withReasons: boolean,
): Line[] {
  const report = state.reports.get(entry.id);
  const head = showHead(entry, inLanguage(title, state.language), report);
  const lines = exercises.flatMap(({ name }): Line[] => {
    const place = { lesson: entry.id, exercise: name };
    const graded = gradedAt(state, place)?.exercise;
    const text = graded ? showExercise(graded, WORDS[state.language]) : `    · ${name}`;
    const isChosen = samePlace(place, state.cursor);
    const reason = withReasons && graded ? reasonOf(graded) : undefined;
    return [
      { text: isChosen ? `  ${pc.bold(text.replace('    ', '› '))}` : text, isChosen },
      ...(reason === undefined ? [] : [{ text: `        ${pc.dim(reason)}` }]),
    ];
  });
  return [{ text: '' }, { text: head }, ...lines];
}

const reasonOf = (exercise: ExerciseReport): string | undefined =>
  exercise.status === 'failed' || exercise.status === 'error' ? causeOf(exercise) : undefined;
