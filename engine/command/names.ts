/** The lesson or the exercise that somebody names, and how to name it. */
import { posix, resolve, sep } from 'node:path';
import { allLessons, type Course, entryOf, exerciseFile, type LessonEntry } from '../course.ts';
import { oneLine } from '../formats/untrusted.ts';
import type { Selection } from '../grade/select.ts';
import { spoken } from '../kit/particles.ts';
import type { Language } from '../kit/words.ts';
import { namesIn } from '../node/lesson-names.ts';
import type { ReplayWord } from '../node/replay-word.ts';
import { similarName } from '../sandbox/similar-name.ts';
import { CommandError } from './options.ts';

export interface Named {
  readonly entry: LessonEntry;
  /** The whole lesson, unless it is an exercise. */
  readonly exercise: string | undefined;
}

/**
 * What a word names: a lesson by its name, number, folder or file, an exercise by its name or as
 * `lesson/exercise`, either by a part of that. Throws a `CommandError` where it is not one of them.
 */
export async function findNamed(course: Course, typed: string, language: Language): Promise<Named> {
  const word = withoutPath(typed);
  const whole = allLessons(course).find((entry) => isExactly(entry, typed));
  if (whole) return { entry: whole, exercise: undefined };
  const all = await allNamed(course);
  const [found, ...others] = fitting(word, all);
  if (found && others.length === 0) return found;
  const words = WORDS[language];
  const shown = oneLine(typed, 60);
  if (found) {
    const names = [found, ...others].map((each) => whatToType(each, all));
    throw new CommandError(words.several(shown, names));
  }
  const { huntNamed } = await import('./hunt/names.ts');
  const hunted = await huntNamed(course, word);
  if (hunted) throw new CommandError(words.hunt(shown, `npm run hunt -- ${hunted.hunt}`));
  const { inLatin } = await import('./keyboard.ts');
  const near =
    nearest(word, all) ?? nearest(inLatin(word), all) ?? (await titled(word, allLessons(course)));
  const lessons = allLessons(course).map(({ id }) => id);
  const help = near === undefined ? words.known(lessons) : words.near(near);
  throw new CommandError(`${words.unknown(shown)} ${help}`);
}

