/** The inside of a thread of the pool: grades one lesson after another, of whomever. */
import type { MessagePort } from 'node:worker_threads';
import { gradeLesson, type LessonTask, type Step } from '../grade/grade.ts';
import { type Answer, faultOf } from '../grade/rounds.ts';
import type { Announcement } from '../grade/watch.ts';
import { openSandboxes, stripper } from './files.ts';
import { knownMistakes as known } from './known.ts';
import { markOfLaws as laws } from './laws-mark.ts';

export interface Assignment {
  readonly task: LessonTask;
  /** Where every step is announced before it is taken. */
  readonly port: MessagePort;
}

const sandboxes = openSandboxes();

export async function grade({ task, port }: Assignment): Promise<Answer> {
  const onStep = (step: Step, seconds: number) =>
    port.postMessage({ step, seconds } satisfies Announcement);
  try {
    return { report: await gradeLesson(task, { sandboxes, stripper, known, laws, onStep }) };
  } catch (error) {
    return faultOf(error);
  } finally {
    port.close();
  }
}
