import { describe, expect, it } from 'vitest';
import * as reference from '../../../reference/digits.ts';
import { randn } from '#tensor';
import { activationsOf, logitsOf, readingOf, softmax, surpriseOf } from './network.ts';

const layers = reference.initLayers([64, 5, 7, 10], 3).map(({ w, b }, k) => ({
  w,
  b: b.add(randn(b.shape, k)),
}));
const network = layers.map(({ w, b }) => ({
  w: Array.from({ length: w.shape[0]! }, (_, i) => [...w.slice(i, i + 1).data]),
  b: [...b.data],
}));
const x = randn([6, 64], 1);
const images = Array.from({ length: 6 }, (_, n) => [...x.slice(n, n + 1).data]);

describe('a network of plain numbers', () => {
  it('answers what the lesson’s functions answer', () => {
    const expected = reference.logits(x, layers);
    for (const [n, pixels] of images.entries()) {
      for (const [j, logit] of logitsOf(network, pixels).entries()) {
        expect(logit).toBeCloseTo(expected.at(n, j), 10);
      }
    }
    const read = images.map((pixels) => readingOf(logitsOf(network, pixels)));
    expect(read).toEqual(reference.predict(x, layers));
    expect(activationsOf(network, images[0]!).map((a) => a.length)).toEqual([5, 7, 10]);
  });

  it('has the loss of the lesson', () => {
    const labels = [0, 9, 3, 3, 1, 7];
    const surprises = images.map((pixels, n) => surpriseOf(logitsOf(network, pixels), labels[n]!));
    const { loss } = reference.lossGrads(x, labels, layers);
    expect(surprises.reduce((sum, each) => sum + each, 0) / 6).toBeCloseTo(loss, 10);
  });

  it('is sure, and wrong, without overflowing', () => {
    expect(softmax([1000, 0, -1000])).toEqual([1, 0, 0]);
    expect(surpriseOf([1000, 0, -1000], 2)).toBe(2000);
    expect(readingOf([2, 5, 5])).toBe(1);
  });
});
