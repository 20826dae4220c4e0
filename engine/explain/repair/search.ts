/**
 * Looks for the place of a mistake by trying: every small change of the student's code is asked what
 * the laws ask. Where all laws hold with a change, the mistake is where that change is.
 */
import type { Check, CheckKind, Exercise } from '../../kit/exercise.ts';
import type { SandboxFactory } from '../../sandbox/factory.ts';
import type { Sandbox, Submission } from '../../sandbox/sandbox.ts';
import type { Draw, Verdict } from '../../grade/verdict.ts';
import { ask, otherSeed, type Question, smallestCases, widerCases } from '../cases.ts';
import { edited } from '../slips/repair.ts';
import type { Holds } from '../slips/name-slip.ts';
import type { Source } from '../slips/source.ts';
import { sourcesOf, type Written } from '../slips/sources.ts';
import { ASIDE } from '../suspects.ts';
import { Budget, costOf } from './budget.ts';
import type { Candidate } from './candidate.ts';
import { candidatesFor } from './candidates.ts';
import type { Found } from './found.ts';
import { cutBy, REACHED, tellingReached } from './coverage.ts';
import { placeOf } from './place.ts';
import { CHOOSE, Variants } from './variants.ts';

/** An exercise that has failed. */
export interface Failed {
  readonly submission: Submission;
  /** Its files as they were written, with their types. */
  readonly written?: Written | undefined;
  readonly name: string;
  readonly exercise: Exercise<unknown>;
  readonly verdicts: readonly Verdict[];
  readonly draw: Draw;
}

export interface Tools {
  readonly sandboxes: SandboxFactory;
  /** Whether a check holds of other code, on fresh cases. */
  readonly holds: Holds;
}

/** Steps for all candidates, … */
const STEPS = 60_000_000;
/** … and for one call: so many times those of the student's own code, but not fewer than these. */
const TIMES = 4;
const FEWEST = 50_000;
/** What takes more steps than these is asked in the end, unless all takes as long. */
const LONG = 50_000;
/** So many candidates are put into one file: each takes memory. */
const AT_ONCE = 256;
/** So many random cases of each check, after those on purpose, a candidate has to pass. */
const FEW = 3;
/** So many of those that have passed them are asked everything. */
const MOST_CONFIRMED = 16;

/** Undefined where no place is sure. */
export async function findPlace(failed: Failed, tools: Tools): Promise<Found | undefined> {
  const { submission, written, name } = failed;
  const sources = await sourcesOf(submission, written);
  const own = sources.find(({ file }) => file === submission.entry);
  if (!own) return undefined;
  const questions = questionsFor(failed);
  if (questions.length === 0) return undefined;
  const search = new Search(failed, own, questions, tools);
  await search.measure();
  const { singles, pairs } = candidatesFor(name, own);
  const single = await search.survivors(singles);
  const survivors = single?.length === 0 ? await search.survivors(pairs()) : single;
  return survivors && placeOf(survivors, own);
}

/** What a candidate is asked: first what has failed, then a few cases of every check. */
function questionsFor({ exercise, verdicts, draw }: Failed): Question[] {
  const few = ({ cases }: Check) => Math.min(Math.ceil(FEW / exercise.patience), cases);
  const smallest = smallestCases(exercise, verdicts);
  return smallest.length === 0
    ? []
    : [...smallest, ...widerCases(exercise, otherSeed(draw.seed, 3), few)];
}

/** What may be wrong besides, for a reason of its own; not where nothing else has failed. */
function excusedIn(questions: readonly Question[]): ReadonlySet<CheckKind> {
  const failed = questions.filter(({ isSmallest }) => isSmallest).map(({ check }) => check.kind);
  const may = failed.filter((kind) => ASIDE.at(-1)!.includes(kind));
  return new Set(may.length < failed.length ? may : []);
}

const isSame = (kinds: ReadonlySet<CheckKind>, others: readonly CheckKind[]): boolean =>
  kinds.size === others.length && others.every((kind) => kinds.has(kind));

