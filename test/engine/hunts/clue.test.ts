import { expect, test } from 'vitest';
import { type Clue, clueOn } from '../../../engine/grade/hunts/clue.ts';
import { masked } from '../../../engine/grade/hunts/masks.ts';
import { hunt } from '../../../engine/kit/hunt.ts';
import { list, whole } from '../../../engine/kit/arbitraries.ts';
import { readSuspects } from '../../../engine/kit/suspects.ts';
import { blanked } from '../../../engine/node/blank-types.js';
import { DRAW, sandboxes } from '../judge.ts';
import { meanLaw, suspects } from './hunting.ts';

const clueOf = (name: string): Promise<Clue> =>
  clueOn(
    { hunt: meanLaw, suspects },
    masked(suspects, DRAW.seed).indexOf(name),
    DRAW,
    sandboxes,
    'en',
  );

test('a clue is the kind of input, the smallest of these, and both answers', async () => {
  expect(await clueOf('undivided')).toEqual({
    kind: 'Where there is more than one number.',
    input: 'mean([1, 2, 6])',
    answered: '9',
    right: '3',
  });
});

test('who throws gives no answer', async () => {
  const clue = await clueOf('thrower');
  expect(clue).toMatchObject({ input: 'mean([0, 0, 0, 0])', answered: null, right: '0' });
});

test('there are no more masks than suspects', async () => {
  const of = { hunt: meanLaw, suspects };
  await expect(clueOn(of, 6, DRAW, sandboxes, 'en')).rejects.toThrow(RangeError);
});

test('of several functions, a suspect is held against the one in whose place it stands', async () => {
  const url = new URL('functions/inverseLaw.ts', import.meta.url).href;
  const pairs = await readSuspects(url, { code: blanked, load: (each) => import(each) });
  expect(pairs.innocents).toEqual(['doubling', 'adding']);
  const of = {
    suspects: pairs,
    hunt: hunt(['f', 'inverse'], ['xs'], [list(whole())], {
      probe: ([f, inverse], xs) => inverse(f(xs)),
    }),
  };
  expect(await clueOn(of, 0, DRAW, sandboxes, 'en')).toMatchObject({
    input: 'inverse([1])',
    answered: '[1]',
    right: '[0]',
  });
});
