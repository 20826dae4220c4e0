/** What a student wrote before something replaced it: the last few versions of each lesson's file. */
import { ref, shallowReactive } from 'vue';
import { isRecord, type KeptWork, parse, type StorageProblem } from './storage.ts';

/** What replaced it, or that nobody could read it. */
export type Why = 'reset' | 'loaded' | 'restored' | 'stub' | 'other-tab' | 'unreadable';

export interface Backup {
  readonly text: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
  readonly why: Why;
}

interface Kept {
  readonly version: 1;
  readonly backups: readonly Backup[];
}

const MOST = 10;

export class Backups {
  /** Why the last one could not be kept beyond this page. */
  readonly problem = ref<StorageProblem>();
  readonly #kept: KeptWork;
  readonly #now: () => number;
  /** The newest first. They are here also where the storage does not take them. */
  readonly #byLesson = shallowReactive<Record<string, readonly Backup[]>>({});

  constructor(kept: KeptWork, now: () => number = Date.now) {
    this.#kept = kept;
    this.#now = now;
  }

  of(lesson: string): readonly Backup[] {
    return (this.#byLesson[lesson] ??= this.#read(lesson));
  }

  /** Another tab may have added some. */
  reread(lesson: string): void {
    this.#byLesson[lesson] = merged(this.of(lesson), this.#read(lesson));
  }

  /** A text that is kept already moves to the front. */
  add(lesson: string, text: string, why: Why): void {
    this.reread(lesson);
    const backup = { text, at: this.#now(), why };
    const backups = merged([backup], this.of(lesson));
    this.#byLesson[lesson] = backups;
    const kept: Kept = { version: 1, backups };
    this.problem.value = this.#kept.write(keyOf(lesson), JSON.stringify(kept));
  }

  #read(lesson: string): readonly Backup[] {
    const read = this.#kept.read(keyOf(lesson));
    return 'raw' in read ? (parse(read.raw, isKept)?.backups ?? []) : [];
  }
}

const keyOf = (lesson: string): string => `backups/${lesson}`;

/** Each text once, the newest first. */
function merged(some: readonly Backup[], others: readonly Backup[]): readonly Backup[] {
  const all = [...some, ...others].sort((a, b) => b.at - a.at);
  const texts = all.map(({ text }) => text);
  return all.filter(({ text }, i) => texts.indexOf(text) === i).slice(0, MOST);
}

const isKept = (value: unknown): value is Kept =>
  isRecord(value) &&
  value['version'] === 1 &&
  Array.isArray(value['backups']) &&
  value['backups'].every(isBackup);

const isBackup = (value: unknown): value is Backup =>
  isRecord(value) &&
  typeof value['text'] === 'string' &&
  typeof value['at'] === 'number' &&
  typeof value['why'] === 'string';
