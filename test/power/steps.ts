/** How many steps of the interpreter right solutions need, beside what they may take. */
import type { LessonEntry } from '../../engine/course.ts';
import { Attempt } from '../../engine/grade/attempt.ts';
import { LIMITS } from '../../engine/sandbox/limits.ts';
import { alternativesOf, referenceOf, type Target } from '../proof/subjects.ts';
import { WatchedSandboxes } from './watched.ts';

export const STEPS_HEAD =
  '  million steps     dearest call, of its limit     an exercise, of its limit';

/** What is most of all right solutions of a lesson. */
export async function stepsLine({ folder }: LessonEntry, targets: readonly Target[]) {
  const needs: Need[] = [];
  for (const target of targets) needs.push(...(await needsOf(target)));
  const [call, ofCall, total, ofTotal] = ([0, 1, 2, 3] as const).map((which) =>
    Math.max(...needs.map((need) => need[which])),
  );
  const million = (steps = 0) => (steps / 1e6).toFixed(2).padStart(8);
  const percent = (share = 0) => `${(100 * share).toFixed(1)} %`.padStart(8);
  return `  ${folder.padEnd(16)} ${million(call)} ${percent(ofCall)}              ${million(total)} ${percent(ofTotal)}`;
}

/** Steps of the dearest call and of all, each beside the share of what may be taken. */
type Need = readonly [call: number, ofCall: number, total: number, ofTotal: number];

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
    const of = (limit: number) => limit * exercise.patience;
    needs.push([call, call / of(LIMITS.call), total, total / of(LIMITS.total)]);
  }
  return needs;
}
