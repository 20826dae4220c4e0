/** A page of code that is alike says what is the same, that it is no proof, and does nothing but be read. */
import { expect, test } from 'vitest';
import type { AlikeClass, AlikeFunction } from '../../../../engine/formats/class/alike.ts';
import { percentOf } from '../../../../engine/formats/class/alike-words.ts';
import { alikePage } from '../../../../engine/formats/pages/alike-page.ts';
import type { Language } from '../../../../engine/kit/words.ts';
import { ATTACKS } from '../samples.ts';
import { dangersIn, named, readPage, shapeOf, textOf } from './read-page.ts';

const told = (of: AlikeClass, language: Language = 'en'): string =>
  textOf(named(readPage(alikePage(of, language)), 'main')[0]!);

const NOBODY: AlikeClass = { submissions: 3, groups: [], solutions: [], notCompared: [] };

const functionOf = (likeness: number, line = 'return 1;'): AlikeFunction => ({
  names: ['mean', 'average'],
  words: 40,
  likeness,
  from: [1, 11],
  to: [2, 12],
  lines: [
    [line, '}'],
    [line, '}'],
  ],
});

/** Two who share a function of one lesson, and the whole file of another. */
const twoWith = (name: string, line?: string): AlikeClass => ({
  submissions: 12,
  groups: [
    {
      names: [name, 'ben'],
      pairs: [
        {
          names: [name, 'ben'],
          words: 345,
          lessons: [
            { id: 'numbers', sameFile: true, words: 300, share: 1, functions: [] },
            {
              id: 'counting',
              sameFile: false,
              words: 45,
              share: 0.9967,
              functions: [functionOf(1, line), functionOf(0.879, line), ...fillers],
            },
          ],
        },
      ],
    },
  ],
  solutions: [{ name, lessons: [{ id: 'numbers', words: 265, share: 1 }] }],
  notCompared: [{ name, why: 'it cannot be read' }],
});

const fillers = [functionOf(0.5), functionOf(0.5)];

test('tells that nobody is like anybody else', () => {
  expect(told(NOBODY)).toContain('Among 3 submissions no two are alike.');
  expect(told(NOBODY, 'ko')).toContain('제출물 3개 가운데 서로 비슷한 것이 없습니다.');
});

test('tells who has what in common, and how much of it, side by side', () => {
  const text = told(twoWith('ada'));
  expect(text).toContain('1 group of submissions that are alike, among 12');
  expect(text).toContain('This is a reason to look, and no proof');
  expect(text).toContain('1. ada, ben');
  expect(text).toContain('ada · ben: 345 words the same');
  expect(text).toContain('numbers: the same file');
  expect(text).toContain('counting: 99 % (45 words)');
  expect(text).toContain('the same, but for names and numbers mean, lines 1 to 2 return 1; }');
  expect(text).toContain('87 % the same');
  expect(text).toContain("Like the course's own solutions: 1");
  expect(text).toContain('ada: numbers 100 % (265 words)');
  expect(text).toContain('Not compared, or not all of it: 1 ada: it cannot be read');
});

test('and in Korean', () => {
  const both = twoWith('ada');
  const text = told({ ...both, groups: [...both.groups, ...both.groups] }, 'ko');
  expect(text).toContain('제출물 12개 가운데 서로 비슷한 묶음: 2개');
  expect(text).toContain('ada · ben: 같은 낱말 345개');
  expect(text).toContain('똑같은 파일');
  expect(text).toContain('99 %(낱말 45개)');
  expect(text).toContain('이름과 수만 빼고 같음');
  expect(text).toContain('87 % 같음');
  expect(text).toContain('비교하지 못했거나 일부만 비교함: 1개');
});

test('several groups are counted', () => {
  const both = twoWith('ada');
  const text = told({ ...both, groups: [...both.groups, ...both.groups] });
  expect(text).toContain('2 groups of submissions that are alike, among 12');
});

test('few functions are shown at once, many when they are asked for', () => {
  const open = named(readPage(alikePage(twoWith('ada'), 'en')), 'details').map(({ attrs }) =>
    attrs.some(({ name }) => name === 'open'),
  );
  expect(open).toEqual([true, false]);
});

test.for(ATTACKS)('nothing of a submission changes the page: %s', ([, attack]) => {
  const page = readPage(alikePage(twoWith(attack, attack), 'en'));
  expect([...page.errors, ...dangersIn(page)]).toEqual([]);
  expect(shapeOf(page)).toEqual(shapeOf(readPage(alikePage(twoWith('ada'), 'en'))));
});

test('a share is never rounded up to all', () => {
  expect([0.996, 1, 0.29].map(percentOf)).toEqual([99, 100, 29]);
});
