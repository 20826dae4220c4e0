/** Whose work a submission is: whatever a roster calls its columns, and only where it is certain. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withRoster } from '../../../../engine/formats/class/match.ts';
import {
  CLASS_SCHEMA,
  type ClassMember,
  type ClassRecord,
  type Roster,
} from '../../../../engine/formats/class/record.ts';
import { rosterSummary } from '../../../../engine/formats/class/roster-summary.ts';
import type { Language } from '../../../../engine/kit/words.ts';

type Handed = string | readonly [folder: string, ...ids: string[]];

function recordOf(
  roster: Roster,
  handed: readonly Handed[],
  language: Language = 'en',
): ClassRecord {
  const members = handed.map((each): ClassMember => {
    const [folder, ...ids] = typeof each === 'string' ? [each] : each;
    const points = { score: 1, maxScore: 1, lessons: [] };
    return { submission: folder, folder, ids, part: 1, status: 'graded', ...points };
  });
  const part = { index: 1, of: 1 };
  const course = { schema: CLASS_SCHEMA, course: 'c', version: '1', seed: 1, runs: 1, maxScore: 1 };
  return withRoster({ ...course, language, part, roster, members } as ClassRecord);
}

const table = (text: string): Roster => {
  const [columns = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return { columns, rows };
};

/** Whose each folder is: the row of the roster, or why it is nobody's. */
const owners = (roster: Roster, ...handed: readonly Handed[]): Record<string, number | string> =>
  Object.fromEntries(
    recordOf(roster, handed)
      .members.filter(({ status }) => status !== 'missing')
      .map(({ folder, student, stranger }) => [folder, student?.row ?? stranger!]),
  );

const NOBODY = 'not on the roster';

const CLASS = table(`
  학번     | 이름   | 이메일            | 아이디
  20261111 | 김민수 | minsu@example.kr  | MinSu-K
  20262222 | 박지민 | jimin@example.kr  | jp
`);

describe('a student is found by', () => {
  // oxfmt-ignore
  const FOUND: readonly (readonly [string, Handed])[] = [
    ['a number', '20261111'], ['a number among others', '20261111_김민수'], ['one behind a name', '김민수 (20261111) hw2.zip'],
    ['an e-mail address', 'minsu@example.kr'], ['what stands before its @', 'minsu'], ['a login, as GitHub takes it', 'minsu-k'],
    ['a name', '김민수'], ['a name with spaces', '김 민수'], ['what a platform told of them', ['1_2_3', '20261111']],
  ];
  test.each(FOUND)('%s', (_, handed) => {
    expect(Object.values(owners(CLASS, handed))).toEqual([0]);
  });

  test('the exact name of the folder, whichever way its letters are composed', () => {
    const roster = table(`folder | name\n 팀 1 | A\n 팀1 | B\n team | C`);
    const decomposed = '팀 1'.normalize('NFD');
    expect(owners(roster, decomposed, '팀1', 'team.zip')).toEqual({
      [decomposed]: 0,
      팀1: 1,
      'team.zip': 2,
    });
  });

  test("Canvas's or Moodle's own number, which is nobody's student number", () => {
    const canvas = table(
      `Student | ID | SIS User ID | SIS Login ID | Section\n Kim, M | 7 | 9 | m | A\n Lee, J | 9 | 7 | j | A`,
    );
    expect(owners(canvas, ['a', 'canvas:7'], ['b', 'canvas:9'])).toEqual({ a: 0, b: 1 });
    expect(owners(canvas, '7')).toEqual({ 7: 1 });
    const moodle = table(
      `Identifier | Full name | ID number | Grade\n Participant 12345 | Kim M | 54321 |\n Participant 54321 | Lee J | 12345 |`,
    );
    expect(owners(moodle, ['a', 'moodle:12345'], ['b', 'moodle:54321'])).toEqual({ a: 0, b: 1 });
  });

  test.each([
    ['Full name', 'Minsu Kim'],
    ['Student', 'Kim, Minsu'],
    ['First name | Last name', 'Minsu | Kim'],
    ['Surname | First name', 'Kim | Minsu'],
  ])('a name in either order, under %s', (columns, name) => {
    const roster = table(`${columns}\n${name}`);
    for (const folder of ['Minsu Kim', 'kimminsu', 'Kim_Minsu', 'KIM MINSU'])
      expect(owners(roster, folder)).toEqual({ [folder]: 0 });
  });
});

