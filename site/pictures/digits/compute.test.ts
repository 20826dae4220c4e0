import { describe, expect, it } from 'vitest';
import { images, labels } from '#digits';
import { type Layer, zeros } from '#tensor';
import * as others from '../../../checks/digits/unseen.ts';
import * as module from '../../../reference/digits.ts';
import { referenceFunctions } from '../../grader/functions.ts';
import { confusions, type Lesson, reader, training } from './compute.ts';
import { logitsOf, readingOf } from './network.ts';

const reference: Lesson = referenceFunctions(module);

describe('training', () => {
  it('has the numbers of the lesson’s table', () => {
    const { losses, stages } = training(reference, { count: 400, epochs: 20, lr: 0.01 });
    const rounded = (value: number) => Number(value.toFixed(3));
    expect(stages.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 5, 10, 20]);
    expect(losses).toHaveLength(21);
    const rows = stages.map(({ own, others: theirs }) =>
      [own.loss, theirs.loss, own.accuracy, theirs.accuracy].map(rounded),
    );
    expect(rows).toEqual([
      [2.539, 2.529, 0.107, 0.126],
      [1.771, 1.923, 0.482, 0.388],
      [1.096, 1.328, 0.785, 0.657],
      [0.246, 0.579, 0.978, 0.836],
      [0.083, 0.427, 0.995, 0.864],
      [0.025, 0.395, 1, 0.892],
    ]);
  });

  it('overfits with what it begins with', () => {
    const { stages } = training(reference, { count: 50, epochs: 50, lr: 0.02 });
    const losses = stages.map((stage) => stage.others.loss);
    expect(Math.min(...losses)).toBeLessThan(losses.at(-1)! - 0.05);
    expect(stages.at(-1)!.own.accuracy).toBe(1);
  });

  it('shows the student nothing but `#digits`', () => {
    const seen: number[] = [];
    const fit: Lesson['fit'] = (x, y, ...rest) => {
      expect([...x.data]).toEqual([...images.slice(0, 50).data]);
      expect(y).toEqual(labels.slice(0, 50));
      seen.push(x.shape[0]!);
      return module.fit(x, y, ...rest);
    };
    training({ ...reference, fit }, { count: 50, epochs: 2, lr: 0.01 });
    expect(seen).toEqual([50, 50, 50]);
  });

  it('refuses losses that are one short', () => {
    const fit: Lesson['fit'] = (...args) => {
      const answer = module.fit(...args);
      return { ...answer, losses: answer.losses.slice(1) };
    };
    const settings = { count: 50, epochs: 2, lr: 0.01 };
    expect(() => training({ ...reference, fit }, settings)).toThrow('differs');
  });
});

describe('reader', () => {
  it('is what readDigits trains, unless it is to be thorough', () => {
    const { network, active } = reader(reference, { seed: 1, thorough: false });
    expect(network.map(({ b }) => b.length)).toEqual([16, 10]);
    expect(active).toHaveLength(16);
    const { network: thorough } = reader(reference, { seed: 1, thorough: true });
    expect(thorough.map(({ b }) => b.length)).toEqual([32, 10]);
  });

  it('counts for how many images a neuron is above 0', () => {
    const dead = (layers: Layer[]): Layer[] =>
      layers.map(({ w, b }, k) => (k === 0 ? { w: w.mul(0), b: b.mul(0).add(-1) } : { w, b }));
    const readDigits = (seed: number): Layer[] => dead(module.initLayers([64, 3, 10], seed));
    const { active } = reader({ ...reference, readDigits }, { seed: 1, thorough: false });
    expect(active).toEqual([0, 0, 0]);
  });

  it('takes a network without a hidden layer, and no other than from pixels to digits', () => {
    const of = (sizes: number[]) => () =>
      reader(
        { ...reference, readDigits: (seed) => module.initLayers(sizes, seed) },
        { seed: 1, thorough: false },
      );
    expect(of([64, 10])().network).toHaveLength(1);
    for (const sizes of [[64, 9], [63, 10], [64, 2000, 10], [64]]) expect(of(sizes)).toThrow();
  });
});

describe('confusions', () => {
  it('counts what was written and read, as the lesson’s table has it', () => {
    const { counts, images: read } = confusions(reference, { seed: 1 });
    expect(read).toHaveLength(397);
    expect(counts[1]).toEqual([0, 26, 0, 0, 1, 0, 0, 0, 7, 5]);
    expect(counts[2]![3]).toBe(6);
    for (const [i, row] of counts.entries()) {
      for (const [j, count] of row.entries()) {
        const shown = read.filter((image) => image.written === i && image.read === j);
        expect(shown).toHaveLength(count);
      }
    }
    expect(read.map(({ written }) => written)).toEqual(others.labels);
  });

  it('reads by what readDigits has trained', () => {
    const { network } = reader(reference, { seed: 2, thorough: false });
    for (const { pixels, read } of confusions(reference, { seed: 2 }).images) {
      expect(readingOf(logitsOf(network, pixels))).toBe(read);
    }
  });

  it('refuses a matrix of another shape', () => {
    const confusion = () => zeros([9, 9]);
    expect(() => confusions({ ...reference, confusion }, { seed: 1 })).toThrow('differs');
  });
});
