/** `gradlings grade merge`: nobody is lost or confused when parts of a class are joined. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { main } from '../../../../engine/command/command-line.ts';
import type { ClassMember, ClassRecord } from '../../../../engine/formats/class/record.ts';
import type { ExerciseReport, LessonReport, Report } from '../../../../engine/formats/report.ts';
import { gradlings, readText, temporaryFolder, write } from '../../../fixture/checkout.ts';
import course from '../../../fixture/gradlings.config.ts';
import { HALF, NUMBERS, SOLVED, STUBS, WRONG } from '../../../fixture/submissions.ts';

type Writable<T> = { -readonly [K in keyof T]: Writable<T[K]> };

const cwd = temporaryFolder();
const CLASS = {
  ann: SOLVED[NUMBERS],
  bob: HALF,
  carol: WRONG,
  dan: STUBS[NUMBERS],
  eve: SOLVED[NUMBERS],
  '학생 하나': HALF,
  zoe: null,
};
/** As parts are dealt out: every third. */
const [FIRST, SECOND, THIRD] = [
  ['ann', 'dan', '학생 하나'],
  ['bob', 'eve'],
  ['carol', 'zoe'],
];
const POINTS = { ann: 4, bob: 2, carol: 0, dan: 0, eve: 4, '학생 하나': 2, zoe: 0 };

const QUICK = ['--only', 'numbers', '--runs', '5', '--lang', 'en'];
const gradePart = (part: string, out: string, ...more: string[]) =>
  gradlings(cwd, 'grade', '--class', 'class', '--shard', part, '--out', out, ...QUICK, ...more);

beforeAll(async () => {
  for (const [name, source] of Object.entries(CLASS)) {
    write(join(cwd, 'class', name), source === null ? {} : { [NUMBERS]: source });
  }
  for (const index of [1, 2, 3]) {
    expect((await gradePart(`${index}/3`, `graded/part-${index}`)).code).toBe(0);
  }
}, 120_000);

let count = 0;

/** Copies of the parts, to be changed. */
function parts(): {
  readonly folder: string;
  readonly all: readonly string[];
  readonly out: string;
} {
  const folder = join(cwd, `try-${++count}`);
  cpSync(join(cwd, 'graded'), folder, { recursive: true });
  return {
    folder,
    all: [1, 2, 3].map((index) => join(folder, `part-${index}`)),
    out: join(folder, 'out'),
  };
}

vi.stubEnv('GRADLINGS_LANG', 'en');

/** As the command does, in this process: starting one takes longer than joining. */
async function merge(
  folders: readonly string[],
  out: string,
): Promise<{ code: number; stderr: string }> {
  const lines: string[] = [];
  const said = vi
    .spyOn(console, 'error')
    .mockImplementation((line) => void lines.push(`${line}\n`));
  await main(['grade', 'merge', ...folders, '--out', out], course, cwd);
  said.mockRestore();
  const code = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return { code, stderr: lines.join('') };
}

const recordIn = (folder: string): ClassRecord =>
  JSON.parse(readText(folder, 'class.json')) as ClassRecord;

const statusesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    recordIn(folder).members.map(({ submission, status, score }) => [
      submission,
      status === 'graded' ? String(score) : status,
    ]),
  );

/** What there is of everybody, where these were not graded. */
const allBut = (...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(POINTS).map(([name, points]) => [
      name,
      names.includes(name) ? 'not graded' : String(points),
    ]),
  );

function edit<T>(file: string, change: (content: Writable<T>) => void): void {
  const content = JSON.parse(readText(file)) as Writable<T>;
  change(content);
  write(join(file, '..'), { [file.split(/[/\\]/).at(-1)!]: JSON.stringify(content) });
}

const noteOn = (folder: string, name: string): string =>
  recordIn(folder).members.find(({ submission }) => submission === name)?.note ?? '';

describe('a part', () => {
  test('records who is in the whole class, and what is known of whom', () => {
    const record = recordIn(join(cwd, 'graded/part-2'));
    expect(record.part).toEqual({ index: 2, of: 3 });
    expect(record.members.map(({ submission, part }) => [submission, part])).toEqual([
      ['ann', 1],
      ['bob', 2],
      ['carol', 3],
      ['dan', 1],
      ['eve', 2],
      ['zoe', 3],
      ['학생 하나', 1],
    ]);
    expect(statusesIn(join(cwd, 'graded/part-2'))).toMatchObject({
      ann: 'elsewhere',
      bob: '2',
      eve: '4',
    });
  });
});

