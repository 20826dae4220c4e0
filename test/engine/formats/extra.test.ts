/** Points beyond the course, as every format tells them apart. */
import { describe, expect, test } from 'vitest';
import { tellRatios, tellScore } from '../../../engine/formats/evidence.ts';
import { FORMATS, type FormatName } from '../../../engine/formats/formats.ts';
import type { Report } from '../../../engine/formats/report.ts';
import { WORDS } from '../../../engine/formats/words.ts';
import {
  beyond,
  exercise,
  extended,
  honest,
  lesson,
  passedCheck,
  report,
  skippedCheck,
} from './samples.ts';

const json = (name: FormatName, of: Report) => JSON.parse(FORMATS[name].write(of));
const course = (points: number) =>
  lesson('ratios', [
    exercise('share', { status: 'passed', score: points, maxScore: 100, checks: [passedCheck] }),
  ]);
const more = beyond(
  lesson('puzzles', [
    exercise('first', { status: 'passed', score: 9, maxScore: 14, checks: [passedCheck] }),
  ]),
);

describe('in words', () => {
  test.each([
    [report([course(100)]), '100 of 100 points', '100점 가운데 100점'],
    [
      report([course(100), more]),
      '100 of 100 points, 9 of 14 extra',
      '100점 가운데 100점, 추가 점수 14점 가운데 9점',
    ],
    [
      report([course(100), more], 'en', true),
      '109 of 100 points, with 9 of 14 extra',
      '100점 가운데 109점(추가 점수 14점 가운데 9점 포함)',
    ],
    [report([more]), '9 of 14 extra points', '추가 점수 14점 가운데 9점'],
    [report([more], 'en', true), '9 of 14 extra points', '추가 점수 14점 가운데 9점'],
  ])('%#', (of, en, ko) => {
    expect(tellScore(of, 'en')).toBe(`Score: ${en}`);
    expect(tellScore(of, 'ko')).toBe(`점수: ${ko}`);
  });

  test('in short', () => {
    expect(tellRatios(report([course(50), more]), WORDS.en)).toBe('50 / 100, 9 / 14 extra');
    expect(tellRatios(report([more]), WORDS.en)).toBe('9 / 14 extra');
    expect(tellRatios(report([course(50)]), WORDS.en)).toBe('50 / 100');
  });
});

describe('for people', () => {
  test('the summary has them in its title, its table and its failures', () => {
    const text = FORMATS.markdown.write(extended());
    expect(text).toMatch(/^# Score: 3\.25 of 11 points, 3\.25 of 6 extra$/m);
    expect(text).toContain('| `puzzles` | 3.25 / 6 extra | 1 / 3 |');
    expect(text).toContain('### `puzzles/second` · 1.25 of 2 extra points');
    expect(FORMATS.markdown.write(extended('ko'))).toContain('| `puzzles` | 추가 점수 3.25 / 6 |');
  });

  test('so has the feedback', () => {
    const page = FORMATS.html.write(extended());
    expect(page).toContain('Score: 3.25 of 11 points, 3.25 of 6 extra');
    expect(page).toContain('3.25 / 6 extra');
    expect(page).toContain('1.25 of 2 extra points');
  });

  test('an annotation says which points are lost, and comes after those of the course', () => {
    const lines = FORMATS.annotations.write(extended()).trim().split('\n');
    expect(lines.at(-1)).toContain('title=puzzles/second (1.25 of 2 extra points)');
  });

  test('JUnit has them as a property of another name', () => {
    const xml = FORMATS.junit.write(extended());
    expect(xml).toContain('name="extra points" value="3.25 / 6"');
    expect(xml).toContain('name="points" value="1.25 / 3"');
  });
});

describe('for services', () => {
  test.each([
    [false, 3.25],
    [true, 6.5],
  ])('the score has them only where they are counted: %s', (countExtra, score) => {
    const of = extended('en', countExtra);
    expect([of.score, of.maxScore]).toEqual([score, 11]);
    expect(json('gradescope', of).score).toBe(score);
    const { score: sum, 'max-score': most, tests } = json('classroom50', of);
    expect([sum, most]).toEqual([100 * score, 1100]);
    expect(tests.at(-3)).toMatchObject({ score: countExtra ? 200 : 0, 'max-score': 0 });
    expect(json('prairielearn', of).score).toBeCloseTo(score / 11);
    const last = json('prairielearn', of).tests.slice(-3);
    expect(last.map((each: { points: number }) => each.points)).toEqual(
      countExtra ? [2, 1.25, 0] : [0, 0, 0],
    );
  });

  test('more than all is all where a service takes no more', () => {
    const of = report([course(100), more], 'en', true);
    expect(json('prairielearn', of).score).toBe(1);
    expect(json('gradescope', of).score).toBe(109);
  });

  test('Gradescope is shown how they stand, without a score that is none', () => {
    const tests = json('gradescope', extended()).tests.slice(-3);
    for (const each of tests) {
      expect(each).not.toHaveProperty('score');
      expect(each).not.toHaveProperty('max_score');
      expect(each.tags).toContain('extra');
    }
    expect(tests[0]).toMatchObject({ status: 'passed', output: '2 of 2 extra points' });
    const counted = json('gradescope', extended('en', true)).tests.slice(-3);
    expect(counted[1]).toMatchObject({ score: 1.25, max_score: 0 });
  });
});

describe('Exercism', () => {
  const solved = course(100);
  const third = (status: 'todo' | 'failed') =>
    beyond(lesson('puzzles', [exercise('third', { status, checks: [skippedCheck] })]));

  test('is told of no test that nobody has begun', () => {
    const { status, tests } = json('exercism', report([solved, third('todo')]));
    expect([status, tests.length]).toEqual(['pass', 1]);
    expect(json('exercism', report([solved, third('failed')])).status).toBe('fail');
  });

  test('nothing extra makes a course pass that does not', () => {
    const { lessons } = honest();
    const { status } = json('exercism', report([...lessons, more]));
    expect(status).toBe('fail');
  });

  test('asked for alone it has to be done', () => {
    expect(json('exercism', report([third('todo')])).status).toBe('fail');
  });

  test('its tasks keep their numbers', () => {
    const { tests } = json('exercism', report([third('todo'), solved]));
    expect(tests[0].task_id).toBe(2);
  });
});

test('where nothing of the course can be run, nobody is saved by what is extra and to do', () => {
  const unloaded = exercise('share', { status: 'error', message: 'broken', checks: [] });
  const of = report([
    lesson('ratios', [unloaded]),
    beyond(lesson('puzzles', [exercise('first', { status: 'todo', checks: [skippedCheck] })])),
  ]);
  expect(json('prairielearn', of).gradable).toBe(false);
  expect(json('exercism', of).status).toBe('error');
});
