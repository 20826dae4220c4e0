/** A lesson: its exercises in order, and its words in the languages of the course. */
import { type Exercise, PURE } from './exercise.ts';
import { inLabels, type Labels } from './labels.ts';
import type { Failure } from './failure.ts';
import type { Language, Texts, Words } from './words.ts';

export type Exercises = Readonly<Record<string, Exercise<unknown, string>>>;

type LawsOf<E> = E extends Exercise<unknown, infer Names> ? Exclude<Names, typeof PURE> : never;

/** The words of an exercise in the languages `L`. */
type ExerciseWords<E, L extends Language> = {
  /** Each more explicit than the one before; three where two would give nearly everything away. */
  readonly hints: readonly [Words<L>, Words<L>, Words<L>?];
} & ('ko' extends L
  ? {
      /** The name of every check in Korean; the English name is the key. */
      readonly laws: Readonly<Record<LawsOf<E>, string>>;
    }
  : unknown);

export interface LessonWords<E extends Exercises, L extends Language> {
  readonly title: Words<L>;
  /** What its laws call their sides and values, in Korean, wherever that is neither code nor a formula. */
  readonly labels?: Labels;
  readonly exercises: { readonly [K in keyof E]: ExerciseWords<E[K], L> };
}

export interface Lesson {
  readonly title: Texts;
  /** In the order they should be written. */
  readonly exercises: ReadonlyMap<string, Exercise<unknown>>;
  readonly words: Readonly<Record<string, LawsAndHints>>;
  readonly labels?: Labels;
}

interface LawsAndHints {
  readonly hints: readonly Texts[];
  readonly laws?: Readonly<Record<string, string>>;
}

/**
 * Joins the laws of a lesson with its words; a word left out does not compile. A course that speaks
 * one language says so: `lesson<typeof exercises, 'en'>(exercises, …)`.
 */
export function lesson<E extends Exercises, L extends Language = Language>(
  exercises: E,
  words: LessonWords<E, NoInfer<L>>,
): Lesson {
  return {
    title: words.title,
    exercises: new Map(Object.entries(exercises)),
    words: words.exercises,
    labels: words.labels,
  } as unknown as Lesson;
}

const PURE_KO = '인수를 그대로 두고, 같은 입력에는 같은 값을 돌려준다';

/** A failure with what it is told by in the student's language. */
export const inLanguageOf = (
  { labels = {} }: Lesson,
  failure: Failure,
  language: Language,
): Failure => (language === 'en' ? failure : inLabels(failure, labels));

/** The name of a check in the student's language. */
export function lawName(of: Lesson, exercise: string, law: string, language: Language): string {
  if (language === 'en') return law;
  return law === PURE ? PURE_KO : (of.words[exercise]?.laws?.[law] ?? law);
}
