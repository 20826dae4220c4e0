/**
 * Looks for the place of a mistake by trying: every small change of the student's code is asked what
 * the laws ask. Where all laws hold with a change, the mistake is where that change is.
 */
import type { SandboxFactory } from '../../sandbox/factory.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Case, Question } from '../cases.ts';
import { type Edit, edited } from '../slips/repair.ts';
import { lineAt, type Source } from '../slips/source.ts';
import { sourcesOf } from '../slips/sources.ts';
import type { Candidate } from './candidate.ts';
import { candidatesFor, growthOf } from './candidates.ts';
import { cutBy, isUnreached, REACHED, tellingReached } from './coverage.ts';
import type { Found } from './found.ts';
import { linesOf, placeOf } from './place.ts';
import { type Failed, isLate, MOST, Trial } from './trial.ts';
import { CHOOSE, Variants } from './variants.ts';

export type { Failed } from './trial.ts';

/** Candidates are put into one file as long as it has no more characters: each takes memory. */
const LONGEST_FILE = 150_000;
/** What goes through a whole list each time takes more than its steps, if it is endless. */
const GROWING = /\b(unshift|splice|concat|join|includes|indexOf)\b|\.\.\./;
/** So many of those that were stopped have one more try. */
const MOST_LATE = 24;
/** So many of those that have passed some cases are asked all. */
const MOST_CONFIRMED = 40;

/** Undefined where no place is sure. */
export async function findPlace(
  failed: Failed,
  sandboxes: SandboxFactory,
): Promise<Found | undefined> {
  const { submission, written, name, exercise } = failed;
  const sources = await sourcesOf(submission, written);
  const own = sources.find(({ file }) => file === submission.entry);
  // Where nothing is drawn, many an answer is right, and some change leads to one by chance.
  if (!own || exercise.params.length === 0) return undefined;
  const trial = new Trial(failed, sandboxes);
  await trial.prepare();
  const search = new Search(own, trial);
  const survivors = await search.firstSurvivors(candidatesFor(name, own));
  if (survivors?.length !== 0 || trial.besides.length === 0)
    return survivors && placeOf(survivors, own);
  trial.leaveAside(trial.besides);
  return placeOf((await search.firstSurvivors(candidatesFor(name, own))) ?? [], own);
}

class Search {
  readonly #source: Source;
  readonly #trial: Trial;
  readonly #variants: Variants;
  /** Those that were stopped. */
  #late: Candidate[] = [];
  #reachedNow: ReadonlySet<number> | undefined;

  constructor(source: Source, trial: Trial) {
    this.#source = source;
    this.#trial = trial;
    this.#variants = new Variants(source);
  }

