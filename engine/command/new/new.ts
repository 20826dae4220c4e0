/** `gradlings new course|lesson|exercise`: the files to begin with, for authors. */
import type { Course } from '../../course.ts';
import { CommandError } from '../options.ts';
import { ExampleOption, type Program, type Say } from '../program.ts';
import { newCourse } from './new-course.ts';
import { newExercise } from './new-exercise.ts';
import { newLesson } from './new-lesson.ts';
import { signatureOf } from './signature.ts';
import { ABOUT } from './templates.ts';

interface Flags {
  readonly about?: string;
  readonly languages: string;
}

export function addNew(program: Program, course: Course): void {
  program
    .command('new')
    .about(
      {
        en: 'begin a course, a lesson or an exercise, for authors',
        ko: '과정, 단원, 연습을 새로 시작합니다 (저자용)',
      },
      {
        en: "Writes the files to begin with: new course DIR, new lesson NAME, new exercise 'mean(xs: number[]): number' [in LESSON]. What is left to write says TODO, and gradlings verify lists it.",
        ko: "시작할 파일을 만듭니다: new course DIR, new lesson NAME, new exercise 'mean(xs: number[]): number' [in LESSON]. 남은 일에는 TODO라고 적혀 있고, gradlings verify가 모두 보여 줍니다.",
      },
    )
    .takes('<what>', { en: 'course, lesson or exercise', ko: 'course, lesson, exercise' })
    .takes('<words...>', {
      en: 'a folder; a name; or a signature, then "in" and a lesson: the last one unless it is given',
      ko: '폴더. 이름. 또는 시그니처, 그 뒤에 in과 단원. 단원을 적지 않으면 마지막 단원입니다',
    })
    .shares(aboutOption, languagesOption)
    .action((what: string, words: string[], flags: Flags) => {
      const written = writtenBy(what, course, words, flags);
      process.stdout.write(written.map((file) => `  ${file}\n`).join(''));
    });
}

const aboutOption = (say: Say) =>
  new ExampleOption(
    '--about <text>',
    say({ en: 'what an exercise does, in a sentence', ko: '연습이 하는 일을 한 문장으로' }),
    "--about 'The sum, divided by how many there are.'",
  );

const languagesOption = (say: Say) =>
  new ExampleOption(
    '--languages <list>',
    say({ en: 'of a new course', ko: '새 과정의 언어' }),
    '--languages en,ko',
  ).default('en');

function writtenBy(
  what: string,
  course: Course,
  [name = '', joined, lesson, ...more]: readonly string[],
  { about = ABOUT, languages }: Flags,
): string[] {
  const isAlone = joined === undefined;
  if (what === 'course' && isAlone) return newCourse(name, languagesIn(languages));
  if (what === 'lesson' && isAlone) return newLesson(course, name).written;
  const isPlaced = joined === 'in' && lesson !== undefined && more.length === 0;
  if (what === 'exercise' && (isAlone || isPlaced)) {
    return newExercise(course, signatureOf(name), lesson, about);
  }
  if (['course', 'lesson', 'exercise'].includes(what)) {
    throw new CommandError({
      en: "That is more than can be told apart. Type new course DIR, new lesson NAME, or new exercise 'mean(xs: number[]): number' in LESSON.",
      ko: "입력한 말을 나눌 수 없습니다. new course DIR, new lesson NAME, new exercise 'mean(xs: number[]): number' in LESSON 가운데 하나로 적으세요.",
    });
  }
  throw new CommandError({
    en: `There is no new ${what}: it is course, lesson or exercise.`,
    ko: `new ${what}은(는) 없습니다. course, lesson, exercise 가운데 하나를 적으세요.`,
  });
}

function languagesIn(list: string): string[] {
  const languages = list.split(',').map((each) => each.trim());
  const isFit = languages.every((each) => /^[a-z]{2,}(-[a-z\d]+)*$/i.test(each));
  if (isFit && new Set(languages).size === languages.length) return languages;
  throw new CommandError({
    en: `--languages ${list}: write each once, with commas between, as in --languages en,ko.`,
    ko: `--languages ${list}: --languages en,ko처럼 언어마다 한 번씩, 쉼표로 나누어 적으세요.`,
  });
}
