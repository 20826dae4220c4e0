/**
 * Files for learning platforms, held to what the platforms publish of what they read.
 *
 * Canvas: "How do I import grades in the Gradebook?" in its guides, and what its importer asks of the
 * first line: the student, an ID, then SIS columns, the section; then assignments, an existing one as
 * "Name (123)"; possible points in a line "Points Possible". Whoever is in no line stays as they are.
 *
 * Moodle: "Assignment grading worksheet" in "Using Assignment", whose importer finds Identifier, Grade
 * and Last modified (grade) by name, and skips empty grades; and "Grade import", where one column says
 * who it is, and a line for somebody unknown, or nobody, stops it all.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withRoster } from '../../../../engine/formats/class/match.ts';
import { platformFiles } from '../../../../engine/formats/class/platforms.ts';
import {
  CLASS_SCHEMA,
  type ClassMember,
  type ClassRecord,
  NOTHING_KNOWN,
  type Roster,
} from '../../../../engine/formats/class/record.ts';
import { cellsIn, tableIn } from '../csv.ts';

const CANVAS = 'gradebook-canvas.csv';
const MOODLE = 'gradebook-moodle.csv';

const graded = (folder: string, score: number, ids: readonly string[] = []): ClassMember => ({
  submission: folder,
  folder,
  ids,
  part: 1,
  status: 'graded',
  score,
  maxScore: 100,
  lessons: [],
});

const notGraded = (folder: string): ClassMember => ({
  ...graded(folder, 0),
  status: 'not graded',
  ...NOTHING_KNOWN,
});

const recordOf = (
  roster: Roster | undefined,
  members: readonly ClassMember[],
  part = { index: 1, of: 1 },
): ClassRecord =>
  withRoster({
    schema: CLASS_SCHEMA,
    course: 'gradlings',
    version: '1',
    language: 'en',
    seed: 1,
    runs: 100,
    maxScore: 100,
    part,
    ...(roster && { roster }),
    members,
  });

const filesFor = (
  ...args: Parameters<typeof recordOf>
): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(platformFiles(recordOf(...args)));

interface Canvas {
  readonly assignment: string;
  readonly possible: string;
  readonly students: Record<string, string>[];
}

/** Reads it as Canvas does, or says why Canvas would not. */
function canvasReads(csv: string): Canvas {
  const [head = []] = cellsIn(csv);
  const [first = '', second = '', third = ''] = head;
  const named = first === 'Student' && second === 'ID';
  expect(named || [first, second, third].join() === 'LastName,FirstName,ID').toBe(true);
  const section = head.indexOf('Section');
  const between = head.slice(named ? 2 : 3, section);
  const KNOWN = ['SIS User ID', 'SIS Login ID', 'Integration ID', 'Root Account'];
  expect(between).toEqual(KNOWN.filter((name) => between.includes(name)));
  expect(head.length).toBe(section + 2);
  const assignment = head[section + 1]!;
  expect(assignment).not.toMatch(/(Current|Final|Override) (Score|Points|Grade|Status)/);
  const [possible, ...students] = tableIn(csv);
  expect(possible![first]!).toContain('Points Possible');
  for (const student of students) {
    expect(student[first]).not.toContain('Points Possible');
    expect(student[assignment]).toMatch(/^(\d+(\.\d+)?)?$/);
  }
  return { assignment, possible: possible![assignment]!, students };
}

/** Grades by participant, as Moodle reads a worksheet in the language of its columns. */
function worksheetReads(csv: string, [identifier, grade, modified]: readonly string[]) {
  const table = tableIn(csv);
  for (const row of table) {
    for (const name of [identifier, grade, modified]) expect(row).toHaveProperty([name!]);
    expect(row[identifier!]).toMatch(/^\p{L}+ \d+$/u);
    expect(row[grade!]).toMatch(/^(\d+(\.\d+)?)?$/);
  }
  return Object.fromEntries(table.map((row) => [row[identifier!], row[grade!]]));
}

const PLAIN: Roster = {
  columns: ['학번', '이름', '이메일', '아이디', '분반'],
  rows: [
    ['20261111', '김민수', 'kim@example.kr', 'kim', '01'],
    ['20262222', '박지민', 'park@example.kr', 'park', '01'],
    ['00033333', '이서연', 'lee@example.kr', 'lee', '02'],
    ['20264444', '최유진', 'choi@example.kr', 'choi', '02'],
  ],
};
const CLASS = [graded('kim', 81.25), graded('park', 0), notGraded('lee'), graded('stranger', 100)];

