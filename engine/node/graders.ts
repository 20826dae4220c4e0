/**
 * A pool of processes that grade lessons. Each can be killed, whatever it is doing: then the
 * checkpoint it was at is given up, and the lesson is graded again without it. A thread would not do:
 * what takes too much memory in one can end the whole process.
 */
import { availableParallelism } from 'node:os';
import type { Tinypool } from 'tinypool';
import type { Course } from '../course.ts';
import type { LessonReport } from '../formats/report.ts';
import type { LessonTask, Missing } from '../grade/task.ts';
import {
  type Answer,
  budgetOf,
  type Deadlines,
  type Grader,
  GraderFault,
  gradeInRounds,
  messageOf,
} from '../grade/retry.ts';
import type { Budget, Supervisor } from '../grade/supervisor.ts';
import type { Assignment, Said } from './lesson-worker.ts';
import { LIMITS } from '../sandbox/limits.ts';
import { poolOf } from './pool.js';
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
  readonly #pool: Tinypool;
  readonly #supervisors = new Set<Supervisor>();
  readonly #settled = new SettledLessons();
  /** How many processes in a row have ended that had nothing to do. */
  #idleEnds = 0;
  /** Why they did, if several in a row: they cannot even start, say. */
  #breakdown: string | undefined;
  #closed = false;

  /** Starts as many processes as there are cores, or `jobs`; fewer where there are fewer lessons. */
  constructor(
    course: Course,
    lessons: number,
    jobs = availableParallelism(),
    deadlines: Deadlines = LIMITS,
  ) {
    this.course = course;
    const processes = Math.max(1, Math.min(jobs, lessons));
    this.processes = processes;
    this.deadlines = deadlines;
    this.#pool = poolOf(processes);
    this.#pool.on('error', (error: unknown) => {
      // One may have been ended for what it had just graded, and another stands in for it.
      if (++this.#idleEnds <= processes) return;
      this.#breakdown = messageOf(error);
      for (const supervisor of this.#supervisors) supervisor.giveUp();
    });
  }

  /** Grades the lessons of one submission, at the same time as far as there are processes. */
  async lessons(tasks: readonly LessonTask[], listeners: Listeners = {}): Promise<LessonReport[]> {
    const budget = budgetOf(this.deadlines);
    // The first lessons are the shortest: begun last, they keep all processes busy to the end.
    const reports = tasks
      .toReversed()
      .map((task) => this.#settled.of(task) ?? this.#lesson(task, budget, listeners));
    return (await Promise.all(reports)).reverse();
  }

  /** What is still being graded comes to nothing. */
  async close(): Promise<void> {
    this.#closed = true;
    // The pool cannot wait for processes that break down; they end by themselves.
    if (this.#breakdown === undefined) await this.#pool.destroy();
  }

  async #lesson(task: LessonTask, budget: Budget, listeners: Listeners): Promise<LessonReport> {
    const grade: Grader = (rest, supervisor) => this.#grade(rest, supervisor, listeners);
    const { report, stops } = await gradeInRounds(task, grade, budget, this.deadlines);
    if (stops.length === 0) this.#settled.add(task, report);
    return report;
  }

  async #grade(
    task: LessonTask,
    supervisor: Supervisor,
    { onVerdict, onLong }: Listeners,
  ): Promise<Answer> {
    if (this.#breakdown !== undefined) throw new GraderFault(this.#breakdown);
    this.#supervisors.add(supervisor);
    supervisor.onLong = ({ exercise }) => onLong?.(task.lesson, exercise);
    const onSaid = (said: Said) => {
      if ('verdict' in said) onVerdict?.(said.verdict, said.missing);
      else supervisor.hear(said);
    };
    try {
      const assignment: Assignment = {
        course: this.course.module,
        task,
        early: onVerdict !== undefined,
      };
      const options = {
        signal: supervisor.signal,
        channel: { postMessage: onSaid, onMessage: () => {} },
      };
      const answer = (await this.#pool.run(assignment, options)) as Answer;
      this.#idleEnds = 0;
      return answer;
    } catch (error) {
      if (this.#closed) throw new GraderFault(messageOf(error));
      if (this.#breakdown !== undefined) throw new GraderFault(this.#breakdown);
      throw error;
    } finally {
      this.#supervisors.delete(supervisor);
    }
  }
}
