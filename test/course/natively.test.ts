/**
 * The laws of the course, asked by Node itself as `gradlings debug` does: they hold there too. And the
 * laws that are the solutions of its hunts: they know right functions from suspects.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allLessons } from '../../engine/course.ts';
import { suspicionsIn } from '../../engine/kit/suspect.ts';
import course from '../../gradlings.config.ts';
import { holdsNatively } from '../engine/natively.ts';

const lessons = allLessons(course);

test.each(lessons)('every law of $id holds of the solution', async (entry) => {
  await holdsNatively(entry, await import(`../../reference/${entry.id}.ts`));
});

type Law = (...given: unknown[]) => boolean;

describe.for(lessons.filter(({ hunt }) => hunt))('hunts of $id', async ({ load, id }) => {
  const { lesson } = await load();
  const laws = (await import(`../../reference/${id}-hunt.ts`)) as Record<string, Law>;

  test.for([...lesson.hunts!])('%s', async ([name, { functions, first, inputs }]) => {
    const module = (await import(`../../checks/${id}/hunts/${name}.ts`)) as Record<string, object>;
    const drawn = [
      ...first.flatMap((on) => fc.sample(on, { seed: 3, numRuns: 1 })),
      ...fc.sample(inputs, { seed: 3, numRuns: 30 }),
    ];
    for (const [suspect, texts] of suspicionsIn(module)) {
      const given = functions.length === 1 ? [module[suspect]] : Object.values(module[suspect]!);
      const holds = drawn.every((input) => laws[name]!(...given, ...input));
      expect(holds, suspect).toBe(texts === undefined);
    }
  });
});
