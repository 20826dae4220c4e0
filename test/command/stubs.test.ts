/**
 * The copies of the stubs, which `reset` puts back. After a change to an exercise.ts:
 *
 *     npx vitest run --config test/verify.config.ts test/command/stubs -u
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COURSE, exerciseFile } from '../../checks/course.ts';

const STUBS = new URL('../../checks/command/stubs/', import.meta.url);

test.for(COURSE)('the stub of $folder is the file that is handed out', async (entry) => {
  const handedOut = new URL(`../../${exerciseFile(entry)}`, import.meta.url);
  const copy = `../../checks/command/stubs/${entry.folder}.ts`;
  await expect(readFileSync(handedOut, 'utf8')).toMatchFileSnapshot(copy);
});

test('there are no others', () => {
  expect(readdirSync(STUBS).sort()).toEqual(COURSE.map(({ folder }) => `${folder}.ts`));
});
