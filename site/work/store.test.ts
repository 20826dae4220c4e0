/** Work is kept as it is written, here or on disk. */
import { describe, expect, test, vi } from 'vitest';
import { nextTick, shallowRef } from 'vue';
import { A, BB, renewStorage, save, storage } from './fake-storage.ts';
import { hash } from './hash.ts';

renewStorage();

describe('what is written', () => {
  test('begins with the stubs, and nothing is kept of them', () => {
    const work = storage.open();
    expect(work.sources.value).toEqual({ [A.path]: A.text, [BB.path]: BB.text });
    work.drafts.flush();
    expect(storage.items.size).toBe(0);
  });

  test('is kept a moment after the last change, and is there after a reload', () => {
    const work = storage.open();
    for (const text of ['x', 'xy', 'xyz']) {
      work.set('a', text);
      vi.advanceTimersByTime(200);
    }
    expect(storage.textOf('a')).toBe(undefined);
    expect(work.drafts.hasUnsaved()).toBe(true);
    vi.advanceTimersByTime(200);
    expect(storage.textOf('a')).toBe('xyz');
    expect(work.drafts.hasUnsaved()).toBe(false);
    const again = storage.open();
    expect(again.sourceOf('a')).toBe('xyz');
    expect(again.sourceOf('bb')).toBe(BB.text);
  });

  test('is kept at once when the page goes', () => {
    const work = storage.open();
    save(work, 'a', 'x');
    expect(storage.textOf('a')).toBe('x');
  });

  test('counts as a revision, once', async () => {
    const work = storage.open();
    const before = work.revision.value;
    work.set('a', 'x');
    expect(work.revision.value).toBe(before + 1);
    work.set('a', 'x');
    await nextTick();
    expect(work.revision.value).toBe(before + 1);
  });

  test('may be empty', () => {
    storage.open().drafts.replace('a', '', 'reset');
    expect(storage.open().sourceOf('a')).toBe('');
  });
});

describe('files on disk', () => {
  const disk = () => shallowRef<Record<string, string>>({ [A.path]: 'on disk' });

  test('are the work, as they are saved; a file that is not there is none', () => {
    const files = disk();
    const work = storage.open({ disk: files });
    expect(work.hasDisk).toBe(true);
    expect(work.place.value).toBe('disk');
    expect(work.sources.value).toEqual({ [A.path]: 'on disk' });
    expect(work.sourceOf('bb')).toBe('');
    const before = work.revision.value;
    files.value = { [A.path]: 'saved' };
    expect(work.sourceOf('a')).toBe('saved');
    expect(work.revision.value).toBe(before + 1);
  });

  test('are not touched by what is written in the browser, and the other way round', () => {
    const work = storage.open({ disk: disk() });
    work.place.value = 'browser';
    expect(work.sourceOf('a')).toBe(A.text);
    work.set('a', 'in the browser');
    work.place.value = 'disk';
    expect(work.sourceOf('a')).toBe('on disk');
    work.place.value = 'browser';
    expect(work.sourceOf('a')).toBe('in the browser');
  });
});

test('a hash tells texts apart', () => {
  const texts = ['a', 'b', 'ab', 'ba', '\0', '가', '가나'];
  for (const length of [0, 2, 256, 257]) texts.push('a'.repeat(length));
  for (let i = 0; i < 3000; i++) texts.push(`return ${i};`, `${'x'.repeat(i)}`);
  const unique = new Set(texts);
  expect(new Set([...unique].map(hash)).size).toBe(unique.size);
  expect(hash('gradlings')).toMatch(/^[0-9a-f]{16}$/);
});
