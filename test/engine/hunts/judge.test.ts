import { expect, test } from 'vitest';
import { masked, starsFor } from '../../../engine/grade/hunts/masks.ts';
import { DRAW } from '../judge.ts';
import { caughtIn, judged, law, RIGHT, starsOf, suspects } from './hunting.ts';

const ALL = [...suspects.texts.keys()];

test('a law that holds of right functions alone has three stars', async () => {
  const verdict = await judged(RIGHT);
  expect(caughtIn(verdict)).toEqual(ALL);
  expect(starsOf(verdict)).toBe(3);
});

test('a relation catches those that break it', async () => {
  const shift = law('return Math.abs(mean(xs.map((x) => x + 1)) - mean(xs) - 1) < 1e-9;');
  const verdict = await judged(shift);
  expect(caughtIn(verdict)).toEqual(['undivided', 'withoutTheLast', 'printer']);
  expect(verdict).toMatchObject({ type: 'judged' });
});

test('what throws accuses nobody, and that is told', async () => {
  const verdict = await judged(law('mean(xs); return true;'));
  if (verdict.type !== 'judged') throw new Error(verdict.type);
  const unsaid = verdict.masks.filter((mask) => mask.unsaid);
  expect(unsaid.map(({ suspect }) => suspect)).toEqual(['thrower']);
  expect(unsaid[0]!.unsaid).toMatchObject({
    problem: { type: 'threw', error: 'Error: the function gave no answer' },
  });
  expect(starsOf(verdict)).toBe(0);
});

test('a right function that is accused is shown with the smallest input', async () => {
  const verdict = await judged(law('return xs.length < 3 || mean(xs) > 0;'));
  expect(verdict).toMatchObject({
    type: 'unfit',
    found: { said: { type: 'accuses' }, inputs: [[0, 0, 0]], asked: [{ name: 'mean' }] },
  });
});

test('a random input is told where one on purpose is longer', async () => {
  const long = await judged(law('return !(xs.length === 3 && mean(xs) === 3);'));
  expect(long).toMatchObject({ type: 'unfit', found: { inputs: [[1, 2, 6]] } });
  const short = await judged(law('return xs.length < 2 || mean(xs) > 99;'));
  expect(short).toMatchObject({ type: 'unfit', found: { inputs: [[0, 0]] } });
});

test('more cases than usual may take more, all together', async () => {
  const slow = RIGHT.replace('try {', 'for (let n = 0; n < 1_000_000; n++); try {');
  expect(starsOf(await judged(slow, { ...DRAW, runs: 400 }))).toBe(3);
});

test.each([
  ['a number', 'return 1;', { type: 'no-answer', value: 1 }],
  ['nothing', '', { type: 'no-answer', value: undefined }],
  ['an object', 'return { valueOf: () => true };', { type: 'no-answer' }],
  ['a promise', 'return Promise.resolve(true);', { type: 'problem' }],
  ['an error', "throw new Error('mine');", { type: 'problem', problem: { type: 'threw' } }],
  ['a loop', 'for (;;);', { type: 'problem', problem: { type: 'timeout' } }],
])('%s is no answer', async (_, body, said) => {
  expect(await judged(law(`mean(xs); ${body}`))).toMatchObject({ type: 'unfit', found: { said } });
});

test.each([
  ['a law that is not written', law("throw new Error('not written yet');"), 'not-written'],
  ['a file without the law', 'export const other = 1;', 'missing-export'],
  ['a file that throws', `${RIGHT} throw new Error('mine');`, 'threw-on-import'],
  ['the file of an exercise', `import '../02-counting/exercise.ts'; ${RIGHT}`, 'refused-import'],
  ['a law that is none', 'export const meanLaw = 1;', 'not-a-function'],
])('%s cannot be judged', async (_, source, type) => {
  expect(await judged(source)).toMatchObject({ type: 'problem', problem: { type } });
});

test('what asks nothing is idle', async () => {
  expect(await judged(law('return xs.length > 0;'))).toMatchObject({ type: 'idle' });
});

test('it may use the tensors', async () => {
  const source = law(
    'return Math.abs(mean(xs) - tensor(xs).mean().at()) < 1e-9;',
    "import { tensor } from '#tensor';",
  );
  expect(caughtIn(await judged(source))).toEqual(ALL.filter((name) => name !== 'thrower'));
});

test('what the law prints is told of the first input, and nothing that a function prints', async () => {
  const verdict = await judged(law('console.log(xs.length); mean(xs); return true;'));
  expect(verdict).toMatchObject({ type: 'judged', printed: { lines: ['1'], left: 0 } });
});

test('the same seed draws the same masks, and another one others', () => {
  expect(masked(suspects, 1)).toEqual(masked(suspects, 1));
  const drawn = [1, 2, 3, 4, 5].map((seed) => masked(suspects, seed).join());
  expect(new Set(drawn).size).toBeGreaterThan(1);
  for (const each of drawn) expect(each.split(',').toSorted()).toEqual(ALL.toSorted());
});

test('stars: half, four fifths, all', () => {
  expect([0, 4, 5, 7, 8, 9, 10].map((caught) => starsFor(caught, 10))).toEqual([
    0, 0, 1, 1, 2, 2, 3,
  ]);
  expect(starsFor(0, 0)).toBe(0);
});
