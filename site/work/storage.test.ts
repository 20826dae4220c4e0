/** Work goes on whatever the storage does. */
import { describe, expect, test } from 'vitest';
import { A, renewStorage, save, storage } from './fake-storage.ts';
import { HINTS, resultsKey } from './store.ts';

renewStorage();

describe('storage that fails', () => {
  test('full: the work goes on, and is kept once there is room', () => {
    storage.limit = 0;
    const work = storage.open();
    save(work, 'a', 'x');
    expect(work.problem.value).toBe('full');
    expect(work.sourceOf('a')).toBe('x');
    expect(work.drafts.hasUnsaved()).toBe(true);
    storage.limit = Infinity;
    save(work, 'bb', 'y');
    expect(work.problem.value).toBe(undefined);
    expect([storage.textOf('a'), storage.textOf('bb')]).toEqual(['x', 'y']);
  });

  test('one lesson that fits does not hide that another did not', () => {
    const work = storage.open();
    work.set('a', 'long'.repeat(100));
    work.set('bb', 'y');
    storage.limit = 200;
    work.drafts.flush();
    expect(storage.textOf('bb')).toBe('y');
    expect(work.problem.value).toBe('full');
    expect(work.drafts.hasUnsaved()).toBe(true);
  });

  test('forbidden: said at once, before anything is written', () => {
    storage.isForbidden = true;
    const work = storage.open();
    expect(work.problem.value).toBe('forbidden');
    save(work, 'a', 'x');
    work.results.add('r', {});
    expect(work.sourceOf('a')).toBe('x');
    expect(work.problem.value).toBe('forbidden');
  });

  test('a backup for which there is no room is there until the page goes', () => {
    const work = storage.open();
    work.drafts.replace('a', 'mine', 'loaded');
    storage.limit = 100;
    work.drafts.replace('a', A.text, 'reset');
    expect(work.backups.of('a')).toMatchObject([{ text: 'mine', why: 'reset' }]);
    expect(work.problem.value).toBe('full');
  });

  test.for([
    '',
    '{',
    'null',
    '[]',
    '{"version":2,"text":"later"}',
    '{"version":1,"text":3,"stub":""}',
  ])('holding %s: the stub, and that is kept as a backup', (raw) => {
    storage.items.set('gradlings/work/a', raw);
    const work = storage.open();
    expect(work.sourceOf('a')).toBe(A.text);
    save(work, 'a', 'x');
    expect(storage.textOf('a')).toBe('x');
    expect(storage.open().backups.of('a')).toMatchObject([{ text: raw, why: 'unreadable' }]);
  });

  test.for(['{', '{"version":1,"backups":[{"text":1}]}', '{"version":1,"values":{"x":-1,"y":{}}}'])(
    'holding %s where backups, results and hints should be: none of them',
    (raw) => {
      for (const key of ['backups/a', 'results/browser/a', HINTS]) {
        storage.items.set(`gradlings/${key}`, raw);
      }
      const work = storage.open();
      expect(work.backups.of('a')).toEqual([]);
      expect(work.results.of(resultsKey('browser', 'a'))).toEqual({});
      expect(work.hints.of(HINTS)).toEqual({});
    },
  );
});
