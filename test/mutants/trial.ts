/** What becomes of the mutants of one solution: do the laws tell them from it? Does anything? */
import { ask, outcomeOf, type Question } from '../../engine/explain/cases.ts';
import type { Check } from '../../engine/kit/exercise.ts';
import type { Call } from '../../engine/kit/subject.ts';
import type { Outcome, Sandbox } from '../../engine/sandbox/sandbox.ts';
import { type Break, firstBreak, hasEnded, inSandbox } from '../proof/trial.ts';
import { agree, isFree, toleranceOf } from './contract.ts';
import type { Questions } from './questions.ts';
import { type Solution, submissionOf } from './subjects.ts';

export type Fate = Killed | Missed | { readonly type: 'equal' };

export interface Killed {
  readonly type: 'killed';
  readonly check: Check;
  /** Whether that was because it used up its steps or memory. */
  readonly late: boolean;
}

/** It differs from the solution in `call`, and no law has seen it. */
export interface Missed {
  readonly type: 'missed';
  readonly call: Call;
  readonly received: Outcome;
}

/** A call, what a mutant made of it, and what is right, where there is one right answer. */
export interface Compared extends Call {
  readonly right: Outcome | undefined;
}

/** What a solution answers where the laws ask it, and beyond. */
interface Answers {
  readonly asked: readonly Call[];
  readonly wider: readonly Call[];
}

/** Puts the mutants of one solution on trial. */
export class Trial {
  readonly #code: string;
  readonly #questions: Questions;
  #right: Answers | undefined;

  constructor({ code }: Solution, questions: Questions) {
    this.#code = code;
    this.#questions = questions;
  }

  async fateOf(code: string): Promise<Fate> {
    return (await this.#verdictOn(code)) ?? (await this.#differenceIn(code)) ?? { type: 'equal' };
  }

  /** The wide calls that the solution itself does not answer, or reject, as the contract promises. */
  async brokenPromises(): Promise<Call[]> {
    const { wide, name } = this.#questions;
    return this.#run(this.#code, (sandbox) =>
      wide.flatMap((call) => {
        const outcome = outcomeOf(sandbox, name, call);
        return outcome.ok === call.isRight ? [] : [{ ...call, outcome }];
      }),
    );
  }

  /** What a mutant answers to all that the solution was asked. */
  async answersOf(code: string): Promise<Compared[]> {
    const { name } = this.#questions;
    const { asked, wider } = (this.#right ??= await this.#answers());
    // What becomes of bad input that no law asks for is open, if it is let in.
    const calls = [...asked, ...wider.filter(({ outcome }) => outcome.ok)];
    return this.#run(code, (sandbox) => {
      // One that does not end, does not end again and again.
      sandbox.pace = 'callWhileShrinking';
      return calls.map(({ how, args, outcome: right }): Compared => {
        const outcome = outcomeOf(sandbox, name, { how, args });
        return { how, args, outcome, right: isFree(name) ? undefined : right };
      });
    });
  }

  /** Whether the laws find fault with it, by the cases a submission is graded on. */
  async #verdictOn(code: string): Promise<Killed | undefined> {
    // What is endless shows soon enough, and there are many of them.
    const broken = await this.#brokenBy(code, this.#questions.graded, 'callAfterTimeout');
    return broken && { type: 'killed', check: broken.check, late: broken.calls.some(hasEnded) };
  }

  /** Asks it what the solution was asked, and compares. */
  async #differenceIn(code: string): Promise<Missed | undefined> {
    const { name, exercise } = this.#questions;
    if (isFree(name)) return this.#laterVerdictOn(code);
    const { asked, wider } = (this.#right ??= await this.#answers());
    return this.#run(code, (sandbox) => {
      for (const call of [...asked, ...wider]) {
        const received = outcomeOf(sandbox, name, call);
        if (agree(received, call.outcome, exercise, toleranceOf(name))) continue;
        return { type: 'missed', call, received };
      }
      return undefined;
    });
  }

  /** Where any answer is right that satisfies the laws, these alone can tell, by other cases. */
  async #laterVerdictOn(code: string): Promise<Missed | undefined> {
    const call = (await this.#brokenBy(code, this.#questions.others, 'call'))?.calls.at(-1);
    return call && { type: 'missed', call, received: call.outcome };
  }

  #brokenBy(
    code: string,
    questions: readonly Question[],
    pace: Sandbox['pace'],
  ): Promise<Break | undefined> {
    const { name, exercise } = this.#questions;
    return this.#run(code, (sandbox) => {
      sandbox.pace = pace;
      return firstBreak(sandbox, name, exercise, questions);
    });
  }

  #answers(): Promise<Answers> {
    const { name, exercise, others, wide } = this.#questions;
    return this.#run(this.#code, (sandbox) => {
      const asked = others.flatMap((question) => ask(sandbox, name, exercise, question).calls);
      // What the solution itself does not answer as promised is told of elsewhere.
      const wider = wide.flatMap(({ how, args, isRight }): Call[] => {
        const outcome = outcomeOf(sandbox, name, { how, args });
        return outcome.ok === isRight ? [{ how, args, outcome }] : [];
      });
      // What takes too long tells nothing.
      const tells = (call: Call) => !hasEnded(call);
      return { asked: asked.filter(tells), wider: wider.filter(tells) };
    });
  }

  #run<T>(code: string, work: (sandbox: Sandbox) => T): Promise<T> {
    return inSandbox(submissionOf(code), this.#questions.exercise, work);
  }
}
