/** Opens sandboxes. */
import type { Core, Interpreter } from './interpreter.ts';
import { Sandbox, type Submission } from './sandbox.ts';

/** As many are open at the same time. */
const MOST_IDLE = 2;

/** Opens sandboxes in the same interpreters again and again, and takes a new one for one gone bad. */
export class SandboxFactory {
  readonly #idle: Interpreter[] = [];
  readonly #openInterpreter: () => Promise<Interpreter>;
  /** What makes a submission stop at the first number that is not finite, if that is known, … */
  readonly trace: string | undefined;
  /** … and what looks on while it runs: see the files of these names in `inside/`. */
  readonly slips: string | undefined;

  constructor(openInterpreter: () => Promise<Interpreter>, core: Partial<Core> = {}) {
    this.#openInterpreter = openInterpreter;
    this.trace = core['./trace.ts'];
    this.slips = core['./slips.ts'];
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
