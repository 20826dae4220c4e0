/** Whether the name that is given to a mutant tells what the mutant does, whatever it is asked. */
import type { Call } from '../../engine/kit/subject.ts';
import { outcomeOf } from '../../engine/explain/cases.ts';
import type { SymptomId } from '../../engine/explain/symptom-words.ts';
import { DERIVATIVE } from '../../engine/kit/agree.ts';
import type { KnownMistakes } from '../../engine/kit/known-mistakes.ts';
import type { Outcome, Submission } from '../../engine/sandbox/sandbox.ts';
import type { Target } from '../proof/subjects.ts';
import { failed, hasEnded, inSandbox, nameOf, verdictsOn } from '../proof/trial.ts';
import { agree } from './contract.ts';
import { FACTS, inField, isRight, type Told } from './facts.ts';
import type { Compared } from './trial.ts';

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

/** The name that its answers give to a mutant. */
export async function nameIn(
  submission: Submission,
  target: Target,
  known: KnownMistakes,
): Promise<string | undefined> {
  const subject = { prepared: { submission }, exported: target.name };
  const verdicts = await verdictsOn(subject, target.exercise, { seed: 1, runs: 100 });
  return (await nameOf(failed(target, submission, verdicts), known))?.id;
}

/** `answers` are what the mutant was asked, what it answered, and what is right. */
export async function namingOf(
  given: string | undefined,
  target: Target,
  known: KnownMistakes,
  answers: readonly Compared[],
): Promise<Naming> {
  if (given === undefined) return { type: 'unnamed' };
  if (given in known.diagnoses) return trueOfMistake(given, target, known, answers);
  return trueOfSymptom(given, answers);
}

/**
 * A known mistake is the right name where it has the same answers, wrong ones among them, and lets
 * nothing in that the mutant rejects. What the mutant lets in besides is another fault.
 */
function trueOfMistake(
  given: string,
  { exercise }: Target,
  known: KnownMistakes,
  answers: readonly Compared[],
): Promise<Naming> {
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
  // In a field alone it has the name of that behind its own.
  const [id, field] = given.split('.');
  const fact = FACTS[id as SymptomId];
  const answered = answers.filter((each) => each.right?.ok && !hasEnded(each));
  if (!fact || answered.length === 0) return { type: 'unchecked', given };
  const silent = answered.find(({ outcome }) => !outcome.ok);
  if (silent) return { type: 'untrue', given, at: silent };
  const all = answered.map(told).map((each) => inField(each, field));
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
