import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gradebook, type GradebookRow, rowOf } from '../../../../engine/formats/class/gradebook.ts';
import { cellsIn } from '../csv.ts';
import { ATTACKS, honest } from '../samples.ts';

const row = (submission: string, more: Partial<GradebookRow> = {}): GradebookRow => ({
  submission,
  score: 0,
  maxScore: 100,
  lessons: [],
  ...more,
});

const lessons = (...scores: number[]) =>
  scores.map((score, i) => ({ id: `lesson${i + 1}`, score, maxScore: 10 }));

test('is a table of points, by name, with a column for every lesson', () => {
  const rows = [
    row('carol', { note: 'the folder is empty, sorry' }),
    row('alice', { score: 15.25, lessons: lessons(10, 5.25) }),
    row('bob', { score: 8, lessons: lessons(8, 0, 0) }),
  ];
  expect(gradebook(rows)).toBe(
    [
      'submission,score,max score,lesson1,lesson2,lesson3,note',
      'alice,15.25,100,10,5.25,,',
      'bob,8,100,8,0,0,',
      'carol,0,100,,,,"the folder is empty, sorry"',
      '',
    ].join('\r\n'),
  );
});

test('has the lessons in the order of the course, whoever did only some of them', () => {
  const rows = [
    row('a', { lessons: lessons(1, 2, 3).slice(1, 2) }),
    row('b', { lessons: lessons(4, 5, 6) }),
  ];
  expect(cellsIn(gradebook(rows))).toEqual([
    ['submission', 'score', 'max score', 'lesson1', 'lesson2', 'lesson3', 'note'],
    ['a', '0', '100', '', '2', '', ''],
    ['b', '0', '100', '4', '5', '6', ''],
  ]);
});

test('is the same whatever order the rows come in', () => {
  const names = fc.uniqueArray(fc.constantFrom('a', 'B', 'b', '가', '나', 'Z', 'é', 'a2', 'a10'));
  fc.assert(
    fc.property(names, (some) => {
      const rows = some.map((name) => row(name, { lessons: lessons(some.length) }));
      expect(gradebook(rows)).toBe(gradebook(rows.toReversed()));
    }),
  );
});

test('rows of one name keep their order', () => {
  const rows = ['a', 'b', 'a', 'a'].map((name, i) => row(name, { note: `${i}` }));
  const notes = cellsIn(gradebook(rows)).map((cells) => cells.at(-1));
  expect(notes.join()).toBe('note,0,2,3,1');
});

test('takes its figures from a report', () => {
  const report = honest();
  expect(rowOf(report)).toEqual({
    submission: 'student-17',
    score: report.score,
    maxScore: 11,
    lessons: [
      { id: 'lists', score: 2, maxScore: 4 },
      { id: 'ratios', score: 1.25, maxScore: 3 },
      { id: 'gaps', score: 0, maxScore: 4 },
    ],
  });
  const [head, cells] = cellsIn(gradebook([rowOf(report)]));
  expect(head).toEqual(['submission', 'score', 'max score', 'lists', 'ratios', 'gaps', 'note']);
  expect(cells).toEqual(['student-17', '3.25', '11', '2', '1.25', '0', '']);
});

test('of nobody has a head', () => {
  expect(gradebook([])).toBe('submission,score,max score,note\r\n');
});

const FORMULA = /^\s*[=+\-@＝＋－＠\t\r]/;

/** A cell of text is not to be taken for a formula, nor its quotes or semicolons for an end. */
function expectHarmless(name: string): void {
  const csv = gradebook([
    row(name, { note: name, lessons: [{ id: name, score: 1, maxScore: 1 }] }),
  ]);
  const rows = cellsIn(csv);
  expect(rows.map((cells) => cells.length)).toEqual([5, 5]);
  for (const cell of rows.flat()) {
    expect(cell).not.toMatch(FORMULA);
    expect(cell).not.toContain(';');
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(cell).not.toMatch(/[\u0000-\u001F]/);
    expect(cell.length).toBeLessThanOrEqual(501);
  }
}

test.each([...ATTACKS, ['full width', '＝1+1'], ['at', '@SUM(A1)'], ['plus', '+1']] as const)(
  'runs no formula and breaks no row: %s',
  (_, attack) => expectHarmless(attack),
);

test('runs no formula and breaks no row, whatever a name is', () => {
  const name = fc.array(fc.constantFrom(...'=+-@;,"\'\t\r\n a\u0000\u200B＝'));
  fc.assert(
    fc.property(name, (parts) => expectHarmless(parts.join(''))),
    { numRuns: 1000 },
  );
});
