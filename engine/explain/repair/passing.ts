/** Which candidates answer rightly what is asked first: many in one file, where that can be. */
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { edited } from '../slips/repair.ts';
import { type Parser, parseSource, type Source } from '../slips/source.ts';
import type { Candidate } from './candidate.ts';
import { AFRESH, calculatesWithLists, withEnds } from './endless.ts';
import { isLate, MOST, type Trial } from './trial.ts';
import { CHOOSE, Variants } from './variants.ts';

/** Candidates are put into one file as long as it has no more characters: each takes memory. */
const LONGEST_FILE = 150_000;
/** What goes through a whole list each time takes more than its steps, if it is endless. */
const GROWING = /\b(unshift|splice|concat|join|includes|indexOf)\b|\.\.\./;
/** So many of those that were stopped have one more try. */
const MOST_LATE = 8;

export class Passing {
  readonly #source: Source;
  readonly #trial: Trial;
  readonly #parser: Parser;
  readonly #variants: Variants;
  /** Whether every loop is left after some turns. */
  readonly #hasEnds: boolean;
  /** Those that were stopped. */
  #late: Candidate[] = [];
  /** Steps that a call has in any case. */
  #least = 0;

  constructor(name: string, source: Source, trial: Trial, parser: Parser) {
    this.#source = source;
    this.#trial = trial;
    this.#parser = parser;
    this.#variants = new Variants(name, source, parser);
    this.#hasEnds = trial.isEndless || calculatesWithLists(source);
  }

  async among(candidates: readonly Candidate[]): Promise<Candidate[]> {
    this.#trial.made(candidates.length);
    const isHeld = (candidate: Candidate) => this.#variants.canHold(candidate);
    const passed: Candidate[] = [];
    for (const batch of this.#batches(candidates.filter(isHeld))) {
      passed.push(...(await this.#passingOf(batch)));
    }
    for (const candidate of candidates) {
      if (!isHeld(candidate)) passed.push(...(await this.#passingAlone(candidate)));
    }
    return [...passed, ...(await this.#passingLate())];
  }

  #batches(candidates: readonly Candidate[]): Candidate[][] {
    const batches: Candidate[][] = [];
    let room = 0;
    for (const candidate of candidates) {
      const length = this.#variants.lengthOf(candidate);
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
    const asked = await this.#tried(this.#variants.fileOf(batch), (sandbox) => {
      if (sandbox.importProblem) return undefined;
      let next = 0;
      while (next < batch.length && !sandbox.isOver && !this.#trial.isOver) {
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
    return this.#tried(code, (sandbox) =>
      !sandbox.importProblem && this.#passes(sandbox, candidate) ? [candidate] : [],
    );
  }

  #tried<T>(code: string, work: (sandbox: Sandbox) => T): Promise<T> {
    return this.#trial.inSandbox(this.#hasEnds ? withEnds(code, this.#parser) : code, work);
  }

  /** What is right may take more than what is wrong: what was stopped has one more try. */
  async #passingLate(): Promise<Candidate[]> {
    const late = this.#late.slice(0, MOST_LATE);
    const passed: Candidate[] = [];
    this.#least = MOST;
    for (const candidate of late) {
      if (await this.#isSteady(candidate)) passed.push(...(await this.#passingAlone(candidate)));
    }
    this.#least = 0;
    this.#late = [];
    return passed;
  }

  #passes(sandbox: Sandbox, candidate: Candidate): boolean {
    let isMended = false;
    for (const question of this.#trial.questions) {
      if (this.#trial.isOver || sandbox.isOver) return false;
      if (this.#hasEnds) sandbox.call(AFRESH, []);
      sandbox.most = Math.max(this.#least, this.#trial.mostFor(question));
      const answered = this.#trial.ask(sandbox, question);
      if (!answered.failure) {
        isMended = true;
      } else if (isLate(answered) && this.#mayEnd(candidate)) {
        // What has mended something may take its time over the rest: it is asked all in the end.
        if (isMended) break;
        this.#late.push(candidate);
        return false;
      } else {
        return false;
      }
    }
    return true;
  }

  #mayEnd(candidate: Candidate): boolean {
    return !this.#hasEnds && !GROWING.test(this.#variants.textOf(candidate));
  }

  async #isSteady({ edits }: Candidate): Promise<boolean> {
    const changed = await parseSource(this.#source.file, edited(this.#source.code, edits));
    return !!changed && !calculatesWithLists(changed);
  }
}
