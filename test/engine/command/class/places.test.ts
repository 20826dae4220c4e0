/** Where the work lies: at the root, or where it is plain; else the place is named. */
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COUNTING, NUMBERS, SOLVED, STUBS } from '../../../fixture/submissions.ts';
import { type Files, folderOf, only, zipOf } from './handed-in.ts';

const WORK = { [NUMBERS]: SOLVED[NUMBERS] };
const STUB = { [NUMBERS]: STUBS[NUMBERS] };
const OTHER = { [NUMBERS]: `${SOLVED[NUMBERS]}// another\n` };

const within = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

describe.each([
  ['a folder', (files: Files) => folderOf(files)],
  ['a zip', (files: Files) => join(folderOf({ 'kim.zip': zipOf(files) }), 'kim.zip')],
  [
    'a folder with a zip',
    (files: Files) => folderOf({ 'work.zip': zipOf(files), 'photo.png': 'x' }),
  ],
])('in %s', (what, handIn) => {
  const inZip = what === 'a folder with a zip' ? ['the work lies in work.zip'] : [];

  test.each<[string, Files, string[]]>([
    ['at its place', WORK, []],
    ['one folder down', within('repo-main', WORK), ['the work lies in repo-main/']],
    ['two folders down', within('a/b', WORK), ['the work lies in a/b/']],
    ['three folders down', within('a/b/c', WORK), ['the work lies in a/b/c/']],
    [
      'below stubs',
      { ...STUB, ...within('mine', WORK) },
      ['the work in mine/ was graded; in ./ nothing is written yet'],
    ],
    [
      'beside stubs that were handed out with other line ends',
      { [NUMBERS]: STUBS[NUMBERS].replaceAll('\n', '\r\n'), ...within('mine', WORK) },
      ['the work in mine/ was graded; in ./ nothing is written yet'],
    ],
    [
      'above other work',
      { ...WORK, ...within('old', OTHER) },
      ['what lies in ./ was graded; there is also work in old/'],
    ],
    ['above stubs', { ...WORK, ...within('old', STUB) }, []],
    [
      'beside stubs',
      { ...within('a', STUB), ...within('b', WORK) },
      ['the work in b/ was graded; in a/ nothing is written yet'],
    ],
  ])('work %s is found', async (_, files, notes) => {
    const { sources, notes: said } = await only(handIn(files));
    expect(sources).toEqual(WORK);
    expect(said).toEqual([...inZip, ...notes]);
  });

  test('nothing is guessed between two', async () => {
    const { refused } = await only(handIn({ ...within('a', WORK), ...within('b/c', OTHER) }));
    expect(refused).toBe('work lies in more than one place (a/, b/c/): leave one of them');
  });

  test('what a tool or the course put there is nobody’s work', async () => {
    const { sources, notes } = await only(
      handIn({
        ...STUB,
        ...within('node_modules/x', WORK),
        ...within('.gradlings/backups', WORK),
        ...within('__MACOSX', WORK),
        ...within('test/drafts', WORK),
        ...within('checks', WORK),
        'reference/numbers.ts': SOLVED[NUMBERS],
      }),
    );
    expect(sources).toEqual(STUB);
    expect(notes).toEqual(inZip);
  });

  test('deeper it is not looked for, and that is said', async () => {
    const { sources, notes } = await only(handIn(within('a/b/c/d', WORK)));
    expect(sources).toEqual({});
    expect(notes).toEqual([...inZip, 'there is only a/, and what is hidden or lies deeper']);
  });

  test.each<[string, Files, Files, string[]]>([
    [
      'what it exports',
      { 'exercise.ts': SOLVED[COUNTING] },
      { [COUNTING]: SOLVED[COUNTING] },
      [`exercise.ts was taken for ${COUNTING}`],
    ],
    [
      'what it is called',
      { '01-numbers (1).ts': 'export const mean = (' },
      { [NUMBERS]: 'export const mean = (' },
      [`01-numbers (1).ts was taken for ${NUMBERS}`],
    ],
    [
      'what it exports, of several',
      { 'exercise.ts': SOLVED[NUMBERS], 'exercise-1.ts': SOLVED[COUNTING] },
      SOLVED,
      [`exercise.ts was taken for ${NUMBERS}`, `exercise-1.ts was taken for ${COUNTING}`],
    ],
    [
      'the higher number',
      {
        'exercise.ts': SOLVED[NUMBERS],
        'exercise-2.ts': OTHER[NUMBERS],
        'exercise-10.ts': WORK[NUMBERS],
      },
      WORK,
      [`exercise-10.ts was taken for ${NUMBERS}`],
    ],
    [
      'being no stub',
      { 'a.ts': STUBS[NUMBERS], 'b.ts': WORK[NUMBERS] },
      WORK,
      [`b.ts was taken for ${NUMBERS}`],
    ],
  ])('a file by itself is taken by %s', async (_, files, sources, notes) => {
    const found = await only(handIn(files));
    expect(found.sources).toEqual(sources);
    expect(found.notes).toEqual([...inZip, ...notes]);
  });

  test.each<[string, Files]>([
    ['another name at the place of one', { 'lessons/01-numbers/Exercise.ts': WORK[NUMBERS] }],
    ['exports of no lesson', { 'notes.ts': 'export const x = 1;' }],
    ['two that differ', { 'a.ts': WORK[NUMBERS], 'b.ts': OTHER[NUMBERS] }],
  ])('a file with %s is named', async (_, files) => {
    const { sources, notes } = await only(handIn(files));
    expect(sources).toEqual({});
    const named = Object.keys(files).join(', ');
    expect(notes.at(-1)).toBe(
      `${named} lies where no exercise file is expected, such as ${NUMBERS}, and was not graded`,
    );
  });

  test.each([
    'lessons/01-numbers/exercise (1).ts',
    'lessons/01-numbers/my-solution.ts',
    'lessons/01-numbers (1)/exercise.ts',
    'Lessons/01-numbers/exercise.ts',
    '01-numbers/exercise.ts',
    'exercise.js',
  ])('exercises in %s, beside stubs, are named', async (path) => {
    const { sources, notes } = await only(handIn({ ...STUB, [path]: WORK[NUMBERS] }));
    expect(sources).toEqual(STUB);
    expect(notes).toEqual([
      ...inZip,
      `exercises are in ${path}, which is no exercise file and was not graded`,
    ]);
  });

  test('code that exports no exercise is not named, nor is a copy of a stub', async () => {
    const files = {
      ...STUB,
      'vite.config.ts': 'export const x = 1;',
      'lessons/copy.ts': STUB[NUMBERS],
      'engine/mean.ts': WORK[NUMBERS],
    };
    expect((await only(handIn(files))).notes).toEqual(inZip);
  });

  test('a file by itself is graded, and an archive beside it is not', async () => {
    const { sources, notes } = await only(
      handIn({ 'exercise.ts': WORK[NUMBERS], 'data.rar': 'x' }),
    );
    expect(sources).toEqual(WORK);
    expect(notes).toEqual([
      ...inZip,
      `exercise.ts was taken for ${NUMBERS}`,
      'data.rar beside it was not read',
    ]);
  });

  test('where there is none, what there is is named', async () => {
    const { notes } = await only(handIn({ 'report.pdf': 'x', 'src/a.txt': 'y' }));
    expect(notes.at(-1)).toBe('there is only report.pdf, src/, and what is hidden or lies deeper');
  });
});

