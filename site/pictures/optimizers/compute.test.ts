import { tensor } from '#tensor';
import { describe, expect, it } from 'vitest';
import {
  optimizers,
  stepsToGoal,
  surfaces,
  trajectory,
} from '../../../test/reference/comparison.ts';
import * as module from '../../../reference/optimizers.ts';
import { referenceFunctions } from '../../grader/functions.ts';
import { descents, drawnSteps, parabola, stall } from './compute.ts';
import { RULES } from './rules.ts';
import { SURFACES, type SurfaceName } from './surfaces.ts';

const reference = referenceFunctions(module);
const names = Object.keys(SURFACES) as SurfaceName[];

/** All rules from where the lesson starts, each at its best learning rate. */
const atBest = (surface: SurfaceName) =>
  descents(reference, {
    surface,
    start: SURFACES[surface].start,
    runs: RULES.map((rule) => ({ rule, lr: SURFACES[surface].best[rule]! })),
  }).descents;

describe('parabola', () => {
  it("has the lesson's table for a = 4", () => {
    const of = (lr: number) => parabola(reference, { a: 4, x0: 1, lr, steps: 50 });
    const [crawling, oneStep, swinging] = [of(0.05), of(0.25), of(0.4)];
    expect(crawling.factor).toBeCloseTo(0.8, 12);
    expect(crawling.path[50]!.x).toBeCloseTo(0.000014, 6);
    expect(oneStep.path.slice(1, 4).map(({ x }) => x)).toEqual([0, 0, 0]);
    expect(swinging.path[3]!.x).toBeCloseTo(-0.216, 12);
    expect(of(0.5).path[50]!.x).toBeCloseTo(1, 12);
    expect(of(0.55).path[50]!.x).toBeCloseTo(9100, -2);
    expect(of(0.55).path[1]!.loss).toBeCloseTo((4 * 1.2 ** 2) / 2, 12);
  });
});

describe('descents', () => {
  it.each([
    ['ravine', [763, 170, 28, 503, 162, 155]],
    ['turnedRavine', [763, 170, 596, 992, 171, 156]],
    ['saddle', [30, 65, 10, 73, 56, 50]],
  ] as const)('takes the steps of the lesson on %s', (surface, steps) => {
    expect(atBest(surface).map(({ arrived }) => arrived)).toEqual(steps);
  });

  it.each(names)('knows the best of the rates that were tried on %s', (surface) => {
    const { start } = SURFACES[surface];
    for (const rule of RULES) {
      const runs = surfaces[surface].rates.map((lr) => ({ rule, lr }));
      const tried = descents(reference, { surface, start, runs }).descents;
      const fewest = Math.min(...tried.map(({ arrived = Infinity }) => arrived));
      const best = tried.find(({ arrived }) => arrived === fewest)!;
      expect(SURFACES[surface].best[rule], rule).toBe(best.lr);
    }
  });

  it.each(names)('goes where automatic differentiation leads on %s', (surface) => {
    for (const { rule, lr, points, losses, arrived } of atBest(surface)) {
      const expected = trajectory(surfaces[surface], optimizers[rule], lr);
      expect(losses).toHaveLength(expected.losses.length);
      for (const step of [0, 1, 2, 5, 20, 100]) {
        const [x, y] = expected.points[step]!;
        expect(points[step]![0], `${rule} ${step}`).toBeCloseTo(x!, 6);
        expect(points[step]![1], `${rule} ${step}`).toBeCloseTo(y!, 6);
        expect(losses[step], `${rule} ${step}`).toBeCloseTo(expected.losses[step]!, 6);
      }
      expect(arrived).toBe(stepsToGoal(surfaces[surface], expected));
    }
  });

  it('ends where the loss is beyond all bounds', () => {
    const { descents: made } = descents(reference, {
      surface: 'ravine',
      start: [3, 1],
      runs: [
        { rule: 'sgd', lr: 0.019 },
        { rule: 'sgd', lr: 0.021 },
        { rule: 'sgd', lr: 1 },
      ],
    });
    expect(made.map(({ diverged }) => diverged)).toEqual([false, true, true]);
    expect(made.map(({ arrived }) => arrived !== undefined)).toEqual([true, false, false]);
    expect(made[2]!.points.length).toBeLessThan(10);
  });

  it('takes another start, and refuses a rule that loses a parameter', () => {
    const runs = [{ rule: 'sgd', lr: 0.01 }] as const;
    const [made] = descents(reference, { surface: 'ravine', start: [-2, 0.5], runs }).descents;
    expect(made!.points[1]).toEqual([-1.98, 0]);
    const lost = { ...reference, sgd: () => tensor([0]) };
    expect(() => descents(lost, { surface: 'ravine', start: [1, 1], runs })).toThrow('differs');
  });
});

describe('stall', () => {
  const settings = { rules: RULES, gradient: 5, lr: 0.1, steps: 10_000 };
  const walks = Object.fromEntries(stall(reference, settings).map((walk) => [walk.rule, walk]));
  const lengthAt = (rule: string, t: number) =>
    walks[rule]!.steps.find((step) => step.t === t)!.length;

  it("has the lesson's table", () => {
    const at = [1, 2, 10, 100, 1000, 10_000];
    const rounded = (rule: string) => at.map((t) => Number(lengthAt(rule, t).toFixed(4)));
    expect(rounded('adagrad')).toEqual([0.1, 0.0707, 0.0316, 0.01, 0.0032, 0.001]);
    expect(rounded('rmsprop')).toEqual([1, 0.7089, 0.3234, 0.1256, 0.1, 0.1]);
    expect(walks['adagrad']!.distance).toBeCloseTo(19.9, 1);
    expect(walks['rmsprop']!.distance).toBeCloseTo(1012.4, 1);
  });

  it('lets momentum grow tenfold, and Adam keep the length μ', () => {
    expect(lengthAt('sgd', 1)).toBeCloseTo(0.5, 12);
    expect(lengthAt('momentum', 10)).toBeCloseTo(0.5 * 6.51, 2);
    expect(lengthAt('momentum', 1000)).toBeCloseTo(5, 6);
    expect(lengthAt('adam', 1)).toBeCloseTo(0.1, 6);
    expect(lengthAt('adam', 10_000)).toBeCloseTo(0.1, 6);
  });

  it('does not depend on the size of the gradient where that is divided out', () => {
    const small = stall(reference, { ...settings, rules: ['adagrad', 'rmsprop'], gradient: 0.01 });
    expect(small[0]!.distance).toBeCloseTo(walks['adagrad']!.distance, 3);
    expect(small[1]!.distance).toBeCloseTo(walks['rmsprop']!.distance, 2);
  });

  it('draws ever fewer of the later steps', () => {
    expect(drawnSteps(35)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30]);
    expect(drawnSteps(10_000).at(-1)).toBe(10_000);
  });
});
