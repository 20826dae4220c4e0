/** `gradlings grade` on one submission, as it is typed. */
import { readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commandLine } from '../../../engine/command/command-line.ts';
import type { Report } from '../../../engine/formats/report.ts';
import { selectNamed } from '../../../engine/command/names.ts';
import type { SubmissionTask } from '../../../engine/node/grade-folder.ts';
import { Graders } from '../../../engine/node/graders.ts';
import { gradlings, readText, temporaryFolder, write } from '../../fixture/checkout.ts';
import course from '../../fixture/gradlings.config.ts';
import { gradeBy } from '../../fixture/grading.ts';
import { HALF, LOCATED, NUMBERS, SOLVED, STUBS, WRONG } from '../../fixture/submissions.ts';

const QUICK = ['--only', 'numbers', '--runs', '5', '--lang', 'en'];

const cwd = temporaryFolder();
write(join(cwd, 'right'), {
  [NUMBERS]: SOLVED[NUMBERS],
  'package.json': '{ "type": "commonjs", "scripts": { "grade": "exit 0" } }',
  'vitest.config.ts': 'throw new Error();',
  '.npmrc': 'script-shell=/bin/false',
  'checks/course.ts': 'export const course = {};',
});
write(join(cwd, 'half'), { [NUMBERS]: HALF });
write(join(cwd, 'wrong'), { [NUMBERS]: WRONG });
write(join(cwd, 'located'), { [NUMBERS]: LOCATED });
write(join(cwd, 'stub'), { [NUMBERS]: STUBS[NUMBERS] });
write(join(cwd, 'empty'), {});

const graders = new Graders(course, 2);
afterAll(() => graders.close());

const reportOn = (name: string, changed: Partial<SubmissionTask> = {}): Promise<Report> =>
  gradeBy(graders, join(cwd, name), changed);
const statuses = ({ lessons }: Report) => lessons[0]!.exercises.map(({ status }) => status);

describe('the report on a submission', () => {
  test('is on its exercises alone, whatever else it brings', async () => {
    const report = await reportOn('right');
    expect(report).toMatchObject({ submission: 'right', seed: 1, runs: 5, language: 'en' });
    expect([report.score, report.maxScore]).toEqual([4, 4]);
    expect(report.files.map(({ path }) => path)).toEqual([NUMBERS]);
    expect(statuses(report)).toEqual(['passed', 'passed']);
  });

  test('that is done in part gives a part; what is to do is neither right nor wrong', async () => {
    const report = await reportOn('half');
    const [mean, scale] = report.lessons[0]!.exercises;
    expect(report.score).toBe(mean!.maxScore);
    expect(statuses(report)).toEqual(['passed', 'todo']);
    expect(scale).toMatchObject({ score: 0, message: 'Not written yet.' });
    expect(new Set(scale!.checks.map(({ status }) => status))).toEqual(new Set(['skipped']));
  });

  test('that is empty gives no points, which is no error', async () => {
    const report = await reportOn('empty');
    expect(report).toMatchObject({ score: 0, maxScore: 4, files: [] });
    expect(statuses(report)).toEqual(['error', 'error']);
    expect(report.lessons[0]!.exercises[0]!.message).toContain(`${NUMBERS} is missing`);
  });

  test('is the same every time, byte for byte but for the times', async () => {
    const without = (report: Report) => JSON.stringify({ ...report, times: null });
    const first = await reportOn('wrong');
    // In between the processes have graded others.
    await Promise.all([reportOn('right'), reportOn('half'), reportOn('empty')]);
    expect(without(await reportOn('wrong'))).toBe(without(first));
    expect(without(await reportOn('wrong', { seed: 2 }))).not.toBe(without(first));
  });

  test('is in the language that is asked for', async () => {
    const { lessons } = await reportOn('stub', { language: 'ko' });
    expect(lessons[0]!.exercises[0]!.message).toBe('아직 작성하지 않았습니다.');
  });
});