describe('a plain roster', () => {
  const files = filesFor(PLAIN, CLASS);

  test('is a file for Canvas, without a 0 for whom nothing was graded', () => {
    const { assignment, possible, students } = canvasReads(files[CANVAS]!);
    expect([assignment, possible]).toEqual(['gradlings', '100']);
    const line = (name: string, id: string, login: string, section: string, score: string) => ({
      Student: name,
      ID: '',
      'SIS User ID': id,
      'SIS Login ID': login,
      Section: section,
      gradlings: score,
    });
    expect(students).toEqual([
      line('김민수', '20261111', 'kim', '01', '81.25'),
      line('박지민', '20262222', 'park', '01', '0'),
      line('이서연', '00033333', 'lee', '02', ''),
      line('최유진', '20264444', 'choi', '02', ''),
    ]);
  });

  test('is a file for the import of grades into Moodle, in which everybody is known', () => {
    const line = (id: string, login: string, name: string, email: string, score: string) => ({
      'ID number': id,
      Username: login,
      'Full name': name,
      'Email address': email,
      gradlings: score,
    });
    expect(tableIn(files[MOODLE]!)).toEqual([
      line('20261111', 'kim', '김민수', 'kim@example.kr', '81.25'),
      line('20262222', 'park', '박지민', 'park@example.kr', '0'),
      line('00033333', 'lee', '이서연', 'lee@example.kr', ''),
      line('20264444', 'choi', '최유진', 'choi@example.kr', ''),
    ]);
  });
});

describe("Canvas's own gradebook", () => {
  const rows = [
    ['Kim, Minsu', '101', 'S-0007', 'minsu', 'A', '5', '90'],
    ['Park, Jimin', '102', '007', 'jimin', 'B', 'EX', '91'],
  ];
  const columns = 'Student,ID,SIS User ID,SIS Login ID,Section,Homework (4711),Final Score'.split(
    ',',
  );
  const members = [graded('kimminsu_101_55_hw.zip', 60, ['canvas:101']), graded('x', 5)];

  test('is given back with its students as they were, and one assignment', () => {
    const files = filesFor({ columns, rows }, members);
    const { assignment, students } = canvasReads(files[CANVAS]!);
    expect(assignment).toBe('gradlings');
    expect(students.map((each) => Object.values(each))).toEqual([
      ['Kim, Minsu', '101', 'S-0007', 'minsu', 'A', '60'],
      ['Park, Jimin', '102', '007', 'jimin', 'B', ''],
    ]);
    expect(files[MOODLE]).toBeUndefined();
  });

  test('has the assignment by its name there, with its number', () => {
    const files = filesFor({ columns, rows, assignment: 'Homework' }, members);
    expect(canvasReads(files[CANVAS]!).assignment).toBe('Homework (4711)');
    const other = filesFor({ columns, rows, assignment: 'Home' }, members);
    expect(canvasReads(other[CANVAS]!).assignment).toBe('Home');
  });

  test.each([
    ['without SIS ids', 'Student,ID,SIS Login ID,Section'],
    ['with two names', 'LastName,FirstName,ID,SIS User ID,SIS Login ID,Section'],
    ['with all it has', 'Student,ID,SIS User ID,SIS Login ID,Integration ID,Root Account,Section'],
  ])('may be exported %s', (_, head) => {
    const roster = { columns: head.split(','), rows: [head.split(',').map((_, i) => `${i}a`)] };
    const files = filesFor(roster, [graded('z', 1)]);
    const { students } = canvasReads(files[CANVAS]!);
    expect(Object.values(students[0]!)).toEqual([...roster.rows[0]!, '']);
  });
});

