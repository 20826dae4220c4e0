/** The lesson or the exercise that a student names, and how to name it. */
import type { Course, LessonEntry } from '../course.ts';
import { oneLine } from '../formats/untrusted.ts';
import { select } from '../grade/select.ts';
import { similarName } from '../sandbox/similar-name.ts';
import { CommandError } from './options.ts';
import type { StudentWords } from './student-words.ts';

export interface Named {
  readonly entry: LessonEntry;
  /** The whole lesson, unless it is an exercise. */
  readonly exercise: string | undefined;
}

/** What `softmax`, `activations/softmax` or `activations` names. */
export async function findNamed(course: Course, word: string, words: StudentWords): Promise<Named> {
  const [selected] = (await select(course, word)) ?? [];
  if (selected) return { entry: selected.entry, exercise: selected.exercises?.[0] };
  const near = await nearest(course, word);
  const said = words.unknown(oneLine(word, 60));
  throw new CommandError(
    `${said} ${near === undefined ? words.known(lessonsOf(course)) : words.near(near)}`,
  );
}

export const lessonsOf = ({ lessons }: Course): string => lessons.map(({ id }) => id).join(', ');

/** Also where the exercise is right and the lesson before it is not. */
async function nearest({ lessons }: Course, word: string): Promise<string | undefined> {
  const exercises = (await Promise.all(lessons.map(namesIn))).flat();
  const whole = lessons.flatMap(({ id, folder }) => [id, folder]);
  const full = exercises.map(({ id, name }) => `${id}/${name}`);
  const names = exercises.map(({ name }) => name);
  const [last = ''] = word.split('/').reverse();
  return similarName(word, [...names, ...whole, ...full]) ?? similarName(last, names);
}

async function namesIn({ id, load }: LessonEntry): Promise<{ id: string; name: string }[]> {
  const { lesson } = await load();
  return [...lesson.exercises.keys()].map((name) => ({ id, name }));
}

/** What to type for an exercise: its name, or with its lesson's where that names something else. */
export async function typedName(course: Course, id: string, exercise: string): Promise<string> {
  const [selected] = (await select(course, exercise)) ?? [];
  const isIt = selected?.entry.id === id && selected.exercises?.[0] === exercise;
  return isIt ? exercise : `${id}/${exercise}`;
}
