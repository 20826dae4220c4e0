/** Which case `debug` is to run: the one that is named, or the smallest that fails. */
import { join, resolve } from 'node:path';
import { type Course, exerciseFile, type LessonEntry } from '../course.ts';
import { failingCase, type FoundCase } from '../grade/failing-case.ts';
import { inputsAt } from '../grade/inputs-at.ts';
import { prepare } from '../grade/submission.ts';
import type { Exercise } from '../kit/exercise.ts';
import { explainProblem } from '../kit/messages.ts';
import type { Language } from '../kit/words.ts';
import { openSandboxes, readSubmitted, stripper } from '../node/files.ts';
import { readWord, type ReplayWord } from '../node/replay-word.js';
import type { SandboxFactory } from '../sandbox/factory.ts';
import type { Problem } from '../sandbox/problem.ts';
import { DEBUG_WORDS } from './debug-words.ts';
import { findNamed } from './names.ts';
import { CommandError } from './options.ts';
import { WORDS } from './student-words.ts';

export interface Target {
  readonly entry: LessonEntry;
  readonly name: string;
  readonly exercise: Exercise<unknown>;
  readonly found: FoundCase;
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
  if (word === undefined) return firstFailure(folder, course.lessons, language);
  const whole = course.lessons.find((each) => resolve(word) === join(folder, exerciseFile(each)));
  const replayed = whole ? undefined : readWord(word);
  const plain = replayed?.path === undefined ? word : nameIn(replayed);
  const named = whole
    ? { entry: whole, exercise: undefined }
    : await findNamed(course, plain, WORDS[language]);
  const { entry, exercise: name } = named;
  const { lesson } = await entry.load();
  if (name === undefined) return firstFailure(folder, [entry], language);
  const exercise = lesson.exercises.get(name)!;
  const found = replayed?.path
    ? namedCase(exercise, replayed, language)
    : await caseOf(folder, entry, name, exercise, language);
  return { entry, name, exercise, found };
}

const nameIn = ({ lesson, name }: ReplayWord): string =>
  lesson === undefined ? name : `${lesson}/${name}`;

function namedCase(
  exercise: Exercise<unknown>,
  { check: number = 0, seed = 1, path = '' }: ReplayWord,
  language: Language,
): FoundCase {
  const check = exercise.checks[number - 1];
  const inputs = check && inputsAt(check, seed, path);
  if (!check || !inputs) throw new CommandError(explainProblem({ type: 'no-case' }, language));
  return { check, number, seed, path, inputs };
}

/** The smallest failing case or, where all holds, the first of the formula. */
async function caseOf(
  folder: string,
  entry: LessonEntry,
  name: string,
  exercise: Exercise<unknown>,
  language: Language,
): Promise<FoundCase> {
  const found = await search(folder, entry, name, exercise);
  if (found && 'check' in found) return found;
  if (found) throw new CommandError(toldProblem(found, name, language));
  const number = exercise.checks.findIndex(({ kind }) => kind === 'formula') + 1;
  console.log(`\n  ${DEBUG_WORDS[language].nothingFails(name)}`);
  return namedCase(exercise, { name, check: number, seed: SEED, path: '0' }, language);
}

async function firstFailure(
  folder: string,
  entries: readonly LessonEntry[],
  language: Language,
): Promise<Target> {
  for (const entry of entries) {
    const { lesson } = await entry.load();
    for (const [name, exercise] of lesson.exercises) {
      const found = await search(folder, entry, name, exercise);
      if (found && 'check' in found) return { entry, name, exercise, found };
      if (found && found.type !== 'not-written') {
        throw new CommandError(toldProblem(found, name, language));
      }
    }
  }
  throw new CommandError(DEBUG_WORDS[language].noFailure);
}

/** As `npm test` draws. */
const SEED = 1;
const RUNS = 100;

async function search(
  folder: string,
  entry: LessonEntry,
  name: string,
  exercise: Exercise<unknown>,
): Promise<FoundCase | Problem | undefined> {
  const file = exerciseFile(entry);
  const sources = entry.files.map((path) => [path, readSubmitted(folder, path)] as const);
  const { [file]: own, ...earlier } = Object.fromEntries(sources);
  const prepared = prepare(file, own, stripper, earlier);
  return failingCase(sandboxes(), prepared, name, exercise, { seed: SEED, runs: RUNS });
}

let opened: SandboxFactory | undefined;
const sandboxes = (): SandboxFactory => (opened ??= openSandboxes());

const toldProblem = (problem: Problem, name: string, language: Language): string =>
  problem.type === 'not-written'
    ? DEBUG_WORDS[language].unwritten(name)
    : explainProblem(problem, language);
