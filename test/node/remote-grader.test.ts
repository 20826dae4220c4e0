/** The grader in a thread: it answers, and it can be killed when it does not. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportedCheck } from '../../checks/grade/report.ts';
import type { LessonOutline } from '../../checks/node/protocol.ts';
import { RemoteGrader } from '../../checks/node/remote-grader.js';

const DEADLINE = 4;
const DRAW = { seed: 1, runs: 20 };

const grader = new RemoteGrader(DEADLINE);
const root = mkdtempSync(join(tmpdir(), 'gradlings-'));
afterAll(async () => {
  await grader.close();
  rmSync(root, { recursive: true });
});

let id = 0;

const open = (lesson: string): Promise<LessonOutline> =>
  grader.ask({ id: ++id, ask: 'open', root, lesson, language: 'en' });

const check = (exercise: string, number: number): Promise<ReportedCheck> =>
  grader.ask({
    id: ++id,
    ask: 'check',
    lesson: 'layers',
    exercise,
    check: number,
    draw: DRAW,
    language: 'en',
  });

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

test('a lesson that does not exist is an error of the one who asks', async () => {
  await expect(open('layer')).rejects.toThrow('there is no lesson "layer"');
});
