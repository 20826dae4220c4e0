/** What can lie in the place of an exercise, and what the reader makes of it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exerciseFile, filesOf } from '../../../engine/course.ts';
import { explainProblem } from '../../../engine/kit/messages.ts';
import { NoSubmission, readSubmission } from '../../../engine/node/read-submission.ts';
import { LIMITS } from '../../../engine/sandbox/limits.ts';
import { temporaryFolder, write } from '../../fixture/checkout.ts';
import course from '../../fixture/gradlings.config.ts';
import { NUMBERS, SOLVED } from '../../fixture/submissions.ts';

const RIGHT = SOLVED[NUMBERS];

const root = temporaryFolder();
let count = 0;
const submission = (files: Readonly<Record<string, string | Uint8Array>> = {}): string =>
  write(join(root, String(++count)), files);

const secret = write(join(root, 'secret'), { 'exercise.ts': RIGHT, [NUMBERS]: RIGHT });

const sourceOf = (folder: string) => readSubmission(folder, [NUMBERS]).sources[NUMBERS];

const unreadable = (reason: string) => ({ type: 'unreadable-file', file: NUMBERS, reason });

describe('what is text is read', () => {
  test('with the hash of its bytes', () => {
    expect(readSubmission(submission({ [NUMBERS]: 'abc' }), [NUMBERS])).toEqual({
      sources: { [NUMBERS]: 'abc' },
      files: [
        {
          path: NUMBERS,
          sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
        },
      ],
    });
  });

  test('a byte-order mark is no part of it, but of its hash', () => {
    const plain = readSubmission(submission({ [NUMBERS]: 'abc' }), [NUMBERS]);
    const marked = readSubmission(submission({ [NUMBERS]: '\uFEFFabc' }), [NUMBERS]);
    expect(marked.sources).toEqual(plain.sources);
    expect(marked.files).not.toEqual(plain.files);
  });

  test('in the order of the course, whatever else is there', () => {
    const files = course.lessons.map(exerciseFile);
    const others = { 'package.json': '{', 'lessons/01-numbers/other.ts': '', '.npmrc': 'x' };
    const folder = submission({
      ...Object.fromEntries(files.toReversed().map((f) => [f, f])),
      ...others,
    });
    const { sources, files: read } = readSubmission(folder, filesOf(course, course.lessons));
    expect(read.map(({ path }) => path)).toEqual(files);
    expect(sources).toEqual(Object.fromEntries(files.map((file) => [file, file])));
  });

  test('up to the longest that is allowed, counted in characters', () => {
    const longest = '한'.repeat(LIMITS.fileCharacters);
    expect(sourceOf(submission({ [NUMBERS]: longest }))).toBe(longest);
  });
});

describe('what is not there is missing', () => {
  test('an empty folder', () => expect(sourceOf(submission())).toBeUndefined());
  test('a file in the place of a folder', () => {
    expect(sourceOf(submission({ lessons: 'x' }))).toBeUndefined();
    expect(sourceOf(submission({ 'lessons/01-numbers': 'x' }))).toBeUndefined();
  });
});

/** What it takes to make a place other than a file of text in the folder of an exercise. */
const PLACES: Readonly<Record<string, readonly [reason: string, make: (file: string) => void]>> = {
  'a folder': ['not-a-file', (file) => mkdirSync(file)],
  'a pipe, which nobody writes to': ['not-a-file', (file) => execFileSync('mkfifo', [file])],
  'a link to a file': ['link', (file) => symlinkSync(join(secret, 'exercise.ts'), file)],
  'a link within the submission': ['link', (file) => symlinkSync('other.ts', file)],
  'a link in a circle': ['link', (file) => symlinkSync('exercise.ts', file)],
  'a file that may not be opened': ['forbidden', (file) => writeFileSync(file, RIGHT, { mode: 0 })],
};

describe('what is not an ordinary file of text is named, and not read', () => {
  test.for(Object.entries(PLACES))('%s', ([what, [reason, make]], { skip }) => {
    skip(process.platform === 'win32' && what !== 'a folder');
    skip(process.getuid?.() === 0 && reason === 'forbidden');
    const folder = submission({ 'lessons/01-numbers/other.ts': RIGHT });
    make(join(folder, NUMBERS));
    expect(sourceOf(folder)).toEqual(unreadable(reason));
  });

  test.each([
    ['NUL', 'export const a = "\0";'],
    ['binary', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0xff])],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0])],
    ['cut UTF-8', new Uint8Array([0x61, 0xed, 0x95])],
  ])('%s', (_, bytes) => {
    const folder = submission({ [NUMBERS]: bytes });
    expect(sourceOf(folder)).toEqual(unreadable('not-text'));
    expect(readSubmission(folder, [NUMBERS]).files).toHaveLength(1);
  });

  test('a huge file', () => {
    const folder = submission({ [NUMBERS]: Buffer.alloc(50_000_000, 0x20) });
    const start = process.cpuUsage();
    const { sources, files } = readSubmission(folder, [NUMBERS]);
    expect(sources[NUMBERS]).toMatchObject({ type: 'too-long', limit: LIMITS.fileCharacters });
    expect(files).toEqual([]);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
  });
});

describe('links are not followed', () => {
  test.each(['lessons', 'lessons/01-numbers'])('of the folder %s', (place) => {
    const folder = submission(place === 'lessons' ? {} : { 'lessons/x': '' });
    symlinkSync(join(secret, place), join(folder, place), 'junction');
    expect(sourceOf(folder)).toEqual(unreadable('link'));
  });

  test('but the submission itself may be one: whoever grades has named it', () => {
    const link = join(root, 'link');
    symlinkSync(secret, link, 'junction');
    expect(sourceOf(link)).toBe(RIGHT);
  });
});

test('a name in other letters is not the name, whatever the file system thinks of it', () => {
  const folder = submission({ [NUMBERS]: RIGHT });
  renameSync(join(folder, 'lessons/01-numbers'), join(folder, 'lessons/01-Numbers'));
  // Linux knows no such file; macOS and Windows would open it.
  expect([undefined, unreadable('case')]).toContainEqual(sourceOf(folder));
});

test('every reason has words that name the file', () => {
  for (const reason of ['link', 'case', 'not-a-file', 'not-text', 'forbidden'] as const) {
    const problem = { type: 'unreadable-file', file: NUMBERS, reason } as const;
    expect(explainProblem(problem, 'en')).toContain(NUMBERS);
    expect(explainProblem(problem, 'ko')).toMatch(/[가-힣]/);
  }
});

test.for([
  ['nowhere', 'there is no such folder', '그런 폴더가 없습니다'],
  ['a.txt', 'it is a file, not a folder', '폴더가 아니라 파일입니다'],
])('no submission is in %s: %s', ([place, en, ko]) => {
  const folder = join(submission({ 'a.txt': '' }), place!);
  expect(() => readSubmission(folder, [NUMBERS])).toThrow(new NoSubmission(en!, ko));
});
