/** Which case `debug` is to run: the one that is named, or the smallest that fails. */
import { type Course, entryOf, type LessonEntry } from '../course.ts';
import { gradedIn, tellingCheck } from '../formats/evidence.ts';
import type { ExerciseReport } from '../formats/report.ts';
import { Attempt } from '../grade/attempt.ts';
import { inputsAt } from '../grade/inputs-at.ts';
import { prepareLesson } from '../grade/submission.ts';
import { USUAL_DRAW } from '../grade/task.ts';
import type { Check, Exercise } from '../kit/exercise.ts';
import { explainProblem } from '../kit/messages.ts';
import type { Language } from '../kit/words.ts';
import { openSandboxes, ownModules, stripper } from '../node/files.ts';
import { readSubmission } from '../node/read-submission.ts';
import { readWord, type ReplayWord } from '../node/replay-word.ts';
import { DEBUG_WORDS } from './debug-words.ts';
import { findReplayed } from './names.ts';
import { CommandError } from './options.ts';
import { gradeOwn } from './own-work.ts';

export interface Target {
  readonly entry: LessonEntry;
  readonly name: string;
  readonly exercise: Exercise<unknown>;
  readonly check: Check;
  /** `3:1:0`: which check of the exercise, counted from 1, the seed and the path of the case. */
  readonly word: string;
  readonly seed: number;
  readonly path: string;
  readonly inputs: readonly unknown[];
  /** Whether it has just failed in the sandbox. */
  readonly hasFailed: boolean;
}

/**
 * `softmax`, `activations/softmax@3:1:0`, or a lesson or its file: the first failure in it. Without
 * a word it is the first of the course.
 */
export async function debugTarget(
  course: Course,
  folder: string,
  word: string | undefined,
  language: Language,
): Promise<Target> {
  const replayed = word === undefined ? undefined : readWord(word);
  if (replayed?.path === undefined) return failingTarget(course, folder, word, language);
  const { entry, exercise } = await findReplayed(course, replayed, language);
  return caseOf(entry, exercise, replayed, false, language);
}

/** The smallest case of the first exercise that fails or, where all holds, the first of its formula. */
async function failingTarget(
  course: Course,
  folder: string,
  word: string | undefined,
  language: Language,
): Promise<Target> {
  const graded = gradedIn(await gradeOwn(course, folder, language, word));
  const wrong = graded.find(({ exercise: { status } }) => ['failed', 'error'].includes(status));
  const words = DEBUG_WORDS[language];
  const nothing = words.noFailure(course.example.exercise);
  if (wrong) {
    const replay = replayIn(wrong.exercise);
    if (!replay) throw new CommandError(wrong.exercise.message ?? nothing);
    return caseOf(entryOf(course, wrong.lesson.id), wrong.exercise.name, replay, true, language);
  }
  const [first] = graded;
  if (!first || graded.length > 1) throw new CommandError(nothing);
  const { name, status, checks } = first.exercise;
  if (status === 'todo') throw new CommandError(words.unwritten(name));
  console.log(`\n  ${words.nothingFails(name)}`);
  const check = checks.findIndex(({ kind }) => kind === 'formula') + 1;
  const replay = { name, check, seed: USUAL_DRAW.seed, path: '0' };
  return caseOf(entryOf(course, first.lesson.id), name, replay, false, language);
}

/** The case of the check that tells most of an exercise that failed, if any was reached. */
function replayIn(exercise: ExerciseReport): ReplayWord | undefined {
  const reached = exercise.checks.find(({ replay }) => replay !== null);
  const command = tellingCheck(exercise)?.replay ?? reached?.replay;
  return readWord(command?.split(' ').at(-1) ?? '');
}

async function caseOf(
  entry: LessonEntry,
  name: string,
  { check: number = 0, seed = USUAL_DRAW.seed, path = '' }: ReplayWord,
  hasFailed: boolean,
  language: Language,
): Promise<Target> {
  const exercise = (await entry.load()).lesson.exercises.get(name)!;
  const check = exercise.checks[number - 1];
  const inputs = check && inputsAt(check, seed, path);
  if (!inputs) throw new CommandError(explainProblem({ type: 'no-case' }, language));
  const word = `${number}:${seed}:${path}`;
  return { entry, name, exercise, check, word, seed, path, inputs, hasFailed };
}

/** Whether the case comes to no end in the sandbox. */
export async function hangs(
  course: Course,
  folder: string,
  { entry, name, exercise, check, seed, path }: Target,
): Promise<boolean> {
  const { sources } = readSubmission(folder, entry.files);
  const prepared = prepareLesson(entry, sources, stripper, course, ownModules(course));
  const attempt = new Attempt(openSandboxes(), prepared, name, exercise);
  const { broken } = await attempt.verdict(check, { ...USUAL_DRAW, seed, path });
  attempt.close();
  return broken?.failure.type === 'problem' && broken.failure.problem.type === 'timeout';
}