test.each([
  'id',
  'ID',
  'Student ID',
  'student_id',
  'ID number',
  'SIS User ID',
  'SID',
  '학번',
  '학생 번호',
  '학번 ',
])('a column may be called %s', (column) => {
  expect(owners(table(`${column}|name\nx1|A\nx2|B`), 'x2')).toEqual({ x2: 1 });
});

describe('nobody is guessed', () => {
  test('of two who are alike in what is known', () => {
    const roster = table(`id | name\n 11111 | Kim Minsu\n 22222 | Kim Minsu\n 33333 | Lee`);
    const { members } = recordOf(roster, ['Kim Minsu', 'Lee']);
    expect(members).toMatchObject([
      { folder: 'Kim Minsu', stranger: 'not known whose it is: Kim Minsu 11111; Kim Minsu 22222' },
      { folder: 'Lee', student: { row: 2, id: '33333', name: 'Lee' } },
      { status: 'missing', student: { row: 0 } },
      { status: 'missing', student: { row: 1 } },
    ]);
    expect(owners(roster, 'Kim Minsu 22222')).toEqual({ 'Kim Minsu 22222': 1 });
  });

  test('where one clue is for one student and another clue for another', () => {
    const roster = table(`id | name\n 11111 | Ann\n 22222 | Bob`);
    expect(owners(roster, '11111 Bob')).toEqual({
      '11111 Bob': 'not known whose it is: Ann 11111; Bob 22222',
    });
  });

  test('where two submissions may be of one student, unless the roster has a folder', () => {
    const record = recordOf(CLASS, ['20261111', '김민수', 'jp']);
    expect(record.members).toMatchObject([
      { folder: '20261111', stranger: 'may be that of 김민수 20261111, but so may be 김민수' },
      { folder: '김민수', stranger: 'may be that of 김민수 20261111, but so may be 20261111' },
      { folder: 'jp', student: { row: 1 } },
      {
        status: 'missing',
        student: { row: 0 },
        note: 'one of these may be it, or none: 20261111; 김민수',
      },
    ]);
    const named = table(`id | folder\n 20261111 | second try\n 20262222 |`);
    expect(owners(named, '20261111', 'second try', '20262222')).toEqual({
      '20261111': 'may be that of 20261111, but so may be second try',
      'second try': 0,
      '20262222': 1,
    });
  });

  describe('by a name where another number stands beside it, as of a namesake', () => {
    const unlike = (who: string) => `may be that of ${who}, but has another number`;
    const canvas = table(`Student | ID | SIS User ID | Section\n Kim, M | 456 | 20261111 | A`);
    const moodle = table(`Identifier | Full name | Grade\n Participant 201 | Kim M |`);
    const KIM = '김민수 20261111';

    test.each([
      ['of a folder', CLASS, ['20269999_김민수'], unlike(KIM)],
      [
        'that a platform tells of a student',
        CLASS,
        ['a', 'gradescope:1', '20269999', '김민수'],
        unlike(KIM),
      ],
      ['of Canvas', canvas, ['a', 'canvas:101', 'kimm'], unlike('Kim, M 20261111')],
      ['of Moodle', moodle, ['a', 'moodle:301', 'Kim M'], unlike('Kim M Participant 201')],
      ['of another length, which is none of a student', CLASS, ['01012345678_김민수'], 0],
    ] satisfies [string, Roster, Handed, number | string][])('%s', (_, roster, handed, whose) => {
      expect(Object.values(owners(roster, handed))).toEqual([whose]);
    });

    test('but for one that others have as well, as a date', () => {
      const [mine, other] = ['20260301_김민수', '20260301_박지민'];
      expect(owners(CLASS, mine, other)).toEqual({ [mine]: 0, [other]: 1 });
    });

    test('and whoever has the right number is found beside it', () => {
      const [right, wrong] = ['20261111_김민수', '20269999_김민수'];
      expect(owners(CLASS, right, wrong)).toEqual({ [right]: 0, [wrong]: unlike(KIM) });
      expect(recordOf(CLASS, [wrong], 'ko').members).toMatchObject([
        { stranger: `${KIM}의 것일 수 있지만 번호가 다릅니다` },
        { status: 'missing', note: `다음 가운데 하나일 수 있습니다: ${wrong}` },
        { status: 'missing' },
      ]);
    });
  });

  test('from numbers so short that they may count something else', () => {
    expect(owners(table(`id | name\n 1 | A\n 2 | B`), 'homework 2', 'team_1')).toEqual({
      'homework 2': NOBODY,
      team_1: NOBODY,
    });
  });
});

