/** The course as scripts need it: the lessons in order, with what is in them and what it is worth. */
import '../engine/node/load-typescript.js';

const { default: course } = await import('../gradlings.config.ts');
const { exerciseFile } = await import('../engine/course.ts');

/** @param {readonly import('../engine/course.ts').LessonEntry[]} entries */
const factsOf = (entries) =>
  Promise.all(
    entries.map(async (entry) => {
      const { exercises } = (await entry.load()).lesson;
      const points = Object.fromEntries([...exercises].map(([name, each]) => [name, each.points]));
      return {
        id: entry.id,
        folder: entry.folder,
        file: exerciseFile(entry),
        /** Whether it goes beyond the course. */
        extra: entry.extra === true,
        /** By exercise, in order. */
        points,
      };
    }),
  );

export const lessons = await factsOf(course.lessons);

/** What is there for practice. */
export const practice = await factsOf(course.practice);

/** @typedef {{ points: Record<string, number>, extra: boolean }} Worth */

/** @param {readonly Worth[]} some */
const sum = (some) =>
  some.flatMap(({ points }) => Object.values(points)).reduce((all, each) => all + each, 0);

/** What some lessons are worth together, without what is extra. @param {readonly Worth[]} some */
export const worth = (some) => sum(some.filter(({ extra }) => !extra));

/** … and what is extra. @param {readonly Worth[]} some */
export const worthExtra = (some) => sum(some.filter(({ extra }) => extra));
