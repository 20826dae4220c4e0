/** What a student gets back is told, is theirs alone, and does nothing but be read. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../../../engine/formats/formats.ts';
import { feedbackPage } from '../../../../engine/formats/pages/feedback-page.ts';
import type { Report } from '../../../../engine/formats/report.ts';
import {
  anyReport,
  ATTACKS,
  courseOf,
  exercise,
  foundWhere,
  honest,
  lesson,
  minimal,
  report,
  SHARE_TOLD,
  wrongShare,
} from '../samples.ts';
import { dangersIn, named, ofClass, readPage, shapeOf, textOf } from './read-page.ts';

const hintOf = (of: string, exercise: string): string => `Think of ${of} and ${exercise}.`;
const pageOf = (of: Report) => readPage(feedbackPage(of, { name: 'Ada Lovelace', hintOf }));
const told = (of: Report): string => textOf(named(pageOf(of), 'body')[0]!);

test('tells the points, by lesson and in all', () => {
  expect(told(honest())).toContain('Feedback for Ada Lovelace Score: 3.25 of 11 points');
  const rows = named(pageOf(honest()), 'tr').map(textOf);
  expect(rows.slice(1)).toEqual([
    'On lists 2 / 4 1 / 2',
    'On ratios 1.25 / 3 0 / 2',
    'On gaps 0 / 4 0 / 2',
  ]);
});

test('tells what does not hold: the mistake, the law, the call, both values, and the first hint', () => {
  const [share] = named(pageOf(honest()), 'article').map(textOf);
  expect(share).toBe(
    [
      'On ratios › share partly right · 1.25 of 2 points',
      SHARE_TOLD[0],
      SHARE_TOLD[1],
      SHARE_TOLD[2],
      'called share(tensor([[0, 1000]])) returned tensor([[0, NaN]]) expected tensor([[0, 1]])',
      'replay npm test ratios/share@8:1:0:0',
      'These laws hold: ✓ rows sum to 1',
      'Hint Think of ratios and share.',
      'Printed by your code x is 1000 done',
    ].join(' '),
  );
});

test('tells once why several exercises cannot be run, and hints at none of them', () => {
  const articles = named(pageOf(honest()), 'article').map(textOf);
  expect(articles.at(-1)).toBe(
    'On gaps › squared absolute cannot be loaded · 0 of 4 points syntax error',
  );
});

test('tells why there are no points at all', () => {
  const nothing = report([lesson('lists', [exercise('longest', { status: 'todo' })])]);
  expect(told(nothing)).toContain('Score: 0 of 2 points nothing is written yet');
});

test('tells what holds, and what is to do', () => {
  const [holds, todo] = ofClass(pageOf(honest()), 'names').map(textOf);
  expect([holds, todo]).toEqual(['On lists longest', 'On lists shortest']);
});

test('tells where a mistake is, and not how to repair it', () => {
  const text = told(report([lesson('ratios', [{ ...wrongShare, where: foundWhere }])]));
  expect(text).toContain(`${foundWhere.text} ${foundWhere.change}`);
  expect(text).not.toContain('instead of');
});

test('says so where nothing is wrong', () => {
  expect(told(minimal)).toContain('Nothing that was written is wrong.');
});

test('speaks the language of the report', () => {
  const page = readPage(feedbackPage(honest('ko'), { name: '김민수' }));
  expect(named(page, 'html')[0]!.attrs).toEqual([{ name: 'lang', value: 'ko' }]);
  expect(named(page, 'h1').map(textOf)).toEqual(['김민수 님의 채점 결과']);
});

test('is called after the submission where there is no name', () => {
  expect(named(readPage(FORMATS.html.write(honest())), 'h1').map(textOf)).toEqual([
    'Feedback for student-17',
  ]);
});

describe('a page', () => {
  const plain = shapeOf(pageOf(honest()));

  test('is HTML without an error, which fetches and runs nothing', () => {
    const page = pageOf(honest());
    expect(page.errors).toEqual([]);
    expect(dangersIn(page)).toEqual([]);
    expect(named(page, 'script')).toEqual([]);
    expect(feedbackPage(honest())).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    );
  });

  test.each(ATTACKS)('is made of the same whatever is written in it: %s', (_, attack) => {
    const page = readPage(
      feedbackPage(courseOf(attack, 3, 2), { name: attack, hintOf: () => attack }),
    );
    expect(page.errors).toEqual([]);
    expect(dangersIn(page)).toEqual([]);
    expect(shapeOf(page).filter((each) => !plain.includes(each))).toEqual([]);
  });

  test('of any report is safe', () => {
    fc.assert(
      fc.property(anyReport, (of) => {
        const page = pageOf(of);
        expect([...page.errors, ...dangersIn(page)]).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('is bounded', () => {
    const page = feedbackPage(courseOf('x'.repeat(5000), 64, 8));
    expect(page.length).toBeLessThan(3_000_000);
  });
});
