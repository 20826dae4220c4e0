/** Opens sandboxes. */
import type { Interpreter } from './interpreter.ts';
import { Sandbox, type Submission } from './sandbox.ts';

/** As many are open at the same time. */
const MOST_IDLE = 2;

/** Opens sandboxes in the same interpreters again and again, and takes a new one for one gone bad. */
export class SandboxFactory {
  readonly #idle: Interpreter[] = [];
  readonly #openInterpreter: () => Promise<Interpreter>;
  /** What makes a submission stop at the first number that is not finite, if that is known. */
  readonly trace: string | undefined;

  constructor(openInterpreter: () => Promise<Interpreter>, trace?: string) {
    this.#openInterpreter = openInterpreter;
    this.trace = trace;
  }

  async open(submission: Submission): Promise<Sandbox> {
    return new Sandbox(this.#idle.pop() ?? (await this.#openInterpreter()), submission);
  }

  /**
   * Takes back the interpreter of a sandbox, unless it ran out of memory or broke down, or has grown:
   * then the next submission would not have as much memory left as any other.
   */
  close({ damaged, interpreter }: Sandbox): void {
    const isGood = !damaged && !interpreter.hasGrown;
    if (isGood && this.#idle.length < MOST_IDLE) this.#idle.push(interpreter);
  }
}
