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
        /** By exercise, in order. */
        points,
      };
    }),
  );

export const lessons = await factsOf(course.lessons);

/** What is there for practice. */
export const practice = await factsOf(course.practice);

/** What some exercises or lessons are worth together. @param {readonly { points: Record<string, number> }[]} some */
export const worth = (some) =>
  some.flatMap(({ points }) => Object.values(points)).reduce((sum, each) => sum + each, 0);
