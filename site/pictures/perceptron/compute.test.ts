import { describe, expect, it } from 'vitest';
import { referenceFunctions } from '../../grader/functions.ts';
import * as module from '../../../reference/perceptron.ts';
import { type Gate, line, rule } from './compute.ts';

const reference = referenceFunctions(module);

const FROM_ZERO = { w: [0, 0], b: 0, lr: 1, passes: 25 } as const;

describe('line', () => {
  it("has the lesson's totals for AND with w = (2, 1), b = −3", () => {
    const { points, separated } = line(reference, { gate: 'and', w: [2, 1], b: -3 });
    expect(points.map(({ z }) => z)).toEqual([-3, -2, -1, 0]);
    expect(points.map(({ step }) => step)).toEqual([0, 0, 0, 1]);
    expect(separated).toBe(true);
  });

  it('gets three of four of XOR right with w = (1, 1), b = −1, which is not enough', () => {
    const { points, separated } = line(reference, { gate: 'xor', w: [1, 1], b: -1 });
    expect(points.filter(({ step, target }) => step === target)).toHaveLength(3);
    expect(separated).toBe(false);
    expect(line(reference, { gate: 'or', w: [1, 1], b: -1 }).separated).toBe(true);
  });

  it('gives the soft output, too', () => {
    const { points } = line(reference, { gate: 'and', w: [2, 2], b: -3 });
    expect(points[3]!.y).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
  });

  it('gives σ(w·x + b) at the middles of the tiles, if it is asked to', () => {
    const soft = { low: -1, high: 1, n: 2 };
    const { tiles } = line(reference, { gate: 'and', w: [2, -1], b: 0.5, soft });
    expect(tiles[1]![0]).toBeCloseTo(1 / (1 + Math.exp(-(2 * 0.5 + 0.5 + 0.5))), 12);
    expect(line(reference, { gate: 'and', w: [2, -1], b: 0.5 }).tiles).toEqual([]);
  });
});

describe('rule', () => {
  it('learns AND as traced by hand: 11 updates, (2, 1) and −3, pass 6 without a mistake', () => {
    const { shown, updates, done, cycle } = rule(reference, { gate: 'and', ...FROM_ZERO });
    expect([updates, done, cycle]).toEqual([11, 6, undefined]);
    expect(shown).toHaveLength(24);
    expect(shown.at(-1)!.after).toEqual({ w: [2, 1], b: -3, steps: [0, 0, 0, 1] });
    expect(shown[0]).toEqual({
      pass: 1,
      point: 0,
      target: 0,
      z: 0,
      step: 1,
      e: -1,
      after: { w: [0, 0], b: -1, steps: [0, 0, 0, 0] },
    });
    expect(shown[10]).toMatchObject({
      pass: 3,
      point: 2,
      z: 0,
      e: -1,
      after: { w: [1, 0], b: -3 },
    });
  });

  it('learns OR in 5 updates', () => {
    const { shown, updates } = rule(reference, { gate: 'or', ...FROM_ZERO });
    expect(updates).toBe(5);
    expect(shown.at(-1)!.after).toMatchObject({ w: [1, 1], b: -1 });
  });

  it('needs only 8 updates for AND where lr = 0.1 cannot be stored exactly', () => {
    expect(rule(reference, { gate: 'and', ...FROM_ZERO, lr: 0.1 }).updates).toBe(8);
    expect(rule(reference, { gate: 'and', ...FROM_ZERO, lr: 0.5 }).updates).toBe(11);
  });

  it('goes round in circles on XOR from pass 3 on, four mistakes a pass', () => {
    const { shown, done, cycle } = rule(reference, { gate: 'xor', ...FROM_ZERO });
    expect(done).toBeUndefined();
    expect(cycle).toEqual({ from: 3, again: 4 });
    expect(shown.slice(8, 12).map(({ after: { w, b } }) => [w[0], w[1], b])).toEqual([
      [-1, 0, -1],
      [-1, 1, 0],
      [0, 1, 1],
      [-1, 0, 0],
    ]);
    expect(shown.slice(8).every(({ e }) => e !== 0)).toBe(true);
    expect(shown).toHaveLength(100);
  });

  it('learns every gate that a line can separate, also from other weights', () => {
    for (const gate of ['and', 'or', 'nand'] satisfies Gate[]) {
      const { done } = rule(reference, { gate, w: [-2, 3], b: 1.5, lr: 0.5, passes: 60 });
      expect(done, gate).toBeDefined();
    }
  });

  it('refuses a neuron that has lost a weight', () => {
    const lost = {
      ...reference,
      perceptronUpdate: () => ({ w: reference.andGate().w.slice(0, 1), b: 0 }),
    };
    expect(() => rule(lost, { gate: 'and', ...FROM_ZERO })).toThrow('differs');
  });
});