interface Passed {
  readonly candidate: Candidate;
  /** Of which kinds something is wrong with it, too. */
  readonly wrong: ReadonlySet<CheckKind>;
}

class Search {
  readonly #failed: Failed;
  readonly #source: Source;
  #questions: readonly Question[];
  readonly #tools: Tools;
  readonly #excused: ReadonlySet<CheckKind>;
  readonly #budget = new Budget(STEPS);
  #most = FEWEST;
  #reachedNow: ReadonlySet<number> | undefined;

  constructor(failed: Failed, source: Source, questions: readonly Question[], tools: Tools) {
    this.#failed = failed;
    this.#source = source;
    this.#questions = questions;
    this.#tools = tools;
    this.#excused = excusedIn(questions);
  }

  /** Those with which all laws hold; undefined where there are too many to try them all. */
  async survivors(candidates: readonly Candidate[]): Promise<Candidate[] | undefined> {
    const passed = await this.#passing(candidates);
    if (this.#budget.isSpent) return undefined;
    for (const aside of ASIDE) {
      const group = passed.filter(({ wrong }) => isSame(wrong, aside));
      if (group.length > MOST_CONFIRMED) return undefined;
      const survivors: Candidate[] = [];
      for (const { candidate } of group) {
        if (await this.#confirms(candidate, aside)) survivors.push(candidate);
      }
      if (survivors.length > 0) return survivors;
    }
    return [];
  }

  /** Those with which all questions are answered rightly, or all but some that may be left aside. */
  async #passing(candidates: readonly Candidate[]): Promise<Passed[]> {
    const variants = new Variants(this.#source);
    const together = candidates.filter((each) => variants.canHold(each));
    const passed: Passed[] = [];
    for (let from = 0; from < together.length; from += AT_ONCE) {
      const batch = together.slice(from, from + AT_ONCE);
      passed.push(...(await this.#passingOf(batch, variants)));
    }
    for (const candidate of candidates) {
      if (!variants.canHold(candidate)) passed.push(...(await this.#passingAlone(candidate)));
    }
    const order = new Map(candidates.map((candidate, i) => [candidate, i]));
    return passed.toSorted((a, b) => order.get(a.candidate)! - order.get(b.candidate)!);
  }

  async #passingOf(batch: readonly Candidate[], variants: Variants): Promise<Passed[]> {
    if (this.#budget.isSpent || batch.length === 0) return [];
    const sandbox = await this.#open(variants.fileOf(batch));
    const passed: Passed[] = [];
    let next = 0;
    try {
      while (!sandbox.importProblem && !sandbox.damaged && next < batch.length) {
        sandbox.call(CHOOSE, [next]);
        const wrong = this.#wrongIn(sandbox);
        if (wrong) passed.push({ candidate: batch[next]!, wrong });
        next++;
      }
    } finally {
      this.#tools.sandboxes.close(sandbox);
    }
    // One that takes all memory, or cannot be loaded, keeps the others from being asked.
    if (!sandbox.importProblem) {
      return [...passed, ...(await this.#passingOf(batch.slice(next), variants))];
    }
    const half = batch.length >> 1;
    const halves = half === 0 ? [] : [batch.slice(0, half), batch.slice(half)];
    for (const each of halves) passed.push(...(await this.#passingOf(each, variants)));
    return passed;
  }

  async #passingAlone(candidate: Candidate): Promise<Passed[]> {
    if (this.#budget.isSpent) return [];
    const sandbox = await this.#open(edited(this.#source.code, candidate.edits));
    try {
      const wrong = sandbox.importProblem ? undefined : this.#wrongIn(sandbox);
      return wrong ? [{ candidate, wrong }] : [];
    } finally {
      this.#tools.sandboxes.close(sandbox);
    }
  }

  /** Of which kinds something is still wrong, if all of it may be left aside. */
  #wrongIn(sandbox: Sandbox): ReadonlySet<CheckKind> | undefined {
    const { name, exercise } = this.#failed;
    const wrong = new Set<CheckKind>();
    for (const question of this.#questions) {
      const { kind } = question.check;
      if (wrong.has(kind)) continue;
      if (this.#budget.isSpent || sandbox.damaged) return undefined;
      const before = sandbox.stepsTaken;
      const { calls, failure } = ask(sandbox, name, exercise, question);
      this.#budget.spend(costOf(calls.length, sandbox.stepsTaken - before));
      if (!failure) continue;
      if (!this.#excused.has(kind)) return undefined;
      wrong.add(kind);
    }
    return wrong;
  }

  /**
   * Whether all laws hold, on cases that have nothing to do with those that were asked. Nor may it only
   * lead around what is wrong: so that something is never reached any more.
   */
  async #confirms({ edits }: Candidate, aside: readonly CheckKind[]): Promise<boolean> {
    if (await this.#leadsAround(edits)) return false;
    const submission = this.#with(edited(this.#source.code, edits));
    for (const check of this.#failed.exercise.checks) {
      if (aside.includes(check.kind)) continue;
      if (!(await this.#tools.holds(submission, check))) return false;
    }
    return true;
  }

  async #leadsAround(edits: Candidate['edits']): Promise<boolean> {
    const before = (this.#reachedNow ??= await this.#reached());
    const after = await this.#reached(edits);
    const cut = cutBy(edits, this.#source);
    return [...before].some((part) => !after.has(part) && !cut.has(part));
  }

  /** Which parts of the file are reached by all that is asked. */
  async #reached(edits: Candidate['edits'] = []): Promise<ReadonlySet<number>> {
    const { name, exercise } = this.#failed;
    const sandbox = await this.#open(tellingReached(this.#source, edits));
    try {
      for (const question of this.#questions) ask(sandbox, name, exercise, question);
      const told = sandbox.call(REACHED, []);
      return new Set(told.ok ? (told.value as number[]) : []);
    } finally {
      this.#tools.sandboxes.close(sandbox);
    }
  }

  /** What the student's own code takes says in which order to ask, and how long to wait. */
  async measure(): Promise<void> {
    const { name, exercise } = this.#failed;
    const sandbox = await this.#open(this.#source.code);
    sandbox.most = Infinity;
    sandbox.pace = 'callWhileShrinking';
    const measured = this.#questions.map((question) => {
      const before = sandbox.stepsTaken;
      const { calls } = ask(sandbox, name, exercise, question);
      const steps = sandbox.stepsTaken - before;
      return {
        question,
        steps,
        cost: costOf(calls.length, steps),
        most: steps / Math.max(1, calls.length),
      };
    });
    this.#tools.sandboxes.close(sandbox);
    const failed = measured.filter(({ question }) => question.isSmallest);
    const least = Math.min(...failed.map(({ cost }) => cost));
    const asked = measured
      .filter(({ cost }) => cost <= Math.max(LONG, 2 * least))
      .toSorted((a, b) => this.#rank(a.question) - this.#rank(b.question) || a.cost - b.cost);
    this.#questions = asked.map(({ question }) => question);
    this.#most = Math.max(FEWEST, ...asked.map(({ most }) => TIMES * most));
  }

  /** What has failed comes first, what may be left aside last. */
  #rank({ check, isSmallest }: Question): number {
    return (isSmallest ? 0 : 1) + (this.#excused.has(check.kind) ? 2 : 0);
  }

  async #open(code: string): Promise<Sandbox> {
    const sandbox = await this.#tools.sandboxes.open(this.#with(code));
    sandbox.patience = this.#failed.exercise.patience;
    sandbox.most = this.#most;
    return sandbox;
  }

  #with(code: string): Submission {
    const { submission } = this.#failed;
    return { ...submission, files: { ...submission.files, [this.#source.file]: code } };
  }
}
