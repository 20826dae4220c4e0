/** A lesson: its exercises in order, and its words in the languages of the course. */
import { demand, type Demand, isRecord } from './demand.ts';
import { Exercise, PURE } from './exercise.ts';
import type { Hunt, HuntWords } from './hunt.ts';
import { inLabels } from './labels.ts';
import type { Failure } from './failure.ts';
import { inLanguage, type Language, type Texts, type Words } from './words.ts';

export type Exercises = Readonly<Record<string, Exercise<unknown, string>>>;

type LawsOf<E> = E extends Exercise<unknown, infer Names> ? Exclude<Names, typeof PURE> : never;

/** Where a lesson stands in its course. */
export interface LessonPlace {
  /** Its name, as it is typed. */
  readonly id: string;
  /** `04-activations` for `activations`, the fourth lesson, unless it is given. */
  readonly folder?: string;
  /** What all of its exercises are worth: given, it is compared with them. */
  readonly points?: number;
  /** Whether it goes beyond the course: its points are told apart, and never among those of the rest. */
  readonly extra?: boolean;
  /** What its exercises may import besides the course's modules; nothing, unless it is given. */
  readonly imports?: 'earlier lessons';
  /** Whether it has hunts: students write their laws in `hunt.ts`, beside `exercise.ts`. */
  readonly hasHunts?: boolean;
}

/** A lesson as it is written, in the languages `L`: those of its title. */
export interface LessonDefinition<E extends Exercises, L extends string> extends LessonPlace {
  readonly title: Words<L>;
  readonly exercises: E;
  readonly words: { readonly [K in keyof E]: ExerciseWords<E[K], NoInfer<L>> };
  /**
   * What its laws call their sides and values, in the other languages, wherever that is neither code
   * nor a formula.
   */
  readonly labels?: Readonly<Record<string, Translation<NoInfer<L>>>>;
  /** Laws that students write, each with its words: `{ softmaxLaw: { ...softmaxLaw, title, hints } }`. */
  readonly hunts?: Readonly<Record<string, Hunt & HuntWords<NoInfer<L>>>>;
}

/** The words of an exercise in the languages `L`. */
type ExerciseWords<E, L extends string> = {
  /** Each more explicit than the one before; three where two would give nearly everything away. */
  readonly hints: readonly [Words<L>, Words<L>, Words<L>?];
} & (IsOne<L> extends true
  ? unknown
  : {
      /** The name of every check in the other languages; the name that it has is the key. */
      readonly laws: Readonly<Record<LawsOf<E>, Translation<L>>>;
    });

/** Names are English where a course speaks it. Where there is but one other language, nobody says which. */
type Translation<L extends string> =
  IsOne<Exclude<L, 'en'>> extends true ? string : Words<Exclude<L, 'en'>>;

type IsOne<L extends string, Each extends string = L> = true extends (
  Each extends unknown ? ([L] extends [Each] ? true : never) : never
)
  ? true
  : false;

export interface Lesson {
  readonly title: Texts;
  /** In the order they should be written. */
  readonly exercises: ReadonlyMap<string, Exercise<unknown>>;
  readonly words: Readonly<Record<string, LawsAndHints>>;
  readonly labels?: Translations;
  /** In the order they should be written, too, where there are any. */
  readonly hunts?: ReadonlyMap<string, LessonHunt>;
}

/** A hunt with its words, in the languages of the lesson. */
export interface LessonHunt extends Hunt {
  readonly title: Texts;
  readonly hints: readonly Texts[];
}

/** A lesson with words in the languages `L`, and maybe in more. */
export interface LessonIn<L extends string> extends Lesson {
  readonly title: Words<L>;
}

export type DefinedLesson<L extends string> = LessonPlace & LessonIn<L>;

export interface LawsAndHints {
  readonly hints: readonly Texts[];
  readonly laws?: Translations;
}

/** By what is translated: in the one other language, or in several. */
type Translations = Readonly<Record<string, string | Texts>>;

/**
 * Joins the laws of a lesson with its words; what lacks one of the languages of the title does not
 * compile.
 *
 *     defineLesson({ id: 'basics', title: { en: 'Basics' }, exercises: { mean }, words: {
 *       mean: { hints: [{ en: 'Add them up.' }, { en: 'Divide by how many there are.' }] } } })
 */
export function defineLesson<E extends Exercises, const L extends string>(
  definition: LessonDefinition<E, L>,
): DefinedLesson<L> {
  const { id, title, words } = definition;
  demand(`defineLesson, ${id}`, [
    [isRecord(title), "it needs a title, as in title: { en: 'Basics' }"],
    [isRecord(definition.exercises), 'it needs exercises, as in exercises: { mean }'],
    ...Object.entries(definition.exercises ?? {}).map(([name, of]): Demand => [
      of instanceof Exercise,
      `${name} has to be what exercise makes`,
    ]),
    [isRecord(words), 'it needs words, as in words: { mean: { hints: … } }'],
  ]);
  const exercises = new Map(Object.entries(definition.exercises));
  const hunts = definition.hunts && new Map(Object.entries(definition.hunts));
  return { ...definition, exercises, ...(hunts && { hunts }) } as unknown as DefinedLesson<L>;
}

const PURE_KO = '인수를 그대로 두고, 같은 입력에는 같은 값을 돌려준다';

/** A failure with what it is told by in the student's language. */
export function inLanguageOf(
  { labels = {} }: Lesson,
  failure: Failure,
  language: Language,
): Failure {
  if (language === 'en') return failure;
  const said = Object.entries(labels).map(([label, words]) => [label, translated(words, language)]);
  return inLabels(failure, Object.fromEntries(said));
}

/** The name of a check in the student's language. */
export function lawName(of: Lesson, exercise: string, law: string, language: Language): string {
  if (language === 'en') return law;
  if (law === PURE) return PURE_KO;
  const words = of.words[exercise]?.laws?.[law];
  return words === undefined ? law : translated(words, language);
}

const translated = (words: string | Texts, language: Language): string =>
  typeof words === 'string' ? words : inLanguage(words, language);
