/** `gradlings grade` on a class: names, results that are kept, parts that are joined. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { versionOf } from '../../../../engine/node/version.ts';
import { isUpToDate } from '../../../../engine/command/same.ts';
import { selectNamed } from '../../../../engine/command/names.ts';
import type { Report } from '../../../../engine/formats/report.ts';
import { gradeFolder, type SubmissionTask } from '../../../../engine/node/grade-folder.ts';
import { readSubmission } from '../../../../engine/node/read-submission.ts';
import { gradlings, readText, temporaryFolder, write } from '../../../fixture/checkout.ts';
import course from '../../../fixture/gradlings.config.ts';
import { SETTINGS } from '../../../fixture/grading.ts';
import { beginWith, HALF, NUMBERS, SOLVED, STUBS, WRONG } from '../../../fixture/submissions.ts';
import { tableIn } from '../../formats/csv.ts';
import { foundWhere } from '../../formats/samples.ts';

const RIGHT = SOLVED[NUMBERS];
const STUB = STUBS[NUMBERS];
const QUICK = ['--only', 'numbers', '--runs', '5', '--lang', 'en'];

const cwd = temporaryFolder();

/** Every submission with the points it has earned. */
const CLASS: Readonly<
  Record<string, readonly [points: number, source: string | Uint8Array | null]>
> = {
  right: [4, RIGHT],
  'right again': [4, `${RIGHT}\n// with a remark`],
  half: [2, HALF],
  stub: [0, STUB],
  wrong: [0, WRONG],
  empty: [0, null],
  '학생 하나': [4, RIGHT],
  binary: [0, new Uint8Array([0, 255, 254])],
  '=HYPERLINK("x")': [0, 'export const mean = 1;'],
  'deeply nested': [0, `${'('.repeat(20_000)}${RIGHT}`],
  'an endless loop': [2, beginWith(RIGHT, { scale: 'while (true) {}' })],
  'a forged report': [0, 'console.log(JSON.stringify({ score: 4 })); throw { score: 4 };'],
};

// What belongs to nobody is no submission.
const students = write(join(cwd, 'class'), { 'list of students.csv': 'x', '.git/config': 'x' });
for (const [name, [, source]] of Object.entries(CLASS)) {
  write(join(students, name), source === null ? {} : { [NUMBERS]: source });
}

const grade = (...args: string[]) => gradlings(cwd, 'grade', ...args, ...QUICK);

/** Name and points of every row of a gradebook. */
const scoresIn = (...path: string[]): [string, number][] =>
  tableIn(readText(cwd, ...path)).map(({ submission, score }) => [submission!, Number(score)]);

const EXPECTED = Object.entries(CLASS).map(([name, [points]]) => [
  // A quotation mark is in no file name of Windows; a cell must not begin with a formula.
  name.replaceAll('"', '_').replace(/^=/, "'="),
  points,
]);
const byName = (rows: readonly unknown[]) =>
  rows.toSorted((a, b) => (String(a) < String(b) ? -1 : 1));

describe('a class', () => {
  const TYPED = ['--class', 'class', '--out', 'out', '--format', 'json,markdown'];
  const WRONG_REPORT = 'out/wrong/report.json';

  test('is graded whatever is in it, and each on its own account', async () => {
    const { code, stderr } = await grade(...TYPED);
    expect(stderr).toContain('12 graded, 0 kept, 0 not graded');
    expect(byName(scoresIn('out/gradebook.csv'))).toEqual(byName(EXPECTED));
    expect(readdirSync(join(cwd, 'out/half'))).toEqual(['report.json', 'summary.md']);
    expect(code).toBe(0);
  });

  test('is graded again only where something is missing or has changed', async () => {
    rmSync(join(cwd, 'out/stub/report.json'));
    write(cwd, { [WRONG_REPORT]: readText(cwd, WRONG_REPORT).slice(0, -9) });
    write(join(cwd, 'class/half'), { [NUMBERS]: RIGHT });
    write(join(cwd, 'class/right'), { 'README.md': 'no exercise' });
    rmSync(join(cwd, 'out/right/summary.md'));
    rmSync(join(cwd, 'out/gradebook.csv'));
    const { stderr } = await grade(...TYPED);
    expect(stderr).toContain('3 graded, 9 kept, 0 not graded');
    const scores = new Map(scoresIn('out/gradebook.csv'));
    expect(scores.size).toBe(12);
    expect([scores.get('half'), scores.get('stub'), scores.get('right')]).toEqual([4, 0, 4]);
    expect(readdirSync(join(cwd, 'out/right'))).toEqual(['report.json', 'summary.md']);
  });

  test('in parts, joined, has one gradebook', async () => {
    const some = ['class/half', 'class/stub', 'class/right'];
    const first = await grade(...some, '--shard', '1/2', '--out', '1-of-2');
    const second = await grade(...some, '--shard', '2/2', '--out', '2-of-2');
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(scoresIn('1-of-2/gradebook.csv').map(([name]) => name)).toEqual(['half', 'right']);
    const merged = await gradlings(cwd, 'grade', 'merge', '1-of-2', '2-of-2', '--out', 'joined');
    expect(merged).toMatchObject({ code: 0, stdout: '' });
    expect(scoresIn('joined/gradebook.csv')).toEqual([
      ['half', 4],
      ['right', 4],
      ['stub', 0],
    ]);
    expect(readdirSync(join(cwd, 'joined/half'))).toEqual(['report.json']);
  });

  test('is told of in the language that is asked for', async () => {
    const typed = ['grade', 'class/half', 'nobody', '--only', 'numbers', '--runs', '5'];
    const { stderr } = await gradlings(cwd, ...typed, '--lang', 'ko');
    expect(stderr).toMatch(/^\d\/2 half: 채점함$/m);
    expect(stderr).toMatch(/^\d\/2 nobody: 채점 못 함$/m);
    expect(stderr).toContain('채점함 1, 그대로 둠 0, 채점 못 함 1\n');
  });

  test('of which a part is not there, is graded but for that, with the exit code 2', async () => {
    const typed = ['class/half', 'nobody', 'class/wrong', '--min-score', '1'];
    const { code, stdout, stderr } = await grade(...typed);
    expect(stdout).toBe('half  4 / 4\nnobody  not graded: there is no such folder\nwrong  0 / 4\n');
    expect(stderr).toContain('2 graded, 0 kept, 1 not graded');
    expect(code).toBe(2);
  });
});

