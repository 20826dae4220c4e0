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
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { watchSaves } from '../../../engine/command/watch/saves.ts';
import { checkout } from '../../fixture/checkout.ts';
import { course } from '../../fixture/checks/course.ts';
import { COUNTING, NUMBERS } from '../../fixture/submissions.ts';

let stop = () => {};
afterEach(() => stop());

/** A student's folder that is watched, and what has been told of it. */
async function watched(prepare: (folder: string) => void = () => {}) {
  const folder = checkout();
  prepare(folder);
  const told: string[][] = [];
  stop = watchSaves(course, folder, (lessons) => told.push(lessons));
  // The first look only says what there is.
  await sleep(300);
  expect(told).toEqual([]);
  const next = async (): Promise<string[]> => {
    for (let wait = 0; told.length === 0 && wait < 10_000; wait += 10) await sleep(10);
    return told.shift() ?? [];
  };
  return { file: join(folder, NUMBERS), folder, told, next };
}

test('saved in place', async () => {
  const { file, next, told } = await watched();
  writeFileSync(file, 'export const one = 1;');
  expect(await next()).toEqual(['numbers']);
  await sleep(400);
  expect(told).toEqual([]);
});

test('saved in place with as many letters as before', async () => {
  const { file, next } = await watched((folder) => writeFileSync(join(folder, NUMBERS), 'abc'));
  writeFileSync(file, 'abd');
  expect(await next()).toEqual(['numbers']);
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

test('saved by moving the old file away first', async () => {
  const { file, next, told } = await watched();
  const begin = performance.now();
  renameSync(file, `${file}~`);
  await sleep(120);
  writeFileSync(file, 'export const one = 1;');
  rmSync(`${file}~`);
  const isQuick = performance.now() - begin < 180;
  expect(await next()).toEqual(['numbers']);
  await sleep(500);
  // An editor that takes longer is told of twice.
  if (isQuick) expect(told).toEqual([]);
});

test('saved in two steps: emptied first, then written', async () => {
  const { file, next, told } = await watched();
  const begin = performance.now();
  writeFileSync(file, '');
  await sleep(120);
  appendFileSync(file, 'export const one = 1;');
  const isQuick = performance.now() - begin < 180;
  expect(await next()).toEqual(['numbers']);
  await sleep(500);
  if (isQuick) expect(told).toEqual([]);
});

test('deleted, then there again', async () => {
  const { file, next } = await watched();
  rmSync(file);
  expect(await next()).toEqual(['numbers']);
  writeFileSync(file, 'export const one = 1;');
  expect(await next()).toEqual(['numbers']);
});

test('missing from the beginning, with its folder, and written later', async () => {
  const { file, folder, next } = await watched((there) =>
    rmSync(join(there, 'lessons/01-numbers'), { recursive: true }),
  );
  mkdirSync(join(folder, 'lessons/01-numbers'));
  writeFileSync(file, 'export const one = 1;');
  expect(await next()).toEqual(['numbers']);
});

test('replaced by a folder, and by a file again', async () => {
  const { file, next } = await watched();
  rmSync(file);
  mkdirSync(file);
  expect(await next()).toEqual(['numbers']);
  rmSync(file, { recursive: true });
  writeFileSync(file, 'export const one = 1;');
  expect(await next()).toEqual(['numbers']);
});

test('several at once are told of together, in the order of the course', async () => {
  const { folder, next } = await watched();
  for (const path of [COUNTING, NUMBERS])
    writeFileSync(join(folder, path), 'export const one = 1;');
  const first = await next();
  const all = first.length === 2 ? first : [...first, ...(await next())].toSorted();
  expect(new Set(all)).toEqual(new Set(['numbers', 'counting']));
});

test('nothing is told of other files, nor after the end', async () => {
  const { file, folder, told } = await watched();
  writeFileSync(join(folder, 'lessons/01-numbers/notes.txt'), 'mine');
  writeFileSync(`${file}.swp`, 'x');
  await sleep(400);
  stop();
  writeFileSync(file, 'export const one = 1;');
  await sleep(400);
  expect(told).toEqual([]);
});
