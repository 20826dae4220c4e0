/** What a student's checkout says of an exercise: where it is, and which hints have been seen. */
import { join } from 'node:path';
import { tellingCheck } from '../../formats/evidence.ts';
import { inLanguage } from '../../kit/words.ts';
import type { Place } from '../../sandbox/problem.ts';
import type { SourceLine } from '../excerpt.ts';
import { HintsSeen, isMore, oneMore, type Seen } from '../hints-seen.ts';
import { markIn } from '../own-work.ts';
import { beginningOf, linesIn, sectionOn, solutionPlace } from '../places.ts';
import { placeToWrite } from '../next.ts';
import type { WatchedExercise } from './course.ts';
import { gradedAt, isDue, keyOf, type State } from './state.ts';

export interface About {
  /** Where to read and to write. */
  readonly text: string;
  readonly write: string;
  readonly hints: readonly string[];
  /** Undefined where there is none to read. */
  readonly solution: string | undefined;
  readonly lineAt: SourceLine;
}

export function aboutCurrent(folder: string, state: State): About | undefined {
  const { current, language } = state;
  if (!current) return undefined;
  const { entry, exercise, hints } = current;
  return {
    text: sectionOn(folder, entry, exercise, language),
    write: placeToWrite(folder, entry, exercise, gradedAt(state, current)?.exercise),
    hints: hints.map((each) => inLanguage(each, language)),
    solution: solutionPlace(folder, entry, exercise),
    lineAt: linesIn(folder),
  };
}

/** Where to open the file: at the place of the failure, or where the exercise begins. */
export function placeToOpen(folder: string, state: State, place: WatchedExercise): Place {
  const graded = isDue(state, place) ? undefined : gradedAt(state, place)?.exercise;
  const failed = graded && (tellingCheck(graded) ?? graded.checks[0])?.place;
  const { file, line } = failed ?? beginningOf(folder, place.entry, place.exercise);
  return { file: join(folder, file), line };
}

export interface Hinted extends Seen {
  /** Why that cannot be remembered. */
  readonly problem?: string | undefined;
}

/** One hint more than are shown; first what has been seen before, which costs nothing. */
export function moreHints(folder: string, state: State, place: WatchedExercise): Hinted {
  const { hints, degree } = state;
  const most = place.hints.length;
  const code = markIn(folder, place.entry);
  const seen = new HintsSeen(folder);
  const where = isDue(state, place) ? undefined : gradedAt(state, place)?.exercise.where;
  const known = seen.of(keyOf(place), most, code);
  const again = {
    hints: Math.max(hints, known.hints),
    degree: where && known.degree > degree ? known.degree : degree,
  };
  if (isMore(again, state)) return again;
  const next = oneMore(state, most, where);
  if (isMore(next, state)) {
    return { ...next, problem: seen.remember(keyOf(place), next, code) };
  }
  // Beyond the last hint stands where else to look.
  return { hints: most + 1, degree };
}
