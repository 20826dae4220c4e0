/** The function under test, as it answers from inside a sandbox. */
import type { Exercise, Subject } from '../kit/exercise.ts';
import { Broken } from '../kit/failure.ts';
import type { Arg, Data } from '../sandbox/codec.ts';
import type { Printed } from '../sandbox/interpreter.ts';
import type { Problem } from '../sandbox/problem.ts';
import type { Outcome, Sandbox } from '../sandbox/sandbox.ts';

/** One call a check made: what it asked, and what came back. */
export interface Call {
  readonly args: readonly Arg[];
  readonly outcome: Outcome;
}

/** Problems after which asking on would tell nothing true, or nothing at all. */
const FINAL: ReadonlySet<Problem['type']> = new Set([
  'out-of-memory',
  'crashed',
  'out-of-steps',
  'stuck',
  'not-written',
]);

/** A hang costs time: after this many, the smallest input found so far has to do. */
const MOST_TIMEOUTS = 12;

/** Asks a sandbox on behalf of one check, and records what the current case has asked. */
export class Witness<R> {
  readonly subject: Subject<R>;
  readonly #sandbox: Sandbox;
  #calls: Call[] = [];
  #timeouts = 0;
  #final = false;

  constructor(sandbox: Sandbox, name: string, { returns }: Exercise<R>) {
    this.#sandbox = sandbox;
    const answer = (args: readonly Arg[], outcome: Outcome): R =>
      returns.read(this.#record(args, outcome), '');
    const ask = (...args: Arg[]): R => answer(args, sandbox.call(name, args));
    const observe = (...args: Arg[]): { result: R; after: readonly Data[] } => {
      const outcome = sandbox.call(name, args, true);
      const result = answer(args, outcome);
      return { result, after: (outcome.ok && outcome.argsAfter) || [] };
    };
    const drive = (steps: readonly (readonly Arg[])[]): R =>
      answer(steps, sandbox.drive(name, steps));
    this.subject = Object.assign(ask, { observe, drive });
  }

  /** True once asking on is of no use: stop drawing, stop shrinking. */
  get exhausted(): boolean {
    return this.#final || this.#timeouts >= MOST_TIMEOUTS;
  }

  /** The last answer of the current case, if it has had one. */
  get lastAnswer(): Data | undefined {
    const outcome = this.#calls.at(-1)?.outcome;
    return outcome?.ok ? outcome.value : undefined;
  }

  /** Leaves the sandbox to the next check of the exercise. */
  leave(): void {
    if (this.#timeouts > 0) this.#sandbox.pace = 'callAfterTimeout';
  }

  startCase(): void {
    this.#calls = [];
    this.#sandbox.takePrinted();
  }

  /** What the current case asked, and what it printed. */
  endCase(): { calls: readonly Call[]; printed: Printed } {
    return { calls: this.#calls, printed: this.#sandbox.takePrinted() };
  }

  /** The first timeout was real; looking for a smaller input that hangs must not take as long. */
  #hurry(): void {
    this.#timeouts++;
    this.#sandbox.pace = 'callWhileShrinking';
  }

  #record(args: readonly Arg[], outcome: Outcome): Data {
    this.#calls.push({ args, outcome });
    if (outcome.ok) return outcome.value;
    const { problem } = outcome;
    if (FINAL.has(problem.type)) this.#final = true;
    if (problem.type === 'timeout') this.#hurry();
    throw new Broken({ type: 'problem', problem });
  }
}
