/**
 * A class as Moodle delivers it: folders and zips that are named after students and numbers, in which
 * work lies wherever students have put it, and a worksheet with everybody who should be there.
 */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { MEMBERS } from './members.js';

const KOREAN = ['김', '이', '박', '최', '정', '강', '조', '윤', '장', '임'].flatMap((family) =>
  ['민수', '서연', '지훈', '하은', '도윤', '수빈', '현우', '지아', '준호', '예린'].map(
    (given) => family + given,
  ),
);
const ENGLISH = [
  'Ada',
  'Bob',
  'Carol',
  'Dan',
  'Eve',
  "D'Arcy",
  'Zoë',
  'Jo-Ann',
  'Ian',
  'Kim',
].flatMap((given) =>
  ['Byron', 'Kim', 'Ng', 'Müller', 'Ó Briain', 'Lee', 'Park', 'Sato', 'Kern', 'von Neumann'].map(
    (family) => `${given} ${family}`,
  ),
);

/** So many at the end of the class are on no roster. */
const STRANGERS = 5;
const ABSENT = 10;

/**
 * Twins at the beginning: the same name, once as Windows writes it and once as macOS does.
 * @param {number} i
 */
function nameOf(i) {
  if (i < 2) return i === 0 ? '한가람'.normalize('NFC') : '한가람'.normalize('NFD');
  return (i % 2 ? KOREAN : ENGLISH)[i >> 1] ?? '';
}

/** The participant's number in Moodle. @param {number} i */
const numberOf = (i) => 10_000 + 7 * i;

/** Everybody, with the exact name of what they hand in. */
export const DELIVERED = MEMBERS.map(delivered);

/** @param {import('./members.js').Member} member @param {number} i */
function delivered(member, i) {
  const base = `${nameOf(i)}_${numberOf(i)}_assignsubmission_file`;
  return { ...member, ...formOf(i, base, member.kind), number: numberOf(i), name: nameOf(i) };
}

/**
 * @param {number} i
 * @param {string} base
 * @param {string} kind
 * @returns {{ folder: string, form: 'folder' | 'nested' | 'zip inside' | 'zip' | 'Korean zip' | 'link' | 'broken zip' }}
 */
function formOf(i, base, kind) {
  if (kind === 'link') return { folder: `${base}_`, form: kind };
  if (kind === 'broken zip') return { folder: `${base}_work.zip`, form: kind };
  if (kind === 'empty') return { folder: `${base}_`, form: 'folder' };
  const form = /** @type {const} */ (['folder', 'nested', 'zip inside', 'zip', 'Korean zip'])[
    i % 5
  ];
  const isFile = form === 'zip' || form === 'Korean zip';
  return { folder: isFile ? `${base}_과제 ${i % 3}.zip` : `${base}_`, form: form ?? 'folder' };
}

/** @param {import('./members.js').Files} files @param {string} root */
const zipOf = (files, root) =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([path, content]) => [root + path, Buffer.from(content)]),
      ),
      { level: 1 },
    ),
  );

/** As Windows in Korea zips a folder `과제`: its name in EUC-KR. @param {Buffer} zip */
const inEucKr = (zip) =>
  Buffer.from(zip.toString('latin1').replaceAll('KKKK/', '\xB0\xFA\xC1\xA6/'), 'latin1');

/** @param {string} file @param {string | Buffer} content */
function write(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** @param {string} submissions the folder to write it to */
export function deliver(submissions) {
  for (const { folder, form, files } of DELIVERED) {
    const place = join(submissions, folder);
    const around = form === 'nested' ? '과제/gradlings-main' : '';
    if (form === 'zip') write(place, zipOf(files, 'gradlings-main/'));
    else if (form === 'Korean zip') write(place, inEucKr(zipOf(files, 'KKKK/')));
    else if (form === 'zip inside') write(join(place, 'work.zip'), zipOf(files, ''));
    else if (form === 'broken zip') write(place, 'PK\u0003\u0004 and no more');
    else if (form === 'link') symlinkSync(submissions, place, 'junction');
    else {
      mkdirSync(place, { recursive: true });
      for (const [path, text] of Object.entries(files)) write(join(place, around, path), text);
    }
  }
  // What belongs to nobody.
  write(join(submissions, '.DS_Store'), 'x');
  write(join(submissions, '__MACOSX', 'x'), 'x');
}

/** The grading worksheet of the assignment: those on the roster, and ten who have handed nothing in. */
export const ROSTER = [
  ...DELIVERED.slice(0, -STRANGERS).map(({ number, name }) => ({ number, name })),
  ...Array.from({ length: ABSENT }, (_, i) => ({ number: 90_000 + i, name: `Absent ${i}` })),
];

/** @param {string} file */
export function writeRoster(file) {
  const head = 'Identifier,Full name,ID number,Email address,Status,Grade,Maximum Grade';
  const rows = ROSTER.map(({ number, name }, i) => {
    const student = `"${name.normalize('NFC')}",${20_260_000 + i},s${i}@example.org`;
    return `Participant ${number},${student},Submitted,,100.00`;
  });
  write(file, `\uFEFF${[head, ...rows].join('\r\n')}\r\n`);
}
