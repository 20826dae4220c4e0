/**
 * The copies of the stubs, which `reset` puts back. After a change to an exercise.ts or a hunt.ts:
 *
 *     npx vitest run --config test/verify.config.ts test/course/stubs -u
 */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import course from '../../gradlings.config.ts';
import { restore } from '../../engine/command/stub.ts';
import { stubOf } from '../../engine/command/stub-text.ts';
import { allLessons, exerciseFile } from '../../engine/course.ts';
import { Graders } from '../../engine/node/graders.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const hunts = allLessons(course).flatMap(({ hunt }) => (hunt ? [hunt] : []));

test('there is one for each lesson, and one for its hunts', () => {
  const stubs = readdirSync(new URL('../../checks/stubs/', import.meta.url));
  const copied = [...allLessons(course), ...hunts].map(({ stub }) => posix.basename(stub));
  expect(stubs.toSorted()).toEqual(copied.toSorted());
});

test.for(hunts)('$stub is the file that is handed out', async ({ file, stub }) => {
  await expect(read(file)).toMatchFileSnapshot(`../../${stub}`);
});

const graders = new Graders(course, 1);
afterAll(() => graders.close());

describe.for(allLessons(course))('the stub of $folder', (entry) => {
  const stub = stubOf(course, entry);

  test('is the file that is handed out', async () => {
    const copy = `../../checks/stubs/${entry.folder}.ts`;
    await expect(read(exerciseFile(entry))).toMatchFileSnapshot(copy);
  });

  test('puts every exercise back alone, and all of the solution comes to all to do', async () => {
    const solution = read(`reference/${entry.id}.ts`);
    const names = [...(await entry.load()).lesson.exercises.keys()];
    const without = (text: string, name: string): string => {
      const restored = restore(text, stub, name);
      if ('reason' in restored) throw new Error(`${name}: ${restored.reason}`);
      return restored.text;
    };
    for (const name of names) {
      expect(without(stub, name)).toBe(stub);
      const alone = without(solution, name);
      expect(alone).not.toBe(solution);
      // The others can still be found, each in one piece.
      for (const other of names) without(alone, other);
    }
    const sources = { [exerciseFile(entry)]: names.reduce(without, solution) };
    const [report] = await graders.lessons([
      { lesson: entry.id, sources, stops: [], seed: 1, runs: 1, language: 'en' },
    ]);
    const statuses = report!.exercises.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set(['todo']));
  });
});
