/** A run of `npm test`: it grades the student's own checkout, as `grade` does a folder. */
import type { Course } from '../../course.ts';
import type { Report } from '../../formats/report.ts';
import type { Selection } from '../../grade/select.ts';
import { type Settings, USUAL_DRAW } from '../../grade/task.ts';
import { gradeFolder } from '../../node/grade-folder.ts';
import { GraderFault } from '../../node/graders.ts';
import { systemLanguage } from '../../node/language.js';
import type { Mark } from '../../node/replay-word.ts';
import { ownWork } from '../own-work.ts';
import { rootOf } from '../places.ts';
import { stillRunning } from '../still-running.ts';

export interface TestOrder extends Settings {
  readonly selection: Selection;
  /** What the only case of the selection was found with, if that is known. */
  readonly mark?: Mark;
}

/** What nobody has asked otherwise: an editor asks nothing. */
const usualOrder = (course: Course): TestOrder => ({
  ...USUAL_DRAW,
  language: systemLanguage(),
  selection: ownWork(course, rootOf(course)),
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

  /** Begins to grade. */
  constructor(course: Course, order: TestOrder = usualOrder(course)) {
    this.course = course;
    this.order = order;
    this.folder = rootOf(course);
    this.grading = this.#grade();
  }

  /** Something has been saved. */
  gradeAgain(): void {
    this.grading = this.#grade();
  }

  async #grade(): Promise<Grading> {
    const { course, folder } = this;
    const { mark: _, ...order } = this.order;
    const onLong = stillRunning(order.language);
    try {
      return { folder, report: await gradeFolder(course, folder, { ...order, onLong }) };
    } catch (error) {
      if (!(error instanceof GraderFault)) throw error;
      return { folder, fault: error.message };
    }
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
