/** Opens sandboxes. */
import type { Engine } from './interpreter.ts';
import { Sandbox, type Submission } from './sandbox.ts';

/** As many are open at the same time. */
const MOST_IDLE = 2;

/** Opens sandboxes in the same engines again and again, and takes a new one for one gone bad. */
export class SandboxFactory {
  readonly #idle: Engine[] = [];
  readonly #openEngine: () => Promise<Engine>;
  readonly #stops: (() => string) | undefined;

  /** `stops` reads `stops.ts`, where that is wanted. */
  constructor(openEngine: () => Promise<Engine>, stops?: () => string) {
    this.#openEngine = openEngine;
    this.#stops = stops;
  }

  async open(submission: Submission): Promise<Sandbox> {
    return new Sandbox(this.#idle.pop() ?? (await this.#openEngine()), submission);
  }

  /**
   * Takes back the engine of a sandbox, unless it ran out of memory or broke down, or has grown:
   * then the next submission would not have as much memory left as any other.
   */
  close({ damaged, engine }: Sandbox): void {
    const isGood = !damaged && !engine.hasGrown;
    if (isGood && this.#idle.length < MOST_IDLE) this.#idle.push(engine);
  }

  /** What makes a submission stop at the first number that is not finite, if that is known. */
  get stops(): string | undefined {
    return this.#stops?.();
  }
}