test('who handed in nothing is missing, and who is not on it a stranger', () => {
  const { members } = recordOf(CLASS, ['who', '20262222']);
  expect(members).toEqual([
    expect.objectContaining({ folder: 'who', status: 'graded', stranger: NOBODY }),
    expect.objectContaining({ folder: '20262222', student: expect.objectContaining({ row: 1 }) }),
    {
      submission: '',
      folder: '',
      part: 1,
      status: 'missing',
      score: 0,
      maxScore: 0,
      lessons: [],
      student: { row: 0, id: '20261111', name: '김민수', email: 'minsu@example.kr' },
    },
  ]);
});

test('said again, or by another roster, it is as if said once', () => {
  const once = recordOf(CLASS, ['who', '20262222']);
  expect(withRoster(once)).toEqual(once);
  const other = { ...once, roster: table(`folder\nwho`) };
  expect(withRoster(other)).toEqual(recordOf(other.roster, ['who', '20262222']));
});

test('each student and each submission is in the record once, whatever they are called', () => {
  const WORD = fc.constantFrom(
    '11111',
    '22222',
    'kim',
    'lee',
    'Kim Minsu',
    'a@b.kr',
    'a',
    '김민수',
    '',
  );
  const ROWS = fc.array(fc.tuple(WORD, WORD, WORD, WORD), { maxLength: 6 });
  fc.assert(
    fc.property(ROWS, fc.uniqueArray(fc.tuple(WORD, WORD), { maxLength: 6 }), (rows, handed) => {
      const roster = { columns: ['id', 'name', 'email', 'folder'], rows };
      const { members } = recordOf(roster, handed);
      const students = members.flatMap(({ student }) => student?.row ?? []);
      expect(students.toSorted()).toEqual(rows.map((_, row) => row));
      const own = members.filter(({ status }) => status === 'graded');
      expect(own.map(({ folder }) => folder)).toEqual(handed.map(([folder]) => folder));
      for (const member of own) expect('student' in member).toBe(!('stranger' in member));
    }),
    { numRuns: 1000 },
  );
});

describe('in a few lines', () => {
  test.each([
    ['en', ['who: not on the roster', '1 of 2 on the roster is missing: 김민수 20261111']],
    [
      'ko',
      ['who: 명단에 없습니다', '명단의 2명 가운데 1명이 제출하지 않았습니다: 김민수 20261111'],
    ],
  ] as const)('it is told who is missing and who is a stranger: %s', (language, lines) => {
    expect(rosterSummary(recordOf(CLASS, ['who', '20262222'], language))).toEqual(lines);
  });

  test('of very many, the first are named', () => {
    const rows = Array.from({ length: 30 }, (_, i) => [`S${i}`, 'N']);
    const [line] = rosterSummary(recordOf({ columns: ['id', 'name'], rows }, []));
    expect(line).toMatch(/^30 of 30 on the roster are missing: N S0; .*; N S19 and 10 more$/);
  });
});

test('ten thousand are matched at once', () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => [`S${i}`, `Name ${i}`, `${i}@x.kr`]);
  const { members } = recordOf(
    { columns: ['id', 'name', 'email'], rows },
    rows.map(([id]) => `${id}`),
  );
  expect(members.every(({ student }, i) => student?.row === i)).toBe(true);
});
