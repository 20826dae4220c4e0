/** What else than a file of code can lie where an exercise is looked for, and around it. */
import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, renameSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { apply, type Change, write } from '../../fixture/checkout.ts';
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
  readonly put: Change;
  /** What there is to earn; where that is nothing, what the message must say. */
  readonly gets: number | RegExp;
}

/** Attacks that all get this. */
const attacks = (gets: FileAttack['gets'], puts: Readonly<Record<string, Change>>): FileAttack[] =>
  Object.entries(puts).map(([tries, put]) => ({ tries, put, gets }));

/** Not every system has such files. */
const notOn = (system: NodeJS.Platform, ...given: Parameters<typeof attacks>): FileAttack[] =>
  system === process.platform ? [] : attacks(...given);

const LESSON = 'lessons/01-numbers';
const beside = join(arena.folder, 'beside/right');
write(beside, { [NUMBERS]: RIGHT });

const inLesson = (make: (file: string) => void) => (folder: string) => {
  mkdirSync(join(folder, LESSON), { recursive: true });
  make(join(folder, NUMBERS));
};

const linkTo = (target: string) => inLesson((file) => symlinkSync(target, file));

const bytes = (text: string, ...more: number[]): Change => ({
  [NUMBERS]: Buffer.concat([Buffer.from(text), Buffer.from(more)]),
});

