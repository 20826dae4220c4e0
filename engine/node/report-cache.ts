/**
 * Lessons that have been graded before. In a class many files are the same, a stub above all, and
 * the same files get the same report: they need not be graded again, unless grading them was stopped
 * by something else than their code.
 */
import { createHash } from 'node:crypto';
import type { LessonReport } from '../formats/report.ts';
import type { LessonTask } from '../grade/task.ts';

/** So many are kept; the one asked for longest ago makes room. A report has some 20 kB. */
const MOST = 256;

export class SettledLessons {
  readonly #reports = new Map<string, LessonReport>();
  readonly #most: number;

  constructor(most = MOST) {
    this.#most = most;
  }

  /** The report on the same files, graded by the same settings, if there has been one. */
  of(task: LessonTask): LessonReport | undefined {
    const key = keyOf(task);
    const report = this.#reports.get(key);
    if (report) this.#keep(key, report);
    return report;
  }

  add(task: LessonTask, report: LessonReport): void {
    this.#keep(keyOf(task), report);
  }

  #keep(key: string, report: LessonReport): void {
    this.#reports.delete(key);
    this.#reports.set(key, report);
    const [oldest] = this.#reports.keys();
    if (this.#reports.size > this.#most && oldest !== undefined) this.#reports.delete(oldest);
  }
}

/** All that a report depends on. */
function keyOf(task: LessonTask): string {
  const text = JSON.stringify({ ...task, stops: [] });
  return createHash('sha256').update(text).digest('hex');
}
