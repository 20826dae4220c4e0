/** `gradlings watch`: grades what is saved, as soon as it is, and shows one exercise of it. */
import type { Course } from '../../course.ts';
import type { Language } from '../../kit/words.ts';
import { findNamed } from '../names.ts';
import { languageOption } from '../options.ts';
import { ownLessons } from '../own-work.ts';
import type { Program } from '../program.ts';
import { loadCourse } from './course.ts';
import { type View, type ViewListener, watchFolder } from './loop.ts';
import { PlainView } from './plain.ts';
import { beginning } from './state.ts';
import { TerminalView } from './terminal.ts';

export function addWatch(program: Program, course: Course, folder: string): void {
  const { lesson, exercise } = course.example;
  program
    .command('watch')
    .about(
      { en: 'grade whatever is saved, as soon as it is', ko: '저장할 때마다 바로 채점합니다' },
      {
        en: 'Shows the exercise to work on now, and grades its lesson again whenever its file is saved. Keys lead to hints, to the next exercise and to the whole course.',
        ko: '지금 할 연습을 보여 주고, 파일을 저장할 때마다 그 단원을 다시 채점합니다. 키를 눌러 힌트, 다음 연습, 전체 과정을 볼 수 있습니다.',
      },
    )
    .takes('[exercise]', {
      en: `where to begin, such as ${exercise} or ${lesson}`,
      ko: `시작할 곳. 예: ${exercise}, ${lesson}`,
    })
    .shares(languageOption)
    .action(async (word: string | undefined, { lang }: { readonly lang: Language }) => {
      const watched = await loadCourse(course, ownLessons(course, folder));
      const named = word === undefined ? undefined : await findNamed(course, word, lang);
      // Of a lesson it is the first exercise.
      const current = watched.find(
        ({ entry, exercise }) =>
          entry === named?.entry && exercise === (named.exercise ?? exercise),
      );
      await watchFolder(course, folder, beginning(watched, lang, current), openView);
    });
}

/** A terminal that cannot move its cursor is none. */
function openView(listener: ViewListener): View {
  const { stdin, stdout, env } = process;
  return stdin.isTTY && stdout.isTTY && env['TERM'] !== 'dumb'
    ? new TerminalView(stdin, stdout, listener)
    : new PlainView(stdin, stdout, listener);
}
