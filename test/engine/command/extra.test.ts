/** A lesson that goes beyond its course, for students and for whoever grades. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { showBars } from '../../../engine/command/bars.ts';
import { main } from '../../../engine/command/command-line.ts';
import { showList } from '../../../engine/command/list.ts';
import { showNext } from '../../../engine/command/next.ts';
import { gradeOwn, isExtraLeft } from '../../../engine/command/own-work.ts';
import type { ClassRecord } from '../../../engine/formats/class/record.ts';
import type { LessonReport, Report } from '../../../engine/formats/report.ts';
import { readClassRecord } from '../../../engine/node/record-file.ts';
import { readReport } from '../../../engine/node/report-file.ts';
import { checkout, readText, temporaryFolder, typeIn, write } from '../../fixture/checkout.ts';
import course from '../../fixture/extended.ts';
import { beyond, exercise, lesson } from '../formats/samples.ts';
import { COUNTING, HALF, NUMBERS, SOLVED } from '../../fixture/submissions.ts';

const PUZZLES = 'lessons/03-puzzles/exercise.ts';
const code = (same: string, twice: string) =>
  `export function same(x: number): number { ${same} }\nexport function twice(x: number): number { ${twice} }\n`;
const TODO = "throw new Error('not written yet');";
const STUB = code(TODO, TODO);
const BEGUN = code('return x;', TODO);
const WRONG = code('return x + 1;', TODO);
const RIGHT = code('return x;', 'return 2 * x;');

const own = async (files: Readonly<Record<string, string>>) => {
  const folder = checkout(files);
  return { folder, report: await gradeOwn(course, folder, 'en') };
};
const totalOf = ({ score, maxScore, extra }: Report) => [score, maxScore, extra];

/** Types `gradlings …` for the course of this file. */
async function type(cwd: string, ...args: string[]) {
  const lines: string[] = [];
  const spies = [
    vi.spyOn(console, 'error').mockImplementation((line) => void lines.push(`${line}\n`)),
    vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(`${line}\n`)),
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0),
  ];
  vi.stubEnv('GRADLINGS_LANG', 'en');
  const before = process.cwd();
  process.chdir(cwd);
  await main(args, course, cwd).finally(() => process.chdir(before));
  for (const spy of spies) spy.mockRestore();
  const exit = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return { exit, said: lines.join('') };
}

type Writable = { -readonly [K in keyof Report]: Report[K] };

