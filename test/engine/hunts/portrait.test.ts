import { describe, expect, test } from 'vitest';
import { inputsOf } from '../../../engine/grade/hunts/judge.ts';
import { masked } from '../../../engine/grade/hunts/masks.ts';
import { type Degree, type Portrait, portraitOf } from '../../../engine/grade/hunts/portrait.ts';
import { DRAW, sandboxes } from '../judge.ts';
import * as functions from './functions/meanLaw.ts';
import { meanLaw, suspects } from './hunting.ts';

type Name = Exclude<keyof typeof functions, 'bySum' | 'running'>;

const portray = (name: Name, degree: Degree, along?: unknown[]): Promise<Portrait> => {
  const mask = masked(suspects, DRAW.seed).indexOf(name);
  return portraitOf({ hunt: meanLaw, suspects }, { mask, degree, along }, DRAW, sandboxes);
};

describe.each<Degree>([0, 1])('asked about %i times', (degree) => {
  test('it answers a drawn input as whoever asks it is answered', async () => {
    const { inputs, answers } = await portray('undivided', degree);
    const [[name, xs]] = inputs as [[string, number[]]];
    expect(name).toBe('xs');
    const drawn = inputsOf({ hunt: meanLaw }, DRAW) as [number[]][];
    expect(drawn).toContainEqual([xs]);
    expect(xs.length).toBe(Math.max(...drawn.map(([each]) => each.length)));
    expect(answers).toEqual([{ name: 'mean', answered: functions.undivided(xs) }]);
  });

  test('all suspects answer the same input', async () => {
    const [one, other] = [await portray('undivided', degree), await portray('rounded', degree)];
    expect(one.inputs).toEqual(other.inputs);
  });
});

test('asked about twice, it shows where it is wrong, and not how', async () => {
  const portrait = await portray('undivided', 2);
  expect(portrait).toEqual({ inputs: [['xs', [1, 2, 6]]], answers: [], along: [] });
});

test('asked about three times, it shows what would be right, too', async () => {
  const { inputs, answers } = await portray('undivided', 3);
  expect(inputs).toEqual([['xs', [1, 2, 6]]]);
  expect(answers).toEqual([{ name: 'mean', answered: 9, right: 3 }]);
});

test('who throws has answered nothing', async () => {
  const { answers } = await portray('thrower', 3);
  expect(answers).toEqual([{ name: 'mean', answered: undefined, right: 0 }]);
});

describe('on inputs of the picture’s own', () => {
  test.each<Degree>([0, 1, 2])(
    'asked about %i times, it answers without what is right',
    async (n) => {
      const { along } = await portray('undivided', n, [[4, 8]]);
      expect(along).toEqual([{ name: 'mean', answered: 12 }]);
    },
  );

  test('asked about three times, with it', async () => {
    const { along } = await portray('undivided', 3, [[4, 8]]);
    expect(along).toEqual([{ name: 'mean', answered: 12, right: 6 }]);
  });
});

test('there are no more masks than suspects', async () => {
  const of = { hunt: meanLaw, suspects };
  await expect(portraitOf(of, { mask: 6, degree: 0 }, DRAW, sandboxes)).rejects.toThrow(RangeError);
});
