/** What may be told of an exercise: its hints, and of the student's own code, where its mistake is. */
import pc from 'picocolors';
import type { Course, LessonEntry } from '../course.ts';
import type { ReportedWhere } from '../formats/report.ts';
import { inLanguage, type Language } from '../kit/words.ts';
import type { Seen } from './hints-seen.ts';
import { asLesson } from './hunt/as-lesson.ts';
import type { NamedHunt } from './hunt/names.ts';
import { COLUMNS, paragraph } from './layout.ts';
import { meanwhile } from './meanwhile.ts';
import { typedName } from './names.ts';
import { CommandError } from './options.ts';
import { gradeOwn } from './own-work.ts';
import { corePlace, linesIn, sectionOn, solutionPlace } from './places.ts';
import { mostOf, showWhere } from './show-where.ts';
import { WORDS } from './student-words.ts';

/** All that may be told of an exercise. */
export interface Hintable {
  readonly course: Course;
  readonly folder: string;
  readonly entry: LessonEntry;
  readonly exercise: string;
  readonly language: Language;
  /** As `activations/softmax`. */
  readonly key: string;
  /** As it is typed. */
  readonly name: string;
  readonly hints: readonly string[];
  /** The place of the mistake, if there is one and it has been found. */
  readonly where: ReportedWhere | undefined;
}

export async function hintable(
  course: Course,
  folder: string,
  entry: LessonEntry,
  exercise: string,
  language: Language,
): Promise<Hintable> {
  const { lesson } = await entry.load();
  const key = `${entry.id}/${exercise}`;
  const search = whereIs(key, course, folder, language);
  return {
    course,
    folder,
    entry,
    exercise,
    language,
    key,
    name: await typedName(course, entry.id, exercise),
    hints: lesson.words[exercise]!.hints.map((each) => inLanguage(each, language)),
    where: await meanwhile(WORDS[language].looking, search),
  };
}

/** Of a hunt there are hints alone: nobody looks for mistakes in a law. */
export async function hintableHunt(
  course: Course,
  folder: string,
  { entry, hunt }: NamedHunt,
  language: Language,
): Promise<Hintable> {
  const { hints } = (await entry.load()).lesson.hunts!.get(hunt)!;
  return {
    course,
    folder,
    entry: asLesson(entry),
    exercise: hunt,
    language,
    key: `${entry.id}/${hunt}`,
    name: hunt,
    hints: hints.map((each) => inLanguage(each, language)),
    where: undefined,
  };
}

/** A grader that breaks down keeps nobody from a hint. */
async function whereIs(
  key: string,
  course: Course,
  folder: string,
  language: Language,
): Promise<ReportedWhere | undefined> {
  try {
    const explanations = { places: true, repairs: true };
    const { lessons } = await gradeOwn(course, folder, language, key, explanations);
    return lessons[0]?.exercises[0]?.where ?? undefined;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return undefined;
  }
}

/** The hints between, and what is new of the student's own code. */
export function tell(
  { key, hints, where, folder, language }: Hintable,
  from: Seen,
  to: Seen,
): string[] {
  const words = WORDS[language];
  const head = (text: string): string =>
    `  ${pc.bold(key.replace('/', ' › '))} ${pc.dim(`· ${text}`)}\n`;
  const general = hints.slice(from.hints, to.hints).flatMap((text, i) => {
    const count = words.hintOf(from.hints + i + 1, hints.length);
    return [head(count), `${paragraph(text)}\n`];
  });
  if (!where || to.degree <= from.degree) return general;
  const options = { columns: COLUMNS, lineAt: linesIn(folder), degree: to.degree };
  return [...general, head(words.ownCode), ...showWhere(where, options), ''];
}

/** What to type for one more; after the last, where else to look. */
export function whereTo(of: Hintable, { hints, degree }: Seen, again: boolean): Rows {
  const { name, where, language } = of;
  const words = WORDS[language];
  const isLast = hints === of.hints.length && !(where && degree < mostOf(where));
  if (!isLast) return [[words.nextHint, `npm run hint -- ${name}`]];
  return [
    ...whereElse(of),
    ...(again ? [] : [[words.again, `npm run hint -- ${name} --again`] as const]),
  ];
}

type Rows = readonly (readonly [label: string, value: string])[];

function whereElse({ course, folder, entry, exercise, language }: Hintable): Rows {
  const words = WORDS[language];
  const core = corePlace(folder, course, entry, language);
  const solution = solutionPlace(folder, entry, exercise);
  return [
    [words.text, sectionOn(folder, entry, exercise, language)],
    ...(core === undefined ? [] : [[words.core, core] as const]),
    ...(solution === undefined ? [] : [[words.solution, solution] as const]),
  ];
}