/** What is left of a path in the course, however it was copied: `lessons\\04-mlp\\exercise.ts:12`. */
export const withoutPath = (word: string): string =>
  word
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(.*\/)?lessons\//, '')
    .replace(/(:\d+)+$/, '')
    .replace(/(\/(exercise|hunt|README(\.ko)?))?\.(ts|md)$/, '')
    .replace(/(?<=\w)(\(.*|\/+)$/, '');

/** The exercise that a replay is of, also where a lesson has the same name. */
export async function findReplayed(
  course: Course,
  { lesson, name }: ReplayWord,
  language: Language,
): Promise<{ entry: LessonEntry; exercise: string }> {
  const word = lesson === undefined ? name : `${lesson}/${name}`;
  const { entry, exercise } = await findNamed(course, word, language);
  if (exercise !== undefined) return { entry, exercise };
  const within = await findNamed(course, `${entry.id}/${name}`, language);
  return { entry, exercise: within.exercise! };
}

/** The same as what is to be graded. */
export async function selectNamed(
  course: Course,
  word: string,
  language: Language,
): Promise<Selection> {
  const { entry, exercise } = await findNamed(course, word, language);
  return [{ entry, ...(exercise !== undefined && { exercises: [exercise] }) }];
}

/** What to type for an exercise: its name, or with its lesson's where that names something else. */
export async function typedName(course: Course, id: string, exercise: string): Promise<string> {
  return whatToType({ entry: entryOf(course, id), exercise }, await allNamed(course));
}

function whatToType({ entry, exercise }: Named, all: readonly Named[]): string {
  if (exercise === undefined) return entry.id;
  const first = all.find((each) => namesOf(each).includes(exercise));
  const isIt = first?.entry === entry && first.exercise === exercise;
  return isIt ? exercise : `${entry.id}/${exercise}`;
}

/** The lessons, then the exercises: where both have a name, it is the lesson's. */
async function allNamed(course: Course): Promise<Named[]> {
  const names = await namesIn(course);
  return [
    ...allLessons(course).map((entry) => ({ entry, exercise: undefined })),
    ...allLessons(course).flatMap((entry) =>
      names[entry.id]!.exercises.map((exercise) => ({ entry, exercise })),
    ),
  ];
}

/** `activations`, `04-activations`, `04` and `4`; an exercise has but one name. */
function namesOf({ entry, exercise }: Named): string[] {
  if (exercise !== undefined) return [exercise];
  const [number] = /^\d+/.exec(entry.folder) ?? [];
  const numbers = number === undefined ? [] : [number, String(Number(number))];
  return [entry.id, entry.folder, ...numbers];
}

/** By one of its names, or by the path of its file or folder, from wherever that is typed. */
export function isExactly(entry: LessonEntry, word: string): boolean {
  const file = exerciseFile(entry);
  return (
    namesOf({ entry, exercise: undefined }).includes(word) ||
    [file, posix.dirname(file), ...(entry.hunt ? [entry.hunt.file] : [])].some((end) =>
      isAt(end, word),
    )
  );
}

/** Whether a file or a folder of the course is typed as a path. */
export const isAt = (file: string, word: string): boolean =>
  resolve(word).split(sep).join('/').endsWith(`/${file}`);

/** Whether a name is meant by a word. */
export type Fit = (name: string, word: string) => boolean;

/** From what is surely meant to what may be. */
export const FITS: readonly Fit[] = [
  (name, word) => name === word,
  (name, word) => name.toLowerCase() === word.toLowerCase(),
  (name, word) => name.toLowerCase().startsWith(word.toLowerCase()),
  (name, word) => name.toLowerCase().includes(word.toLowerCase()),
];

/** All that may be meant; but one, where that is clear. */
function fitting(word: string, all: readonly Named[]): Named[] {
  const [name = '', lesson, ...more] = word.split('/').reverse();
  if (more.length > 0) return [];
  if (lesson === undefined) return closest(name, all);
  const lessons = closest(lesson, all.filter(isLesson)).map(({ entry }) => entry);
  const inThem = (each: Named) => !isLesson(each) && lessons.includes(each.entry);
  return closest(name, all.filter(inThem));
}

const isLesson = ({ exercise }: Named): boolean => exercise === undefined;

/** A number is no part of a name. */
function closest(word: string, all: readonly Named[]): Named[] {
  const [isName, ...isPart] = FITS as [Fit, ...Fit[]];
  const found = (fits: Fit) => all.filter((each) => namesOf(each).some((name) => fits(name, word)));
  const whole = found(isName);
  if (whole.length > 0 || /^\d*$/.test(word)) return whole.slice(0, 1);
  return isPart.map(found).find(({ length }) => length > 0) ?? [];
}

/** Also where the exercise is right and the lesson before it is not. */
function nearest(word: string, all: readonly Named[]): string | undefined {
  const exercises = all.flatMap(({ exercise }) => exercise ?? []);
  const lessons = all.flatMap(({ entry }) => [entry.id, entry.folder]);
  const whole = all.map(({ entry, exercise }) => `${entry.id}/${exercise}`);
  const [last = ''] = word.split('/').reverse();
  return (
    similarName(word, [...exercises, ...lessons, ...whole]) ??
    similarName(last, [...exercises, ...lessons])
  );
}

/** The lesson whose title has the word in it. */
async function titled(word: string, lessons: readonly LessonEntry[]): Promise<string | undefined> {
  for (const { id, load } of lessons) {
    const { title } = (await load()).lesson;
    const has = (text: string) => text.toLowerCase().includes(word.toLowerCase());
    if (word.length > 1 && Object.values(title).some(has)) return id;
  }
  return undefined;
}

const en = {
  unknown: (word: string) => `There is no exercise and no lesson "${word}".`,
  hunt: (word: string, command: string) =>
    `${word} is a hunt, and no exercise. To judge its law: ${command}`,
  near: (name: string) => `Did you mean ${name}?`,
  known: (lessons: readonly string[]) =>
    `Lessons are ${lessons.join(', ')}; an exercise is named like its function. npm run list shows all of them.`,
  several: (word: string, names: readonly string[]) =>
    `"${word}" may be ${listed(names)}: type more of the name.`,
};

const ko: typeof en = {
  unknown: (word) => `이름이 "${word}"인 연습이나 단원은 없습니다.`,
  hunt: (word, command) =>
    `${word}은(는) 연습이 아니라 범인 찾기입니다. 법칙을 판정하려면: ${command}`,
  near: (name) => `혹시 ${name} 아닌가요?`,
  known: (lessons) =>
    `단원은 ${lessons.join(', ')}이고, 연습의 이름은 함수의 이름과 같습니다. npm run list로 모두 볼 수 있습니다.`,
  several: (word, names) =>
    `"${word}"에 맞는 이름이 여럿입니다: ${listed(names)}. 이름을 더 적으세요.`,
};

const WORDS: Readonly<Record<Language, typeof en>> = { en, ko: spoken(ko) };

const MOST_LISTED = 10;

export const listed = (names: readonly string[]): string =>
  names.slice(0, MOST_LISTED).join(', ') + (names.length > MOST_LISTED ? ', …' : '');
