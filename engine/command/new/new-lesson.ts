/** A lesson without an exercise yet, at the end of a course. */
import {
  allLessons,
  canBeLesson,
  type Course,
  defineCourse,
  entryOf,
  type LessonEntry,
} from '../../course.ts';
import { courseFile, filesOf, textOf } from '../../prove/lesson-files.ts';
import { CommandError } from '../options.ts';
import { intoBlock } from './insert.ts';
import { LESSON } from './templates.ts';
import { refuseOwn, refuseThere, writeIn } from './writing.ts';

export interface NewLesson {
  readonly course: Course;
  readonly entry: LessonEntry;
  readonly written: string[];
}

export function newLesson(course: Course, id: string): NewLesson {
  refuseOwn(course);
  if (allLessons(course).some((entry) => entry.id === id)) {
    throw new CommandError({
      en: `There is a lesson ${id} already.`,
      ko: `${id} 단원은 이미 있습니다.`,
    });
  }
  if (!canBeLesson(id, course.folders)) {
    throw new CommandError({
      en: `No lesson can be called "${id}": a name is letters, digits, - and _, a letter first, as in basics.`,
      ko: `단원 이름으로 "${id}"은(는) 쓸 수 없습니다. basics처럼 로마자로 시작해 로마자, 숫자, -, _만 쓰세요.`,
    });
  }
  const grown = grownBy(course, id);
  const entry = entryOf(grown, id);
  const files = filesOf({ course, entry });
  const file = courseFile(course);
  const line = `{ id: '${id}', load: () => import('./${files.lesson}') },`;
  const listed = intoBlock(textOf(course, file)!, 'lessons: [', line, file);
  const stub = LESSON.stub(id, entry.folder);
  const texts = course.languages.map((language) => [files.text(language), LESSON.text(id)]);
  const added: Record<string, string> = {
    [files.lesson]: LESSON.words(id, course.languages),
    [`${files.folder}/checks.ts`]: LESSON.laws(id),
    [files.stub]: stub,
    [files.copy]: stub,
    [files.reference]: LESSON.reference(id),
    [files.alternatives]: LESSON.others(id),
    ...(Object.fromEntries(texts) as Record<string, string>),
  };
  for (const path of Object.keys(added)) refuseThere(course, path);
  return {
    course: grown,
    entry,
    written: [
      ...Object.entries(added).map(([path, text]) => writeIn(course, path, text)),
      writeIn(course, file, listed),
    ],
  };
}

/** With one lesson more, at the end. */
function grownBy(course: Course, id: string): Course {
  const load = () => Promise.reject(new Error('it is only just written'));
  const known = course.lessons.map((entry) => ({ id: entry.id, folder: entry.folder, load }));
  const { module: root, name, version, folders } = course;
  const languages = course.languages as [string, ...string[]];
  return defineCourse({
    root,
    name,
    version,
    languages,
    folders,
    lessons: [...known, { id, load }],
  });
}
