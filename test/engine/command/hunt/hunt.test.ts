/** `gradlings hunt`: what a student who writes a law is told, from nothing to three stars. */
import { describe, expect, test } from 'vitest';
import { hunt } from '../../../../engine/command/hunt/hunt.ts';
import { findHunts } from '../../../../engine/command/hunt/names.ts';
import course from '../../../fixture/hunted.ts';
import plain from '../../../fixture/gradlings.config.ts';
import { checkout, write } from '../../../fixture/checkout.ts';
import { ALL, HUNT, hunted, law, ONE, STUB, TWO, withLaw } from './hunting.ts';

describe('a law that is no law yet', () => {
  test('to do: what it is for, and where to read and to write', async () => {
    const told = await hunted(withLaw());
    expect(told).toContain('numbers › meanLaw · Laws of the mean');
    expect(told).toContain('meanLaw is not written yet');
    expect(told).toMatch(/write .*lessons\/01-numbers\/hunt\.ts:1$/m);
    expect(told).toMatch(/hint .*npm run hint -- meanLaw$/m);
    expect(told).not.toMatch(/[★☆✓●]/);
    expect(await hunted(withLaw(), { lang: 'ko' })).toContain('아직 작성하지 않았습니다');
  });

  test('where its file is not there it is to do, too', async () => {
    expect(await hunted(checkout())).toContain('meanLaw is not written yet');
  });

  test('a false alarm is shown as the smallest input, with what was asked', async () => {
    const folder = withLaw(law('return mean(xs) <= xs[0]!;'));
    const told = await hunted(folder);
    expect(told).toContain(
      'False alarm: nothing is wrong with mean here, and meanLaw answers false.',
    );
    expect(told).toMatch(/called {2}meanLaw\(mean, \[.*\]\)$/m);
    expect(told).toMatch(/asked {3}mean\(\[.*\]\) = /);
    expect(told).not.toMatch(/[✓●]/);
    const [, inputs = ''] = /meanLaw\(mean, \[(.*)\]\)/.exec(told) ?? [];
    expect(inputs.split(',').length).toBe(2);
    const korean = await hunted(folder, { lang: 'ko' });
    expect(korean).toContain('오경보입니다.');
    expect(korean).toMatch(/호출 {2}meanLaw/);
  });

  test('what is asked again and again is shown once', async () => {
    const told = await hunted(withLaw(law('for (let i = 0; i < 9; i++) mean([1]); return false;')));
    expect(told.match(/mean\(\[1\]\) = 1/g)).toHaveLength(1);
  });

  test.for([
    ['return mean(xs) as never;', /meanLaw answers 3: a law answers true or false\./],
    ['return;', /meanLaw answers undefined/],
    ["throw new Error('lost');", /comes to no answer\. [^]*hunt\.ts:2:\d+[^]*lost/],
    ['for (;;);', /comes to no answer\. [^]*endless loop/],
    ['for (;;) mean([1]);', /asks more than 1000 times/],
    ['return true;', /meanLaw never calls mean/],
    ['return Math.random() < 2;', /meanLaw never calls mean/],
    ['return mean(xs', /hunt\.ts:2:\d+: syntax error/],
  ] as const)('%s', async ([body, said]) => {
    const told = (await hunted(withLaw(law(body)))).replaceAll(/\n +/g, ' ');
    expect(told).toMatch(said);
    expect(told).toContain('☆☆☆');
    expect(told).not.toMatch(/[✓●]/);
  });

  test('a law that remembers is told the same of everybody', async () => {
    const counting = `let count = 0;\n${law('count++; mean(xs); return count < 5;')}`;
    expect(await hunted(withLaw(counting))).toContain('0 of 3 caught');
  });
});

describe('suspects stand in a row of masks', () => {
  test('who is caught has no mask any more', async () => {
    const told = await hunted(withLaw(TWO));
    expect(told).toContain('right functions  ✓ It holds of all of them.');
    expect(told).toContain('1 of 3 caught');
    expect(told).toMatch(/✓\d +It is the sum\./);
    expect(told).not.toContain('It throws.');
    const [row = ''] = /(?:[✓●]\d ?)+/.exec(told) ?? [];
    expect([...row.matchAll(/●/g)]).toHaveLength(2);
  });

  test('of one at large is said why the law said nothing', async () => {
    const plainly = law('return Math.abs(mean([1, 2, 6]) - 3) < 1e-9;');
    const told = (await hunted(withLaw(plainly))).replaceAll(/\n +/g, ' ');
    expect(told).toContain('2 of 3 caught');
    expect(told).toMatch(/●\d +meanLaw comes to no answer\. .*That is no accusation/);
  });

  test.for([
    [ONE, '☆☆☆', '0 of 3'],
    [TWO, '☆☆☆', '1 of 3'],
    [law('return Math.abs(mean([1, 2, 6]) - 3) < 1e-9;'), '★☆☆', '2 of 3'],
    [ALL, '★★★', '3 of 3'],
  ] as const)('and give stars: %s', async ([text, stars, caught]) => {
    const told = await hunted(withLaw(text));
    expect(told).toContain(`Laws of the mean  ${stars}`);
    expect(told).toContain(`${caught} caught`);
  });

  test('another seed draws other masks, the same seed the same', async () => {
    const folder = withLaw(TWO);
    const rows = [1, 1, 2, 3, 4, 5].map((seed) => hunted(folder, { seed }));
    const [first, again, ...others] = await Promise.all(rows);
    expect(again).toBe(first);
    expect(others.some((row) => row !== first)).toBe(true);
  });

  test('with three stars another law is named to compare with, where there is one', async () => {
    const folder = withLaw(ALL);
    expect(await hunted(folder)).not.toContain('solution');
    write(folder, { 'reference/numbers-hunt.ts': `\n${ALL}` });
    expect(await hunted(folder)).toMatch(/solution .*reference\/numbers-hunt\.ts:2$/m);
  });

  test('what a law prints is shown, and steers no terminal', async () => {
    const told = await hunted(withLaw(law("console.log('\\x1b[2Jseen'); return mean([1]) === 1;")));
    expect(told).toMatch(/printed {2}.*seen$/m);
    expect(told).not.toContain('\u001B[2J');
  });
});

describe('a hunt is named', () => {
  test.for(['meanLaw', 'MEANLAW', 'numbers/meanLaw', 'mean', 'Law', 'numbers', '1', HUNT, 'scale'])(
    'by %s',
    async (word) => {
      const [found, ...others] = await findHunts(course, word, 'en');
      expect([found?.entry.id, found?.hunt, others]).toEqual(['numbers', 'meanLaw', []]);
    },
  );

  test('not at all: all of them, each with its stars and why', async () => {
    const told = (await hunt(course, withLaw(ALL), undefined, { lang: 'en' })).join('\n');
    expect(told).toMatch(/01 meanLaw {2}★★★ {2}3 of 3 caught +Laws of the mean/);
    expect(told).toContain('Stars are no points');
    const fresh = (await hunt(course, withLaw(STUB), undefined, { lang: 'ko' })).join('\n');
    expect(fresh).toMatch(/☆☆☆ {2}할 일/);
    expect(fresh).toContain('별은 점수가 아닙니다');
  });

  test('what is none says so', async () => {
    const said = (word: string) => findHunts(course, word, 'en');
    await expect(said('counting')).rejects.toThrow('The lesson counting has no hunt. Hunts are');
    await expect(said('nothing')).rejects.toThrow('no lesson "nothing"');
    const none = hunt(plain, withLaw(), 'mean', { lang: 'en' });
    await expect(none).rejects.toThrow('This course has no hunts.');
  });
});
