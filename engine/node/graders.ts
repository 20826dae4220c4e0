/**
 * Processes that grade lessons. Each can be killed, whatever it is doing: then the checkpoint it was
 * at is given up, and the lesson is graded again without it. A thread would not do: what takes too
 * much memory in one can end the whole process.
 */
import { availableParallelism } from 'node:os';
import { type Course, entryOf } from '../course.ts';
import type { LessonReport } from '../formats/report.ts';
import { believedAnswer, believedSaid, type Laws } from '../grade/believed.ts';
import type { LessonTask, Missing } from '../grade/task.ts';
import {
  type Answer,
  type Deadlines,
  EndedByOthers,
  faultOf,
  type GradedLesson,
  type Grader,
  GraderFault,
  gradeInRounds,
  messageOf,
} from '../grade/retry.ts';
import type { Budget, Supervisor } from '../grade/supervisor.ts';
import { LIMITS } from '../sandbox/limits.ts';
import type { Assignment } from './lesson-worker.ts';
import { blankAhead } from './blank-ahead.ts';
import { Ended, type Pool, poolOf } from './pool.js';
import { SettledLessons } from './report-cache.ts';

/** What whoever waits may be told meanwhile. */
export interface Listeners {
  /** Of an exercise that failed, before it is known by which mistake or, after that, where it is. */
  readonly onVerdict?: ((report: LessonReport, missing: Missing) => void) | undefined;
  /** Of an exercise that takes long or, without one, of the lesson's file that does to be loaded. */
  readonly onLong?: ((lesson: string, exercise: string | undefined) => void) | undefined;
}

export { GraderFault };

export class Graders {
  readonly course: Course;
  readonly processes: number;
  readonly deadlines: Deadlines;
  readonly #pool: Pool;
  readonly #settled = new SettledLessons();
  #isClosed = false;
  #lastEnd = '';

  /**
   * Starts as many processes as there are cores, or `jobs`; fewer where there are fewer lessons. What
   * lies in the folder of the course and is none of it, such as submissions, is kept `apart` from them.
   */
  constructor(
    course: Course,
    lessons: number,
    jobs = availableParallelism(),
    deadlines: Deadlines = LIMITS,
    apart: readonly string[] = [],
  ) {
    this.course = course;
    this.processes = Math.max(1, Math.min(jobs, lessons));
    this.deadlines = deadlines;
    this.#pool = poolOf(this.processes, course.module, apart);
  }

  /** Grades the lessons of one submission, at the same time as far as there are processes. */
  async lessons(tasks: readonly LessonTask[], listeners: Listeners = {}): Promise<LessonReport[]> {
    return (await this.submission(tasks, listeners)).map(({ report }) => report);
  }

  /** The same, and where it was cut off: what is not done at the `end` is told to be out of time. */
  async submission(
    tasks: readonly LessonTask[],
    listeners: Listeners = {},
    { seconds, end }: Deadline = { seconds: this.deadlines.submission },
  ): Promise<GradedLesson[]> {
    const budget: Budget = { milliseconds: 1000 * seconds, ...(end && { end }) };
    const deadlines = { ...this.deadlines, submission: seconds };
    // What tells of the rest is loaded while there is time.
    if (end) void import('./lesson-worker.ts');
    // The first lessons are the shortest: begun last, they keep all processes busy to the end.
    const graded = tasks
      .toReversed()
      .map((task) => this.#lesson(task, budget, deadlines, listeners));
    return (await Promise.all(graded)).reverse();
  }

  /** What is still being graded comes to nothing. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#pool.close();
    blankAhead(this.course);
  }

  async #lesson(
    task: LessonTask,
    budget: Budget,
    deadlines: Deadlines,
    listeners: Listeners,
  ): Promise<GradedLesson> {
    const report = this.#settled.of(task);
    if (report) return { report, stops: [], unfinished: [] };
    const laws = await this.#lawsOn(task);
    const grade: Grader = (rest, supervisor, keep) =>
      isOutOfTime(rest)
        ? this.#tellOutOfTime(rest)
        : this.#grade(rest, laws, supervisor, keep, listeners);
    const graded = await gradeInRounds(task, grade, budget, deadlines);
    if (graded.stops.length === 0) this.#settled.add(task, graded.report);
    return graded;
  }

  /** By which it is seen whether what is answered can be. */
  async #lawsOn({ lesson: id }: LessonTask): Promise<Laws> {
    try {
      const entry = entryOf(this.course, id);
      return { entry, lesson: (await entry.load()).lesson };
    } catch (error) {
      throw new GraderFault((faultOf(error) as { fault: string }).fault);
    }
  }

  async #grade(
    task: LessonTask,
    laws: Laws,
    supervisor: Supervisor,
    keep: (exercises: LessonReport['exercises']) => void,
    { onVerdict, onLong }: Listeners,
  ): Promise<Answer> {
    if (this.#pool.isBroken) throw new GraderFault(`no grading process starts: ${this.#lastEnd}`);
    supervisor.onLong = ({ exercise }) => onLong?.(task.lesson, exercise);
    const onSaid = (said: object): void => {
      const { verdict, missing, ...sign } = believedSaid(said, task, laws);
      if (!verdict) return supervisor.hear(sign);
      keep(verdict.exercises);
      if (missing) onVerdict?.(verdict, missing);
    };
    const assignment: Assignment = { course: this.course.module, task };
    const onAnswer = (answer: unknown): Answer => believedAnswer(answer, task, laws);
    try {
      const { signal } = supervisor;
      return (await this.#pool.run(assignment, signal, { onSaid, onAnswer })) as Answer;
    } catch (error) {
      this.#lastEnd = messageOf(error);
      if (this.#isClosed) throw new GraderFault(this.#lastEnd);
      if (error instanceof Ended && error.signal === 'SIGKILL') {
        throw new EndedByOthers(this.#lastEnd);
      }
      throw error;
    }
  }

  /** Nothing of the submission runs any more. */
  async #tellOutOfTime(task: LessonTask): Promise<Answer> {
    const { grade } = await import('./lesson-worker.ts');
    return grade({ course: this.course.module, task }, () => {});
  }
}

/** By when a report has to be there, and what is told of it. */
export interface Deadline {
  readonly seconds: number;
  readonly end?: AbortSignal;
}

const isOutOfTime = ({ stops }: LessonTask): boolean =>
  stops.some(({ problem }) => problem.type === 'out-of-time');
