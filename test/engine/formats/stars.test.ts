/** Stars of hunts in what people read: beside points, and nowhere among them. */
import { describe, expect, test } from 'vitest';
import { showBars } from '../../../engine/command/bars.ts';
import { showHuntLine } from '../../../engine/command/list.ts';
import { FORMATS } from '../../../engine/formats/formats.ts';
import type { HuntReport } from '../../../engine/formats/hunt-report.ts';
import { feedbackPage } from '../../../engine/formats/pages/feedback-page.ts';
import { areStarsLeft, begunIn, showStars, tellHunt } from '../../../engine/formats/stars.ts';
import { honest as honestIn } from './samples.ts';

const honest = honestIn();

const todo: HuntReport = {
  name: 'shareLaw',
  title: 'Laws of share',
  status: 'todo',
  stars: 0,
  message: null,
  counterexample: null,
  calls: [],
  masks: [],
  console: [],
  consoleLeft: 0,
};

const masks = (caught: number, all: number) =>
  Array.from({ length: all }, (_, i) => ({ isCaught: i < caught, text: null }));

const judged: HuntReport = { ...todo, status: 'judged', stars: 2, masks: masks(4, 5) };
const unfit: HuntReport = { ...todo, status: 'unfit', message: 'False alarm.' };

const withHunts = (...hunts: HuntReport[]) => ({
  ...honest,
  lessons: honest.lessons.map((lesson, i) => (i === 0 ? { ...lesson, hunts } : lesson)),
});

test.for([
  [0, '☆☆☆'],
  [1, '★☆☆'],
  [2, '★★☆'],
  [3, '★★★'],
] as const)('%s stars are %s', ([stars, shown]) => expect(showStars(stars)).toBe(shown));

test('why there are so many is told in few words', () => {
  expect(tellHunt(judged, 'en')).toBe('4 of 5 caught');
  expect(tellHunt(judged, 'ko')).toBe('5명 가운데 4명을 잡음');
  expect(tellHunt(unfit, 'en')).toBe('not right yet about right functions');
  expect(tellHunt({ ...todo, status: 'error' }, 'en')).toBe('cannot be asked');
  expect(tellHunt({ ...todo, status: 'idle' }, 'en')).toBe('asks nothing');
});

test('what nobody has begun is not told of', () => {
  expect(begunIn(withHunts(todo).lessons)).toEqual([]);
  expect(begunIn(withHunts(todo, unfit).lessons).map(({ hunt }) => hunt)).toEqual([unfit]);
  expect(areStarsLeft(withHunts({ ...judged, stars: 3 }).lessons)).toBe(false);
  expect(areStarsLeft(withHunts(todo).lessons)).toBe(true);
});

describe('in a terminal', () => {
  test('they stand below the bar of their lesson, with a reason where there is no law yet', () => {
    const plain = showBars(honest.lessons, 'en');
    expect(showBars(withHunts(todo).lessons, 'en')).toEqual(plain);
    const [first, stars, ...rest] = showBars(withHunts(judged, unfit).lessons, 'en');
    expect([first, ...rest]).toEqual(plain);
    expect(stars!.trim()).toBe('★★☆ shareLaw · ☆☆☆ shareLaw: not right yet about right functions');
  });

  test('in a list, where exercises have points', () => {
    expect(showHuntLine(judged, 'en')).toMatch(/^ {4}★ shareLaw {20,}★★☆ +4 of 5 caught$/);
    expect(showHuntLine(todo, 'ko')).toMatch(/☆☆☆ +할 일$/);
  });
});

describe('in files for people', () => {
  test.for(['en', 'ko'] as const)('apart from points: %s', (language) => {
    const report = { ...withHunts(judged, todo), language } as const;
    const title = { en: 'Stars, which are no points', ko: '별(점수에는 들어가지 않습니다)' }[
      language
    ];
    const summary = FORMATS.markdown.write(report);
    expect(summary).toContain(`## ${title}\n\n- ★★☆ \`${report.lessons[0]!.id}/shareLaw\`: `);
    const page = feedbackPage(report);
    expect(page).toContain(title);
    expect(page).toMatch(/★★☆ <code>shareLaw<\/code>/);
  });

  test('and nowhere, where no hunt is begun', () => {
    const report = withHunts(todo);
    expect(FORMATS.markdown.write(report)).toBe(FORMATS.markdown.write(honest));
    expect(feedbackPage(report)).toBe(feedbackPage(honest));
  });
});

test('what services read has the points that it had', () => {
  for (const name of ['junit', 'gradescope', 'prairielearn', 'exercism'] as const) {
    const [written, plain] = [withHunts(judged), honest].map((each) => FORMATS[name].write(each));
    expect(written).toBe(plain);
  }
});
