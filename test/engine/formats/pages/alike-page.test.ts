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

const ada = twoWith('ada');
const twice: AlikeClass = { ...ada, groups: ada.groups.concat(ada.groups) };

test.for<[AlikeClass, Language, string[]]>([
  [
    ada,
    'en',
    [
      '1 group of submissions that are alike, among 12',
      'This is a reason to look, and no proof',
      '1. ada, ben',
      'ada · ben: 345 words the same',
      'numbers: the same file',
      'counting: 99 % (45 words)',
      'the same, but for names and numbers mean, lines 1 to 2 return 1; }',
      '87 % the same',
      "Like the course's own solutions: 1",
      'ada: numbers 100 % (265 words)',
      'Not compared, or not all of it: 1 ada: it cannot be read',
    ],
  ],
  [twice, 'en', ['2 groups of submissions that are alike, among 12']],
  [
    twice,
    'ko',
    [
      '제출물 12개 가운데 서로 비슷한 묶음: 2개',
      'ada · ben: 같은 낱말 345개',
      '똑같은 파일',
      '99 %(낱말 45개)',
      '이름과 수만 빼고 같음',
      '87 % 같음',
      '비교하지 못했거나 일부만 비교함: 1개',
    ],
  ],
])('tells who has what in common, and how much of it, side by side: %#', ([of, language, said]) => {
  const text = told(of, language);
  for (const each of said) expect(text).toContain(each);
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