  /** Those of the first tier that has any; undefined where there are too many to try them all. */
  async firstSurvivors(
    tiers: Iterable<readonly Candidate[]>,
  ): Promise<readonly Candidate[] | undefined> {
    const found: Candidate[] = [];
    for (const candidates of tiers) {
      const survivors = await this.#survivors(candidates);
      if (!survivors) return undefined;
      const isSecond = found.length > 0;
      const known = new Set(found.flatMap((each) => linesOf(each, this.#source)));
      const isNew = (each: Candidate) => linesOf(each, this.#source).some((at) => !known.has(at));
      found.push(...survivors.filter(isNew));
      // Another number may only make up for what was left out elsewhere.
      const isSure = isSecond || found.some(({ kind }) => kind !== 'number' && kind !== 'term');
      if (found.length > 0 && isSure) return found;
      // A check of what is given, if it is missing, could be added anywhere.
      if (this.#trial.letIn.length > 0) return found;
    }
    return found;
  }

  /** Those with which all laws hold: of several in one place, one is enough to tell it. */
  async #survivors(candidates: readonly Candidate[]): Promise<Candidate[] | undefined> {
    const passing = await this.#passing(candidates);
    if (passing.length > MOST_CONFIRMED) return undefined;
    const places = new Set<string>();
    const confirmed: Candidate[] = [];
    for (const candidate of passing) {
      const place = linesOf(candidate, this.#source).join();
      if (!places.has(place) && (await this.#isConfirmed(candidate))) {
        places.add(place);
        confirmed.push(candidate);
      }
    }
    return this.#trial.isOver ? undefined : confirmed;
  }

  /** Those with which what is asked first is right. */
  async #passing(all: readonly Candidate[]): Promise<Candidate[]> {
    const isHeld = (candidate: Candidate) => this.#variants.canHold(candidate);
    const candidates = await this.#reachedFirst(all);
    const passed: Candidate[] = [];
    for (const batch of this.#batches(candidates.filter(isHeld))) {
      passed.push(...(await this.#passingOf(batch)));
    }
    for (const candidate of candidates) {
      if (!isHeld(candidate)) passed.push(...(await this.#passingAlone(candidate)));
    }
    passed.push(...(await this.#passingLate()));
    const order = new Map(candidates.map((candidate, i) => [candidate, i]));
    // What is told is the simplest.
    return passed.toSorted((a, b) => growthOf(a) - growthOf(b) || order.get(a)! - order.get(b)!);
  }

  /** What is not reached by the first question changes nothing of its answer, which is wrong. */
  async #reachedFirst(candidates: readonly Candidate[]): Promise<Candidate[]> {
    const reached = await this.#reached([], this.#trial.questions.slice(0, 1));
    return candidates.filter(({ edits }) =>
      edits.some((edit) => !isUnreached(edit, reached, this.#source)),
    );
  }

  #batches(candidates: readonly Candidate[]): Candidate[][] {
    const batches: Candidate[][] = [];
    let room = 0;
    for (const candidate of candidates) {
      const { length } = this.#variants.textOf(candidate);
      room -= length;
      if (room < 0) {
        batches.push([]);
        room = LONGEST_FILE - length;
      }
      batches.at(-1)!.push(candidate);
    }
    return batches;
  }

  async #passingOf(batch: readonly Candidate[]): Promise<Candidate[]> {
    if (this.#trial.isOver || batch.length === 0) return [];
    const passed: Candidate[] = [];
    const asked = await this.#trial.inSandbox(this.#variants.fileOf(batch), (sandbox) => {
      if (sandbox.importProblem) return undefined;
      let next = 0;
      while (next < batch.length && !sandbox.isOver) {
        sandbox.call(CHOOSE, [next]);
        const candidate = batch[next++]!;
        if (this.#passes(sandbox, candidate)) passed.push(candidate);
      }
      return next;
    });
    // One that takes all memory, or cannot be loaded, keeps the others from being asked.
    if (asked !== undefined) return [...passed, ...(await this.#passingOf(batch.slice(asked)))];
    const half = batch.length >> 1;
    if (half === 0) return [];
    const first = await this.#passingOf(batch.slice(0, half));
    return [...first, ...(await this.#passingOf(batch.slice(half)))];
  }

  async #passingAlone(candidate: Candidate): Promise<Candidate[]> {
    if (this.#trial.isOver) return [];
    const code = edited(this.#source.code, candidate.edits);
    return this.#trial.inSandbox(code, (sandbox) =>
      !sandbox.importProblem && this.#passes(sandbox, candidate) ? [candidate] : [],
    );
  }

  /** What is right may take more than what is wrong: what was stopped has one more try. */
  async #passingLate(): Promise<Candidate[]> {
    const { most } = this.#trial;
    const late = this.#late.slice(0, MOST_LATE);
    const passed: Candidate[] = [];
    this.#trial.most = Math.max(most, MOST);
    for (const candidate of late) passed.push(...(await this.#passingAlone(candidate)));
    this.#trial.most = most;
    this.#late = [];
    return passed;
  }

  #passes(sandbox: Sandbox, candidate: Candidate): boolean {
    let isMended = false;
    for (const question of this.#trial.questions) {
      if (this.#trial.isOver || sandbox.isOver) return false;
      const answered = this.#trial.ask(sandbox, question);
      if (!answered.failure) {
        isMended = true;
      } else if (isLate(answered)) {
        // What has mended something may take its time over the rest: it is asked all in the end.
        if (isMended) break;
        if (!GROWING.test(this.#variants.textOf(candidate))) this.#late.push(candidate);
        return false;
      } else {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether all laws hold, on cases that have nothing to do with those that were asked. Nor may it only
   * lead around what is wrong: so that something is never reached any more.
   */
  async #isConfirmed({ edits }: Candidate): Promise<boolean> {
    if (await this.#leadsAround(edits)) return false;
    return this.#trial.inSandbox(edited(this.#source.code, edits), (sandbox) => {
      sandbox.most = Infinity;
      const { letIn, all } = this.#trial;
      return (
        letIn.every((question) => this.#isRefused(this.#trial.ask(sandbox, question))) &&
        all.every((question) => !this.#trial.isOver && !this.#trial.ask(sandbox, question).failure)
      );
    });
  }

  /** Bad input is to be refused by a `throw`; to stumble over it by chance mends nothing. */
  #isRefused({ calls }: Case): boolean {
    const outcome = calls.at(-1)?.outcome;
    if (!outcome || outcome.ok || outcome.problem.type !== 'threw') return false;
    const { place } = outcome.problem;
    const throwing = this.#source.nodes.filter(({ type }) => type === 'ThrowStatement');
    return throwing.some(
      ({ start, end }) =>
        place?.file === this.#source.file &&
        lineAt(start, this.#source) <= place.line &&
        place.line <= lineAt(end, this.#source),
    );
  }

  async #leadsAround(edits: readonly Edit[]): Promise<boolean> {
    if (this.#trial.isOver) return true;
    const before = (this.#reachedNow ??= await this.#reached([]));
    const after = await this.#reached(edits);
    const cut = cutBy(edits, this.#source);
    return [...before].some((part) => !after.has(part) && !cut.has(part));
  }

  /** Which parts of the file are reached by all that is asked. */
  #reached(
    edits: readonly Edit[],
    questions: readonly Question[] = this.#trial.questions,
  ): Promise<ReadonlySet<number>> {
    return this.#trial.inSandbox(tellingReached(this.#source, edits), (sandbox) => {
      sandbox.most = Math.max(this.#trial.most, MOST);
      for (const question of questions) if (!this.#trial.isOver) this.#trial.ask(sandbox, question);
      const told = sandbox.call(REACHED, []);
      return new Set(told.ok ? (told.value as number[]) : []);
    });
  }
}
