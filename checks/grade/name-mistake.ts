/** Why an exercise failed, in one sentence, where its answers leave no doubt. */
import type { Check, Exercise } from '../kit/exercise.ts';
import type { Lesson } from '../kit/lesson.ts';
import type { Language, Words } from '../kit/words.ts';
import type { SandboxFactory } from '../sandbox/factory.ts';
import type { Sandbox, Submission } from '../sandbox/sandbox.ts';
import { ask, type Case, questions } from './cases.ts';
import { isComparing } from './comparisons.ts';
import { explaining, type KnownMistakes } from './known-mistakes.ts';
import { isSteady } from './steady.ts';
import { tellSymptom } from './symptom-words.ts';
import { symptomOf } from './symptoms.ts';
import type { Draw, Verdict } from './verdict.ts';

/** What an exercise was graded on, and what came of it. */
export interface Graded {
  readonly submission: Submission;
  readonly lesson: Lesson;
  /** The exercise, which is also the name of the function. */
  readonly name: string;
  readonly verdicts: readonly Verdict[];
  readonly draw: Draw;
}

export interface Mistake {
  readonly id: string;
  readonly text: string;
}

/** Fresh cases of a check: enough to tell mistakes apart that differ now and then. */
const FRESH = 8;
/** … and of one that knows the right answer: enough to see what is wrong with the others. */
const FRESH_COMPARISONS = 20;
/** Steps of calls after which nobody waits for a name; usual code needs a small part of them. */
const MOST_STEPS = 30_000_000;

/** `known` is asked for where an exercise has failed, and may have nothing. */
export async function nameMistake(
  graded: Graded,
  known: () => Promise<KnownMistakes | undefined> | undefined,
  sandboxes: SandboxFactory,
  language: Language,
): Promise<Mistake | undefined> {
  if (!hasFailed(graded.verdicts)) return undefined;
  const exercise = graded.lesson.exercises.get(graded.name)!;
  const cases = await inSandbox(sandboxes, graded.submission, exercise, (sandbox) =>
    answersOf(sandbox, graded, exercise),
  );
  if (!cases) return undefined;
  const mistakes = await known();
  const found = mistakes && (await knownMistake(graded.name, exercise, cases, mistakes, sandboxes));
  if (found) return { id: found.id, text: found.words[language] };
  const symptom = symptomOf(graded.lesson, graded.name, cases);
  if (!symptom) return undefined;
  const steady = await inSandbox(sandboxes, graded.submission, exercise, (fresh) =>
    isSteady(fresh, graded.name, cases),
  );
  return steady ? { id: symptom.id, text: tellSymptom(symptom, language) } : undefined;
}

/** Whether it failed by its answers, not by how it ended. */
export function hasFailed(verdicts: readonly Verdict[]): boolean {
  const failures = verdicts.flatMap(({ broken }) => broken ?? []);
  return (
    failures.some(({ path }) => path !== undefined) &&
    failures.every(({ failure }) => failure.type !== 'problem' || MEANT.has(failure.problem.type))
  );
}

/** What code can come to by its own doing, every time again. */
const MEANT: ReadonlySet<string> = new Set(['threw', 'not-data', 'stack-overflow']);

async function inSandbox<T>(
  sandboxes: SandboxFactory,
  submission: Submission,
  { patience }: Exercise<unknown>,
  work: (sandbox: Sandbox) => T,
): Promise<T | undefined> {
  const sandbox = await sandboxes.open(submission);
  sandbox.pace = 'callWhileShrinking';
  sandbox.patience = patience;
  try {
    return sandbox.importProblem ? undefined : work(sandbox);
  } finally {
    sandboxes.close(sandbox);
  }
}

/** What the student's function answers, or nothing where it takes too long or breaks down. */
function answersOf(
  sandbox: Sandbox,
  { name, verdicts, draw }: Graded,
  exercise: Exercise<unknown>,
): Case[] | undefined {
  const cases: Case[] = [];
  const fresh = (check: Check): number =>
    Math.ceil((isComparing(check) ? FRESH_COMPARISONS : FRESH) / exercise.patience);
  for (const question of questions(exercise, verdicts, draw, fresh)) {
    const answered = ask(sandbox, name, exercise, question);
    const ended = answered.calls.some(
      ({ outcome }) => !outcome.ok && !MEANT.has(outcome.problem.type),
    );
    if (ended || sandbox.stepsTaken > MOST_STEPS) return undefined;
    cases.push(answered);
  }
  return cases;
}

/** The known mistake that explains all; none where two do that are not the same. */
async function knownMistake(
  name: string,
  exercise: Exercise<unknown>,
  cases: readonly Case[],
  { submission, diagnoses }: KnownMistakes,
  sandboxes: SandboxFactory,
): Promise<{ readonly id: string; readonly words: Words } | undefined> {
  const names = Object.keys(diagnoses).filter((each) => each.startsWith(`${name}_`));
  const found = await inSandbox(sandboxes, submission, exercise, (sandbox) =>
    explaining(sandbox, names, exercise, cases),
  );
  const [id] = found ?? [];
  if (id === undefined) return undefined;
  const words = diagnoses[id]!;
  const isOne = found!.every((each) => diagnoses[each]!.en === words.en);
  return isOne ? { id, words } : undefined;
}
