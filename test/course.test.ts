/** The course as a whole: every lesson has all its parts, in both languages. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { course } from '../checks/course.ts';
import { exerciseFile, type LessonEntry } from '../engine/course.ts';
import { knownMistakes } from '../engine/node/known-mistakes.ts';

/** The points of every lesson: the whole course is worth 100. */
const POINTS: Readonly<Record<string, number>> = {
  shapes: 10,
  perceptron: 10,
  layers: 5,
  activations: 20,
  mlp: 8,
  losses: 14,
  backprop: 15,
  optimizers: 13,
  training: 5,
};

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

const isThere = (path: string): boolean => existsSync(new URL(`../${path}`, import.meta.url));

/** The exercises a text explains: its second-level headings that name functions. */
function explained(text: string): string[] {
  const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading!);
  return headings.flatMap((heading) => [...heading.matchAll(/`(\w+)`/g)].map(([, name]) => name!));
}

test('the lessons come in the order of the course, numbered from 01', () => {
  expect(course.lessons.map(({ id }) => id)).toEqual(
    Object.keys(POINTS).slice(0, course.lessons.length),
  );
  for (const [index, { folder, id }] of course.lessons.entries()) {
    expect(folder).toBe(`${String(index + 1).padStart(2, '0')}-${id}`);
  }
});

describe.for(course.lessons)('$id', (entry: LessonEntry) => {
  test('its exercises are worth the points of the lesson, in whole numbers', async () => {
    const { lesson } = await entry.load();
    const points = [...lesson.exercises.values()].map((exercise) => exercise.points);
    expect(points.every((each) => Number.isInteger(each) && each > 0)).toBe(true);
    expect(points.reduce((sum, each) => sum + each, 0)).toBe(POINTS[entry.id]);
  });

  test('it has a stub, a text in both languages, a reference and two test files', () => {
    const { folder, id } = entry;
    for (const path of [
      exerciseFile(entry),
      `lessons/${folder}/README.md`,
      `lessons/${folder}/README.ko.md`,
      `reference/${id}.ts`,
      `test/lessons/${folder}.test.ts`,
      `test/proof/${folder}.test.ts`,
    ]) {
      expect(isThere(path), path).toBe(true);
    }
  });

  test.for(['README.md', 'README.ko.md'])('%s explains every exercise, in order', async (name) => {
    const { lesson } = await entry.load();
    const text = read(`lessons/${entry.folder}/${name}`);
    expect(explained(text)).toEqual([...lesson.exercises.keys()]);
    expect(text).toContain(`npm test ${entry.id}`);
  });

  test('both texts work the same numbers', () => {
    const numbers = (name: string) =>
      new Set(read(`lessons/${entry.folder}/${name}`).match(/(?<![\w.])\d+\.\d{3,}/g));
    expect(numbers('README.ko.md')).toEqual(numbers('README.md'));
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
      expect(names.every((name) => name.trim().length > 0)).toBe(true);
    }
  });
});
