/** Whom the hunts' laws meet, as students are given them: encoded. */
import type { Course, LessonEntry } from '../course.ts';
import { encoded } from '../node/encoded-suspects.ts';
import { encodedFile, suspectsOf } from '../node/suspects.ts';
import { CommandError } from './options.ts';
import type { Wanted } from './renewal/plan.ts';

export async function suspectFiles(
  course: Course,
  lessons: readonly LessonEntry[],
): Promise<Wanted[]> {
  const files = lessons
    .filter(({ hunt }) => hunt !== undefined)
    .map(async (entry) => {
      const { hunts = new Map<string, never>() } = (await entry.load()).lesson;
      return Promise.all([...hunts.keys()].map((name) => fileOf(course, entry, name)));
    });
  return (await Promise.all(files)).flat();
}

async function fileOf(course: Course, entry: LessonEntry, hunt: string): Promise<Wanted> {
  const path = encodedFile(entry, hunt);
  const suspects = await suspectsOf(course, entry.id, hunt);
  if (!suspects) {
    throw new CommandError({
      en: `The functions of the hunt ${hunt} are not here: ${path}.`,
      ko: `범인 찾기 ${hunt}의 함수들이 여기에 없습니다: ${path}.`,
    });
  }
  return { path, content: Buffer.from(encoded(suspects, course.root)), kind: 'code' };
}
