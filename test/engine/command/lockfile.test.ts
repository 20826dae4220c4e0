/** Taking what is no longer needed out of a lock file. That npm agrees is shown by `test/handout.js`. */
import { expect, test } from 'vitest';
import { type Lockfile, withDevDependencies } from '../../../engine/command/lockfile.ts';

const lockOf = (packages: Lockfile['packages']): Lockfile => ({ lockfileVersion: 3, packages });

const kept = (lock: Lockfile, wanted: Readonly<Record<string, string>>): string[] =>
  Object.keys(withDevDependencies(lock, wanted).packages);

test('what nothing depends on any more goes, with all that only it needed', () => {
  const lock = lockOf({
    '': { dependencies: { a: '1' }, devDependencies: { tool: '1', types: '1' } },
    'node_modules/a': { dependencies: { shared: '1' } },
    'node_modules/helper': {},
    'node_modules/shared': {},
    'node_modules/tool': { dependencies: { helper: '1', shared: '1' } },
    'node_modules/types': {},
  });
  const rest = ['', 'node_modules/a', 'node_modules/shared', 'node_modules/types'];
  expect(kept(lock, { types: '1' })).toEqual(rest);
  expect(withDevDependencies(lock, { types: '1' }).packages['']).toEqual({
    dependencies: { a: '1' },
    devDependencies: { types: '1' },
  });
});

test('a package takes the nearest version of what it needs', () => {
  const lock = lockOf({
    '': { dependencies: { '@a/b': '1' }, devDependencies: { c: '2' } },
    'node_modules/@a/b': { dependencies: { c: '1', d: '1' } },
    'node_modules/@a/b/node_modules/c': { dependencies: { d: '1' } },
    'node_modules/c': {},
    'node_modules/d': {},
  });
  expect(kept(lock, {})).toEqual([
    '',
    'node_modules/@a/b',
    'node_modules/@a/b/node_modules/c',
    'node_modules/d',
  ]);
});

test('a peer is needed unless it is optional; an optional dependency may be missing', () => {
  const lock = lockOf({
    '': { dependencies: { a: '1' }, devDependencies: { extra: '1' } },
    'node_modules/a': {
      optionalDependencies: { linux: '1', windows: '1' },
      peerDependencies: { peer: '1', extra: '1' },
      peerDependenciesMeta: { extra: { optional: true } },
    },
    'node_modules/extra': {},
    'node_modules/linux': {},
    'node_modules/peer': {},
  });
  expect(kept(lock, {})).toEqual(['', 'node_modules/a', 'node_modules/linux', 'node_modules/peer']);
});

test('packages that need each other are found once', () => {
  const lock = lockOf({
    '': { dependencies: { a: '1' } },
    'node_modules/a': { dependencies: { b: '1' } },
    'node_modules/b': { dependencies: { a: '1' } },
  });
  expect(kept(lock, {})).toHaveLength(3);
});

test('another version of the format is refused', () => {
  expect(() => withDevDependencies({ lockfileVersion: 2, packages: {} }, {})).toThrow(
    /version 2; only version 3/,
  );
});
