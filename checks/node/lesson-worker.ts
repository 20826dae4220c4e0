/** The inside of a thread of the pool: grades one lesson after another, of whomever. */
import type { MessagePort } from 'node:worker_threads';
import type { LessonReport } from '../formats/report.ts';
import { gradeLesson, type LessonTask, type Step } from '../grade/grade.ts';
import { type Answer, faultOf } from '../grade/rounds.ts';
import type { Announcement } from '../grade/watch.ts';
import { openSandboxes, stripper } from './files.ts';
import { knownMistakes as known } from './known.ts';
import { markOfLaws as laws } from './laws-mark.ts';

export interface Assignment {
  readonly task: LessonTask;
  /** Where every step is announced before it is taken, … */
  readonly port: MessagePort;
  /** … and failures before they have a name, if anybody wants to know. */
  readonly early: boolean;
}

export type Said = Announcement | { readonly verdict: LessonReport };

const sandboxes = openSandboxes();

export async function grade({ task, port, early }: Assignment): Promise<Answer> {
  const say = (said: Said) => port.postMessage(said);
  const onStep = (step: Step, seconds: number) => say({ step, seconds });
  const onVerdict = early && { onVerdict: (verdict: LessonReport) => say({ verdict }) };
  const tools = { sandboxes, stripper, known, laws, onStep, ...onVerdict };
  try {
    return { report: await gradeLesson(task, tools) };
  } catch (error) {
    return faultOf(error);
  } finally {
    port.close();
  }
}
