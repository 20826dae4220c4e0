/** What else than a file of code can lie where an exercise is looked for, and around it. */
import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, renameSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { write } from '../../fixture/checkout.ts';
import { NUMBERS, SOLVED } from '../../fixture/submissions.ts';
import { Arena, evidence, type Outcome } from './arena.ts';

const OPTIONS = ['--only', 'numbers', '--runs', '5'];
const FULL = 4;
const RIGHT = SOLVED[NUMBERS];

const arena = new Arena();
const alone = new Arena();
let outcome: Outcome;

interface FileAttack {
  readonly tries: string;
  readonly put: (folder: string) => void;
  /** What there is to earn, where something is. */
  readonly points?: number;
  /** What the message must say, where nothing is. */
  readonly says?: RegExp;
  /** Not every system has such files. */
  readonly not?: NodeJS.Platform;
}

const LESSON = 'lessons/01-numbers';
const beside = join(arena.folder, 'beside/right');
write(beside, { [NUMBERS]: RIGHT });

const inLesson = (make: (file: string) => void) => (folder: string) => {
  mkdirSync(join(folder, LESSON), { recursive: true });
  make(join(folder, NUMBERS));
};

const bytes = (content: string | Uint8Array) => (folder: string) =>
  void write(folder, { [NUMBERS]: content });

const utf16 = Buffer.from(`\uFEFF${RIGHT}`, 'utf16le');

const ATTACKS: readonly FileAttack[] = [
  {
    tries: 'a link to the work of somebody else',
    put: inLesson((file) => symlinkSync(join(beside, NUMBERS), file)),
    says: /it is a link/,
    not: 'win32',
  },
  {
    tries: 'a link within the submission',
    put: (folder) => {
      write(folder, { [`${LESSON}/other.ts`]: RIGHT });
      symlinkSync('other.ts', join(folder, NUMBERS));
    },
    says: /it is a link/,
    not: 'win32',
  },
  {
    tries: 'a link to a file that only the grader may read',
    put: inLesson((file) => symlinkSync('/etc/passwd', file)),
    says: /it is a link/,
    not: 'win32',
  },
  {
    tries: 'a link to what its own results will be',
    put: inLesson((file) => symlinkSync(join(arena.results, 'honest-00/report.json'), file)),
    says: /it is a link|is missing/,
    not: 'win32',
  },
  {
    tries: 'a link to itself',
    put: inLesson((file) => symlinkSync('exercise.ts', file)),
    says: /it is a link/,
    not: 'win32',
  },
  {
    tries: 'a link to a device without an end',
    put: inLesson((file) => symlinkSync('/dev/zero', file)),
    says: /it is a link/,
    not: 'win32',
  },
  {
    tries: 'a link in the place of the lesson',
    put: (folder) => {
      mkdirSync(join(folder, 'lessons'));
      symlinkSync(join(beside, LESSON), join(folder, LESSON), 'junction');
    },
    says: /it is a link/,
  },
  {
    tries: 'a link in the place of all lessons',
    put: (folder) => symlinkSync(join(beside, 'lessons'), join(folder, 'lessons'), 'junction'),
    says: /it is a link/,
  },
  {
    tries: 'a hard link, which is a file like any other',
    put: inLesson((file) => linkSync(join(beside, NUMBERS), file)),
    points: FULL,
  },
  {
    tries: 'a folder of that name, with an index',
    put: (folder) => write(folder, { [`${NUMBERS}/index.ts`]: RIGHT }),
    says: /it is not an ordinary file/,
  },
  {
    tries: 'a file in the place of the lesson',
    put: (folder) => write(folder, { [LESSON]: RIGHT }),
    says: /is missing/,
  },
  {
    tries: 'a pipe to which nobody writes',
    put: inLesson((file) => void execFileSync('mkfifo', [file])),
    says: /it is not an ordinary file/,
    not: 'win32',
  },
  {
    tries: 'a file of fifty megabytes',
    put: inLesson((file) => writeFileSync(file, Buffer.alloc(50_000_000, 0x20))),
    says: /is longer than 200000 characters/,
  },
  {
    tries: 'a file of a terabyte with nothing in it',
    put: inLesson((file) => {
      writeFileSync(file, RIGHT);
      truncateSync(file, 2 ** 40);
    }),
    says: /is longer than 200000 characters/,
    not: 'darwin',
  },
  {
    tries: 'five thousand files around it',
    put: (folder) => {
      write(folder, { [NUMBERS]: RIGHT });
      mkdirSync(join(folder, `${LESSON}/more`));
      for (let i = 0; i < 5_000; i++) writeFileSync(join(folder, LESSON, 'more', `${i}.ts`), '');
    },
    points: FULL,
  },
  {
    tries: 'folders within folders as deep as paths go',
    put: (folder) => {
      write(folder, { [NUMBERS]: RIGHT });
      mkdirSync(join(folder, 'lessons', ...Array.from({ length: 200 }, () => 'deep')), {
        recursive: true,
      });
    },
    points: FULL,
    not: 'win32',
  },
  {
    tries: 'a program for the processor',
    put: bytes(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0xff, 0xfe])),
    says: /it is not text/,
  },
  { tries: 'a character NUL', put: bytes(`${RIGHT}\0`), says: /it is not text/ },
  { tries: 'UTF-16', put: bytes(utf16), says: /it is not text/ },
  {
    tries: 'letters of another encoding',
    put: bytes(Buffer.concat([Buffer.from(RIGHT), Buffer.from([0x2f, 0x2f, 0xb0, 0xa1])])),
    says: /it is not text/,
  },
  {
    tries: 'surrogates, which are no text by themselves',
    put: bytes(Buffer.concat([Buffer.from('//'), Buffer.from([0xed, 0xa0, 0x80])])),
    says: /it is not text/,
  },
  { tries: 'a byte-order mark', put: bytes(`\uFEFF${RIGHT}`), points: FULL },
  { tries: 'the line ends of Windows', put: bytes(RIGHT.replaceAll('\n', '\r\n')), points: FULL },
  { tries: 'the line ends of old', put: bytes(RIGHT.replaceAll('\n', '\r')), points: FULL },
  { tries: 'nothing', put: bytes(''), says: /No exported function/ },
  {
    tries: 'capital letters in its name',
    put: (folder) => {
      write(folder, { [NUMBERS]: RIGHT });
      renameSync(join(folder, NUMBERS), join(folder, LESSON, 'Exercise.ts'));
    },
    says: /is missing|small and capital letters/,
  },
  {
    tries: 'the same name with another ending',
    put: (folder) =>
      write(folder, {
        [`${LESSON}/exercise.js`]: RIGHT,
        [`${LESSON}/exercise.mts`]: RIGHT,
        [`${LESSON}/exercise.ts `]: RIGHT,
      }),
    says: /is missing/,
    not: 'win32',
  },
  {
    tries: 'checks, settings and a report of its own beside it',
    put: (folder) =>
      write(folder, {
        [NUMBERS]: 'export const mean = 1;',
        'checks/course.ts': 'export const course = {};',
        'reference/tensor.ts': 'throw new Error();',
        'package.json':
          '{ "imports": { "#tensor": "./evil.js" }, "scripts": { "grade": "exit 0" } }',
        'tsconfig.json': '{',
        'node_modules/fast-check/package.json': '{ "main": "evil.js" }',
        'report.json': '{ "schema": "gradlings/report/v1", "score": 100, "maxScore": 100 }',
        'gradebook.csv': 'submission,score\nme,100\n',
      }),
    says: /should be a function/,
  },
];

