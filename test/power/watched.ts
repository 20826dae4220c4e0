/** Sandboxes that tell what calls into them take. */
import { SandboxFactory } from '../../engine/sandbox/factory.ts';
import type { Sandbox, Submission } from '../../engine/sandbox/sandbox.ts';
import { sandboxes } from '../proof/trial.ts';

export class WatchedSandboxes extends SandboxFactory {
  /**
   * For how long one has waited for them, which is a share of the time that a check takes: asking
   * for processor time would take longer than most calls.
   */
  waited = 0;
  /** Steps of the dearest call: a sandbox tells only of all together. */
  dearest = 0;

  constructor() {
    super(() => Promise.reject(new Error('these are opened by others')));
  }

  override async open(submission: Submission): Promise<Sandbox> {
    const sandbox = await sandboxes.open(submission);
    const { ask } = sandbox;
    sandbox.ask = (...asked) => {
      const [start, before] = [performance.now(), sandbox.stepsTaken];
      const outcome = ask.apply(sandbox, asked);
      this.waited += performance.now() - start;
      this.dearest = Math.max(this.dearest, sandbox.stepsTaken - before);
      return outcome;
    };
    return sandbox;
  }

  override close(sandbox: Sandbox): void {
    sandboxes.close(sandbox);
  }
}
