/** Several tabs, earlier versions, and new versions of a stub: nothing is lost between them. */
import { describe, expect, test } from 'vitest';
import { A, BB, renewStorage, save, storage, stub } from './fake-storage.ts';
import { resultsKey } from './store.ts';

renewStorage();

describe('several tabs', () => {
  test('what one writes, the other shows', () => {
    const [one, other] = [storage.open(), storage.open()];
    save(one, 'a', 'x');
    other.reread('work/a');
    expect(other.sourceOf('a')).toBe('x');
    other.drafts.flush();
    save(other, 'bb', 'y');
    one.reread(null);
    expect(one.sources.value).toEqual(other.sources.value);
    expect(one.backups.of('a')).toEqual([]);
  });

  test('both write at once: the last one stays, and the other is a backup in both', () => {
    const [one, other] = [storage.open(), storage.open()];
    one.set('a', 'one');
    other.set('a', 'other');
    one.drafts.flush();
    other.reread('work/a');
    expect(storage.textOf('a')).toBe('other');
    one.reread('work/a');
    one.reread('backups/a');
    for (const work of [one, other]) {
      expect(work.sourceOf('a')).toBe('other');
      expect(work.backups.of('a')).toMatchObject([{ text: 'one', why: 'other-tab' }]);
    }
  });

  test('a tab that has slept overwrites nothing unseen', () => {
    const asleep = storage.open();
    const awake = storage.open();
    save(awake, 'a', 'hours of work');
    save(asleep, 'a', 'x');
    expect(storage.open().backups.of('a')).toMatchObject([
      { text: 'hours of work', why: 'other-tab' },
    ]);
  });

  test('a storage that somebody has emptied takes nothing from the page', () => {
    const work = storage.open();
    save(work, 'a', 'x');
    storage.items.clear();
    work.reread(null);
    expect(work.sourceOf('a')).toBe('x');
    save(work, 'a', 'xy');
    expect(storage.textOf('a')).toBe('xy');
  });

  test('results and hints add up', () => {
    const [one, other] = [storage.open(), storage.open()];
    const result = { status: 'passed', score: 1, maxScore: 1, of: '' } as const;
    const key = resultsKey('browser', 'a');
    expect(other.results.of(key)).toEqual({});
    one.results.add(key, { f: result });
    other.results.add(key, { g: result });
    one.reread(key);
    expect(Object.keys(one.results.of(key)).sort()).toEqual(['f', 'g']);
    expect(storage.open().results.of(key)).toEqual(one.results.of(key));
  });
});

describe('backups', () => {
  test('hold each text once, the newest first, ten at most', () => {
    let time = 0;
    const work = storage.open({ now: () => ++time });
    for (let i = 0; i < 15; i++) work.drafts.replace('a', `version ${i % 12}`, 'loaded');
    const backups = storage.open().backups.of('a');
    expect(backups).toHaveLength(10);
    expect(new Set(backups.map(({ text }) => text)).size).toBe(10);
    expect(backups.map(({ at }) => at)).toEqual(backups.map(({ at }) => at).sort((a, b) => b - a));
    expect(backups[0]!.text).toBe('version 1');
  });

  test('are not made of an untouched stub', () => {
    const work = storage.open();
    work.drafts.replace('a', 'x', 'loaded');
    expect(work.backups.of('a')).toEqual([]);
  });
});

describe('a new version of a stub', () => {
  const NEW = stub('a', 'export function one() {}\nexport function more() {}\n');

  test('is there at once for whoever has written nothing into the old one', () => {
    const work = storage.open();
    save(work, 'a', 'x');
    save(work, 'a', A.text);
    expect(storage.textOf('a')).toBe(A.text);
    const later = storage.open({ stubs: [NEW, BB] });
    expect(later.sourceOf('a')).toBe(NEW.text);
    expect(later.drafts.hasNewStub('a')).toBe(false);
  });

  test('is told to others, until they say that they know; their work stays as it is', () => {
    storage.open().drafts.replace('a', 'mine', 'loaded');
    for (const later of [storage.open({ stubs: [NEW, BB] }), storage.open({ stubs: [NEW, BB] })]) {
      expect(later.sourceOf('a')).toBe('mine');
      expect(later.drafts.hasNewStub('a')).toBe(true);
      expect(later.drafts.hasNewStub('bb')).toBe(false);
      later.set('a', 'mine');
    }
    storage.open({ stubs: [NEW, BB] }).drafts.acknowledgeStub('a');
    const known = storage.open({ stubs: [NEW, BB] });
    expect(known.drafts.hasNewStub('a')).toBe(false);
    expect(known.sourceOf('a')).toBe('mine');
  });

  test('work that goes on beforehand still began from the old one', () => {
    storage.open().drafts.replace('a', 'mine', 'loaded');
    storage.open({ stubs: [NEW, BB] }).drafts.replace('a', 'more of mine', 'loaded');
    expect(storage.open({ stubs: [NEW, BB] }).drafts.hasNewStub('a')).toBe(true);
  });

  test('whoever resets to it has begun from it', () => {
    storage.open().drafts.replace('a', 'mine', 'loaded');
    storage.open({ stubs: [NEW, BB] }).drafts.replace('a', NEW.text, 'reset');
    expect(storage.open({ stubs: [NEW, BB] }).drafts.hasNewStub('a')).toBe(false);
  });
});