test('nothing at all is said to be nothing', async () => {
  expect(await only(folderOf())).toMatchObject({ sources: {}, notes: ['nothing is there'] });
});

test('what lies behind a link is not found', async () => {
  const folder = folderOf({ 'a.txt': '' });
  symlinkSync(folderOf(WORK), join(folder, 'repo-main'), 'junction');
  expect((await only(folder)).sources).toEqual({});
});

test.each([
  ['UTF-16', Buffer.from(`\uFEFF${WORK[NUMBERS]}`, 'utf16le')],
  ['EUC-KR', Buffer.concat([Buffer.from('// '), Buffer.from([0xc6, 0xf2, 0xb1, 0xd5, 0x0a])])],
])('a file in %s is said to be one', async (encoding, bytes) => {
  const { sources, notes } = await only(folderOf({ [NUMBERS]: bytes }));
  expect(sources).toEqual({ [NUMBERS]: expect.objectContaining({ reason: 'not-text' }) });
  expect(notes).toEqual([`${NUMBERS} seems to be ${encoding}`]);
});

test('so is one by itself', async () => {
  const bytes = Buffer.from(`\uFEFF${WORK[NUMBERS]}`, 'utf16le');
  const named = await only(folderOf({ '01-numbers.ts': bytes }));
  expect(named.notes).toEqual([
    `01-numbers.ts was taken for ${NUMBERS}`,
    `${NUMBERS} seems to be UTF-16`,
  ]);
  const { notes } = await only(folderOf({ 'a.ts': bytes }));
  expect(notes[0]).toMatch(/^a.ts lies where no exercise file is expected/);
  expect(notes[1]).toBe('a.ts seems to be UTF-16');
});

test('what a parser would not survive is only searched', async () => {
  const bomb = `${'['.repeat(95_000)}${']'.repeat(95_000)}`;
  const files = { 'a.ts': `export const mean = ${bomb};`, 'b.ts': `export const x = ${bomb};` };
  const { notes } = await only(folderOf(files));
  expect(notes).toEqual([
    `a.ts was taken for ${NUMBERS}`,
    `b.ts lies where no exercise file is expected, such as ${NUMBERS}, and was not graded`,
  ]);
});

describe('what the grader itself may not read is not graded', () => {
  test.for<[place: string, files: Files]>([
    [NUMBERS, WORK],
    ['lessons', WORK],
    ['.', WORK],
    ['mine', within('mine', WORK)],
    ['mine', { ...STUB, ...within('mine', WORK) }],
    ['exercise.ts', { 'exercise.ts': SOLVED[NUMBERS] }],
    ['exercise (1).ts', { ...STUB, 'exercise (1).ts': SOLVED[NUMBERS] }],
  ])('%s', async ([place, files], { skip }) => {
    skip(process.getuid?.() === 0 || process.platform === 'win32');
    const folder = folderOf(files);
    chmodSync(join(folder, place), 0);
    const { refused } = await only(folder);
    chmodSync(join(folder, place), 0o700);
    expect(refused).toContain('EACCES');
  });
});