const here = ATTACKS.filter((attack) => attack.not !== process.platform).map((attack, i) =>
  Object.assign(attack, { name: `attack-${String(i).padStart(2, '0')}` }),
);
const honest = ['aaa', 'attack-05-honest', 'attack-15-honest', 'zzz'];

beforeAll(async () => {
  for (const { name, put } of here) {
    mkdirSync(join(arena.class, name));
    put(join(arena.class, name));
  }
  for (const each of [arena, alone]) {
    for (const name of honest) write(join(each.class, name), { [NUMBERS]: RIGHT });
  }
  outcome = await arena.grade(...OPTIONS);
  await alone.grade(...OPTIONS);
}, 120_000);

describe('where the exercise should be, somebody puts', () => {
  test.for(here)('$tries', ({ name, points = 0, says }) => {
    const { score, lessons } = arena.report(name);
    expect(score).toBe(points);
    if (says) expect(lessons[0]!.exercises[0]!.message).toMatch(says);
  });
});

describe('the class around it', () => {
  test.for(honest)('%s is graded as it is alone', (name) => {
    expect(arena.report(name).score).toBe(FULL);
    expect(evidence(arena.report(name))).toBe(evidence(alone.report(name)));
  });

  test('is graded whole, in bounded memory, and left as it was', () => {
    expect(outcome).toMatchObject({ code: 0, stdout: '', traces: [] });
    expect(outcome.stderr).toContain(`${here.length + honest.length} graded, 0 kept, 0 not graded`);
    expect(outcome.megabytes).toBeLessThan(800);
  });
});