describe('for a student', () => {
  test.each([
    ['there is no file', undefined, 0],
    ['nothing is begun', STUB, 0],
    ['a part is right', BEGUN, 3],
    ['all is right', RIGHT, 4],
  ])('all points are all, and the others stand beside them: %s', async (_, source, earned) => {
    const { report } = await own({ ...SOLVED, ...(source && { [PUZZLES]: source }) });
    expect(totalOf(report)).toEqual([7, 7, { score: earned, maxScore: 4 }]);
    const list = showList(course, report, true);
    expect(list).toContain(`Score: 7 of 7 points, ${earned} of 4 extra`);
    expect(list).toMatch(new RegExp(` ${earned} / 4 +extra\n`));
    expect(list).toContain(earned < 4 ? 'What is left is extra.' : 'Everything holds.');
    const bar = showBars(report.lessons, 'en').at(-1);
    expect(bar).toMatch(earned > 0 ? / extra$/ : / extra · to do$/);
  });

  test('it is not what comes next before the rest is done', async () => {
    const part = await own({ [NUMBERS]: HALF, [PUZZLES]: STUB });
    expect(await showNext(course, part.folder, part.report)).toMatch(/Next: numbers › scale/);
    const all = await own({ ...SOLVED, [PUZZLES]: STUB });
    const shown = await showNext(course, all.folder, all.report);
    expect(shown).toContain('What is left is extra.');
    expect(shown).toContain('Next: puzzles › same · to do, 0 of 3 extra points');
  });

  test('nor is what is left extra as long as anything else is, but for practice', () => {
    const passed = exercise('share', { status: 'passed', score: 2 });
    const todo = exercise('first', { status: 'todo' });
    const practice = (status: 'todo' | 'failed') =>
      lesson('start', [exercise('same', { status, maxScore: 0 })]);
    const puzzles = beyond(lesson('puzzles', [todo]));
    const isLeft = (...lessons: LessonReport[]) => isExtraLeft({ lessons: [...lessons, puzzles] });
    expect(isLeft(practice('todo'), lesson('ratios', [passed]))).toBe(true);
    expect(isLeft(practice('failed'), lesson('ratios', [passed]))).toBe(false);
    expect(isLeft(lesson('ratios', [passed, todo]))).toBe(false);
    expect(isLeft()).toBe(false);
  });

  test('what is missing where it is needed is no matter of having begun', async () => {
    const broken = "import { nothing } from '../02-counting/exercise.ts'; export const same = 1;";
    const { report } = await own({ ...SOLVED, [PUZZLES]: broken });
    expect(report.lessons[2]!.exercises.map(({ status }) => status)).toEqual(['error', 'error']);
  });

  describe('npm test', () => {
    const config = readText(join(import.meta.dirname, '../../fixture/extended.ts'));
    const typed = (source: string | undefined) =>
      typeIn(
        checkout({
          ...SOLVED,
          'gradlings.config.ts': config,
          ...(source && { [PUZZLES]: source }),
        }),
        'test',
        '--lang',
        'en',
      );

    test('ends well where it is not begun, as with any exercise', async () => {
      for (const source of [undefined, STUB]) {
        const { code: exit, stdout } = await typed(source);
        expect(stdout).toContain('Score: 7 of 7 points, 0 of 4 extra');
        expect(stdout).toContain('All of the course holds. Well done! What is left is extra.');
        expect(exit).toBe(0);
      }
    });

    test('fails where it is wrong', async () => {
      const { code: exit, stdout } = await typed(WRONG);
      expect(stdout).toContain('puzzles › same · 0 of 3 extra points');
      expect(exit).toBe(1);
    });
  });
});

