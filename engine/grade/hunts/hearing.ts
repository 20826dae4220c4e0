/**
 * A law that a student wrote is asked about one function and one input. Both are in sandboxes that have
 * seen nothing yet, the law in one and the function in another: so nothing reaches the law but answers,
 * and what it says depends on them and on the input alone.
 */
import type { Hunt } from '../../kit/hunt.ts';
import { sizeOf } from '../../kit/size.ts';
import type { Suspects } from '../../kit/suspects.ts';
import { type Arg, type Data, ForeignRef } from '../../sandbox/codec.ts';
import type { SandboxFactory } from '../../sandbox/factory.ts';
import type { Answerer } from '../../sandbox/foreign.ts';
import type { Printed } from '../../sandbox/interpreter.ts';
import { LIMITS } from '../../sandbox/limits.ts';
import type { Problem } from '../../sandbox/problem.ts';
import type { Outcome, Sandbox, Submission } from '../../sandbox/sandbox.ts';

/** What a law said, if it did. */
export type Said =
  | { readonly type: 'holds' | 'accuses' }
  /** Neither true nor false. */
  | { readonly type: 'no-answer'; readonly value: Data }
  | { readonly type: 'problem'; readonly problem: Problem }
  /** It asked too often, or what it asked took too long: it could tell functions by that. */
  | { readonly type: 'too-much'; readonly of: 'asks' | 'work' };

/** What the law asked a function, and what came of it. */
export interface AskedOfFunction {
  /** As the law calls it. */
  readonly name: string;
  readonly args: readonly Data[];
  readonly outcome: Outcome;
}

export interface Hearing {
  readonly said: Said;
  readonly asked: readonly AskedOfFunction[];
  readonly printed: Printed;
}

/** What is asked, and of whom. */
export interface Case {
  readonly name: string;
  readonly hunt: Hunt;
  /** The student's file. */
  readonly law: Submission;
  readonly suspects: Suspects;
}

/** What a law is given first of all. */
export const functionsOf = ({ functions }: Hunt): ForeignRef[] =>
  functions.map((each, index) => new ForeignRef(index, each));

/** Hears a law about one function after another. */
export class Hearings {
  readonly #case: Case;
  readonly #sandboxes: SandboxFactory;
  #law: Sandbox;
  #function: Sandbox;
  #suspect = '';
  /** Steps that all of them have taken. */
  stepsTaken = 0;

  private constructor(of: Case, sandboxes: SandboxFactory, law: Sandbox, called: Sandbox) {
    this.#case = of;
    this.#sandboxes = sandboxes;
    this.#law = law;
    this.#function = called;
  }

  static async open(of: Case, sandboxes: SandboxFactory): Promise<Hearings> {
    const law = await sandboxes.openRenewable(of.law);
    const called = await sandboxes.openRenewable(of.suspects.submission);
    return new Hearings(of, sandboxes, law, called);
  }

  close(): void {
    this.#sandboxes.close(this.#law);
    this.#sandboxes.close(this.#function);
  }

  /** From now on, about this export of the functions' file. */
  async turnTo(suspect: string): Promise<void> {
    this.#suspect = suspect;
    this.#law = await this.#fresh(this.#law, this.#case.law);
    this.#function = await this.#fresh(this.#function, this.#case.suspects.submission);
  }

  /** Memory that has grown stays so: by that a law could tell that there was a function before. */
  async #fresh(sandbox: Sandbox, submission: Submission): Promise<Sandbox> {
    if (!sandbox.damaged && !sandbox.interpreter.hasGrown) return sandbox;
    this.#sandboxes.close(sandbox);
    return this.#sandboxes.openRenewable(submission);
  }

  /** Why the law cannot be asked, if it cannot. */
  get problem(): Problem | undefined {
    return this.#law.importProblem ?? this.#law.missing(this.#case.name);
  }

  hear(inputs: readonly unknown[]): Hearing {
    const { name, hunt } = this.#case;
    this.#law.renew();
    this.#function.renew();
    const line = new Line(this.#function, this.#suspect, hunt.functions);
    this.#law.most = LIMITS.law;
    this.#law.answerBy(line.answer);
    const outcome = this.#law.call(name, [...functionsOf(hunt), ...(inputs as Arg[])]);
    const printed = this.#law.takePrinted();
    this.stepsTaken += this.#law.stepsTaken + this.#function.stepsTaken;
    return { said: line.ended ?? saidIn(outcome), asked: line.asked, printed };
  }
}

function saidIn(outcome: Outcome): Said {
  if (!outcome.ok) return { type: 'problem', problem: outcome.problem };
  const { value } = outcome;
  if (typeof value !== 'boolean') return { type: 'no-answer', value };
  return { type: value ? 'holds' : 'accuses' };
}

/** The line from the law to the function: the law learns what is answered, and nothing else. */
class Line {
  readonly asked: AskedOfFunction[] = [];
  /** Why nothing counts any more that the law says. */
  ended: Said | undefined;
  readonly #function: Sandbox;
  readonly #suspect: string;
  readonly #names: readonly string[];

  constructor(called: Sandbox, suspect: string, names: readonly string[]) {
    called.most = LIMITS.law / 3;
    this.#function = called;
    this.#suspect = suspect;
    this.#names = names;
  }

  readonly answer: Answerer = (index, args) => {
    if (this.asked.length >= LIMITS.lawAsks) this.#end('asks');
    if (this.ended || sizeOf(args) > LIMITS.lawNumbers) return undefined;
    const name = this.#names[index]!;
    const outcome = this.#function.call('ask', [this.#suspect, name, args as Arg[]]);
    this.asked.push({ name, args, outcome });
    const isLong = this.#function.stepsTaken > LIMITS.law;
    if (isLong || (!outcome.ok && !isOfCode(outcome.problem))) this.#end('work');
    return outcome.ok ? { value: outcome.value } : undefined;
  };

  #end(of: 'asks' | 'work'): void {
    this.ended ??= { type: 'too-much', of };
  }
}

/** Whether the function itself gave no answer, by throwing, say: it was not ended from outside. */
const isOfCode = ({ type }: Problem): boolean =>
  type === 'threw' || type === 'not-data' || type === 'not-written';
