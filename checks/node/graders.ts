/**
 * A pool of threads that grade lessons. Each can be killed, whatever it is doing: then the step it
 * was at is given up, and the lesson is graded again without it.
 */
import { availableParallelism } from 'node:os';
import { MessageChannel } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import type { LessonReport } from '../formats/report.ts';
import type { LessonTask, Stop } from '../grade/grade.ts';
import type { Announcement, Answer } from './lesson-worker.ts';
import { SettledLessons } from './settled.ts';
import { type Budget, Watch } from './watch.ts';

export interface Deadlines {
  /** Seconds beyond those the sandbox allows for a step; only what it cannot interrupt gets there. */
  readonly grace: number;
  /** Seconds for all the work on one submission. */
  readonly submission: number;
}

/** A submission whose every call hangs until the sandbox interrupts it needs two thirds of it. */
const DEADLINES: Deadlines = { grace: 10, submission: 900 };

const MEGABYTES = 512;

export class Graders {
  readonly threads: number;
  readonly deadlines: Deadlines;
  readonly #pool: Tinypool;
  readonly #watches = new Set<Watch>();
  readonly #settled = new SettledLessons();
  /** Why a thread broke down that had nothing to do: it could not even start, say. */
  #breakdown: string | undefined;
  #closed = false;

  /** Starts as many threads as there are cores, or `jobs`; fewer where there are fewer lessons. */
  constructor(lessons: number, jobs = availableParallelism(), deadlines: Deadlines = DEADLINES) {
    const threads = Math.max(1, Math.min(jobs, lessons));
    this.threads = threads;
    this.deadlines = deadlines;
    this.#pool = new Tinypool({
      filename: new URL('./lesson-worker.js', import.meta.url).href,
      minThreads: threads,
      maxThreads: threads,
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    });
    this.#pool.on('error', (error: unknown) => {
      this.#breakdown = messageOf(error);
      for (const watch of this.#watches) watch.giveUp();
    });
  }

  /** Grades the lessons of one submission, at the same time as far as there are threads. */
  lessons(tasks: readonly LessonTask[]): Promise<LessonReport[]> {
    const budget = { milliseconds: 1000 * this.deadlines.submission };
    return Promise.all(tasks.map((task) => this.#settled.of(task) ?? this.#lesson(task, budget)));
  }

  /** What is still being graded comes to nothing. */
  async close(): Promise<void> {
    this.#closed = true;
    // The pool cannot wait for threads that break down; they end by themselves.
    if (this.#breakdown === undefined) await this.#pool.destroy();
  }

  /** Every round that does not come back stops earlier than the one before, so there is a last. */
  async #lesson(task: LessonTask, budget: Budget): Promise<LessonReport> {
    let { stops } = task;
    let crash: string | undefined;
    for (;;) {
      if (budget.milliseconds <= 0) stops = [this.#outOfTime()];
      const outcome = await this.#round({ ...task, stops }, budget);
      if ('report' in outcome) {
        this.#settled.add(task, outcome.report);
        return outcome.report;
      }
      const place = `${outcome.exercise}@${outcome.check}`;
      // A thread may have broken down under what others have left in it; a second one has not.
      const isNew = outcome.problem.type === 'crashed' && crash !== place;
      if (isNew) crash = place;
      else stops = [...stops.filter(({ exercise }) => exercise !== outcome.exercise), outcome];
    }
  }

  async #round(task: LessonTask, budget: Budget): Promise<{ report: LessonReport } | Stop> {
    if (this.#breakdown !== undefined) throw new GraderFault(this.#breakdown);
    const { port1: announcements, port2: port } = new MessageChannel();
    const watch = new Watch(this.deadlines.grace, budget);
    this.#watches.add(watch);
    announcements.on('message', (announcement: Announcement) => watch.at(announcement));
    try {
      const options = { signal: watch.signal, transferList: [port] };
      const answer: Answer = await this.#pool.run({ task, port }, options);
      if ('fault' in answer) throw new GraderFault(answer.fault);
      return answer;
    } catch (error) {
      if (error instanceof GraderFault || this.#closed) throw error;
      if (this.#breakdown !== undefined) throw new GraderFault(this.#breakdown);
      if (watch.isOver) return this.#outOfTime();
      if (!watch.step) throw new GraderFault(messageOf(error));
      const crashed = { type: 'crashed', message: messageOf(error) } as const;
      return { ...watch.step, problem: watch.problem ?? crashed };
    } finally {
      this.#watches.delete(watch);
      watch.end();
      announcements.close();
    }
  }

  #outOfTime(): Stop {
    return {
      problem: { type: 'out-of-time', seconds: this.deadlines.submission, whole: true },
    };
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** What is wrong with the grader, or with a check: nobody may be given points on its account. */
export class GraderFault extends Error {}
