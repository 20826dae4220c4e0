import { describe, expect, it } from 'vitest';
import {
  optimizers,
  stepsToGoal,
  surfaces,
  trajectory,
} from '../../../test/reference/comparison.ts';
import * as backprop from '../../../reference/backprop.ts';
import * as mlp from '../../../reference/mlp.ts';
import * as rules from '../../../reference/optimizers.ts';
import * as module from '../../../reference/training.ts';
import { tensor } from '#tensor';
import { referenceFunctions } from '../../grader/functions.ts';
import { type Lesson, trained, training, type TrainingSettings } from './compute.ts';
import { LABELS, outputAt, POINTS } from './network.ts';

const reference: Lesson = {
  ...referenceFunctions(backprop),
  ...referenceFunctions(rules),
  ...referenceFunctions(module),
};
const START: TrainingSettings = { rule: 'sgd', lr: 10, seed: 1, width: 8, steps: 120 };
const mseOf = (outputs: readonly number[]): number =>
  outputs.reduce((sum, output, i) => sum + (output - LABELS[i]!) ** 2, 0) / 4;
const rounded = (numbers: readonly number[]) => numbers.map((each) => Number(each.toFixed(4)));

describe('training', () => {
  it('goes from seed 1 as the lesson says, step by step', () => {
    const { losses, frames } = training(reference, START);
    expect(losses).toHaveLength(121);
    expect(rounded([0, 1, 10, 20, 40, 60, 70, 80, 120].map((step) => losses[step]!))).toEqual([
      0.4037, 0.2731, 0.3546, 0.3045, 0.2214, 0.195, 0.1235, 0.009, 0.0034,
    ]);
    expect(frames.map(({ step }) => step)).toEqual(Array.from({ length: 121 }, (_, i) => i));
    expect(rounded(frames.at(-1)!.outputs)).toEqual([0.038, 0.9411, 0.9413, 0.0715]);
    expect([frames[0]!.accuracy, frames.at(-1)!.accuracy]).toEqual([0.5, 1]);
  });

  it.each([
    [0.1, [0.4037, 0.381, 0.2537, 0.2192]],
    [1, [0.4037, 0.2537, 0.2198, 0.0043]],
    [10, [0.4037, 0.3546, 0.005, 0.0002]],
    [100, [0.4037, 0.5, 0.5, 0.5]],
  ])('has the losses of the lesson for μ = %s', (lr, expected) => {
    const { losses, frames } = training(reference, { ...START, lr, steps: 1000 });
    expect(rounded([0, 10, 100, 1000].map((step) => losses[step]!))).toEqual(expected);
    expect([frames.length, frames.at(-1)!.step]).toEqual([201, 1000]);
  });

  it('shows networks that have the losses', () => {
    for (const rule of ['sgd', 'rmsprop'] as const) {
      const { losses, frames } = training(reference, { ...START, rule, lr: 0.3, steps: 1000 });
      for (const { step, outputs } of frames) {
        expect(mseOf(outputs), `${rule} ${step}`).toBeCloseTo(losses[step]!, 10);
      }
    }
  });

  it.each(['momentum', 'adagrad', 'rmsprop', 'adam', 'adamw'] as const)(
    'goes by %s where lesson 08 has it go, and reaches the goal when it says',
    (rule) => {
      const lr = { momentum: 10, adagrad: 1, rmsprop: 0.1, adam: 0.3, adamw: 0.3 }[rule];
      const expected = trajectory(surfaces.xor, optimizers[rule], lr);
      const { losses } = training(reference, { ...START, rule, lr, steps: 1000 });
      expect(losses).toHaveLength(expected.losses.length);
      for (const step of [0, 1, 5, 30]) {
        expect(losses[step], `${step}`).toBeCloseTo(expected.losses[step]!, 8);
      }
      const arrived = losses.findLastIndex((loss) => !(loss < 0.01)) + 1;
      expect(arrived).toBe(stepsToGoal(surfaces.xor, expected));
    },
  );

  it('is stuck with two neurons and one of the seeds', () => {
    const seeds = Array.from({ length: 50 }, (_, i) => i + 1);
    const ends = seeds.map((seed) =>
      training(reference, { ...START, seed, width: 2 }).losses.at(-1)!,
    );
    expect(ends.filter((loss) => loss < 0.01)).toHaveLength(25);
  });

  it('shows what train does in one call, also if it remembers what it did before', () => {
    const train: Lesson['train'] = (x, target, layers, { lr, steps }) => {
      const losses: number[] = [];
      let [trainedSoFar, sum] = [layers, undefined as (typeof layers)[number][] | undefined];
      for (let step = 0; step <= steps; step++) {
        const { loss, grads } = backprop.mlpBackward(x, target, trainedSoFar);
        losses.push(loss);
        if (step === steps) break;
        sum = grads.map(({ dw, db }, k) => ({
          w: sum ? sum[k]!.w.add(dw) : dw,
          b: sum ? sum[k]!.b.add(db) : db,
        }));
        trainedSoFar = trainedSoFar.map(({ w, b }, k) => ({
          w: w.sub(sum![k]!.w.mul(lr)),
          b: b.sub(sum![k]!.b.mul(lr)),
        }));
      }
      return { layers: trainedSoFar, losses };
    };
    const { losses, frames } = training({ ...reference, train }, { ...START, steps: 20 });
    for (const { step, outputs } of frames) {
      expect(mseOf(outputs)).toBeCloseTo(losses[step]!, 10);
    }
  });

  it('refuses layers of another shape, and losses that are one short', () => {
    const [hidden, output] = mlp.xorMlp();
    const other = { ...reference, train: () => ({ layers: [hidden!, output!], losses: [1, 1] }) };
    expect(() => training(other, { ...START, steps: 1 })).toThrow('differs');
    const short: Lesson['train'] = (...args) => {
      const answer = module.train(...args);
      return { ...answer, losses: answer.losses.slice(1) };
    };
    expect(() => training({ ...reference, train: short }, START)).toThrow('differs');
  });
});

describe('outputAt', () => {
  it('answers what the network answers', () => {
    const { frames } = training(reference, START);
    const { network } = frames.at(-1)!;
    const layers = [
      { w: tensor(network.hidden.map(({ w }) => w)), b: tensor(network.hidden.map(({ b }) => b)) },
      { w: tensor([network.hidden.map(({ v }) => v)]), b: tensor([network.b]) },
    ];
    for (const point of [...POINTS, [0.3, -0.8], [1.4, 2]] as const) {
      const expected = mlp.mlpForward(tensor([point]), layers).item();
      expect(outputAt(network, point[0], point[1])).toBeCloseTo(expected, 12);
    }
  });
});

describe('trained', () => {
  it('shows the network that trainXor makes of a seed', () => {
    const { network, outputs, mse } = trained(reference, { seed: 1 });
    expect(network.hidden).toHaveLength(8);
    expect(rounded(outputs)).toEqual([0.038, 0.9411, 0.9413, 0.0715]);
    expect(mse).toBeCloseTo(0.0034, 4);
    expect(trained({ trainXor: () => mlp.xorMlp() }, { seed: 1 }).network.hidden).toHaveLength(2);
  });

  it('refuses what is not 2→h→1', () => {
    const [hidden] = mlp.xorMlp();
    expect(() => trained({ trainXor: () => [hidden!] }, { seed: 1 })).toThrow('differs');
    expect(() => trained({ trainXor: () => [] }, { seed: 1 })).toThrow('differs');
  });
});
