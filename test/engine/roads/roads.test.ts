/**
 * Only the code decides: whatever the road by which grading was started, and however busy the
 * machine is, the same submission gets the same report.
 */
import { execFile, spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../../engine/formats/report.ts';
import { readText, temporaryFolder, write } from '../../fixture/checkout.ts';
import { SUBMISSION } from './submission.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const checkout = join(temporaryFolder(), 'checkout');
const results = join(checkout, '../results');

beforeAll(() => {
  const parts = ['lessons', 'reference', 'checks', 'test', 'package.json', 'vitest.config.ts'];
  for (const part of parts) cpSync(join(root, part), join(checkout, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'), 'junction');
  write(checkout, SUBMISSION);
  write(join(checkout, '../class/one'), SUBMISSION);
  write(join(checkout, '../class/two'), {
    ...SUBMISSION,
    'lessons/03-layers/exercise.ts': `${SUBMISSION['lessons/03-layers/exercise.ts']}\n`,
  });
});

/** Types a command in the checkout, whatever becomes of it. */
function typed(args: readonly string[], environment = {}): Promise<string> {
  const env = { ...process.env, NO_COLOR: '1', GRADLINGS_LANG: 'en', ...environment };
  const options = { cwd: checkout, env, maxBuffer: 2 ** 26 };
  return new Promise((resolve) => {
    execFile(process.execPath, args, options, (_, stdout) => resolve(stdout));
  });
}

const COMMAND = 'engine/command/gradlings.js';

const roads: Readonly<Record<string, () => Promise<string>>> = {
  grade: () => typed([COMMAND, 'grade', '.', '--format', 'json']),
  'a class': async () => {
    // Nothing is kept from before.
    rmSync(results, { recursive: true, force: true });
    await typed([COMMAND, 'grade', '--class', '../class', '--out', '../results']);
    return readText(results, 'one/report.json');
  },
  'npm test': async () => {
    const file = join(checkout, '../npm-test.json');
    const reporter = '--reporter=./test/roads/write-report.ts';
    await typed(['engine/command/test/run.js', reporter], { GRADLINGS_REPORT: file });
    return readFileSync(file, 'utf8');
  },
};

/** All but the name of the folder, and how long it took. */
const essence = (text: string): Report =>
  ({ ...JSON.parse(text), submission: '', times: '' }) as unknown as Report;

let first: Report;

test('the submission has right, wrong, endless and other work in it', async () => {
  first = essence(await roads['grade']!());
  const exercises = first.lessons.flatMap((lesson) => lesson.exercises);
  const statuses = new Set(exercises.map(({ status }) => status));
  expect([...statuses].sort()).toEqual(['error', 'failed', 'passed', 'todo']);
  const messages = exercises.map(({ message }) => message).join('\n');
  for (const told of [
    'did not end',
    'memory',
    'stack overflowed',
    'threw object: null',
    'promise',
  ]) {
    expect(messages).toContain(told);
  }
  const { console: lines, consoleLeft } = exercises.find(({ name }) => name === 'flatten')!;
  expect(lines[0]).toContain('[Circular]');
  expect(consoleLeft).toBeGreaterThan(400);
  // Printing and being slow cost nothing.
  expect(first.lessons.find(({ id }) => id === 'layers')!.score).toBe(5);
});

describe.each([0, 8])('beside %i busy loops', (count) => {
  const loops = Array.from(
    { length: count },
    () => () => spawn(process.execPath, ['-e', 'for (;;);']),
  );
  let running: ReturnType<typeof spawn>[] = [];
  beforeAll(() => void (running = loops.map((start) => start())));
  afterAll(() => running.forEach((loop) => loop.kill('SIGKILL')));

  test.for(Object.keys(roads))('%s gives the same report', async (road) => {
    expect(essence(await roads[road]!())).toEqual(first);
  });
});
