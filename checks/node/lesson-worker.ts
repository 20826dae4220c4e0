/** The inside of a process of the pool: grades one lesson after another, of whomever. */
import type { LessonReport } from '../formats/report.ts';
import { gradeLesson, type LessonTask, type Step } from '../grade/grade.ts';
import { type Answer, faultOf } from '../grade/rounds.ts';
import { atMostOnceASecond, type Sign } from '../grade/watch.ts';
import { openSandboxes, stripper } from './files.ts';
import { knownMistakes as known } from './known.ts';
import { markOfLaws as laws } from './laws-mark.ts';

export interface Assignment {
  readonly task: LessonTask;
  /** Whether anybody wants to know of failures before they have a name. */
  readonly early: boolean;
}

export type Said = Sign | { readonly verdict: LessonReport };

const say = (said: Said) => void process.send!(said);
const sandboxes = openSandboxes(atMostOnceASecond(() => say({})));

export async function grade({ task, early }: Assignment): Promise<Answer> {
  const onStep = (step: Step) => say({ step });
  const onVerdict = early && { onVerdict: (verdict: LessonReport) => say({ verdict }) };
  const tools = { sandboxes, stripper, known, laws, onStep, ...onVerdict };
  try {
    return { report: await gradeLesson(task, tools) };
  } catch (error) {
    return faultOf(error);
  }
}