/** As it is typed, but in this process. */
async function gradeHere(...args: string[]): Promise<unknown> {
  const program = await commandLine(course, ['grade'], { writeErr: () => {} });
  return program.parseAsync(['grade', ...args], { from: 'user' });
}

const grade = (...args: string[]) => gradlings(cwd, 'grade', ...args, ...QUICK);

describe('one submission on the command line', () => {
  test('is shown: its lessons, its counterexamples, its score', async () => {
    const { code, stdout, stderr } = await grade('wrong', '--min-score', '1');
    expect(stdout).toMatch(/^ {2}01 numbers +░+ {5}0 \/ 4$/m);
    expect(stdout).toMatch(/numbers › mean · 0 of \d points/);
    expect(stdout).toMatch(/✗ .+\n +The answer is wrong\.\n +called +mean\(/);
    expect(stdout).toMatch(/replay +npm test numbers\/mean@\d+:1:/);
    expect(stdout).toContain('Score: 0 of 4 points');
    expect(stderr).toBe('');
    expect(code).toBe(1);
  });

  test('is printed in a format, and nothing else with it', async () => {
    const { code, stdout, stderr } = await grade('half', '--format', 'json', '--min-score', '2');
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'gradlings/report/v1', submission: 'half' });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('is written to a file, or to a folder of formats', async () => {
    await grade('half', '--out', 'half.json');
    expect(JSON.parse(readText(cwd, 'half.json'))).toMatchObject({ submission: 'half' });
    await grade('half', '--format', 'json,junit', '--out', 'formats');
    expect(readdirSync(join(cwd, 'formats/half'))).toEqual(['report.json', 'report.xml']);
    expect(readdirSync(join(cwd, 'formats'))).toEqual([
      'class.html',
      'class.json',
      'gradebook.csv',
      'half',
    ]);
  });
});

describe('where a mistake is', () => {
  const CODE = 'xs.map((x) => x + by)';
  const whereIn = ({ lessons }: Report) => lessons[0]!.exercises.map(({ where }) => where);
  const reported = async (...args: string[]): Promise<unknown[]> =>
    whereIn(JSON.parse((await grade('located', '--format', 'json', ...args)).stdout) as Report);

  test('is shown of one submission, with the change, unless nobody is to be told', async () => {
    const { stdout } = await grade('located');
    expect(stdout).toContain('Line 7 decides: which operator?');
    expect(stdout).toContain(`7 |   return ${CODE}`);
    expect(stdout).toContain('Another operator belongs here.');
    expect(stdout).toMatch(/`x \+ by` → `.*by.*`: with this, all laws held/);
    const secret = (await grade('located', '--no-repairs')).stdout;
    expect(secret).toContain('Another operator belongs here.');
    expect(secret).not.toContain('→ `');
  });

  test('is in its report, unless it is not to be looked for', async () => {
    const [right, wrong] = await reported();
    expect(right).toBeNull();
    expect(wrong).toMatchObject({ file: NUMBERS, line: 7, repair: expect.any(String) });
    expect((await reported('--no-repairs'))[1]).not.toHaveProperty('repair');
    expect(await reported('--no-explain')).toEqual([undefined, undefined]);
  });

  test('is looked for in a class where that is asked for', async () => {
    write(join(cwd, 'all/located'), { [NUMBERS]: LOCATED });
    const inClass = async (...args: string[]) => {
      await grade('--class', 'all', '--out', 'explained', ...args);
      return whereIn(JSON.parse(readText(cwd, 'explained/located/report.json')) as Report);
    };
    expect(await inClass()).toEqual([undefined, undefined]);
    expect((await inClass('--explain', '--no-repairs'))[1]).not.toHaveProperty('repair');
    expect((await inClass('--explain'))[1]).toHaveProperty('repair');
  });
});

test('one exercise can be graded alone', async () => {
  const [lesson] = await selectNamed(course, 'numbers/scale', 'en');
  const report = await reportOn('half', { selection: [lesson!] });
  expect(report.lessons[0]!.exercises.map(({ name }) => name)).toEqual(['scale']);
  expect(report.maxScore).toBe(report.lessons[0]!.exercises[0]!.maxScore);
});

describe('what cannot be done is said, and what can be done instead', () => {
  const MISTYPED: readonly (readonly [said: string, ...args: string[]])[] = [
    ['Name the folder of a submission'],
    ['nowhere was not graded: there is no such folder', 'nowhere'],
    ['package.json was not graded: it is a file', 'right/package.json'],
    ['It takes a whole number from 0', 'right', '--seed', '-1'],
    ['It takes a whole number from 1', 'right', '--runs', '1e3'],
    ['Allowed choices are en, ko', 'right', '--lang', 'fr'],
    ['It takes a number of points', 'right', '--min-score', 'all'],
    ['There is no exercise and no lesson "meann"', 'right', '--only', 'meann'],
    ['There is no exercise and no lesson "a/numbers/mean"', 'right', '--only', 'a/numbers/mean'],
    ['There is no format "xml"', 'right', '--format', 'json,xml'],
    ['Several formats need --out', 'right', '--format', 'json,junit'],
    ['--format for several submissions needs --out', 'right', 'half', '--format', 'json'],
    ['It takes a part and the number of parts', 'right', '--shard', '3/2', '--out', 'x'],
    ['--shard needs --out', 'right', '--shard', '1/2'],
    ['nowhere is not a folder', '--class', 'nowhere'],
    ['There is no submission in', '--class', 'empty'],
    ["unknown option '--sede'", 'right', '--sede', '1'],
    ["unknown command 'merg'", 'merg', 'half', '--out', 'x'],
    ['lies in the submission', 'right', '--out', 'right/report.json'],
    ['--replay takes the folder of one', 'right', 'half', '--replay', 'x.json'],
    ["cannot be used with option '--seed", 'right', '--seed', '2', '--replay', 'x.json'],
  ];

  test.each(MISTYPED)('%s', async (said, ...args) => {
    const isFolder = /^(right|half|nowhere|empty)/;
    const typed = args.map((word) => (isFolder.test(word) ? join(cwd, word) : word));
    await expect(gradeHere(...typed)).rejects.toThrow(said);
  });

  test('also in Korean', async () => {
    const { code, stderr } = await grade('nowhere', '--lang', 'ko');
    expect(code).toBe(2);
    expect(stderr).toBe('오류: 채점하지 못했습니다: nowhere: 그런 폴더가 없습니다.\n');
  });

  test('with the exit code 2 and nothing on standard output', async () => {
    const mistyped = await grade('right', '--sede', '1');
    const unwritable = await grade('right', '--out', `half/${NUMBERS}/x`);
    expect(mistyped).toMatchObject({ code: 2, stdout: '' });
    expect(mistyped.stderr).toMatch(/^error: unknown option '--sede'\n(?:.*\n)*.*--help/);
    expect(unwritable).toMatchObject({ code: 2, stdout: '' });
    expect(unwritable.stderr).toMatch(/^error: .*x cannot be written: .*\n$/);
  });
});

test('help is complete, and no error', async () => {
  const { code, stdout } = await gradlings(cwd, 'grade', '--help');
  expect(code).toBe(0);
  const options =
    '--class --seed --runs --only --lang --min-score --format --out --shard --jobs --replay';
  for (const option of options.split(' ')) expect(stdout).toContain(`${option} <`);
  for (const option of ['--explain', '--no-explain', '--no-repairs']) {
    expect(stdout).toContain(`${option}  `);
  }
});

test('results are not written into a submission, also by another way', async () => {
  const other = join(cwd, 'another-way');
  symlinkSync(join(cwd, 'right'), other, 'junction');
  const grading = gradeHere(join(cwd, 'right'), '--out', join(other, 'results/'));
  await expect(grading).rejects.toThrow('lies in the');
});
