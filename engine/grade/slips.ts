/** The ordinary slip behind a failure, as the report has it; loaded where something failed. */
import type { Mistake } from '../explain/name-mistake.ts';
import { nameSlip, nameSlipOnImport } from '../explain/slips/name-slip.ts';
import { type Slip, tellSlip } from '../explain/slips/slip.ts';
import { isTrace } from '../explain/slips/traces.ts';
import type { Exercise } from '../kit/exercise.ts';
import type { SandboxFactory } from '../sandbox/factory.ts';
import type { Submission } from '../sandbox/sandbox.ts';
import { holdsOf } from './holds.ts';
import type { Prepared } from './submission.ts';
import type { Settings } from './task.ts';
import type { Verdict } from './verdict.ts';

export interface MistakeBySlip {
  readonly mistake: Mistake;
  /** Whether a known mistake that explains all answers says more. */
  readonly isTrace: boolean;
}

export async function mistakeBySlip(
  name: string,
  exercise: Exercise<unknown>,
  verdicts: readonly Verdict[],
  { submission, problem, loaded }: Prepared,
  { seed, runs, language }: Settings,
  { sandboxes, onFault }: { sandboxes: SandboxFactory; onFault?: (fault: unknown) => void },
): Promise<MistakeBySlip | undefined> {
  if (!submission) return undefined;
  const written = loaded?.sources;
  const holds = holdsOf(name, exercise, { seed, runs }, sandboxes);
  try {
    const slip =
      problem?.type === 'threw-on-import'
        ? await onImport(submission, problem, sandboxes, written)
        : await nameSlip({ submission, written, name, exercise, verdicts }, holds, sandboxes);
    if (!slip) return undefined;
    const mistake = { id: slip.id, text: tellSlip(slip, language), place: slip.place };
    return { mistake, isTrace: isTrace(slip) };
  } catch (fault) {
    // What only explains, keeps nobody from a verdict: code may be nested too deeply to be read.
    onFault?.(fault);
    return undefined;
  }
}

const found = new WeakMap<Submission, Promise<Slip | undefined>>();

/** What keeps a file from being loaded is looked for once, not for each of its exercises. */
function onImport(
  submission: Submission,
  problem: Parameters<typeof nameSlipOnImport>[1],
  sandboxes: SandboxFactory,
  written: Parameters<typeof nameSlipOnImport>[3],
): Promise<Slip | undefined> {
  const slip = found.get(submission) ?? nameSlipOnImport(submission, problem, sandboxes, written);
  found.set(submission, slip);
  return slip;
}
