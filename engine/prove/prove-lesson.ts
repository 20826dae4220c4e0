/** The proof of lessons, exercise by exercise and hunt by hunt, on as many processes as there are cores. */
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Course, LessonEntry } from '../course.ts';
import type { ExerciseProof, Extent, Missing } from './proof.ts';
import type { LessonParts } from './lesson-parts.ts';
import type { Assignment } from './worker.ts';

export interface LessonProof {
  readonly lesson: string;
  readonly exercises: readonly ExerciseProof[];
  /** All that is missing: first of the lesson, then of each exercise and hunt. */
  readonly missing: readonly Missing[];
}

export interface Earlier {
  /** What need not be proven again. */
  readonly known?: readonly ExerciseProof[];
  /** Told of each that is. */
  readonly onProof?: (proof: ExerciseProof) => void;
}

/** Processes that know the files as they are now: another time is another prover. */
export class Prover {
  readonly #course: Course;
  readonly #pool: Tinypool;

  constructor(course: Course) {
    this.#course = course;
    this.#pool = new Tinypool({
      filename: new URL('./proving-process.js', import.meta.url).href,
      minThreads: 1,
      maxThreads: availableParallelism(),
      runtime: 'child_process',
      serialization: 'advanced',
    });
  }

  async lesson({ id }: LessonEntry, extent: Extent, earlier: Earlier = {}): Promise<LessonProof> {
    const { known = [], onProof = () => {} } = earlier;
    const parts = (await this.#run({ lesson: id, extent })) as LessonParts;
    const exercises = await Promise.all(
      parts.exercises.map(async (exercise) => {
        const found = known.find((proof) => proof.exercise === exercise);
        if (found) return found;
        const proof = (await this.#run({ lesson: id, exercise, extent })) as ExerciseProof;
        onProof(proof);
        return proof;
      }),
    );
    const hunts = await Promise.all(
      parts.hunts.map((hunt) => this.#run({ lesson: id, hunt, extent }) as Promise<Missing[]>),
    );
    const missing = [...parts.missing, ...exercises.flatMap((proof) => proof.missing)];
    return { lesson: id, exercises, missing: distinct([...missing, ...hunts.flat()]) };
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }

  #run(assignment: Omit<Assignment, 'course'>): Promise<unknown> {
    return this.#pool.run({ course: this.#course.module, ...assignment });
  }
}

/** Labels that several mistakes show, say, are missing once. */
const distinct = (missing: readonly Missing[]): Missing[] => [
  ...new Map(missing.map((each) => [JSON.stringify([each.file, each.what]), each])).values(),
];
