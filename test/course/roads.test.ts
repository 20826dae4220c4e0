/** By all roads this course's references, stubs and a sample of its mistakes have equal reports. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import course from '../../gradlings.config.ts';
import { exerciseFile, type LessonEntry } from '../../engine/course.ts';
import {
  checkoutOf,
  type Files,
  gradedHere,
  type Graded,
  ROADS,
  type Submissions,
} from '../engine/roads/roads.ts';
import { mistakesOf, solution, withOneMistake } from '../with-one-mistake.js';

const COMMAND = 'engine/command/gradlings.js';
const PARTS = [
  'checks',
  'gradlings.config.ts',
  'reference/digit-images.ts',
  'test/lessons',
  'vitest.config.ts',
];

const place = {
  course,
  command: fileURLToPath(new URL(`../../${COMMAND}`, import.meta.url)),
  checkout: (files: Files) => join(checkoutOf(PARTS, '', files), COMMAND),
};

const filesOf = (textOf: (entry: LessonEntry) => string) =>
  Object.fromEntries(course.lessons.map((entry) => [exerciseFile(entry), textOf(entry)]));

const stub = ({ folder }: LessonEntry): string =>
  readFileSync(new URL(`../../checks/stubs/${folder}.ts`, import.meta.url), 'utf8');

/** A mistake of each lesson, so far into its list. */
const mistaken = ({ id }: LessonEntry, share: number): string => {
  const mistakes = mistakesOf(id);
  return withOneMistake(id, mistakes[Math.floor(share * mistakes.length)]).text;
};

const SUBMISSIONS: Submissions = {
  references: filesOf(({ id }) => solution(id)),
  stubs: filesOf(stub),
  ...Object.fromEntries(
    [0, 0.3, 0.6, 0.9].map((share) => [
      `mistakes-${share}`,
      filesOf((entry) => mistaken(entry, share)),
    ]),
  ),
};

let first: Graded;
beforeAll(async () => void (first = await gradedHere(SUBMISSIONS, place)));

test('the submissions are right, to do, and wrong in ways that have names', () => {
  const exercisesOf = (name: string) => first[name]!.flatMap(({ exercises }) => exercises);
  const statuses = (name: string) => new Set(exercisesOf(name).map(({ status }) => status));
  expect(statuses('references')).toEqual(new Set(['passed']));
  expect(statuses('stubs')).toEqual(new Set(['todo']));
  const wrong = Object.keys(SUBMISSIONS).slice(2).flatMap(exercisesOf);
  const failed = wrong.filter(({ status }) => status === 'failed');
  expect(failed.length).toBeGreaterThanOrEqual(4 * course.lessons.length);
  expect(failed.filter(({ mistake }) => mistake).length).toBeGreaterThan(failed.length / 2);
});

test.for(Object.keys(ROADS))('%s gives the same report', async (road) => {
  const given = await ROADS[road]!(SUBMISSIONS, place);
  expect(given).toEqual(road === 'watch' ? withoutHunts(first) : first);
});

/** `watch` judges a hunt when its own file is saved. */
const withoutHunts = (graded: Graded) =>
  Object.fromEntries(
    Object.entries(graded).map(([name, lessons]) => [
      name,
      lessons.map((lesson) => ({ ...lesson, hunts: undefined })),
    ]),
  );
