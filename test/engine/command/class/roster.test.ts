/** Rosters as spreadsheets and learning platforms save them, and what is said of unusable ones. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rosterAsked } from '../../../../engine/command/class/roster.ts';
import { CommandError } from '../../../../engine/command/options.ts';
import { studentsOn } from '../../../../engine/formats/class/students.ts';
import { temporaryFolder } from '../../../fixture/checkout.ts';

const FILE = join(temporaryFolder(), 'roster.csv');

function read(content: string | Uint8Array) {
  writeFileSync(FILE, content);
  const told: string[] = [];
  const roster = rosterAsked({ roster: FILE }, ({ en }) => told.push(en))!;
  return { ...roster, told, students: studentsOn(roster).map(({ student }) => student) };
}

const KOREAN = '학번,이름,이메일\r\n20261234,김민수,kim@example.kr\r\n00771234,박지민,\r\n';
const STUDENTS = [
  { row: 0, id: '20261234', name: '김민수', email: 'kim@example.kr' },
  { row: 1, id: '00771234', name: '박지민' },
];

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
describe('a roster is read', () => {
  test.each([
    ['in UTF-8', KOREAN],
    ['in UTF-8 with its mark, as Excel saves it', `\uFEFF${KOREAN}`],
    ['in UTF-16, as Excel saves Unicode text', utf16(`\uFEFF${KOREAN.replaceAll(',', '\t')}`)],
    ['in UTF-16 of the other order', utf16(`\uFEFF${KOREAN}`).swap16()],
    ['with semicolons', KOREAN.replaceAll(',', ';')],
    ['with tabs', KOREAN.replaceAll(',', '\t')],
    ['with line feeds and empty lines', `${KOREAN.replaceAll('\r', '')}\n,,\n\n`],
    ['below a title', `2026학년도 딥러닝 수강생 명단\r\n\r\n${KOREAN}`],
    [
      'with quotes',
      '"학번","이름","이메일"\n"20261234","김민수","kim@example.kr"\n"00771234","박지민",""',
    ],
  ])('%s', (_, content) => {
    const { students, told } = read(content);
    expect(students).toEqual(STUDENTS);
    expect(told).toEqual([]);
  });

  test('in EUC-KR, as Excel in Korea saves it, and that is said', () => {
    // 학번,이름 / 1,김민수 / 2,박똠방: there is no 똠 in what was called EUC-KR at first.
    const bytes = 'c7d0b9f82cc0ccb8a70a312cb1e8b9cebcf60a322cb9da8c63b9e60a';
    const { students, told } = read(Buffer.from(bytes, 'hex'));
    expect(students.map(({ name }) => name)).toEqual(['김민수', '박똠방']);
    expect(told).toEqual([expect.stringContaining('is not in UTF-8, and was read as EUC-KR')]);
  });

  test('in the Windows encoding of the West, and that is said', () => {
    const { students, told } = read(Buffer.from('id;name\n1;José García\n2;Ann\n', 'latin1'));
    expect(students.map(({ name }) => name)).toEqual(['José García', 'Ann']);
    expect(told).toEqual([expect.stringContaining('Windows-1252')]);
  });

  test('as Canvas exports it, but for what is no student', () => {
    const { students } = read(
      `Student,ID,SIS User ID,SIS Login ID,Section,Homework (7),Final Score
,,,,,Manual Posting,
    Points Possible,,,,,100,(read only)
"Kim, Minsu",101,S007,minsu,A,,
"Park, Jimin",102,,jimin,A,,
"Student, Test",103,,1f3870be274f6c49b3e31a0c6728957f,A,,
`,
    );
    expect(students).toEqual([
      { row: 0, id: 'S007', name: 'Kim, Minsu' },
      { row: 1, id: '102', name: 'Park, Jimin' },
    ]);
  });

  test('as Moodle exports participants and worksheets', () => {
    const people =
      'First name,Last name,ID number,Email address\n민수,김,2026,kim@x.kr\nAnn,Lee,,a@x.kr\n';
    expect(read(people).students).toEqual([
      { row: 0, id: '2026', name: '김민수', email: 'kim@x.kr' },
      { row: 1, id: 'a@x.kr', name: 'Ann Lee', email: 'a@x.kr' },
    ]);
    const sheet =
      'Identifier,Full name,Email address,Status,Grade\nParticipant 7,Ann Lee,a@x.kr,,\n';
    expect(read(sheet).students).toEqual([
      { row: 0, id: 'Participant 7', name: 'Ann Lee', email: 'a@x.kr' },
    ]);
  });

  test('whole, with everything in it as it was', () => {
    const { columns, rows } = read('id, name ,remark\n007," A; ""B"", C ",=1+1\n8,B\n');
    expect(columns).toEqual(['id', 'name', 'remark']);
    expect(rows).toEqual([
      ['007', ' A; "B", C ', '=1+1'],
      ['8', 'B', ''],
    ]);
  });
});

describe('of one that cannot be used it is said why, and what to do', () => {
  test.each([
    ['', /there is no student in it.*names of columns.*학생이 없습니다/],
    [' \n\n', /there is no student in it/],
    ['id,name\n', /there is no student in it/],
    ['id,name\n,\n\n', /there is no student in it/],
    [
      'points,grade\n1,2\n',
      /none of its columns says who a student is: points, grade\. Call one of them id, name/,
    ],
    ['a;b\n1;2\n', /none of its columns.*: a, ?b|none of its columns.*a;b/],
    [
      'id,name\n7,A\n8,B\n7,C\n',
      /rows 2 and 4 have the same "7" in the column id.*2행과 4행: "id" 열/,
    ],
    ['학번;폴더\n7;a\n8;a\n', /rows 2 and 3 have the same "a" in the column 폴더/],
    ['id,name\n7,Kim, Minsu\n', /row 2 has 3 cells for 2 columns.*quotation marks.*2행/],
    ['title\n\nid,name\n7,A\n8,Kim, Minsu\n', /row 5 has 3 cells/],
    ['id,name\n7,A\n2.026E+07,B\n', /row 3: a spreadsheet has shortened.*2\.026E\+07.*3행/],
    ['id,name\n7,"A\n8,B\n', /row 2: a quotation mark is never closed/],
    [Buffer.from('PK\u0003\u0004xl/workbook.xml'), /it is a workbook\. Save it as CSV UTF-8/],
    [Uint8Array.from({ length: 256 }, (_, i) => i), /no text in UTF-8, UTF-16 or EUC-KR/],
  ])('%j', (content, said) => {
    expect(() => read(content)).toThrow(CommandError);
    try {
      read(content);
    } catch (error) {
      const { en, ko } = {
        en: (error as CommandError).in('en'),
        ko: (error as CommandError).in('ko'),
      };
      expect(`${en} ${ko}`).toMatch(said);
      expect(en).toContain(`--roster ${FILE}: `);
    }
  });

  test('a file that is not there', () => {
    expect(() => rosterAsked({ roster: 'nowhere.csv' }, () => {})).toThrow(
      'cannot be read (ENOENT)',
    );
    expect(() => rosterAsked({ roster: '.' }, () => {})).toThrow('cannot be read (EISDIR)');
  });
});
