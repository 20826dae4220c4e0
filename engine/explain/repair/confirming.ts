/** Whether a candidate is a repair: whether all laws hold with it, for the right reason. */
import type { Case } from '../cases.ts';
import { type Edit, edited } from '../slips/repair.ts';
import { lineAt, type Source } from '../slips/source.ts';
import type { Candidate } from './candidate.ts';
import { cutBy } from './coverage.ts';
import { reachedIn, type Trial } from './trial.ts';

export class Confirming {
  readonly #source: Source;
  readonly #trial: Trial;
  #reachedNow: ReadonlySet<number> | undefined;

  constructor(source: Source, trial: Trial) {
    this.#source = source;
    this.#trial = trial;
  }

  /**
   * Whether all laws hold, on cases that have nothing to do with those that were asked. Nor may it only
   * lead around what is wrong: so that something is never reached any more.
   */
  async isConfirmed({ edits }: Candidate): Promise<boolean> {
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
    const before = (this.#reachedNow ??= await reachedIn(this.#source, [], this.#trial));
    const after = await reachedIn(this.#source, edits, this.#trial);
    const cut = cutBy(edits, this.#source);
    return [...before].some((part) => !after.has(part) && !cut.has(part));
  }
}
