/** What is to be said besides the verdict: what a save changed elsewhere, or what cannot be done. */
import pc from 'picocolors';
import type { ReportedExercise } from '../../formats/evidence.ts';
import { oneLine } from '../../formats/untrusted.ts';
import { showMark } from '../list.ts';
import { type ExerciseState, stateOf } from '../../kit/totals.ts';
import { WORDS } from '../student-words.ts';
import { gradedAt, isDue, keyOf, placesIn, type State } from './state.ts';
import { WATCH_WORDS } from './words.ts';

export function notes(state: State): string[] {
  const { note, told, question } = state;
  return [
    ...othersChanged(state),
    ...[told, note, question].flatMap((text) =>
      text === undefined ? [] : [`  ${pc.yellow(oneLine(text, 500))}`, ''],
    ),
  ];
}

/** By how they stand now; that another lesson was saved is said in any case. */
function othersChanged(state: State): string[] {
  if (!state.save) return [];
  const words = WATCH_WORDS[state.language];
  const changed = changedBy(state.save, state);
  if (changed.size > 0) {
    const told = [...changed].map(([verdict, names]) => tell(verdict, [...names], state));
    return [`  ${words.others}`, ...told.map((line) => `    ${line}`), ''];
  }
  const elsewhere = state.save.lessons.filter(
    (id) => id !== state.current?.lesson && placesIn(state, id).every((at) => !isDue(state, at)),
  );
  return elsewhere.length > 0 ? [`  ${words.savedElsewhere(elsewhere.join(', '))}`, ''] : [];
}

function changedBy({ before }: NonNullable<State['save']>, state: State) {
  const changed = new Map<ExerciseState, Set<string>>();
  for (const place of placesIn(state)) {
    const graded = gradedAt(state, place);
    const then = before.get(keyOf(place));
    if (!graded || then === undefined) continue;
    if (isDue(state, place) || place === state.current) continue;
    const now = stateOf(graded.exercise);
    const name = now === then ? undefined : nameOf(graded, state);
    if (name !== undefined) changed.set(now, (changed.get(now) ?? new Set()).add(name));
  }
  return changed;
}

/** A file that cannot be loaded is one thing; of the current one there is enough on the screen. */
function nameOf({ lesson, exercise }: ReportedExercise, { current }: State): string | undefined {
  const isHere = lesson.id === current?.lesson;
  if (exercise.status === 'error') return isHere ? undefined : lesson.id;
  return isHere ? exercise.name : `${lesson.id}/${exercise.name}`;
}

const MOST = 6;

function tell(verdict: ExerciseState, names: readonly string[], { language }: State): string {
  const shown = names.slice(0, MOST).join(', ') + (names.length > MOST ? ' …' : '');
  return `${showMark(verdict)} ${WORDS[language].states[verdict]}: ${shown}`;
}
