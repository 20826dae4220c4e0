/** A lesson: its exercises in order, and its words in every language. */
import { type Exercise, PURE } from './exercise.ts';
import type { Language, Words } from './words.ts';

export type Exercises = Readonly<Record<string, Exercise<unknown, string>>>;

export interface ExerciseWords<Law extends string = string> {
  /** Two hints, the second more explicit than the first. */
  readonly hints: readonly [Words, Words];
  /** The name of every check in Korean; the English name is the key. */
  readonly laws: Readonly<Record<Law, string>>;
}

type LawsOf<E> = E extends Exercise<unknown, infer Names> ? Exclude<Names, typeof PURE> : never;

export interface LessonWords<E extends Exercises> {
  readonly title: Words;
  readonly exercises: { readonly [K in keyof E]: ExerciseWords<LawsOf<E[K]>> };
}

export interface Lesson {
  readonly title: Words;
  /** In the order they should be written. */
  readonly exercises: ReadonlyMap<string, Exercise<unknown>>;
  readonly words: Readonly<Record<string, ExerciseWords>>;
}

/** Joins the laws of a lesson with its words; a word left out does not compile. */
export function lesson<E extends Exercises>(exercises: E, words: LessonWords<E>): Lesson {
  return {
    title: words.title,
    exercises: new Map(Object.entries(exercises)),
    words: words.exercises,
  } as unknown as Lesson;
}

const PURE_KO = '인수를 그대로 두고, 같은 물음에는 같은 답을 한다';

/** The name of a check in the student's language. */
export function lawName(of: Lesson, exercise: string, law: string, language: Language): string {
  if (language === 'en') return law;
  return law === PURE ? PURE_KO : (of.words[exercise]?.laws[law] ?? law);
}
