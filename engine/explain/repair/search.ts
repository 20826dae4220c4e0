/**
 * Looks for the place of a mistake by trying: every small change of the student's code is asked what
 * the laws ask. Where all laws hold with a change, the mistake is where that change is.
 */
import type { SandboxFactory } from '../../sandbox/factory.ts';
import { loadParser, type Parser, type Source } from '../slips/source.ts';
import { sourcesOf } from '../slips/sources.ts';
import type { Candidate, Context, Kind } from './candidate.ts';
import { candidatesFor, contextFor, growthOf, writes } from './candidates.ts';
import { Confirming } from './confirming.ts';
import { isUnreached } from './coverage.ts';
import { unreadIn } from './families/pool.ts';
import type { Found } from './found.ts';
import { Passing } from './passing.ts';
import { FEW_LINES, linesOf, placeOf } from './place.ts';
import { Places } from './places.ts';
import { Refusing } from './refusing.ts';
import { skipLoop } from './skipped.ts';
import { type Failed, reachedIn, Trial } from './trial.ts';
import { doneForNothing, giveBack, leaveUnread } from './unread.ts';

export type { Failed } from './trial.ts';

/** So many of those that have passed some cases are asked all. */
const MOST_CONFIRMED = 40;

/** Undefined where no place is sure. */
export async function findPlace(
  failed: Failed,
  sandboxes: SandboxFactory,
): Promise<Found | undefined> {
  const { submission, written, name, exercise, held } = failed;
  const sources = await sourcesOf(submission, written);
  const own = sources.find(({ file }) => file === submission.entry);
  if (!own) return undefined;
  const trial = new Trial(failed, sandboxes);
  await trial.prepare();
  if (trial.isOver) return undefined;
  const parser = await loadParser();
  const search = new Search(name, own, parser, trial, held);
  const candidates = () => candidatesFor(name, exercise.params, own, held);
  // Where nothing is drawn, many an answer is right, and some change leads to one by chance.
  if (exercise.params.length === 0)
    return search.placeOf(await search.sureSurvivors([...candidates()]));
  const survivors = await search.survivors(candidates());
  if (survivors?.length !== 0) return survivors && search.placeOf(survivors);
  if (trial.besides.length === 0) return search.refusing();
  trial.leaveAside(trial.besides);
  const others = await search.survivors(candidates());
  return others && search.placeOf(others);
}

/** The tiers of what is there; a check of what is given, if it is missing, could be added anywhere. */
const THERE = 3;
/**
 * The first tiers are all asked: what is written otherwise may only make up for what was left out, or is
 * the same in several places, elsewhere. The others are asked where nothing has helped.
 */
const LIKELY = 5;

/** What may make up for something else. */
const BY_CHANCE: readonly Kind[] = ['number', 'variable', 'term'];

class Search {
  readonly #name: string;
  readonly #source: Source;
  readonly #context: Context;
  /** What nobody reads. */
  readonly #unread: ReadonlySet<string>;
  readonly #trial: Trial;
  readonly #passing: Passing;
  readonly #confirming: Confirming;
  /** The first tier, if all laws hold with it. */
  #inGivenOrder: readonly Candidate[] = [];

  constructor(
    name: string,
    source: Source,
    parser: Parser,
    trial: Trial,
    held: readonly string[] | undefined,
  ) {
    this.#name = name;
    this.#source = source;
    this.#context = contextFor(name, source, held);
    this.#unread = unreadIn(this.#context);
    this.#trial = trial;
    this.#passing = new Passing(name, source, trial, parser);
    this.#confirming = new Confirming(source, trial);
  }

  /** Where it is decided what is refused; what is worked out for nothing was to decide something. */
  async refusing(): Promise<Found | undefined> {
    if (doneForNothing(this.#context).length > 0) return undefined;
    return new Refusing(this.#name, this.#source, this.#trial, this.#confirming).place();
  }

  /**
   * None where they lie too far from each other: what is likelier may only make up for the others, unless
   * it is the order of the parameters, which the laws give.
   */
  async placeOf(survivors: readonly Candidate[]): Promise<Found | undefined> {
    if (leaveUnread(survivors, this.#name, this.#context)) return undefined;
    if (giveBack(survivors, this.#context)) return undefined;
    if (await skipLoop(survivors, this.#context, this.#trial)) return undefined;
    return placeOf(survivors, this.#source) ?? placeOf(this.#inGivenOrder, this.#source);
  }

  /** Those with which all laws hold; undefined where there are too many to try them all. */
  async survivors(
    tiers: Iterable<readonly Candidate[]>,
  ): Promise<readonly Candidate[] | undefined> {
    const places = new Places(this.#source);
    let tier = 0;
    const last = this.#trial.letIn.length > 0 ? THERE : Infinity;
    for (const candidates of tiers) {
      if (tier >= last || (tier >= LIKELY && places.all.length > 0)) break;
      const before = places.all.length;
      const others = candidates.filter((each) => places.isElsewhere(each));
      const areTried = await this.#confirm(others, places);
      if (!areTried && before === 0) return undefined;
      if (!areTried) break;
      if (tier === 0) this.#inGivenOrder = places.all;
      tier++;
    }
    return places.all;
  }

  /**
   * Those of all tiers; none where nothing but chance may have led to them: numbers and names that make up
   * for what is wrong in another line.
   */
  async sureSurvivors(tiers: readonly (readonly Candidate[])[]): Promise<readonly Candidate[]> {
    const places = new Places(this.#source);
    const likely = await this.#passing.among(tiers.slice(0, THERE).flat());
    for (const candidates of tiers) if (!(await this.#confirm(candidates, places))) return [];
    const lines = new Set(tiers.flat().flatMap((each) => linesOf(each, this.#source)));
    const isSure = likely.some(({ kind }) => !BY_CHANCE.includes(kind));
    return isSure || lines.size <= FEW_LINES ? places.all : [];
  }

  /** Adds those with which all laws hold; whether all could be tried. */
  async #confirm(candidates: readonly Candidate[], places: Places): Promise<boolean> {
    let asked = 0;
    const passing = await this.#simplestFirst(candidates);
    if (this.#trial.isOver) return false;
    for (const candidate of passing) {
      if (!places.isNews(candidate)) continue;
      if (++asked > MOST_CONFIRMED) return false;
      if (await this.#confirming.isConfirmed(candidate)) places.add(candidate);
    }
    return !this.#trial.isExhausted;
  }

  /** Those with which what is asked first is right: what is told reads what nobody reads, or is the simplest. */
  async #simplestFirst(candidates: readonly Candidate[]): Promise<Candidate[]> {
    const passing = await this.#passing.among(await this.#reachedFirst(candidates));
    const order = new Map(candidates.map((candidate, i) => [candidate, i]));
    const rank = (each: Candidate) => (writes(this.#unread, each) ? 0 : 1);
    return passing.toSorted(
      (a, b) => rank(a) - rank(b) || growthOf(a) - growthOf(b) || order.get(a)! - order.get(b)!,
    );
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