describe('merge', () => {
  const merge = (...args: string[]) => gradlings(cwd, 'merge', ...args, '--out', 'merged');

  test('keeps in the gradebook whoever could not be graded', async () => {
    await grade('class/half', 'nobody', '--out', 'part');
    const { code, stderr } = await merge('part');
    expect(stderr).toContain('nobody: not graded: there is no such folder');
    expect(readText(cwd, 'merged/gradebook.csv')).toMatch(
      /^nobody,nobody,not graded,,.*not graded: /m,
    );
    expect(code).toBe(2);
  });
});

/** The same report, had this been found of every exercise. */
function reportWith(report: Report, where: unknown): Report {
  const lessons = report.lessons.map(({ exercises, ...lesson }) => ({
    ...lesson,
    exercises: exercises.map((exercise) => ({ ...exercise, where })),
  }));
  return { ...report, lessons } as Report;
}

describe('results', () => {
  test('beside the submissions of a class are no submission', async () => {
    write(join(cwd, 'beside/ann'), { [NUMBERS]: STUB });
    await grade('--class', 'beside', '--out', 'beside/results');
    const { stderr } = await grade('--class', 'beside', '--out', 'beside/results');
    expect(stderr).toContain('0 graded, 1 kept, 0 not graded');
  });

  test('are kept only where the same would come out again', async () => {
    const folder = write(join(cwd, 'ann'), { [NUMBERS]: STUB });
    const report = await gradeFolder(course, folder, SETTINGS);
    const isKept = (changed: Partial<SubmissionTask> = {}, of: Report = report) => {
      const order = { name: 'ann', ...SETTINGS, ...changed };
      return isUpToDate(of, versionOf(course), order, readSubmission(folder, [NUMBERS]));
    };
    expect(await isKept()).toBe(true);

    const others: readonly Partial<SubmissionTask>[] = [
      { name: 'bob' },
      { seed: 2 },
      { runs: 6 },
      { language: 'ko' },
      { selection: await selectNamed(course, 'mean', 'en') },
      { selection: await selectNamed(course, 'counting', 'en') },
    ];
    for (const other of others) expect(await isKept(other), JSON.stringify(other)).toBe(false);
    expect(await isKept({}, { ...report, version: '0.0.0' })).toBe(false);
    expect(await isKept({ places: true })).toBe(false);
    const [places, repairs] = [{ places: true }, { places: true, repairs: true }];
    const placed = reportWith(report, { ...foundWhere, repair: undefined });
    const repaired = reportWith(report, foundWhere);
    const nowhere = reportWith(report, null);
    for (const [order, of, kept] of [
      [{}, nowhere, false],
      [{}, placed, false],
      [places, nowhere, true],
      [places, placed, true],
      [places, repaired, false],
      [repairs, nowhere, true],
      [repairs, placed, false],
      [repairs, repaired, true],
    ] as const) {
      expect(await isKept(order, of)).toBe(kept);
    }
    const one = { ...report, lessons: [{ ...report.lessons[0]!, exercises: [] }] };
    expect(await isKept({}, one)).toBe(false);
    write(folder, { [NUMBERS]: RIGHT });
    expect(await isKept()).toBe(false);
    // What cannot be read has no hash to compare.
    write(folder, { [NUMBERS]: 'x'.repeat(1e6) });
    expect(await isKept({}, { ...report, files: [] })).toBe(false);
  });
});
