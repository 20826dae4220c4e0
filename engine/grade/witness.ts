/** Asks a sandbox on behalf of one check, and remembers what came of it. */
import type { Exercise } from '../kit/exercise.ts';
import { type Call, type Subject, subjectOf } from '../kit/subject.ts';
import type { Data } from '../sandbox/codec.ts';
import type { Printed } from '../sandbox/interpreter.ts';
import type { Problem } from '../sandbox/problem.ts';
import type { Asked, Outcome, Sandbox } from '../sandbox/sandbox.ts';

/** Problems after which asking on would tell nothing true, or nothing at all. */
const FINAL: ReadonlySet<Problem['type']> = new Set([
  'out-of-memory',
  'crashed',
  'out-of-steps',
  'stuck',
  'not-written',
]);

/** A hang costs time: after this many, the smallest input found so far has to do. */
const MOST_TIMEOUTS = 6;

/** Records what the current case has asked. */
export class Witness<R> {
  readonly subject: Subject<R>;
  readonly #sandbox: Sandbox;
  /** How often a call may be late: once another check has met one, this one looks for no smaller. */
  readonly #patience: number;
  #calls: Call[] = [];
  #timeouts = 0;
  #final = false;

  constructor(sandbox: Sandbox, name: string, { returns }: Exercise<R>) {
    this.#sandbox = sandbox;
    this.#patience = sandbox.pace === 'call' ? MOST_TIMEOUTS : 1;
    this.subject = subjectOf(returns, (asked) => this.#record(asked, sandbox.ask(name, asked)));
  }

  /** True once asking on is of no use: stop drawing, stop shrinking. */
  get exhausted(): boolean {
    return this.#final || this.#timeouts >= this.#patience;
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

  #record(asked: Asked, outcome: Outcome): Outcome {
    this.#calls.push({ ...asked, outcome });
    if (!outcome.ok && FINAL.has(outcome.problem.type)) this.#final = true;
    if (!outcome.ok && outcome.problem.type === 'timeout') this.#hurry();
    return outcome;
  }
}
