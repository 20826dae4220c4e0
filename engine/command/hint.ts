/** `gradlings hint`: shows the hints of an exercise, one at a time. */
import pc from 'picocolors';
import { type Course, entryOf } from '../course.ts';
import type { Language } from '../kit/words.ts';
import { type Hintable, hintable, hintableHunt, tell, whereTo } from './hintable.ts';
import { HintsSeen, isMore, oneMore, type Seen } from './hints-seen.ts';
import { huntNamed } from './hunt/names.ts';
import { paragraph, table } from './layout.ts';
import { findNamed, type Named, typedName } from './names.ts';
import { languageOption } from './options.ts';
import { gradeOwn, markIn, nextOf } from './own-work.ts';
import type { Program } from './program.ts';
import { type StudentWords, WORDS } from './student-words.ts';

interface Flags {
  readonly again?: boolean;
  readonly lang: Language;
}

export function addHint(program: Program, course: Course, folder: string): void {
  const { lesson, exercise } = course.example;
  program
    .command('hint')
    .about(
      { en: 'show the next hint of an exercise', ko: '연습의 다음 힌트를 보여 줍니다' },
      {
        en: 'Shows the next hint of an exercise, one each time. Where the mistake in your code can be found, more of it is told with each: first what kind of change it needs, then the change; when you have edited the code, from the beginning. Of a lesson, how many hints have been seen.',
        ko: '연습의 힌트를 한 번에 하나씩 보여 줍니다. 코드에서 실수가 있는 곳을 찾을 수 있으면 힌트마다 그곳에 대해 더 알려 줍니다. 처음에는 어떤 변화가 필요한지, 다음에는 그 변화 자체입니다. 코드를 고치면 처음부터 다시 알려 줍니다. 단원을 적으면 힌트를 얼마나 보았는지 알려 줍니다.',
      },
    )
    .takes('[exercise]', {
      en: `such as ${exercise} or ${lesson}/${exercise}, or a hunt; else the next one to work on`,
      ko: `예: ${exercise}, ${lesson}/${exercise}, 또는 범인 찾기. 적지 않으면 지금 할 연습입니다`,
    })
    .offers('--again', {
      en: 'show the hints that have been seen already',
      ko: '이미 본 힌트를 다시 보여 줍니다',
    })
    .shares(languageOption)
    .action(async (word: string | undefined, flags: Flags) => {
      for (const text of await hint(course, folder, word, flags)) console.log(text);
    });
}

/** What to print; in the end it is remembered that it has been seen. */
export async function hint(
  course: Course,
  folder: string,
  word: string | undefined,
  { again = false, lang }: Flags,
): Promise<string[]> {
  const words = WORDS[lang];
  const hunt = word === undefined ? undefined : await huntNamed(course, word);
  if (hunt) return oneHint(await hintableHunt(course, folder, hunt, lang), again);
  const named =
    word === undefined
      ? await nextNamed(course, folder, lang)
      : await findNamed(course, word, lang);
  if (!named) return ['', `  ${pc.green(words.complete)}`, ''];
  const { entry, exercise } = named;
  if (exercise === undefined) return overview(course, named, new HintsSeen(folder), words);
  return oneHint(await hintable(course, folder, entry, exercise, lang), again);
}

function oneHint(about: Hintable, again: boolean): string[] {
  const { folder, entry, key, hints, where, language } = about;
  const words = WORDS[language];
  const seen = new HintsSeen(folder);
  const code = markIn(folder, entry);
  const known = seen.of(key, hints.length, code);
  const to = again ? known : oneMore(known, hints.length, where);
  const from = again ? NOTHING : known;
  const problem = isMore(to, known) ? seen.remember(key, to, code) : undefined;
  const told = tell(about, from, to);
  return [
    '',
    ...told,
    ...(told.length > 0 ? [] : [`${paragraph(again ? words.noneSeen : words.allSeen)}\n`]),
    table(whereTo(about, to, again)),
    ...(problem === undefined ? [] : [`\n${paragraph(problem)}`]),
    '',
  ];
}

const NOTHING: Seen = { hints: 0, degree: 1 };

async function nextNamed(
  course: Course,
  folder: string,
  language: Language,
): Promise<Named | undefined> {
  const next = nextOf(await gradeOwn(course, folder, language));
  return next && { entry: entryOf(course, next.lesson.id), exercise: next.exercise.name };
}

async function overview(
  course: Course,
  { entry }: Named,
  seen: HintsSeen,
  words: StudentWords,
): Promise<string[]> {
  const { lesson } = await entry.load();
  const names = [...lesson.exercises.keys()];
  const rowOf = (name: string, { length }: readonly unknown[], typed: string) => {
    const { hints } = seen.of(`${entry.id}/${name}`, length, '');
    return [typed, words.hintsSeen(hints, length)] as const;
  };
  const rows = await Promise.all(
    names.map(async (exercise) => {
      const typed = await typedName(course, entry.id, exercise);
      return rowOf(exercise, lesson.words[exercise]!.hints, typed);
    }),
  );
  const hunts = [...(lesson.hunts ?? [])].map(([name, { hints }]) => rowOf(name, hints, name));
  return ['', `  ${words.nameOne}\n`, table([...rows, ...hunts]), ''];
}
