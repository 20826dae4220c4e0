/** The inside of a thread of the pool: grades one lesson after another, of whomever. */
import type { MessagePort } from 'node:worker_threads';
import type { LessonReport } from '../formats/report.ts';
import { gradeLesson, type LessonTask, type Step } from '../grade/grade.ts';
import { openSandboxes, stripper } from './files.ts';
import { knownMistakes as known } from './known.ts';

export interface Assignment {
  readonly task: LessonTask;
  /** Where every step is announced before it is taken. */
  readonly port: MessagePort;
}

export interface Announcement {
  readonly step: Step;
  /** What the sandbox allows for it. */
  readonly seconds: number;
}

/** A fault of the grader's own is an answer too: only the end of the thread is none. */
export type Answer = { readonly report: LessonReport } | { readonly fault: string };

const sandboxes = openSandboxes();

export async function grade({ task, port }: Assignment): Promise<Answer> {
  const onStep = (step: Step, seconds: number) =>
    port.postMessage({ step, seconds } satisfies Announcement);
  try {
    return { report: await gradeLesson(task, { sandboxes, stripper, known, onStep }) };
  } catch (error) {
    const { message, cause } = error as Error;
    return { fault: cause ? `${message}: ${String(cause)}` : message };
  } finally {
    port.close();
  }
}
