/** The training with the student's files of three lessons, each in a sandbox of its own. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import course from '../../../gradlings.config.ts';
import { exerciseFile } from '../../../engine/course.ts';
import { openSandboxes, stripper } from '../../../engine/node/files.ts';
import { compute } from '../../grader/compute.ts';
import { referenceComputation } from '../parts/reference.ts';
import type { TrainingData, TrainingSettings } from './compute.ts';

const fileOf = (lesson: string): string =>
  exerciseFile(course.lessons.find(({ id }) => id === lesson)!);
const solved = Object.fromEntries(
  ['backprop', 'optimizers', 'training'].map((lesson) => [
    fileOf(lesson),
    readFileSync(new URL(`../../../reference/${lesson}.ts`, import.meta.url), 'utf8'),
  ]),
);
const tools = { course, sandboxes: openSandboxes(), stripper };
const SETTINGS: TrainingSettings = { rule: 'adam', lr: 0.3, seed: 1, width: 3, steps: 20 };

const own = (rule: TrainingSettings['rule'], files: Record<string, string>) =>
  compute(
    {
      lesson: 'training',
      computation: 'training',
      settings: { ...SETTINGS, rule },
      sources: { ...solved, ...files },
      language: 'en',
    },
    tools,
  );

describe('the training with the student’s code', () => {
  it.each(['sgd', 'adam'] as const)('by %s is that of the reference', async (rule) => {
    const byReference = await referenceComputation('training', 'training');
    const expected = byReference({ ...SETTINGS, rule }) as TrainingData;
    const { data } = (await own(rule, {})) as { data: TrainingData };
    expect(data.losses).toHaveLength(21);
    // The two engines round differently.
    for (const [i, loss] of data.losses.entries()) expect(loss).toBeCloseTo(expected.losses[i]!, 9);
    expect(data.frames.map(({ step }) => step)).toEqual(expected.frames.map(({ step }) => step));
    expect(data.frames.at(-1)!.outputs[1]).toBeCloseTo(expected.frames.at(-1)!.outputs[1]!, 9);
  });

  it('tells in which file a function is missing, and needs only those that are asked', async () => {
    const file = fileOf('backprop');
    const broken = { [file]: 'export const x = ;' };
    const problem = expect.stringMatching(/^`mlpBackward` \(lessons\/07.*syntax error/);
    const asked = { lesson: 'backprop', name: 'mlpBackward', isWritten: true };
    expect(await own('adam', broken)).toEqual({ problem, asked });
    expect(await own('sgd', broken)).toHaveProperty('data');
  });
});
