/** The whole course, or a lesson of it, as lines of which one can be chosen. */
import pc from 'picocolors';
import type { ExerciseReport } from '../../formats/report.ts';
import { inLanguage } from '../../kit/words.ts';
import { causeOf } from '../failure.ts';
import { showExercise, showHead } from '../list.ts';
import { WORDS } from '../student-words.ts';
import type { WatchedExercise } from './course.ts';
import { gradedAt, listed, type State } from './state.ts';

export interface Listed {
  readonly lines: readonly string[];
  /** Which of them is chosen. */
  readonly chosen: number;
}

export function listLines(state: State): Listed {
  const places = listed(state);
  const lines = places.flatMap((place, i) => {
    const isFirst = place.lesson !== places[i - 1]?.lesson;
    return (isFirst ? headOf(place, state) : []).concat(linesOf(place, state));
  });
  const chosen = lines.findIndex(({ isChosen }) => isChosen);
  return { lines: lines.map(({ text }) => text), chosen };
}

interface Line {
  readonly text: string;
  readonly isChosen?: boolean;
}

function headOf({ lesson, entry, title }: WatchedExercise, { reports, language }: State): Line[] {
  const head = showHead(entry, inLanguage(title, language), reports.get(lesson), language);
  return [{ text: '' }, { text: head }];
}

function linesOf(place: WatchedExercise, state: State): Line[] {
  const graded = gradedAt(state, place)?.exercise;
  const text = graded ? showExercise(graded, WORDS[state.language]) : `    · ${place.exercise}`;
  const isChosen = place === state.cursor;
  const reason = state.view === 'lesson' && graded ? reasonOf(graded) : undefined;
  return [
    { text: isChosen ? `  ${pc.bold(text.replace('    ', '› '))}` : text, isChosen },
    ...(reason === undefined ? [] : [{ text: `        ${pc.dim(reason)}` }]),
  ];
}

const reasonOf = (exercise: ExerciseReport): string | undefined =>
  exercise.status === 'failed' || exercise.status === 'error' ? causeOf(exercise) : undefined;