describe("Moodle's worksheet", () => {
  const english =
    'Identifier|Full name|ID number|Email address|Status|Grade|Maximum grade|Grade can be changed|Last modified (submission)|Online text|Last modified (grade)|Feedback comments'.split(
      '|',
    );
  const NOW = 'Monday, 23 November 2026, 9:00 AM';
  const row = (number: number, name: string, grade: string) =>
    `Participant ${number}|${name}|S${number}|${number}@x.kr|Submitted|${grade}|100.00|Yes|${NOW}|=cmd()|-|- well done`.split(
      '|',
    );
  const rows = [row(17, 'Minsu Kim', ''), row(18, 'Jimin Park', '50.00'), row(19, 'Ann Lee', '')];
  const members = [
    graded('Minsu Kim_17_assignsubmission_file', 75.5, ['Minsu Kim', 'moodle:17']),
    notGraded('Jimin Park_18_assignsubmission_file'),
    graded('Ann Lee_19_assignsubmission_file', 0, ['Ann Lee', 'moodle:19']),
  ];

  test('is given back with the grades filled in, and without what people wrote', () => {
    const files = filesFor({ columns: english, rows }, members);
    expect(
      worksheetReads(files[MOODLE]!, ['Identifier', 'Grade', 'Last modified (grade)']),
    ).toEqual({
      'Participant 17': '75.5',
      'Participant 18': '',
      'Participant 19': '0',
    });
    const [head, first] = cellsIn(files[MOODLE]!);
    expect(head).toEqual(english.filter((name) => !/Online text|Feedback/.test(name)));
    expect(first).toEqual(
      `Participant 17|Minsu Kim|S17|17@x.kr|Submitted|75.5|100.00|Yes|${NOW}|-`.split('|'),
    );
    expect(files[CANVAS]).toBeUndefined();
  });

  test('keeps its language', () => {
    const korean = [
      '식별자',
      '성명',
      '상태',
      '성적',
      '최대 성적',
      '마지막 수정됨(성적)',
      '피드백 코멘트',
    ];
    const table = [['참가자 17', '김민수', '제출 완료', '', '100.00', '-', '']];
    const files = filesFor({ columns: korean, rows: table }, [graded('a', 7, ['moodle:17'])]);
    expect(worksheetReads(files[MOODLE]!, ['식별자', '성적', '마지막 수정됨(성적)'])).toEqual({
      '참가자 17': '7',
    });
  });
});

test('there are none without a roster, nor of a part', () => {
  const nothing = { [CANVAS]: undefined, [MOODLE]: undefined };
  expect(filesFor(undefined, CLASS)).toEqual(nothing);
  expect(filesFor(PLAIN, CLASS, { index: 1, of: 2 })).toEqual(nothing);
});

test('a name runs no formula, and whatever is in a roster leaves both readable', () => {
  const TEXT = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.array(fc.constantFrom(...'=+-@;,"\'\t\r\n a1')).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(TEXT, TEXT, fc.integer({ min: 0, max: 100 }), (name, login, score) => {
      const roster = { columns: ['id', 'name', 'login'], rows: [['S1', name, login]] };
      const files = filesFor(roster, [graded('S1', score)]);
      const { students } = canvasReads(files[CANVAS]!);
      expect(students.map(({ gradlings }) => gradlings)).toEqual([String(score)]);
      const rows = [...cellsIn(files[CANVAS]!), ...cellsIn(files[MOODLE]!)];
      expect(rows.flat().filter((cell) => /(^|;)\s*[=+\-@]/.test(cell))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

describe('what is extra', () => {
  const members = [
    { ...graded('kim', 81.25), extra: { score: 3, maxScore: 4 } },
    graded('park', 7),
  ];
  const record = { ...recordOf(PLAIN, members), maxExtra: 4 };
  const cells = (of: ClassRecord, name: string) =>
    cellsIn(Object.fromEntries(platformFiles(of))[name]!);

  test('is an assignment of its own for Canvas, which takes nothing from anybody', () => {
    const [head, possible, kim, park, lee] = cells(record, CANVAS);
    expect(head!.slice(-2)).toEqual(['gradlings', 'gradlings (extra)']);
    expect(possible!.slice(-2)).toEqual(['100', '0']);
    expect([kim, park, lee].map((row) => row!.slice(-2))).toEqual([
      ['81.25', '3'],
      ['7', ''],
      ['', ''],
    ]);
  });

  test('is found again where Canvas knows it, in the language of the class', () => {
    const columns = ['Student', 'ID', 'Section', 'HW 1 (12)', 'HW 1 (추가 점수) (34)'];
    const roster = { columns, rows: [['Kim', '1', '01', '', '']], assignment: 'HW 1' };
    const [head] = cells({ ...record, language: 'ko', roster }, CANVAS);
    expect(head!.slice(-2)).toEqual(['HW 1 (12)', 'HW 1 (추가 점수) (34)']);
  });

  test('is a second column for Moodle, but none in the worksheet of one assignment', () => {
    const [head, kim] = cells(record, MOODLE);
    expect(head!.slice(-2)).toEqual(['gradlings', 'gradlings (extra)']);
    expect(kim!.slice(-2)).toEqual(['81.25', '3']);
    const columns = ['Identifier', 'Full name', 'Grade', 'Last modified (grade)'];
    const roster = { columns, rows: [['Participant 1', '김민수', '', '-']] };
    expect(cells({ ...record, roster }, MOODLE)[0]).toEqual(columns);
  });

  test('has no column where it is counted already', () => {
    const counted = { ...record, countExtra: true } as const;
    for (const name of [CANVAS, MOODLE]) expect(cells(counted, name)[0]!.at(-1)).toBe('gradlings');
  });
});
