/** A run of `npm test`: it grades the student's own checkout, as `grade` does a folder. */
import { basename } from 'node:path';
import { type Course, entryOf } from '../../course.ts';
import type { ReportedExercise } from '../../formats/evidence.ts';
import type { Report, ReportedWhere } from '../../formats/report.ts';
import type { Selection } from '../../grade/select.ts';
import { type Settings, USUAL_DRAW } from '../../grade/task.ts';
import { filesIn, gradeRead } from '../../node/grade-folder.ts';
import { GraderFault, Graders } from '../../node/graders.ts';
import { systemLanguage } from '../../node/language.js';
import { readSubmission, type ReadSubmission } from '../../node/read-submission.ts';
import type { Mark } from '../../node/replay-word.ts';
import { ownWork } from '../own-work.ts';
import { stillRunning } from '../still-running.ts';

export interface TestOrder extends Settings {
  readonly selection: Selection;
  /** What the only case of the selection was found with, if that is known. */
  readonly mark?: Mark;
}

/** What nobody has asked otherwise: an editor asks nothing. */
const usualOrder = (course: Course, folder: string): TestOrder => ({
  ...USUAL_DRAW,
  language: systemLanguage(),
  selection: ownWork(course, folder),
});

/** What came of it, as plain data. */
export interface Grading {
  readonly folder: string;
  /** Undefined where the grader broke down, … */
  readonly report?: Report;
  /** … for this reason. */
  readonly fault?: string;
}

export class TestRun {
  readonly course: Course;
  readonly order: TestOrder;
  readonly folder: string;
  grading: Promise<Grading>;
  #graders: Graders | undefined;
  #read: ReadSubmission | undefined;

  /** Begins to grade. */
  constructor(course: Course, folder: string, order: TestOrder = usualOrder(course, folder)) {
    this.course = course;
    this.order = order;
    this.folder = folder;
    this.grading = this.#grade();
  }

  /** Something has been saved. */
  gradeAgain(): void {
    this.grading = this.#grade();
  }

  async #grade(): Promise<Grading> {
    await this.close();
    const { course, folder } = this;
    const { mark: _, selection, ...settings } = this.order;
    const graders = (this.#graders = new Graders(course, selection.length));
    try {
      const read = (this.#read = readSubmission(folder, filesIn(course, selection)));
      const task = { ...settings, name: basename(folder), selection };
      const listeners = { onLong: stillRunning(settings.language) };
      return { folder, report: await gradeRead(read, task, graders, listeners) };
    } catch (error) {
      await this.close();
      if (!(error instanceof GraderFault)) throw error;
      return { folder, fault: error.message };
    }
  }

  /** Where the mistake of an exercise is: by the graders that are still warm, as that takes its time. */
  async placeIn({ lesson, exercise }: ReportedExercise): Promise<ReportedWhere | undefined> {
    if (!this.#graders || !this.#read) return undefined;
    const { mark: _, ...settings } = this.order;
    const selection = [{ entry: entryOf(this.course, lesson.id), exercises: [exercise.name] }];
    const task = { ...settings, name: basename(this.folder), selection, places: true };
    try {
      const { lessons } = await gradeRead(this.#read, task, this.#graders);
      return lessons[0]?.exercises[0]?.where ?? undefined;
    } catch (error) {
      // What only explains, keeps nobody from a verdict.
      if (!(error instanceof GraderFault)) throw error;
      return undefined;
    }
  }

  /** Nothing is asked any more. */
  async close(): Promise<void> {
    await this.#graders?.close();
    this.#graders = undefined;
  }

  /**
   * Prints what came of those lessons whose tests have been run, and the faults that were met. What
   * prints is loaded here: natively, where vitest has been started by `gradlings test`.
   */
  async print(isRun: (folder: string) => boolean, faults: readonly string[]): Promise<void> {
    const { printRun } = await import('./print.ts');
    await printRun(this, isRun, faults);
  }
}
