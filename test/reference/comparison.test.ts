/** The optimizers side by side: what lesson 08 and its pictures tell of. */
import { describe, expect, test } from 'vitest';
import {
  optimizers,
  stepsToGoal,
  surfaces,
  train as trainByTape,
  trajectory,
} from './comparison.ts';
import { descendQuadratic } from '../../reference/optimizers.ts';
import { train } from '../../reference/training.ts';
import { network } from './networks.ts';

test.for([1, 2, 3, 4])(
  'training a network of %i layers by tape is training it by hand',
  (depth) => {
    const { x, target, layers } = network(depth, 5);
    const byHand = train(x, target, layers, { lr: 0.5, steps: 20 });
    const byTape = trainByTape(x, target, layers, { lr: 0.5, steps: 20 });
    expect(byTape.losses).toHaveLength(21);
    for (const [t, loss] of byHand.losses.entries()) {
      expect(byTape.losses[t]).toBeCloseTo(loss, 13);
    }
    for (const [k, { w, b }] of byHand.layers.entries()) {
      expect(byTape.layers[k]!.w.shape).toEqual(w.shape);
      for (const [i, value] of w.data.entries()) {
        expect(byTape.layers[k]!.w.data[i]).toBeCloseTo(value, 13);
      }
      for (const [i, value] of b.data.entries()) {
        expect(byTape.layers[k]!.b.data[i]).toBeCloseTo(value, 13);
      }
    }
  },
);

describe('a trajectory', () => {
  test('is one point more than steps, each with its loss', () => {
    const { points, losses } = trajectory(surfaces.ravine, optimizers.sgd, 0.01);
    expect(points).toHaveLength(1001);
    expect(points[0]).toEqual([3, 1]);
    expect(losses[0]).toBe((9 + 100) / 2);
    const alone = descendQuadratic(1, 3, 0.01, 1000);
    for (const [t, x] of alone.entries()) expect(points[t]![0]).toBeCloseTo(x, 12);
  });

  test('ends where the loss is beyond all bounds', () => {
    const { losses } = trajectory(surfaces.ravine, optimizers.sgd, 0.1);
    expect(losses.length).toBeLessThan(20);
    expect(stepsToGoal(surfaces.ravine, { points: [], losses })).toBe(Infinity);
  });

  test('turned by 45°, it is the same for gradient descent, with and without momentum', () => {
    for (const optimizer of [optimizers.sgd, optimizers.momentum]) {
      const { losses } = trajectory(surfaces.ravine, optimizer, 0.01);
      const turned = trajectory(surfaces.turnedRavine, optimizer, 0.01);
      for (const [t, loss] of losses.entries()) expect(turned.losses[t]).toBeCloseTo(loss, 9);
    }
  });

  test('of the saddle ends in one of its valleys', () => {
    const { points, losses } = trajectory(surfaces.saddle, optimizers.adam, 0.1);
    expect(losses.at(-1)).toBeCloseTo(-1 / 4, 6);
    expect(Math.abs(points.at(-1)![1]!)).toBeCloseTo(1, 3);
  });
});

test('the goal counts as reached when the loss is below it to the end', () => {
  const steps = (...losses: number[]): number =>
    stepsToGoal({ ...surfaces.ravine, goal: 1 }, { points: [], losses });
  expect(steps(3, 0.5, 2, 0.5, 0.1)).toBe(3);
  expect(steps(0.5, 0.1)).toBe(0);
  expect(steps(3, 0.5, 2)).toBe(Infinity);
  expect(steps(3, NaN)).toBe(Infinity);
});
