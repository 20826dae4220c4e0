/** What a student's checkout says of an exercise: where it is, and which hints have been seen. */
import { join } from 'node:path';
import type { ExercisePlace } from './state.ts';
import { inLanguage } from '../../kit/words.ts';
import { linesOf } from '../../node/definition.ts';
import type { SourceLine } from '../excerpt.ts';
import { HintsSeen } from '../hints-seen.ts';
import { CommandError } from '../options.ts';
import { sectionOn, solutionPlace } from '../places.ts';
import { placeToWrite } from '../next.ts';
import { gradedAt, type State } from './state.ts';

export interface About {
  /** What to type for it. */
  readonly typed: string;
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
  const { entry, exercise } = watched(state, current);
  return {
    typed: exercise.typed,
    text: sectionOn(folder, entry, exercise.name, language),
    write: placeToWrite(
      folder,
      entry,
      gradedAt(state, current)?.exercise ?? ungraded(exercise.name),
    ),
    hints: exercise.hints.map((each) => inLanguage(each, language)),
    solution: solutionPlace(folder, entry, exercise.name),
    lineAt: ({ file, line }) => linesOf(join(folder, file))[line - 1],
  };
}

const ungraded = (name: string) => ({ name, status: 'todo' as const, checks: [] });

function watched({ course }: State, place: ExercisePlace) {
  const { entry, exercises } = course.find(({ entry }) => entry.id === place.lesson)!;
  return { entry, exercise: exercises.find(({ name }) => name === place.exercise)! };
}

export interface MoreHints {
  readonly shown: number;
  /** Why it could not be written down that one more has been seen. */
  readonly problem?: string;
}

/** One hint more than are shown; first those that have been seen before, which cost nothing. */
export function moreHints(
  folder: string,
  state: State,
  place: ExercisePlace,
  shown: number,
): MoreHints {
  const most = watched(state, place).exercise.hints.length;
  const seen = new HintsSeen(join(folder, '.gradlings/progress.json'));
  const key = `${place.lesson}/${place.exercise}`;
  const known = seen.of(key, most);
  if (shown < known) return { shown: known };
  // Beyond the last hint stands where else to look.
  if (shown >= most) return { shown: most + 1 };
  try {
    seen.remember(key, shown + 1);
    return { shown: shown + 1 };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { shown: shown + 1, problem: error.message };
  }
}
