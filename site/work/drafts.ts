/**
 * The student's files in this browser. Every change is kept a moment later; whatever another tab
 * has written in the meantime is kept as a backup, and nothing is ever thrown away for being odd.
 */
import { ref, shallowReactive } from 'vue';
import type { Backups, Why } from './backups.ts';
import { hash } from './hash.ts';
import { isRecord, type KeptWork, parse, type StorageProblem } from './storage.ts';
import type { LessonStub } from './stubs.ts';

interface Draft {
  readonly text: string;
  /** The hash of the stub that the work began from. */
  readonly stub: string;
}

/** A lesson's file as it is kept. */
interface Kept extends Draft {
  readonly version: 1;
}

/** After the last keystroke, in milliseconds. */
const WAIT = 300;

export class Drafts {
  /** Why the last change could not be kept; it is still in the page. */
  readonly problem = ref<StorageProblem>();
  readonly #kept: KeptWork;
  readonly #backups: Backups;
  readonly #stubs: ReadonlyMap<string, LessonStub>;
  readonly #drafts = shallowReactive<Record<string, Draft>>({});
  /** What the storage held when it was last read or written. */
  readonly #known = new Map<string, string | null>();
  readonly #unsaved = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(kept: KeptWork, backups: Backups, stubs: readonly LessonStub[]) {
    this.#kept = kept;
    this.#backups = backups;
    this.#stubs = new Map(stubs.map((stub) => [stub.id, stub]));
    for (const { id } of stubs) this.#open(id);
  }

  textOf(lesson: string): string {
    return this.#drafts[lesson]!.text;
  }

  set(lesson: string, text: string): void {
    const { text: before, stub } = this.#drafts[lesson]!;
    if (text === before) return;
    const { text: handedOut, hash: current } = this.#stubs.get(lesson)!;
    this.#change(lesson, { text, stub: text === handedOut ? current : stub });
  }

  /** Like `set`, with what is replaced kept as a backup, and at once. */
  replace(lesson: string, text: string, why: Why): void {
    this.#backUp(lesson, this.textOf(lesson), why);
    this.set(lesson, text);
    this.flush();
  }

  isUntouched(lesson: string): boolean {
    return this.textOf(lesson) === this.#stubs.get(lesson)!.text;
  }

  /** Whether the work began from another version of the stub, and nobody has said yet "I know". */
  hasNewStub(lesson: string): boolean {
    return this.#drafts[lesson]!.stub !== this.#stubs.get(lesson)!.hash;
  }

  acknowledgeStub(lesson: string): void {
    this.#change(lesson, { text: this.textOf(lesson), stub: this.#stubs.get(lesson)!.hash });
    this.flush();
  }

  hasUnsaved(): boolean {
    return this.#unsaved.size > 0;
  }

  /** Keeps what is not kept yet. */
  flush(): void {
    clearTimeout(this.#timer);
    if (!this.hasUnsaved()) return;
    const problems = [...this.#unsaved].map((lesson) => this.#save(lesson));
    this.problem.value = problems.find((problem) => problem !== undefined);
  }

  /** Another tab has written, or this one was asleep. */
  reread(lesson: string): void {
    if (this.#unsaved.has(lesson)) return this.flush();
    const read = this.#kept.read(keyOf(lesson));
    if (!('raw' in read) || read.raw === this.#known.get(lesson)) return;
    // Storage that was cleared elsewhere takes nothing from this page.
    if (read.raw === null) this.#known.set(lesson, null);
    else this.#open(lesson);
  }

  #open(lesson: string): void {
    const { text, hash: current } = this.#stubs.get(lesson)!;
    const read = this.#kept.read(keyOf(lesson));
    if ('problem' in read) this.problem.value = read.problem;
    const raw = 'raw' in read ? read.raw : null;
    const kept = parse(raw, isKept);
    if (raw !== null && !kept) this.#backUp(lesson, raw, 'unreadable');
    this.#known.set(lesson, raw);
    // Of a stub that nobody has written into, the newest version is the right one.
    const isOldStub = kept !== undefined && hash(kept.text) === kept.stub;
    this.#drafts[lesson] = kept && !isOldStub ? kept : { text, stub: current };
  }

  #change(lesson: string, draft: Draft): void {
    this.#drafts[lesson] = draft;
    this.#unsaved.add(lesson);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), WAIT);
  }

  #save(lesson: string): StorageProblem | undefined {
    const found = this.#kept.read(keyOf(lesson));
    if ('problem' in found) return found.problem;
    if (found.raw !== this.#known.get(lesson)) this.#keepTheirs(lesson, found.raw);
    const { text, stub } = this.#drafts[lesson]!;
    const kept: Kept = { version: 1, text, stub };
    const raw = JSON.stringify(kept);
    const problem = this.#kept.write(keyOf(lesson), raw);
    if (problem) return problem;
    this.#known.set(lesson, raw);
    this.#unsaved.delete(lesson);
    return undefined;
  }

  #keepTheirs(lesson: string, raw: string | null): void {
    const theirs = parse(raw, isKept);
    if (theirs && theirs.text !== this.textOf(lesson)) {
      this.#backUp(lesson, theirs.text, 'other-tab');
    } else if (raw !== null && !theirs) this.#backUp(lesson, raw, 'unreadable');
  }

  #backUp(lesson: string, text: string, why: Why): void {
    if (text === this.#stubs.get(lesson)!.text) return;
    this.#backups.add(lesson, text, why);
  }
}

export const keyOf = (lesson: string): string => `work/${lesson}`;

const isKept = (value: unknown): value is Kept =>
  isRecord(value) &&
  value['version'] === 1 &&
  typeof value['text'] === 'string' &&
  typeof value['stub'] === 'string';
