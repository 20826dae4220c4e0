/** `gradlings watch`: grades what is saved, as soon as it is, and shows one exercise of it. */
import type { Command } from 'commander';
import type { Course } from '../../course.ts';
import type { Language } from '../../kit/words.ts';
import type { ExercisePlace } from './state.ts';
import { findNamed } from '../names.ts';
import { languageOption } from '../options.ts';
import { rootOf } from '../places.ts';
import { loadCourse } from './course.ts';
import { watchFolder } from './loop.ts';
import { PlainView } from './plain.ts';
import { beginning } from './state.ts';
import { TerminalView } from './terminal.ts';
import type { View, ViewListener } from './view.ts';

export function addWatch(program: Command, course: Course): void {
  program
    .command('watch')
    .summary('grade whatever is saved, as soon as it is')
    .description(
      'Shows the exercise to work on now, and grades its lesson again whenever its file is saved. Keys lead to hints, to the next exercise and to the whole course.',
    )
    .argument('[exercise]', 'where to begin, such as softmax or activations')
    .addOption(languageOption())
    .action(async (word: string | undefined, { lang }: { readonly lang: Language }) => {
      const current = word === undefined ? undefined : await placeNamed(course, word, lang);
      const watched = await loadCourse(course);
      await watchFolder(course, rootOf(course), beginning(watched, lang, current), openView);
    });
}

/** An exercise, or the first of a lesson. */
async function placeNamed(
  course: Course,
  word: string,
  language: Language,
): Promise<ExercisePlace> {
  const { entry, exercise } = await findNamed(course, word, language);
  const { lesson } = await entry.load();
  const [first = ''] = lesson.exercises.keys();
  return { lesson: entry.id, exercise: exercise ?? first };
}

/** A terminal that cannot move its cursor is none. */
function openView(listener: ViewListener): View {
  const { stdin, stdout, env } = process;
  return stdin.isTTY && stdout.isTTY && env['TERM'] !== 'dumb'
    ? new TerminalView(stdin, stdout, listener)
    : new PlainView(stdin, stdout, listener);
}
