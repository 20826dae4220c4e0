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

const FILES = import.meta.glob<string>('../../checks/stubs/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every file that a student writes in, in the order of the course. */
export const HANDED_OUT: readonly LessonStub[] = Object.keys(FILES)
  .sort()
  .map((file) => {
    const [, folder, id, isHunts] = /(\d\d-(.+?))(-hunt)?\.ts$/.exec(file)!;
    const text = FILES[file]!.replaceAll('\r\n', '\n');
    return {
      id: isHunts ? huntsId(id!) : id!,
      path: `lessons/${folder}/${isHunts ? 'hunt' : 'exercise'}.ts`,
      text,
      hash: hash(text),
    };
  });

/** What the file of a lesson's hunts goes by, where that of its exercises goes by the lesson's id. */
export function huntsId(lesson: string): string {
  return `${lesson}-hunt`;
}

export function stubOf(lesson: string): LessonStub {
  const stub = HANDED_OUT.find(({ id }) => id === lesson);
  if (!stub) throw new Error(`there is no lesson ${lesson}`);
  return stub;
}