describe('parts that are all there', () => {
  test('are one class, as if it had been graded at once', async () => {
    const { all, out } = parts();
    const typed = ['grade', 'merge', ...all, '--out', out];
    expect(await gradlings(cwd, ...typed)).toMatchObject({ code: 0, stdout: '' });
    expect(statusesIn(out)).toEqual(allBut());
    const whole = join(cwd, 'whole');
    await gradlings(cwd, 'grade', '--class', 'class', '--out', whole, ...QUICK);
    expect(readText(out, 'gradebook.csv')).toBe(readText(whole, 'gradebook.csv'));
    const members = (folder: string) =>
      recordIn(folder).members.map((member) => Object.assign(member, { part: 1 }));
    expect(members(out)).toEqual(members(whole));
    expect(recordIn(out).part).toEqual({ index: 1, of: 1 });
    expect((await merge([whole], join(cwd, 'same'))).code).toBe(0);
    expect(readText(cwd, 'same/class.json')).toBe(readText(whole, 'class.json'));
    expect(readdirSync(join(out, 'ann'))).toEqual(['report.json']);
  });

  test('may be joined where one of them is, and again', async () => {
    const { all } = parts();
    for (let times = 0; times < 2; times++) {
      expect((await merge(all, all[0]!)).code).toBe(0);
      expect(statusesIn(all[0]!)).toEqual(allBut());
    }
  });

  test('may be joined one after the other', async () => {
    const { all, out } = parts();
    const some = await merge(all.slice(0, 2), out);
    expect(some.code).toBe(2);
    expect(statusesIn(out)).toEqual(allBut(...THIRD!));
    const rest = await merge([out, all[2]!], out);
    expect(rest).toMatchObject({ code: 0 });
    expect(statusesIn(out)).toEqual(allBut());
    expect(readdirSync(join(out, 'carol'))).toEqual(['report.json']);
  });

  test('may lie where they are joined, but not where somebody’s results will be', async () => {
    const { folder, all } = parts();
    expect(await merge(all, folder)).toMatchObject({ code: 0 });
    expect(statusesIn(folder)).toEqual(allBut());
    const hidden = join(folder, 'new/ann');
    cpSync(all[0]!, hidden, { recursive: true });
    const { code, stderr } = await merge([hidden, ...all.slice(1)], join(folder, 'new'));
    expect(stderr).toContain(`${hidden} lies where results of that name will be`);
    expect(readdirSync(hidden)).toContain('class.json');
    expect(code).toBe(2);
  });

  test('replace what was joined there before', async () => {
    const { all, out } = parts();
    rmSync(join(all[1]!, 'bob/report.json'));
    expect((await merge(all, out)).code).toBe(2);
    cpSync(join(cwd, 'graded/part-2'), all[1]!, { recursive: true });
    cpSync(join(out, 'ann'), join(out, 'mallory'), { recursive: true });
    const { code, stderr } = await merge(all, out);
    expect(stderr).toContain('mallory: these results belong to no submission any more');
    expect(code).toBe(0);
    expect(readdirSync(join(out, 'bob'))).toEqual(['report.json']);
  });
});

