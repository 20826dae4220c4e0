/** The threads that grade: what is killed, what that costs, and whom. */
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Report } from '../../checks/formats/report.ts';
import { select } from '../../checks/grade/select.ts';
import { filesOf, gradeRead } from '../../checks/node/grade-folder.ts';
import { GraderFault, Graders } from '../../checks/node/graders.ts';
import { readSubmission } from '../../checks/node/read-submission.ts';
import { LIMITS } from '../../checks/sandbox/limits.ts';
import { LAYERS, RIGHT, temporaryFolder, UNINTERRUPTIBLE, write } from './gradlings.ts';

/** What has not answered for two seconds is killed, sooner than usual. */
const KILLED = 2;
const soon = { grace: KILLED - LIMITS.total, submission: 60 };
const graders = new Graders(2, 2, soon);
afterAll(() => graders.close());

const root = temporaryFolder();
const selection = (await select('layers'))!;
let count = 0;

function grade(source: string, by = graders): Promise<Report> {
  const folder = write(join(root, String(++count)), { [LAYERS]: source });
  const order = { name: 'x', seed: 1, runs: 5, language: 'en', selection } as const;
  return gradeRead(readSubmission(folder, filesOf(selection)), order, by);
}

const outcomes = ({ lessons }: Report) =>
  lessons[0]!.exercises.map(({ status, score, message }) => ({ status, score, message }));

const killed = `Stopped from outside after ${KILLED} s: the call could not be interrupted.`;
const hanging = RIGHT.replace(/(export function flatten.*\{)/, `$1 ${UNINTERRUPTIBLE}`);

describe('what the sandbox cannot interrupt', { timeout: 60_000 }, () => {
  test('costs its own exercise, and nobody else anything', async () => {
    const [hung, ...others] = await Promise.all([grade(hanging), grade(RIGHT), grade(RIGHT)]);
    expect(outcomes(hung!)).toEqual([
      { status: 'passed', score: 3, message: null },
      { status: 'error', score: 0, message: killed },
    ]);
    expect(others.map(({ score }) => score)).toEqual([5, 5]);
  });

  test('costs what follows in its exercise, but not what came before', async () => {
    // Bad input is the matter of the last checks.
    const late = RIGHT.replace(
      /(export function flatten.*\{)/,
      `$1 if (globalThis.calls === undefined) globalThis.calls = 0; if (++globalThis.calls > 8) { ${UNINTERRUPTIBLE} }`,
    );
    const report = await grade(late);
    const { status, checks, message } = report.lessons[0]!.exercises[1]!;
    expect(status).toBe('failed');
    expect(message).toBe(killed);
    expect(checks[0]!.status).toBe('passed');
    expect(checks.at(-1)).toMatchObject({ status: 'failed', message: killed, replay: null });
  });

  test('while the file is loaded, costs the file once', async () => {
    const start = performance.now();
    const report = await grade(`[].indexOf.call({ length: 2 ** 53 - 1 }, 1);\n${RIGHT}`);
    expect(outcomes(report).map(({ message }) => message)).toEqual([killed, killed]);
    expect(performance.now() - start).toBeLessThan(1000 * KILLED * 3);
  });

  test('while its types are removed, too', async () => {
    // The stripper tries every nesting twice.
    const explosive = `const x = ${'async<T>(a='.repeat(40)}1${')'.repeat(40)};\n${RIGHT}`;
    expect(outcomes(await grade(explosive))[0]).toMatchObject({ status: 'error', message: killed });
    expect((await grade(RIGHT)).score).toBe(5);
  });
});

test('a submission that has used up its time is given up', { timeout: 60_000 }, async () => {
  const hasty = new Graders(1, 1, { grace: 10, submission: 1 });
  try {
    const report = await grade(hanging, hasty);
    expect(new Set(outcomes(report).map(({ message }) => message))).toEqual(
      new Set(['Not run: the submission has used up its 1 s.']),
    );
    expect((await grade(RIGHT, hasty)).score).toBe(5);
  } finally {
    await hasty.close();
  }
});

test('code too deep for the stripper harms nobody who comes after', async () => {
  const alone = new Graders(1, 1);
  try {
    const [deep] = outcomes(await grade(`${'('.repeat(50_000)}1`, alone));
    expect(deep).toMatchObject({ status: 'error', score: 0 });
    expect(deep!.message).toContain(`${LAYERS}:1:1: syntax error: the code is nested too deeply`);
    expect((await grade(RIGHT, alone)).score).toBe(5);
  } finally {
    await alone.close();
  }
});

test('a fault of the grader’s own is nobody’s', async () => {
  const task = { lesson: 'no such lesson', sources: {}, stops: [], seed: 1, runs: 1 } as const;
  await expect(graders.lessons([{ ...task, language: 'en' }])).rejects.toThrow(GraderFault);
  expect((await grade(RIGHT)).score).toBe(5);
});

test('when the graders are closed, nothing is made up of what they were at', async () => {
  const closed = new Graders(1, 1);
  const grading = grade(hanging, closed);
  const refused = expect(grading).rejects.toThrow();
  await closed.close();
  await refused;
});
