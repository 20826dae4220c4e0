/**
 * Looks for the place of a mistake by trying: every small change of the student's code is asked what
 * the laws ask. Where all laws hold with a change, the mistake is where that change is.
 */
import type { SandboxFactory } from '../../sandbox/factory.ts';
import type { Source } from '../slips/source.ts';
import { sourcesOf } from '../slips/sources.ts';
import type { Candidate } from './candidate.ts';
import { candidatesFor, growthOf } from './candidates.ts';
import { Confirming } from './confirming.ts';
import { isUnreached } from './coverage.ts';
import type { Found } from './found.ts';
import { Passing } from './passing.ts';
import { linesOf, placeOf } from './place.ts';
import { type Failed, reachedIn, Trial } from './trial.ts';

export type { Failed } from './trial.ts';

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
  const search = new Search(name, own, trial);
  const survivors = await search.firstSurvivors(candidatesFor(name, own));
  if (survivors?.length !== 0 || trial.besides.length === 0)
    return survivors && placeOf(survivors, own);
  trial.leaveAside(trial.besides);
  return placeOf((await search.firstSurvivors(candidatesFor(name, own))) ?? [], own);
}

class Search {
  readonly #source: Source;
  readonly #trial: Trial;
  readonly #passing: Passing;
  readonly #confirming: Confirming;

  constructor(name: string, source: Source, trial: Trial) {
    this.#source = source;
    this.#trial = trial;
    this.#passing = new Passing(name, source, trial);
    this.#confirming = new Confirming(source, trial);
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
    const passing = await this.#simplestFirst(candidates);
    if (passing.length > MOST_CONFIRMED) return undefined;
    const places = new Set<string>();
    const confirmed: Candidate[] = [];
    for (const candidate of passing) {
      const place = linesOf(candidate, this.#source).join();
      if (!places.has(place) && (await this.#confirming.isConfirmed(candidate))) {
        places.add(place);
        confirmed.push(candidate);
      }
    }
    return this.#trial.isOver ? undefined : confirmed;
  }

  /** Those with which what is asked first is right: what is told is the simplest. */
  async #simplestFirst(candidates: readonly Candidate[]): Promise<Candidate[]> {
    const passing = await this.#passing.among(await this.#reachedFirst(candidates));
    const order = new Map(candidates.map((candidate, i) => [candidate, i]));
    return passing.toSorted((a, b) => growthOf(a) - growthOf(b) || order.get(a)! - order.get(b)!);
  }

  /** What is not reached by the first question changes nothing of its answer, which is wrong. */
  async #reachedFirst(candidates: readonly Candidate[]): Promise<Candidate[]> {
    const [first] = this.#trial.questions;
    const reached = await reachedIn(this.#source, [], this.#trial, first ? [first] : []);
    return candidates.filter(({ edits }) =>
      edits.some((edit) => !isUnreached(edit, reached, this.#source)),
    );
  }
}
