/** Code that some law should catch: asked case by case, as grading would, until one breaks. */
import type { Exercise } from '../../engine/kit/exercise.ts';
import { Broken } from '../../engine/kit/failure.ts';
import { Witness } from '../../engine/grade/witness.ts';
import type { Prepared } from '../../engine/grade/submission.ts';
import type { Problem } from '../../engine/sandbox/problem.ts';
import type { SandboxFactory } from '../../engine/sandbox/factory.ts';
import type { Sandbox } from '../../engine/sandbox/sandbox.ts';
import type { DrawnCases, Share } from './drawn.ts';

/** How many seeds are asked in one sandbox: a new one costs as much as some twenty calls. */
const SEEDS_A_SANDBOX = 25;

/** At which case a check broke, counted from 1; `Infinity` where it did not. */
export interface Fall {
  readonly at: number;
  /** It did not end, ran out of memory, or the like: asking again takes long and tells nothing. */
  readonly hung: boolean;
}

/** How grading ends what would not end by itself. */
const HANGS: ReadonlySet<string> = new Set<Problem['type']>([
  'timeout',
  'stuck',
  'out-of-steps',
  'out-of-memory',
  'crashed',
]);

/** More cases are asked in one sandbox than a submission is graded on. */
const MANY = 1000;

export class Suspect {
  readonly name: string;
  readonly #sandboxes: SandboxFactory;
  readonly #prepared: Prepared;
  readonly #exported: string;
  readonly #exercise: Exercise<unknown>;
  #sandbox: Sandbox | undefined;
  #asked = 0;

  /** `exported` is what answers in the place of the exercise. */
  constructor(
    name: string,
    sandboxes: SandboxFactory,
    prepared: Prepared,
    exported: string,
    exercise: Exercise<unknown>,
  ) {
    this.name = name;
    this.#sandboxes = sandboxes;
    this.#prepared = prepared;
    this.#exported = exported;
    this.#exercise = exercise;
  }

  /** Where it falls among these cases. */
  async fall(cases: DrawnCases, seed: number, share: Share): Promise<Fall> {
    const sandbox = await this.#open();
    if (!sandbox) return { at: 1, hung: true };
    const witness = new Witness(sandbox, this.#exported, this.#exercise);
    let at = share.onPurpose ? 0 : cases.check.first.length;
    for (const inputs of cases.of(seed, share)) {
      at++;
      witness.startCase();
      try {
        cases.check.claim(witness.subject as never, inputs as unknown[]);
      } catch (error) {
        const hung = isHang(error);
        if (hung) this.close();
        return { at, hung };
      }
    }
    return { at: Infinity, hung: false };
  }

  close(): void {
    if (this.#sandbox) this.#sandboxes.close(this.#sandbox);
    this.#sandbox = undefined;
  }

  /** None where the file cannot be imported. */
  async #open(): Promise<Sandbox | undefined> {
    if (this.#asked++ % SEEDS_A_SANDBOX === 0) this.close();
    const { submission } = this.#prepared;
    if (!submission) return undefined;
    this.#sandbox ??= await this.#sandboxes.open(submission);
    this.#sandbox.patience = this.#exercise.patience;
    this.#sandbox.cases = MANY;
    return this.#sandbox.missing(this.#exported) ? undefined : this.#sandbox;
  }
}

const isHang = (error: unknown): boolean =>
  error instanceof Broken &&
  error.failure.type === 'problem' &&
  HANGS.has(error.failure.problem.type);
