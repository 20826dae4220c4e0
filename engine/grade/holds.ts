/** Whether a check holds of other code than was handed in: of one with an edit in it, for instance. */
import type { Check, Exercise } from '../kit/exercise.ts';
import type { SandboxFactory } from '../sandbox/factory.ts';
import type { Submission } from '../sandbox/sandbox.ts';
import { Attempt } from './attempt.ts';
import type { Draw } from './verdict.ts';

export const holdsOf =
  (name: string, exercise: Exercise<unknown>, draw: Draw, sandboxes: SandboxFactory) =>
  async (submission: Submission, check: Check): Promise<boolean> => {
    const attempt = new Attempt(sandboxes, { submission }, name, exercise);
    try {
      return (await attempt.verdict(check, draw)).status === 'passed';
    } finally {
      attempt.close();
    }
  };
