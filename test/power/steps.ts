/** How many steps of the interpreter right solutions need, beside what they may take. */
import type { LessonEntry } from '../../engine/course.ts';
import { Attempt } from '../../engine/grade/attempt.ts';
import { LIMITS } from '../../engine/sandbox/limits.ts';
import { alternativesOf, referenceOf, type Target } from '../proof/subjects.ts';
import { WatchedSandboxes } from './watched.ts';

export const STEPS_HEAD =
  '  million steps     dearest call, of its limit     an exercise, of its limit';

/** What is most of all right solutions of a lesson. */
export async function stepsLine(
  { folder }: LessonEntry,
  targets: readonly Target[],
): Promise<string> {
  const needs: Need[] = [];
  for (const target of targets) needs.push(...(await needsOf(target)));
  const most = (which: keyof Need) => Math.max(...needs.map((need) => need[which]));
  const million = (steps: number) => (steps / 1e6).toFixed(2).padStart(8);
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);
  return `  ${folder.padEnd(16)} ${million(most('call'))} ${percent(most('ofCall'))}              ${million(most('total'))} ${percent(most('ofTotal'))}`;
}

interface Need {
  readonly call: number;
  readonly total: number;
  /** Of what may be taken. */
  readonly ofCall: number;
  readonly ofTotal: number;
}

async function needsOf(target: Target): Promise<Need[]> {
  const { exercise } = target;
  const needs: Need[] = [];
  for (const { name, prepared } of [referenceOf(target), ...alternativesOf(target)]) {
    const watched = new WatchedSandboxes();
    const attempt = new Attempt(watched, prepared, name, exercise);
    const verdicts = await attempt.verdicts({ seed: 1, runs: 100 });
    const [call, total] = [watched.dearest, attempt.stepsTaken];
    attempt.close();
    if (verdicts.some(({ status }) => status !== 'passed')) console.error(`${name} does not pass`);
    const ofCall = call / (LIMITS.call * exercise.patience);
    needs.push({ call, total, ofCall, ofTotal: total / (LIMITS.total * exercise.patience) });
  }
  return needs;
}
