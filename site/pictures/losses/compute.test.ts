import { tensor } from '#tensor';
import { describe, expect, it } from 'vitest';
import * as module from '../../../reference/losses.ts';
import { referenceFunctions } from '../../grader/functions.ts';
import { guess, score, surprise } from './compute.ts';

const reference = referenceFunctions(module);

describe('guess', () => {
  it('is best at 12 by either loss for 10 … 14', () => {
    const { mae, mse } = guess(reference, { values: [10, 11, 12, 13, 14], guess: 12 });
    expect(mae).toEqual({
      loss: 1.2,
      gradient: [0.2, 0.2, 0, -0.2, -0.2],
      best: { guess: 12, loss: 1.2 },
    });
    expect(mse.best).toEqual({ guess: 12, loss: 2 });
  });

  it('stays at the median by mae and goes to the mean by mse once 14 is mistyped as 64', () => {
    const { mae, mse } = guess(reference, { values: [10, 11, 12, 13, 64], guess: 12 });
    expect(mae.best.guess).toBe(12);
    expect(mse.best.guess).toBe(22);
    expect(mae.gradient).toEqual([0.2, 0.2, 0, -0.2, -0.2]);
    expect(mse.gradient).toEqual([0.8, 0.4, 0, -0.4, -20.8]);
  });

  it.each([
    [[3, 0.5, 41.3, 7, 22], 7, 14.76],
    [[0, 0, 0, 70, 70], 0, 28],
    [[33, 33, 33, 33, 33], 33, 33],
  ])('finds median and mean of %j by trying', (values, median, mean) => {
    const { mae, mse } = guess(reference, { values, guess: 0 });
    expect(mae.best.guess).toBe(median);
    expect(mse.best.guess).toBeCloseTo(mean, 12);
  });

  it('has the losses of every guess, in their order', () => {
    const { curve } = guess(reference, { values: [10, 11, 12, 13, 64], guess: 20 });
    const guesses = curve.map((point) => point.guess);
    expect(guesses).toEqual(guesses.toSorted((a, b) => a - b));
    expect(curve.find((point) => point.guess === 22)).toEqual({ guess: 22, mae: 16.8, mse: 442 });
  });

  it('has no best guess where no loss is a number', () => {
    const wrong = { ...reference, mae: () => NaN };
    const { mae, mse } = guess(wrong, { values: [1, 2, 3], guess: 1 });
    expect(mae.best.guess).toBeNaN();
    expect(mse.best.guess).toBe(2);
  });

  it('refuses a gradient of another shape', () => {
    const wrong = { ...reference, mseGrad: () => tensor([[0]]) };
    expect(() => guess(wrong, { values: [1, 2], guess: 1 })).toThrow('differs');
  });
});

describe('surprise', () => {
  it.each([
    [1, 0, -1],
    [0.9, 0.1054, -1.1111],
    [0.5, Math.LN2, -2],
    [0.01, 4.6052, -100],
  ])('at p = %d is %d', (p, loss, slope) => {
    const { at } = surprise(reference, { p });
    expect(at.loss).toBeCloseTo(loss, 4);
    expect(at.slope).toBeCloseTo(slope, 4);
  });

  it('has the slope of the curve that is drawn', () => {
    const h = 1e-6;
    for (const { p, slope } of surprise(reference, { p: 0.5 }).curve.slice(1, -1)) {
      const lossAt = (q: number) => surprise(reference, { p: q }).at.loss;
      expect((lossAt(p + h * p) - lossAt(p - h * p)) / (2 * h * p) / slope).toBeCloseTo(1, 6);
    }
  });
});

describe('score', () => {
  it.each([
    [-5, 0.0067, -0.0132, -0.9933],
    [-10, 0.000045, -0.000091, -0.999955],
  ])("has the lesson's numbers at z = %d", (z, y, mseGrad, crossEntropyGrad) => {
    const { at } = score(reference, { z });
    const digits = z === -5 ? 4 : 6;
    expect(at.y).toBeCloseTo(y, digits);
    expect(at.mseGrad).toBeCloseTo(mseGrad, digits);
    expect(at.crossEntropyGrad).toBeCloseTo(crossEntropyGrad, digits);
  });

  it('has the slopes of the losses that are drawn', () => {
    const h = 1e-5;
    for (const { z, mseGrad, crossEntropyGrad } of score(reference, { z: 0 }).curve) {
      const [left, right] = [z - h, z + h].map((at) => score(reference, { z: at }).at);
      expect((right!.mse - left!.mse) / (2 * h)).toBeCloseTo(mseGrad, 6);
      expect((right!.crossEntropy - left!.crossEntropy) / (2 * h)).toBeCloseTo(crossEntropyGrad, 6);
    }
  });
});
