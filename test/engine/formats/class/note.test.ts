/** What a gradebook says beside the points: a 0 always has its reason. */
import { afterAll, expect, test } from 'vitest';
import { join } from 'node:path';
import { noteOn } from '../../../../engine/formats/class/note.ts';
import type { Language } from '../../../../engine/kit/words.ts';
import { everything } from '../../../../engine/grade/select.ts';
import { filesIn, gradeRead } from '../../../../engine/node/grade-folder.ts';
import { Graders } from '../../../../engine/node/graders.ts';
import { readSubmission } from '../../../../engine/node/read-submission.ts';
import { temporaryFolder, write } from '../../../fixture/checkout.ts';
import course from '../../../fixture/gradlings.config.ts';
import { SETTINGS } from '../../../fixture/grading.ts';
import { beyond, exercise, lesson, report } from '../samples.ts';
import { COUNTING, HALF, NUMBERS, SOLVED, STUBS, WRONG } from '../../../fixture/submissions.ts';

const root = temporaryFolder();
const graders = new Graders(course, 2, 1);
afterAll(() => graders.close());
const selection = everything(course);

let count = 0;

async function noteFor(
  files: Readonly<Record<string, string | Uint8Array>>,
  language: Language = 'en',
): Promise<string | undefined> {
  const folder = write(join(root, String(++count)), files);
  const read = readSubmission(folder, filesIn(course, selection));
  return noteOn(await gradeRead(read, { ...SETTINGS, name: 'ann', selection, language }, graders));
}

const BINARY = new Uint8Array([0, 255, 254]);

test('where there are points, they say all', async () => {
  expect(await noteFor(SOLVED)).toBeUndefined();
  expect(await noteFor({ ...STUBS, [NUMBERS]: HALF })).toBeUndefined();
  // Whoever hands in one lesson knows which.
  expect(await noteFor({ [NUMBERS]: HALF })).toBeUndefined();
});

test.each<
  [string, Readonly<Record<string, string | Uint8Array>>, string | RegExp, string | RegExp]
>([
  ['stubs', STUBS, 'nothing is written yet', '아직 작성한 것이 없습니다'],
  [
    'no file',
    {},
    `no exercise file was read, such as ${NUMBERS}`,
    `읽은 연습 파일이 없습니다. 예: ${NUMBERS}`,
  ],
  [
    'answers that are wrong',
    { ...STUBS, [NUMBERS]: WRONG },
    'nothing that is written is right yet',
    '작성한 것 가운데 아직 맞은 것이 없습니다',
  ],
  [
    'one file of stubs',
    { [NUMBERS]: STUBS[NUMBERS] },
    'nothing is written yet',
    '아직 작성한 것이 없습니다',
  ],
  [
    'an answer that cannot even be tried, beside stubs',
    { [NUMBERS]: STUBS[NUMBERS].replace('export function scale', 'function scale') },
    'nothing that is written is right yet',
    '작성한 것 가운데 아직 맞은 것이 없습니다',
  ],
  [
    'an empty file',
    { ...STUBS, [NUMBERS]: '' },
    `${NUMBERS} is empty`,
    `빈 파일입니다: ${NUMBERS}`,
  ],
  [
    'a file with nothing of the exercises in it',
    { ...STUBS, [NUMBERS]: '// to do\n' },
    `${NUMBERS}: No exported function named \`mean\` was found.`,
    new RegExp(`^${NUMBERS}: .*mean`),
  ],
  [
    'a file that is no text',
    { ...STUBS, [NUMBERS]: BINARY },
    /^lessons\/01-numbers\/exercise\.ts was not read: it is not text in UTF-8/,
    /^lessons\/01-numbers\/exercise\.ts.*UTF-8/,
  ],
  [
    'files that cannot be loaded',
    { [NUMBERS]: 'export const', [COUNTING]: 'throw 1;' },
    /^lessons\/01-numbers\/exercise\.ts:1:\d+: syntax error.* … and 1 more file$/,
    /^lessons\/01-numbers\/exercise\.ts:1:\d+: .* 그 밖에도 파일 1개가 그렇습니다$/,
  ],
])('no points have their reason: %s', async (_, files, en, ko) => {
  expect(await noteFor(files, 'en')).toMatch(en);
  expect(await noteFor(files, 'ko')).toMatch(ko);
});

test('a file that is of no use is told beside the points of others', async () => {
  expect(await noteFor({ ...SOLVED, [COUNTING]: BINARY })).toMatch(
    /^lessons\/02-counting\/\S+ was not read/,
  );
});

test('points beyond the course are no reason to say that something is right', () => {
  const lessons = [
    lesson('ratios', [exercise('share')]),
    beyond(lesson('puzzles', [exercise('first', { score: 2, status: 'passed' })])),
  ];
  expect(noteOn(report(lessons))).toBe('nothing that is written is right yet');
  expect(noteOn(report(lessons.slice(1)))).toBeUndefined();
});
