/** `grade --deadline`: the report is there in time, with what was done by then. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { Report } from '../../../engine/formats/report.ts';
import { readText, temporaryFolder, write } from '../../fixture/checkout.ts';
import {
  beginWith,
  COUNTING,
  NUMBERS,
  SOLVED,
  UNINTERRUPTIBLE,
} from '../../fixture/submissions.ts';
import { problemsIn } from '../formats/report-schema.ts';

const COMMAND = fileURLToPath(new URL('../../fixture/gradlings.js', import.meta.url));
/** Shorter than it takes until a built-in without an end is ended by itself. */
const SECONDS = 15;

const folder = temporaryFolder();
const hanging = beginWith(SOLVED[NUMBERS], { scale: UNINTERRUPTIBLE });
write(join(folder, 'class/hangs'), { [NUMBERS]: hanging, [COUNTING]: SOLVED[COUNTING] });
write(join(folder, 'class/right'), SOLVED);

function grade(...typed: string[]) {
  const env = { ...process.env, GRADLINGS_LANG: 'en' };
  const options = { cwd: folder, encoding: 'utf8', env } as const;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [COMMAND, 'grade', ...typed],
    options,
  );
  return { status, stdout, lines: stderr.trimEnd().split('\n') };
}
const gradeClass = (seconds: number) =>
  grade('--class', 'class', '--out', 'results', '--deadline', String(seconds));
const reportOn = (name: string): Report =>
  JSON.parse(readText(folder, `results/${name}/report.json`)) as Report;

let seconds: number;
beforeAll(() => {
  const start = performance.now();
  const { status } = grade('class/hangs', '--out', 'one.json', '--deadline', String(SECONDS));
  seconds = (performance.now() - start) / 1000;
  expect(status).toBe(0);
});

test('the report of one submission is there, and says what is missing', () => {
  expect(seconds).toBeLessThan(SECONDS);
  const report = JSON.parse(readText(folder, 'one.json')) as Report;
  expect(problemsIn(report)).toBe('');
  const { unfinished } = report.deadline!;
  expect(report.deadline!.seconds).toBe(SECONDS);
  expect(unfinished).toContain('numbers/scale');
  const all = report.lessons.flatMap(({ id, exercises }) =>
    exercises.map((exercise) => ({ key: `${id}/${exercise.name}`, ...exercise })),
  );
  for (const { key, score, maxScore, status, message } of all) {
    const isCut = unfinished.includes(key);
    expect({ key, score, status }).toEqual(
      isCut ? { key, score: 0, status: 'error' } : { key, score: maxScore, status: 'passed' },
    );
    if (isCut) expect(message).toBe(`Not run: the submission has used up its ${SECONDS} s.`);
  }
  // On a machine that has anything to spare.
  expect(unfinished.length).toBeLessThan(all.length);
});

test('a replay leaves out what there was no time for', () => {
  const { status, stdout } = grade('class/hangs', '--replay', 'one.json');
  const { deadline, score } = JSON.parse(readText(folder, 'one.json')) as Report;
  const left = deadline!.unfinished.length;
  expect(stdout).toContain(`Exercises that were out of time are left out: ${left}.`);
  expect(stdout).toContain(`The same verdicts come out: ${score} of ${score} points.`);
  expect(status).toBe(0);
});

test('of a class, each has its own; what was cut off is graded anew with another', () => {
  const first = gradeClass(SECONDS);
  expect(first.status).toBe(0);
  expect(first.lines.at(-1)).toContain('2 graded, 0 kept');
  expect(reportOn('right')).not.toHaveProperty('deadline');
  expect(reportOn('hangs')).toMatchObject({ deadline: { seconds: SECONDS } });
  expect(gradeClass(SECONDS).lines.at(-1)).toContain('0 graded, 2 kept');
  expect(gradeClass(SECONDS + 1).lines.at(-1)).toContain('1 graded, 1 kept');
  expect(reportOn('hangs')).toMatchObject({ deadline: { seconds: SECONDS + 1 } });
});

test('less than the processes take to start is refused', () => {
  const { status, lines } = grade('class/right', '--deadline', '4');
  expect(status).toBe(2);
  expect(lines[0]).toContain("option '--deadline <seconds>' argument '4' is invalid");
});
