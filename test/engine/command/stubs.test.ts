/**
 * The copies of the stubs, which `reset` puts back. After a change to an exercise.ts:
 *
 *     npx vitest run --config test/verify.config.ts test/checks/stubs -u
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { course } from '../../../checks/course.ts';
import { exerciseFile } from '../../../engine/course.ts';

const STUBS = new URL('../../../checks/stubs/', import.meta.url);

test.for(course.lessons)('the stub of $folder is the file that is handed out', async (entry) => {
  const handedOut = new URL(`../../../${exerciseFile(entry)}`, import.meta.url);
  const copy = `../../../checks/stubs/${entry.folder}.ts`;
  await expect(readFileSync(handedOut, 'utf8')).toMatchFileSnapshot(copy);
});

test('there are no others', () => {
  expect(readdirSync(STUBS).sort()).toEqual(course.lessons.map(({ folder }) => `${folder}.ts`));
});
