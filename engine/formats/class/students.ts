/** Who is on a roster: which of its columns says what, whoever made it, in English and Korean. */
import { oneLine } from '../untrusted.ts';
import type { Roster, Student } from './record.ts';

/**
 * What columns are called by people, by Canvas, Moodle, Gradescope and GitHub Classroom, but for
 * spaces, signs and capital letters; where a roster has several of a field, the first of these is it.
 */
const COLUMNS = {
  folder: 'folder directory submission repository 폴더 폴더명 폴더이름 제출폴더 제출물 저장소',
  id: '학번 학생번호 studentnumber studentno studentid idnumber sisuserid sid matriculationnumber id 번호',
  login:
    'login loginid sislogin sisloginid username userid user account github githubid githublogin githubusername 아이디 로그인 로그인아이디 사용자명 사용자이름 사용자아이디 계정 깃허브 깃허브아이디',
  email: 'email emailaddress mail 이메일 이메일주소 전자우편 메일 메일주소',
  name: 'name fullname studentname student displayname rostername 이름 성명 성함 학생 학생명 학생이름 전체이름',
  given: 'firstname givenname forename',
  family: 'lastname surname familyname 성',
  section: 'section 분반 반',
  /** How Moodle names somebody in one assignment: "Participant 123". */
  participant: 'identifier 식별자',
} as const;

export type Field = keyof typeof COLUMNS;

/** Where each field stands, the best column first. */
export type Fields = Readonly<Record<Field, readonly number[]>>;

export function fieldsIn(columns: readonly string[]): Fields {
  const called = columns.map(plainly);
  const places = (names: string) =>
    names.split(' ').flatMap((name) => called.flatMap((each, i) => (each === name ? [i] : [])));
  const entries = Object.entries(COLUMNS).map(([field, names]) => [field, places(names)]);
  return Object.fromEntries(entries) as Fields;
}

/** Letters and digits alone. */
export const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Somebody on a roster, with all that a submission may be recognised by. */
export interface Listed {
  readonly student: Student;
  /** Their student number, if the roster has it. */
  readonly number: string;
  readonly folder: string;
  readonly numbers: readonly string[];
  readonly logins: readonly string[];
  readonly names: readonly string[];
  readonly section: string;
}

export function studentsOn({ columns, rows }: Roster): Listed[] {
  const fields = fieldsIn(columns);
  const canvas = isCanvas(columns)
    ? fields.id.find((i) => plainly(columns[i]!) === 'id')
    : undefined;
  return rows.map((cells, row) => {
    const all = (places: readonly number[]) =>
      places.map((place) => (cells[place] ?? '').trim()).filter((cell) => cell !== '');
    const cell = (field: Field): string => all(fields[field])[0] ?? '';
    const [number, login, email, folder] = [
      cell('id'),
      cell('login'),
      cell('email'),
      cell('folder'),
    ];
    const [given, family, participant] = [cell('given'), cell('family'), cell('participant')];
    const name = cell('name') || fullName(given, family);
    const id = number || login || participant || email || name || folder;
    return {
      student: { row, id, name, ...(email !== '' && { email }) },
      number,
      folder,
      section: cell('section'),
      logins: all(fields.login),
      numbers: [
        ...all(fields.id.filter((place) => place !== canvas)),
        ...all(fields.id.filter((place) => place === canvas)).map((own) => `canvas:${own}`),
        ...all(fields.participant).map((own) => `moodle:${/\d*$/.exec(own)![0]}`),
      ],
      names: [...ordersOf(name), plainly(family + given), plainly(given + family)],
    };
  });
}

/** As people call them. */
export const tellStudent = ({ name, id }: Student): string =>
  oneLine(name === id ? id : `${name} ${id}`);

/** What Canvas exports begins with the student and Canvas's own number. */
export const isCanvas = (columns: readonly string[]): boolean =>
  /^student,id,|^lastname,firstname,id,/.test(columns.map(plainly).join()) &&
  columns.includes('Section');

const fullName = (given: string, family: string): string =>
  /\p{Script=Hangul}/u.test(family) ? family + given : `${given} ${family}`.trim();

/** A name as it stands, and with its last word, which may be the family's, in front. */
function ordersOf(name: string): string[] {
  const [family = '', given] = name.split(',');
  if (given !== undefined) return [plainly(family + given), plainly(given + family)];
  const words = name.split(/\s+/);
  return [plainly(name), plainly(words.slice(-1).concat(words.slice(0, -1)).join(''))];
}