describe('whoever is missing is named, and the rest is joined:', () => {
  test('a part that is not there, with all who are in it', async () => {
    const { all, out } = parts();
    const { code, stderr } = await merge([all[0]!, all[2]!], out);
    expect(stderr).toContain('Part 2 of 3 is missing: bob, eve.\n');
    expect(statusesIn(out)).toEqual(allBut(...SECOND!));
    expect(noteOn(out, 'bob')).toBe('not graded: part 2 of 3 is not there, or cannot be used');
    expect(readText(out, 'gradebook.csv')).toMatch(/^"?bob"?,.*not graded/m);
    expect(code).toBe(2);
  });

  test('a folder that is not there, and one that is no part', async () => {
    const { folder, all, out } = parts();
    rmSync(join(all[1]!, 'class.json'));
    const nowhere = join(folder, 'part-4');
    const { code, stderr } = await merge([...all, nowhere], out);
    expect(stderr).toContain(`${nowhere} is not a folder that can be read (ENOENT).`);
    expect(stderr).toContain(
      `${all[1]} has no class.json, which says who is in that part: type again`,
    );
    expect(statusesIn(out)).toEqual(allBut(...SECOND!));
    expect(code).toBe(2);
  });

  test('where there is no part at all, nothing is written', async () => {
    const { folder, out } = parts();
    const { code, stderr } = await merge([join(folder, 'part-4')], out);
    expect(stderr).toMatch(/^error: .*part-4 is not a folder that can be read \(ENOENT\)\.\n$/);
    expect(existsSync(out)).toBe(false);
    expect(code).toBe(2);
  });

  test('a part that is there twice', async () => {
    const { folder, all, out } = parts();
    cpSync(all[0]!, join(folder, 'copy'), { recursive: true });
    const { code, stderr } = await merge([...all, join(folder, 'copy')], out);
    expect(stderr).toContain(`Part 1 of 3 is there twice: ${all[0]} and ${join(folder, 'copy')}.`);
    expect(statusesIn(out)).toEqual(allBut());
    expect(code).toBe(2);
  });

  test('a part that is there twice, with different results', async () => {
    const { folder, all, out } = parts();
    const copy = join(folder, 'copy');
    cpSync(all[1]!, copy, { recursive: true });
    edit<Report>(join(copy, 'bob/report.json'), (report) => {
      report.files[0]!.sha256 = 'a'.repeat(64);
    });
    const { code } = await merge([...all, copy], out);
    expect(noteOn(out, 'bob')).toContain('it has different results in');
    expect(statusesIn(out)).toEqual(allBut('bob'));
    expect(code).toBe(2);
  });

  test('a part whose grading was ended before it had written any record but its first', async () => {
    const { all, out } = parts();
    edit<ClassRecord>(join(all[1]!, 'class.json'), ({ members }) => {
      for (const member of members.filter(({ part }) => part === 2)) {
        Object.assign(member, {
          status: 'not graded',
          score: 0,
          maxScore: 0,
          lessons: [],
          note: 'not graded yet',
        });
      }
    });
    rmSync(join(all[1]!, 'eve'), { recursive: true });
    const { code, stderr } = await merge(all, out);
    expect(stderr).toContain('eve: not graded: report.json: it is not there');
    expect(statusesIn(out)).toEqual(allBut('eve'));
    expect(noteOn(out, 'bob')).toBe('');
    expect(code).toBe(2);
  });

  test.each<[string, string, Writable<Partial<ClassRecord>>]>([
    ['another seed', '--seed 2', { seed: 2 }],
    ['other laws', 'gradlings 9.9.9', { version: '9.9.9' }],
    ['other cases', '--runs 7', { runs: 7 }],
    ['another language', '--lang ko', { language: 'ko' }],
    ['another course', 'other', { course: 'other' }],
    ['other lessons', '9 points', { maxScore: 9 }],
  ])('a part with %s', async (_, named, changed) => {
    const { all, out } = parts();
    // The first part is the odd one: what most of them are of is the class.
    edit<ClassRecord>(join(all[0]!, 'class.json'), (record) => Object.assign(record, changed));
    const { code, stderr } = await merge(all, out);
    expect(stderr).toContain(`${all[0]} was graded with `);
    expect(stderr).toContain(named);
    expect(statusesIn(out)).toEqual(allBut(...FIRST!));
    expect(code).toBe(2);
  });

  test.each<[string, RegExp, (members: Writable<ClassMember>[]) => void]>([
    ['somebody was left out', /\(eve\)/, (members) => members.splice(4, 1)],
    [
      'somebody has another name',
      /\(mallory, eve\)|\(eve, mallory\)/,
      (members) => (members[4]!.submission = 'mallory'),
    ],
    ['somebody is from another folder', /\(eve\)/, (members) => (members[4]!.folder = 'mallory')],
    ['somebody is of another part', /\(eve\)/, (members) => (members[4]!.part = 3)],
    ['somebody is missing', /\(eve\)/, (members) => (members[4]!.status = 'missing')],
  ])('a part in whose record %s', async (_, named, change) => {
    const { all, out } = parts();
    edit<ClassRecord>(join(all[1]!, 'class.json'), ({ members }) => change(members));
    const { code, stderr } = await merge(all, out);
    expect(stderr).toContain('are not parts of the same list of submissions');
    expect(stderr).toMatch(named);
    expect(statusesIn(out)).toEqual(allBut(...SECOND!));
    expect(code).toBe(2);
  });

  test('a part of another class', async () => {
    const { folder, all, out } = parts();
    const other = join(folder, 'other');
    write(join(cwd, 'others/mallory'), { [NUMBERS]: SOLVED[NUMBERS] });
    await gradlings(cwd, 'grade', 'others/mallory', '--out', `${other}/`, ...QUICK);
    const { code, stderr } = await merge([...all, other], out);
    expect(stderr).toContain('are not parts of the same list of submissions (');
    expect(stderr).toContain(`${join(other, 'mallory')} belongs to nobody in the class`);
    expect(statusesIn(out)).toEqual(allBut());
    expect(code).toBe(2);
  });

  test('a record that has somebody twice, or is none', async () => {
    const { all, out } = parts();
    edit<ClassRecord>(join(all[1]!, 'class.json'), ({ members }) => members.push(members[0]!));
    write(all[2]!, { 'class.json': readText(all[2]!, 'class.json').slice(0, -20) });
    const { code, stderr } = await merge(all, out);
    expect(stderr).toContain('is not the record of a class (ann is in it twice)');
    expect(stderr).toContain('is not the record of a class (it is not JSON)');
    expect(statusesIn(out)).toEqual(allBut(...SECOND!, ...THIRD!));
    expect(code).toBe(2);
  });

  test('results that belong to nobody', async () => {
    const { all, out } = parts();
    cpSync(join(all[0]!, 'ann'), join(all[0]!, 'mallory'), { recursive: true });
    const { code, stderr } = await merge(all, out);
    expect(stderr).toContain(`${join(all[0]!, 'mallory')} belongs to nobody in the class`);
    expect(existsSync(join(out, 'mallory'))).toBe(false);
    expect(statusesIn(out)).toEqual(allBut());
    expect(code).toBe(2);
  });
});