describe('for whoever grades', () => {
  const cwd = temporaryFolder();
  const QUICK = ['--runs', '5', '--lang', 'en'];
  const grade = (...args: string[]) => type(cwd, 'grade', ...args, ...QUICK);
  const recordIn = (folder: string) => readClassRecord(join(cwd, folder, 'class.json'));
  const earnedIn = ({ members }: ClassRecord) =>
    members.map(({ submission, score, extra }) => [submission, score, extra?.score]);

  beforeAll(async () => {
    write(join(cwd, 'class/ann'), { ...SOLVED, [PUZZLES]: RIGHT });
    write(join(cwd, 'class/bob'), {
      [NUMBERS]: HALF,
      [COUNTING]: SOLVED[COUNTING],
      [PUZZLES]: BEGUN,
    });
    write(join(cwd, 'class/eve'), SOLVED);
    for (const part of ['1/2', '2/2']) {
      const out = `part-${part[0]}`;
      expect((await grade('--class', 'class', '--shard', part, '--out', out)).exit).toBe(0);
    }
  });

  test('a course that does not pass is not made to by what is extra, unless that is counted', async () => {
    expect((await grade('class/bob', '--min-score', '6')).exit).toBe(1);
    const counted = await grade('class/bob', '--min-score', '6', '--count-extra');
    expect(counted.exit).toBe(0);
    expect(counted.said).toContain('Score: 8 of 7 points, with 3 of 4 extra');
  });

  test('a class has them in a column of their own', async () => {
    const { exit, said } = await type(cwd, 'grade', 'merge', 'part-1', 'part-2', '--out', 'whole');
    expect([exit, said]).toEqual([0, expect.stringContaining('3 submissions')]);
    const record = await recordIn('whole');
    expect(record).toMatchObject({ maxScore: 7, maxExtra: 4, part: { index: 1, of: 1 } });
    expect(earnedIn(record)).toEqual([
      ['ann', 7, 4],
      ['bob', 5, 3],
      ['eve', 7, 0],
    ]);
    const [head, ann] = readText(cwd, 'whole/gradebook.csv').split('\r\n');
    expect(head).toContain('score,max score,extra,max extra,numbers,counting,puzzles (extra)');
    expect(ann).toContain('graded,7,7,4,4,4,3,4');
    const { overview } = record;
    expect(overview?.extra).toEqual({ mean: 2.33, maxScore: 4 });
    expect(overview?.stuck.map(({ submission }) => submission)).toEqual(['bob']);
    expect(readText(cwd, 'whole/class.html')).toContain('2.33 of 4 extra points');
  });

  test('counted, they are in the score; parts that count otherwise are no class', async () => {
    const args = ['--class', 'class', '--count-extra', '--out'];
    expect((await grade(...args, 'counted')).exit).toBe(0);
    const record = await recordIn('counted');
    expect(record).toMatchObject({ maxScore: 7, maxExtra: 4, countExtra: true });
    expect(earnedIn(record).map(([, score]) => score)).toEqual([11, 8, 7]);
    expect(record.overview?.distribution.at(-1)).toEqual({ from: 9.9, to: 11, students: 1 });
    expect(readText(cwd, 'counted/gradebook.csv')).toContain('extra (counted),max extra');
    const page = readText(cwd, 'counted/class.html');
    expect(page).toContain('Extra points are counted in.');

    await type(cwd, 'grade', 'merge', 'counted', '--out', 'same');
    expect(readText(cwd, 'same/class.json')).toBe(readText(cwd, 'counted/class.json'));

    await grade(...args, 'other', '--shard', '2/2');
    const mixed = await type(cwd, 'grade', 'merge', 'part-1', 'other', '--out', 'mixed');
    expect(mixed.exit).toBe(2);
    expect(mixed.said).toContain('--lang en --count-extra, 7 points in all');
  });

  test('results that count otherwise are no longer up to date', async () => {
    const args = ['class/ann', 'class/eve', '--out', 'again'];
    await grade(...args);
    expect((await grade(...args)).said).toContain('0 graded, 2 kept');
    const { said } = await grade(...args, '--count-extra');
    expect(said).toContain('2 graded, 0 kept');
    expect((await recordIn('again')).members.map(({ score }) => score)).toEqual([11, 7]);
  });

  test('a difference tells them apart, and whether they were counted', async () => {
    await grade('class/bob', '--format', 'json', '--out', 'before.json');
    await grade('class/bob', '--format', 'json', '--out', 'after.json', '--count-extra');
    const { exit, said } = await type(cwd, 'grade', 'diff', 'before.json', 'after.json');
    expect(exit).toBe(1);
    expect(said).toContain('5 / 7 → 8 / 7  (+3), extra 3 / 4 → 3 / 4  (0)');
    expect(said).toContain('extra points are counted in one of the two: --count-extra');
  });

  test('a report comes out again, counted or not', async () => {
    for (const more of [[], ['--count-extra']]) {
      await grade('class/bob', '--format', 'json', '--out', 'bob.json', ...more);
      const { exit, said } = await type(cwd, 'grade', 'class/bob', '--replay', 'bob.json');
      expect(said).toContain('3 of 3 lessons, 7 points in all and 4 extra');
      expect(said).toContain('The same verdicts come out');
      expect(exit).toBe(0);
    }
  });

  test.each<[string, (report: Writable) => void]>([
    ['more of them', (report) => void (report.extra = { score: 4, maxScore: 4 })],
    ['none', (report) => void delete report.extra],
    ['them among the points', (report) => void (report.score += 3)],
  ])('a report that says it has %s is not believed', async (_, lie) => {
    cpSync(join(cwd, 'part-2'), join(cwd, 'forged'), { recursive: true });
    const file = join(cwd, 'forged/bob/report.json');
    const report = { ...(await readReport(file)) };
    lie(report);
    write(cwd, { 'forged/bob/report.json': JSON.stringify(report) });
    const { exit, said } = await type(cwd, 'grade', 'merge', 'part-1', 'forged', '--out', 'joined');
    expect(exit).toBe(2);
    expect(said).toContain('the points of the report are not the sum of what was earned');
    for (const made of ['forged', 'joined']) rmSync(join(cwd, made), { recursive: true });
  });
});
