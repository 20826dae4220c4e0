/** What grades for `gradlings watch`: the last that was asked for, whatever was being done before. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { type Listener, Regrader } from '../../../engine/command/watch/regrader.ts';
import type { LessonReport } from '../../../engine/formats/report.ts';
import type { Missing } from '../../../engine/grade/task.ts';
import { checkout, write } from '../../fixture/checkout.ts';
import course from '../../fixture/gradlings.config.ts';
import {
  beginWith,
  LOCATED,
  NUMBERS,
  SOLVED,
  STUBS,
  UNINTERRUPTIBLE,
} from '../../fixture/submissions.ts';

const RIGHT = SOLVED[NUMBERS];
const WHOLE = [{ lesson: 'numbers', exercises: ['mean', 'scale'] }];
const HANGS = beginWith(RIGHT, { mean: 'for (;;);', scale: 'for (;;);' });
const STUCK = beginWith(RIGHT, { mean: UNINTERRUPTIBLE });

let regrader: Regrader | undefined;
afterEach(() => regrader?.close());

function open(folder: string, namedSoon?: number) {
  const reports: LessonReport[] = [];
  const early: Record<Missing, LessonReport[]> = { mistake: [], place: [] };
  const faults: string[] = [];
  const listener: Listener = {
    graded: (report) => reports.push(report),
    early: (report, missing) => early[missing].push(report),
    long: () => {},
    fault: (_, message) => faults.push(message),
  };
  regrader = new Regrader(course, folder, listener, 2, namedSoon);
  const until = async (count: number): Promise<LessonReport[]> => {
    for (let wait = 0; reports.length < count && wait < 50_000; wait += 20) await sleep(20);
    expect(faults).toEqual([]);
    return reports;
  };
  return { regrader, reports, early, faults, until };
}

const points = (report: LessonReport | undefined) => `${report?.score} / ${report?.maxScore}`;
const statuses = (report: LessonReport) => report.exercises.map(({ status }) => status);

test('grades the files as they are when it is asked', async () => {
  const folder = checkout({ [NUMBERS]: RIGHT });
  const { regrader, until } = open(folder);
  regrader.grade(WHOLE, 'en');
  expect(points((await until(1))[0])).toBe('4 / 4');
  write(folder, { [NUMBERS]: beginWith(STUBS[NUMBERS], { scale: 'return xs;' }) });
  regrader.grade(WHOLE, 'ko');
  const [, second] = await until(2);
  expect(points(second)).toBe('0 / 4');
  expect(statuses(second!)).toEqual(['todo', 'failed']);
  expect(second!.exercises[1]!.message).toMatch(/[가-힣]/);
});

test('grades in units, of which each is told by itself', async () => {
  const { regrader, until } = open(checkout({ [NUMBERS]: RIGHT }));
  const units = ['scale', 'mean'].map((name) => ({ lesson: 'numbers', exercises: [name] }));
  regrader.grade([...units, { lesson: 'counting', exercises: ['Counter'] }], 'en');
  const told = (await until(3)).map(({ exercises }) => exercises.map(({ name }) => name).join());
  expect(told.toSorted()).toEqual(['Counter', 'mean', 'scale']);
});

test('a save ends what cannot be interrupted, and nothing more is heard of it', async () => {
  const folder = checkout({ [NUMBERS]: STUCK });
  const { regrader, until, reports } = open(folder);
  // Both processes are kept busy.
  const unit = { lesson: 'numbers', exercises: ['mean'] };
  regrader.grade([unit, unit], 'en');
  await sleep(1500);
  expect(reports).toEqual([]);
  write(folder, { [NUMBERS]: RIGHT });
  regrader.grade(WHOLE, 'en');
  expect(points((await until(1))[0])).toBe('4 / 4');
  await sleep(500);
  expect(reports).toHaveLength(1);
});

test('an endless loop ends by itself, and is told', async () => {
  const { regrader, until } = open(checkout({ [NUMBERS]: HANGS }));
  regrader.grade(WHOLE, 'en');
  const [report] = await until(1);
  const ended = expect.stringContaining('did not end');
  expect(report!.exercises.map(({ message }) => message)).toEqual([ended, ended]);
});

describe('a verdict whose mistake is looked for', () => {
  const SCALE = [{ lesson: 'numbers', exercises: ['scale'], isShown: true }];

  test('is told without it first, where that takes too long', async () => {
    const { regrader, until, early } = open(checkout({ [NUMBERS]: LOCATED }), 0);
    regrader.grade(SCALE, 'en');
    const [last] = await until(1);
    const { where, ...named } = last!.exercises[0]!;
    expect(named.mistake).not.toBeNull();
    expect(where).toMatchObject({ line: 7, repair: expect.any(String) });
    expect(early.mistake).toEqual([{ ...last!, exercises: [{ ...named, mistake: null }] }]);
    expect(early.place).toEqual([{ ...last!, exercises: [named] }]);
  });

  test('is not told again of what is graded already, and whose place is wanted', async () => {
    const { regrader, until, early, reports } = open(checkout({ [NUMBERS]: LOCATED }), 0);
    regrader.grade(WHOLE, 'en');
    await until(1);
    expect(reports[0]!.exercises[1]).not.toHaveProperty('where');
    regrader.place(SCALE[0]!);
    const [, placed] = await until(2);
    expect(placed!.exercises[0]!.where).toMatchObject({ line: 7, file: NUMBERS });
    expect(early).toEqual({ mistake: [], place: [] });
  });

  test('is told once where the name is there soon, and where many are waited for', async () => {
    const { regrader, until, early } = open(checkout({ [NUMBERS]: LOCATED }), 60_000);
    regrader.grade(SCALE, 'en');
    await until(1);
    await regrader.close();
    const second = open(checkout({ [NUMBERS]: LOCATED }), 0);
    second.regrader.grade(WHOLE, 'en');
    await second.until(1);
    expect([...early.mistake, ...second.early.mistake, ...second.early.place]).toEqual([]);
  });
});

test('many saves in a row come to the last of them', async () => {
  const folder = checkout();
  const { regrader, until, reports } = open(folder);
  for (let time = 0; time < 20; time++) {
    write(folder, { [NUMBERS]: time % 2 === 0 ? HANGS : `${RIGHT}\n// ${time}` });
    regrader.grade(WHOLE, 'en');
    await sleep(20);
  }
  expect(points((await until(1))[0])).toBe('4 / 4');
  await sleep(500);
  expect(reports).toHaveLength(1);
});

test('a file that is gone, or that is a folder, is a verdict and no fault', async () => {
  const folder = checkout();
  const { regrader, until } = open(folder);
  rmSync(join(folder, NUMBERS));
  regrader.grade(WHOLE, 'en');
  const [gone] = await until(1);
  expect(statuses(gone!)).toEqual(['error', 'error']);
  mkdirSync(join(folder, NUMBERS));
  regrader.grade(WHOLE, 'en');
  const [, replaced] = await until(2);
  expect(statuses(replaced!)).toEqual(['error', 'error']);
  expect(replaced!.exercises[0]!.message).not.toBe(gone!.exercises[0]!.message);
});
