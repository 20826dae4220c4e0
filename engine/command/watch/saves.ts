/**
 * Notices when the student's files are saved. They are few, and their names are known, so they
 * are looked at ten times a second: that sees every way in which an editor saves (in place, by
 * renaming, in two steps), files that go and come back, and disks on which the system tells nobody
 * of a change (of a network, or shared with a container).
 */
import { type Stats, unwatchFile, watchFile } from 'node:fs';
import { join } from 'node:path';
import { type Course, exerciseFile } from '../../course.ts';

/** Milliseconds between two looks. */
const INTERVAL = 100;
/** An editor may still be at work on the file, … */
const SETTLED = 30;
/** … all the more where it is gone or empty: what has been written in its place follows soon. */
const SETTLED_EMPTY = 200;

/** Tells of lessons whose files have changed; returns what ends it. */
export function watchSaves(
  { lessons: entries }: Course,
  folder: string,
  onSave: (lessons: string[]) => void,
): () => void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    const lessons = entries.map(({ id }) => id).filter((id) => changed.has(id));
    changed.clear();
    onSave(lessons);
  };
  const watched = entries.map((entry) => {
    const file = join(folder, exerciseFile(entry));
    const listener = (now: Stats, before: Stats) => {
      // A file that is missing from the beginning is told of once, as if it had changed.
      if (now.mode === 0 && before.mode === 0) return;
      changed.add(entry.id);
      clearTimeout(timer);
      timer = setTimeout(tell, now.size > 0 ? SETTLED : SETTLED_EMPTY);
    };
    watchFile(file, { interval: INTERVAL }, listener);
    return { file, listener };
  });
  return () => {
    clearTimeout(timer);
    for (const { file, listener } of watched) unwatchFile(file, listener);
  };
}
