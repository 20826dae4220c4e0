import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gradebook } from '../../../../engine/formats/class/gradebook.ts';
import {
  type ClassMember,
  NOTHING_KNOWN,
  pointsOf,
} from '../../../../engine/formats/class/record.ts';
import { cellsIn, meantBy, tableIn } from '../csv.ts';
import { ATTACKS, honest } from '../samples.ts';

const member = (submission: string, more: Partial<ClassMember> = {}): ClassMember => ({
  submission,
  folder: submission,
  part: 1,
  status: 'graded',
  score: 0,
  maxScore: 100,
  lessons: [],
  ...more,
});

const lessons = (...scores: number[]) =>
  scores.map((score, i) => ({ id: `lesson${i + 1}`, score, maxScore: 10 }));

const book = (...members: ClassMember[]): string => gradebook({ maxScore: 100, members });

test('is a table of points, by name, with a column for every lesson', () => {
  const members = [
    member('carol', { note: 'no exercise file was read, sorry' }),
    member('alice', { folder: 'Alice ', score: 15.25, lessons: lessons(10, 5.25) }),
    member('bob', { score: 8, lessons: lessons(8, 0, 0) }),
  ];
  expect(book(...members)).toBe(
    [
      '\uFEFFsubmission,folder,status,score,max score,lesson1,lesson2,lesson3,note',
      'alice,"Alice ",graded,15.25,100,10,5.25,,',
      'bob,bob,graded,8,100,8,0,0,',
      'carol,carol,graded,0,100,,,,"no exercise file was read, sorry"',
      '',
    ].join('\r\n'),
  );
});

test('has a column of its own for what is extra, and says whether it is in the score', () => {
  const [usual] = lessons(8);
  const puzzles = { id: 'puzzles', score: 3, maxScore: 4, extra: true } as const;
  const extra = { score: 3, maxScore: 4 };
  const members = [
    member('alice', { score: 8, extra, lessons: [usual!, puzzles] }),
    member('bob', { status: 'not graded', ...NOTHING_KNOWN }),
  ];
  const told = { maxScore: 100, maxExtra: 4, members };
  expect(gradebook(told)).toBe(
    [
      '\uFEFFsubmission,folder,status,score,max score,extra,max extra,lesson1,puzzles (extra),note',
      'alice,alice,graded,8,100,3,4,8,3,',
      'bob,bob,not graded,,100,,4,,,',
      '',
    ].join('\r\n'),
  );
  expect(gradebook({ ...told, countExtra: true })).toContain('score,extra (counted),max extra');
});

test('does not let what is not graded look like a 0', () => {
  const table = tableIn(
    book(
      member('zero', { lessons: lessons(0) }),
      member('unread', { status: 'not graded', ...NOTHING_KNOWN, note: 'not graded: EACCES' }),
      member('other part', { status: 'elsewhere', ...NOTHING_KNOWN }),
    ),
  );
  expect(table).toEqual([
    expect.objectContaining({ submission: 'unread', status: 'not graded', score: '', lesson1: '' }),
    expect.objectContaining({ submission: 'zero', status: 'graded', score: '0', lesson1: '0' }),
  ]);
});

test('knows students by a roster, and has the missing at the end', () => {
  const missing = { status: 'missing', folder: '', ...NOTHING_KNOWN } as const;
  const csv = gradebook({
    maxScore: 100,
    roster: { columns: [], rows: [] },
    members: [
      member('', { ...missing, student: { row: 1, id: '20269999', name: 'Zoe' } }),
      member('', { ...missing, student: { row: 2, id: '007', name: '박지민' } }),
      member('kim', { student: { row: 0, id: '20261234', name: '김민수', email: 'kim@x.kr' } }),
      member('who', { stranger: 'not on the roster', note: 'nothing is written yet' }),
    ],
  });
  expect(cellsIn(csv)).toEqual([
    ['submission', 'folder', 'id', 'name', 'email', 'status', 'score', 'max score', 'note'],
    ['kim', 'kim', '20261234', '김민수', 'kim@x.kr', 'graded', '0', '100', ''],
    ['who', 'who', '', '', '', 'graded', '0', '100', 'not on the roster · nothing is written yet'],
    ['', '', "'007", '박지민', '', 'missing', '', '100', ''],
    ['', '', '20269999', 'Zoe', '', 'missing', '', '100', ''],
  ]);
});

test('has the exact name of every folder, and two rows never look alike', () => {
  const NAME = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.uniqueArray(NAME, { minLength: 1, maxLength: 5 }), (folders) => {
      const table = tableIn(book(...folders.map((folder, i) => member(`s${i}`, { folder }))));
      expect(table.map(({ folder }) => meantBy(folder!))).toEqual(folders);
      expect(new Set(table.map(({ folder }) => folder)).size).toBe(folders.length);
    }),
    { numRuns: 500 },
  );
});

test('has the lessons in the order of the course, whoever did only some of them', () => {
  const csv = book(
    member('a', { lessons: lessons(1, 2, 3).slice(1, 2) }),
    member('b', { lessons: lessons(4, 5, 6) }),
  );
  expect(cellsIn(csv).map((cells) => cells.slice(5, -1))).toEqual([
    ['lesson1', 'lesson2', 'lesson3'],
    ['', '2', ''],
    ['4', '5', '6'],
  ]);
});

test('is the same whatever order the members come in', () => {
  const names = fc.uniqueArray(fc.constantFrom('a', 'B', 'b', '가', '나', 'Z', 'é', 'a2', 'a10'));
  fc.assert(
    fc.property(names, (some) => {
      const members = some.map((name) => member(name, { lessons: lessons(some.length) }));
      expect(book(...members)).toBe(book(...members.toReversed()));
    }),
  );
});

test('takes its figures from a report', () => {
  const report = honest();
  const figures = pointsOf(report);
  expect(figures).toEqual({
    score: report.score,
    maxScore: 11,
    lessons: [
      { id: 'lists', score: 2, maxScore: 4 },
      { id: 'ratios', score: 1.25, maxScore: 3 },
      { id: 'gaps', score: 0, maxScore: 4 },
    ],
  });
  const [row] = tableIn(book(member('student-17', figures)));
  expect(row).toMatchObject({ score: '3.25', lists: '2', ratios: '1.25', gaps: '0', note: '' });
});

test('of nobody has a head', () => {
  expect(gradebook({ maxScore: 0, members: [] })).toBe(
    '\uFEFFsubmission,folder,status,score,max score,note\r\n',
  );
});

/** A cell of text is not to be taken for a formula, nor for the end of a cell. */
function expectHarmless(name: string): void {
  const student = { row: 0, id: name, name, email: name };
  const csv = gradebook({
    maxScore: 1,
    roster: { columns: [], rows: [] },
    members: [
      member(name, {
        student,
        stranger: name,
        note: name,
        lessons: [{ id: name, score: 1, maxScore: 1 }],
      }),
    ],
  });
  const rows = cellsIn(csv);
  expect(rows.map((cells) => cells.length)).toEqual([10, 10]);
  for (const cell of rows.flat()) {
    expect(cell).not.toMatch(/(^|;)\s*[=+\-@＝＋－＠\t\r]/);
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(cell).not.toMatch(/[\u0000-\u001F]/);
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
