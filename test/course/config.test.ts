/** `gradlings.config.ts` says of this course what is said of it elsewhere, too. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { totals } from '../../engine/kit/totals.ts';
import course from '../../gradlings.config.ts';

test('its version is that of the package', () => {
  const manifest = JSON.parse(readFileSync(new URL('package.json', course.root), 'utf8'));
  expect([course.name, course.version]).toEqual([manifest.name, manifest.version]);
});

test('every lesson is worth what it says', async () => {
  for (const { load } of course.lessons) await expect(load()).resolves.toBeDefined();
});

test('the lessons of the document are worth 100 points, and what goes beyond it 14 extra', async () => {
  const exercises = course.lessons.map(async ({ load, extra }) => {
    const all = [...(await load()).lesson.exercises.values()];
    return all.map(({ points }) => ({ score: 0, maxScore: points, extra: extra === true }));
  });
  const all = { score: 0, maxScore: 100, extra: { score: 0, maxScore: 14 } };
  expect(totals((await Promise.all(exercises)).flat())).toEqual(all);
});
