/** Which lessons are handed out. */
import { allLessons, type Course, type LessonEntry } from '../course.ts';
import type { Language } from '../kit/words.ts';
import { findNamed } from './names.ts';
import { CommandError } from './options.ts';

/**
 * The lessons of these names, and those that are there already; all of the course where neither is said.
 * What is there for practice comes with any.
 */
export async function chosenLessons(
  course: Course,
  names: readonly string[] | undefined,
  before: readonly LessonEntry[],
  language: Language,
): Promise<readonly LessonEntry[]> {
  if (names === undefined) return before.length > 0 ? before : allLessons(course);
  const chosen = [...before];
  for (const name of names) {
    const { entry, exercise } = await findNamed(course, name, language);
    if (exercise !== undefined) throw oneOf(exercise, entry);
    chosen.push(entry);
  }
  const lessons = course.lessons.filter((entry) => chosen.includes(entry));
  if (lessons.length > 0) return [...course.practice, ...lessons];
  throw new CommandError({
    en: 'Name a lesson that is graded: what is there for practice comes with any.',
    ko: '점수가 있는 단원을 적으세요. 연습용 단원은 언제나 함께 배포합니다.',
  });
}

const oneOf = (exercise: string, { id }: LessonEntry): CommandError =>
  new CommandError({
    en: `${exercise} is an exercise, and only whole lessons are handed out: ${id}.`,
    ko: `${exercise}은(는) 연습입니다. 단원 전체만 배포할 수 있습니다: ${id}.`,
  });
