/** For the tests: a storage with a limit, which can be taken away, and a page that uses it. */
import { afterEach, beforeEach, vi } from 'vitest';
import { hash } from './hash.ts';
import { createWork, type Surroundings, type Work } from './store.ts';
import type { LessonStub } from './stubs.ts';

export const stub = (id: string, text: string): LessonStub => ({
  id,
  path: `lessons/0${id.length}-${id}/exercise.ts`,
  text,
  hash: hash(text),
});
export const A = stub('a', 'export function one() {}\n');
export const BB = stub('bb', 'export function two() {}\n');

class FakeStorage {
  readonly items = new Map<string, string>();
  limit = Infinity;
  isForbidden = false;

  /** A page that has just been loaded. */
  open(more: Partial<Surroundings> = {}): Work {
    return createWork({
      storage: () => {
        if (this.isForbidden) throw new DOMException('Access is denied.', 'SecurityError');
        return this as unknown as Storage;
      },
      stubs: [A, BB],
      ...more,
    });
  }

  /** What is kept of a lesson. */
  textOf(lesson: string): string | undefined {
    const raw = this.items.get(`gradlings/work/${lesson}`);
    return raw === undefined ? undefined : (JSON.parse(raw) as { text: string }).text;
  }

  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    const others = [...this.items].filter(([other]) => other !== key);
    const size = others.reduce((sum, [name, held]) => sum + name.length + held.length, 0);
    if (size + key.length + value.length > this.limit) {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    }
    this.items.set(key, value);
  }
}

export let storage: FakeStorage;

/** Each test of a file has an empty storage, and a clock that stands still. */
export function renewStorage(): void {
  beforeEach(() => {
    storage = new FakeStorage();
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());
}

/** Writes something and keeps it at once. */
export function save(work: Work, lesson: string, text: string): void {
  work.set(lesson, text);
  work.drafts.flush();
}
