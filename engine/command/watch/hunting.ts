/** Judges the laws that students write, for `watch`: in a process of its own, once one is saved. */
import { type Course, entryOf, filesFor } from '../../course.ts';
import type { HuntReport } from '../../formats/hunt-report.ts';
import { sourcesFor } from '../../grade/submission.ts';
import { USUAL_DRAW } from '../../grade/task.ts';
import type { Language } from '../../kit/words.ts';
import { Graders } from '../../node/graders.ts';
import { readSubmission } from '../../node/read-submission.ts';

export class Hunting {
  readonly #course: Course;
  readonly #folder: string;
  #graders: Graders | undefined;
  /** How often it was asked. */
  #asked = 0;

  constructor(course: Course, folder: string) {
    this.#course = course;
    this.#folder = folder;
  }

  /** Those of a lesson, as its file is now; undefined where another was saved since. */
  async judge(lesson: string, language: Language): Promise<readonly HuntReport[] | undefined> {
    const asked = ++this.#asked;
    const entry = entryOf(this.#course, lesson);
    const { sources } = readSubmission(this.#folder, filesFor(entry));
    const { hunts = new Map<string, never>() } = (await entry.load()).lesson;
    const graders = (this.#graders ??= new Graders(this.#course, 1, 1));
    const part = { lesson, exercises: [], hunts: [...hunts.keys()], stops: [] };
    const task = { ...USUAL_DRAW, language, ...part, sources: sourcesFor(entry, sources) };
    const [report] = await graders.lessons([task]);
    return asked === this.#asked ? report?.hunts : undefined;
  }

  async close(): Promise<void> {
    await this.#graders?.close();
  }
}
