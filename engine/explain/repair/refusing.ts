/**
 * Looks for what decides what is refused, where no change of what there is refuses the right thing: a
 * check that is missing, or one that asks for something else altogether.
 */
import { reachedFrom } from '../slips/definitions.ts';
import { type Edit, inserted, replaced } from '../slips/repair.ts';
import { type AnyNode, around, isFunction, lineAt, type Source, textOf } from '../slips/source.ts';
import type { Candidate } from './candidate.ts';
import type { Confirming } from './confirming.ts';
import {
  type Guard,
  guardsIn,
  isConstant,
  isOfGiven,
  lastGuard,
  type Predicate,
  predicatesOf,
  type Spot,
  spotsOf,
  startOf,
} from './families/spots.ts';
import type { Found } from './found.ts';
import { either, refusing, written } from './noting.ts';
import { placeOf } from './place.ts';
import type { Trial } from './trial.ts';

/** Not so many lines are said to be where a check is missing. */
const MOST_LINES = 6;

export class Refusing {
  readonly #source: Source;
  readonly #trial: Trial;
  readonly #confirming: Confirming;
  readonly #nodes: readonly AnyNode[];

  constructor(name: string, source: Source, trial: Trial, confirming: Confirming) {
    this.#source = source;
    this.#trial = trial;
    this.#confirming = confirming;
    this.#nodes = reachedFrom(name, source);
  }

  /** Undefined where it could as well be elsewhere. */
  async place(): Promise<Found | undefined> {
    const guard = await this.#guard();
    return guard ? placeOf([guard], this.#source) : this.#missing();
  }

  /** What refuses the wrong thing: all that is given, or nothing that anybody could give. */
  async #guard(): Promise<Candidate | undefined> {
    for (const guard of guardsIn(this.#nodes)) {
      const { test } = guard;
      const isAnother =
        this.#trial.letIn.length > 0 ? isConstant(test, this.#source) : this.#refusesAll(guard);
      if (!isAnother || !isOfGiven(test, this.#source)) continue;
      const scope = around(guard, this.#source).find(isFunction)!;
      const tests = await this.#tests(guard, scope, [replaced(test, 'false')]);
      if (!tests?.every(({ type }) => type === 'test')) continue;
      const edits = [replaced(test, either(tests))];
      const candidate: Candidate = { edits, at: test, kind: 'condition' };
      if (await this.#confirming.isConfirmed(candidate)) return candidate;
    }
    return undefined;
  }

  /** Whether all that has failed has failed there. */
  #refusesAll({ consequent }: Guard): boolean {
    const { file } = this.#source;
    const [from, to] = [
      lineAt(consequent.start, this.#source),
      lineAt(consequent.end, this.#source),
    ];
    return this.#trial.failures.every((failure) => {
      const place =
        failure.type === 'problem' && failure.problem.type === 'threw' && failure.problem.place;
      return place && place.file === file && from <= place.line && place.line <= to;
    });
  }

  async #missing(): Promise<Found | undefined> {
    if (this.#trial.letIn.length === 0) return undefined;
    for (const predicate of predicatesOf(this.#nodes, this.#source)) {
      const wider = await this.#wider(predicate);
      if (wider) return placeOf([wider], this.#source);
    }
    const confirmed: Confirmed[] = [];
    for (const spots of spotsOf(this.#nodes, this.#source)) {
      for (const spot of spots) {
        const { before, scope } = spot;
        const tests = await this.#tests(before, scope);
        const edits = tests && [inserted(startOf(before), written(tests))];
        const candidate = edits && ({ edits, at: before, kind: 'check' } as const);
        if (!candidate || !(await this.#confirming.isConfirmed(candidate))) continue;
        confirmed.push({ spot, candidate });
        break;
      }
    }
    return confirmed.length === 0 || this.#trial.isExhausted ? undefined : this.#foundAt(confirmed);
  }

  /** What says whether it is refused, if it would say so of more. */
  async #wider({ answer, scope, isNegated }: Predicate): Promise<Candidate | undefined> {
    const tests = await this.#tests(answer, scope);
    if (!tests?.every(({ type }) => type === 'test')) return undefined;
    const own = textOf(answer, this.#source);
    const after = isNegated ? `(${own}) && !(${either(tests)})` : `(${own}) || ${either(tests)}`;
    const candidate: Candidate = {
      edits: [replaced(answer, after)],
      at: answer,
      kind: 'condition',
    };
    return (await this.#confirming.isConfirmed(candidate)) ? candidate : undefined;
  }

  #foundAt(confirmed: readonly Confirmed[]): Found | undefined {
    const { edits } = confirmed[0]!.candidate;
    const start = Math.min(...confirmed.map(({ spot }) => spot.first.start));
    const endsBy = (end: 'until' | 'before') =>
      Math.max(...confirmed.map(({ spot }) => startOf(lastGuard(spot[end], this.#source))));
    const lines = (at: number) => lineAt(at, this.#source) - lineAt(start, this.#source) + 1;
    const last = [endsBy('until'), endsBy('before')].find((at) => lines(at) <= MOST_LINES);
    if (last === undefined) return undefined;
    return {
      source: this.#source,
      start,
      end: endOfLine(last, this.#source),
      lines: Array.from({ length: lines(last) }, (_, i) => lineAt(start, this.#source) + i),
      kinds: ['check'],
      changes: [{ kind: 'check', before: '', after: edits[0]!.text.trim() }],
    };
  }
  #tests = (before: AnyNode, scope: AnyNode, edits: readonly Edit[] = []) =>
    refusing(before, scope, edits, this.#source, this.#trial);
}

interface Confirmed {
  readonly spot: Spot;
  readonly candidate: Candidate;
}

const endOfLine = (at: number, { code }: Source): number => {
  const end = code.indexOf('\n', at);
  return end < 0 ? code.length : code.slice(0, end).trimEnd().length;
};
