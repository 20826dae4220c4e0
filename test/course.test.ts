/** The course as a whole: every lesson has all its parts, in both languages. */
import { expect, test } from 'vitest';
import { allLessons, entryOf } from '../engine/course.ts';
import { partsOf } from '../engine/prove/lesson-parts.ts';
import { showMissing } from '../engine/prove/tell.ts';
import course from '../gradlings.config.ts';
import { missingHere } from './course/parts.ts';

test('the lessons are numbered in the order of the course, and no two are called alike', () => {
  const folders = allLessons(course).map(({ folder }) => folder);
  expect(folders).toEqual(folders.toSorted());
  expect(folders.filter((folder) => !/^\d\d-[a-z]+$/.test(folder))).toEqual([]);
  expect(new Set(allLessons(course).map(({ id }) => id)).size).toBe(folders.length);
});

test('the example that helps and errors show is an exercise', async () => {
  const { lesson, exercise } = course.example;
  expect([...(await entryOf(course, lesson).load()).lesson.exercises.keys()]).toContain(exercise);
});

test.for(allLessons(course))('nothing of $id is missing', async (entry) => {
  const { missing } = await partsOf(course, entry);
  expect(showMissing([...missing, ...(await missingHere(entry))])).toEqual([]);
});
