/** How `gradlings watch` notices a save, however an editor goes about it. */
import {
  appendFileSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Saves, watchSaves } from '../../../engine/command/watch/saves.ts';
import { checkout, write } from '../../fixture/checkout.ts';
import course from '../../fixture/gradlings.config.ts';
import { COUNTING, NUMBERS } from '../../fixture/submissions.ts';

const TEXT = 'export const one = 1;';

let stop = () => {};
afterEach(() => stop());

/** A student's folder that is watched, and what has been told of it. */
async function watched(prepare: (file: string) => void = () => {}) {
  const folder = checkout();
  const file = join(folder, NUMBERS);
  prepare(file);
  const told: string[][] = [];
  stop = watchSaves(course, folder, (lessons) => told.push(lessons));
  // The first look only says what there is.
  await sleep(300);
  expect(told).toEqual([]);
  const next = async (): Promise<string[]> => {
    for (let wait = 0; told.length === 0 && wait < 10_000; wait += 10) await sleep(10);
    return told.shift() ?? [];
  };
  return { file, folder, told, next };
}

type Act = (file: string) => void;
const saveInPlace: Act = (file) => writeFileSync(file, TEXT);

/** How it was before, if not as it is handed out, and what is done to it: each is told of. */
const SAVES: Readonly<Record<string, { before?: Act; acts: readonly Act[] }>> = {
  'saved in place with as many letters as before': {
    before: (file) => writeFileSync(file, 'abc'),
    acts: [(file) => writeFileSync(file, 'abd')],
  },
  'deleted, then there again': { acts: [(file) => rmSync(file), saveInPlace] },
  'missing from the beginning, with its folder, and written later': {
    before: (file) => rmSync(dirname(file), { recursive: true }),
    acts: [(file) => write(dirname(file), { 'exercise.ts': TEXT })],
  },
  'replaced by a folder, and by a file again': {
    acts: [
      (file) => (rmSync(file), mkdirSync(file)),
      (file) => (rmSync(file, { recursive: true }), saveInPlace(file)),
    ],
  },
};

test.for(Object.entries(SAVES))('%s', async ([, { before, acts }]) => {
  const { file, next } = await watched(before);
  for (const act of acts) {
    act(file);
    expect(await next()).toEqual(['numbers']);
  }
});

test('saved in place is told of once', async () => {
  const { file, next, told } = await watched();
  saveInPlace(file);
  expect(await next()).toEqual(['numbers']);
  await sleep(400);
  expect(told).toEqual([]);
});

test('saved by renaming, again and again, also with the old time', async () => {
  const { file, next } = await watched();
  const { atime, mtime } = statSync(file);
  for (const text of ['one', 'two', 'six']) {
    writeFileSync(`${file}.tmp`, text);
    utimesSync(`${file}.tmp`, atime, mtime);
    renameSync(`${file}.tmp`, file);
    expect(await next()).toEqual(['numbers']);
  }
});

const IN_TWO_STEPS: readonly (readonly [how: string, first: Act, then: Act])[] = [
  [
    'moving the old file away first',
    (file) => renameSync(file, `${file}~`),
    (file) => (saveInPlace(file), rmSync(`${file}~`)),
  ],
  [
    'emptying it first, then writing',
    (file) => writeFileSync(file, ''),
    (file) => appendFileSync(file, TEXT),
  ],
];

test.for(IN_TWO_STEPS)('saved by %s', async ([, first, then]) => {
  const { file, next } = await watched();
  first(file);
  await sleep(120);
  then(file);
  expect(await next()).toEqual(['numbers']);
});

describe('what changes is told of once it has settled', () => {
  let told: string[][] = [];
  let saves: Saves;
  beforeEach(() => {
    vi.useFakeTimers();
    told = [];
    saves = new Saves((lessons) => told.push(lessons));
  });
  afterEach(() => void vi.useRealTimers());

  test('emptied or gone, and written soon after, it is told of once', () => {
    saves.add(0, 'numbers', true);
    vi.advanceTimersByTime(180);
    saves.add(0, 'numbers', false);
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([['numbers']]);
  });

  test('by an editor that takes longer, twice', () => {
    saves.add(0, 'numbers', true);
    vi.advanceTimersByTime(220);
    saves.add(0, 'numbers', false);
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([['numbers'], ['numbers']]);
  });

  test('at once it is told of together, in the order of the course', () => {
    saves.add(1, 'counting', false);
    vi.advanceTimersByTime(20);
    saves.add(0, 'numbers', false);
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([['numbers', 'counting']]);
  });

  test('and not after the end', () => {
    saves.add(0, 'numbers', false);
    saves.end();
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([]);
  });
});

test('several at once are told of together, in the order of the course', async () => {
  const { folder, next } = await watched();
  write(folder, { [COUNTING]: TEXT, [NUMBERS]: TEXT });
  const first = await next();
  const all = first.length === 2 ? first : [...first, ...(await next())].toSorted();
  expect(new Set(all)).toEqual(new Set(['numbers', 'counting']));
});

test('nothing is told of other files, nor after the end', async () => {
  const { file, folder, told } = await watched();
  write(folder, { 'lessons/01-numbers/notes.txt': 'mine', [`${NUMBERS}.swp`]: 'x' });
  await sleep(400);
  stop();
  saveInPlace(file);
  await sleep(400);
  expect(told).toEqual([]);
});
