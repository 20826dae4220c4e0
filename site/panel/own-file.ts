/** The file that a panel is about: its text, where it is kept, and what may be done with it. */
import { computed, type Ref, ref } from 'vue';
import { useWords } from '../language.ts';
import type { Work } from '../work/store.ts';
import { stubOf } from '../work/stubs.ts';
import type { Question } from './Dialog.vue';
import { FILE_WORDS, type FileWords } from './file-words.ts';
import { type Notice, useFiles } from './files.ts';

type Dialog = Ref<{ readonly ask: (question: Question) => Promise<boolean> } | null>;

/** `own`: words that a panel has of its own. */
export function useOwnFile(
  work: Work,
  id: string,
  dialog: Readonly<Dialog>,
  own: () => Partial<FileWords> = () => ({}),
) {
  const words = useWords(FILE_WORDS);
  const { path } = stubOf(id);
  /** What was done with it last. */
  const notice = ref<Notice>();
  const files = useFiles(work, id, {
    words: () => ({ ...words.value, ...own() }),
    ask: (question) => dialog.value!.ask(question),
    tell: (told) => (notice.value = told),
  });
  const text = computed({
    get: () => work.sourceOf(id),
    set: (changed) => work.set(id, changed),
  });
  const isOnDisk = computed(() => work.place.value === 'disk');
  const isMissing = computed(() => isOnDisk.value && work.sources.value[path] === undefined);
  return { path, text, isOnDisk, isMissing, notice, files };
}
