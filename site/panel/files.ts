/** What a student can do with the files in this browser. Nothing is replaced without being kept. */
import type { Question } from './Dialog.vue';
import type { FileWords } from './file-words.ts';
import type { Backup } from '../work/backups.ts';
import { type Given, type Ignored, takeIn } from '../work/intake.ts';
import { append, missingFrom, restore } from '../work/restore.ts';
import type { Work } from '../work/store.ts';
import { HANDED_OUT, type LessonStub, stubOf } from '../work/stubs.ts';
import { pack } from '../work/zip.ts';

/** What has been done, in a sentence; `undo` takes it back. */
export interface Notice {
  readonly text: string;
  readonly ignored?: readonly Ignored[];
  readonly undo?: () => void;
}

export interface Asker {
  readonly words: () => FileWords;
  readonly ask: (question: Question) => Promise<boolean>;
  readonly tell: (notice: Notice) => void;
}

export function useFiles(work: Work, lesson: string, { words, ask, tell }: Asker) {
  const { drafts, backups } = work;
  const stub = stubOf(lesson);
  const textNow = (): string => drafts.textOf(lesson);

  function download(): void {
    const { sources } = work;
    const blob = new Blob([pack(sources.value)], { type: 'application/zip' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = 'gradlings.zip';
    link.click();
    // The browser may still be reading it.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  async function load(files: readonly Given[]): Promise<void> {
    const { taken, ignored } = await takeIn(files, HANDED_OUT);
    const news = HANDED_OUT.filter(
      ({ id }) => taken.has(id) && taken.get(id) !== drafts.textOf(id),
    );
    const same = HANDED_OUT.filter(
      ({ id }) => taken.has(id) && !news.some((stub) => stub.id === id),
    );
    const written = news.filter(({ id }) => !drafts.isUntouched(id));
    if (written.length > 0 && !(await mayOverwrite(written))) return;
    const before = news.map(({ id }) => [id, drafts.textOf(id)] as const);
    for (const { id } of news) drafts.replace(id, taken.get(id)!, 'loaded');
    const told = [
      ...(news.length > 0 ? [words().taken(listed(news))] : []),
      ...(same.length > 0 ? [words().same(listed(same))] : []),
    ];
    const undo = () => before.forEach(([id, text]) => drafts.replace(id, text, 'restored'));
    tell({ text: told.join(' '), ignored, ...(news.length > 0 && { undo }) });
  }

  const mayOverwrite = (written: readonly LessonStub[]): Promise<boolean> =>
    ask({
      text: words().askOverwrite(listed(written)),
      yes: words().doOverwrite,
      no: words().leave,
    });

  async function resetExercise(exercise: string): Promise<void> {
    const restored = restore(textNow(), stub.text, exercise);
    if ('text' in restored) {
      const lines = restored.to - restored.from + 1;
      const text = words().askResetExercise(exercise, lines);
      return putBack(exercise, restored.text, { text, yes: words().doReset });
    }
    if (restored.reason === 'absent') {
      const text = words().askAppend(exercise);
      const added = append(textNow(), stub.text, [exercise]);
      return putBack(exercise, added, { text, yes: words().doAppend });
    }
    return resetLesson(words().unplaced[restored.reason](exercise));
  }

  /** Why it is the whole file, where an exercise was named, is said first. */
  const resetLesson = (because?: string): Promise<void> =>
    putBack(stub.path, stub.text, {
      text: words().askResetLesson,
      yes: words().doReset,
      ...(because !== undefined && { because }),
    });

  async function putBack(what: string, text: string, question: Omit<Question, 'no'>) {
    const before = textNow();
    if (text === before) return tell({ text: words().untouched(what) });
    if (!(await ask({ ...question, no: words().leave }))) return undefined;
    // Another tab may have written while the question stood there; that is kept as a backup too.
    drafts.replace(lesson, text, 'reset');
    return tell({ text: words().isReset(what), undo: () => putIn(before) });
  }

  const putIn = (text: string): void => drafts.replace(lesson, text, 'restored');

  function goBackTo({ text }: Backup): void {
    const before = textNow();
    putIn(text);
    tell({ text: words().restored, undo: () => putIn(before) });
  }

  /** What the stub has and the file has not; undefined where the file cannot be read. */
  const missing = (): string[] | undefined => missingFrom(textNow(), stub.text);

  function appendMissing(): void {
    const before = textNow();
    const names = missing() ?? [];
    drafts.replace(lesson, append(before, stub.text, names), 'stub');
    drafts.acknowledgeStub(lesson);
    tell({ text: words().appended(names.join(', ')), undo: () => putIn(before) });
  }

  return {
    download,
    load,
    resetExercise,
    resetLesson: () => resetLesson(),
    goBackTo,
    missing,
    appendMissing,
    acknowledgeStub: () => drafts.acknowledgeStub(lesson),
    backups: () => backups.of(lesson),
  };
}

export type Files = ReturnType<typeof useFiles>;

const listed = (stubs: readonly LessonStub[]): string =>
  stubs.map(({ path }) => path.replace(/^lessons\/|\/exercise\.ts$/g, '')).join(', ');

/** What was picked or dropped, as `takeIn` reads it. */
export const givenFrom = (files: Iterable<File>): Given[] =>
  [...files].map((file) => ({
    path: file.webkitRelativePath || file.name,
    size: file.size,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  }));
