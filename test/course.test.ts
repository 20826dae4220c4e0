/** The course as a whole: every lesson has all its parts, in both languages. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import course from '../gradlings.config.ts';
import { allLessons, entryOf, exerciseFile, type LessonEntry } from '../engine/course.ts';
import { knownMistakes } from '../engine/node/known-mistakes.ts';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

const isThere = (path: string): boolean => existsSync(new URL(`../${path}`, import.meta.url));

/** The exercises a text explains: its second-level headings that name functions. */
function explained(text: string): string[] {
  const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading!);
  return headings.flatMap((heading) => [...heading.matchAll(/`(\w+)`/g)].map(([, name]) => name!));
}

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

describe.for(allLessons(course))('$id', (entry: LessonEntry) => {
  test('its exercises are worth points, in whole numbers; for practice, none', async () => {
    const points = [...(await entry.load()).lesson.exercises.values()].map((each) => each.points);
    const isPractice = course.practice.includes(entry);
    expect(points.filter((each) => !Number.isInteger(each))).toEqual([]);
    expect(points.map((each) => each > 0)).toEqual(points.map(() => !isPractice));
  });

  test('no file of it is missing', () => {
    const { folder, id } = entry;
    const files = [
      exerciseFile(entry),
      `lessons/${folder}/README.md`,
      `lessons/${folder}/README.ko.md`,
      `checks/stubs/${folder}.ts`,
      `reference/${id}.ts`,
      `test/alternatives/${id}.ts`,
      `test/lessons/${folder}.test.ts`,
      `test/proof/${folder}.test.ts`,
      `test/mutants/lessons/${folder}.test.ts`,
    ];
    expect(files.filter((file) => !isThere(file))).toEqual([]);
  });

  test.for(['README.md', 'README.ko.md'])('%s explains every exercise, in order', async (name) => {
    const { lesson } = await entry.load();
    const text = read(`lessons/${entry.folder}/${name}`);
    expect(explained(text)).toEqual([...lesson.exercises.keys()]);
    expect(text).toContain(`npm test ${entry.id}`);
  });

  test('formulas stand where they are rendered: no letter touches an inline one', () => {
    for (const name of ['README.md', 'README.ko.md']) {
      const text = read(`lessons/${entry.folder}/${name}`).replaceAll(
        /\$\$[^$]*\$\$|`[^`\n]*`/g,
        '',
      );
      const inline = [...text.matchAll(/\$[^$\n]+\$(?<next>[\p{L}\d]?)/gu)];
      const touching = inline
        .filter(({ groups }) => groups?.['next'] !== '')
        .map(([found]) => found);
      expect(touching, name).toEqual([]);
    }
  });

  test('words are words, in both languages', async () => {
    const { lesson } = await entry.load();
    const exercises = [...lesson.exercises.keys()];
    const known = await Promise.all(exercises.map((name) => knownMistakes(course, entry.id, name)));
    const diagnoses = known.flatMap((each) => Object.values(each!.diagnoses));
    const hints = Object.values(lesson.words).flatMap((words) => words.hints);
    for (const { en = '', ko = '' } of [lesson.title, ...hints, ...diagnoses]) {
      expect(en.trim().length).toBeGreaterThan(2);
      expect(en).not.toMatch(/[가-힣]/);
      expect(ko).toMatch(/[가-힣]/);
    }
  });

  test('every law has a name in Korean, and no name stands for two', async () => {
    const { lesson } = await entry.load();
    for (const { laws = {} } of Object.values(lesson.words)) {
      const names = Object.values(laws);
      expect(new Set(names).size).toBe(names.length);
      expect(names.every((name) => typeof name === 'string' && name.trim() !== '')).toBe(true);
    }
  });
});
