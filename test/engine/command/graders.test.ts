/** The processes that grade: what is killed, what that costs, and whom. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import type { LessonReport, Report } from '../../../engine/formats/report.ts';
import type { LessonTask } from '../../../engine/grade/task.ts';
import type { SubmissionTask } from '../../../engine/node/grade-folder.ts';
import { GraderFault, Graders } from '../../../engine/node/graders.ts';
import { SettledLessons } from '../../../engine/node/report-cache.ts';
import { readText, temporaryFolder, write } from '../../fixture/checkout.ts';
import course from '../../fixture/gradlings.config.ts';
import { gradeBy } from '../../fixture/grading.ts';
import {
  beginWith,
  HALF,
  NUMBERS,
  SOLVED,
  STUBS,
  UNINTERRUPTIBLE,
  WRONG,
} from '../../fixture/submissions.ts';
import { tableIn } from '../formats/csv.ts';

const RIGHT = SOLVED[NUMBERS];

/** What has not answered for two seconds is killed, sooner than usual. */
const KILLED = 2;
const soon = { silence: KILLED, submission: 60 };
const graders = new Graders(course, 2, 2, soon);
afterAll(() => graders.close());

/** One process for a test alone. */
function alone(limits?: typeof soon): Graders {
  const one = new Graders(course, 1, 1, limits);
  onTestFinished(() => one.close());
  return one;
}

const root = temporaryFolder();
let count = 0;

const grade = (source: string, by = graders, changed: Partial<SubmissionTask> = {}) =>
  gradeBy(by, write(join(root, String(++count)), { [NUMBERS]: source }), changed);

const outcomes = ({ lessons }: Report) =>
  lessons[0]!.exercises.map(({ status, score, message }) => ({ status, score, message }));

const killed = `Stopped by the clock after ${KILLED} s without an end to one built-in function: is it asked for an enormous amount?`;
const hanging = beginWith(RIGHT, { scale: UNINTERRUPTIBLE });

describe('what the sandbox cannot interrupt', () => {
  test('costs its own exercise, and nobody else anything', async () => {
    const [hung, ...others] = await Promise.all([grade(hanging), grade(RIGHT), grade(RIGHT)]);
    expect(outcomes(hung!)).toEqual([
      { status: 'passed', score: 2, message: null },
      { status: 'error', score: 0, message: killed },
    ]);
    expect(others.map(({ score }) => score)).toEqual([4, 4]);
  });

  test('costs what follows in its exercise, but not what came before', async () => {
    // Bad input is the matter of the last checks.
    const late = beginWith(`let calls = 0;\n${RIGHT}`, {
      scale: `if (++calls > 4) { ${UNINTERRUPTIBLE} }`,
    });
    const report = await grade(late);
    const { status, checks, message } = report.lessons[0]!.exercises[1]!;
    expect(status).toBe('failed');
    expect(message).toBe(killed);
    expect(checks[0]!.status).toBe('passed');
    expect(checks.at(-1)).toMatchObject({ status: 'failed', message: killed, replay: null });
  });

  test('while the file is loaded, costs the whole file', async () => {
    const report = await grade(`[].indexOf.call({ length: 2 ** 53 - 1 }, 1);\n${RIGHT}`);
    expect(outcomes(report).map(({ message }) => message)).toEqual([killed, killed]);
  });

  test('while its types are removed, too', async () => {
    // The stripper tries every nesting twice.
    const explosive = `const x = ${'async<T>(a='.repeat(40)}1${')'.repeat(40)};\n${RIGHT}`;
    expect(outcomes(await grade(explosive))[0]).toMatchObject({ status: 'error', message: killed });
    expect((await grade(RIGHT)).score).toBe(4);
  });
});

test('a submission that has used up its time is given up', async () => {
  const hasty = alone({ silence: 30, submission: 5 });
  const report = await grade(hanging, hasty);
  const said = 'Not run: the submission has used up its 5 s.';
  // What was done by then stays as it is.
  expect(outcomes(report)).toEqual([
    { status: 'passed', score: 2, message: null },
    { status: 'error', score: 0, message: said },
  ]);
  expect(report).toMatchObject({
    score: 2,
    deadline: { seconds: 5, unfinished: ['numbers/scale'] },
  });
  expect((await grade(RIGHT, hasty)).score).toBe(4);
});

test('code too deep for the stripper harms nobody who comes after', async () => {
  const one = alone();
  const [deep] = outcomes(await grade(`${'('.repeat(50_000)}1`, one));
  expect(deep).toMatchObject({ status: 'error', score: 0 });
  expect(deep!.message).toContain(`${NUMBERS}:1:1: syntax error: the code is nested too deeply`);
  expect((await grade(RIGHT, one)).score).toBe(4);
});

