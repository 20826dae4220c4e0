/** Grades what was asked for last: with processes that stay warm, and that are killed where they hang. */
import { allLessons, type Course, entryOf, filesOf } from '../../course.ts';
import type { LessonReport } from '../../formats/report.ts';
import { type Sources, sourcesOf } from '../../grade/submission.ts';
import { type Missing, USUAL_DRAW } from '../../grade/task.ts';
import type { Language } from '../../kit/words.ts';
import { Graders, type Listeners } from '../../node/graders.ts';
import { readSubmission } from '../../node/read-submission.ts';
import type { Unit } from './state.ts';

/** Milliseconds in which a process may end what nobody waits for: starting a new one takes longer. */
const PATIENCE = 100;

/** Milliseconds that a verdict waits for its name: usually it is there by then. */
const NAMED_SOON = 250;

export interface Listener {
  readonly graded: (report: LessonReport) => void;
  /** What failed, where it takes long to find out by which mistake, or where; `graded` follows. */
  readonly early: (report: LessonReport, missing: Missing) => void;
  /** An exercise, or loading the file of a lesson, takes long. */
  readonly long: (lesson: string, exercise: string | undefined) => void;
  readonly fault: (unit: Unit, message: string) => void;
}

interface Batch {
  readonly units: Unit[];
  /** Those that are graded already, and of which the place of the mistake is wanted. */
  readonly places: Unit[];
  readonly sources: Sources;
  readonly language: Language;
}

export class Regrader {
  readonly #course: Course;
  readonly #folder: string;
  readonly #listener: Listener;
  readonly #lanes: readonly Lane[];
  readonly #namedSoon: number;
  #batch: Batch = { units: [], places: [], sources: {}, language: 'en' };

  /** With two processes a save finds one that is free, also when another hangs. */
  constructor(
    course: Course,
    folder: string,
    listener: Listener,
    processes = 2,
    namedSoon = NAMED_SOON,
  ) {
    this.#course = course;
    this.#folder = folder;
    this.#listener = listener;
    this.#namedSoon = namedSoon;
    this.#lanes = Array.from({ length: processes }, () => new Lane(course));
  }

  /** Reads the files as they are now. Whatever was asked for before comes to nothing. */
  grade(units: readonly Unit[], language: Language): void {
    const files = filesOf(this.#course, allLessons(this.#course));
    const { sources } = readSubmission(this.#folder, files);
    this.#batch = { units: [...units], places: [], sources, language };
    for (const lane of this.#lanes) lane.hurry();
    this.#assign();
  }

  /** Looks for the place of a mistake, in the files as they were graded last. */
  place(unit: Unit): void {
    this.#batch.places.push(unit);
    this.#assign();
  }

  async close(): Promise<void> {
    this.#batch = { ...this.#batch, units: [], places: [] };
    await Promise.all(this.#lanes.map((lane) => lane.close()));
  }

  #assign(): void {
    for (const lane of this.#lanes) {
      if (lane.isBusy) continue;
      const { units, places } = this.#batch;
      const place = places.shift();
      const unit = place ?? units.shift();
      if (unit) void this.#run(lane, unit, this.#batch, unit.isShown === true && !place);
    }
  }

  /** `isAwaited`: somebody waits for the verdict. */
  async #run(lane: Lane, unit: Unit, batch: Batch, isAwaited: boolean): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    // Nobody wants to hear of what was asked for before.
    const tell = (say: () => void): void => {
      clearTimeout(timer);
      if (batch === this.#batch) say();
    };
    const early = (verdict: LessonReport, missing: Missing): void => {
      clearTimeout(timer);
      const say = () => tell(() => this.#listener.early(verdict, missing));
      // Looking for a place takes longer than anybody wants to wait for a verdict.
      if (missing === 'place') say();
      else timer = setTimeout(say, this.#namedSoon);
    };
    const onVerdict = isAwaited ? early : undefined;
    try {
      const onLong = (lesson: string, exercise: string | undefined) => {
        if (batch === this.#batch) this.#listener.long(lesson, exercise);
      };
      const report = await lane.grade(unit, batch, { onVerdict, onLong });
      tell(() => this.#listener.graded(report));
    } catch (error) {
      tell(() => this.#listener.fault(unit, (error as Error).message));
    }
    this.#assign();
  }
}

/** One process, and another in its place when it had to be killed. */
class Lane {
  isBusy = false;
  readonly #course: Course;
  #graders: Graders;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(course: Course) {
    this.#course = course;
    this.#graders = new Graders(course, 1, 1);
  }

  async grade(
    { lesson, exercises, isShown: places = false }: Unit,
    { sources, language }: Batch,
    listeners: Listeners,
  ): Promise<LessonReport> {
    this.isBusy = true;
    const files = sourcesOf(entryOf(this.#course, lesson), sources);
    const graders = this.#graders;
    try {
      const part = { lesson, exercises, sources: files, stops: [] };
      const task = { ...USUAL_DRAW, language, ...part, places, repairs: places };
      const [report] = await graders.lessons([task], listeners);
      return report!;
    } catch (error) {
      // Whatever is wrong with this process need not be wrong with the next.
      if (graders === this.#graders) this.#replace();
      throw error;
    } finally {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.isBusy = false;
    }
  }

  /** Nobody waits any more for what it is doing. */
  hurry(): void {
    if (this.isBusy) this.#timer ??= setTimeout(() => this.#replace(), PATIENCE);
  }

  close(): Promise<void> {
    this.#isClosed = true;
    return this.#graders.close();
  }

  #replace(): void {
    if (this.#isClosed) return;
    void this.#graders.close();
    this.#graders = new Graders(this.#course, 1, 1);
  }
}
