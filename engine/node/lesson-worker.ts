/** The inside of a process of the pool: grades one lesson after another, of whomever. */
import type { Course } from '../course.ts';
import type { LessonReport } from '../formats/report.ts';
import { gradeLesson } from '../grade/grade-lesson.ts';
import type { LessonTask, Checkpoint, Missing } from '../grade/task.ts';
import { type Answer, faultOf } from '../grade/retry.ts';
import { atMostOnceASecond, type Sign } from '../grade/supervisor.ts';
import { openSandboxes, ownModules, stripper } from './files.ts';
import { knownMistakes } from './known-mistakes.ts';
import { markOfLaws } from './laws-mark.ts';

export interface Assignment {
  /** The module of the course that the lesson is of. */
  readonly course: string;
  readonly task: LessonTask;
  /** Whether anybody wants to know of failures before they have a name and a place. */
  readonly early: boolean;
}

export type Said = Sign | { readonly verdict: LessonReport; readonly missing: Missing };

const say = (said: Said) => void process.send!(said);
const sandboxes = openSandboxes(atMostOnceASecond(() => say({})));

export async function grade({ course: module, task, early }: Assignment): Promise<Answer> {
  const onCheckpoint = (checkpoint: Checkpoint) => say({ checkpoint });
  const onVerdict = early && {
    onVerdict: (verdict: LessonReport, missing: Missing) => say({ verdict, missing }),
  };
  try {
    const { default: course } = (await import(module)) as { readonly default: Course };
    const known = (lesson: string, exercise: string) => knownMistakes(course, lesson, exercise);
    const laws = () => markOfLaws(course);
    const modules = ownModules(course);
    const tools = { course, sandboxes, stripper, modules, known, laws, onCheckpoint, ...onVerdict };
    return { report: await gradeLesson(task, tools) };
  } catch (error) {
    return faultOf(error);
  }
}
