/** Judges a law that a student wrote: first by right functions, then by suspects. */
import fc from 'fast-check';
import { casesOf, propertyOf } from '../../kit/property.ts';
import { timesAsMany } from '../../kit/usual-runs.ts';
import type { SandboxFactory } from '../../sandbox/factory.ts';
import { NOTHING_PRINTED, type Printed } from '../../sandbox/interpreter.ts';
import { LIMITS } from '../../sandbox/limits.ts';
import type { Problem } from '../../sandbox/problem.ts';
import type { Draw } from '../verdict.ts';
import { type Case, type Hearing, Hearings, type Said } from './hearing.ts';
import { masked } from './masks.ts';

export type HuntVerdict =
  /** It cannot be asked. */
  | { readonly type: 'problem'; readonly problem: Problem }
  /** It accuses a right function, or says nothing of it. */
  | { readonly type: 'unfit'; readonly found: Found }
  /** It asks no function anything. */
  | { readonly type: 'idle'; readonly printed: Printed }
  | { readonly type: 'judged'; readonly masks: readonly Mask[]; readonly printed: Printed };

/** One input, and what came of it. */
export interface Found extends Hearing {
  readonly inputs: readonly unknown[];
}

/** What became of a suspect. */
export interface Mask {
  /** Its export; nobody but the engine learns of it. */
  readonly suspect: string;
  readonly isCaught: boolean;
  /** The first time that the law said neither. */
  readonly unsaid?: Said | undefined;
}

export async function judgeHunt(
  of: Case,
  sandboxes: SandboxFactory,
  draw: Draw,
): Promise<HuntVerdict> {
  const hearings = await Hearings.open(of, sandboxes);
  try {
    const { problem } = hearings;
    return problem ? { type: 'problem', problem } : await judged(of, hearings, draw);
  } finally {
    hearings.close();
  }
}

async function judged(of: Case, hearings: Hearings, draw: Draw): Promise<HuntVerdict> {
  const trials: Trial[] = [];
  const most = LIMITS.total * timesAsMany(draw.runs);
  for (const name of of.suspects.innocents) {
    await hearings.turnTo(name);
    const trial = tryInnocent(of, hearings, draw);
    if (trial.found) return unfit(trial.found);
    if (hearings.stepsTaken > most) return outOfSteps(most);
    trials.push(trial);
  }
  const printed = trials[0]?.printed ?? NOTHING_PRINTED;
  if (trials.every(({ isIdle }) => isIdle)) return { type: 'idle', printed };
  const masks: Mask[] = [];
  const inputs = inputsOf(of, draw);
  for (const suspect of masked(of.suspects, draw.seed)) {
    await hearings.turnTo(suspect);
    masks.push(trySuspect(suspect, hearings, inputs));
    if (hearings.stepsTaken > most) return outOfSteps(most);
  }
  return { type: 'judged', masks, printed };
}

const outOfSteps = (steps: number): HuntVerdict => ({
  type: 'problem',
  problem: { type: 'out-of-steps', steps },
});

function unfit(found: Found): HuntVerdict {
  const { said } = found;
  const isToDo = said.type === 'problem' && said.problem.type === 'not-written';
  return isToDo ? { type: 'problem', problem: said.problem } : { type: 'unfit', found };
}

/** All that is drawn, in the order in which every function meets it. */
export const inputsOf = ({ hunt }: Pick<Case, 'hunt'>, { seed, runs }: Draw): unknown[][] => {
  const property = propertyOf(hunt, () => {});
  const drawn = fc.sample(property, { seed, numRuns: casesOf(hunt, runs) });
  return drawn.map(([inputs]) => inputs);
};

interface Trial {
  /** The smallest input of which the law does not say that it holds. */
  readonly found?: Found | undefined;
  readonly isIdle: boolean;
  readonly printed: Printed;
}

/** Where an input on purpose shows it, which is not made smaller, a random one may show it shorter. */
function tryInnocent(of: Case, hearings: Hearings, draw: Draw): Trial {
  const { found, at, ...trial } = tryInputs(of, hearings, draw, 0);
  const { first, cases } = of.hunt;
  const isLast = !found || isLong(found.said) || at >= first.length || cases === 0;
  if (isLast) return { found, ...trial };
  const random = tryInputs(of, hearings, draw, first.length).found;
  return { found: random && lengthOf(random) < lengthOf(found) ? random : found, ...trial };
}

const lengthOf = ({ inputs }: Found): number => JSON.stringify(inputs).length;

/** Goes through what is drawn from a number on; `at` is the number of what showed it. */
function tryInputs(
  { hunt }: Case,
  hearings: Hearings,
  { seed, runs }: Draw,
  from: number,
): Trial & { readonly at: number } {
  let found: Found | undefined;
  let isIdle = true;
  let printed: Printed | undefined;
  const property = propertyOf(hunt, (inputs) => {
    if (found && isLong(found.said)) return;
    const hearing = hearings.hear(inputs);
    printed ??= hearing.printed;
    if (hearing.asked.length > 0) isIdle = false;
    if (hearing.said.type === 'holds') return;
    // What is smaller, and fails for another reason, tells of something else.
    if (found && hearing.said.type !== found.said.type) return;
    found = { ...hearing, inputs };
    throw new Error(hearing.said.type);
  });
  const { counterexamplePath } = fc.check(property, {
    seed,
    numRuns: casesOf(hunt, runs) - from,
    ...(from > 0 && { path: String(from) }),
  });
  const at = Number.parseInt(counterexamplePath ?? '', 10);
  return { found, at, isIdle, printed: printed ?? NOTHING_PRINTED };
}

function trySuspect(
  suspect: string,
  hearings: Hearings,
  inputs: readonly (readonly unknown[])[],
): Mask {
  let unsaid: Said | undefined;
  for (const each of inputs) {
    const { said, asked } = hearings.hear(each);
    // Who asks nothing accuses nobody.
    if (said.type === 'accuses' && asked.length > 0) return { suspect, isCaught: true };
    if (said.type !== 'holds') unsaid ??= said;
    if (isLong(said)) break;
  }
  return { suspect, isCaught: false, unsaid };
}

/** What takes long each time, and would not end otherwise with another input. */
const isLong = (said: Said): boolean =>
  said.type === 'too-much' || (said.type === 'problem' && said.problem.type !== 'threw');
