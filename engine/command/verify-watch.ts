/** `gradlings verify LESSON --watch`: what a save may have changed is proven again. */
import { watchFile } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import pc from 'picocolors';
import type { Course, LessonEntry } from '../course.ts';
import { filesFrom } from '../node/imports.ts';
import { filesOf, pathIn, textOf, urlIn } from '../prove/lesson-files.ts';
import type { ExerciseProof, Extent } from '../prove/proof.ts';
import { type LessonProof, Prover } from '../prove/prove-lesson.ts';
import { showMatrix, showMissing } from '../prove/tell.ts';
import { print } from './verify.ts';
import { Saves } from './watch/saves.ts';

/** Milliseconds between two looks. */
const INTERVAL = 100;

/** Until whoever watches ends it. */
export async function watchLesson(
  course: Course,
  entry: LessonEntry,
  extent: Extent,
): Promise<void> {
  const watch = new LessonWatch(course, entry, extent);
  await watch.prove([]);
  await new Promise(() => {});
}

class LessonWatch {
  readonly #course: Course;
  readonly #entry: LessonEntry;
  readonly #extent: Extent;
  readonly #saves = new Saves((files) => void this.prove(files));
  readonly #watched = new Set<string>();
  /** The last proof of each exercise. */
  readonly #proofs = new Map<string, ExerciseProof>();
  /** Files that have been saved since the last proof that came to its end. */
  readonly #saved = new Set<string>();
  #prover: Prover | undefined;

  constructor(course: Course, entry: LessonEntry, extent: Extent) {
    this.#course = course;
    this.#entry = entry;
    this.#extent = extent;
  }

  /** All at first, then what these files may have changed; a proof that still runs is over. */
  async prove(saved: readonly string[]): Promise<void> {
    for (const file of saved) this.#saved.add(file);
    void this.#prover?.close();
    const prover = new Prover(this.#course);
    this.#prover = prover;
    print(['', pc.dim(`  ${this.#entry.id}${saved.length > 0 ? `: ${saved.join(', ')}` : ''}`)]);
    const proof = await this.#proofBy(prover);
    if (!proof || this.#prover !== prover) return;
    this.#watchFiles();
    this.#saved.clear();
    const count = proof.missing.length;
    print([
      '',
      count === 0 ? pc.green('  nothing is missing') : pc.yellow(`  missing: ${count}`),
      ...showMissing(proof.missing),
    ]);
    await prover.close();
  }

  /** Undefined where something was saved meanwhile. */
  async #proofBy(prover: Prover): Promise<LessonProof | undefined> {
    const known = [...this.#proofs.values()].filter((proof) => !this.#isTouched(proof));
    try {
      return await prover.lesson(this.#entry, this.#extent, {
        known,
        onProof: (proof) => {
          if (this.#prover !== prover) return;
          this.#proofs.set(proof.exercise, proof);
          print(showMatrix(proof));
        },
      });
    } catch (error) {
      if (this.#prover !== prover) return undefined;
      throw error;
    }
  }

  /** A text is about no proof, and a file of mistakes about its own exercise alone. */
  #isTouched({ exercise }: ExerciseProof): boolean {
    const files = filesOf({ course: this.#course, entry: this.#entry });
    const others = [...this.#proofs.keys()].filter((name) => name !== exercise);
    const apart = [...texts(this.#course, this.#entry), ...others.map(files.mistakes)];
    return [...this.#saved].some((file) => !apart.includes(file));
  }

  /** Those that there are, and those that are still to be written. */
  #watchFiles(): void {
    for (const file of lessonSources(this.#course, this.#entry, [...this.#proofs.keys()])) {
      if (this.#watched.has(file)) continue;
      this.#watched.add(file);
      const at = this.#watched.size;
      watchFile(pathIn(this.#course, file), { interval: INTERVAL }, (now, before) => {
        if (now.mode !== 0 || before.mode !== 0) this.#saves.add(at, file, now.size === 0);
      });
    }
  }
}

const texts = (course: Course, entry: LessonEntry): string[] =>
  course.languages.map((language) => filesOf({ course, entry }).text(language));

/** All that a lesson is made of, from the root. */
function lessonSources(course: Course, entry: LessonEntry, exercises: readonly string[]): string[] {
  const files = filesOf({ course, entry });
  const mistakes = exercises.map(files.mistakes);
  const written = [files.words, files.reference, files.alternatives, ...mistakes];
  const there = written.filter((file) => textOf(course, file) !== undefined);
  const found = filesFrom(
    there.map((file) => urlIn(course, file)),
    { types: false },
  );
  const root = fileURLToPath(course.root);
  const own = found
    .map((url) => relative(root, fileURLToPath(url)).replaceAll('\\', '/'))
    .filter((file) => !/^\.\.|^engine\/|node_modules\//.test(file));
  return [...new Set([...written, ...own, files.stub, files.copy, ...texts(course, entry)])];
}
