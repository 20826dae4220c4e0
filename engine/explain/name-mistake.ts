/** Why an exercise failed, in one sentence, where its answers leave no doubt. */
import type { Check, Exercise } from '../kit/exercise.ts';
import type { KnownMistakes } from '../kit/known-mistakes.ts';
import type { Lesson } from '../kit/lesson.ts';
import { inLanguage, type Language, type Texts } from '../kit/words.ts';
import type { SandboxFactory } from '../sandbox/factory.ts';
import type { Place } from '../sandbox/problem.ts';
import type { Asked, Sandbox, Submission } from '../sandbox/sandbox.ts';
import {
  ask,
  type Case,
  inSandbox,
  otherSeed,
  outcomeOf,
  type Question,
  randomCases,
  smallestCases,
  widerCases,
} from './cases.ts';
import { isSteady } from './steady.ts';
import { Suspects } from './suspects.ts';
import { idOf, type Symptom, tellSymptom } from './symptom-words.ts';
import { symptomOf } from './symptoms.ts';
import { askedWithZeros } from './zeros.ts';
import type { Draw, Verdict } from '../grade/verdict.ts';

/** What an exercise was graded on, and what came of it. */
export interface FailedExercise {
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
  /** Where in the student's file, if that is known. */
  readonly place?: Place;
}

/** How many fresh cases of a law are asked for, and how many of checks that say more of an answer. */
interface Depth {
  readonly laws: number;
  readonly others: number;
  /** … but no more than so many times the cases that are needed to break the check. */
  readonly times: number;
}

/** Enough to see what is wrong, and to tell most mistakes apart … */
const AT_FIRST: Depth = { laws: 3, others: 10, times: 2 };
/** … and to try a name before it is told: by then anything has happened that happens now and then. */
const LATER: Depth = { laws: 2, others: 14, times: 3 };
/** What fits no list has to show once more, and in more cases, as nothing but its answers speak for it. */
const LAST: Depth = { laws: 24, others: 60, times: 20 };
/** So many cases that show a symptom make it worth while to ask for more. */
const FEW = 2;
/** Steps of calls after which nobody waits for a name; usual code needs a small part of them. */
const MOST_STEPS = 30_000_000;

/**
 * `known` is asked for where an exercise has failed, and may have nothing. Before a symptom comes a
 * `trace`: where it was seen to go wrong.
 */
export async function nameMistake(
  graded: FailedExercise,
  known: () => Promise<KnownMistakes | undefined> | undefined,
  sandboxes: SandboxFactory,
  language: Language,
  trace?: Mistake,
): Promise<Mistake | undefined> {
  if (!hasFailed(graded.verdicts)) return undefined;
  return inSandbox(sandboxes, graded.submission, exerciseOf(graded), async (sandbox) => {
    const answers = answersOf(sandbox, graded);
    if (answers.first.length === 0) return undefined;
    const mistakes = await known();
    const found = mistakes && (await suspects(graded, answers, mistakes, sandboxes));
    const words = mistakes && found && theirWords(found, mistakes);
    if (words) return { id: found[0]!, text: inLanguage(words, language) };
    if (trace) return trace;
    const symptom = await steadySymptom(graded, sandbox, answers, sandboxes);
    return symptom && { id: idOf(symptom), text: tellSymptom(symptom, language) };
  });
}

/** The known mistakes by which a failure is explained: for a proof that none hides another. */
export async function explanations(
  graded: FailedExercise,
  mistakes: KnownMistakes,
  sandboxes: SandboxFactory,
): Promise<string[]> {
  const work = (sandbox: Sandbox) =>
    suspects(graded, answersOf(sandbox, graded), mistakes, sandboxes);
  return (await inSandbox(sandboxes, graded.submission, exerciseOf(graded), work)) ?? [];
}

const exerciseOf = ({ lesson, name }: FailedExercise): Exercise<unknown> =>
  lesson.exercises.get(name)!;

/** The words for all of them, if these are the same. */
function theirWords(found: readonly string[], { diagnoses }: KnownMistakes): Texts | undefined {
  const [words, ...others] = found.map((id) => diagnoses[id]!);
  return others.every(({ en }) => en === words!.en) ? words : undefined;
}

/** Whether it failed by its answers, not by how it ended. */
export const hasFailed = (verdicts: readonly Verdict[]): boolean => hasEndedBy(MEANT, verdicts);

