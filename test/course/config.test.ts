/** `gradlings.config.ts` says of this course what is said of it elsewhere, too. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import course from '../../gradlings.config.ts';

test('its version is that of the package', () => {
  const manifest = JSON.parse(readFileSync(new URL('package.json', course.root), 'utf8'));
  expect([course.name, course.version]).toEqual([manifest.name, manifest.version]);
});

test('every lesson is worth what it says', async () => {
  for (const { load } of course.lessons) await expect(load()).resolves.toBeDefined();
});
