/** Opens sandboxes. */
import type { Interpreter } from './interpreter.ts';
import { Sandbox, type Submission } from './sandbox.ts';

/** As many are open at the same time. */
const MOST_IDLE = 2;

/** What makes a submission stop at the first number that is not finite, and what tells what it does. */
export const ONLOOKERS = ['trace', 'slips'] as const;
export type Onlooker = (typeof ONLOOKERS)[number];

/** Opens sandboxes in the same interpreters again and again, and takes a new one for one gone bad. */
export class SandboxFactory {
  readonly #idle: Interpreter[] = [];
  readonly #openInterpreter: () => Promise<Interpreter>;
  readonly #load: ((name: Onlooker) => Promise<string>) | undefined;
  readonly #onlookers: Partial<Record<Onlooker, string | undefined>> = {};

  constructor(
    openInterpreter: () => Promise<Interpreter>,
    load?: (name: Onlooker) => Promise<string>,
  ) {
    this.#openInterpreter = openInterpreter;
    this.#load = load;
  }

  /** The file of this name in `inside/`, if it is there: it is not needed before something has failed. */
  async onlooker(name: Onlooker): Promise<string | undefined> {
    return (this.#onlookers[name] ??= await this.#load?.(name));
  }

  async open(submission: Submission): Promise<Sandbox> {
    return new Sandbox(await this.#interpreter(), submission);
  }

  /** One that can be made as good as new again and again: see `Sandbox.renew`. */
  async openRenewable(submission: Submission): Promise<Sandbox> {
    return new Sandbox(await this.#interpreter(), submission, true);
  }

  async #interpreter(): Promise<Interpreter> {
    return this.#idle.pop() ?? this.#openInterpreter();
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
