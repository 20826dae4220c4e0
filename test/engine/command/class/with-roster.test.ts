/** A class with a roster, as it is typed: graded, in parts, joined, and by another roster. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ClassRecord } from '../../../../engine/formats/class/record.ts';
import { gradlings, readText, temporaryFolder, write } from '../../../fixture/checkout.ts';
import { HALF, NUMBERS, SOLVED } from '../../../fixture/submissions.ts';
import { tableIn } from '../../formats/csv.ts';

const cwd = temporaryFolder();

const submissions = write(join(cwd, 'class'), { 'list of students.csv': 'x' });
write(join(submissions, '20261111_김민수'), { [NUMBERS]: SOLVED[NUMBERS] });
write(join(submissions, 'jimin'), { [NUMBERS]: HALF });
write(join(submissions, 'someone'), { [NUMBERS]: HALF });
write(join(submissions, '007'), { 'notes.txt': 'nothing of the course' });

write(cwd, {
  'roster.csv': `학번,이름,이메일\r
20261111,김민수,minsu@example.kr\r
20262222,박지민,jimin@example.kr\r
007,이서연,\r
20264444,최유진,yujin@example.kr\r
`,
  'other.csv': 'folder;name\nsomeone;Ann\n',
  'broken.csv': 'id,name\n7,A\n7,B\n',
});

const grade = (...typed: string[]) =>
  gradlings(
    cwd,
    'grade',
    '--class',
    'class',
    '--only',
    'numbers',
    '--runs',
    '5',
    '--lang',
    'en',
    ...typed,
  );

const book = (folder: string) => tableIn(readText(cwd, folder, 'gradebook.csv'));

const WITH_ROSTER = [
  ["'007", "'007", '이서연', 'graded', '0'],
  ['20261111_김민수', '20261111', '김민수', 'graded', '4'],
  ['jimin', '20262222', '박지민', 'graded', '2'],
  ['someone', '', '', 'graded', '2'],
  ['', '20264444', '최유진', 'missing', ''],
];

const rowsOf = (folder: string): (string | undefined)[][] =>
  book(folder).map(({ submission, id, name, status, score }) => [
    submission,
    id,
    name,
    status,
    score,
  ]);

describe('a class with a roster', () => {
  let told: Awaited<ReturnType<typeof gradlings>>;

  beforeAll(async () => {
    told = await grade('--out', 'whole', '--roster', 'roster.csv');
  }, 60_000);

  test('has its students in the gradebook, the missing too, and strangers with a note', () => {
    expect(told.code).toBe(0);
    expect(rowsOf('whole')).toEqual(WITH_ROSTER);
    expect(book('whole')[3]!['note']).toContain('not on the roster');
  });

  test('says who is missing and who is a stranger', () => {
    expect(told.stderr).toContain('someone: not on the roster\n');
    expect(told.stderr).toContain('1 of 4 on the roster is missing: 최유진 20264444\n');
  });

  test('has files for Canvas and Moodle, in which no 0 is made up', () => {
    const canvas = tableIn(readText(cwd, 'whole', 'gradebook-canvas.csv'));
    expect(canvas.map((row) => [row['SIS User ID'], Object.values(row).at(-1)])).toEqual([
      ['', '4'],
      ['20261111', '4'],
      ['20262222', '2'],
      ['007', '0'],
      ['20264444', ''],
    ]);
    const moodle = tableIn(readText(cwd, 'whole', 'gradebook-moodle.csv'));
    expect(moodle.map((row) => [row['ID number'], Object.values(row).at(-1)])).toEqual([
      ['20261111', '4'],
      ['20262222', '2'],
      ['007', '0'],
      ['20264444', ''],
    ]);
  });

  test('keeps it in the record', () => {
    const record = JSON.parse(readText(cwd, 'whole', 'class.json')) as ClassRecord;
    expect(record.roster).toMatchObject({ columns: ['학번', '이름', '이메일'] });
    expect(record.members.at(-1)).toMatchObject({ status: 'missing', student: { id: '20264444' } });
  });

  test('called an assignment, has that name in those files', async () => {
    const { code } = await grade(
      '--out',
      'whole',
      '--roster',
      'roster.csv',
      '--assignment',
      'Week 1',
    );
    expect(code).toBe(0);
    expect(readText(cwd, 'whole', 'gradebook-canvas.csv')).toMatch(/^Student,.*,Week 1\r\n/);
  });

  test('graded again without it, has nothing left of it', async () => {
    const { code } = await grade('--out', 'whole');
    expect(code).toBe(0);
    expect(Object.keys(book('whole')[0]!)).not.toContain('id');
    expect(existsSync(join(cwd, 'whole', 'gradebook-canvas.csv'))).toBe(false);
  });
});

describe('in parts', () => {
  beforeAll(async () => {
    for (const part of ['1', '2']) {
      await grade('--out', `part-${part}`, '--shard', `${part}/2`, '--roster', 'roster.csv');
    }
  }, 60_000);

  const merge = (...typed: string[]) =>
    gradlings(cwd, 'grade', 'merge', 'part-1', 'part-2', '--out', 'joined', ...typed);

  test('no part has files to import, as they would be of a part', () => {
    expect(existsSync(join(cwd, 'part-1', 'gradebook-canvas.csv'))).toBe(false);
  });

  test('joined, it has the same gradebook as the whole, and needs no roster', async () => {
    const { code, stderr } = await merge();
    expect([code, stderr]).toEqual([0, expect.stringContaining('최유진')]);
    expect(rowsOf('joined')).toEqual(WITH_ROSTER);
    expect(existsSync(join(cwd, 'joined', 'gradebook-moodle.csv'))).toBe(true);
    rmSync(join(cwd, 'joined'), { recursive: true });
  });

  test('joined by another roster, it knows no more of the first', async () => {
    const { code } = await merge('--roster', 'other.csv');
    expect(code).toBe(0);
    const known = book('joined').map(({ submission, name, status }) => [submission, name, status]);
    expect(known).toEqual([
      ["'007", '', 'graded'],
      ['20261111_김민수', '', 'graded'],
      ['jimin', '', 'graded'],
      ['someone', 'Ann', 'graded'],
    ]);
  });
});

describe('what cannot be is refused before anything is graded', () => {
  test.each([
    [['--roster', 'broken.csv', '--out', 'none'], 'rows 2 and 3 have the same "7"'],
    [['--roster', 'nowhere.csv', '--out', 'none'], 'cannot be read (ENOENT)'],
    [['--roster', 'roster.csv'], '--roster needs --out'],
    [['--assignment', 'x', '--out', 'none'], '--assignment needs --roster'],
  ])('%j', async (typed, said) => {
    const { code, stderr } = await grade(...typed);
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
    expect(existsSync(join(cwd, 'none'))).toBe(false);
  });
});
