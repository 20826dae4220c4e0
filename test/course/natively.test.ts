/** The laws of the course, asked by Node itself as `gradlings debug` does: they hold there too. */
import { test } from 'vitest';
import course from '../../gradlings.config.ts';
import { allLessons } from '../../engine/course.ts';
import { holdsNatively } from '../engine/natively.ts';

test.each(allLessons(course))('every law of $id holds of the solution', async (entry) => {
  await holdsNatively(entry, await import(`../../reference/${entry.id}.ts`));
});