const ATTACKS: readonly FileAttack[] = [
  ...notOn('win32', /it is a link/, {
    'a link to the work of somebody else': linkTo(join(beside, NUMBERS)),
    'a link within the submission': (folder) => {
      write(folder, { [`${LESSON}/other.ts`]: RIGHT });
      symlinkSync('other.ts', join(folder, NUMBERS));
    },
    'a link to a file that only the grader may read': linkTo('/etc/passwd'),
    'a link to itself': linkTo('exercise.ts'),
    'a link to a device without an end': linkTo('/dev/zero'),
  }),
  ...notOn('win32', /it is a link|is missing/, {
    'a link to what its own results will be': linkTo(join(arena.results, 'honest-00/report.json')),
  }),
  ...attacks(/it is a link/, {
    'a link in the place of the lesson': (folder) => {
      mkdirSync(join(folder, 'lessons'));
      symlinkSync(join(beside, LESSON), join(folder, LESSON), 'junction');
    },
    'a link in the place of all lessons': (folder) =>
      symlinkSync(join(beside, 'lessons'), join(folder, 'lessons'), 'junction'),
  }),
  ...attacks(FULL, {
    'a hard link, which is a file like any other': inLesson((file) =>
      linkSync(join(beside, NUMBERS), file),
    ),
    'five thousand files around it': (folder) => {
      write(folder, { [NUMBERS]: RIGHT });
      mkdirSync(join(folder, `${LESSON}/more`));
      for (let i = 0; i < 5_000; i++) writeFileSync(join(folder, LESSON, 'more', `${i}.ts`), '');
    },
    'a byte-order mark': { [NUMBERS]: `\uFEFF${RIGHT}` },
    'the line ends of Windows': { [NUMBERS]: RIGHT.replaceAll('\n', '\r\n') },
    'the line ends of old': { [NUMBERS]: RIGHT.replaceAll('\n', '\r') },
  }),
  ...attacks(/it is not an ordinary file/, {
    'a folder of that name, with an index': { [`${NUMBERS}/index.ts`]: RIGHT },
  }),
  ...attacks(/is missing/, { 'a file in the place of the lesson': { [LESSON]: RIGHT } }),
  ...notOn('win32', /it is not an ordinary file/, {
    'a pipe to which nobody writes': inLesson((file) => void execFileSync('mkfifo', [file])),
  }),
  ...attacks(/is longer than 200000 characters/, {
    'a file of fifty megabytes': inLesson((file) =>
      writeFileSync(file, Buffer.alloc(50_000_000, 0x20)),
    ),
  }),
  ...notOn('darwin', /is longer than 200000 characters/, {
    'a file of a terabyte with nothing in it': inLesson((file) => {
      writeFileSync(file, RIGHT);
      truncateSync(file, 2 ** 40);
    }),
  }),
  ...notOn('win32', FULL, {
    'folders within folders as deep as paths go': (folder) => {
      write(folder, { [NUMBERS]: RIGHT });
      mkdirSync(join(folder, 'lessons', ...Array.from({ length: 200 }, () => 'deep')), {
        recursive: true,
      });
    },
  }),
  ...attacks(/it is not text/, {
    'a program for the processor': bytes('', 0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0xff, 0xfe),
    'a character NUL': { [NUMBERS]: `${RIGHT}\0` },
    'UTF-16': { [NUMBERS]: Buffer.from(`\uFEFF${RIGHT}`, 'utf16le') },
    'letters of another encoding': bytes(RIGHT, 0x2f, 0x2f, 0xb0, 0xa1),
    'surrogates, which are no text by themselves': bytes('//', 0xed, 0xa0, 0x80),
  }),
  ...attacks(/No exported function/, { nothing: { [NUMBERS]: '' } }),
  ...attacks(/is missing|small and capital letters/, {
    'capital letters in its name': (folder) => {
      write(folder, { [NUMBERS]: RIGHT });
      renameSync(join(folder, NUMBERS), join(folder, LESSON, 'Exercise.ts'));
    },
  }),
  ...attacks(/is missing/, {
    'code beside it that no parser survives': {
      'deep.ts': `export const a = ${'['.repeat(99_000)}`,
      'types.ts': `export type A = ${'Array<'.repeat(30_000)}`,
      'ways.ts': `export const a = ${'(a: ('.repeat(30)}`,
    },
  }),
  ...notOn('win32', FULL, {
    'pipes and links around it, to wait for or to follow': (folder) => {
      write(folder, { [NUMBERS]: RIGHT });
      execFileSync(
        'mkfifo',
        ['more.ts', 'work.zip'].map((name) => join(folder, name)),
      );
      symlinkSync('.', join(folder, 'again'));
      symlinkSync('/dev/zero', join(folder, 'zero.zip'));
    },
  }),
  ...notOn('win32', /is missing/, {
    'the same name with another ending': {
      [`${LESSON}/exercise.js`]: RIGHT,
      [`${LESSON}/exercise.mts`]: RIGHT,
      [`${LESSON}/exercise.ts `]: RIGHT,
    },
  }),
  ...attacks(/should be a function/, {
    'checks, settings and a report of its own beside it': {
      [NUMBERS]: 'export const mean = 1;',
      'checks/course.ts': 'export const course = {};',
      'reference/tensor.ts': 'throw new Error();',
      'package.json': '{ "imports": { "#tensor": "./evil.js" }, "scripts": { "grade": "exit 0" } }',
      'tsconfig.json': '{',
      'node_modules/fast-check/package.json': '{ "main": "evil.js" }',
      'report.json': '{ "schema": "gradlings/report/v1", "score": 100, "maxScore": 100 }',
      'gradebook.csv': 'submission,score\nme,100\n',
    },
  }),
];

const here = ATTACKS.map((attack, i) =>
  Object.assign(attack, { name: `attack-${String(i).padStart(2, '0')}` }),
);
const honest = ['aaa', 'attack-05-honest', 'attack-15-honest', 'zzz'];

beforeAll(async () => {
  for (const { name, put } of here) {
    mkdirSync(join(arena.class, name));
    apply(put, join(arena.class, name));
  }
  for (const each of [arena, alone]) {
    for (const name of honest) write(join(each.class, name), { [NUMBERS]: RIGHT });
  }
  outcome = await arena.grade(...OPTIONS);
  await alone.grade(...OPTIONS);
}, 120_000);

describe('where the exercise should be, somebody puts', () => {
  test.for(here)('$tries', ({ name, gets }) => {
    const { score, lessons } = arena.report(name);
    expect(score).toBe(gets instanceof RegExp ? 0 : gets);
    if (gets instanceof RegExp) expect(lessons[0]!.exercises[0]!.message).toMatch(gets);
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