/** Whether it may be tried what would mend it: its answers are wrong, or loops do not end. */
export const canBeTried = (verdicts: readonly Verdict[]): boolean => hasEndedBy(COUNTED, verdicts);

function hasEndedBy(types: ReadonlySet<string>, verdicts: readonly Verdict[]): boolean {
  const failures = verdicts.flatMap(({ broken }) => broken ?? []);
  return (
    failures.some(({ path }) => path !== undefined) &&
    failures.every(({ failure }) => failure.type !== 'problem' || types.has(failure.problem.type))
  );
}

/** What code can come to by its own doing, every time again, … */
const MEANT: ReadonlySet<string> = new Set(['threw', 'not-data', 'stack-overflow']);
/** … or, after the same steps everywhere, by having no end. */
const COUNTED: ReadonlySet<string> = new Set([...MEANT, 'timeout', 'out-of-memory', 'not-run']);

/** What the student's function answers: nothing where it takes too long or breaks down. */
interface Answers {
  readonly first: readonly Case[];
  /** Worked out when they are asked for. */
  readonly later: () => readonly Case[];
  /** Once more, where all others are alike. */
  readonly zeros: () => readonly Case[];
}

function answersOf(sandbox: Sandbox, graded: FailedExercise): Answers {
  const { verdicts, draw } = graded;
  const exercise = exerciseOf(graded);
  const first = answersTo(sandbox, graded, [
    ...smallestCases(exercise, verdicts),
    ...randomCases(exercise, otherSeed(draw.seed, 0), many(AT_FIRST, exercise)),
  ]);
  let later: readonly Case[] | undefined;
  const seed = otherSeed(draw.seed, 1);
  const wider = () => widerCases(exercise, seed, many(LATER, exercise));
  const asking = (asked: Asked) => outcomeOf(sandbox, graded.name, asked);
  return {
    first,
    later: () => (later ??= answersTo(sandbox, graded, wider())),
    zeros: () => askedWithZeros([...first, ...(later ?? [])], asking),
  };
}

const many =
  ({ laws, others, times }: Depth, { patience }: Exercise<unknown>) =>
  ({ kind, cases }: Check): number =>
    Math.min(Math.ceil((kind === 'law' ? laws : others) / patience), times * cases);

function answersTo(
  sandbox: Sandbox,
  graded: FailedExercise,
  questions: readonly Question[],
): Case[] {
  const cases: Case[] = [];
  for (const question of questions) {
    const answered = ask(sandbox, graded.name, exerciseOf(graded), question);
    const ended = answered.calls.some(
      ({ outcome }) => !outcome.ok && !MEANT.has(outcome.problem.type),
    );
    if (ended || sandbox.stepsTaken > MOST_STEPS) return [];
    cases.push(answered);
  }
  return cases;
}

/** The known mistakes that explain all; one that has answered otherwise is not asked again. */
async function suspects(
  graded: FailedExercise,
  { first, later, zeros }: Answers,
  { submission, diagnoses }: KnownMistakes,
  sandboxes: SandboxFactory,
): Promise<string[]> {
  const exercise = exerciseOf(graded);
  const found = await inSandbox(sandboxes, submission, exercise, (sandbox) => {
    const all = new Suspects(sandbox, Object.keys(diagnoses), exercise);
    all.hear(first);
    if (!all.isAnyLeft || later().length === 0) return [];
    all.hear(later());
    all.hear(zeros());
    return all.found();
  });
  return found ?? [];
}

/** The symptom that shows in all cases, in whatever order they are asked. */
async function steadySymptom(
  graded: FailedExercise,
  sandbox: Sandbox,
  { first, later }: Answers,
  sandboxes: SandboxFactory,
): Promise<Symptom | undefined> {
  const { lesson, name, submission, draw } = graded;
  const asking = (of: Sandbox) => (asked: Asked) => outcomeOf(of, name, asked);
  const early = symptomOf(lesson, name, first, FEW, asking(sandbox));
  if (!early || later().length === 0) return undefined;
  const cases = [...first, ...later()];
  const exercise = exerciseOf(graded);
  return inSandbox(sandboxes, submission, exercise, (fresh) => {
    const asked = widerCases(exercise, otherSeed(draw.seed, 2), many(LAST, exercise));
    const last = answersTo(fresh, graded, asked);
    if (last.length === 0 || !isSteady(fresh, name, first)) return undefined;
    return symptomOf(lesson, name, [...cases, ...last], undefined, asking(fresh));
  });
}