/** What somebody may have made of a report. */
type Forgery = (
  report: Writable<Report>,
  lesson: Writable<LessonReport>,
  exercise: Writable<ExerciseReport>,
) => void;

describe('a report that is not to be believed counts for nothing:', () => {
  test.each<[string, string, Forgery]>([
    [
      'more points in all',
      'the points of the report are not the sum',
      (report) => (report.score = 4),
    ],
    [
      'more points in a lesson',
      'the points of numbers are not the sum',
      (report, lesson) => (lesson.score = report.score = 4),
    ],
    [
      'more points in an exercise',
      'are not the sum',
      (report, lesson, exercise) => (exercise.score = lesson.score = report.score = 4),
    ],
    [
      'more to earn',
      'its report says',
      (report, lesson, exercise) => {
        exercise.maxScore = 100;
        exercise.score = 100;
        lesson.score = report.score = 102;
        lesson.maxScore = report.maxScore = 102;
        for (const check of exercise.checks) check.status = 'passed';
      },
    ],
    ['fewer exercises', 'are not the sum', (_, lesson) => lesson.exercises.pop()],
    ['another seed', 'with seed 3', (report) => (report.seed = 3)],
    ['other laws', 'with version 9.9.9', (report) => (report.version = '9.9.9')],
    ['another name', 'its report is that of ann', (report) => (report.submission = 'ann')],
    [
      'points that the record does not have',
      'its report says 4 of 4 points, class.json 2 of 4',
      (report, lesson) => {
        for (const exercise of lesson.exercises) {
          Object.assign(exercise, { score: 2, status: 'passed' });
          for (const check of exercise.checks) check.status = 'passed';
        }
        lesson.score = report.score = 4;
      },
    ],
  ])('one with %s', async (_, said, forge) => {
    const { all, out } = parts();
    edit<Report>(join(all[1]!, 'bob/report.json'), (report) => {
      const lesson = report.lessons[0]!;
      forge(
        report,
        lesson,
        lesson.exercises.find(({ score }) => score === 0)!,
      );
    });
    const { code, stderr } = await merge(all, out);
    expect(stderr).toMatch(/^bob: not graded: /m);
    expect(noteOn(out, 'bob')).toContain(said);
    expect(statusesIn(out)).toEqual(allBut('bob'));
    expect(readdirSync(join(out, 'bob'))).toEqual(['not-graded.txt']);
    expect(code).toBe(2);
  });

  test('one with points of which the record knows, too, for other laws than the rest was asked', async () => {
    const { all, out } = parts();
    const change = (lessons: Writable<LessonReport>[]) => {
      for (const exercise of lessons[0]!.exercises) exercise.checks.pop();
    };
    edit<Report>(join(all[0]!, 'ann/report.json'), ({ lessons }) => change(lessons));
    const { code } = await merge(all, out);
    expect(noteOn(out, 'ann')).toContain('other lessons or laws than those of the others');
    expect(statusesIn(out)).toEqual(allBut('ann'));
    expect(code).toBe(2);
  });

  test('one that is cut off, empty or not there', async () => {
    const { all, out } = parts();
    write(all[1]!, {
      'bob/report.json': readText(all[1]!, 'bob/report.json').slice(0, -9),
      'eve/report.json': '',
    });
    rmSync(join(all[2]!, 'carol'), { recursive: true });
    const { code, stderr } = await merge(all, out);
    expect(stderr).toContain('bob: not graded: report.json: it is not JSON');
    expect(stderr).toContain('carol: not graded: report.json: it is not there');
    expect(statusesIn(out)).toEqual(allBut('bob', 'eve', 'carol'));
    expect(code).toBe(2);
  });

  test.skipIf(process.platform === 'win32')('one that is a link, a pipe or a device', async () => {
    const { all, out } = parts();
    const replace = (path: string, put: (path: string) => void) => {
      rmSync(path, { recursive: true });
      put(path);
    };
    const ann = join(all[0]!, 'ann');
    replace(join(all[1]!, 'bob'), (path) => symlinkSync(ann, path));
    replace(join(all[1]!, 'eve/report.json'), (path) =>
      symlinkSync(join(ann, 'report.json'), path),
    );
    replace(join(all[2]!, 'carol/report.json'), (path) => void execFileSync('mkfifo', [path]));
    replace(join(all[0]!, '학생 하나/report.json'), (path) => symlinkSync('/dev/zero', path));
    symlinkSync('/dev/zero', join(all[0]!, 'dan/summary.md'));
    execFileSync('mkfifo', [join(all[2]!, 'zoe/summary.md')]);
    const { code, stderr } = await merge(all, out);
    expect(stderr).toContain('bob: not graded: report.json: it lies behind a link');
    expect(stderr).toContain('eve: not graded: report.json: it is a link');
    expect(stderr).toContain('carol: not graded: report.json: it is not an ordinary file');
    expect(stderr).toContain(`${join(all[0]!, 'dan/summary.md')} is a link or no ordinary file`);
    expect(stderr).toContain(`${join(all[2]!, 'zoe/summary.md')} is a link or no ordinary file`);
    expect(stderr).not.toContain('    at ');
    expect(statusesIn(out)).toEqual(allBut('bob', 'eve', 'carol', '학생 하나'));
    expect(readdirSync(join(out, 'dan'))).toEqual(['report.json']);
    expect(code).toBe(2);
  });
});

test('of parts some of which nobody is in, nobody is missing', async () => {
  const folder = join(cwd, 'few');
  for (const index of [1, 2, 3]) {
    await gradlings(
      cwd,
      'grade',
      'class/ann',
      'class/bob',
      '--shard',
      `${index}/3`,
      '--out',
      join(folder, String(index)),
      ...QUICK,
    );
  }
  const all = [1, 2, 3].map((index) => join(folder, String(index)));
  expect(await merge(all, join(folder, 'out'))).toMatchObject({ code: 0 });
  renameSync(all[2]!, join(folder, 'gone'));
  const { stderr, code } = await merge(all.slice(0, 2), join(folder, 'again'));
  expect(stderr).not.toContain('missing');
  expect(code).toBe(0);
});
