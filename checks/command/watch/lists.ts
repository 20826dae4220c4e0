/** The whole course, or a lesson of it, as lines of which one can be chosen. */
import pc from 'picocolors';
import type { ExerciseReport } from '../../formats/report.ts';
import { oneLine } from '../../formats/untrusted.ts';
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
  const head = showHead(entry, title[state.language], report);
  const lines = exercises.flatMap(({ name }): Line[] => {
    const place = { lesson: entry.id, exercise: name };
    const graded = gradedAt(state, place)?.exercise;
    const text = graded ? showExercise(graded, WORDS[state.language]) : `    · ${name}`;
    const isChosen = samePlace(place, state.cursor);
    const reason = withReasons && graded ? reasonOf(graded) : undefined;
    return [
      { text: isChosen ? pc.bold(text.replace('    ', '  › ')) : text, isChosen },
      ...(reason === undefined ? [] : [{ text: `        ${pc.dim(reason)}` }]),
    ];
  });
  return [{ text: '' }, { text: head }, ...lines];
}

/** The first sentence of why it is not right. */
function reasonOf(exercise: ExerciseReport): string | undefined {
  const { status, mistake, message } = exercise;
  if (status !== 'failed' && status !== 'error') return undefined;
  const reason = mistake?.text ?? message;
  return reason === null || reason === undefined ? undefined : oneLine(reason);
}