test('a fault of the grader’s own is nobody’s', async () => {
  const task = { lesson: 'no such lesson', sources: {}, stops: [], seed: 1, runs: 1 } as const;
  await expect(graders.lessons([{ ...task, language: 'en' }])).rejects.toThrow(GraderFault);
  expect((await grade(RIGHT)).score).toBe(4);
});

test('when the graders are closed, nothing is made up of what they were at', async () => {
  const closed = alone();
  const grading = grade(hanging, closed);
  const refused = expect(grading).rejects.toThrow();
  await closed.close();
  await refused;
});

// Elsewhere nobody tells which processes have been started.
if (process.platform === 'linux') {
  test('graders that somebody else ends cost nobody anything', async () => {
    const folder = join(root, 'class');
    for (let i = 0; i < 30; i++) write(folder, { [`s${i}/${NUMBERS}`]: `${RIGHT}\n// ${i}` });
    const out = join(root, 'results');
    const typed = ['grade', '--class', folder, '--only', 'numbers', '--out', out];
    const args = [COMMAND, ...typed, '--runs', '1000', '--lang', 'en'];
    const command = spawn(process.execPath, args, { stdio: 'ignore' });
    const ended = once(command, 'exit');
    let kills = 0;
    while (kills < 3 && command.exitCode === null) {
      await new Promise((resolve) => setTimeout(resolve, 400));
      const [grader] = startedBy(command.pid!);
      if (grader !== undefined && end(grader)) kills++;
    }
    expect(kills).toBeGreaterThan(0);
    expect(await ended).toEqual([0, null]);
    const rows = tableIn(readText(out, 'gradebook.csv'));
    expect(rows.map(({ score }) => score)).toEqual(Array.from({ length: 30 }, () => '4'));
  });

  test('where all of them are ended at once, the class ends with a sentence and a gradebook', async () => {
    const folder = join(root, 'ended');
    for (let i = 0; i < 4; i++) write(folder, { [`s${i}/${NUMBERS}`]: `${RIGHT}\n// ${i}` });
    const out = join(root, 'ended-results');
    const args = [COMMAND, 'grade', '--class', folder, '--out', out, '--lang', 'en'];
    const command = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    command.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    const killing = setInterval(() => {
      for (const pid of startedBy(command.pid!)) end(pid);
    }, 20);
    onTestFinished(() => clearInterval(killing));
    expect(await once(command, 'close')).toEqual([2, null]);
    expect(said).toContain('not graded: no grading process starts: the grading process was ended');
    expect(tableIn(readText(out, 'gradebook.csv'))).toHaveLength(4);
  });
}

const COMMAND = fileURLToPath(new URL('../../fixture/gradlings.js', import.meta.url));

function startedBy(pid: number): number[] {
  try {
    const started = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return started.split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** Whether it was there to be ended: by now it may have ended itself. */
function end(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}

describe('the same file', () => {
  const settled = new Graders(course, 1, 1);
  afterAll(() => settled.close());
  const again = async (source: string) => {
    const [first, second] = [await grade(source, settled), await grade(source, settled)];
    // What comes from a process is a copy; what is remembered is the very same.
    return first.lessons[0] === second.lessons[0];
  };

  const ENDLESS = beginWith(RIGHT, { scale: 'for (;;);' });
  test('is not graded twice, whether it is right, to do, wrong or endless', async () => {
    for (const source of [RIGHT, STUBS[NUMBERS], HALF, WRONG, ENDLESS]) {
      expect(await again(source), source).toBe(true);
    }
  });

  test('is graded again where the clock ended it, which it may not have done for another', async () => {
    const one = alone(soon);
    const [first, second] = [await grade(hanging, one), await grade(hanging, one)];
    expect(outcomes(first)).toEqual(outcomes(second));
    expect(first.lessons[0]).not.toBe(second.lessons[0]);
  });

  test('is graded again where something else is asked for', async () => {
    const { lessons } = await grade(RIGHT, settled);
    const places = { places: true };
    const repairs = { ...places, repairs: true };
    for (const other of [{ seed: 2 }, { runs: 6 }, { language: 'ko' as const }, places, repairs]) {
      const report = await grade(RIGHT, settled, other);
      expect(report.lessons[0]).not.toBe(lessons[0]);
    }
  });
});

test('of the lessons remembered, the one asked for longest ago makes room', () => {
  const settled = new SettledLessons(2);
  const task = (seed: number): LessonTask =>
    ({ lesson: 'numbers', seed, runs: 1, language: 'en', sources: {}, stops: [] }) as const;
  const report = { exercises: [] } as unknown as LessonReport;
  for (const seed of [1, 2]) settled.add(task(seed), report);
  expect(settled.of(task(1))).toBe(report);
  settled.add(task(3), report);
  const isKept = [1, 2, 3].map((seed) => settled.of(task(seed)) !== undefined);
  expect(isKept).toEqual([true, false, true]);
});
