/** The pictures with a student's file, in a sandbox that has `#digits` and nothing of other people. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { images, labels } from '#digits';
import course from '../../../gradlings.config.ts';
import { exerciseFile } from '../../../engine/course.ts';
import { openSandboxes, ownModules, stripper } from '../../../engine/node/files.ts';
import * as reference from '../../../reference/digits.ts';
import { compute } from '../../grader/compute.ts';
import type { ReaderData } from './compute.ts';

const file = exerciseFile(course.lessons.find(({ id }) => id === 'digits')!);
const solved = readFileSync(new URL('../../../reference/digits.ts', import.meta.url), 'utf8');
const quick = solved.replaceAll('slice(0, 400)', 'slice(0, 40)').replace('epochs: 10', 'epochs: 1');
const tools = { course, sandboxes: openSandboxes(), stripper, modules: ownModules(course) };

const own = (source: string) =>
  compute(
    {
      lesson: 'digits',
      computation: 'reader',
      settings: { seed: 5, thorough: false },
      sources: { [file]: source },
      language: 'en',
    },
    tools,
  );

describe('the network of a student', () => {
  it('is trained with the same images', async () => {
    expect(quick).not.toBe(solved);
    const { data } = (await own(quick)) as { data: ReaderData };
    const options = { epochs: 1, batchSize: 20, lr: 0.01, seed: 5 };
    const start = reference.initLayers([64, 16, 10], 5);
    const { layers } = reference.fit(images.slice(0, 40), labels.slice(0, 40), start, options);
    for (const [k, { w, b }] of data.network.entries()) {
      // The two engines round differently.
      expect(w[3]![5]).toBeCloseTo(layers[k]!.w.at(3, 5), 9);
      expect(b[3]).toBeCloseTo(layers[k]!.b.at(3), 9);
    }
  });

  it('cannot import what other people wrote', async () => {
    const path = '../../checks/digits/unseen.ts';
    const problem = expect.stringContaining(path);
    expect(await own(`import { labels } from '${path}';\n${quick}`)).toMatchObject({ problem });
  });

  it('is asked of the exercise that is not written yet', async () => {
    const stub = readFileSync(
      new URL('../../../checks/stubs/10-digits.ts', import.meta.url),
      'utf8',
    );
    expect(await own(stub)).toMatchObject({
      asked: { lesson: 'digits', name: 'readDigits', isWritten: false },
    });
  });
});
