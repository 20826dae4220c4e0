/** An exercise at the end of a lesson, which is made where there is none of that name. */
import { type Course, entryOf } from '../../course.ts';
import { filesOf, textOf } from '../../prove/lesson-files.ts';
import { CommandError } from '../options.ts';
import { append, importing, importingTensor, intoBlock } from './insert.ts';
import { newLesson } from './new-lesson.ts';
import { type Signature, usesTensors } from './signature.ts';
import { EXERCISE } from './templates.ts';
import { refuseOwn, refuseThere, writeIn } from './writing.ts';

export function newExercise(
  known: Course,
  signature: Signature,
  lesson: string | undefined,
  about: string,
): string[] {
  refuseOwn(known);
  const id = lesson ?? known.lessons.at(-1)?.id;
  if (id === undefined) {
    throw new CommandError({
      en: 'There is no lesson yet: say in which one, as in `new exercise mean in basics`.',
      ko: '아직 단원이 없습니다. `new exercise mean in basics`처럼 단원을 적으세요.',
    });
  }
  const isThere = known.lessons.some((entry) => entry.id === id);
  const { course, entry, written } = isThere
    ? { course: known, entry: entryOf(known, id), written: [] }
    : newLesson(known, id);
  const { languages } = course;
  const files = filesOf({ course, entry });
  const laws = `${files.folder}/checks.ts`;
  const mistakes = files.mistakes(signature.name);
  refuseThere(course, mistakes);
  if (isThere && textOf(course, laws) === undefined) {
    throw new CommandError({
      en: `The laws of ${id} are not in ${laws}: write the exercise by hand. gradlings verify ${id} lists what it needs.`,
      ko: `${id} 단원의 법칙이 ${laws}에 없으니 연습을 직접 적으세요. 필요한 것은 gradlings verify ${id}가 보여 줍니다.`,
    });
  }
  const edit = (file: string, change: (text: string) => string): string =>
    writeIn(course, file, change(textOf(course, file) ?? ''));
  const typed = (text: string): string => (usesTensors(signature) ? importingTensor(text) : text);
  const stub = (text: string) => append(typed(text), EXERCISE.stub(signature, about));
  const edited = [
    edit(laws, (text) => withLaws(text, signature, laws)),
    edit(files.lesson, (text) =>
      intoBlock(text, 'words: {', EXERCISE.words(signature, languages), files.lesson),
    ),
    edit(files.stub, stub),
    edit(files.copy, stub),
    edit(files.reference, (text) => append(typed(text), EXERCISE.reference(signature, about))),
    edit(files.alternatives, (text) => append(typed(text), EXERCISE.other(signature))),
    writeIn(course, mistakes, typed(EXERCISE.mistakes(signature, languages))),
    ...languages.map((language) =>
      edit(files.text(language), (text) => append(text, EXERCISE.section(signature, about))),
    ),
  ];
  return [...new Set([...written, ...edited])];
}

/** The laws before the list of them, and the name in it. */
function withLaws(text: string, signature: Signature, file: string): string {
  const list = 'export const exercises = {';
  const listed = intoBlock(text, list, `${signature.name},`, file);
  const declaredBefore = listed.replace(list, () => EXERCISE.laws(signature) + list);
  return importing(declaredBefore, EXERCISE.imports(signature), 'gradlings');
}
