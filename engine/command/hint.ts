/** `gradlings hint`: shows the hints of an exercise, one at a time. */
import pc from 'picocolors';
import { type Course, entryOf, type LessonEntry } from '../course.ts';
import { inLanguage, type Language } from '../kit/words.ts';
import { HintsSeen } from './hints-seen.ts';
import { paragraph, table } from './layout.ts';
import { findNamed, type Named, typedName } from './names.ts';
import { languageOption } from './options.ts';
import { gradeOwn, nextOf } from './own-work.ts';
import { corePlace, rootOf, sectionOn, solutionPlace } from './places.ts';
import type { Program } from './program.ts';
import { type StudentWords, WORDS } from './student-words.ts';

interface Flags {
  readonly again?: boolean;
  readonly lang: Language;
}

export function addHint(program: Program, course: Course): void {
  const { lesson, exercise } = course.example;
  program
    .command('hint')
    .about(
      { en: 'show the next hint of an exercise', ko: '연습의 다음 힌트를 보여 줍니다' },
      {
        en: 'Shows the next hint of an exercise, one each time. Of a lesson, how many are left.',
        ko: '연습의 힌트를 한 번에 하나씩 보여 줍니다. 단원을 적으면 힌트가 얼마나 남았는지 알려 줍니다.',
      },
    )
    .takes('[exercise]', {
      en: `such as ${exercise} or ${lesson}/${exercise}; else the next one to work on`,
      ko: `예: ${exercise}, ${lesson}/${exercise}. 적지 않으면 지금 할 연습입니다`,
    })
    .offers('--again', {
      en: 'show the hints that have been seen already',
      ko: '이미 본 힌트를 다시 보여 줍니다',
    })
    .shares(languageOption)
    .action(async (word: string | undefined, flags: Flags) => {
      for (const text of await hint(course, rootOf(course), word, flags)) console.log(text);
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
  const named =
    word === undefined
      ? await nextNamed(course, folder, lang)
      : await findNamed(course, word, lang);
  if (!named) return ['', `  ${pc.green(words.complete)}`, ''];
  const seen = new HintsSeen(folder);
  const { entry, exercise } = named;
  if (exercise === undefined) return overview(course, named, seen, words);
  const { lesson } = await entry.load();
  const hints = lesson.words[exercise]!.hints.map((each) => inLanguage(each, lang));
  const key = `${entry.id}/${exercise}`;
  const known = seen.of(key, hints.length);
  const from = again ? 0 : known;
  const to = again ? known : Math.min(known + 1, hints.length);
  const name = await typedName(course, entry.id, exercise);
  const problem = to === known ? undefined : seen.remember(key, to);
  return [
    '',
    ...hints.slice(from, to).map((text, i) => {
      const head = `${entry.id} › ${exercise}`;
      const count = words.hintOf(from + i + 1, hints.length);
      return `  ${pc.bold(head)} ${pc.dim(`· ${count}`)}\n\n${paragraph(text)}\n`;
    }),
    ...(from === to ? [`${paragraph(again ? words.noneSeen : words.allSeen)}\n`] : []),
    to < hints.length
      ? table([[words.nextHint, `npm run hint -- ${name}`]])
      : table([
          ...whereElse(course, folder, entry, exercise, lang),
          ...(again ? [] : [[words.again, `npm run hint -- ${name} --again`] as const]),
        ]),
    ...(problem === undefined ? [] : [`\n${paragraph(problem)}`]),
    '',
  ];
}

async function nextNamed(
  course: Course,
  folder: string,
  language: Language,
): Promise<Named | undefined> {
  const next = nextOf(await gradeOwn(course, folder, language));
  return next && { entry: entryOf(course, next.lesson.id), exercise: next.exercise.name };
}

function whereElse(
  course: Course,
  folder: string,
  entry: LessonEntry,
  exercise: string,
  language: Language,
): (readonly [string, string])[] {
  const words = WORDS[language];
  const core = corePlace(folder, course, entry, language);
  const solution = solutionPlace(folder, entry, exercise);
  return [
    [words.text, sectionOn(folder, entry, exercise, language)],
    ...(core === undefined ? [] : [[words.core, core] as const]),
    ...(solution === undefined ? [] : [[words.solution, solution] as const]),
  ];
}

async function overview(
  course: Course,
  { entry }: Named,
  seen: HintsSeen,
  words: StudentWords,
): Promise<string[]> {
  const { lesson } = await entry.load();
  const names = [...lesson.exercises.keys()];
  const rows = await Promise.all(
    names.map(async (exercise) => {
      const most = lesson.words[exercise]!.hints.length;
      const count = words.hintsSeen(seen.of(`${entry.id}/${exercise}`, most), most);
      return [await typedName(course, entry.id, exercise), count] as const;
    }),
  );
  return ['', `  ${words.nameOne}\n`, table(rows), ''];
}
