/**
 * Notices when the student's files are saved. They are few, and their names are known, so they
 * are looked at ten times a second: that sees every way in which an editor saves (in place, by
 * renaming, in two steps), files that go and come back, and disks on which the system tells nobody
 * of a change (of a network, or shared with a container).
 */
import { type Stats, unwatchFile, watchFile } from 'node:fs';
import { join } from 'node:path';
import { allLessons, type Course } from '../../course.ts';

/** Milliseconds between two looks. */
const INTERVAL = 100;
/** An editor may still be at work on the file, … */
const SETTLED = 30;
/** … all the more where it is gone or empty: what has been written in its place follows soon. */
const SETTLED_EMPTY = 200;

/** Tells of lessons whose files have changed, of exercises or of hunts; returns what ends it. */
export function watchSaves(
  course: Course,
  folder: string,
  onSave: (lessons: string[]) => void,
  onHuntSave: (lessons: string[]) => void = () => {},
): () => void {
  const exercises = new Saves(onSave);
  const hunts = new Saves(onHuntSave);
  const files = allLessons(course).flatMap(({ id, hunt, files: [own] }, at) => {
    const ofExercises = { id, at, path: own, saves: exercises };
    return hunt ? [ofExercises, { id, at, path: hunt.file, saves: hunts }] : [ofExercises];
  });
  const watched = files.map(({ id, at, path, saves }) => {
    const file = join(folder, path);
    const listener = (now: Stats, before: Stats) => {
      // A file that is missing from the beginning is told of once, as if it had changed.
      if (now.mode !== 0 || before.mode !== 0) saves.add(at, id, now.size === 0);
    };
    watchFile(file, { interval: INTERVAL }, listener);
    return { file, listener };
  });
  return () => {
    for (const saves of [exercises, hunts]) saves.end();
    for (const { file, listener } of watched) unwatchFile(file, listener);
  };
}

/** What has changed and is not told of yet, as its editor may still be at work. */
export class Saves {
  readonly #changed = new Map<number, string>();
  readonly #onSave: (lessons: string[]) => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(onSave: (lessons: string[]) => void) {
    this.#onSave = onSave;
  }

  /** A lesson, and at which place of the course it is; what is gone is empty too. */
  add(at: number, lesson: string, isEmpty: boolean): void {
    this.#changed.set(at, lesson);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(), isEmpty ? SETTLED_EMPTY : SETTLED);
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #tell(): void {
    const inOrder = [...this.#changed].toSorted(([a], [b]) => a - b);
    this.#changed.clear();
    this.#onSave(inOrder.map(([, lesson]) => lesson));
  }
}
