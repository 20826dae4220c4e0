/** Asking about a suspect at large: more each time, and never more than three times. */
import { describe, expect, test } from 'vitest';
import { CluesSeen } from '../../../../engine/command/hunt/clues-seen.ts';
import { checkout, readText } from '../../../fixture/checkout.ts';
import { ALL, hunted, law, TWO, withLaw } from './hunting.ts';

const SEEN = '.gradlings/clues.json';

/** All of them without masks, seen from a law that catches them all. */
const unmasked = await hunted(withLaw(ALL));
const maskOf = (does: string): number =>
  Number(new RegExp(`✓(\\d+) +${does}\\.`).exec(unmasked)![1]);

const SUM = maskOf('It is the sum');
const ENDS = maskOf('It looks at the ends alone');
const THROWER = maskOf('It throws');

describe('of one at large is told', () => {
  test('the kind of input, then an input, then what it answers and what is right', async () => {
    const ask = ENDS;
    const folder = withLaw(TWO);
    const [kind, input] = [
      'Where there are three numbers or more.',
      /for example {2}mean\(\[.*\]\)$/m,
    ];
    const one = await hunted(folder, { ask });
    expect(one).toContain(`numbers › meanLaw › suspect ${ask} · 1 of 3`);
    expect(one).toContain(kind);
    expect(one).not.toMatch(input);
    expect(one).toMatch(new RegExp(`npm run hunt -- meanLaw --ask ${ask}$`, 'm'));
    const two = await hunted(folder, { ask });
    expect(two).toContain(kind);
    expect(two).toMatch(input);
    expect(two).not.toContain('right is');
    const three = await hunted(folder, { ask });
    expect(three).toMatch(/it answers {3}\S+$/m);
    expect(three).toMatch(/right is {5}\S+$/m);
    expect(three).toContain('That is all there is to say.');
    expect(await hunted(folder, { ask })).toBe(three);
  });

  test('that it throws, and not what', async () => {
    const ask = THROWER;
    const folder = withLaw(TWO);
    for (let time = 0; time < 2; time++) await hunted(folder, { ask });
    const three = await hunted(folder, { ask });
    expect(three).toContain('nothing: it throws');
    expect(three).not.toContain('secret');
  });

  test('of each by itself, and of each seed', async () => {
    const folder = withLaw(TWO);
    await hunted(folder, { ask: ENDS });
    expect(await hunted(folder, { ask: THROWER })).toContain('· 1 of 3');
    expect(await hunted(folder, { ask: ENDS })).toContain('· 2 of 3');
  });

  test('in Korean', async () => {
    const ask = THROWER;
    expect(await hunted(withLaw(TWO), { ask, lang: 'ko' })).toMatch(
      new RegExp(`용의자 ${ask}번 · 3단계 가운데 1단계`),
    );
  });
});

test('who is caught has nothing to hide, and nothing is remembered of it', async () => {
  const folder = withLaw(TWO);
  const told = await hunted(folder, { ask: SUM });
  expect(told).toContain('It is the sum.');
  expect(told).toContain('· caught');
  expect(() => readText(folder, SEEN)).toThrow();
});

describe('there is nothing to ask', () => {
  test('before the law is right about right functions', async () => {
    const todo = hunted(withLaw(), { ask: 1 });
    await expect(todo).rejects.toThrow('Nobody stands before meanLaw yet');
    const unfit = hunted(withLaw(law('return mean(xs) < 0;')), { ask: 1 });
    await expect(unfit).rejects.toThrow('Nobody stands before meanLaw yet');
  });

  test('about a mask that is none', async () => {
    await expect(hunted(withLaw(TWO), { ask: 4 })).rejects.toThrow('numbered from 1 to 3');
  });
});

describe('what is remembered may be lost, and nothing else with it', () => {
  const BROKEN = ['', '{', 'null', '7', '{"version":2,"clues":{"a":1}}', '{"version":1,"clues":7}'];

  test.for([...BROKEN, '{"version":1,"clues":{"a":4}}', '{"version":1,"clues":{"a":"1"}}'])(
    '%s',
    (text) => {
      const folder = checkout({ [SEEN]: text });
      expect(new CluesSeen(folder).of('a')).toBe(0);
      expect(new CluesSeen(folder).remember('a', 2)).toBeUndefined();
      expect(new CluesSeen(folder).of('a')).toBe(2);
      expect(new CluesSeen(folder).of('b')).toBe(0);
    },
  );

  test('where it cannot be written, the clue is told all the same, and why', async () => {
    const folder = checkout({ '.gradlings': 'a file where a folder belongs' });
    expect(new CluesSeen(folder).remember('a', 1)).toContain('clues.json');
  });
});
