/** The inside of a process of the pool: grades one lesson after another, of whomever. */
import type { Course } from '../course.ts';
import type { LessonReport } from '../formats/report.ts';
import { gradeLesson } from '../grade/grade-lesson.ts';
import type { LessonTask, Checkpoint, Missing } from '../grade/task.ts';
import { type Answer, faultOf } from '../grade/retry.ts';
import { atMostOnceASecond, type Sign } from '../grade/supervisor.ts';
import { openSandboxes, ownModules, stripper } from './files.ts';
import { knownMistakes } from './known-mistakes.ts';
import { suspectsOf } from './suspects.ts';
import { markOfLaws } from './laws-mark.ts';

export interface Assignment {
  /** The module of the course that the lesson is of. */
  readonly course: string;
  readonly task: LessonTask;
}

/** What is said before the answer: a report on one exercise, where nothing is missing any more, or not yet. */
export type Said = Sign | { readonly verdict: LessonReport; readonly missing?: Missing };

type Say = (said: Said) => void;

let say: Say;
const sandboxes = openSandboxes(atMostOnceASecond(() => say({})));

export async function grade({ course: module, task }: Assignment, tell: Say): Promise<Answer> {
  say = tell;
  const onCheckpoint = (checkpoint: Checkpoint) => say({ checkpoint });
  const onVerdict = (verdict: LessonReport, missing?: Missing) =>
    say({ verdict, ...(missing && { missing }) });
  try {
    const { default: course } = (await import(module)) as { readonly default: Course };
    const known = (lesson: string, exercise: string) => knownMistakes(course, lesson, exercise);
    const suspects = (lesson: string, hunt: string) => suspectsOf(course, lesson, hunt);
    const laws = () => markOfLaws(course);
    const modules = ownModules(course);
    const told = { onCheckpoint, onVerdict };
    const tools = { course, sandboxes, stripper, modules, known, suspects, laws, ...told };
    return { report: await gradeLesson(task, tools) };
  } catch (error) {
    return faultOf(error);
  }
}
