/** The grader in a thread: it answers, and it can be killed when it does not. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { COURSE } from '../../checks/course.ts';
import type { ReportedCheck } from '../../checks/grade/report.ts';
import type { LessonOutline, Order } from '../../checks/node/protocol.ts';
import { RemoteGrader } from '../../checks/node/remote-grader.js';
import { RIGHT } from '../command/gradlings.ts';

const DEADLINE = 4;
const DRAW = { seed: 1, runs: 20 };

const grader = new RemoteGrader(DEADLINE);
const root = mkdtempSync(join(tmpdir(), 'gradlings-'));
afterAll(async () => {
  await grader.close();
  rmSync(root, { recursive: true });
});

const orderOf = (...lessons: string[]): Order => ({ root, lessons, language: 'en', draw: DRAW });

const open = (lesson: string): Promise<LessonOutline> => grader.open(orderOf(lesson));

const check = (exercise: string, number: number): Promise<ReportedCheck> =>
  grader.report({ lesson: 'layers', exercise, check: number });

function write(source: string): void {
  mkdirSync(join(root, 'lessons/03-layers'), { recursive: true });
  writeFileSync(join(root, 'lessons/03-layers/exercise.ts'), source);
}

describe('a call that QuickJS cannot interrupt', { timeout: 60_000 }, () => {
  let outline: LessonOutline;

  beforeAll(async () => {
    write(`
      export function dense(x, w, b) { return x.matmul(w.transpose()).add(b); }
      export function flatten(x) { return [].indexOf.call({ length: 2 ** 53 - 1 }, 1); }
    `);
    outline = await open('layers');
  });

  test('is killed, and named', async () => {
    const report = await check('flatten', 1);
    expect(report).toMatchObject({ status: 'failed', calls: [] });
    expect(report.message).toContain(`after ${DEADLINE} s`);
  });

  test('is not tried again for the other checks of the exercise', async () => {
    const start = performance.now();
    const last = outline.exercises[1]!.checks.length - 1;
    const report = await check('flatten', last);
    expect(report.status).toBe('failed');
    expect(performance.now() - start).toBeLessThan(1000 * DEADLINE);
  });

  test('leaves nothing to be explained', async () => {
    expect(await grader.mistake({ lesson: 'layers', exercise: 'flatten' })).toBeUndefined();
  });

  test('costs no other exercise anything', async () => {
    expect(await check('dense', 0)).toMatchObject({ status: 'passed' });
  });
});

test('a file that is changed and opened again is graded as it is now', async () => {
  write('export function dense(x, w, b) { return x; }');
  await open('layers');
  expect((await check('dense', 0)).status).toBe('failed');
  write('export function dense(x, w, b) { return x.matmul(w.transpose()).add(b); }');
  await open('layers');
  expect((await check('dense', 0)).status).toBe('passed');
});

test('what has been begun before it is asked for is not graded twice', async () => {
  write('export function flatten(x) { return x; }');
  grader.begin(orderOf('layers', 'mlp'));
  await vi.waitUntil(() => check('flatten', 0), { timeout: 10_000 });
  write('export function dense(x, w, b) { return x.matmul(w.transpose()).add(b); }');
  const outline = await open('layers');
  expect(outline.id).toBe('layers');
  expect((await check('dense', 0)).message).toContain('No exported function');
  expect((await open('mlp')).id).toBe('mlp');
});

test('… but anew where something else is asked for, or the same once more', async () => {
  write('export function dense(x, w, b) { return x; }');
  grader.begin(orderOf('layers'));
  await grader.open({ ...orderOf('layers'), language: 'ko' });
  expect((await check('dense', 1)).message).toMatch(/[가-힣]/);
  write('export function dense(x, w, b) { return x.matmul(w.transpose()).add(b); }');
  await grader.open({ ...orderOf('layers'), language: 'ko' });
  expect((await check('dense', 1)).status).toBe('passed');
});

test('with several lessons every check is graded once, whoever does it', async () => {
  const lessons = COURSE.map(({ id }) => id);
  grader.begin(orderOf(...lessons));
  for (const id of lessons) {
    const { exercises } = await open(id);
    for (const { name, checks } of exercises) {
      const reports = await Promise.all(
        checks.map((_, i) => grader.report({ lesson: id, exercise: name, check: i })),
      );
      expect(reports.map(({ name: law }) => law)).toEqual(checks.map(({ law }) => law));
    }
  }
});

test('what explains a failed exercise is told, in the language of the order', async () => {
  write('export function dense(x, w, b) { return x.matmul(w.transpose()).add(b).neg(); }');
  await grader.open({ ...orderOf('layers'), language: 'ko' });
  const mistake = await grader.mistake({ lesson: 'layers', exercise: 'dense' });
  expect(mistake?.text).toMatch(/[가-힣]/);
});

test('… and that nothing does, where nothing has failed or nothing was answered', async () => {
  write(RIGHT.replace('export function flatten', 'function other'));
  await open('layers');
  expect(await grader.mistake({ lesson: 'layers', exercise: 'dense' })).toBeUndefined();
  expect(await grader.mistake({ lesson: 'layers', exercise: 'flatten' })).toBeUndefined();
});

test('a report on nothing that was opened is nobody’s', async () => {
  const fresh = new RemoteGrader();
  const place = { lesson: 'layers', exercise: 'dense', check: 0 };
  await expect(fresh.report(place)).rejects.toThrow('no lesson has been opened');
  await expect(fresh.mistake(place)).rejects.toThrow('no lesson has been opened');
  await fresh.close();
});

test('a lesson that does not exist is an error of the one who asks', async () => {
  await expect(open('layer')).rejects.toThrow('there is no lesson "layer"');
});
