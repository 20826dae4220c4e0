/** Lesson 10: its reference, what its laws leave to chance, and the images that the grader keeps. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Layer } from '#tensor';
import { LEFT, onDigits } from '../../checks/digits/fit.ts';
import * as unseen from '../../checks/digits/unseen.ts';
import { entryOf, exerciseFile } from '../../engine/course.ts';
import { prepareLesson } from '../../engine/grade/submission.ts';
import { ownModules, stripper } from '../../engine/node/files.ts';
import { images, labels } from '../../reference/digit-images.ts';
import { fit, initLayers, predict, readDigits } from '../../reference/digits.ts';
import course from '../../gradlings.config.ts';
import { inSandbox } from '../engine/judge.ts';

test('no number is drawn for two weights', () => {
  const [first, second] = initLayers([3, 3, 3], 5) as [Layer, Layer];
  expect(new Set([...first.w.data, ...second.w.data]).size).toBe(18);
});

test('the reference reads far more than it has to, for seeds that no check draws', () => {
  const shares = [-1, 2 ** 20, 2 ** 40].map((seed) => {
    const read = predict(unseen.images, readDigits(seed));
    return read.filter((digit, i) => digit === unseen.labels[i]).length / read.length;
  });
  for (const share of shares) expect(share).toBeGreaterThan(0.8);
});

test('the bound of the loss on digits is eight deviations from what training leaves', () => {
  const left = fc.sample(onDigits, { seed: 1, numRuns: 300 }).map((problem) => {
    const { losses } = fit(...problem);
    return losses.at(-1)! / losses[0]!;
  });
  const mean = left.reduce((sum, share) => sum + share, 0) / left.length;
  const variance = left.reduce((sum, share) => sum + (share - mean) ** 2, 0) / left.length;
  expect((LEFT - mean) / Math.sqrt(variance)).toBeGreaterThan(8);
  expect(mean).toBeGreaterThan(0.3);
});

describe('the images of the grader', () => {
  const entry = entryOf(course, 'digits');
  const handedIn = (code: string) =>
    prepareLesson(entry, { [exerciseFile(entry)]: code }, stripper, course, ownModules(course));

  const pictures = (rows: readonly number[]): string[] =>
    Array.from({ length: rows.length / 64 }, (_, i) => rows.slice(64 * i, 64 * i + 64).join());

  test('are none of those that a submission imports', async () => {
    const { submission } = handedIn(`
      import * as digits from '#digits';
      export const names = () => Object.keys(digits).map((name) => name.length);
      export const shape = () => digits.images.shape;
    `);
    const [names, shape] = await inSandbox(submission!, (sandbox) =>
      ['names', 'shape'].map((name) => sandbox.ask(name, { how: 'call', args: [] })),
    );
    expect(names).toMatchObject({ ok: true, value: ['images'.length, 'labels'.length] });
    expect(shape).toMatchObject({ ok: true, value: [1400, 8, 8] });
    const given = new Set(pictures(Array.from(images.data)));
    const kept = pictures(Array.from(unseen.images.data));
    expect([given.size, kept.length]).toEqual([1400, 397]);
    expect(kept.filter((picture) => given.has(picture))).toEqual([]);
    expect(labels).toHaveLength(1400);
  });

  test.for([
    '../../checks/digits/unseen.ts',
    '../../checks/digits/unseen.js',
    'checks/digits/unseen.ts',
    '/checks/digits/unseen.ts',
    './unseen.ts',
    '#digits/../../checks/digits/unseen.ts',
    '#unseen',
  ])('are not to be had from %s', async (path) => {
    const { submission } = handedIn(`export * from '${path}';`);
    const problem = await inSandbox(submission!, ({ importProblem }) => importProblem);
    expect(problem?.type).toBe('refused-import');
  });
});
