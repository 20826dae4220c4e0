/**
 * The course as it is handed out. The list of lessons is read from the names of the stubs, as
 * `gradlings.config.ts` would bring every law into the page; a test holds it to that.
 */
import { hash } from './hash.ts';

export interface LessonStub {
  readonly id: string;
  /** The student's file, from the root of the course. */
  readonly path: string;
  readonly text: string;
  /** Tells this version of the stub from others. */
  readonly hash: string;
}

/** Without those of hunts, which are written beside a terminal. */
const FILES = import.meta.glob<string>(
  ['../../checks/stubs/*.ts', '!../../checks/stubs/*-hunt.ts'],
  { query: '?raw', import: 'default', eager: true },
);

/** In the order of the course. */
export const STUBS: readonly LessonStub[] = Object.keys(FILES)
  .sort()
  .map((file) => {
    const [, folder, id] = /(\d\d-(.+))\.ts$/.exec(file)!;
    const text = FILES[file]!.replaceAll('\r\n', '\n');
    return { id: id!, path: `lessons/${folder}/exercise.ts`, text, hash: hash(text) };
  });

export function stubOf(lesson: string): LessonStub {
  const stub = STUBS.find(({ id }) => id === lesson);
  if (!stub) throw new Error(`there is no lesson ${lesson}`);
  return stub;
}
