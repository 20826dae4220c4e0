/** What a network of the playground learns, by the reference and by a student's files. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import course from '../../../gradlings.config.ts';
import { exerciseFile } from '../../../engine/course.ts';
import { openSandboxes, ownModules, stripper } from '../../../engine/node/files.ts';
import * as digitsReference from '../../../reference/digits.ts';
import { compute } from '../../grader/compute.ts';
import { referenceComputation } from '../../pictures/parts/reference.ts';
import { ownFunctionsOf, partsOf } from '../parts.ts';
import { DEFAULTS, PARTS, type Settings } from '../settings.ts';
import type { DigitsProgress } from './digits.ts';
import { N, type PlaneProgress } from './plane.ts';
import type { Order } from './run.ts';
import { initLayers } from './trainer.ts';

const plane = (await referenceComputation('playgroundPlane', 'plane')) as (
  order: Order,
) => PlaneProgress;
const learn = (settings: Settings, epochs: number): PlaneProgress =>
  plane({ settings, state: undefined, epochs });

const SPIRAL: Settings = { ...DEFAULTS, data: 'spiral', layers: [8, 8] };

describe('the reference', () => {
  it.each([
    [DEFAULTS, 30],
    [{ ...DEFAULTS, data: 'xor' }, 30],
    [{ ...DEFAULTS, data: 'moons' }, 100],
    [SPIRAL, 150],
  ] as const)('learns %o in %i epochs, unseen points too', (settings, epochs) => {
    const { marks } = learn(settings, epochs);
    const [first, last] = [marks[0]!, marks.at(-1)!];
    expect(marks.map(({ epoch }) => epoch)).toEqual([...marks.keys()]);
    expect(last.own.loss).toBeLessThan(first.own.loss / 4);
    expect(Math.min(last.own.accuracy, last.unseen.accuracy)).toBeGreaterThanOrEqual(0.95);
  });

  it('goes the same way, however often it is interrupted', () => {
    for (const optimizer of ['sgd', 'momentum', 'rmsprop', 'adamw'] as const) {
      const settings = { ...SPIRAL, optimizer };
      const whole = learn(settings, 3);
      const begun = learn(settings, 1);
      // As it comes out of a worker, and goes into another.
      const state = structuredClone(begun.state);
      const rest = plane({ settings, state, epochs: 2 });
      expect([...begun.marks, ...rest.marks]).toEqual(whole.marks);
      expect(rest.state).toEqual(whole.state);
      expect(rest.map).toEqual(whole.map);
    }
  });

  it('has a loss and gradients for every choice that there is', () => {
    for (const loss of ['crossEntropy', 'mse', 'mae'] as const) {
      for (const activation of ['sigmoid', 'relu', 'leakyRelu', 'gelu', 'silu'] as const) {
        const { marks } = learn({ ...DEFAULTS, loss, activation, lr: 0.01 }, 8);
        expect(marks.at(-1)!.own.loss, `${loss}, ${activation}`).toBeLessThan(marks[0]!.own.loss);
      }
    }
  });

  it('answers all over the plane as at the points, by every neuron', () => {
    const { map, marks, weights } = learn(SPIRAL, 100);
    expect(map.hidden.map((layer) => layer.map((values) => values.length))).toEqual(
      [8, 8].map((count) => Array<number>(count).fill(N * N)),
    );
    expect(weights.map((rows) => [rows.length, rows[0]!.length])).toEqual([
      [8, 2],
      [8, 8],
      [2, 8],
    ]);
    expect(map.output.every((p) => p >= 0 && p <= 1)).toBe(true);
    expect(marks.at(-1)!.own.accuracy).toBeGreaterThan(0.9);
  });

  it('needs no hidden layer where there is none', () => {
    const { map, weights } = learn({ ...DEFAULTS, layers: [], loss: 'mse' }, 1);
    expect(map.hidden).toEqual([]);
    expect(weights.map((rows) => rows.length)).toEqual([1]);
  });

  it('reads digits', async () => {
    const digits = await referenceComputation('playgroundDigits', 'digits');
    const settings: Settings = { ...DEFAULTS, data: 'digits', layers: [8] };
    const order: Order = { settings, state: undefined, epochs: 12 };
    const { marks, readings } = digits(order) as DigitsProgress;
    expect(marks.at(-1)!.unseen.accuracy).toBeGreaterThan(0.8);
    expect(readings.filter(({ label, read }) => label === read).length).toBeGreaterThan(28);
  });

  it('begins as lesson 10 has it', () => {
    expect(initLayers([2, 8, 3, 1], 7)).toEqual(digitsReference.initLayers([2, 8, 3, 1], 7));
  });
});

describe('a student’s files', () => {
  const fileOf = (lesson: string): string =>
    exerciseFile(course.lessons.find(({ id }) => id === lesson)!);
  const solved = Object.fromEntries(
    course.lessons.map(({ id }) => [
      fileOf(id),
      readFileSync(new URL(`../../../reference/${id}.ts`, import.meta.url), 'utf8'),
    ]),
  );
  const tools = { course, sandboxes: openSandboxes(), stripper, modules: ownModules(course) };
  const own = (settings: Settings, files: Record<string, string> = {}, epochs = 2) =>
    compute(
      {
        lesson: 'playgroundPlane',
        computation: 'plane',
        settings: { settings, state: undefined, epochs } satisfies Order,
        sources: { ...solved, ...files },
        language: 'en',
        own: ownFunctionsOf(settings, true),
      },
      tools,
    );

  it.each([...PARTS, 'all'] as const)('may be asked for: %s', async (name) => {
    const settings = { ...SPIRAL, own: name === 'all' ? PARTS : [name] };
    const answer = (await own(settings)) as { data: PlaneProgress };
    const expected = learn(settings, 2);
    // The two engines round differently.
    for (const [i, { own: score }] of answer.data.marks.entries()) {
      expect(score.loss).toBeCloseTo(expected.marks[i]!.own.loss, 9);
      expect(score.accuracy).toBe(expected.marks[i]!.own.accuracy);
    }
  });

  it('are asked for the parts that are theirs, and for no other', async () => {
    const wrong = {
      [fileOf('activations')]: 'export const tanh = () => { throw new Error("no") };',
    };
    expect(await own({ ...SPIRAL, own: ['layer'] }, wrong)).toHaveProperty('data');
    expect(await own({ ...SPIRAL, own: ['activation'] }, wrong)).toMatchObject({
      problem: expect.stringMatching(/^`tanh` \(lessons\/04/),
    });
  });

  it('learn what they have wrong', async () => {
    const file = fileOf('optimizers');
    const uphill = { [file]: solved[file]!.replace('theta.sub(step)', 'theta.add(step)') };
    expect(uphill[file]).not.toBe(solved[file]);
    const { data } = (await own({ ...SPIRAL, own: ['optimizer'] }, uphill)) as {
      data: PlaneProgress;
    };
    expect(data.marks.at(-1)!.own.loss).toBeGreaterThan(data.marks[0]!.own.loss);
  });
});

describe('parts', () => {
  it('name functions that their lessons have as exercises', async () => {
    for (const activation of ['tanh', 'leakyRelu'] as const) {
      for (const loss of ['crossEntropy', 'mse'] as const) {
        for (const { lesson, functions } of partsOf({ ...SPIRAL, activation, loss })) {
          const { exercises } = (await course.lessons.find(({ id }) => id === lesson)!.load())
            .lesson;
          for (const name of functions) expect([...exercises.keys()], name).toContain(name);
        }
      }
    }
  });
});
