/** What becomes of the mutants of one solution: do the laws tell them from it? Does anything? */
import fc from 'fast-check';
import {
  ask,
  type Case,
  type FullCall,
  outcomeOf,
  type Question,
} from '../../checks/grade/cases.ts';
import type { Check, Exercise } from '../../checks/kit/exercise.ts';
import { casesOf, propertyOf } from '../../checks/kit/property.ts';
import type { Outcome, Sandbox } from '../../checks/sandbox/sandbox.ts';
import { sandboxes } from '../proof/subjects.ts';
import { agree } from './compare.ts';
import { isFree, toleranceOf } from './contract.ts';
import type { Solution } from './subjects.ts';

export type Fate =
  | { readonly type: 'killed'; readonly check: Check; readonly late: boolean }
  | { readonly type: 'equal' }
  /** It differs from the solution in `call`, and no law has seen it. */
  | { readonly type: 'missed'; readonly call: FullCall; readonly received: Outcome };

/** As a submission is graded. */
const GRADED = { seed: 1, runs: 100 };
/** Seeds from which the inputs are drawn that show two functions to be equal. */
const OTHER_SEEDS = [2, 3, 4, 5];
const OTHER_RUNS = 200;

/** More cases than a submission is graded on, as a factor. */
const MANY = 1000;

/** How a mutant may end that has given no wrong answer. */
const ENDED: ReadonlySet<string> = new Set(['timeout', 'stuck', 'out-of-memory', 'crashed']);

/** The questions of one exercise, drawn once for all its mutants: what is right is known by them. */
export class Questions {
  readonly exercise: Exercise<unknown>;
  readonly graded: readonly Question[];
  #others: readonly Question[] | undefined;

  constructor(exercise: Exercise<unknown>) {
    this.exercise = exercise;
    this.graded = drawn(exercise, GRADED.seed, GRADED.runs);
  }

  get others(): readonly Question[] {
    return (this.#others ??= OTHER_SEEDS.flatMap((seed) => drawn(this.exercise, seed, OTHER_RUNS)));
  }
}

function drawn({ checks }: Exercise<unknown>, seed: number, runs: number): Question[] {
  return checks.flatMap((check) => {
    const cases = fc.sample(
      propertyOf(check, () => {}),
      { seed, numRuns: casesOf(check, runs) },
    );
    return cases.map(([inputs]): Question => ({ check, inputs, isSmallest: false }));
  });
}

/** Puts the mutants of one solution on trial. */
export class Trial {
  readonly #name: string;
  readonly #entry: string;
  readonly #code: string;
  readonly #questions: Questions;
  #right: readonly FullCall[] | undefined;

  constructor({ exercise, code }: Solution, entry: string, questions: Questions) {
    this.#name = exercise;
    this.#entry = entry;
    this.#code = code;
    this.#questions = questions;
  }

  async fateOf(code: string): Promise<Fate> {
    return (await this.#verdictOn(code)) ?? (await this.#differenceIn(code)) ?? { type: 'equal' };
  }

  /** Whether the laws find fault with it, by the cases a submission is graded on. */
  async #verdictOn(code: string): Promise<Fate | undefined> {
    const broken = await this.#brokenBy(code, this.#questions.graded);
    if (!broken) return undefined;
    const late = broken.calls.some(({ outcome }) => !outcome.ok && ENDED.has(outcome.problem.type));
    return { type: 'killed', check: broken.check, late };
  }

  /** Asks it what the solution was asked, and compares. */
  async #differenceIn(code: string): Promise<Fate | undefined> {
    if (isFree(this.#name)) return this.#laterVerdictOn(code);
    const calls = (this.#right ??= await this.#answers());
    return this.#run(code, (sandbox) => {
      for (const call of calls) {
        const received = outcomeOf(sandbox, this.#name, call);
        if (agree(received, call.outcome, this.#questions.exercise, toleranceOf(this.#name)))
          continue;
        return { type: 'missed', call, received };
      }
      return undefined;
    });
  }

  /** Where any answer is right that satisfies the laws, these alone can tell, by other cases. */
  async #laterVerdictOn(code: string): Promise<Fate | undefined> {
    const call = (await this.#brokenBy(code, this.#questions.others))?.calls.at(-1);
    return call && { type: 'missed', call, received: call.outcome };
  }

  #brokenBy(code: string, questions: readonly Question[]): Promise<Case | undefined> {
    const { exercise } = this.#questions;
    return this.#run(code, (sandbox) => {
      for (const question of questions) {
        const answered = ask(sandbox, this.#name, exercise, question);
        if (answered.failure) return answered;
      }
      return undefined;
    });
  }

  #answers(): Promise<FullCall[]> {
    const { exercise, others } = this.#questions;
    return this.#run(this.#code, (sandbox) =>
      others.flatMap((question) => ask(sandbox, this.#name, exercise, question).calls),
    );
  }

  async #run<T>(code: string, work: (sandbox: Sandbox) => T): Promise<T> {
    const entry = this.#entry;
    const sandbox = await sandboxes.open({ files: { [entry]: code }, entry });
    // What is endless shows soon enough, and there are many of them.
    sandbox.pace = 'callAfterTimeout';
    sandbox.patience = this.#questions.exercise.patience;
    sandbox.cases = MANY;
    try {
      return work(sandbox);
    } finally {
      sandboxes.close(sandbox);
    }
  }
}
