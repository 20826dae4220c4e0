/** Whether the name that is given to a mutant tells what the mutant does, whatever it is asked. */
import { Attempt } from '../../engine/grade/attempt.ts';
import type { Call } from '../../engine/kit/subject.ts';
import { outcomeOf } from '../../engine/explain/cases.ts';
import { nameMistake } from '../../engine/explain/name-mistake.ts';
import type { SymptomId } from '../../engine/explain/symptom-words.ts';
import { DERIVATIVE } from '../../engine/kit/agree.ts';
import type { KnownMistakes } from '../../engine/kit/known-mistakes.ts';
import type { Lesson } from '../../engine/kit/lesson.ts';
import type { Outcome, Submission } from '../../engine/sandbox/sandbox.ts';
import { sandboxes } from '../proof/subjects.ts';
import { agree } from './compare.ts';
import { FACTS, isRight, type Told } from './facts.ts';
import { type Compared, hasEnded, inSandbox } from './trial.ts';

export type Naming =
  | { readonly type: 'unnamed' }
  | { readonly type: 'true' | 'unchecked'; readonly given: string }
  /** A name that does not hold in `at`, where it would have had the answer `instead`. */
  | {
      readonly type: 'untrue';
      readonly given: string;
      readonly at?: Compared;
      readonly instead?: Outcome;
    };

export interface Suspect {
  readonly submission: Submission;
  readonly lesson: Lesson;
  readonly name: string;
  readonly known: KnownMistakes;
}

const DRAW = { seed: 1, runs: 100 };

/** `answers` are what the mutant was asked, what it answered, and what is right. */
export async function namingOf(suspect: Suspect, answers: readonly Compared[]): Promise<Naming> {
  const given = await nameOf(suspect);
  if (given === undefined) return { type: 'unnamed' };
  if (given in suspect.known.diagnoses) return trueOfMistake(given, suspect, answers);
  return trueOfSymptom(given, answers);
}

async function nameOf({ submission, lesson, name, known }: Suspect): Promise<string | undefined> {
  const attempt = new Attempt(sandboxes, { submission }, name, lesson.exercises.get(name)!);
  try {
    const verdicts = await attempt.verdicts(DRAW);
    const graded = { submission, lesson, name, verdicts, draw: DRAW };
    return (await nameMistake(graded, async () => known, sandboxes, 'en'))?.id;
  } finally {
    attempt.close();
  }
}

/**
 * A known mistake is the right name where it has the same answers, wrong ones among them, and lets
 * nothing in that the mutant rejects. What the mutant lets in besides is another fault.
 */
function trueOfMistake(
  given: string,
  { lesson, name, known }: Suspect,
  answers: readonly Compared[],
): Promise<Naming> {
  const exercise = lesson.exercises.get(name)!;
  const areAlike = (a: Outcome, b: Outcome) => agree(a, b, exercise, DERIVATIVE);
  return inSandbox(known.submission, exercise, (sandbox): Naming => {
    let explained = 0;
    for (const at of answers) {
      const instead = outcomeOf(sandbox, given, at);
      if (isOver(at, instead) || isLetIn(at, instead)) continue;
      if (!areAlike(at.outcome, instead)) return { type: 'untrue', given, at, instead };
      if (!at.right || !areAlike(at.outcome, at.right)) explained++;
    }
    return { type: explained > 0 ? 'true' : 'untrue', given };
  });
}

const isLetIn = ({ outcome, right }: Compared, instead: Outcome): boolean =>
  right?.ok === false && outcome.ok && !instead.ok;

const isOver = (call: Call, instead: Outcome): boolean =>
  hasEnded(call) || hasEnded({ ...call, outcome: instead });

/** A symptom states something of every answer, and of some that are wrong. */
function trueOfSymptom(given: string, answers: readonly Compared[]): Naming {
  const fact = FACTS[given as SymptomId];
  const answered = answers.filter((each) => each.right?.ok && !hasEnded(each));
  if (!fact || answered.length === 0) return { type: 'unchecked', given };
  const silent = answered.find(({ outcome }) => !outcome.ok);
  if (silent) return { type: 'untrue', given, at: silent };
  const all = answered.map(told);
  const at = answered.find((_, i) => !isRight(all[i]!) && !fact([all[i]!]));
  if (at) return { type: 'untrue', given, at };
  const isTrue = all.some((each) => !isRight(each)) && fact(all);
  return { type: isTrue ? 'true' : 'untrue', given };
}

const told = ({ args, outcome, right }: Compared): Told => ({
  args,
  received: outcome.ok ? outcome.value : undefined,
  right: right?.ok ? right.value : undefined,
});
